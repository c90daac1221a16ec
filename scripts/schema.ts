/** Writes the JSON Schemas in `schema/` from the schemas of the action: of manifests, for editors, and of its output `extends`. */

import { writeFileSync } from 'node:fs';
import { extendsJsonSchema } from '../src/extension/extends-schema.ts';
import { manifestJsonSchema } from '../src/plugin/json-schema.ts';

for (const [name, schema] of Object.entries({ plugin: manifestJsonSchema(), extends: extendsJsonSchema() })) {
  writeFileSync(`schema/${name}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`);
}

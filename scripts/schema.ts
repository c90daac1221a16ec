/** Writes the JSON Schemas in `schema/` from the schemas of the action: of manifests, for editors, and of its outputs. */

import { writeFileSync } from 'node:fs';
import { changesJsonSchema } from '../src/comparison/changes-schema.ts';
import { extendsJsonSchema } from '../src/extension/extends-schema.ts';
import { manifestJsonSchema } from '../src/plugin/json-schema.ts';
import { marketEntryJsonSchema } from '../src/plugin/market-entry-schema.ts';

const schemas = {
  plugin: manifestJsonSchema(),
  changes: changesJsonSchema(),
  extends: extendsJsonSchema(),
  'market-entry': marketEntryJsonSchema(),
};
for (const [name, schema] of Object.entries(schemas)) {
  writeFileSync(`schema/${name}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`);
}

/** Writes `schema/plugin.schema.json`, for editors, from the schema that the action checks manifests with. */

import { writeFileSync } from 'node:fs';
import { manifestJsonSchema } from '../src/plugin/json-schema.ts';

writeFileSync('schema/plugin.schema.json', `${JSON.stringify(manifestJsonSchema(), null, 2)}\n`);

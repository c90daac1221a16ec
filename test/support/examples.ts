/** The plugins in examples/, so that a new one is tested wherever all of them are. */

import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The directory that has one for each of them. */
export const examples = fileURLToPath(new URL('../../examples', import.meta.url));

/** The names of their directories. */
export const exampleNames: readonly string[] = readdirSync(examples, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** The shape of the output `changes` as a zod schema: what an upgrade from the previous package changes. */

import * as z from 'zod/mini';
import { WHAT } from './files.ts';

function described<T extends z.ZodMiniType>(type: T, description: string) {
  return z.exactOptional(type.check(z.describe(description)));
}

const texts = z.strictObject({ previous: z.string(), now: z.string() });
const sizes = z.strictObject({ previous: z.int(), now: z.int() });
const dependencies = z.strictObject({ added: z.array(z.string()), removed: z.array(z.string()) });
const changed = z.strictObject({ path: z.string(), what: z.array(z.enum(WHAT)) });
const files = z.strictObject({ added: z.array(z.string()), removed: z.array(z.string()), changed: z.array(changed) });

/** What did not change is left out. */
export const changesSchema = z.strictObject({
  version: described(texts, 'The versions of the packages.'),
  architecture: described(texts, 'Their architectures.'),
  dependencies: described(dependencies, 'Relationships in `Depends` and `Pre-Depends`, in the spelling of dpkg.'),
  size: described(sizes, 'The sizes of the packages in bytes. Left out where nothing else changes but the version.'),
  files: described(
    files,
    'Paths on a server, a directory with a slash at its end. Directories are named where they are empty or change themselves. The manifest is not among them where it differs in the version alone. Of names longer than 200 characters the middle is left out, for an ellipsis.',
  ),
  rules: described(z.boolean(), "Whether the plugin's `rules` changed."),
  manifest: described(z.boolean(), 'Whether `plugin.yml` changed in more than the version.'),
  scripts: described(z.array(z.string()), 'Maintainer scripts that came, went or changed, and other control files.'),
  fields: described(z.array(z.string()), 'Other control fields that came, went or changed.'),
  more: described(
    z.record(z.string(), z.int()),
    'How many names are left out, by their kind (files by `added`, `removed` and `changed`): of each 1000 are told.',
  ),
});

export type ToldChanges = z.infer<typeof changesSchema>;

/** The JSON Schema of the output. */
export function changesJsonSchema(): object {
  return z.toJSONSchema(changesSchema, { target: 'draft-7' });
}

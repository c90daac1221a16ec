/** The shape of the output `market-entry` as a zod schema: what a Wazo market lists of a plugin. */

import * as z from 'zod/mini';
import { NAME, NAMESPACE } from './schema.ts';

const text = z.exactOptional(z.string());

const version = z.strictObject({
  version: z.string().check(z.describe('The version in the manifest, which wazo-plugind builds.')),
  method: z.literal('git').check(z.describe('How wazo-plugind gets it.')),
  options: z.strictObject({
    url: z.string().check(z.describe('The address of the repository.')),
    ref: z.string().check(z.describe('The tag, or the branch where no tag is built.')),
    subdirectory: z
      .exactOptional(z.string())
      .check(z.describe("The plugin's directory in the repository, where it is not the root.")),
  }),
  min_wazo_version: z.exactOptional(z.string()),
  max_wazo_version: z.exactOptional(z.string()),
});

/** What the manifest lacks is left out. */
export const marketEntrySchema = z.strictObject({
  name: z.string().check(z.regex(NAME)),
  namespace: z.string().check(z.regex(NAMESPACE)),
  display_name: text,
  author: text,
  color: text,
  icon: text,
  homepage: text,
  tags: z.exactOptional(z.array(z.string())),
  description: text,
  versions: z.array(version).check(z.describe('One: a market adds it to those that it has.')),
});

export type MarketEntry = z.infer<typeof marketEntrySchema>;

/** The JSON Schema of the output. */
export function marketEntryJsonSchema(): object {
  return z.toJSONSchema(marketEntrySchema, { target: 'draft-7' });
}

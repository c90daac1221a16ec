/** The action's face as its files say it: `action.yml`, and `action-types.yml` for generators of workflows. */

import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const described = z.string().regex(/\.\s*$/, 'ends with a full stop');

export const action = z
  .strictObject({
    name: z.string(),
    description: z.string().max(125, 'the marketplace takes no more'),
    author: z.string(),
    branding: z.object({ icon: z.string(), color: z.string() }),
    inputs: z.record(
      z.string().regex(/^[a-z-]+$/),
      z.strictObject({ description: described, default: z.string().min(1).optional() }),
    ),
    outputs: z.record(z.string().regex(/^[a-z0-9-]+$/), z.strictObject({ description: described })),
    runs: z.strictObject({ using: z.literal('node24'), main: z.literal('dist/index.js') }),
  })
  .parse(read('action.yml'));

/** https://github.com/typesafegithub/github-actions-typing, as far as we use it. */
const single = z.union([
  z.strictObject({ type: z.enum(['string', 'boolean', 'integer']) }),
  z.strictObject({ type: z.literal('enum'), 'allowed-values': z.array(z.string().min(1)).min(1) }),
]);
const type = z.union([
  single,
  z.strictObject({ type: z.literal('list'), separator: z.string().min(1), 'list-item': single }),
]);

export const types = z
  .strictObject({ inputs: z.record(z.string(), type), outputs: z.record(z.string(), type) })
  .parse(read('action-types.yml'));

function read(name: string): unknown {
  return parse(readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8'));
}

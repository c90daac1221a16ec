/** The manifest's schema as JSON Schema, which editors understand. */

import * as z from 'zod/mini';
import { manifestSchema } from './schema.ts';

/**
 * The JSON Schema of `wazo/plugin.yml`. It knows shapes and patterns; what needs a parser (Debian versions and
 * relationships) only the action checks.
 */
export function manifestJsonSchema(): object {
  return z.toJSONSchema(manifestSchema, { target: 'draft-7', io: 'input' });
}

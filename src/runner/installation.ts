/** What lies beside the bundle where this tool is installed: `action.yml`, which documents the inputs, and its version. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod/mini';
import { Failure, messageOf } from '../failure.ts';
import { installation } from './environment.ts';

const actionSchema = z.object({
  inputs: z.record(z.string(), z.object({ description: z.string(), default: z.optional(z.string()) })),
});

export type ActionInputs = z.infer<typeof actionSchema>['inputs'];

/** The inputs of the action in the order of `action.yml`. Throws a Failure where that can't be read. */
export function readActionInputs(): ActionInputs {
  return read('action.yml', (text) => actionSchema.parse(parse(text)).inputs);
}

/** The version of this tool. Throws a Failure where it can't be read. */
export function readOwnVersion(): string {
  return read('package.json', (text) => z.object({ version: z.string() }).parse(JSON.parse(text)).version);
}

function read<T>(name: string, parseText: (text: string) => T): T {
  const file = join(installation(), name);
  try {
    return parseText(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Failure(`${file}, which belongs to this tool, can't be read: ${messageOf(error)}`);
  }
}

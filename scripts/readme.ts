/** Writes README's tables of inputs and outputs from `action.yml`; with `--check` only tells whether they are fresh. */

import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { code, keepParts, table } from './made-parts.ts';

const described = z.object({ description: z.string(), default: z.string().optional() });
const action = z
  .object({ inputs: z.record(z.string(), described), outputs: z.record(z.string(), described) })
  .parse(parse(readFileSync('action.yml', 'utf8')));

const inputs = Object.entries(action.inputs).map(([name, { description, default: byDefault }]) => [
  code(name),
  byDefault === undefined ? '' : code(byDefault),
  cell(description),
]);
const outputs = Object.entries(action.outputs).map(([name, { description }]) => [code(name), cell(description)]);

const parts = {
  inputs: table(['input', 'default', 'meaning'], inputs),
  outputs: table(['output', 'meaning'], outputs),
};
keepParts('README.md', parts, { source: 'action.yml', command: 'npm run readme' });

/** One line, with links to the pages that it names. */
function cell(text: string): string {
  return text
    .trim()
    .replaceAll(/\s*\n\s*/g, ' ')
    .replaceAll('|', '\\|')
    .replaceAll(/(docs|schema)\/[a-z.-]+\.(md|json)/g, '[$&]($&)');
}

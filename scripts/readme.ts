/** Writes README's tables of inputs and outputs from `action.yml`; with `--check` only tells whether they are fresh. */

import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const README = 'README.md';

const described = z.object({ description: z.string(), default: z.string().optional() });
const action = z
  .object({ inputs: z.record(z.string(), described), outputs: z.record(z.string(), described) })
  .parse(parse(readFileSync('action.yml', 'utf8')));

const inputs = Object.entries(action.inputs).map(([name, { description, default: byDefault }]) => [
  code(name),
  byDefault === undefined ? '' : code(byDefault),
  description,
]);
const outputs = Object.entries(action.outputs).map(([name, { description }]) => [code(name), description]);

const before = readFileSync(README, 'utf8');
const after = [
  { mark: 'inputs', head: ['input', 'default', 'meaning'], rows: inputs },
  { mark: 'outputs', head: ['output', 'meaning'], rows: outputs },
].reduce((page, { mark, head, rows }) => between(page, mark, table(head, rows)), before);

if (!process.argv.includes('--check')) writeFileSync(README, after);
else if (after !== before) {
  console.error(`${README} does not have the inputs and outputs of action.yml: run \`npm run readme\``);
  process.exitCode = 1;
}

function code(text: string): string {
  return `\`${text}\``;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.map(cell).join(' | ')} |`).join('\n');
}

/** One line, with links to the pages that it names. */
function cell(text: string): string {
  return text
    .trim()
    .replaceAll(/\s*\n\s*/g, ' ')
    .replaceAll('|', '\\|')
    .replaceAll(/docs\/[a-z-]+\.md/g, '[$&]($&)');
}

/** The page with the text between `<!-- mark -->` and `<!-- /mark -->`. */
function between(page: string, mark: string, text: string): string {
  const [open, close] = [`<!-- ${mark} -->\n\n`, `\n\n<!-- /${mark} -->`];
  const [start, end] = [page.indexOf(open), page.indexOf(close)];
  if (start < 0 || end < start) throw new Error(`${README} has no ${open.trim()} and ${close.trim()}`);
  return page.slice(0, start + open.length) + text + page.slice(end);
}

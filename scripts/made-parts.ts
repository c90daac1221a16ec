/** Keeps the parts of a page that are made from data: they stand between `<!-- mark -->` and `<!-- /mark -->`. */

import { readFileSync, writeFileSync } from 'node:fs';

/** A text by the mark of the place where it belongs. */
export type Parts = Readonly<Record<string, string>>;

/** Writes the parts into the page; with `--check` only tells whether they are there, and what to run where they are not. */
export function keepParts(page: string, parts: Parts, { source, command }: { source: string; command: string }): void {
  const before = readFileSync(page, 'utf8');
  const after = Object.entries(parts).reduce((text, [mark, part]) => between(page, text, mark, part), before);
  if (!process.argv.includes('--check')) writeFileSync(page, after);
  else if (after !== before) {
    console.error(`${page} does not have what ${source} says: run \`${command}\``);
    process.exitCode = 1;
  }
}

export function code(text: string): string {
  return `\`${text}\``;
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function between(page: string, text: string, mark: string, part: string): string {
  const [open, close] = [`<!-- ${mark} -->\n\n`, `\n\n<!-- /${mark} -->`];
  const [start, end] = [text.indexOf(open), text.indexOf(close)];
  if (start < 0 || end < start) throw new Error(`${page} has no ${open.trim()} and ${close.trim()}`);
  return text.slice(0, start + open.length) + part + text.slice(end);
}

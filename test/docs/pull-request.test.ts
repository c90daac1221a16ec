/** The page on pull requests: its manifest leads to the log and the annotations that it shows. */

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { makePlugin } from '../support/plugin.ts';
import { runAction } from '../support/runner.ts';

const page = readFileSync(new URL('../../docs/pull-request.md', import.meta.url), 'utf8');

const [, manifest = '', log = '', inline = ''] = Array.from(
  page.matchAll(/^```\w+\n([\s\S]*?)^```$/gm),
  ([, text = '']) => text,
);

it('shows what the action says of its manifest', async () => {
  const { lines, annotations } = await runAction({ workspace: makePlugin({ manifest }), inputs: { mode: 'validate' } });

  // The page of a run has a word in place of the command by which a line becomes an annotation.
  const shown = lines.map((line) =>
    line.replace(/^::(\w)(\w+) .*?::/, (_, a: string, b: string) => `${a.toUpperCase()}${b}: `),
  );
  expect(log).toBe(`${shown.join('\n')}\n`);

  const kinds = { error: 'failure', warning: 'warning', notice: 'notice' };
  const below = manifest
    .trimEnd()
    .split('\n')
    .flatMap((text, index) => [
      `${index + 1}  ${text}`,
      ...annotations
        .filter(({ line }) => line === index + 1)
        .flatMap(({ severity, title, file, line, message }) => [
          `   | Check ${kinds[severity]} on line ${line} in ${file}`,
          `   | ${title}`,
          `   | ${message}`,
        ]),
    ]);
  expect(inline).toBe(`${below.join('\n')}\n`);
});

/** Sets edits as a unified diff without context lines, each with its reason. */

import type { Edit } from '../plugin/fix.ts';
import { type Paint, unpainted } from './paint.ts';

/** The lines of the diff, with a heading a file. */
export function hunkLines(edits: readonly Edit[], paint: Paint = unpainted): string[] {
  const files = new Set(edits.map(({ file }) => file));
  return [...files].flatMap((file) => [
    paint('bold', `--- ${file}`),
    paint('bold', `+++ ${file}`),
    ...edits.filter((edit) => edit.file === file).flatMap((edit) => hunk(edit, paint)),
  ]);
}

function hunk({ line, removed, added, why }: Edit, paint: Paint): string[] {
  const places = line === undefined ? 'mode' : `-${range(line, removed.length)} +${range(line, added.length)}`;
  return [
    `${paint('cyan', `@@ ${places} @@`)} ${why}`,
    ...removed.map((text) => paint('red', `-${text}`)),
    ...added.map((text) => paint('green', `+${text}`)),
  ];
}

function range(line: number, count: number): string {
  return count === 1 ? `${line}` : `${line},${count}`;
}

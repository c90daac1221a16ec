/** Finds keys of a manifest that look like a known key spelt wrong. */

import { knownKeys } from './schema.ts';

export interface MisspeltKey {
  key: string;
  /** The known key that it looks like. */
  meant: string;
}

/** The keys that mean nothing and are close to a known key which is absent. */
export function misspeltKeys(keys: readonly string[]): MisspeltKey[] {
  const absent = knownKeys.filter((known) => !keys.includes(known));
  return keys
    .filter((key) => !knownKeys.includes(key))
    .flatMap((key) => {
      const meant = absent.find((known) => isClose(bare(key), bare(known)));
      return meant === undefined ? [] : [{ key, meant }];
    });
}

/** A key without what is easily written otherwise: capitals, dashes, underscores and blanks. */
function bare(key: string): string {
  return key.toLowerCase().replace(/[-_\s]/g, '');
}

/** Whether one slip turns one into the other: a letter too many, too few, another one, or two exchanged. */
function isClose(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const [inA, inB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (inA.length <= 1 && inB.length <= 1) return true;
  return inA.length === 2 && inB.length === 2 && inA[0] === inB[1] && inA[1] === inB[0];
}

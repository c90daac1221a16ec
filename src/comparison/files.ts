/** Compares the files of two packages. */

import type { Packed } from '../archive/deb-reader.ts';
import { inOrder, parentOf } from '../archive/path.ts';

/** What of a file may be another. */
export const WHAT = ['content', 'mode', 'type', 'target'] as const;

export type What = (typeof WHAT)[number];

export interface FileChange {
  /** Path in the archive, a character for each byte. */
  path: string;
  /** Undefined where it was not there. */
  previous: Packed | undefined;
  /** Undefined where it is not there any more. */
  now: Packed | undefined;
  /** What of it is another; nothing of one that came or went. */
  what: readonly What[];
}

type Entries = ReadonlyMap<string, Packed>;

/**
 * What is there in one of the packages only or is not the same, in the archive's order. Of directories that come or go
 * only those are told that nothing lies in.
 */
export function compareFiles(previous: Entries, now: Entries): FileChange[] {
  const changes: FileChange[] = [];
  for (const [path, entry] of now) {
    const before = previous.get(path);
    const what = before === undefined ? [] : differences(before, entry);
    if (before === undefined || what.length > 0) changes.push({ path, previous: before, now: entry, what });
  }
  for (const [path, entry] of previous) {
    if (!now.has(path)) changes.push({ path, previous: entry, now: undefined, what: [] });
  }
  const filled = { previous: parentsIn(previous), now: parentsIn(now) };
  return changes
    .filter(({ path, previous: before, now: after }) => {
      if (before !== undefined && after !== undefined) return true;
      const entry = before ?? after;
      return entry?.type !== 'directory' || !filled[before === undefined ? 'now' : 'previous'].has(path);
    })
    .sort((a, b) => inOrder(a.path, b.path));
}

function parentsIn(entries: Entries): Set<string | undefined> {
  const parents = new Set<string | undefined>();
  for (const path of entries.keys()) parents.add(parentOf(path));
  return parents;
}

function differences(previous: Packed, now: Packed): What[] {
  if (previous.type !== now.type) return ['type'];
  if (previous.type === 'symbolic link' || now.type === 'symbolic link') {
    return 'target' in previous && 'target' in now && previous.target === now.target ? [] : ['target'];
  }
  const isSame = !('digest' in previous && 'digest' in now) || previous.digest === now.digest;
  return [...(isSame ? [] : ['content' as const]), ...(previous.mode === now.mode ? [] : ['mode' as const])];
}

/** Reads the files of a staged tree that a Wazo would read. */

import { show } from '../archive/path.ts';
import type { Entries, Entry, File } from '../archive/tree.ts';
import { contentOf } from '../archive/tree.ts';

/** A file, or a name of one, where a Wazo looks for something. */
export interface StagedFile {
  /** Its path on a server: absolute. */
  path: string;
  /** Permission bits. */
  mode: number;
  /** Undefined where it is too large to be looked at, or leads to a file that is not staged. */
  bytes: Buffer | undefined;
  /** The path that it leads to and at which nothing is staged, where that is so for sure. */
  leadsTo?: string;
}

/** The largest file that is read, in bytes. */
const LARGEST = 1 << 20;
/** The most that is read of all files together, in bytes. */
const TOGETHER = 1 << 25;
/** The most files that are kept. */
const MOST = 10_000;
/** How many links in a row are followed. */
const LINKS = 8;

export interface StagedFiles {
  files: StagedFile[];
  /** Whether the tree holds no more such files, and each was read. */
  complete: boolean;
}

/** The files at paths that pass the test, in the archive's order. Throws a Failure where one can't be read. */
export function readStaged(entries: Entries, isWanted: (path: string) => boolean): StagedFiles {
  const found: Exclude<Entry, { type: 'directory' }>[] = [];
  let complete = true;
  for (const entry of entries) {
    if (entry.type === 'directory' || !isWanted(`/${show(entry.path)}`)) continue;
    if (found.length < MOST) found.push(entry);
    else complete = false;
  }
  const { contents, dangling } = behindLinks(entries, found);
  let left = TOGETHER;
  const files = found.map((entry): StagedFile => {
    const file = contents.get(entry.path);
    const isRead = file !== undefined && file.size <= Math.min(LARGEST, left);
    if (isRead) left -= file.size;
    else complete = false;
    const leadsTo = dangling.get(entry.path);
    return {
      path: `/${show(entry.path)}`,
      mode: file?.mode ?? entry.mode,
      bytes: isRead ? contentOf(file) : undefined,
      ...(leadsTo !== undefined && { leadsTo: `/${show(leadsTo)}` }),
    };
  });
  return { files, complete };
}

interface Links {
  /** The files that the entries are, or lead to within the tree, by the entries' paths. */
  contents: Map<string, File>;
  /** The paths where there is nothing that the others lead to. */
  dangling: Map<string, string>;
}

function behindLinks(entries: Entries, from: readonly Entry[]): Links {
  const found = new Map<string, File>();
  const nowhere = new Map<string, readonly string[]>();
  const links = new Set<string>();
  /** Paths that are looked for, with those that lead there. */
  let waiting = new Map<string, string[]>();
  const look = (next: Map<string, string[]>, entry: Entry, names: readonly string[]) => {
    if (entry.type === 'file') for (const name of names) found.set(name, entry);
    const target = targetOf(entry);
    if (target !== undefined) next.set(target, [...(next.get(target) ?? []), ...names]);
  };
  for (const entry of from) look(waiting, entry, [entry.path]);
  for (let round = 0; round < LINKS && waiting.size > 0; round += 1) {
    const next = new Map<string, string[]>();
    const met = new Set<string>();
    for (const entry of entries) {
      if (round === 0 && entry.type === 'symbolic link') links.add(entry.path);
      const names = waiting.get(entry.path);
      if (names === undefined) continue;
      met.add(entry.path);
      look(next, entry, names);
    }
    for (const [target, names] of waiting) if (!met.has(target)) nowhere.set(target, names);
    waiting = next;
  }
  // Behind a link to a directory a path may have anything.
  const isBehindLink = (target: string) =>
    [...target.matchAll(/\//g)].some(({ index }) => links.has(target.slice(0, index)));
  const dangling = new Map(
    [...nowhere].flatMap(([target, names]) =>
      target === '' || isBehindLink(target) ? [] : names.map((name) => [name, target] as const),
    ),
  );
  return { contents: found, dangling };
}

/** The path in the archive that a link leads to; undefined where it leaves the tree. */
function targetOf(entry: Entry): string | undefined {
  if (entry.type === 'hard link') return entry.target;
  if (entry.type !== 'symbolic link') return undefined;
  const steps = entry.target.startsWith('/') ? [] : entry.path.split('/').slice(0, -1);
  for (const step of entry.target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** Finds the files of a checkout that staged files were copied from. */

import { closeSync, lstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { OPEN_FLAGS } from '../archive/tree.ts';
import type { StagedFile } from '../extension/staged-file.ts';
import { byLikeness, isNamedAs } from '../placement/likeness.ts';
import type { Origin } from '../placement/placement.ts';
import { listPaths } from '../plugin/rules-paths.ts';
import { type Checkout, trackedFiles } from './workspace.ts';

/** How many files of the checkout are looked at. */
const FILES = 100_000;
/** How much of them is read, in bytes. */
const READ = 1 << 26;
/** How long it may take, in milliseconds. */
const TIME = 3000;

/**
 * The files of the checkout with the same bytes as the staged ones, by these' paths: of several one that git knows, then
 * the one whose path is likest. What was made since `began` (milliseconds since the epoch) and git does not know is
 * nobody's source. Links are not followed.
 */
export async function findOrigins(
  checkout: Checkout,
  staged: readonly StagedFile[],
  began: number,
): Promise<Map<string, Origin>> {
  const origins = new Map<string, Origin>();
  const left = { bytes: READ, until: performance.now() + TIME };
  const tracked = await trackedFiles(checkout);
  const wanted = staged.flatMap(({ path, bytes }) => (bytes === undefined ? [] : [{ path, bytes }]));
  const look = (files: readonly string[], isTracked: boolean) => {
    const missing = wanted.filter(({ path }) => !origins.has(path));
    if (missing.length === 0) return;
    const bySize = sizes(checkout, files, missing, isTracked ? Number.POSITIVE_INFINITY : began, left.until);
    for (const { path, bytes } of missing) {
      const alike = byLikeness(bySize.get(bytes.length) ?? [], path);
      // Nothing is known of where an empty file is from but its name.
      const likely = bytes.length > 0 ? alike : alike.filter((each) => isNamedAs(each, path));
      const file = likely.find((each) => holds(join(checkout.directory, each), bytes, left));
      if (file !== undefined) origins.set(path, { file, isTracked });
      if (performance.now() > left.until) return;
    }
  };
  look(tracked, true);
  if (origins.size < wanted.length) {
    const known = new Set(tracked);
    look(
      listPaths(checkout.directory).filter((path) => !known.has(path)),
      false,
    );
  }
  return origins;
}

/** The files that were there before a time and have the size of a staged one, by their sizes. */
function sizes(
  { directory }: Checkout,
  files: readonly string[],
  wanted: readonly { bytes: Buffer }[],
  before: number,
  until: number,
): Map<number, string[]> {
  const found = new Map<number, string[]>(wanted.map(({ bytes }) => [bytes.length, []]));
  for (const file of files.slice(0, FILES)) {
    const stats = attempt(() => lstatSync(join(directory, file)));
    if (stats?.isFile() && stats.birthtimeMs < before) found.get(stats.size)?.push(file);
    if (performance.now() > until) break;
  }
  return found;
}

/** Whether this is what is in the file; not where it can't be read, or too much was. */
function holds(path: string, bytes: Buffer, left: { bytes: number; until: number }): boolean {
  left.bytes -= bytes.length;
  if (left.bytes < 0 || performance.now() > left.until) return false;
  const file = attempt(() => openSync(path, OPEN_FLAGS));
  if (file === undefined) return false;
  try {
    const buffer = Buffer.alloc(bytes.length);
    const length = attempt(() => readSync(file, buffer));
    return length === bytes.length && buffer.equals(bytes);
  } finally {
    closeSync(file);
  }
}

function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}

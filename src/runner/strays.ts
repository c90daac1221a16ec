/** Finds what a command wrote into the checkout. */

import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathOf, show } from '../archive/path.ts';

/** How many files and directories are looked at. */
const ENTRIES = 20_000;
/** What git and interpreters write by themselves, and packages of earlier runs, which lie elsewhere while `rules` runs. */
const NOT_MEANT = /^(\.git|__pycache__|node_modules)$|\.deb$/;

/**
 * The files below `directory` that were written since `time`, in milliseconds since the epoch, as paths from there: of a
 * directory that is as new, the directory. Links are not followed; what can't be read is left out, and so is what comes
 * after the first 20,000 entries.
 */
export function writtenSince(directory: string, time: number): string[] {
  const found = new Set<string>();
  // With each directory the topmost one around it that is new.
  const pending: { path: string; around: string | undefined }[] = [{ path: '', around: undefined }];
  let seen = 0;
  for (let next = pending.pop(); next !== undefined && seen < ENTRIES; next = pending.pop()) {
    const { path, around } = next;
    const names = attempt(() => readdirSync(join(directory, path))) ?? [];
    const looked = names
      .filter((each) => !NOT_MEANT.test(each))
      .sort()
      .slice(0, ENTRIES - seen);
    seen += looked.length;
    for (const name of looked) {
      const own = join(path, name);
      const stats = attempt(() => lstatSync(join(directory, own)));
      if (stats === undefined) continue;
      const wasMade = stats.birthtimeMs > time;
      if (stats.isDirectory()) pending.push({ path: own, around: around ?? (wasMade ? own : undefined) });
      // A copy may keep the time of its original, and a file that is written to stays the one that it was.
      else if (wasMade || stats.mtimeMs > time) found.add(around === undefined ? own : `${around}/`);
    }
  }
  return [...found].sort().map((path) => show(pathOf(path)));
}

function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}

/** The directory that a package is written to: the user's own, or one that is made for the package alone. */

import { realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { makeScratch, removeScratch } from './scratch.ts';

export interface Place {
  /** An absolute path. */
  directory: string;
  /** Removes the directory where it was made for the package alone; the user's own stays as it is. */
  discard: () => void;
}

/**
 * The place in the directory that the user wants, an absolute path, else in a new one below `temp`. Throws a Failure
 * where there can't be a new one.
 */
export function placeFor(wanted: string | undefined, temp: string): Place {
  if (wanted !== undefined) return { directory: wanted, discard() {} };
  const directory = makeScratch(temp);
  return { directory, discard: () => removeScratch(directory) };
}

/** The absolute path with the symbolic links in it resolved, as far as it is there. */
export function withoutLinks(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return dirname(path) === path ? path : join(withoutLinks(dirname(path)), basename(path));
  }
}

/** The directory that a package is written to: the user's own, or one that is made for the package alone. */

import { cpSync, lstatSync, readdirSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { systemCode, systemFailure } from '../failure.ts';
import { makeDirectories, makeScratch, removeScratch } from './scratch.ts';

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

/**
 * Takes the packages of this name, whatever their version and architecture, out of a directory that is there or not, and
 * into `store`, an empty one. Gives what puts them back. Throws a Failure where one can't be taken out, and puts the
 * others back.
 */
export function takeOut(name: string, directory: string, store: string): () => void {
  const taken: string[] = [];
  const putBack = () => {
    for (const file of taken.splice(0)) {
      makeDirectories(directory);
      move(join(store, file), join(directory, file));
    }
  };
  for (const file of packagesIn(directory, name)) {
    try {
      move(join(directory, file), join(store, file));
    } catch (error) {
      putBack();
      throw systemFailure(`move ${join(directory, file)} out of the way of \`rules\``, error);
    }
    taken.push(file);
  }
  return putBack;
}

function packagesIn(directory: string, name: string): string[] {
  try {
    const ofThisName = readdirSync(directory).filter((file) => file.startsWith(`${name}_`) && file.endsWith('.deb'));
    return ofThisName.filter((file) => lstatSync(join(directory, file)).isFile());
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(systemCode(error) ?? '')) return [];
    throw systemFailure(`look for earlier packages in ${directory}`, error);
  }
}

function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (systemCode(error) !== 'EXDEV') throw error;
    // Another file system, such as one for temporary files.
    cpSync(from, to, { preserveTimestamps: true });
    rmSync(from);
  }
}

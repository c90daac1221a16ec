/** Makes temporary directories, and removes them with whatever came to lie in them. */

import { chmodSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join as joinText } from 'node:path';
import { systemCode, systemFailure } from '../failure.ts';
import { bytesOf, join, pathOf } from './path.ts';

/**
 * The directory, with those above it, made where it is missing. Node's own `recursive` never ends where the system says
 * of a directory that is there that it is not, as in `/proc`. Throws the system's error.
 */
export function makeDirectories(directory: string): void {
  if (isDirectory(directory)) return;
  if (dirname(directory) !== directory) makeDirectories(dirname(directory));
  try {
    mkdirSync(directory);
  } catch (error) {
    // Another job may have made it meanwhile.
    if (systemCode(error) !== 'EEXIST' || !isDirectory(directory)) throw error;
  }
}

function isDirectory(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** A new empty directory below `parent`, for nobody but the user. Throws a Failure where there can't be one. */
export function makeScratch(parent: string): string {
  try {
    return mkdtempSync(joinText(parent, 'wazo-plugin-'));
  } catch (error) {
    throw systemFailure(`make a temporary directory in ${parent}`, error);
  }
}

/** A new empty directory in `parent`, which everybody may read. */
export function makeEmpty(parent: string, name: string): string {
  const directory = joinText(parent, name);
  mkdirSync(directory, { mode: 0o755 });
  // Not the setgid bit of the directory above it.
  chmodSync(directory, 0o755);
  return directory;
}

/**
 * The first of these directories in which files get the modes that they are made with. In one with a default ACL
 * (acl(5)) they get others, and so would all that is staged there. The first of all where there is none.
 */
export function plainParent(candidates: readonly string[]): string {
  return candidates.find(isPlain) ?? candidates[0] ?? '.';
}

function isPlain(parent: string): boolean {
  let probe: string | undefined;
  try {
    probe = makeScratch(parent);
    const file = joinText(probe, 'probe');
    // A default ACL takes the place of the umask.
    writeFileSync(file, '', { mode: 0o777 });
    return (statSync(file).mode & 0o777) === (0o777 & ~process.umask());
  } catch {
    // Why nothing can be made there is told where something is to be.
    return true;
  } finally {
    if (probe !== undefined) removeScratch(probe);
  }
}

/** Removes the directory, also where directories in it can't be written. */
export function removeScratch(directory: string): void {
  try {
    rmSync(directory, { recursive: true, force: true });
  } catch (error) {
    if (!['EACCES', 'EPERM', 'ENOTEMPTY'].includes(systemCode(error) ?? '')) throw error;
    openUp(pathOf(directory));
    rmSync(directory, { recursive: true, force: true });
  }
}

/** Gives the user every right to each directory in the tree. Links are not followed. */
function openUp(directory: string): void {
  const pending = [directory];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const source = bytesOf(next);
    chmodSync(source, 0o700);
    for (const name of readdirSync(source, { encoding: 'latin1' })) {
      const path = join(next, name);
      if (lstatSync(bytesOf(path)).isDirectory()) pending.push(path);
    }
  }
}

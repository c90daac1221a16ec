/** Lists and reads the files of a plugin's checkout, to find the one that was meant. */

import { closeSync, constants, openSync, readdirSync, readSync } from 'node:fs';
import { join } from 'node:path';

/** The most paths that are listed. */
const MOST = 5000;

/** What a plugin's author did not write. */
const LEFT_OUT = new Set(['.git', 'node_modules']);

/**
 * The paths of files and directories below `directory`, those nearest to it first. Links are not followed; what can't be
 * read, or has a name that a message can't show, is left out.
 */
export function listPaths(directory: string): string[] {
  const paths: string[] = [];
  const pending = [''];
  for (const parent of pending) {
    for (const entry of entriesOf(join(directory, parent))) {
      if (paths.length === MOST) return paths;
      if (LEFT_OUT.has(entry.name) || /[\p{Cc}\ufffd]/u.test(entry.name)) continue;
      const path = `${parent}${entry.name}`;
      paths.push(path);
      if (entry.isDirectory()) pending.push(`${path}/`);
    }
  }
  return paths;
}

/** The longest beginning of a file that is read, in bytes. */
const READ = 1 << 16;

/** The beginning of the file at a path; undefined where it can't be read. */
export function readBeginning(path: string): string | undefined {
  let file: number | undefined;
  try {
    // A pipe would keep us waiting.
    file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const bytes = Buffer.alloc(READ);
    return bytes.toString('utf8', 0, readSync(file, bytes, 0, READ, 0));
  } catch {
    return undefined;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

function entriesOf(directory: string) {
  try {
    return readdirSync(directory, { withFileTypes: true });
  } catch {
    return [];
  }
}

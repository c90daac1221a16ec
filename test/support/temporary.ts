/** Temporary directories for tests, and what lies in one: its tree with names as bytes. */

import { createHash } from 'node:crypto';
import { lstatSync, mkdtempSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as joinText } from 'node:path';
import { afterAll } from 'vitest';
import { bytesOf, join, pathOf } from '../../src/archive/path.ts';
import { removeScratch } from '../../src/archive/scratch.ts';

const directories: string[] = [];

afterAll(() => {
  for (const directory of directories.splice(0)) removeScratch(directory);
});

/** A new empty directory, removed when the test file ends. */
export function temporary(): string {
  const directory = mkdtempSync(joinText(tmpdir(), 'archive-test-'));
  directories.push(directory);
  return directory;
}

/**
 * What is below `root`: path (each byte a character) to type, permission bits, and content, target, or the first of the
 * paths that share a file.
 */
export function listTree(root: string): Record<string, string> {
  const listing: Record<string, string> = {};
  const firstNames = new Map<string, string>();
  const pending = [''];
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    const source = bytesOf(join(pathOf(root), name));
    const stats = lstatSync(source, { bigint: true });
    const mode = (stats.mode & 0o7777n).toString(8).padStart(4, '0');
    if (stats.isDirectory()) {
      // The root's own mode is that of the directory that was there to unpack into.
      listing[name] = name === '' ? 'directory' : `directory ${mode}`;
      const names = readdirSync(source, { encoding: 'latin1' }).sort().reverse();
      for (const each of names) pending.push(join(name, each));
    } else if (stats.isSymbolicLink()) {
      listing[name] = `link to ${readlinkSync(source, { encoding: 'buffer' }).toString('latin1')}`;
    } else {
      const first = firstNames.get(String(stats.ino));
      const sum = createHash('sha256').update(readFileSync(source)).digest('hex');
      listing[name] = `file ${mode} ${stats.size} ${sum}${first === undefined ? '' : ` the same as ${first}`}`;
      firstNames.set(String(stats.ino), first ?? name);
    }
  }
  return listing;
}

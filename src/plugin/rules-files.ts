/** Looks for files that a plugin's `rules` may stage. */

import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The most names that are looked at. */
const MOST = 5_000;

/** Directories that hold nothing of the plugin's own. */
const FOREIGN = new Set(['.git', 'node_modules']);

/**
 * Whether a file of this name, or that a template makes one of (`<name>.in`), lies somewhere in the plugin's directory.
 * True as well where that holds too many names to be sure.
 */
export function hasFile(directory: string, name: string): boolean {
  const waiting = [directory];
  let left = MOST;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const entries = entriesOf(next);
    left -= entries.length;
    if (left < 0) return true;
    for (const entry of entries) {
      if (entry.isDirectory()) {
        if (!FOREIGN.has(entry.name)) waiting.push(join(next, entry.name));
      } else if (entry.name === name || entry.name.startsWith(`${name}.`)) return true;
    }
  }
  return false;
}

/** What may be read of a directory. */
function entriesOf(directory: string): Dirent[] {
  try {
    return readdirSync(directory, { withFileTypes: true });
  } catch {
    return [];
  }
}

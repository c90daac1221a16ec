/** Draws the tree of a package as text, for people. */

import { bytes } from '../units.ts';
import { parentOf, show } from './path.ts';
import type { Entries, Entry } from './tree.ts';

/**
 * A line an entry, indented by its depth. Directories that hold nothing but another directory share its line.
 */
export function* treeLines(entries: Entries): Generator<string, void, void> {
  const joined = directoriesOfOne(entries);
  // The directories that the entry lies in and that have a line.
  const above: string[] = [];
  let line = '';
  for (const entry of entries) {
    if (entry.path === '') continue;
    while (above.length > 0 && !entry.path.startsWith(`${above.at(-1)}/`)) above.pop();
    line += show(entry.path.slice(entry.path.lastIndexOf('/') + 1));
    if (joined.has(entry.path)) {
      line += '/';
      continue;
    }
    yield `${'  '.repeat(above.length)}${line}${detail(entry)}`;
    line = '';
    if (entry.type === 'directory') above.push(entry.path);
  }
}

/** The directories that hold nothing but another directory. */
function directoriesOfOne(entries: Entries): Set<string> {
  const found = new Map<string, boolean>();
  for (const { path, type } of entries) {
    const directory = parentOf(path);
    if (directory !== undefined) found.set(directory, type === 'directory' && !found.has(directory));
  }
  return new Set([...found].filter(([, ofOne]) => ofOne).map(([path]) => path));
}

function detail(entry: Entry): string {
  if (entry.type === 'directory') return '/';
  if (entry.type === 'file') return `  ${bytes(entry.size)}`;
  if (entry.type === 'symbolic link') return ` → ${show(entry.target)}`;
  if (entry.type === 'hard link') return ` = ${show(entry.target)}`;
  return ` (${entry.type})`;
}

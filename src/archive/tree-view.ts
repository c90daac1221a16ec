/** Draws the tree of a package as text, for people. */

import { bytes } from '../units.ts';
import { show } from './path.ts';
import type { Entry } from './tree.ts';

interface Node {
  name: string;
  entry: Entry;
  children: Node[];
}

/**
 * A line an entry, indented by its depth. Directories that hold nothing but another directory share its line.
 * `entries` are in the archive's order: a directory before what it holds.
 */
export function treeLines(entries: readonly Entry[]): string[] {
  const lines: string[] = [];
  const draw = (node: Node, indent: string, above: string) => {
    const name = above + node.name;
    const [only, ...others] = node.children;
    if (node.entry.type === 'directory' && only?.entry.type === 'directory' && others.length === 0) {
      draw(only, indent, `${name}/`);
      return;
    }
    lines.push(`${indent}${name}${detail(node.entry)}`);
    for (const child of node.children) draw(child, `${indent}  `, '');
  };
  for (const node of nest(entries)) draw(node, '', '');
  return lines;
}

/** The entries as nodes, what lies in a directory as its children; the root itself is left out. */
function nest(entries: readonly Entry[]): Node[] {
  const top: Node[] = [];
  const byPath = new Map<string, Node>();
  for (const entry of entries) {
    const slash = entry.path.lastIndexOf('/');
    const node = { name: show(entry.path.subarray(slash + 1)), entry, children: [] };
    const parent = slash < 0 ? undefined : byPath.get(entry.path.toString('latin1', 0, slash));
    if (entry.path.length > 0) (parent?.children ?? top).push(node);
    byPath.set(entry.path.toString('latin1'), node);
  }
  return top;
}

function detail(entry: Entry): string {
  if (entry.type === 'directory') return '/';
  if (entry.type === 'file') return `  ${bytes(entry.size)}`;
  if (entry.type === 'symbolic link') return ` → ${show(entry.target)}`;
  if (entry.type === 'hard link') return ` = ${show(entry.target)}`;
  return ` (${entry.type})`;
}

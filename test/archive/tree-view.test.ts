import { expect, it } from 'vitest';
import { pathOf } from '../../src/archive/path.ts';
import type { Entry } from '../../src/archive/tree.ts';
import { treeLines } from '../../src/archive/tree-view.ts';

const common = { mode: 0o644, mtime: 0 };

function directory(path: string): Entry {
  return { ...common, type: 'directory', path: pathOf(path) };
}

function file(path: string, size = 1): Entry {
  return { ...common, type: 'file', path, size, content: Buffer.alloc(0) };
}

it('indents what lies in a directory, and joins directories that hold just one', () => {
  const lines = [
    ...treeLines([
      directory(''),
      directory('etc'),
      directory('etc/wazo'),
      file('etc/wazo/a.yml', 2048),
      file('etc/wazo/b.yml'),
      directory('usr'),
      file('usr/x'),
      directory('var'),
    ]),
  ];
  expect(lines).toEqual(['etc/wazo/', '  a.yml  2.0 KiB', '  b.yml  1 B', 'usr/', '  x  1 B', 'var/']);
});

it('shows where links lead, and bytes that are no text', () => {
  const lines = [
    ...treeLines([
      directory(''),
      file('a'),
      { ...common, type: 'hard link', path: 'b', target: 'a' },
      { ...common, type: 'symbolic link', path: 'c', target: '../no\nwhere' },
      file('d\xff'),
    ]),
  ];
  expect(lines).toEqual(['a  1 B', 'b = a', 'c → ../no\\x0awhere', 'd\\xff  1 B']);
});

it('draws a tree as deep as dpkg can install', () => {
  const paths = Array.from({ length: 2000 }, (_, depth) =>
    Array(depth + 1)
      .fill('d')
      .join('/'),
  );
  expect([...treeLines(paths.map(directory))]).toEqual([`${paths.at(-1)}/`]);
});

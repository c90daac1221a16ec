import { execFileSync } from 'node:child_process';
import { linkSync, lutimesSync, mkdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Entries, type Entry, installedSize, merge, walk } from '../../src/archive/tree.ts';
import { temporary } from '../support/temporary.ts';

const paths = (entries: Entries) => Array.from(entries, ({ path }) => path);
const at = (entries: Entries, path: string) => Array.from(entries).find((entry) => entry.path === path);

function file(path: string, size = 0): Entry {
  return { type: 'file', path, mode: 0o644, mtime: 0, size, content: Buffer.alloc(size) };
}

describe('walking a tree', () => {
  it('lists the root, and a directory before what it holds, by bytes', () => {
    const root = temporary();
    mkdirSync(join(root, 'a/z'), { recursive: true });
    for (const name of ['b', 'a-', 'a/é', 'a/z/x', 'a/B', '...', '-rf', '*']) writeFileSync(join(root, name), '');
    const expected = ['', '*', '-rf', '...', 'a', 'a/B', 'a/z', 'a/z/x', 'a/\xc3\xa9', 'a-', 'b'];
    expect(paths(walk(root))).toEqual(expected);
  });

  it('puts everything below the prefix', () => {
    const root = temporary();
    writeFileSync(join(root, 'x'), '');
    expect(paths(walk(root, 'usr/lib'))).toEqual(['usr/lib', 'usr/lib/x']);
  });

  it('does not follow links, and keeps what they say', () => {
    const root = temporary();
    const targets = { dangling: '../nowhere', absolute: '/etc', loop: 'loop', long: 'x/'.repeat(1000) };
    for (const [name, target] of Object.entries(targets)) symlinkSync(target, join(root, name));
    const found = [...walk(root)].flatMap((entry) => (entry.type === 'symbolic link' ? [entry] : []));
    expect(Object.fromEntries(found.map(({ path, target }) => [path, target]))).toEqual(targets);
  });

  it('makes later names of a file hard links to its first, in whatever directory', () => {
    const root = temporary();
    mkdirSync(join(root, 'a'));
    writeFileSync(join(root, 'b'), 'x');
    linkSync(join(root, 'b'), join(root, 'a/z'));
    linkSync(join(root, 'b'), join(root, 'c'));
    const entries = walk(root, 'p');
    expect(at(entries, 'p/a/z')?.type).toBe('file');
    expect(at(entries, 'p/b')).toMatchObject({ type: 'hard link', target: 'p/a/z' });
    expect(at(entries, 'p/c')).toMatchObject({ type: 'hard link', target: 'p/a/z' });
  });

  it('takes a file whose other names lie outside as a file, and names of one link as links', () => {
    const [root, outside] = [temporary(), temporary()];
    writeFileSync(join(outside, 'x'), 'x');
    linkSync(join(outside, 'x'), join(root, 'x'));
    symlinkSync('x', join(root, 'l'));
    linkSync(join(root, 'l'), join(root, 'm'));
    expect(Array.from(walk(root), ({ type }) => type)).toEqual(['directory', 'symbolic link', 'symbolic link', 'file']);
  });

  it('has times before 1970 and after 2106', () => {
    const root = temporary();
    writeFileSync(join(root, 'old'), '');
    utimesSync(join(root, 'old'), new Date(-86_400_000), new Date(-86_400_000));
    symlinkSync('x', join(root, 'new'));
    lutimesSync(join(root, 'new'), 5_000_000_000, 5_000_000_000);
    const entries = walk(root);
    expect([at(entries, 'old')?.mtime, at(entries, 'new')?.mtime]).toEqual([-86_400, 5_000_000_000]);
  });

  it('knows pipes', () => {
    const root = temporary();
    execFileSync('mkfifo', [join(root, 'p')]);
    expect(at(walk(root), 'p')?.type).toBe('pipe');
  });

  it('takes a hundred thousand files', () => {
    const root = temporary();
    // Names of a small file cost less than as many files.
    for (let d = 0; d < 100; d++) {
      mkdirSync(join(root, String(d)));
      writeFileSync(join(root, String(d), 'x'), '');
      for (let f = 0; f < 999; f++) linkSync(join(root, String(d), 'x'), join(root, String(d), String(f)));
    }
    const entries = [...merge(walk(root), [], 0)];
    expect(entries).toHaveLength(100_101);
    expect(entries.filter(({ type }) => type === 'file')).toHaveLength(100);
    rmSync(root, { recursive: true });
  });

  it('names the path where a tree is deeper than a path can be', () => {
    const root = temporary();
    // The shell goes down step by step, which no single path could do.
    const script = 'cd "$1" && i=0 && while [ $i -lt 45 ]; do mkdir "$2" && cd -P "$2" && i=$((i + 1)); done';
    execFileSync('bash', ['-c', script, 'bash', root, 'd'.repeat(99)]);
    expect(() => walk(root)).toThrow(/^Can't read .*d{99}\/d{99}.*: .* \(ENAMETOOLONG\)$/);
  });

  it('takes a tree of thousands of directories in one another', () => {
    const root = temporary();
    mkdirSync(join(root, 'd/'.repeat(1900)), { recursive: true });
    expect([...walk(root)]).toHaveLength(1901);
  });

  it('names the path that is not there', () => {
    expect(() => walk('/nowhere/at/all')).toThrow("Can't read /nowhere/at/all: no such file");
  });
});

describe('merging trees', () => {
  it('sorts, takes the later of two entries, and adds the directories between', () => {
    const merged = merge([file('a'), file('b/x')], [file('a', 7)], 42);
    expect(paths(merged)).toEqual(['', 'a', 'b', 'b/x']);
    expect(at(merged, 'a')).toMatchObject({ size: 7 });
    expect(at(merged, 'b')).toEqual({ type: 'directory', path: 'b', mode: 0o755, mtime: 42 });
  });
});

describe('the order of a merged tree', () => {
  it('is that of one walk, wherever the entries come from', () => {
    const all = ['a/b', 'a/b/c', 'a-', 'a.b/c', 'b', 'b/x', 'b0'];
    for (let mask = 0; mask < 2 ** all.length; mask++) {
      const [under, over] = [0, 1].map((bit) => all.filter((_, index) => ((mask >> index) & 1) === bit));
      const merged = merge(under?.map((path) => file(path)) ?? [], over?.map((path) => file(path)) ?? [], 0);
      expect(paths(merged)).toEqual(['', 'a', 'a/b', 'a/b/c', 'a-', 'a.b', 'a.b/c', 'b', 'b/x', 'b0']);
    }
  });
});

describe('the installed size', () => {
  it('rounds files up to a KiB and counts a KiB for what is not a file; a second name is free', () => {
    const common = { path: 'x', mode: 0, mtime: 0 };
    const target = 'a';
    expect(installedSize([file('a', 1), file('b', 1025), file('c')])).toBe(3);
    expect(installedSize([{ ...common, type: 'directory' }])).toBe(1);
    expect(installedSize([{ ...common, type: 'symbolic link', target }])).toBe(1);
    expect(installedSize([{ ...common, type: 'hard link', target }])).toBe(0);
  });
});

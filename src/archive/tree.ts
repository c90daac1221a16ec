/** Walks a directory into the entries that an archive of it has, in the archive's order. */

import { closeSync, constants, lstatSync, openSync, readdirSync, readlinkSync, readSync, type Stats } from 'node:fs';
import { systemFailure } from '../failure.ts';
import { EntryList } from './entry-list.ts';
import { type FileId, FileMap } from './file-map.ts';
import { bytesOf, inOrder, join, parentOf, pathOf, show } from './path.ts';

/** A directory on disk, and the path that it has in the archive. */
export interface Tree {
  root: string;
  prefix: string;
}

interface Common {
  /** Path in the archive, a character for each byte, without `./` before and `/` behind; empty for the root. */
  path: string;
  /** Permission bits, with setuid, setgid and sticky: 0 to 0o7777. */
  mode: number;
  /** Seconds since the epoch. */
  mtime: number;
}

export interface Directory extends Common {
  type: 'directory';
}

export interface File extends Common {
  type: 'file';
  /** Bytes. */
  size: number;
  /** The tree on disk that it lies in, or the content itself. */
  content: Tree | Buffer;
}

/** Another name of a file that comes earlier in the archive. */
export interface HardLink extends Common {
  type: 'hard link';
  /** The earlier name, a path in the archive. */
  target: string;
}

export interface SymbolicLink extends Common {
  type: 'symbolic link';
  /** The text of the link, as on disk, a character for each byte. */
  target: string;
}

/** What no package can hold. */
export interface Special extends Common {
  type: 'socket' | 'device' | 'pipe';
}

/** What `beginningOf` reads at most, in bytes. */
const BEGINNING = 1 << 16;

export type Entry = Directory | File | HardLink | SymbolicLink | Special;

/** A tree's entries in the archive's order. They can be gone through more than once, and are other objects each time. */
export type Entries = Iterable<Entry>;

/** How files of a tree are opened: neither a link nor a pipe, which one may have become since it was walked. */
export const OPEN_FLAGS = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

/**
 * Everything below `root`, and `root` itself first, in the archive's order: by bytes, a directory before what it holds.
 * Links are never followed; the second and later names of one file become hard links to the first.
 * Entries get the path `prefix/…`. Throws a Failure that names the path where something can't be read.
 */
export function walk(root: string, prefix = ''): Entries {
  const tree: Tree = { root: pathOf(root), prefix: pathOf(prefix) };
  const entries = new EntryList();
  const seen = new FileMap();
  // A stack rather than recursion: a tree may be thousands of directories deep.
  const levels: Iterator<string>[] = [[tree.prefix].values()];
  for (let level = levels.at(-1); level !== undefined; level = levels.at(-1)) {
    const next = level.next();
    if (next.done) {
      levels.pop();
      continue;
    }
    const path = next.value;
    const source = sourceOf(tree, path);
    const stats = attempt('read', source, () => lstatSync(source));
    const id = stats.isFile() && stats.nlink > 1 ? identify(source) : undefined;
    const first = id && seen.get(id);
    const target = first === undefined ? undefined : entries.pathAt(first);
    const place = entries.add(entryOf(tree, path, source, stats, target));
    if (id !== undefined && first === undefined) seen.set(id, place);
    if (stats.isDirectory()) levels.push(pathsIn(path, source));
  }
  return entries;
}

/** What lies in a directory, in order. */
function* pathsIn(directory: string, source: Buffer): Generator<string, void, void> {
  // They wait for their turn as one text: of many strings, each collection of garbage would have some to carry along,
  // and V8 makes more room for what is young the more it has carried.
  const names = attempt('read the directory', source, () => readdirSync(source, { encoding: 'latin1' }))
    .sort()
    .join('/');
  for (let start = 0; start < names.length; ) {
    const slash = names.indexOf('/', start);
    const end = slash < 0 ? names.length : slash;
    yield join(directory, names.slice(start, end));
    start = end + 1;
  }
}

/**
 * One tree of two, in the archive's order. Where they have the same path, the entry of `over` stands; directories that
 * none lists but something lies in are added with mode 0755 and `mtime` (seconds since the epoch).
 */
export function merge(under: Entries, over: Entries, mtime: number): Entries {
  return {
    *[Symbol.iterator]() {
      let before: string | undefined;
      for (const entry of overlay(under, over)) {
        for (const path of missing(entry.path, before)) yield { type: 'directory', path, mode: 0o755, mtime };
        yield entry;
        before = entry.path;
      }
    },
  };
}

/** The entries of both trees in the archive's order, of two with the same path that of `over`. */
export function* overlay(under: Entries, over: Entries): Generator<Entry, void, void> {
  const rest = over[Symbol.iterator]();
  let next = rest.next();
  for (const entry of under) {
    while (!next.done && inOrder(next.value.path, entry.path) < 0) {
      yield next.value;
      next = rest.next();
    }
    if (next.done || next.value.path !== entry.path) yield entry;
  }
  for (; !next.done; next = rest.next()) yield next.value;
}

/** The directories above `path` that an archive which ends with `before` does not have, the topmost first. */
function missing(path: string, before: string | undefined): string[] {
  const above: string[] = [];
  for (let next = parentOf(path); next !== undefined; next = parentOf(next)) {
    if (before !== undefined && (next === '' || before === next || before.startsWith(`${next}/`))) break;
    above.unshift(next);
  }
  return above;
}

/** Whether a file with this mode is executable, as git has it: where its owner may execute it. */
export function isExecutable(mode: number): boolean {
  return (mode & 0o100) !== 0;
}

/** Where an entry of the tree lies on disk, as `node:fs` wants it. */
export function sourceOf({ root, prefix }: Tree, path: string): Buffer {
  return bytesOf(join(root, prefix === '' ? path : path.slice(prefix.length + 1)));
}

/** The first bytes of a file, 64 KiB at most. Throws a Failure that names the path where it can't be read. */
export function beginningOf({ content, path, size }: File): Buffer {
  if (Buffer.isBuffer(content)) return content.subarray(0, BEGINNING);
  const source = sourceOf(content, path);
  return attempt('read', source, () => {
    const file = openSync(source, OPEN_FLAGS);
    try {
      const buffer = Buffer.alloc(Math.min(size, BEGINNING));
      return buffer.subarray(0, readSync(file, buffer, 0, buffer.length, 0));
    } finally {
      closeSync(file);
    }
  });
}

/**
 * The installed size in KiB as deb-substvars(5) estimates it: each file's bytes rounded up to a KiB, and one KiB for
 * every other entry; a further name of a file counts nothing.
 */
export function installedSize(entries: Entries): number {
  let sum = 0;
  for (const entry of entries) {
    if (entry.type !== 'hard link') sum += entry.type === 'file' ? Math.ceil(entry.size / 1024) : 1;
  }
  return sum;
}

/** By which two names of one file know each other. Only few have several, and only this needs every bit of a number. */
function identify(source: Buffer): FileId {
  return attempt('read', source, () => lstatSync(source, { bigint: true }));
}

/** `target` is the earlier name of a file that has one. */
function entryOf(tree: Tree, path: string, source: Buffer, stats: Stats, target: string | undefined): Entry {
  const mode = stats.mode & 0o7777;
  const mtime = Math.floor(stats.mtimeMs / 1000);
  if (stats.isDirectory()) return { type: 'directory', path, mode, mtime };
  if (stats.isSymbolicLink()) {
    const text = attempt('read the link', source, () => readlinkSync(source, { encoding: 'latin1' }));
    return { type: 'symbolic link', path, mode, mtime, target: text };
  }
  if (!stats.isFile()) return { type: special(stats), path, mode, mtime };
  if (target !== undefined) return { type: 'hard link', path, mode, mtime, target };
  return { type: 'file', path, mode, mtime, size: stats.size, content: tree };
}

function special(stats: Stats): Special['type'] {
  if (stats.isSocket()) return 'socket';
  return stats.isFIFO() ? 'pipe' : 'device';
}

function attempt<T>(what: string, source: Buffer, action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw systemFailure(`${what} ${show(source.toString('latin1'))}`, error);
  }
}

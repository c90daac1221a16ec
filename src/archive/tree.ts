/** Walks a directory into the list of entries that an archive of it has, in the archive's order. */

import { closeSync, constants, lstatSync, openSync, readdirSync, readlinkSync, readSync, type Stats } from 'node:fs';
import { systemFailure } from '../failure.ts';
import { join, show, sortKey } from './path.ts';

interface Common {
  /** Path in the archive, as bytes, without `./` before and `/` behind; empty for the root. */
  path: Buffer;
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
  /** Where the content is: a path on disk, or the bytes themselves. */
  content: { source: Buffer } | { bytes: Buffer };
}

/** Another name of a file that comes earlier in the archive. */
export interface HardLink extends Common {
  type: 'hard link';
  /** The earlier name, a path in the archive. */
  target: Buffer;
}

export interface SymbolicLink extends Common {
  type: 'symbolic link';
  /** The text of the link, as on disk. */
  target: Buffer;
}

/** What no package can hold. */
export interface Special extends Common {
  type: 'socket' | 'device' | 'pipe';
}

/** Bytes. */
const BEGINNING = 4096;

export type Entry = Directory | File | HardLink | SymbolicLink | Special;

/** How files of a tree are opened: neither a link nor a pipe, which one may have become since it was walked. */
export const OPEN_FLAGS = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

/**
 * Everything below `root`, and `root` itself first, in the archive's order: by bytes, a directory before what it holds.
 * Links are never followed; the second and later names of one file become hard links to the first.
 * Entries get the path `prefix/…`. Throws a Failure that names the path where something can't be read.
 */
export function walk(root: string, prefix = ''): Entry[] {
  const entries: Entry[] = [];
  const seen = new Map<string, Buffer>();
  const pending: { source: Buffer; path: Buffer }[] = [{ source: Buffer.from(root), path: Buffer.from(prefix) }];
  // A stack rather than recursion: a tree may be thousands of directories deep.
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { source, path } = next;
    const entry = read(source, path, seen);
    entries.push(entry);
    if (entry.type !== 'directory') continue;
    const names = attempt('read the directory', source, () => readdirSync(source, { encoding: 'buffer' }));
    names.sort(Buffer.compare).reverse();
    for (const name of names) pending.push({ source: join(source, name), path: join(path, name) });
  }
  return entries;
}

/**
 * One tree of several, in the archive's order. Where two have the same path, the later one's entry stands; directories
 * that nobody lists but something lies in are added with mode 0755 and `mtime` (seconds since the epoch).
 */
export function merge(trees: readonly (readonly Entry[])[], mtime: number): Entry[] {
  const byKey = new Map<string, Entry>();
  for (const entry of trees.flat()) byKey.set(sortKey(entry.path), entry);
  for (const entry of [...byKey.values()]) {
    for (let path = parent(entry.path); path !== undefined; path = parent(path)) {
      const key = sortKey(path);
      if (byKey.has(key)) break;
      byKey.set(key, { type: 'directory', path, mode: 0o755, mtime });
    }
  }
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, entry]) => entry);
}

/** The first bytes of a file, 4 KiB at most. Throws a Failure that names the path where it can't be read. */
export function beginningOf({ content }: File): Buffer {
  if ('bytes' in content) return content.bytes.subarray(0, BEGINNING);
  return attempt('read', content.source, () => {
    const file = openSync(content.source, OPEN_FLAGS);
    try {
      const buffer = Buffer.alloc(BEGINNING);
      return buffer.subarray(0, readSync(file, buffer, 0, BEGINNING, 0));
    } finally {
      closeSync(file);
    }
  });
}

/**
 * The installed size in KiB as deb-substvars(5) estimates it: each file's bytes rounded up to a KiB, and one KiB for
 * every other entry; a further name of a file counts nothing.
 */
export function installedSize(entries: readonly Entry[]): number {
  return entries.reduce((sum, entry) => {
    if (entry.type === 'hard link') return sum;
    return sum + (entry.type === 'file' ? Math.ceil(entry.size / 1024) : 1);
  }, 0);
}

function parent(path: Buffer): Buffer | undefined {
  if (path.length === 0) return undefined;
  return path.subarray(0, Math.max(0, path.lastIndexOf('/')));
}

function read(source: Buffer, path: Buffer, seen: Map<string, Buffer>): Entry {
  const stats = attempt('read', source, () => lstatSync(source));
  const common = {
    path,
    mode: stats.mode & 0o7777,
    mtime: Math.floor(stats.mtimeMs / 1000),
  };
  if (stats.isDirectory()) return { ...common, type: 'directory' };
  if (stats.isSymbolicLink()) {
    const target = attempt('read the link', source, () => readlinkSync(source, { encoding: 'buffer' }));
    return { ...common, type: 'symbolic link', target };
  }
  if (!stats.isFile()) return { ...common, type: special(stats) };
  if (stats.nlink > 1) {
    // Only few files have several names, and only their inode numbers need every bit.
    const { dev, ino } = attempt('read', source, () => lstatSync(source, { bigint: true }));
    const identity = `${dev}:${ino}`;
    const target = seen.get(identity);
    if (target !== undefined) return { ...common, type: 'hard link', target };
    seen.set(identity, path);
  }
  return { ...common, type: 'file', size: stats.size, content: { source } };
}

function special(stats: Stats): Special['type'] {
  if (stats.isSocket()) return 'socket';
  return stats.isFIFO() ? 'pipe' : 'device';
}

function attempt<T>(what: string, path: Buffer, action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw systemFailure(`${what} ${show(path)}`, error);
  }
}

/** Walks a directory into the entries that an archive of it has, in the archive's order. */

import {
  closeSync,
  constants,
  lstatSync,
  openSync,
  readdirSync,
  readlinkSync,
  readSync,
  type Stats,
  statSync,
} from 'node:fs';
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
  /** Whose it is where it was staged, where that is not root. In an archive all is root's. */
  owner?: Owner;
}

/** Numbers of a user and a group. */
export interface Owner {
  uid: number;
  gid: number;
}

/** What is said of a file in place of what the disk says: its type and mode as stat(2) has them, and whose it is. */
export interface Claim extends Owner {
  mode: number;
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

/** What an entry takes of a file's state; of it, `mode` also says the type. */
type Meta = Pick<Stats, 'mode' | 'uid' | 'gid' | 'size' | 'mtimeMs'>;

/** By their bits in a mode. */
const SPECIAL: Readonly<Record<number, Special['type']>> = {
  [constants.S_IFSOCK]: 'socket',
  [constants.S_IFIFO]: 'pipe',
  [constants.S_IFCHR]: 'device',
  [constants.S_IFBLK]: 'device',
};

/** How files of a tree are opened: neither a link nor a pipe, which one may have become since it was walked. */
export const OPEN_FLAGS = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

/**
 * Everything below `root`, and `root` itself first, in the archive's order: by bytes, a directory before what it holds.
 * Links are never followed; the second and later names of one file become hard links to the first.
 * Entries get the path `prefix/…`. Where there are `claims`, what none is made of is root's. Throws a Failure that names
 * the path where something can't be read.
 */
export function walk(root: string, prefix = '', claims?: FileMap<Claim>): Entries {
  const tree: Tree = { root: pathOf(root), prefix: pathOf(prefix) };
  const entries = new EntryList();
  const seen = new FileMap<number>();
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
    const id = identify(source, stats);
    const first = stats.isFile() && stats.nlink > 1 ? seen.get(id) : undefined;
    const target = first === undefined ? undefined : entries.pathAt(first);
    const place = entries.add(entryOf(tree, path, source, claims ? claimed(stats, claims.get(id)) : stats, target));
    if (stats.isFile() && stats.nlink > 1 && first === undefined) seen.set(id, place);
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

/** Whose a file or directory on disk is. Throws the system's error. */
export function ownerOf(path: string): Owner {
  const { uid, gid } = statSync(path);
  return { uid, gid };
}

/** Where an entry of the tree lies on disk, as `node:fs` wants it. */
export function sourceOf({ root, prefix }: Tree, path: string): Buffer {
  return bytesOf(join(root, prefix === '' ? path : path.slice(prefix.length + 1)));
}

/** The first bytes of a file, 64 KiB at most. Throws a Failure that names the path where it can't be read. */
export function beginningOf(file: File): Buffer {
  return firstBytes(file, Math.min(file.size, BEGINNING));
}

/** All that is in a file. Throws a Failure that names the path where it can't be read. */
export function contentOf(file: File): Buffer {
  return firstBytes(file, file.size);
}

function firstBytes({ content, path }: File, length: number): Buffer {
  if (Buffer.isBuffer(content)) return content.subarray(0, length);
  const source = sourceOf(content, path);
  return attempt('read', source, () => {
    const file = openSync(source, OPEN_FLAGS);
    try {
      const buffer = Buffer.alloc(length);
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

/** What the file is known by, with every bit. */
function identify(source: Buffer, stats: Stats): FileId {
  if (Number.isSafeInteger(stats.ino) && Number.isSafeInteger(stats.dev)) return stats;
  return attempt('read', source, () => lstatSync(source, { bigint: true }));
}

/**
 * What becomes of a file by the claim made of it. A device is a file on disk, where only root can make one; else a claim
 * of another type is one of an earlier file, whose number this one has got.
 */
function claimed(stats: Stats, claim: Claim | undefined): Meta {
  const { size, mtimeMs } = stats;
  const real = stats.mode & constants.S_IFMT;
  const said = claim && claim.mode & constants.S_IFMT;
  const fits = said === real || (real === constants.S_IFREG && said !== undefined && said in SPECIAL);
  const { mode, uid, gid } = claim && fits ? claim : { mode: stats.mode, uid: 0, gid: 0 };
  return { mode, uid, gid, size, mtimeMs };
}

/** `target` is the earlier name of a file that has one. */
function entryOf(tree: Tree, path: string, source: Buffer, meta: Meta, target: string | undefined): Entry {
  const { uid, gid, size } = meta;
  const common = {
    path,
    mode: meta.mode & 0o7777,
    mtime: Math.floor(meta.mtimeMs / 1000),
    ...((uid !== 0 || gid !== 0) && { owner: { uid, gid } }),
  };
  const type = meta.mode & constants.S_IFMT;
  if (type === constants.S_IFDIR) return { ...common, type: 'directory' };
  if (type === constants.S_IFLNK) {
    const text = attempt('read the link', source, () => readlinkSync(source, { encoding: 'latin1' }));
    return { ...common, type: 'symbolic link', target: text };
  }
  if (type !== constants.S_IFREG) return { ...common, type: SPECIAL[type] ?? 'device' };
  if (target !== undefined) return { ...common, type: 'hard link', target };
  return { ...common, type: 'file', size, content: tree };
}

function attempt<T>(what: string, source: Buffer, action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw systemFailure(`${what} ${show(source.toString('latin1'))}`, error);
  }
}

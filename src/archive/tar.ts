/**
 * Lays entries out as a tar archive that dpkg reads: GNU's format, with `L` and `K` records for long names and targets.
 *
 * The headers are our own since names are bytes here, and since the libraries that take names as text write PAX
 * records (type `x`) for a name that is not ASCII or is long, which dpkg refuses.
 */

import { closeSync, openSync, readSync } from 'node:fs';
import { Failure, systemCode, systemFailure } from '../failure.ts';
import { bytesOf, show } from './path.ts';
import { type Entry, type File, OPEN_FLAGS, sourceOf } from './tree.ts';

const BLOCK = 512;
/** What is read from a file at once, in bytes. */
const CHUNK = 1 << 17;
/** The most that a name or a link's target has room for in a header, in bytes. */
const FIELD = 100;

const TYPE_FLAG = { file: '0', 'hard link': '1', 'symbolic link': '2', directory: '5' } as const;
const LONG_NAME = 'L';
const LONG_TARGET = 'K';
const ZEROS = Buffer.alloc(2 * BLOCK);

export interface TarOptions {
  /** Seconds since the epoch: entries with a later time get this one. */
  latest: number;
  /** Told each stretch of a file's content as it passes. */
  onContent?: (file: File, bytes: Buffer) => void;
  /** Told each entry when all of it has passed. */
  onEnd?: (entry: Entry) => void;
}

/**
 * The bytes of the archive, stretch by stretch. A stretch is only valid until the next one is asked for: the buffer is
 * used again. All entries belong to root:root. File contents are read as they are needed, without the thread pool, which
 * is busy with the compression. Throws a Failure that names the path where a file can't be read, or changes meanwhile.
 */
export function* tar(entries: Iterable<Entry>, options: TarOptions): Generator<Buffer, void, void> {
  const buffer = Buffer.allocUnsafe(CHUNK);
  for (const entry of entries) {
    yield* header(entry, options.latest);
    if (entry.type === 'file') {
      for (const bytes of content(entry, buffer)) {
        options.onContent?.(entry, bytes);
        yield bytes;
      }
      yield padding(entry.size);
    }
    options.onEnd?.(entry);
  }
  yield ZEROS;
}

function* content(file: File, buffer: Buffer): Generator<Buffer, void, void> {
  if (Buffer.isBuffer(file.content)) {
    yield file.content;
    return;
  }
  const source = sourceOf(file.content, file.path);
  const shown = show(source.toString('latin1'));
  const changed = () =>
    new Failure(`${shown} changed while it was packed: \`rules\` must not leave a process that still writes`);
  const attempt = <T>(action: () => T): T => {
    try {
      return action();
    } catch (error) {
      if (systemCode(error) === 'ELOOP') throw changed();
      throw systemFailure(`read ${shown}`, error);
    }
  };
  const descriptor = attempt(() => openSync(source, OPEN_FLAGS));
  try {
    for (let left = file.size, atEnd = false; !atEnd; ) {
      // A byte more than there should be, to notice one that grew.
      const wanted = Math.min(left + 1, CHUNK);
      const length = attempt(() => readSync(descriptor, buffer, 0, wanted, null));
      if (length > left || (length === 0 && left > 0)) throw changed();
      if (length > 0) yield buffer.subarray(0, length);
      left -= length;
      atEnd = left === 0 && length < wanted;
    }
  } finally {
    closeSync(descriptor);
  }
}

function* header(entry: Entry, latest: number): Generator<Buffer, void, void> {
  if (entry.type === 'socket' || entry.type === 'device' || entry.type === 'pipe') {
    throw new Failure(`${show(entry.path)} is a ${entry.type}, which a package can't hold`);
  }
  const name = `./${entry.path}${entry.type === 'directory' && entry.path !== '' ? '/' : ''}`;
  // A hard link names an entry of the archive, a symbolic link is text for the file system.
  const target = entry.type === 'hard link' ? `./${entry.target}` : entry.type === 'symbolic link' ? entry.target : '';
  if (target.length > FIELD) yield* long(LONG_TARGET, target);
  if (name.length > FIELD) yield* long(LONG_NAME, name);
  yield block({
    name,
    target,
    mode: entry.mode,
    size: entry.type === 'file' ? entry.size : 0,
    mtime: Math.max(0, Math.min(entry.mtime, latest)),
    flag: TYPE_FLAG[entry.type],
  });
}

/** A record that gives the entry behind it a longer name or target than its own header has room for. */
function* long(flag: string, value: string): Generator<Buffer, void, void> {
  // The NUL that ends the value counts.
  const size = value.length + 1;
  yield block({ name: '././@LongLink', target: '', mode: 0o644, size, mtime: 0, flag });
  yield bytesOf(value);
  yield ZEROS.subarray(0, 1);
  yield padding(size);
}

interface Block {
  name: string;
  target: string;
  mode: number;
  size: number;
  mtime: number;
  flag: string;
}

function block({ name, target, mode, size, mtime, flag }: Block): Buffer {
  const bytes = Buffer.alloc(BLOCK);
  bytes.write(name, 0, FIELD, 'latin1');
  number(bytes, 100, 8, mode);
  number(bytes, 108, 8, 0);
  number(bytes, 116, 8, 0);
  number(bytes, 124, 12, size);
  number(bytes, 136, 12, mtime);
  bytes.write('        ', 148, 'latin1');
  bytes.write(flag, 156, 'latin1');
  bytes.write(target, 157, FIELD, 'latin1');
  bytes.write('ustar  \0', 257, 'latin1');
  bytes.write('root', 265, 'latin1');
  bytes.write('root', 297, 'latin1');
  // The checksum is the sum of all bytes, its own field taken as blanks.
  let sum = 0;
  for (const byte of bytes) sum += byte;
  bytes.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
  return bytes;
}

/** Octal digits and a NUL; where they don't fit (a file of 8 GiB), GNU's base 256 with the top bit set. */
function number(bytes: Buffer, offset: number, width: number, value: number): void {
  const octal = value.toString(8);
  if (octal.length < width) {
    bytes.write(`${octal.padStart(width - 1, '0')}\0`, offset, 'latin1');
    return;
  }
  bytes.writeUIntBE(value, offset + width - 6, 6);
  bytes.writeUInt8(0x80, offset);
}

function padding(size: number): Buffer {
  return ZEROS.subarray(0, (BLOCK - (size % BLOCK)) % BLOCK);
}

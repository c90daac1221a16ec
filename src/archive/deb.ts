/** Writes a Debian binary package, deb(5): the control files, their md5sums and the tree, in one `ar` archive. */

import { createHash } from 'node:crypto';
import { type FileHandle, open, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { systemFailure } from '../failure.ts';
import { AR_MAGIC, arHeader, arPadding } from './ar.ts';
import type { Compression } from './codec.ts';
import { compress, EXTENSION } from './compression.ts';
import { sortKey } from './path.ts';
import { makeDirectories, makeScratch, removeScratch } from './scratch.ts';
import { tar } from './tar.ts';
import type { Entry, File } from './tree.ts';

/** A file of the control member: the control file or a maintainer script. */
export interface ControlFile {
  name: string;
  content: string;
  mode: number;
}

export interface Deb {
  /** The package's path on disk. Its directory is made where it is missing. */
  path: string;
  /** All control files but `md5sums`. */
  control: readonly ControlFile[];
  /** The tree, in the archive's order. */
  entries: readonly Entry[];
  /** Seconds since the epoch: the time of all that has none of its own, and the latest time in the package. */
  time: number;
  compression: Compression;
  /** Sees the contents as they are packed, and may refuse the package for them. */
  inspector?: Inspector;
}

export interface Inspector {
  /** Told the first bytes of each file that is not empty: all of a small one, at least some KiB of a larger one. */
  see: (file: File, beginning: Buffer) => void;
  /** Asked when all files were seen: whether the package is not to be. */
  refuses: () => boolean;
}

export interface WrittenDeb {
  /** Bytes. */
  size: number;
  /** In hexadecimal digits. */
  sha256: string;
}

/** How much of the data member is copied at once, in bytes. */
const COPY = 1 << 20;

/**
 * Writes the package beside its path and renames it when it is complete, so that a file under its name is a whole one.
 * Undefined where the inspector refuses it. Throws a Failure that names the path where something can't be read or
 * written, and the signal's reason where it is aborted. Without a package no file is left behind.
 */
export async function writeDeb(deb: Deb, signal?: AbortSignal): Promise<WrittenDeb | undefined> {
  const directory = dirname(deb.path);
  let scratch: string | undefined;
  try {
    makeDirectories(directory);
    scratch = makeScratch(directory);
    const [data, complete] = [join(scratch, 'data'), join(scratch, 'package')];
    const md5sums = new Map<string, string>();
    const dataSize = await writeData(deb, data, md5sums, signal);
    if (deb.inspector?.refuses()) return undefined;
    const control = await controlMember(deb, md5sumsFile(deb.entries, md5sums));
    const written = await writeAr(deb, complete, control, data, dataSize, signal);
    signal?.throwIfAborted();
    await rename(complete, deb.path);
    return written;
  } catch (error) {
    signal?.throwIfAborted();
    throw systemFailure(`write ${deb.path}`, error);
  } finally {
    if (scratch !== undefined) removeScratch(scratch);
  }
}

/** The data member goes to disk first: the control member, which stands before it, holds its checksums. */
async function writeData(deb: Deb, path: string, md5sums: Map<string, string>, signal?: AbortSignal): Promise<number> {
  let hash = createHash('md5');
  let seen: File | undefined;
  const bytes = tar(deb.entries, {
    latest: deb.time,
    onContent: (file, content) => {
      // Asked here too: a codec may take in much before something comes out.
      signal?.throwIfAborted();
      if (content !== undefined) {
        hash.update(content);
        if (seen !== file) deb.inspector?.see(file, content);
        seen = file;
        return;
      }
      md5sums.set(sortKey(file.path), hash.digest('hex'));
      hash = createHash('md5');
    },
  });
  let size = 0;
  await withFile(path, 'w', async (file) => {
    for await (const piece of compress(bytes, deb.compression)) {
      signal?.throwIfAborted();
      await file.writeFile(piece);
      size += piece.length;
    }
  });
  return size;
}

/**
 * deb-md5sums(5): a line per file, two spaces, the path as it is. dpkg reads the rest of the line as the path, so
 * nothing is escaped; a path with a newline never comes here.
 */
function md5sumsFile(entries: readonly Entry[], md5sums: ReadonlyMap<string, string>): Buffer {
  const lines = entries.map((entry) => {
    const owner = entry.type === 'hard link' ? entry.target : entry.path;
    const sum = md5sums.get(sortKey(owner));
    return sum === undefined ? [] : [Buffer.from(`${sum}  `), entry.path, Buffer.from('\n')];
  });
  return Buffer.concat(lines.flat());
}

async function controlMember(deb: Deb, md5sums: Buffer): Promise<Buffer> {
  const files = [
    ...deb.control.map(({ name, content, mode }) => ({ name, bytes: Buffer.from(content), mode })),
    { name: 'md5sums', bytes: md5sums, mode: 0o644 },
  ].sort((a, b) => (a.name < b.name ? -1 : 1));
  const entries: Entry[] = [
    { type: 'directory', path: Buffer.alloc(0), mode: 0o755, mtime: deb.time },
    ...files.map(
      ({ name, bytes, mode }): Entry => ({
        type: 'file',
        path: Buffer.from(name),
        mode,
        mtime: deb.time,
        size: bytes.length,
        content: { bytes },
      }),
    ),
  ];
  const pieces: Buffer[] = [];
  for await (const piece of compress(tar(entries, { latest: deb.time }), deb.compression)) {
    pieces.push(Buffer.from(piece));
  }
  return Buffer.concat(pieces);
}

async function writeAr(
  deb: Deb,
  path: string,
  control: Buffer,
  data: string,
  dataSize: number,
  signal?: AbortSignal,
): Promise<WrittenDeb> {
  const hash = createHash('sha256');
  let size = 0;
  await withFile(path, 'w', async (file) => {
    const write = async (bytes: Buffer) => {
      signal?.throwIfAborted();
      const written = file.writeFile(bytes);
      hash.update(bytes);
      size += bytes.length;
      await written;
    };
    const extension = EXTENSION[deb.compression.codec];
    const format = Buffer.from('2.0\n');
    await write(AR_MAGIC);
    await write(arHeader('debian-binary', deb.time, format.length));
    await write(format);
    await write(arHeader(`control.tar${extension}`, deb.time, control.length));
    await write(control);
    await write(arPadding(control.length));
    await write(arHeader(`data.tar${extension}`, deb.time, dataSize));
    await withFile(data, 'r', async (source) => {
      const buffer = Buffer.allocUnsafe(COPY);
      for (;;) {
        const { bytesRead } = await source.read(buffer, 0, COPY);
        if (bytesRead === 0) break;
        await write(buffer.subarray(0, bytesRead));
      }
    });
    await write(arPadding(dataSize));
  });
  return { size, sha256: hash.digest('hex') };
}

async function withFile(path: string, flags: 'r' | 'w', use: (file: FileHandle) => Promise<void>): Promise<void> {
  const file = await open(path, flags, 0o644);
  try {
    await use(file);
  } finally {
    await file.close();
  }
}

/** Writes a Debian binary package, deb(5): the control files, their md5sums and the tree, in one `ar` archive. */

import { createHash } from 'node:crypto';
import { type FileHandle, open, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { systemFailure } from '../failure.ts';
import { AR_MAGIC, arHeader, arPadding } from './ar.ts';
import type { Compression } from './codec.ts';
import { compress, EXTENSION } from './compression.ts';
import { Md5sums } from './md5sums.ts';
import { inOrder } from './path.ts';
import { makeDirectories, makeScratch, removeScratch } from './scratch.ts';
import { tar } from './tar.ts';
import type { Entries, Entry, File } from './tree.ts';

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
  entries: Entries;
  /** Seconds since the epoch: the time of all that has none of its own, and the latest time in the package. */
  time: number;
  compression: Compression;
  /** Sees the contents as they are packed, and may refuse the package for them. */
  inspector?: Inspector;
}

export interface Inspector {
  /** Told the first bytes of each file that is not empty: all of one up to 64 KiB, at least so many of a larger one. */
  see: (file: File, beginning: Buffer) => void;
  /** Asked when all files were seen: whether the package is not to be. */
  refuses: () => boolean;
  /** Asked when the package is complete, with the path that it has until it gets its own: whether it is not to be. */
  refusesPackage?: (path: string) => Promise<boolean>;
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
    const [data, control, complete] = [join(scratch, 'data'), join(scratch, 'control'), join(scratch, 'package')];
    const md5sums = await writeData(deb, data, scratch, signal);
    if (deb.inspector?.refuses()) return undefined;
    await writeControl(deb, control, md5sums, signal);
    const written = await writeAr(deb, complete, { control, data }, signal);
    if (await deb.inspector?.refusesPackage?.(complete)) return undefined;
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

/**
 * The data member goes to disk first: the control member, which stands before it, holds its checksums. Gives the file
 * of these, which is made in `scratch`.
 */
async function writeData(deb: Deb, path: string, scratch: string, signal?: AbortSignal): Promise<File> {
  const md5sums = new Md5sums(deb.entries, scratch);
  try {
    let seen: File | undefined;
    const bytes = tar(deb.entries, {
      latest: deb.time,
      onContent: (file, content) => {
        // Asked here too: a codec may take in much before something comes out.
        signal?.throwIfAborted();
        md5sums.update(content);
        if (seen !== file) deb.inspector?.see(file, content);
        seen = file;
      },
      onEnd: (entry) => md5sums.end(entry),
    });
    await writeMember(path, bytes, deb, signal);
    return md5sums.file(deb.time);
  } finally {
    md5sums.close();
  }
}

async function writeControl(deb: Deb, path: string, md5sums: File, signal?: AbortSignal): Promise<void> {
  const files = deb.control.map(({ name, content, mode }): File => {
    const bytes = Buffer.from(content);
    return { type: 'file', path: name, mode, mtime: deb.time, size: bytes.length, content: bytes };
  });
  const entries: Entry[] = [
    { type: 'directory', path: '', mode: 0o755, mtime: deb.time },
    ...[...files, md5sums].sort((a, b) => inOrder(a.path, b.path)),
  ];
  await writeMember(path, tar(entries, { latest: deb.time }), deb, signal);
}

async function writeMember(path: string, tarred: Iterable<Buffer>, deb: Deb, signal?: AbortSignal): Promise<void> {
  await withFile(path, 'w', async (file) => {
    for await (const piece of compress(tarred, deb.compression)) {
      signal?.throwIfAborted();
      await file.writeFile(piece);
    }
  });
}

async function writeAr(
  deb: Deb,
  path: string,
  members: { control: string; data: string },
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
    const format = Buffer.from('2.0\n');
    await write(AR_MAGIC);
    await write(arHeader('debian-binary', deb.time, format.length));
    await write(format);
    const buffer = Buffer.allocUnsafe(COPY);
    for (const [name, member] of Object.entries(members)) {
      await withFile(member, 'r', async (source) => {
        const { size: memberSize } = await source.stat();
        await write(arHeader(`${name}.tar${EXTENSION[deb.compression.codec]}`, deb.time, memberSize));
        for (;;) {
          const { bytesRead } = await source.read(buffer, 0, COPY);
          if (bytesRead === 0) break;
          await write(buffer.subarray(0, bytesRead));
        }
        await write(arPadding(memberSize));
      });
    }
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

/**
 * Reads a Debian binary package, deb(5), of whoever wrote it. Nothing of it is written to disk, and what it costs to read
 * one is bounded: by its size, and by limits that no plugin comes near.
 */

import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { Failure, messageOf, systemFailure } from '../failure.ts';
import { quote, shorten } from '../quote.ts';
import { bytes as inBytes } from '../units.ts';
import { type Member, readMembers } from './ar-reader.ts';
import { CODECS, type Codec } from './codec.ts';
import { EXTENSION } from './compression.ts';
import { Damage } from './damage.ts';
import { decompress } from './decompression.ts';
import { show } from './path.ts';
import { readTar, type TarEntry } from './tar-reader.ts';

/** An entry of a package as it is once it is unpacked: the second name of a file is a file like the first one. */
export type Packed =
  | { type: 'file'; mode: number; size: number; digest: string }
  | { type: 'directory' | 'device' | 'pipe'; mode: number }
  | { type: 'symbolic link'; target: string };

/** What a tar archive holds: its entries by their paths, and the content of a few of them. */
export interface Contents {
  entries: ReadonlyMap<string, Packed>;
  kept: ReadonlyMap<string, Buffer>;
}

export interface ReadDeb {
  /** Bytes. */
  size: number;
  /** The control file, which is kept, and the others of its archive; of these `conffiles` is kept too. */
  control: Contents;
  /** What is installed. */
  data: Contents;
}

export interface Reading {
  signal?: AbortSignal | undefined;
  /** What messages call the package, by default its path. */
  called?: string;
}

/** The files of the control archive whose content is kept. */
const CONTROL_FILES = ['control', 'conffiles'];
/** The most that is kept of a file, in bytes. */
const LONGEST_KEPT = 1 << 20;
/** How many files the control archive has at most: dpkg knows ten. */
const MOST_CONTROL_FILES = 100;
const MOST_FILES = 300_000;
/** How long their names and targets are in all, in bytes. */
const LONGEST_NAMES = 1 << 26;
/** A member may unpack to so many bytes, or to so many times its own: texts and programs don't come to a third of that. */
const FREE_SIZE = 1 << 27;
const RATIO = 100;
/** What is read at once, in bytes. */
const CHUNK = 1 << 17;

/**
 * The package at this path. `wanted` is given the control file, and says of which file, a path in the archive, the content
 * is to be kept. Throws a Failure that names the path, or calls the package as `called` says, where there is none, it is
 * damaged, or it exceeds a limit, and the signal's reason where it is aborted.
 */
export async function readDeb(
  path: string,
  wanted: (control: Buffer) => string | undefined,
  { signal, called = path }: Reading = {},
): Promise<ReadDeb> {
  let file: FileHandle | undefined;
  try {
    // Not to wait for who writes a pipe.
    file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const stats = await file.stat();
    if (!stats.isFile()) throw new Damage('it is not a file');
    const members = await findMembers(file);
    const keeps = (each: string) => CONTROL_FILES.includes(each);
    const control = await readMember(file, members.control, { most: MOST_CONTROL_FILES, keeps, signal });
    const text = control.kept.get('control');
    if (text === undefined) throw new Damage('it has no control file, or an overlong one');
    const name = wanted(text);
    const data = await readMember(file, members.data, { most: MOST_FILES, keeps: (each) => each === name, signal });
    return { size: stats.size, control, data };
  } catch (error) {
    signal?.throwIfAborted();
    throw failureOf(called, error);
  } finally {
    await file?.close();
  }
}

function failureOf(path: string, error: unknown): Failure {
  if (error instanceof Failure) return new Failure(`${path} can't be read: ${error.message}`, error.status);
  if (isOfReading(error)) return new Failure(`${path} can't be read as a Debian package: ${shorten(messageOf(error))}`);
  return systemFailure(`read ${path}`, error);
}

/** Whether it is what we, a decoder or the reader of tar archives have against the bytes. */
function isOfReading(error: unknown): boolean {
  const isOfOthers = error instanceof Failure || error instanceof TypeError || error instanceof RangeError;
  return error instanceof Error && !isOfOthers && !('syscall' in error);
}

interface CompressedMember extends Member {
  codec: Codec;
}

/** In the order that deb(5) wants; what follows the data is not looked at, as dpkg does not. */
async function findMembers(file: FileHandle): Promise<{ control: CompressedMember; data: CompressedMember }> {
  let format: string | undefined;
  let control: CompressedMember | undefined;
  for await (const member of readMembers(file)) {
    if (format === undefined) {
      format = member.name === 'debian-binary' ? await formatOf(file, member) : '';
      if (!/^2\.\d+\n/.test(format)) throw new Damage('its first member is not `debian-binary` of the format 2.0');
      continue;
    }
    // Reserved for additions that can be passed over.
    if (member.name.startsWith('_')) continue;
    if (control === undefined) control = compressed(member, 'control.tar');
    else return { control, data: compressed(member, 'data.tar') };
  }
  throw new Damage(`it has no ${control === undefined ? 'control.tar' : 'data.tar'}`);
}

async function formatOf(file: FileHandle, member: Member): Promise<string> {
  const bytes = Buffer.alloc(Math.min(member.size, 16));
  await file.read(bytes, 0, bytes.length, member.start);
  return bytes.toString('latin1');
}

function compressed(member: Member, name: string): CompressedMember {
  const codec = CODECS.find((each) => member.name === `${name}${EXTENSION[each]}`);
  if (codec !== undefined) return { ...member, codec };
  const isKnown = member.name.startsWith(`${name}.`);
  const shown = quote(show(member.name));
  throw new Damage(
    isKnown
      ? `${shown} is compressed in a way that is not read here: with gzip, xz, zstd or not at all it is`
      : `it has ${shown} where ${name} should be`,
  );
}

interface Wishes {
  /** How many entries there may be. */
  most: number;
  keeps: (path: string) => boolean;
  signal: AbortSignal | undefined;
}

async function readMember(file: FileHandle, member: CompressedMember, wishes: Wishes): Promise<Contents> {
  const { most, keeps, signal } = wishes;
  const entries = new Map<string, Packed>();
  const kept = new Map<string, Buffer>();
  let [count, names] = [0, 0];
  try {
    for await (const entry of readTar(unpack(file, member, signal))) {
      count += 1;
      names += entry.path.length + entry.target.length;
      if (count > most || names > LONGEST_NAMES) {
        throw new Damage(`it has more than ${count > most ? `${most} entries` : `${inBytes(LONGEST_NAMES)} of names`}`);
      }
      const read = await readEntry(entry, entries, keeps(entry.path));
      // The root is there whatever a package says of it.
      if (entry.path !== '') entries.set(entry.path, read.packed);
      if (read.content !== undefined) kept.set(entry.path, read.content);
    }
  } catch (error) {
    if (isOfReading(error)) throw new Damage(`${member.name}: ${messageOf(error)}`);
    throw error;
  }
  return { entries, kept };
}

/** The bytes of the archive in a member, as many as may be. */
async function* unpack(
  file: FileHandle,
  member: CompressedMember,
  signal: AbortSignal | undefined,
): AsyncGenerator<Buffer, void, void> {
  const limit = Math.max(FREE_SIZE, RATIO * member.size);
  let size = 0;
  for await (const piece of decompress(stretches(file, member), member.codec)) {
    signal?.throwIfAborted();
    size += piece.length;
    if (size > limit) throw new Damage(`it unpacks to more than ${inBytes(limit)}, from ${inBytes(member.size)}`);
    yield piece;
  }
}

async function* stretches(file: FileHandle, { start, size }: Member): AsyncGenerator<Buffer, void, void> {
  for (let read = 0; read < size; ) {
    const buffer = Buffer.allocUnsafe(Math.min(CHUNK, size - read));
    const { bytesRead } = await file.read(buffer, 0, buffer.length, start + read);
    if (bytesRead === 0) throw new Damage('it changed while it was read');
    yield buffer.subarray(0, bytesRead);
    read += bytesRead;
  }
}

/** What comes of an entry, and its content where that is to be kept. `before` are those that its hard links may name. */
async function readEntry(
  { type, path, mode, size, target, content }: TarEntry,
  before: ReadonlyMap<string, Packed>,
  keeps: boolean,
): Promise<{ packed: Packed; content?: Buffer }> {
  if (type === 'symbolic link') return { packed: { type, target } };
  if (type === 'hard link') {
    const first = before.get(target);
    if (first === undefined || first.type === 'directory') {
      throw new Damage(`${show(path)} is a hard link to ${show(target)}, and no file before it has that name`);
    }
    return { packed: first };
  }
  if (type !== 'file') return { packed: { type, mode } };
  if (size === 0) return { packed: { type, mode, size, digest: '' }, ...(keeps && { content: Buffer.alloc(0) }) };
  const isKept = keeps && size <= LONGEST_KEPT;
  const hash = createHash('sha256');
  const pieces: Buffer[] = [];
  for await (const piece of content) {
    hash.update(piece);
    if (isKept) pieces.push(Buffer.from(piece));
  }
  const packed: Packed = { type, mode, size, digest: hash.digest('base64') };
  return isKept ? { packed, content: Buffer.concat(pieces) } : { packed };
}

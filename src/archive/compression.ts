/** The ways in which a package's members are compressed, each as a stream of bytes to a stream of bytes. */

import { spawn } from 'node:child_process';
import type { Transform, Writable } from 'node:stream';
import * as zlib from 'node:zlib';
import { Failure, systemCode } from '../failure.ts';
import { blocks } from './blocks.ts';
import type { Codec, Compression } from './codec.ts';
import { gzip } from './gzip.ts';

/** What the codec adds to a member's name (deb(5)): `control.tar.gz`. */
export const EXTENSION: Record<Codec, string> = { gzip: '.gz', xz: '.xz', zstd: '.zst', none: '' };

/** How xz is ended where its output is not wanted any more. */
const STOP = 'SIGTERM';
/** What a codec is given at once, in bytes. */
const BLOCK = 1 << 18;

/**
 * The compressed bytes of `source`, whose buffers are used up before the next one is asked for, as are the pieces given.
 * The same content gives the same bytes on any number of cores. Throws a Failure where the machine lacks the codec's
 * program.
 */
export async function* compress(
  source: Iterable<Buffer>,
  { codec, level }: Compression,
): AsyncGenerator<Buffer, void, void> {
  if (codec === 'gzip') yield* gzip(source, level);
  else if (codec === 'zstd') yield* zstd(source, level);
  else if (codec === 'xz') yield* xz(source, level);
  else yield* source;
}

async function* zstd(source: Iterable<Buffer>, level: number): AsyncGenerator<Buffer, void, void> {
  if (zlib.createZstdCompress === undefined) {
    throw new Failure(
      `Node ${process.versions.node} can't compress with zstd: run this with Node 22.15 or later, or choose \`compression: gzip\` or \`xz\``,
    );
  }
  const stream = zlib.createZstdCompress({ params: { [zlib.constants.ZSTD_c_compressionLevel]: level } });
  yield* through(source, stream, stream, () => stream.destroy());
}

async function* xz(source: Iterable<Buffer>, level: number): AsyncGenerator<Buffer, void, void> {
  // One thread, and none of the user's XZ_OPT: both would change the bytes.
  const command = ['-u', 'XZ_OPT', '-u', 'XZ_DEFAULTS', 'xz', '--compress', '--stdout', '--threads=1', `-${level}`];
  const child = spawn('env', command, { stdio: ['pipe', 'pipe', 'pipe'] });
  let complaint = '';
  let unstarted: unknown;
  const closed = new Promise<void>((resolve) => {
    child.once('close', () => resolve());
    child.once('error', (error) => {
      unstarted = error;
      resolve();
    });
  });
  // Without a process there are no streams, whatever the types say.
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    complaint = (complaint + text).slice(0, 1000);
  });
  let failure: unknown;
  try {
    if (child.pid !== undefined) yield* through(source, child.stdin, child.stdout, () => child.kill(STOP));
  } catch (error) {
    failure = error;
  } finally {
    await closed;
  }
  if (systemCode(unstarted) === 'ENOENT' || child.exitCode === 127) {
    throw new Failure('This machine has no `xz`: install it (apt-get install xz-utils) or choose `compression: gzip`');
  }
  if (unstarted !== undefined) throw unstarted;
  // Where xz failed, the broken pipe is not what to tell.
  if (child.exitCode !== 0 && !(failure !== undefined && child.signalCode === STOP)) {
    throw new Failure(`xz ended with ${child.exitCode ?? child.signalCode}: ${complaint.trim() || 'it said nothing'}`);
  }
  if (failure !== undefined) throw failure;
}

/** `stop` ends the output, where the source fails or nobody reads any more. */
async function* through(
  source: Iterable<Buffer>,
  input: Writable,
  output: AsyncIterable<Buffer>,
  stop: () => void,
): AsyncGenerator<Buffer, void, void> {
  let failure: unknown;
  // Each write tells what became of it.
  input.on('error', () => {});
  const fed = feed(source, input).catch((error: unknown) => {
    failure = error;
    stop();
  });
  let ended = false;
  try {
    yield* output;
    ended = true;
  } catch (error) {
    // Where the source failed, that it ended early is not what to tell.
    failure ??= error;
  } finally {
    if (!ended) stop();
    // What is left of the source is not to be read.
    input.destroy();
    await fed;
  }
  if (failure !== undefined) throw failure;
}

/** Writes a block while the next one is made, and no further ahead: the blocks' buffers are used again. */
async function feed(source: Iterable<Buffer>, input: Writable): Promise<void> {
  let written = Promise.resolve();
  for (const { bytes } of blocks(source, BLOCK, 1)) {
    await written;
    written = write(bytes, input);
  }
  await written;
  input.end();
}

function write(bytes: Buffer, input: Writable): Promise<void> {
  const written = new Promise<void>((resolve, reject) => {
    // A stream that is destroyed forgets the write that it is at.
    input.once('close', reject);
    input.write(bytes, (error) => {
      input.off('close', reject);
      if (error) reject(error);
      else resolve();
    });
  });
  // Also where nobody waits for it, because the source failed.
  written.catch(() => {});
  return written;
}

declare module 'node:zlib' {
  /** From Node 22.15 on. */
  const createZstdCompress: ((options: { params: Record<number, number> }) => Transform) | undefined;
  namespace constants {
    const ZSTD_c_compressionLevel: number;
  }
}

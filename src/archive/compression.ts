/** The ways in which a package's members are compressed, each as a stream of bytes to a stream of bytes. */

import type { Transform, Writable } from 'node:stream';
import * as zlib from 'node:zlib';
import { Failure } from '../failure.ts';
import { blocks } from './blocks.ts';
import type { Codec, Compression } from './codec.ts';
import { gzip } from './gzip.ts';
import { throughXz } from './xz.ts';

/** What the codec adds to a member's name (deb(5)): `control.tar.gz`. */
export const EXTENSION: Record<Codec, string> = { gzip: '.gz', xz: '.xz', zstd: '.zst', none: '' };

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

function xz(source: Iterable<Buffer>, level: number): AsyncGenerator<Buffer, void, void> {
  const remedy = 'install it (apt-get install xz-utils) or choose `compression: gzip`';
  return throughXz(['--compress', `-${level}`], remedy, (input, output, stop) => through(source, input, output, stop));
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

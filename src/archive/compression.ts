/** The ways in which a package's members are compressed, each as a stream of bytes to a stream of bytes. */

import { spawn } from 'node:child_process';
import type { Writable } from 'node:stream';
import { constants, createZstdCompress } from 'node:zlib';
import { Failure } from '../failure.ts';
import { blocks } from './blocks.ts';
import type { Codec, Compression } from './codec.ts';
import { gzip } from './gzip.ts';

/** What the codec adds to a member's name (deb(5)): `control.tar.gz`. */
export const EXTENSION: Record<Codec, string> = { gzip: '.gz', xz: '.xz', zstd: '.zst', none: '' };

/** What a codec is given at once, in bytes. */
const BLOCK = 1 << 18;

/**
 * The compressed bytes of `source`, whose buffers are used up before the next one is asked for. The same content gives
 * the same bytes on any number of cores. Throws a Failure where the machine lacks the codec's program.
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
  const stream = createZstdCompress({ params: { [constants.ZSTD_c_compressionLevel]: level } });
  yield* through(source, stream, stream);
}

async function* xz(source: Iterable<Buffer>, level: number): AsyncGenerator<Buffer, void, void> {
  // One thread, and none of the user's XZ_OPT: both would change the bytes.
  const command = ['-u', 'XZ_OPT', '-u', 'XZ_DEFAULTS', 'xz', '--compress', '--stdout', '--threads=1', `-${level}`];
  const child = spawn('env', command, { stdio: ['pipe', 'pipe', 'pipe'] });
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint = (complaint + text).slice(0, 1000);
  });
  let unstarted: unknown;
  const closed = new Promise<void>((resolve) => {
    child.once('close', () => resolve());
    child.once('error', (error) => {
      unstarted = error;
      resolve();
    });
  });
  let failure: unknown;
  try {
    yield* through(source, child.stdin, child.stdout);
  } catch (error) {
    failure = error;
  } finally {
    // Its input ends and nobody reads its output, however we come here, so it ends too.
    await closed;
  }
  if (unstarted !== undefined || child.exitCode === 127) {
    throw new Failure('This machine has no `xz`: install it (apt-get install xz-utils) or choose `compression: gzip`');
  }
  if (child.exitCode !== 0) {
    throw new Failure(`xz ended with ${child.exitCode ?? child.signalCode}: ${complaint.trim()}`);
  }
  // A source that fails leaves xz to end well; where xz fails, the broken pipe is not what to tell.
  if (failure !== undefined) throw failure;
}

async function* through(
  source: Iterable<Buffer>,
  input: Writable,
  output: AsyncIterable<Buffer>,
): AsyncGenerator<Buffer, void, void> {
  let failure: unknown;
  // Each write tells what became of it.
  input.on('error', () => {});
  const fed = feed(source, input).catch((error: unknown) => {
    failure = error;
    input.destroy();
  });
  try {
    yield* output;
  } catch (error) {
    // Where the source failed, that it ended early is not what to tell.
    failure ??= error;
  } finally {
    // Where the reader stops early, what is left of the source is not to be read.
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
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    input.write(bytes, (error) => (error ? reject(error) : resolve()));
    written = promise;
    // The source may fail before this one is waited for.
    written.catch(() => {});
  }
  await written;
  input.end();
}

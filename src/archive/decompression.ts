/** Takes a package's members apart again, each as a stream of bytes to a stream of bytes. */

import { pipeline, type Transform, type Writable } from 'node:stream';
import { pipeline as finished } from 'node:stream/promises';
import * as zlib from 'node:zlib';
import { Failure, systemCode } from '../failure.ts';
import type { Codec } from './codec.ts';
import { Damage } from './damage.ts';
import { throughXz } from './xz.ts';

/** What comes out at once, in bytes. */
const CHUNK = 1 << 17;
/** The most memory that xz may take, four times what its highest level needs. A hostile member could ask for gigabytes. */
const XZ_MEMORY = '--memlimit-decompress=256MiB';
/** How far back zstd may refer, as a power of two in bytes: as far as its highest level does. */
const ZSTD_WINDOW = 27;

/**
 * The bytes that `source` was made of. Throws a Failure where this Node or the machine can't read the codec, and the
 * decoder's error where the bytes are damaged.
 */
export async function* decompress(source: AsyncIterable<Buffer>, codec: Codec): AsyncGenerator<Buffer, void, void> {
  if (codec === 'gzip') yield* through(source, zlib.createGunzip({ chunkSize: CHUNK }));
  else if (codec === 'zstd') yield* unzstd(source);
  else if (codec === 'xz') yield* unxz(source);
  else yield* source;
}

async function* unzstd(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void, void> {
  if (zlib.createZstdDecompress === undefined) {
    throw new Failure(
      `Node ${process.versions.node} can't read what is compressed with zstd: run this with Node 22.15 or later`,
    );
  }
  const params = { [zlib.constants.ZSTD_d_windowLogMax]: ZSTD_WINDOW };
  const decoder = zlib.createZstdDecompress({ chunkSize: CHUNK, params });
  let size = 0;
  async function* counted() {
    for await (const piece of source) {
      size += piece.length;
      yield piece;
    }
  }
  yield* through(counted(), decoder);
  // Node takes the end of the first frame for the end of all, and says nothing of the rest.
  if (decoder.bytesWritten < size) {
    throw new Damage('it has more than one zstd frame, of which Node reads only the first: compress it again');
  }
}

function unxz(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void, void> {
  const parameters = ['--decompress', '--format=xz', XZ_MEMORY];
  return throughXz(parameters, 'install it (apt-get install xz-utils)', (input, output, stop) =>
    fed(source, input, output, stop),
  );
}

async function* through(source: AsyncIterable<Buffer>, decoder: Transform): AsyncGenerator<Buffer, void, void> {
  // What fails in the source is thrown by who reads the decoder.
  pipeline(source, decoder, () => {});
  yield* decoder;
}

async function* fed(
  source: AsyncIterable<Buffer>,
  input: Writable,
  output: AsyncIterable<Buffer>,
  stop: () => void,
): AsyncGenerator<Buffer, void, void> {
  const written = finished(source, input).then(
    () => undefined,
    (error: unknown) => error,
  );
  let ended = false;
  try {
    yield* output;
    ended = true;
  } finally {
    if (!ended) stop();
    input.destroy();
  }
  const failure = await written;
  // Of a program that reads no more it is told why.
  if (failure !== undefined && !['EPIPE', 'ERR_STREAM_PREMATURE_CLOSE'].includes(systemCode(failure) ?? ''))
    throw failure;
}

declare module 'node:zlib' {
  /** From Node 22.15 on. */
  const createZstdDecompress:
    | ((options: { chunkSize: number; params: Record<number, number> }) => Transform & { bytesWritten: number })
    | undefined;
  namespace constants {
    const ZSTD_d_windowLogMax: number;
  }
}

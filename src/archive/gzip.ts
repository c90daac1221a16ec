/**
 * Compresses with gzip on all cores: blocks of a fixed size side by side on libuv's pool, joined to one gzip member.
 *
 * Each block is raw deflate primed with the 32 KiB before it and ended on a byte boundary, so that the blocks simply
 * follow one another (RFC 1951, RFC 1952). The bytes depend on the content and the level only, not on the cores.
 */

import { promisify } from 'node:util';
import { constants, crc32, type ZlibOptions, deflateRaw as zlibDeflateRaw } from 'node:zlib';
import { blocks } from './blocks.ts';

const deflateRaw = promisify<Buffer, ZlibOptions, Buffer>(zlibDeflateRaw);

/** Larger blocks cost less time and more memory: 768 KiB is where neither gains much any more. */
const BLOCK = 3 << 18;
/** As many as libuv's pool has threads; each more costs its block and its output. */
const AT_ONCE = 4;
/** How far back deflate can refer, in bytes. */
const WINDOW = 1 << 15;

/** The gzip member that holds `source`, piece by piece. `level` is zlib's, 1 to 9. */
export async function* gzip(source: Iterable<Buffer>, level: number): AsyncGenerator<Buffer, void, void> {
  let size = 0;
  let checksum = 0;
  let before: Buffer | undefined;
  const queue: Promise<Buffer>[] = [];

  yield head(level);
  try {
    // Kept are the blocks of the unfinished jobs, and the one before them that the oldest refers to.
    for (const { bytes, last } of blocks(source, BLOCK, AT_ONCE)) {
      size += bytes.length;
      checksum = crc32(bytes, checksum);
      const job = deflateRaw(bytes, {
        level,
        // More memory for each makes it some 7% faster for 0.3% more bytes.
        memLevel: 9,
        // What comes out at once: each stretch takes a trip through the main thread, and unused room is wasted memory.
        chunkSize: BLOCK / 2,
        finishFlush: last ? constants.Z_FINISH : constants.Z_SYNC_FLUSH,
        ...(before && { dictionary: before }),
      });
      queue.push(job);
      before = bytes.subarray(-WINDOW);
      if (queue.length >= AT_ONCE) yield await shift(queue);
    }
    while (queue.length > 0) yield await shift(queue);
  } finally {
    // Nobody waits for what is left after a failure; its own failures must not go unhandled.
    await Promise.allSettled(queue);
  }

  const tail = Buffer.alloc(8);
  tail.writeUInt32LE(checksum, 0);
  tail.writeUInt32LE(size % 2 ** 32, 4);
  yield tail;
}

/** Deflate, no name and no time, so that the bytes depend on the content only; XFL tells the level; OS is Unix. */
function head(level: number): Buffer {
  const extra = level === 9 ? 2 : level === 1 ? 4 : 0;
  return Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, extra, 3]);
}

async function shift(queue: Promise<Buffer>[]): Promise<Buffer> {
  const bytes = await queue[0];
  queue.shift();
  return bytes ?? Buffer.alloc(0);
}

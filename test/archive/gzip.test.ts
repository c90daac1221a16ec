import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { gzip } from '../../src/archive/gzip.ts';
import { describeWith, program } from '../support/needs.ts';

/** Of deflate's blocks side by side. */
const BLOCK = 1 << 19;

function gzipped(pieces: readonly Buffer[], level = 6): Promise<Buffer> {
  return read(gzip(pieces, level));
}

async function read(pieces: AsyncIterable<Buffer>): Promise<Buffer> {
  const all: Buffer[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}

/** Bytes that look back far and hold some noise, the same on each call. */
function text(length: number): Buffer {
  const digest = (index: number) => createHash('sha256').update(String(index)).digest('hex');
  return Buffer.from(Array.from({ length: length / 64 + 1 }, (_, index) => digest(index % 700)).join('')).subarray(
    0,
    length,
  );
}

describe('a gzip member', () => {
  it.each([0, 1, BLOCK - 1, BLOCK, BLOCK + 1, 3 * BLOCK, 20 * BLOCK + 7])(
    'of %i bytes is read back by zlib',
    async (length) => {
      const bytes = text(length);
      expect(gunzipSync(await gzipped([bytes])).equals(bytes)).toBe(true);
    },
  );

  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9])('of level %i is read back by zlib', async (level) => {
    const bytes = text(2 * BLOCK + 1);
    expect(gunzipSync(await gzipped([bytes], level)).equals(bytes)).toBe(true);
  });

  it('depends on the bytes only, not on how they come', async () => {
    const bytes = text(3 * BLOCK);
    const pieces = Array.from({ length: bytes.length / 4096 }, (_, index) =>
      bytes.subarray(index * 4096, (index + 1) * 4096),
    );
    expect((await gzipped(pieces)).equals(await gzipped([bytes]))).toBe(true);
  });

  it('has neither name nor time', async () => {
    expect((await gzipped([text(100)])).subarray(0, 10)).toEqual(Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]));
  });

  it('refers back over the bounds of its blocks', async () => {
    const noise = createHash('shake256', { outputLength: 20_000 }).update('noise').digest();
    const before = Buffer.alloc(BLOCK - 20_000);
    const once = await gzipped([before, noise]);
    const twice = await gzipped([before, noise, noise]);
    expect(twice.length - once.length).toBeLessThan(500);
  });

  it('fails as its source does, and leaves nothing unhandled', async () => {
    function* source() {
      for (let index = 0; index < 5; index++) yield Buffer.alloc(BLOCK);
      throw new Error('the disk is gone');
    }
    await expect(read(gzip(source(), 6))).rejects.toThrow('the disk is gone');
  });
});

describeWith([program('gzip')], 'gzip itself', () => {
  it('finds the member whole', async () => {
    const bytes = text(5 * BLOCK + 3);
    const input = await gzipped([bytes]);
    expect(execFileSync('gzip', ['-dc'], { input, maxBuffer: 10 * BLOCK }).equals(bytes)).toBe(true);
  });
});

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { gzip } from '../../src/archive/gzip.ts';
import { describeWith, program } from '../support/needs.ts';

/** The size of deflate's blocks side by side. */
const BLOCK = 1 << 20;
/** More blocks than there are at once. */
const MANY = 20;

function gzipped(pieces: readonly Buffer[], level = 6): Promise<Buffer> {
  return read(gzip(pieces, level));
}

/** Bytes that nothing makes smaller, the same for the same seed. */
function noise(length: number, seed: string): Buffer {
  return createHash('shake256', { outputLength: length }).update(seed).digest();
}

async function read(pieces: AsyncIterable<Buffer>): Promise<Buffer> {
  const all: Buffer[] = [];
  // A piece is only valid until the next one.
  for await (const piece of pieces) all.push(Buffer.from(piece));
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
  it.each([0, 1, BLOCK - 1, BLOCK, BLOCK + 1, 3 * BLOCK, MANY * BLOCK + 7])(
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
    const said = noise(20_000, 'said twice');
    const before = Buffer.alloc(BLOCK - 20_000);
    const once = await gzipped([before, said]);
    const twice = await gzipped([before, said, said]);
    expect(twice.length - once.length).toBeLessThan(500);
  });

  it('has blocks that depend on nothing but what they hold and the 32 KiB before', async () => {
    const end = Buffer.concat([text(BLOCK), noise(BLOCK, 'end')]);
    const tails: Buffer[] = [];
    for (const what of ['one', 'other']) {
      const before = Array.from({ length: MANY }, (_, index) => noise(BLOCK, `${what} ${index}`));
      // But for the last 8 bytes, the checksum and the size.
      tails.push((await gzipped([...before, end])).subarray(0, -8).subarray(-BLOCK));
    }
    expect(tails[0]?.equals(tails[1] ?? Buffer.alloc(0))).toBe(true);
  });

  it('holds what deflate only makes larger', async () => {
    const bytes = noise(MANY * BLOCK, 'noise');
    const member = await gzipped([bytes]);
    expect(member.length).toBeGreaterThan(bytes.length);
    expect(gunzipSync(member).equals(bytes)).toBe(true);
  });

  it('leaves no memory to be collected', () => {
    // In a process of its own, where nothing else makes or frees memory.
    const script = `
      const { gzip } = await import(process.argv[1]);
      const bytes = crypto.getRandomValues(Buffer.alloc(${BLOCK / 16}));
      function* source() {
        for (let index = 0; index < ${300 * 16}; index++) yield bytes;
      }
      let most = 0;
      for await (const _ of gzip(source(), 1)) most = Math.max(most, process.memoryUsage().arrayBuffers);
      console.log(most);`;
    const module = new URL('../../src/archive/gzip.ts', import.meta.url).href;
    const words = ['--input-type=module', '--eval', script, module];
    // The blocks that are under way, what became of them, and a last bit.
    expect(Number(execFileSync(process.execPath, words))).toBeLessThan(32 * BLOCK);
  });

  it('ends at once where its reader does, and reads no more', async () => {
    let [taken, open] = [0, false];
    function* source() {
      open = true;
      try {
        for (; taken < 1000; taken++) yield noise(BLOCK / 4, String(taken));
      } finally {
        open = false;
      }
    }
    let pieces = 0;
    for await (const _ of gzip(source(), 6)) if (++pieces === 5) break;
    expect(open).toBe(false);
    expect(taken).toBeLessThan(20 * 4);
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

  it.each([1, 6, 9])('makes real text smaller by no more than a hundredth, at level %i', async (level) => {
    const files = readdirSync('dist').map((name) => readFileSync(join('dist', name)));
    const input = Buffer.concat(files.filter((bytes) => bytes.length > 10_000));
    const theirs = execFileSync('gzip', [`-${level}`, '-c'], { input, maxBuffer: 10 * BLOCK });
    const ours = await gzipped([input], level);
    expect(input.length).toBeGreaterThan(2 * BLOCK);
    expect(ours.length / theirs.length).toBeLessThan(1.01);
  });
});

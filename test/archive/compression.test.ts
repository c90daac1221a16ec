import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import type { Codec } from '../../src/archive/codec.ts';
import { compress, EXTENSION } from '../../src/archive/compression.ts';
import { describeWith, program } from '../support/needs.ts';
import { temporary } from '../support/temporary.ts';

const SIZE = 1_000_000;

/** As `tar` does it: one buffer, used again for each stretch. */
function* stretches(count = 20): Generator<Buffer, void, void> {
  const buffer = Buffer.alloc(SIZE / 20);
  for (let index = 0; index < count; index++) yield buffer.fill(`stretch ${index} `);
}

const whole = Buffer.concat(Array.from({ length: 20 }, (_, index) => Buffer.alloc(SIZE / 20, `stretch ${index} `)));

function compressed(codec: Codec, level: number): Promise<Buffer> {
  return read(compress(stretches(), { codec, level }));
}

async function read(pieces: AsyncIterable<Buffer>): Promise<Buffer> {
  const all: Buffer[] = [];
  // A piece is only valid until the next one.
  for await (const piece of pieces) all.push(Buffer.from(piece));
  return Buffer.concat(all);
}

function decompress(command: string, input: Buffer): Buffer {
  return execFileSync(command, ['-dc'], { input, maxBuffer: 2 * SIZE });
}

describe('what is compressed with', () => {
  it('nothing is what it was', async () => {
    expect((await compressed('none', 0)).equals(whole)).toBe(true);
  });

  it.each([1, 9])('gzip, level %i, is read back', async (level) => {
    expect(gunzipSync(await compressed('gzip', level)).equals(whole)).toBe(true);
  });

  it('each codec has the extension that dpkg goes by', () => {
    expect(EXTENSION).toEqual({ gzip: '.gz', xz: '.xz', zstd: '.zst', none: '' });
  });
});

describeWith([program('zstd')], 'what is compressed with zstd', () => {
  it.each([1, 19, 22])('level %i, is read back', async (level) => {
    expect(decompress('zstd', await compressed('zstd', level)).equals(whole)).toBe(true);
  });
});

describeWith([program('xz', 'xz-utils')], 'what is compressed with xz', () => {
  const { PATH: path } = process.env;
  afterEach(() => {
    process.env['PATH'] = path;
    delete process.env['XZ_OPT'];
  });

  it.each([0, 6, 9])('level %i, is read back', async (level) => {
    expect(decompress('xz', await compressed('xz', level)).equals(whole)).toBe(true);
  });

  it('is the same whatever the user has set for xz', async () => {
    const plain = await compressed('xz', 6);
    process.env['XZ_OPT'] = '--threads=2 --block-size=10000 --check=none';
    expect((await compressed('xz', 6)).equals(plain)).toBe(true);
  });

  it('says what to do where there is no xz', async () => {
    const directory = temporary();
    symlinkSync('/usr/bin/env', join(directory, 'env'));
    process.env['PATH'] = directory;
    await expect(compressed('xz', 6)).rejects.toThrow(/no `xz`: install it/);
  });
});

describe('an xz that fails', () => {
  const { PATH: path } = process.env;
  afterEach(() => {
    process.env['PATH'] = path;
  });

  /** Puts a script in the place of xz. */
  function pretend(script: string): void {
    const directory = temporary();
    writeFileSync(join(directory, 'xz'), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
    process.env['PATH'] = `${directory}:${path}`;
  }

  it.each([
    ['at once', 'exit 3', /^xz ended with 3: it said nothing$/],
    ['in the middle', 'head -c 300000 >/dev/null; echo no memory >&2; exit 1', /^xz ended with 1: no memory$/],
    ['at the end', 'cat; echo no room >&2; exit 1', /^xz ended with 1: no room$/],
    ['by a signal', 'head -c 300000; kill -9 $$', /^xz ended with SIGKILL: it said nothing$/],
  ])('%s is told with what it said', async (_, script, said) => {
    pretend(script);
    await expect(compressed('xz', 6)).rejects.toThrow(said);
  });

  it('is ended where it does nothing and its source fails', async () => {
    pretend('exec sleep 60');
    function* source() {
      yield* stretches(1);
      throw new Error('a file went away');
    }
    await expect(read(compress(source(), { codec: 'xz', level: 6 }))).rejects.toThrow(/^a file went away$/);
  }, 10_000);
});

describe.each<Codec>(['gzip', 'zstd', 'xz', 'none'])('a stream compressed with %s', (codec) => {
  const level = codec === 'none' ? 0 : 1;

  it('fails as its source does', async () => {
    function* source() {
      yield* stretches();
      throw new Error('a file went away');
    }
    await expect(read(compress(source(), { codec, level }))).rejects.toThrow(/^a file went away$/);
  });

  it.each([0, 50])('reads no more of its source once nobody reads it, after %i ms', async (pause) => {
    let [taken, open] = [0, false];
    function* source() {
      open = true;
      try {
        // Noise, so that much comes out.
        for (; taken < 10_000; taken++) yield randomBytes(50_000);
      } finally {
        open = false;
      }
    }
    let [before, pieces] = [0, 0];
    for await (const _ of compress(source(), { codec, level })) {
      if (++pieces < 3) continue;
      await setTimeout(pause);
      before = taken;
      break;
    }
    expect(pieces).toBe(3);
    expect(open).toBe(false);
    expect(taken - before).toBeLessThan(100);
  });
});

import { appendFileSync, chmodSync, cpSync, mkdirSync, symlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { writtenSince } from '../../src/runner/strays.ts';
import { makeDirectory, makePlugin } from '../support/plugin.ts';

/** A checkout whose files are older than the time that comes with it. */
async function checkout(): Promise<{ directory: string; time: number }> {
  const directory = makePlugin({ files: { 'etc/a.conf': '1', 'old/b': '1' } });
  // Clocks of file systems tick every few milliseconds.
  await sleep(30);
  const time = Date.now();
  await sleep(30);
  return { directory, time };
}

describe('what was written into the checkout', () => {
  it('is nothing where only its rights were changed, or git, Python and we wrote ourselves', async () => {
    const { directory, time } = await checkout();
    chmodSync(join(directory, 'etc/a.conf'), 0o600);
    for (const path of ['.git/objects', 'old/__pycache__']) {
      mkdirSync(join(directory, path), { recursive: true });
      appendFileSync(join(directory, path, 'x'), '1');
    }
    mkdirSync(join(directory, 'empty'));
    appendFileSync(join(directory, 'probe_1.0_all.deb'), '1');
    expect(writtenSince(directory, time)).toEqual([]);
  });

  it('is the topmost directory that was made, and each file elsewhere', async () => {
    const { directory, time } = await checkout();
    cpSync(join(directory, 'etc'), join(directory, 'debian/tmp/etc'), { recursive: true, preserveTimestamps: true });
    appendFileSync(join(directory, 'old/b'), '2');
    appendFileSync(join(directory, 'old/c'), '1');
    utimesSync(join(directory, 'old/c'), 1, 1);
    symlinkSync('/', join(directory, 'old/link'));
    expect(writtenSince(directory, time)).toEqual(['debian/', 'old/b', 'old/c', 'old/link']);
  });

  it('is shown on one line', async () => {
    const { directory, time } = await checkout();
    appendFileSync(join(directory, 'a\nb'), '1');
    expect(writtenSince(directory, time)).toEqual(['a\\x0ab']);
  });

  it('is looked for in bounded time', () => {
    const directory = makeDirectory();
    for (let index = 0; index < 25_000; index += 1) appendFileSync(join(directory, `${index}`), '');
    symlinkSync('.', join(directory, 'loop'));
    const started = performance.now();
    expect(writtenSince(directory, 0)).toHaveLength(20_000);
    expect(writtenSince('/nowhere', 0)).toEqual([]);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

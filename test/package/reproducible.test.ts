/** The same tree gives the same package, whatever else differs: a test for each thing that may. */

import { chmodSync, linkSync, lutimesSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { describeWith, program, root } from '../support/needs.ts';
import { type Place, packElsewhere, TIME } from '../support/pack.ts';
import { temporary } from '../support/temporary.ts';

const FILES = ['usr/share/é', 'usr/share/Z', 'usr/share/a', 'usr/share/a.b', 'usr/share/a-b', 'etc/x'];

/** The same tree wherever it lies, its entries made in this order, changed at this time or now. */
function stage(names: readonly string[] = FILES, changed?: number): string {
  const tree = temporary();
  for (const directory of ['usr', 'usr/share', 'etc']) mkdirSync(join(tree, directory));
  // Large enough for several blocks side by side.
  for (const name of names) writeFileSync(join(tree, name), `${name}\n`.repeat(100_000));
  linkSync(join(tree, 'usr/share/a'), join(tree, 'usr/share/zz'));
  symlinkSync('a', join(tree, 'usr/share/link'));
  const all = ['', 'usr', 'usr/share', 'etc', 'usr/share/link', ...names];
  for (const name of all) {
    if (name !== 'usr/share/link') chmodSync(join(tree, name), 0o755);
    if (changed !== undefined) lutimesSync(join(tree, name), changed, changed);
  }
  return tree;
}

let tree: string;
let expected: string;

/** The sum of the package of a tree, made in a process of its own in this place. */
async function sum(of: string, place: Place = {}, codec = 'gzip', output = temporary()): Promise<string> {
  if (place.prefix?.[0] === 'setpriv') chmodSync(output, 0o777);
  return (await packElsewhere(of, join(output, 'x.deb'), codec, place)).sha256;
}

const environment = (env: Record<string, string>): Place => ({ env: { PATH: process.env['PATH'] ?? '', ...env } });

beforeAll(async () => {
  tree = stage();
  expected = await sum(tree);
});

describe('the package is the same', () => {
  it('at another time', async () => {
    await setTimeout(1100);
    expect(await sum(tree)).toBe(expected);
  });

  it.each([
    ['in another time zone', environment({ TZ: 'Pacific/Kiritimati' })],
    ['in another locale', environment({ LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' })],
    ['in the C locale', environment({ LC_ALL: 'C' })],
    ['with another home', environment({ HOME: '/nonexistent', USER: 'somebody' })],
    ['with another search path', environment({ PATH: ['/usr/bin', '/bin', '/nonexistent'].join(delimiter) })],
    ['with options for the compressors', environment({ GZIP: '-1', XZ_OPT: '-9', ZSTD_CLEVEL: '19' })],
    ['with more threads', environment({ UV_THREADPOOL_SIZE: '32' })],
    ['in another working directory', { cwd: '/' }],
    ['under another umask', { prefix: ['sh', '-c', 'umask 077; exec "$@"', 'sh'] }],
  ])('%s', async (_, place) => {
    expect(await sum(tree, place)).toBe(expected);
  });

  it('from another directory', async () => {
    expect(await sum(stage())).toBe(expected);
  });

  it('from a directory that lists its names in another order', async () => {
    expect(await sum(stage(FILES.toReversed()))).toBe(expected);
  });

  it('with files changed later than the package’s time', async () => {
    expect(await sum(stage(FILES, TIME + 1_000_000))).toBe(expected);
    expect(await sum(stage(FILES, TIME))).toBe(expected);
  });

  it('where an older package lies in its place', async () => {
    const output = temporary();
    writeFileSync(join(output, 'x.deb'), 'old');
    expect(await sum(tree, {}, 'gzip', output)).toBe(expected);
  });

  it('but not with files changed before that time, which they keep', async () => {
    expect(await sum(stage(FILES, TIME - 1))).not.toBe(expected);
  });
});

describeWith(
  [program('taskset', 'util-linux'), program('xz', 'xz-utils')],
  'on one processor, the package is the same',
  () => {
    it.each(['gzip', 'xz', 'zstd'])('with %s', async (codec) => {
      const one = await sum(tree, { prefix: ['taskset', '-c', '0'] }, codec);
      expect(one).toBe(await sum(tree, {}, codec));
    });
  },
);

describeWith([root, program('setpriv', 'util-linux')], 'as another user', () => {
  it('the package is the same', async () => {
    const place = { prefix: ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'] };
    expect(await sum(tree, place)).toBe(expected);
  });
});

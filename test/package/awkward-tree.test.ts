/** Awkward trees arrive as they left: packed, unpacked by dpkg-deb, dpkg and GNU tar, and compared. */

import { execFileSync } from 'node:child_process';
import { chmodSync, linkSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join as joinText } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { bytesOf, join, parentOf } from '../../src/archive/path.ts';
import { walk } from '../../src/archive/tree.ts';
import { pathNotInstallable } from '../../src/checks/path-not-installable.ts';
import { staging } from '../support/entries.ts';
import { build, node } from '../support/generated-tree.ts';
import { describeWith, program, root } from '../support/needs.ts';
import { pack } from '../support/pack.ts';
import { listTree, temporary } from '../support/temporary.ts';

const DPKG_DEB = program('dpkg-deb', 'dpkg');

function put(tree: string, path: string | Buffer, content = String(path)): void {
  const whole = join(tree, Buffer.from(path).toString('latin1'));
  mkdirSync(bytesOf(parentOf(whole) ?? ''), { recursive: true });
  writeFileSync(bytesOf(whole), content);
}

/** A path of so many bytes, of names that a file system takes. */
function pathOf(length: number): string {
  const directories = Math.floor((length - 1) / 100);
  return `${'d'.repeat(99)}/`.repeat(directories) + 'f'.repeat(length - 100 * directories);
}

type Unpack = (deb: string, into: string) => void;

const ways: Record<string, Unpack> = {
  'dpkg-deb -x': (deb, into) => execFileSync('dpkg-deb', ['-x', deb, into]),
  'GNU tar': (deb, into) => {
    execFileSync('sh', ['-c', 'dpkg-deb --fsys-tarfile "$1" | tar -xp -C "$2" -f -', 'sh', deb, into]);
  },
};

/** dpkg keeps its own files outside the directory that it unpacks into. */
const dpkg: Unpack = (deb, into) => {
  const admin = temporary();
  for (const name of ['info', 'updates', 'triggers']) mkdirSync(joinText(admin, name));
  writeFileSync(joinText(admin, 'status'), '');
  const places = [
    `--admindir=${admin}`,
    `--instdir=${into}`,
    '--log=/dev/null',
    '--force-not-root',
    '--force-bad-path',
  ];
  execFileSync('dpkg', [...places, '--unpack', deb], { stdio: ['ignore', 'ignore', 'pipe'] });
};

const trees: Record<string, (tree: string) => void> = {
  'names of many kinds': (tree) => {
    const names = [
      'Grüße',
      '日本語',
      'a b',
      ' first',
      'last ',
      '"quoted"',
      "it's",
      'back\\slash',
      '\\n',
      'tab\there',
      '\x7f',
    ];
    for (const name of [
      ...names,
      '-rf',
      '--help',
      '...',
      '..x',
      '*',
      '?',
      '$HOME',
      '#',
      ':',
      '~',
      '%s',
      '@LongLink',
      '\u0085',
    ]) {
      put(tree, name);
      put(tree, `${name}.d/${name}`);
    }
  },
  'names that are not UTF-8': (tree) => {
    for (const name of ['caf\xe9', '\xff\xfe', '\xc3', '\x80'.repeat(200)]) put(tree, Buffer.from(name, 'latin1'));
    symlinkSync(Buffer.from('caf\xe9', 'latin1'), joinText(tree, 'link'));
  },
  'long paths': (tree) => {
    const lengths = [97, 98, 99, 100, 101, 153, 154, 155, 156, 253, 254, 255, 256, 257, 1000, 4000];
    for (const length of lengths) put(tree, pathOf(length));
    put(tree, 'n'.repeat(246));
    put(tree, `${'é'.repeat(123)}/${'é'.repeat(123)}`);
  },
  'long directories': (tree) => {
    for (const length of [96, 97, 98, 99, 100, 253, 1000, 3000])
      mkdirSync(joinText(tree, pathOf(length)), { recursive: true });
  },
  'symbolic links': (tree) => {
    const targets = {
      dangling: 'nowhere',
      absolute: '/etc/passwd',
      up: '../../..',
      itself: 'itself',
      spaced: ' a b ',
      lines: 'a\nb',
    };
    for (const [name, target] of Object.entries(targets)) symlinkSync(target, joinText(tree, name));
    for (const length of [99, 100, 101, 255, 256, 1000, 4000])
      symlinkSync(pathOf(length), joinText(tree, `to-${length}`));
    mkdirSync(joinText(tree, dirname(pathOf(300))), { recursive: true });
    symlinkSync('x'.repeat(200), joinText(tree, pathOf(300)));
    mkdirSync(joinText(tree, 'directory'));
    symlinkSync('directory', joinText(tree, 'a-link-to-it'));
  },
  'hard links': (tree) => {
    put(tree, 'z/first', 'shared');
    put(tree, pathOf(400), 'shared by long names');
    mkdirSync(joinText(tree, 'a'));
    for (const name of ['a/second', 'z/third', 'z/é']) linkSync(joinText(tree, 'z/first'), joinText(tree, name));
    for (const name of [pathOf(98), pathOf(99), `${pathOf(399)}g`])
      linkSync(joinText(tree, pathOf(400)), joinText(tree, name));
    put(tree, 'empty', '');
    linkSync(joinText(tree, 'empty'), joinText(tree, 'empty too'));
    put(tree, 'setuid', 'x');
    chmodSync(joinText(tree, 'setuid'), 0o4755);
    linkSync(joinText(tree, 'setuid'), joinText(tree, 'a/setuid'));
  },
  'nothing at all': () => {},
  'empty files and directories': (tree) => {
    mkdirSync(joinText(tree, 'a/b/c'), { recursive: true });
    mkdirSync(joinText(tree, 'd'));
    put(tree, 'e', '');
    for (const size of [1, 511, 512, 513, 131_071, 131_072, 131_073]) put(tree, `of-${size}`, 'x'.repeat(size));
  },
  'every mode': (tree) => {
    for (let mode = 0o400; mode <= 0o7777; mode += 0o111) {
      const bits = mode | 0o400;
      put(tree, `file-${bits.toString(8)}`);
      chmodSync(joinText(tree, `file-${bits.toString(8)}`), bits);
      const directory = joinText(tree, `directory-${bits.toString(8)}`);
      mkdirSync(directory, { recursive: true });
      chmodSync(directory, bits | 0o700);
    }
  },
  'directories a thousand deep': (tree) => {
    put(tree, `${'d/'.repeat(1000)}f`);
  },
};

async function packed(make: (tree: string) => void): Promise<{ tree: string; deb: string }> {
  const tree = temporary();
  make(tree);
  const deb = joinText(temporary(), 'x.deb');
  await pack(tree, deb);
  return { tree, deb };
}

function expectSame(unpack: Unpack, { tree, deb }: { tree: string; deb: string }): void {
  const into = temporary();
  unpack(deb, into);
  expect(listTree(into)).toEqual(listTree(tree));
}

describeWith([DPKG_DEB], 'a tree unpacked', () => {
  describe.each(Object.keys(trees))('with %s', (kind) => {
    let given: Awaited<ReturnType<typeof packed>>;
    beforeAll(async () => {
      given = await packed(trees[kind] ?? (() => {}));
    });

    it.each(Object.keys(ways))('by %s is what it was', (way) => {
      expectSame(ways[way] ?? (() => {}), given);
    });
  });
});

describeWith([root, program('dpkg')], 'a tree unpacked by dpkg itself', () => {
  it.each(Object.keys(trees))('with %s is what it was', async (kind) => {
    expectSame(dpkg, await packed(trees[kind] ?? (() => {})));
  });
});

describeWith([DPKG_DEB], 'a generated tree', () => {
  it('is unpacked as it was', async () => {
    let made = 0;
    const property = fc.asyncProperty(fc.array(node, { minLength: 5, maxLength: 30, size: 'max' }), async (nodes) => {
      const given = await packed((tree) => {
        made += build(tree, nodes);
      });
      expect(pathNotInstallable(walk(given.tree), staging())).toEqual([]);
      for (const unpack of Object.values(ways)) expectSame(unpack, given);
      if (root.met) expectSame(dpkg, given);
    });
    await fc.assert(property, { seed: 20260101, numRuns: 25, interruptAfterTimeLimit: 15_000 });
    expect(made).toBeGreaterThan(200);
  }, 30_000);
});

describe('the check of a staged tree', () => {
  it.each(Object.keys(trees))('has nothing against %s', (kind) => {
    const tree = temporary();
    trees[kind]?.(tree);
    expect(pathNotInstallable(walk(tree), staging())).toEqual([]);
  });

  it('refuses line breaks, which dpkg can not have, and shows the paths', () => {
    const tree = temporary();
    put(tree, 'etc/a\nb');
    put(tree, 'etc/c\n/\xe9');
    const messages = pathNotInstallable(walk(tree), staging()).map(({ message }) => message);
    expect(messages).toHaveLength(1);
    for (const path of ['`/etc/a\\x0ab`', '`/etc/c\\x0a`']) expect(messages.join('\n')).toContain(path);
  });
});

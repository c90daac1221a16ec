import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeWith, program, root } from '../support/needs.ts';
import { pack, packElsewhere } from '../support/pack.ts';
import { temporary } from '../support/temporary.ts';

const MEGABYTE = 1e6;

/** A tree with one file of so many zeros, which take no room on the disk. */
function sparseTree(bytes: number): string {
  const tree = temporary();
  chmodSync(tree, 0o755);
  writeFileSync(join(tree, 'sparse'), '');
  truncateSync(join(tree, 'sparse'), bytes);
  return tree;
}

describe('memory', () => {
  it.each([
    // More than the size at a gzip member's end can say.
    ['gzip', 4300],
    ['zstd', 3000],
    // Which would take a minute for as much.
    ['xz', 300],
  ])('stays flat from 10 MB of payload, with %s to %i MB', async (codec, megabytes) => {
    const output = temporary();
    const small = await packElsewhere(sparseTree(10 * MEGABYTE), join(output, 'small.deb'), codec);
    const large = await packElsewhere(sparseTree(megabytes * MEGABYTE), join(output, 'large.deb'), codec);
    expect(large.peak - small.peak).toBeLessThan(30 * MEGABYTE);
  });
});

describe('the package', () => {
  it('has its name only when it is complete', async () => {
    const output = temporary();
    const seen: string[] = [];
    const inspector = { see: () => seen.push(...readdirSync(output)), refuses: () => false };
    await pack(sparseTree(MEGABYTE), join(output, 'x.deb'), { inspector });
    expect(seen).toHaveLength(1);
    expect(seen).not.toContain('x.deb');
    expect(readdirSync(output)).toEqual(['x.deb']);
  });
});

describeWith([root, program('mount')], 'a full disk', () => {
  it.each(['gzip', 'xz', 'zstd'])('is an error that names the package and leaves nothing, with %s', async (codec) => {
    const disk = temporary();
    const tree = temporary();
    // Noise, so that the package is larger than the disk whatever the codec.
    execFileSync('dd', ['if=/dev/urandom', `of=${join(tree, 'noise')}`, 'bs=1M', 'count=3'], { stdio: 'ignore' });
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', disk]);
    try {
      const path = join(disk, 'x.deb');
      await expect(packElsewhere(tree, path, codec)).rejects.toThrow(`Can't write ${path}: the disk is full`);
      expect(readdirSync(disk)).toEqual([]);
    } finally {
      execFileSync('umount', [disk]);
    }
  });
});

describeWith([root, program('setpriv', 'util-linux')], 'a user who is not root', () => {
  const nobody = { prefix: ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'] };

  function writable(): string {
    const directory = temporary();
    chmodSync(directory, 0o777);
    return directory;
  }

  it('is told the file that can not be read, and is left nothing', async () => {
    const [tree, output] = [sparseTree(5), writable()];
    writeFileSync(join(tree, 'secret'), 'x', { mode: 0o600 });
    const packing = packElsewhere(tree, join(output, 'x.deb'), 'gzip', nobody);
    await expect(packing).rejects.toThrow(`Can't read ${tree}/secret: permission denied`);
    expect(readdirSync(output)).toEqual([]);
  });

  it('is told the directory that can not be read', async () => {
    const [tree, output] = [sparseTree(5), writable()];
    mkdirSync(join(tree, 'closed'), { mode: 0o700 });
    const packing = packElsewhere(tree, join(output, 'x.deb'), 'gzip', nobody);
    await expect(packing).rejects.toThrow(`Can't read the directory ${tree}/closed: permission denied`);
  });

  it('is told where nothing can be written', async () => {
    const [tree, output] = [sparseTree(5), temporary()];
    const path = join(mkdtempSync(join(output, 'd-')), 'x.deb');
    await expect(packElsewhere(tree, path, 'gzip', nobody)).rejects.toThrow(`Can't write ${path}: permission denied`);
  });

  it('packs a tree that can only be read', async () => {
    const [tree, output] = [sparseTree(5), writable()];
    chmodSync(join(tree, 'sparse'), 0o444);
    chmodSync(tree, 0o555);
    const { size } = await packElsewhere(tree, join(output, 'x.deb'), 'gzip', nobody);
    expect(statSync(join(output, 'x.deb')).size).toBe(size);
  });
});

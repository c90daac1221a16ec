import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeDirectories, makeScratch, removeScratch } from '../../src/archive/scratch.ts';
import { describeWith, root } from '../support/needs.ts';
import { temporary } from '../support/temporary.ts';

describe('directories', () => {
  it('are made with those above them, and may be there', () => {
    const [parent, elsewhere] = [temporary(), temporary()];
    symlinkSync(elsewhere, join(parent, 'link'));
    for (const path of ['/', parent, join(parent, 'a/b/c'), join(parent, 'link/d')]) makeDirectories(path);
    expect(readdirSync(parent, { recursive: true }).sort()).toEqual(['a', 'a/b', 'a/b/c', 'link', 'link/d']);
    expect(readdirSync(elsewhere)).toEqual(['d']);
  });

  it('can not be made below a file, in place of one, or where nobody may', () => {
    const file = join(temporary(), 'file');
    writeFileSync(file, '');
    expect(() => makeDirectories(file)).toThrow('EEXIST');
    expect(() => makeDirectories(join(file, 'a/b'))).toThrow('EEXIST');
    expect(() => makeDirectories('/proc/x/y')).toThrow('ENOENT');
  });
});

describe('a scratch directory', () => {
  it('is new, empty and for nobody else', () => {
    const parent = temporary();
    const [one, two] = [makeScratch(parent), makeScratch(parent)];
    expect(one).not.toBe(two);
    expect(dirname(one)).toBe(parent);
    expect(statSync(one).mode & 0o777).toBe(0o700);
  });

  it('goes with all that lies in it, but not with what its links point to', () => {
    const [parent, outside] = [temporary(), temporary()];
    writeFileSync(join(outside, 'kept'), '');
    const scratch = makeScratch(parent);
    symlinkSync(outside, join(scratch, 'link'));
    mkdirSync(join(scratch, 'd/'.repeat(1900)), { recursive: true });
    removeScratch(scratch);
    expect(readdirSync(parent)).toEqual([]);
    expect(readdirSync(outside)).toEqual(['kept']);
  });

  it('may be gone already', () => {
    const scratch = makeScratch(temporary());
    removeScratch(scratch);
    expect(() => removeScratch(scratch)).not.toThrow();
  });
});

describeWith([root], 'without root’s rights, a scratch directory', () => {
  it('goes with directories that can not be written or read', () => {
    const parent = temporary();
    const outside = temporary();
    chmodSync(parent, 0o777);
    chmodSync(outside, 0o555);
    const script = `
      const { makeScratch, removeScratch } = await import(process.argv[1]);
      const fs = await import('node:fs');
      const scratch = makeScratch(process.argv[2]);
      for (const [name, mode] of [['read-only', 0o500], ['closed', 0]]) {
        fs.mkdirSync(scratch + '/' + name + '/below', { recursive: true });
        fs.writeFileSync(scratch + '/' + name + '/below/file', '');
        fs.symlinkSync(process.argv[3], scratch + '/' + name + '/link');
        fs.chmodSync(scratch + '/' + name + '/below', mode);
        fs.chmodSync(scratch + '/' + name, mode);
      }
      removeScratch(scratch);
      if (fs.existsSync(scratch)) throw new Error('still there');`;
    const module = new URL('../../src/archive/scratch.ts', import.meta.url).href;
    execFileSync(process.execPath, ['--input-type=module', '--eval', script, module, parent, outside], {
      uid: 65534,
      gid: 65534,
    });
    expect(readdirSync(parent)).toEqual([]);
    expect(existsSync(outside)).toBe(true);
    expect(statSync(outside).mode & 0o777).toBe(0o555);
  });
});

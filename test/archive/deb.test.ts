import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { linkSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CODECS, type Codec } from '../../src/archive/codec.ts';
import { describeWith, program } from '../support/needs.ts';
import { CONTROL, pack } from '../support/pack.ts';
import { temporary } from '../support/temporary.ts';

function stagedTree(): string {
  const root = temporary();
  mkdirSync(join(root, 'usr'));
  writeFileSync(join(root, 'usr/a'), 'a'.repeat(400_000));
  writeFileSync(join(root, 'usr/b c\\'), 'b');
  linkSync(join(root, 'usr/a'), join(root, 'usr/second'));
  return root;
}

const run = (command: string, ...parameters: string[]) => execFileSync(command, parameters, { encoding: 'utf8' });

describe('a written package', () => {
  it('lies under its name, with the size and sum that are told, and nothing beside it', async () => {
    const path = join(temporary(), 'made/below/x.deb');
    const written = await pack(stagedTree(), path);
    const bytes = readFileSync(path);
    expect(written).toEqual({ size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') });
    expect(readdirSync(join(path, '..'))).toEqual(['x.deb']);
    expect(statSync(path).mode & 0o777).toBe(0o644);
  });

  it('takes the place of an older one', async () => {
    const path = join(temporary(), 'x.deb');
    writeFileSync(path, 'old');
    await pack(stagedTree(), path);
    expect(readFileSync(path, 'latin1')).toMatch(/^!<arch>\n/);
  });

  it('may have as long a name as the file system takes', async () => {
    const path = join(temporary(), `${'x'.repeat(251)}.deb`);
    await pack(stagedTree(), path);
    expect(statSync(path).size).toBeGreaterThan(0);
  });
});

describeWith([program('dpkg-deb', 'dpkg'), program('ar', 'binutils')], 'a package read by dpkg-deb', () => {
  it.each(CODECS)('has the three members and the control files, compressed with %s', async (codec) => {
    const path = join(temporary(), 'x.deb');
    const postinst = { name: 'postinst', content: '#!/bin/sh\n', mode: 0o755 };
    const control = [postinst, { name: 'control', content: CONTROL, mode: 0o644 }];
    await pack(stagedTree(), path, { control, compression: { codec, level: codec === 'none' ? 0 : 1 } });

    const extension = { gzip: '.gz', xz: '.xz', zstd: '.zst', none: '' }[codec];
    expect(run('ar', 't', path)).toBe(`debian-binary\ncontrol.tar${extension}\ndata.tar${extension}\n`);
    expect(run('ar', 'p', path, 'debian-binary')).toBe('2.0\n');
    expect(run('dpkg-deb', '--field', path)).toBe(CONTROL);
    const out = temporary();
    run('dpkg-deb', '--control', path, out);
    expect(readdirSync(out).sort()).toEqual(['control', 'md5sums', 'postinst']);
    expect(statSync(join(out, 'postinst')).mode & 0o777).toBe(0o755);
  });

  it('has sums that md5sum agrees with, of each name of a file', async () => {
    const [path, root] = [join(temporary(), 'x.deb'), temporary()];
    await pack(stagedTree(), path);
    run('dpkg-deb', '-x', path, root);
    const lines = run('dpkg-deb', '--info', path, 'md5sums').trimEnd().split('\n');
    expect(lines).toEqual(
      ['usr/a', 'usr/b c\\', 'usr/second'].map((name) => {
        const sum = createHash('md5')
          .update(readFileSync(join(root, name)))
          .digest('hex');
        return `${sum}  ${name}`;
      }),
    );
  });
});

describe.each<Codec>(CODECS)('a package with %s that is not finished leaves nothing', (codec) => {
  const compression = { codec, level: codec === 'none' ? 0 : 1 };
  const nothing = { see: () => {}, refuses: () => false };

  it('where the run was cancelled, after which no further file is read', async () => {
    const [output, cancelled] = [temporary(), new AbortController()];
    let seen = 0;
    const see = () => {
      seen += 1;
      cancelled.abort(new Error('cancelled'));
    };
    const inspector = { ...nothing, see };
    const packing = pack(stagedTree(), join(output, 'x.deb'), { compression, inspector }, cancelled.signal);
    await expect(packing).rejects.toThrow(/^cancelled$/);
    expect(seen).toBe(1);
    expect(readdirSync(output)).toEqual([]);
  });

  it('where the run was cancelled before, in the middle and at the end', async () => {
    for (const when of ['before', 'middle', 'end']) {
      const [output, cancelled] = [temporary(), new AbortController()];
      const cancel = (now: string) => {
        if (now === when) cancelled.abort(new Error('cancelled'));
      };
      cancel('before');
      const inspector = {
        see: () => cancel('middle'),
        refuses: () => {
          cancel('end');
          return false;
        },
      };
      const packing = pack(stagedTree(), join(output, 'x.deb'), { compression, inspector }, cancelled.signal);
      await expect(packing, when).rejects.toThrow(/^cancelled$/);
      expect(readdirSync(output), when).toEqual([]);
    }
  });

  it('where a file went away after the walk', async () => {
    const [tree, output] = [stagedTree(), temporary()];
    let gone = false;
    const see = () => {
      if (!gone) rmSync(join(tree, 'usr/b c\\'));
      gone = true;
    };
    const packing = pack(tree, join(output, 'x.deb'), { compression, inspector: { ...nothing, see } });
    await expect(packing).rejects.toThrow(`Can't read ${tree}/usr/b c\\: no such file`);
    expect(readdirSync(output)).toEqual([]);
  });
});

describe('a package that can not be written', () => {
  it('names its path where its directory is a file', async () => {
    const directory = temporary();
    writeFileSync(join(directory, 'file'), '');
    const path = join(directory, 'file', 'x.deb');
    await expect(pack(stagedTree(), path)).rejects.toThrow(`Can't write ${path}: `);
  });

  it('names its path where a directory has its name, and leaves that', async () => {
    const directory = temporary();
    mkdirSync(join(directory, 'x.deb/kept'), { recursive: true });
    await expect(pack(stagedTree(), join(directory, 'x.deb'))).rejects.toThrow(
      /^Can't write .*x\.deb: it is a directory, .* \(EISDIR\)$/,
    );
    expect(readdirSync(directory, { recursive: true }).sort()).toEqual(['x.deb', 'x.deb/kept']);
  });

  it('leaves nothing where it is refused for its contents', async () => {
    const output = temporary();
    const inspector = { see: () => {}, refuses: () => true };
    expect(await pack(stagedTree(), join(output, 'x.deb'), { inspector })).toBeUndefined();
    expect(readdirSync(output)).toEqual([]);
  });
});

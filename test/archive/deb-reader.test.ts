import { execFileSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { AR_MAGIC, arHeader } from '../../src/archive/ar.ts';
import { CODECS } from '../../src/archive/codec.ts';
import { EXTENSION } from '../../src/archive/compression.ts';
import { type Packed, readDeb } from '../../src/archive/deb-reader.ts';
import { pathOf } from '../../src/archive/path.ts';
import { tar } from '../../src/archive/tar.ts';
import type { Entry } from '../../src/archive/tree.ts';
import { Failure } from '../../src/failure.ts';
import { arOf, control, controlTar, debOf, dpkgDeb, FORMAT, fileOf, tarOf, treeOf } from '../support/debs.ts';
import { describeWith, program } from '../support/needs.ts';
import { pack } from '../support/pack.ts';
import { temporary } from '../support/temporary.ts';

const DPKG_DEB = program('dpkg-deb', 'dpkg');

function digest(content: string): string {
  return content === '' ? '' : createHash('sha256').update(content).digest('base64');
}

function file(content: string, mode = 0o644): Packed {
  return { type: 'file', mode, size: Buffer.byteLength(content), digest: digest(content) };
}

const directory: Packed = { type: 'directory', mode: 0o755 };

/** The entries of a package's data, directories left out. */
async function entriesOf(path: string): Promise<Record<string, Packed>> {
  const { data } = await readDeb(path, () => undefined);
  return Object.fromEntries([...data.entries].filter(([, { type }]) => type !== 'directory'));
}

/** A tree with what packages hold, and what that is read as. */
function someTree(): { tree: string; entries: Record<string, Packed> } {
  const tree = treeOf({
    'etc/a.conf': 'a',
    'usr/bin/tool 4755': 'tool',
    'usr/empty': '',
    [`usr/${'n'.repeat(120)}`]: 'n',
  });
  linkSync(join(tree, 'etc/a.conf'), join(tree, 'usr/second'));
  symlinkSync('/nowhere', join(tree, 'usr/link'));
  symlinkSync('t'.repeat(300), join(tree, 'usr/long-link'));
  writeFileSync(Buffer.concat([Buffer.from(`${tree}/caf`), Buffer.from([0xe9])]), 'bytes', { mode: 0o644 });
  return {
    tree,
    entries: {
      'caf\xe9': file('bytes'),
      'etc/a.conf': file('a'),
      'usr/bin/tool': file('tool', 0o4755),
      'usr/empty': file(''),
      'usr/link': { type: 'symbolic link', target: '/nowhere' },
      'usr/long-link': { type: 'symbolic link', target: 't'.repeat(300) },
      [`usr/${'n'.repeat(120)}`]: file('n'),
      'usr/second': file('a'),
    },
  };
}

describeWith([DPKG_DEB, program('xz', 'xz-utils')], 'a package is read', () => {
  it.each(CODECS)('that dpkg-deb made, compressed with %s', async (codec) => {
    const { tree, entries } = someTree();
    const path = dpkgDeb(tree, control(), codec);
    expect(await entriesOf(path)).toEqual(entries);
    const { control: read, data, size } = await readDeb(path, () => undefined);
    expect(size).toBe(readFileSync(path).length);
    expect(read.kept.get('control')?.toString()).toBe(control());
    expect(data.entries.get('usr/bin')).toEqual(directory);
  });

  it.each(CODECS)('that we made, compressed with %s', async (codec) => {
    const { tree, entries } = someTree();
    const path = join(temporary(), 'x.deb');
    await pack(tree, path, { compression: { codec, level: codec === 'none' ? 0 : 1 } });
    expect(await entriesOf(path)).toEqual(entries);
  });
});

describeWith([program('tar'), program('ar', 'binutils')], 'a package of tar and ar is read', () => {
  // Of these names ustar and v7 hold only some.
  const short = ['etc/a.conf', 'usr/bin/tool', 'usr/empty', 'usr/link', 'usr/second'];

  it.each(['gnu', 'oldgnu', 'posix', 'ustar', 'v7'])('whose archives have the format %s', async (format) => {
    const { tree, entries } = someTree();
    const whole = format !== 'ustar' && format !== 'v7';
    const names = whole ? ['.'] : short.map((name) => `./${name}`);
    const tar = execFileSync('tar', [`--format=${format}`, '--owner=0', '--group=0', '-C', tree, '-c', ...names]);
    const where = temporary();
    for (const [name, bytes] of [
      FORMAT,
      ['control.tar.gz', gzipSync(await controlTar())],
      ['data.tar', tar],
    ] as const) {
      writeFileSync(join(where, name), bytes);
    }
    // GNU's ar ends names with a slash.
    execFileSync('ar', ['rc', 'x.deb', 'debian-binary', 'control.tar.gz', 'data.tar'], { cwd: where });
    // PAX is UTF-8 by definition: what GNU tar puts into its records besides is not read back as it was.
    const inFormat = format === 'posix' ? /^[\x20-\x7e]*$/ : /^/;
    const expected = Object.entries(entries).filter(([path]) => (whole ? inFormat.test(path) : short.includes(path)));
    const read = Object.entries(await entriesOf(join(where, 'x.deb'))).filter(([path]) => inFormat.test(path));
    expect(Object.fromEntries(read)).toEqual(Object.fromEntries(expected));
  });
});

describe('a name of a member', () => {
  it('may stand in a table, as GNU has it', async () => {
    const names = Buffer.from('debian-binary/\ncontrol.tar.gz/\ndata.tar/\n');
    const path = fileOf(
      arOf([
        ['//', names],
        ['/0', FORMAT[1]],
        ['/15', gzipSync(await controlTar())],
        ['/31', await tarOf([{ name: './a', content: 'a' }])],
      ]),
    );
    expect(await entriesOf(path)).toEqual({ a: file('a') });
  });

  it('may stand before the content, as BSD has it', async () => {
    const bsd = (name: string, content: Buffer) =>
      [`#1/${name.length + 3}`, Buffer.concat([Buffer.from(`${name}\0\0\0`), content])] as const;
    const data = await tarOf([{ name: './a', content: 'a' }]);
    const path = fileOf(
      arOf([bsd(...FORMAT), bsd('control.tar.gz', gzipSync(await controlTar())), bsd('data.tar', data)]),
    );
    expect(await entriesOf(path)).toEqual({ a: file('a') });
  });

  it('that begins with `_` is for additions, and what follows the data is not looked at', async () => {
    const members = [
      FORMAT,
      ['_gpgorigin', Buffer.from('odd')],
      ['control.tar', await controlTar()],
      ['_x', Buffer.from('')],
      ['data.tar', await tarOf([{ name: './a', content: 'a' }])],
    ] as const;
    expect(await entriesOf(fileOf(arOf(members)))).toEqual({ a: file('a') });
    expect(await entriesOf(fileOf(Buffer.concat([arOf(members), Buffer.from('garbage')])))).toEqual({ a: file('a') });
  });
});

describe('an entry', () => {
  const read = async (...parts: Parameters<typeof tarOf>[0]) =>
    entriesOf(fileOf(debOf(await tarOf(parts), await controlTar())));

  it('has the path that its name means', async () => {
    expect(await read({ name: '/etc/a' }, { name: 'etc//./b' }, { name: './etc/c' })).toEqual({
      'etc/a': file(''),
      'etc/b': file(''),
      'etc/c': file(''),
    });
  });

  it('has names in PAX records as bytes, like any other', async () => {
    const name = `${'é'.repeat(200)}/ü`;
    expect(await read({ name: 'ß' }, { name, type: 'symlink', linkname: name })).toEqual({
      [pathOf('ß')]: file(''),
      [pathOf(name)]: { type: 'symbolic link', target: pathOf(name) },
    });
  });

  it('is the last one of its name', async () => {
    expect(await read({ name: 'a', content: '1' }, { name: './a', content: '2' })).toEqual({ a: file('2') });
  });

  it('that is a hard link is a file like the one that it names', async () => {
    const link = { type: 'link' as const, linkname: './a' };
    expect(
      await read(
        { name: 'a', content: '1', mode: 0o600 },
        { name: 'b', ...link },
        { name: 'c', ...link, linkname: '/b' },
      ),
    ).toEqual({
      a: file('1', 0o600),
      b: file('1', 0o600),
      c: file('1', 0o600),
    });
  });

  it('may be a device or a pipe', async () => {
    expect(await read({ name: 'd', type: 'character-device' }, { name: 'p', type: 'fifo', mode: 0o600 })).toEqual({
      d: { type: 'device', mode: 0o644 },
      p: { type: 'pipe', mode: 0o600 },
    });
  });

  it('is kept whole where it is wanted and not too long', async () => {
    const long = 'x'.repeat(2 ** 20 + 1);
    const data = await tarOf([
      { name: 'a', content: 'a' },
      { name: 'b', content: 'b' },
      { name: 'long', content: long },
    ]);
    const path = fileOf(debOf(data, await controlTar()));
    const kept = async (wanted: string) => (await readDeb(path, () => wanted)).data.kept;
    expect(await kept('a')).toEqual(new Map([['a', Buffer.from('a')]]));
    expect(await kept('long')).toEqual(new Map());
    expect(await kept('none')).toEqual(new Map());
  });
});

async function refusal(bytes: Buffer): Promise<string> {
  const path = fileOf(bytes);
  const error = await readDeb(path, () => undefined).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(Failure);
  const { message } = error instanceof Failure ? error : { message: '' };
  expect(message).toContain(path);
  return message.replaceAll(path, 'X');
}

describe('what is no package is an error that names it', () => {
  const DAMAGED = "X can't be read as a Debian package: ";

  it.each([
    ['an empty file', Buffer.alloc(0), 'it does not begin as one'],
    ['a text', Buffer.from('hello'), 'it does not begin as one'],
    ['an archive without members', AR_MAGIC, 'it has no control.tar'],
    ['half a header', Buffer.concat([AR_MAGIC, Buffer.alloc(30, 'x')]), 'it ends after 8 bytes, in a header of `ar`'],
    ['a header of nonsense', Buffer.concat([AR_MAGIC, Buffer.alloc(60, 'x')]), 'it is damaged after 8 bytes'],
    ['another archive', arOf([['main.o', Buffer.from('x')]]), 'its first member is not `debian-binary`'],
    [
      'a package of another format',
      arOf([['debian-binary', Buffer.from('0.93\n')]]),
      'its first member is not `debian-binary`',
    ],
    [
      'one without control.tar',
      arOf([FORMAT, ['data.tar', Buffer.alloc(1024)]]),
      'it has "data.tar" where control.tar should be',
    ],
    [
      'a size beyond the end',
      Buffer.concat([AR_MAGIC, arHeader('debian-binary', 0, 9_999_999_999)]),
      'it ends after 68 bytes, in its member',
    ],
    ['names in no table', arOf([FORMAT, ['/99', Buffer.alloc(0)]]), 'it has "" where control.tar should be'],
    [
      'too many members',
      arOf([FORMAT, ...Array.from({ length: 200 }, () => ['_x', Buffer.alloc(0)] as const)]),
      'it has more than 100',
    ],
    ['a name longer than its member', arOf([['#1/99', Buffer.alloc(3)]]), 'a name in it is longer'],
  ])('%s', async (_, bytes, message) => {
    expect(await refusal(bytes)).toContain(DAMAGED + message);
  });

  it('a package without data.tar, or with two of control.tar', async () => {
    const members = [FORMAT, ['control.tar', await controlTar()]] as const;
    expect(await refusal(arOf(members))).toBe(`${DAMAGED}it has no data.tar`);
    expect(await refusal(arOf([...members, ['control.tar', await controlTar()]]))).toBe(
      `${DAMAGED}it has "control.tar" where data.tar should be`,
    );
  });

  it.each(['bz2', 'lzma', 'Z'])('a package that is compressed with what is not read: %s', async (extension) => {
    const members = [FORMAT, ['control.tar', await controlTar()], [`data.tar.${extension}`, Buffer.alloc(9)]] as const;
    expect(await refusal(arOf(members))).toContain(
      `"data.tar.${extension}" is compressed in a way that is not read here`,
    );
  });

  it.each([
    ['gz', 'data.tar.gz'],
    ['zst', 'data.tar.zst'],
    ['xz', 'xz ended with 1: '],
  ])('a package whose data is no .%s', async (extension, said) => {
    const members = [
      FORMAT,
      ['control.tar', await controlTar()],
      [`data.tar.${extension}`, Buffer.from('nonsense')],
    ] as const;
    expect(await refusal(arOf(members))).toContain(said);
  });

  it('a package without a control file, and one with an overlong one', async () => {
    const data = await tarOf([]);
    expect(await refusal(debOf(data, await tarOf([{ name: './md5sums' }])))).toContain('it has no control file');
    const long = control({ Description: 'x'.repeat(2 ** 20) });
    expect(await refusal(debOf(data, await controlTar(long)))).toContain('it has no control file, or an overlong one');
  });

  it('a directory, a device and nothing', async () => {
    const read = (path: string) => readDeb(path, () => undefined);
    const where = temporary();
    await expect(read(where)).rejects.toThrow(`${where} can't be read as a Debian package: it is not a file`);
    await expect(read('/dev/zero')).rejects.toThrow("/dev/zero can't be read as a Debian package: it is not a file");
    await expect(read(join(where, 'x'))).rejects.toThrow(`Can't read ${join(where, 'x')}: no such file or directory`);
    execFileSync('mkfifo', [join(where, 'pipe')]);
    await expect(read(join(where, 'pipe'))).rejects.toThrow('it is not a file');
  });
});

describe('a hostile package', () => {
  const withData = async (data: Buffer) => debOf(data, await controlTar());
  const entries = async (...parts: Parameters<typeof tarOf>[0]) => withData(await tarOf(parts));

  it('whose paths climb out is an error that shows the path, and nothing is written', async () => {
    const name = `../../../../../../${temporary()}/written`;
    expect(await refusal(await entries({ name, content: 'x' }))).toContain(`leads out of it: ${name}`);
    expect(await refusal(await entries({ name: 'a' }, { name: 'b', type: 'link', linkname: '../a' }))).toContain(
      'leads out of it: ../a',
    );
    expect(await refusal(await entries({ name: './usr/..', type: 'directory' }))).toContain(
      'leads out of it: ./usr/..',
    );
  });

  it('whose hard links name nothing, themselves or a directory is an error', async () => {
    const link = (linkname: string) => ({ name: 'b', type: 'link' as const, linkname });
    for (const name of ['a', 'b']) {
      expect(await refusal(await entries(link(name)))).toContain(`b is a hard link to ${name}, and no file before it`);
    }
    expect(await refusal(await entries({ name: 'a', type: 'directory' }, link('a')))).toContain(
      'b is a hard link to a',
    );
  });

  it('whose sizes are wrong is an error', async () => {
    const tar = await tarOf([{ name: 'a', content: 'x'.repeat(1000) }]);
    expect(await refusal(await withData(tar.subarray(0, 1000)))).toContain('data.tar.gz');
    const noNumber = Buffer.from(tar);
    noNumber.write('\xf2', 124, 'latin1');
    expect(await refusal(await withData(withSum(noNumber)))).toContain('whose size is no number');
    const pax = Buffer.from(tar);
    for (const size of ['99999999999', '-1', 'x']) {
      const text = paxRecord('size', size);
      const header = Buffer.from((await tarOf([{ name: 'é' }])).subarray(0, 512));
      const head = headerOfSize(header, text.length);
      expect(
        await refusal(await withData(Buffer.concat([head, Buffer.from(text.padEnd(512, '\0')), pax]))),
        size,
      ).toContain('data.tar.gz');
    }
  });

  it('with a type that dpkg does not know is an error', async () => {
    const tar = await tarOf([{ name: 'a' }]);
    tar.write('S', 156, 'latin1');
    expect(await refusal(await withData(withSum(tar)))).toContain('type that dpkg does not know: a');
  });

  it('that is all headers and no files is an error, and takes no time', async () => {
    const records = Array.from({ length: 100_000 }, (_, index) => paxRecord(`k${index}`, '')).join('');
    const pax = Buffer.from((await tarOf([{ name: 'é' }])).subarray(0, 512));
    const header = (flag: string, text: string) => {
      const head = headerOfSize(pax, text.length);
      head.write(flag, 156, 'latin1');
      const bytes = Buffer.alloc(Math.ceil(text.length / 512) * 512);
      bytes.write(text, 'latin1');
      return Buffer.concat([withSum(head), bytes]);
    };
    const many = Array.from({ length: 20_000 }, () => header('x', '6 a=1\n'));
    const started = performance.now();
    expect(await refusal(await withData(Buffer.concat([header('g', records), ...many])))).toContain(
      'belongs to no file',
    );
    const few = Buffer.concat([
      header('g', records.slice(0, 100_000)),
      header('x', '6 a=1\n'),
      await tarOf([{ name: 'a' }]),
    ]);
    expect(await refusal(await withData(few))).toContain('too many records');
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  /** A record with its own length before it. */
  function paxRecord(name: string, value: string): string {
    const rest = ` ${name}=${value}\n`;
    const length = [1, 2, 3]
      .map((digits) => digits + rest.length)
      .find((each, index) => String(each).length === index + 1);
    return `${length}${rest}`;
  }

  /** The first block with the sum that fits it. */
  function withSum(block: Buffer): Buffer {
    block.fill(' ', 148, 156);
    const sum = block.subarray(0, 512).reduce((total, byte) => total + byte, 0);
    block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
    return block;
  }

  function headerOfSize(header: Buffer, size: number): Buffer {
    const head = Buffer.from(header);
    head.write(`${size.toString(8).padStart(11, '0')}\0`, 124, 'latin1');
    return withSum(head);
  }
});

describeWith([program('xz', 'xz-utils'), program('zstd')], 'a bomb', () => {
  it.each(['gzip', 'xz', 'zstd'] as const)('of a gigabyte of zeros is an error, with %s', async (codec) => {
    const [head] = tar([{ type: 'file', path: 'zeros', mode: 0o644, mtime: 0, size: 1e9, content: Buffer.alloc(0) }], {
      latest: 0,
    });
    // The fastest way to compress them: where one stream of gzip or xz ends, the next may begin.
    const script =
      codec === 'zstd'
        ? '{ cat; head -c 1000000000 /dev/zero; } | zstd -c'
        : `${codec} -c; head -c 1000000 /dev/zero | ${codec} -c >zeros; for i in $(seq 1000); do cat zeros; done`;
    const data = execFileSync('sh', ['-c', script], { input: head, maxBuffer: 1e8, cwd: temporary() });
    const members = [FORMAT, ['control.tar', await controlTar()], [`data.tar${EXTENSION[codec]}`, data]] as const;
    const path = fileOf(arOf(members));
    const before = process.memoryUsage().rss;
    await expect(readDeb(path, () => undefined)).rejects.toThrow(/x\.deb .*it unpacks to more than \d+ MiB, from /);
    expect(process.memoryUsage().rss - before).toBeLessThan(150e6);
  });

  /** A package whose data has these entries, and as often again as is said. */
  async function repeated(entries: readonly Entry[], times: number): Promise<string> {
    const copies = [...tar(entries, { latest: 0 })].map((stretch) => Buffer.from(stretch)).slice(0, -1);
    const block = gzipSync(Buffer.concat(copies), { level: 1 });
    const data = Buffer.concat(Array.from({ length: times }, () => block));
    return fileOf(arOf([FORMAT, ['control.tar', await controlTar()], ['data.tar.gz', data]]));
  }

  it('of a million entries is an error', async () => {
    const path = await repeated(
      Array.from(
        { length: 10_000 },
        (_, index): Entry => ({
          ...{ type: 'file', path: `file-${index}`, mode: 0o644, mtime: 0, size: 0, content: Buffer.alloc(0) },
        }),
      ),
      100,
    );
    const message = `${path} can't be read as a Debian package: data.tar.gz: it has more than 300000 entries`;
    await expect(readDeb(path, () => undefined)).rejects.toThrow(message);
  });

  it('of names is an error', async () => {
    const noise = () => randomBytes(3000).toString('hex').slice(0, 4000);
    const path = await repeated(
      Array.from(
        { length: 1000 },
        (_, index): Entry => ({
          ...{ type: 'symbolic link', path: `link-${index}`, mode: 0o777, mtime: 0, target: noise() },
        }),
      ),
      20,
    );
    await expect(readDeb(path, () => undefined)).rejects.toThrow('it has more than 64.0 MiB of names');
  });
});

describeWith([DPKG_DEB, program('xz', 'xz-utils')], 'a package that ends early or is changed', () => {
  const tree = () => treeOf({ 'etc/a.conf': 'a', 'usr/b': 'b'.repeat(3000) });

  it.each(CODECS)(
    'at any byte is an error, compressed with %s',
    async (codec) => {
      const path = dpkgDeb(tree(), control(), codec);
      const whole = readFileSync(path);
      const entries = await entriesOf(path);
      // Of a long one not every byte: each is in a header, or in a stretch of which one is like the other.
      const step = codec === 'none' ? 13 : codec === 'xz' ? 7 : 1;
      for (let length = 0; length < whole.length; length += step) {
        writeFileSync(path, whole.subarray(0, length));
        const read = await entriesOf(path).catch((error: unknown) => error);
        // What makes the size of the last member even is not missed.
        if (length === whole.length - 1 && !(read instanceof Failure)) expect(read).toEqual(entries);
        else expect(read, `${length} of ${whole.length}`).toBeInstanceOf(Failure);
      }
    },
    120_000,
  );

  it('in any byte is read or an error', async () => {
    const wholes = ['none', 'gzip', 'zstd'].map((codec) => readFileSync(dpkgDeb(tree(), control(), codec)));
    const path = fileOf('');
    let refused = 0;
    const change = fc.record({ which: fc.nat(), at: fc.nat(), byte: fc.integer({ min: 0, max: 255 }) });
    const property = fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async ([first, ...rest]) => {
      const bytes = Buffer.from(wholes[(first?.which ?? 0) % wholes.length] ?? '');
      for (const { at, byte } of [first, ...rest].filter((each) => each !== undefined)) bytes[at % bytes.length] = byte;
      writeFileSync(path, bytes);
      const read = await entriesOf(path).catch((error: unknown) => error);
      if (read instanceof Error) {
        expect(read).toBeInstanceOf(Failure);
        expect(read.message).not.toContain('bug in the action');
        refused += 1;
      }
    });
    await fc.assert(property, { seed: 20260101, numRuns: 2000 });
    expect(refused).toBeGreaterThan(500);
  }, 120_000);
});

describeWith([program('zstd')], 'a member of several zstd frames', () => {
  it.each([100, 600, 200_000])('is an error, since Node reads only the first, here of %i bytes', async (size) => {
    const bytes = await tarOf([{ name: 'a', content: randomBytes(1e5).toString('hex') }]);
    const frames = [bytes.subarray(0, size), bytes.subarray(size)].map((input) =>
      execFileSync('zstd', ['-c'], { input }),
    );
    const data = [`data.tar.zst`, Buffer.concat(frames)] as const;
    expect(await refusal(arOf([FORMAT, ['control.tar', await controlTar()], data]))).toContain(
      'more than one zstd frame',
    );
  });
});

describe('reading', () => {
  const { PATH: path } = process.env;
  afterEach(() => {
    process.env['PATH'] = path;
  });

  it('says what to do where there is no xz', async () => {
    const deb = join(temporary(), 'x.deb');
    await pack(treeOf({ a: 'a' }), deb, { compression: { codec: 'xz', level: 0 } });
    const programs = temporary();
    symlinkSync('/usr/bin/env', join(programs, 'env'));
    process.env['PATH'] = programs;
    const reading = readDeb(deb, () => undefined);
    await expect(reading).rejects.toThrow(
      `${deb} can't be read: This machine has no \`xz\`: install it (apt-get install xz-utils)`,
    );
  });

  it('ends with the reason of the signal where that is aborted', async () => {
    const tree = temporary();
    mkdirSync(join(tree, 'a'));
    const deb = join(temporary(), 'x.deb');
    await pack(tree, deb);
    const signal = AbortSignal.abort(new Error('cancelled'));
    await expect(readDeb(deb, () => undefined, { signal })).rejects.toThrow(/^cancelled$/);
  });
});

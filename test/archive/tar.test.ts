import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { extract, type Header } from 'tar-stream';
import { describe, expect, it } from 'vitest';
import { pathOf } from '../../src/archive/path.ts';
import { tar } from '../../src/archive/tar.ts';
import { type Entries, type Entry, walk } from '../../src/archive/tree.ts';
import { temporary } from '../support/temporary.ts';

const LATEST = 2_000_000_000;

function entry(path: string, more: object = {}): Entry {
  const content = Buffer.from('content');
  return { type: 'file', path, mode: 0o644, mtime: 1, size: content.length, content, ...more };
}

function link(type: 'hard link' | 'symbolic link', target: string): Entry {
  return { type, path: 'l', mode: 0o777, mtime: 1, target: pathOf(target) };
}

function bytesOf(entries: Entries, latest = LATEST): Buffer {
  return Buffer.concat(copies(tar(entries, { latest })));
}

/** A stretch is only valid until the next one is asked for. */
function copies(stretches: Iterable<Buffer>): Buffer[] {
  const all: Buffer[] = [];
  for (const stretch of stretches) all.push(Buffer.from(stretch));
  return all;
}

/** What tar-stream, another implementation, reads back; names with each byte a character. */
async function readBack(entries: Entries, latest = LATEST): Promise<{ header: Header; content: Buffer }[]> {
  // The types don't know the encoding, but take an object that has more than they know.
  const options = { filenameEncoding: 'latin1', signal: new AbortController().signal };
  const reader = extract(options);
  reader.end(bytesOf(entries, latest));
  const found: { header: Header; content: Buffer }[] = [];
  for await (const each of reader) found.push({ header: each.header, content: await buffer(each) });
  return found;
}

async function headerOf(entries: Entry, latest = LATEST): Promise<Header | undefined> {
  return (await readBack([entries], latest))[0]?.header;
}

describe('an entry of the archive', () => {
  it('has its name below `./`, its mode and time, its content, and belongs to root', async () => {
    const [found] = await readBack([entry('usr/x', { mode: 0o6751, mtime: 1_234_567_890 })]);
    expect(found?.content.toString()).toBe('content');
    expect(found?.header).toMatchObject({
      ...{ name: './usr/x', type: 'file', mode: 0o6751, size: 7, uid: 0, gid: 0, uname: 'root', gname: 'root' },
      mtime: new Date(1_234_567_890_000),
    });
  });

  it('is a directory with a slash behind, the root `./`', async () => {
    const directory = { type: 'directory', mode: 0o1777 };
    expect((await headerOf(entry('', directory)))?.name).toBe('./');
    expect(await headerOf(entry('tmp', directory))).toMatchObject({ name: './tmp/', type: 'directory', mode: 0o1777 });
  });

  it.each([97, 98, 99, 100, 101, 153, 154, 155, 156, 253, 254, 255, 256, 1000, 4000])(
    'has a name of %i bytes whole',
    async (length) => {
      const name = pathOf('é'.repeat(length)).slice(0, length);
      const [first, second] = await readBack([entry(name), entry('next')]);
      expect(first?.header.name).toBe(`./${name}`);
      expect(second?.header.name).toBe('./next');
    },
  );

  it.each([99, 100, 101, 511, 512, 513, 4000])('has a target of %i bytes whole', async (length) => {
    const target = 't'.repeat(length);
    expect(await headerOf(link('symbolic link', target))).toMatchObject({ type: 'symlink', linkname: target });
    const name = `./${target}`;
    expect(await headerOf(link('hard link', target))).toMatchObject({ type: 'link', linkname: name, size: 0 });
  });

  it('never is a PAX header, which dpkg refuses', () => {
    const archive = bytesOf([
      entry(pathOf('é'.repeat(300))),
      entry('x', { mtime: -1 }),
      link('symbolic link', 'ß'.repeat(300)),
    ]);
    const flags = Array.from({ length: archive.length / 512 }, (_, block) => archive.subarray(block * 512))
      .filter((block) => block.toString('latin1', 257, 262) === 'ustar')
      .map((block) => block.toString('latin1', 156, 157));
    expect(flags).toEqual(['L', '0', '0', 'K', '2']);
  });

  it.each([
    [-86_400, LATEST, 0],
    [0, LATEST, 0],
    [LATEST + 1, LATEST, LATEST],
    [1, 0, 0],
    [4_294_967_296, 8_589_934_591, 4_294_967_296],
    [8_589_934_592, 9_000_000_000, 8_589_934_592],
  ])('of the time %i, where the latest is %i, has %i', async (mtime, latest, expected) => {
    expect((await headerOf(entry('x', { mtime }), latest))?.mtime).toEqual(new Date(expected * 1000));
  });

  it.each(['socket', 'device', 'pipe'])('can not be a %s', (type) => {
    expect(() => bytesOf([entry('run/x', { type })])).toThrow(`run/x is a ${type}, which a package can't hold`);
  });
});

describe('a size of 8 GiB and more', () => {
  const size = 2 ** 33 + 5;

  function header(): Buffer {
    const [first] = tar([entry('huge', { size, content: { root: '/dev', prefix: '' } })], { latest: 0 });
    return Buffer.from(first ?? '');
  }

  it('is read back by tar-stream', async () => {
    const reader = extract();
    const read = new Promise<Header>((resolve) => {
      reader.on('entry', resolve);
    });
    reader.write(header());
    expect((await read).size).toBe(size);
    reader.destroy();
  });

  it('is read back by GNU tar', () => {
    const path = join(temporary(), 'huge.tar');
    writeFileSync(path, header());
    truncateSync(path, 512 + size + 507 + 1024); // a sparse file: tar seeks over the content
    expect(execFileSync('tar', ['-tvf', path], { encoding: 'utf8' })).toContain(` ${size} 1970-`);
  });
});

describe('a file that is not what it was when the tree was walked', () => {
  const CHANGED = /\/f changed while it was packed/;

  function staged(size = 300_000): { path: string; entries: Entries } {
    const root = temporary();
    const path = join(root, 'f');
    writeFileSync(path, Buffer.alloc(size));
    return { path, entries: walk(root) };
  }

  it.each([
    ['shrank', CHANGED, (path: string) => truncateSync(path, 299_999)],
    ['grew', CHANGED, (path: string) => appendFileSync(path, 'x')],
    ['became a link', CHANGED, (path: string) => swap(path, () => symlinkSync(`${path}.old`, path))],
    ['became a pipe', CHANGED, (path: string) => swap(path, () => execFileSync('mkfifo', [path]))],
    ['became a directory', /^Can't read .*\/f: .* \(EISDIR\)$/, (path: string) => swap(path, () => mkdirSync(path))],
    ['went away', /^Can't read .*\/f: .* \(ENOENT\)$/, (path: string) => rmSync(path)],
  ])('and %s is an error that names it', (_, message, change) => {
    const { path, entries } = staged();
    change(path);
    expect(() => bytesOf(entries)).toThrow(message);
  });

  it.each([
    ['shrinks', (path: string) => truncateSync(path, 200_000)],
    ['grows', (path: string) => appendFileSync(path, 'x')],
  ])('and %s while it is read is an error that names it', (_, change) => {
    const { path, entries } = staged();
    let read = 0;
    const onContent = () => {
      if (read++ === 0) change(path);
    };
    expect(() => copies(tar(entries, { latest: LATEST, onContent }))).toThrow(CHANGED);
  });

  it('and was empty, and became a pipe, is not waited for', () => {
    const { path, entries } = staged(0);
    swap(path, () => execFileSync('mkfifo', [path]));
    expect(bytesOf(entries)).toHaveLength(2 * 512 + 1024);
  });

  function swap(path: string, replace: () => void): void {
    renameSync(path, `${path}.old`);
    replace();
  }
});

describe('who reads along', () => {
  it('is told each stretch and each end, also of an empty file', () => {
    const told: string[] = [];
    const root = temporary();
    writeFileSync(join(root, 'a'), 'a'.repeat(200_000));
    writeFileSync(join(root, 'b'), '');
    copies(
      tar(walk(root), {
        latest: 0,
        onContent: ({ path }, bytes) => told.push(`${path} ${bytes.length}`),
        onEnd: ({ path }) => told.push(`${path} ends`),
      }),
    );
    expect(told).toEqual([' ends', 'a 131072', 'a 68928', 'a ends', 'b ends']);
  });
});

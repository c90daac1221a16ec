/** What changes between two packages is what debdiff and python-debian, other people's readers, say of them. */

import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CODECS, type Codec } from '../../src/archive/codec.ts';
import { type Packed, readDeb } from '../../src/archive/deb-reader.ts';
import { pathOf } from '../../src/archive/path.ts';
import { compare } from '../../src/comparison/comparison.ts';
import { type ComparedPackage, comparedPackage, manifestPath } from '../../src/comparison/package.ts';
import { buildPlugin } from '../support/build-plugin.ts';
import { control, dpkgDeb, treeOf } from '../support/debs.ts';
import { build, node } from '../support/generated-tree.ts';
import { describeWith, type Need, program } from '../support/needs.ts';
import { pack } from '../support/pack.ts';
import { temporary } from '../support/temporary.ts';
import { asWazoPlugindMakesIt } from '../support/wazo-plugind-package.ts';

const DPKG_DEB = program('dpkg-deb', 'dpkg');
/** Debian's own, which has its modules. */
const PYTHON = '/usr/bin/python3';
const pythonDebian: Need = {
  met: spawnSync(PYTHON, ['-c', 'import debian.debfile']).status === 0,
  missing: 'python-debian is not installed (apt-get install python3-debian)',
};

async function read(path: string): Promise<ComparedPackage> {
  return comparedPackage(await readDeb(path, manifestPath));
}

async function changesOf(previous: string, now: string) {
  return compare(await read(previous), await read(now));
}

/** The package that we make of a tree. */
async function ours(tree: string, codec: Codec = 'gzip', text = control()): Promise<string> {
  const path = join(temporary(), 'ours.deb');
  const compression = { codec, level: codec === 'none' ? 0 : 1 };
  await pack(tree, path, { compression, control: [{ name: 'control', content: text, mode: 0o644 }] });
  return path;
}

describeWith([DPKG_DEB, program('debdiff', 'devscripts'), program('wdiff')], 'debdiff and we', () => {
  /** By the headings of its lists, the paths in each; of the control file the fields that differ. */
  function debdiff(previous: string, now: string): Record<string, string[]> {
    const { stdout } = spawnSync('debdiff', [previous, now], {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
    });
    const lists = Array.from(stdout.matchAll(/^(Files in|Control files)([^\n]*)\n-+\n((?:.+\n)+)/gm));
    return Object.fromEntries(
      lists.map(([, , heading = '', text = '']) => {
        const paths = Array.from(text.matchAll(/^[\w-]{10} +root\/root +(\/.*?)(?: -> .*| link to .*)?$/gm));
        const fields = Array.from(text.matchAll(/^(?:\{\+|\[-)?([A-Z][\w-]*):/gm));
        return [heading.trim(), [...(paths.length > 0 ? paths : fields)].map(([, name = '']) => name).sort()];
      }),
    );
  }

  it('tell the same files and fields', async () => {
    const common = { 'usr/same': '1', 'usr/dir/same': '1' };
    const before = treeOf({
      ...common,
      'etc/gone.conf': '1',
      'usr/mode': '1',
      'usr/setuid 4755': '1',
      'usr/old/deep/gone': '1',
    });
    const after = treeOf({
      ...common,
      'etc/new.conf': '1',
      'usr/mode 755': '1',
      'usr/setuid 755': '1',
      'usr/new/deep/new': '1',
    });
    for (const [tree, target] of [
      [before, 'a'],
      [after, 'b'],
    ] as const) {
      execFileSync('ln', ['-s', target, join(tree, 'usr/link')]);
      execFileSync('ln', ['-s', 'same', join(tree, 'usr/unchanged')]);
    }
    const previous = dpkgDeb(before, control({ Depends: 'git', Homepage: 'https://example.org' }));
    const now = dpkgDeb(after, control({ Version: '1.0.1', Depends: 'git, curl', Recommends: 'wget' }));

    const theirs = debdiff(previous, now);
    const { files, version, dependencies, fields } = await changesOf(previous, now);
    // What is another is in both of its lists, also a directory that others lie in.
    const inNow = files.filter((each) => each.now !== undefined).map(({ path }) => `/${path}`);
    const inPrevious = files.filter((each) => each.previous !== undefined).map(({ path }) => `/${path}`);
    const leaves = (paths: readonly string[] = []) => paths.filter((path) => !path.endsWith('/'));
    expect(inNow.toSorted()).toEqual(leaves(theirs['second .deb but not in first']));
    expect(inPrevious.toSorted()).toEqual(leaves(theirs['first .deb but not in second']));
    expect(inNow).toContain('/usr/new/deep/new');
    const told = [
      ...fields,
      version.previous === version.now ? '' : 'Version',
      dependencies.added.length > 0 ? 'Depends' : '',
    ];
    expect(told.toSorted()).toEqual(theirs[': lines which differ (wdiff format)']);
  });

  it('tell nothing of two packages that are the same', async () => {
    const tree = treeOf({ 'usr/a': '1' });
    const [previous, now] = [dpkgDeb(tree, control(), 'xz'), dpkgDeb(tree, control(), 'gzip')];
    expect(debdiff(previous, now)).toEqual({});
    expect((await changesOf(previous, now)).files).toEqual([]);
  });
});

/** Prints what python-debian reads of packages: their control fields, and each file of the data. */
const READER = `
import hashlib, json, sys
from debian.debfile import DebFile

def text(name):
    return name.encode('utf-8', 'surrogateescape').decode('latin-1')

def entry(tar, member):
    if member.issym():
        return {'type': 'symbolic link', 'target': text(member.linkname)}
    if member.isdir():
        return {'type': 'directory', 'mode': member.mode}
    name = member.name
    while member.islnk():
        member = tar.getmember(member.linkname)
    data = tar.extractfile(member).read()
    return {'type': 'file', 'mode': member.mode, 'size': len(data), 'sha256': hashlib.sha256(data).hexdigest()}

packages = []
for path in sys.argv[1:]:
    deb = DebFile(path)
    tar = deb.data.tgz()
    # The last one of a name, as when they are unpacked.
    entries = {text(m.name).lstrip('./') if text(m.name) in ('.', './') else text(m.name)[2:]: entry(tar, m) for m in tar.getmembers()}
    entries.pop('', None)
    packages.append({'fields': dict(deb.debcontrol()), 'entries': entries})
print(json.dumps(packages))
`;

interface TheirPackage {
  fields: Record<string, string>;
  entries: Record<string, object>;
}

function readByPython(...paths: string[]): TheirPackage[] {
  const printed = execFileSync(PYTHON, ['-c', READER, ...paths], { encoding: 'utf8', maxBuffer: 1e8 });
  return JSON.parse(printed);
}

describeWith([DPKG_DEB, pythonDebian], 'python-debian and we', () => {
  const asTheirs = (packed: Packed): object => {
    if (packed.type !== 'file') return packed;
    const { digest, ...rest } = packed;
    const sha256 = digest === '' ? EMPTY : Buffer.from(digest, 'base64').toString('hex');
    return { ...rest, sha256 };
  };
  const EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

  it('read the same of generated trees, and so tell the same of two of them', async () => {
    let made = 0;
    const nodes = fc.array(node, { minLength: 5, maxLength: 25, size: 'max' });
    const writer = fc.constantFrom('ours', 'dpkg-deb');
    const property = fc.asyncProperty(nodes, nodes, writer, writer, async (shared, other, first, second) => {
      const [before, after] = [temporary(), temporary()];
      made += build(before, shared);
      // Most of it is the same, and some of that has other modes and contents.
      build(after, other.slice(0, 5));
      build(
        after,
        shared.map((each, index) =>
          index % 4 === 0 ? { ...each, mode: each.mode ^ 0o20, content: new Uint8Array(3) } : each,
        ),
      );
      const packed = (tree: string, by: string) => (by === 'ours' ? ours(tree) : dpkgDeb(tree));
      const paths = [await packed(before, first), await packed(after, second)] as const;

      const theirs = readByPython(...paths);
      for (const [index, path] of paths.entries()) {
        const { entries } = (await read(path)).deb.data;
        expect(Object.fromEntries([...entries].map(([name, each]) => [name, asTheirs(each)]))).toEqual(
          theirs[index]?.entries,
        );
      }
      const [previous = {}, now = {}] = theirs.map((each) => each.entries);
      const { files } = await changesOf(...paths);
      const differing = Object.keys({ ...previous, ...now }).filter(
        (path) => JSON.stringify(previous[path]) !== JSON.stringify(now[path]),
      );
      const isTold = new Set(files.map(({ path }) => path));
      // A directory that came or went is told by what lies in it.
      const untold = differing.filter((path) => !isTold.has(path));
      for (const path of untold)
        expect(
          files.some((each) => each.path.startsWith(`${path}/`)),
          path,
        ).toBe(true);
      expect(files.map(({ path }) => path).filter((path) => !differing.includes(path))).toEqual([]);
    });
    await fc.assert(property, { seed: 20260101, numRuns: 20, interruptAfterTimeLimit: 40_000 });
    expect(made).toBeGreaterThan(150);
  }, 90_000);

  it('read the same fields', async () => {
    const fields = {
      Depends: 'git,\n curl (>= 1)',
      Homepage: 'https://example.org/?a=1:2',
      Description: 'short\n long: with a colon\n .\n   verbatim é',
      'X-Other': 'x',
    };
    const path = dpkgDeb(treeOf({ a: '' }), control(fields));
    const [theirs] = readByPython(path);
    const lines = (value: string) =>
      value
        .split('\n')
        .map((line) => line.trim())
        .join('\n');
    expect(Object.fromEntries((await read(path)).fields)).toEqual(
      Object.fromEntries(Object.entries(theirs?.fields ?? {}).map(([name, value]) => [name, lines(value)])),
    );
  });
});

describe('a package compared with itself', () => {
  it.each(CODECS)(
    'has no change, whatever is in it, with %s and with gzip',
    async (codec) => {
      let made = 0;
      const property = fc.asyncProperty(fc.array(node, { minLength: 5, maxLength: 25, size: 'max' }), async (nodes) => {
        const tree = temporary();
        made += build(tree, nodes);
        const [one, other] = [await ours(tree, codec), await ours(tree)];
        for (const now of [one, other]) {
          expect(await changesOf(one, now)).toMatchObject({
            ...{ files: [], scripts: [], fields: [], dependencies: { added: [], removed: [] } },
            ...{ overwritten: [], takenAway: [], rules: false, manifest: false },
          });
        }
      });
      await fc.assert(property, { seed: 20260101, numRuns: 25, interruptAfterTimeLimit: 20_000 });
      expect(made).toBeGreaterThan(150);
    },
    60_000,
  );
});

describeWith([DPKG_DEB], 'a package that wazo-plugind made', () => {
  it('has the files of ours, and maintainer scripts of its own', async () => {
    const { path } = buildPlugin({ debianDepends: ['git'] });
    const theirs = asWazoPlugindMakesIt(path, 'logger');
    expect(await changesOf(theirs, path)).toMatchObject({
      ...{ files: [], dependencies: { added: [], removed: [] }, fields: [] },
      scripts: ['postinst', 'postrm', 'prerm'],
    });
    const next = buildPlugin({ version: '1.1', debianDepends: ['git'] }).path;
    const changes = await changesOf(theirs, next);
    expect(changes).toMatchObject({ version: { previous: '1.0', now: '1.1' }, manifest: false, rules: true });
    expect(changes.files.map(({ path: each }) => each)).toContain(pathOf('usr/share/logger/version'));
  });
});

import { describe, expect, it } from 'vitest';
import { type Changes, compare, isAnother } from '../../src/comparison/comparison.ts';
import { compared, METADATA, type Parts } from '../support/compared.ts';

function changes(previous: Parts, now: Parts): Changes {
  return compare(compared(previous), compared(now));
}

function fileChanges(previous: Record<string, string>, now: Record<string, string>): Record<string, string> {
  const { files } = changes({ files: previous }, { files: now });
  return Object.fromEntries(
    files.map((each) => [
      each.path,
      each.previous === undefined ? 'added' : each.now === undefined ? 'removed' : each.what.join(),
    ]),
  );
}

describe('files', () => {
  it('are added, removed, or changed in content, mode, type or target', () => {
    const previous = {
      'a/same': '1',
      'a/gone': '1',
      'a/content': '1',
      'a/mode 644': '1',
      'a/both 644': '1',
      'a/type': '1',
    };
    const now = {
      'a/same': '1',
      'a/new': '1',
      'a/content': '2',
      'a/mode 755': '1',
      'a/both 755': '2',
      'a/type -> x': '',
    };
    expect(fileChanges({ ...previous, 'a/link -> x': '' }, { ...now, 'a/link -> y': '' })).toEqual({
      'a/both': 'content,mode',
      'a/content': 'content',
      'a/gone': 'removed',
      'a/link': 'target',
      'a/mode': 'mode',
      'a/new': 'added',
      'a/type': 'type',
    });
  });

  it('are in the order of an archive', () => {
    const names = ['b', 'a/c', 'a-b', 'a/b/c', 'B'];
    const { files } = changes({}, { files: Object.fromEntries(names.map((name) => [name, ''])) });
    expect(files.map(({ path }) => path)).toEqual(['B', 'a/b/c', 'a/c', 'a-b', 'b']);
  });

  it('are told rather than the directories that they lie in, which are told where they are empty or change', () => {
    expect(
      fileChanges({ 'a/ 755': '', 'a/b/': '' }, { 'a/ 700': '', 'c/': '', 'c/d': '', 'e/': '', 'e/f/': '' }),
    ).toEqual({
      a: 'mode',
      'a/b': 'removed',
      'c/d': 'added',
      'e/f': 'added',
    });
  });

  it('may be pipes and devices', () => {
    expect(fileChanges({ 'a (pipe)': '', 'b (pipe)': '' }, { 'a (device)': '', 'b (pipe)': '' })).toEqual({
      a: 'type',
    });
  });
});

describe('dependencies', () => {
  function dependencies(previous: Record<string, string>, now: Record<string, string>) {
    return changes({ fields: previous }, { fields: now }).dependencies;
  }

  it('are the same in any order, with any white space and on any number of lines', () => {
    const previous = { Depends: 'git, curl (>= 7.88) | wget, python3:any' };
    const now = { Depends: 'python3:any ,\n git,\n  curl(>=7.88)|wget,git' };
    expect(dependencies(previous, now)).toEqual({ added: [], removed: [], new: [] });
  });

  it('come and go', () => {
    expect(dependencies({ Depends: 'git, curl' }, { Depends: 'git, wget' })).toEqual({
      added: ['wget'],
      removed: ['curl'],
      new: ['wget'],
    });
    expect(dependencies({}, { Depends: 'git' })).toEqual({ added: ['git'], removed: [], new: ['git'] });
  });

  it('are not new where only their version is another, or an alternative was demanded before', () => {
    expect(dependencies({ Depends: 'git (>= 1)' }, { Depends: 'git (>= 2)' })).toEqual({
      added: ['git (>= 2)'],
      removed: ['git (>= 1)'],
      new: [],
    });
    expect(dependencies({ Depends: 'wget' }, { Depends: 'curl | wget' }).new).toEqual([]);
    expect(dependencies({ Depends: 'wget' }, { Depends: 'curl, wget' }).new).toEqual(['curl']);
  });

  it('may be demanded in Pre-Depends too', () => {
    expect(dependencies({ Depends: 'git' }, { 'Pre-Depends': 'git', Depends: 'curl' }).added).toEqual(['curl']);
  });

  it('that dpkg could not read are compared as they are written', () => {
    expect(dependencies({ Depends: 'Git  [x]' }, { Depends: 'Git [x], , ${y}' }).added).toEqual(['${y}']);
  });
});

describe('the manifest', () => {
  const manifest = 'name: probe\nnamespace: test\nversion: 1.0.0 # by hand\ndescription: x\n';
  const path = `${METADATA}/plugin.yml`;

  it.each(['"1.0.0~pr7"', "'2'", '1.1'])('did not change where its version alone is another: %s', (version) => {
    const now = manifest.replace('1.0.0', version);
    const told = changes({ files: { [path]: manifest } }, { files: { [path]: now } });
    expect(told).toMatchObject({ files: [], manifest: false });
    expect(isAnother(told)).toBe(false);
  });

  it.each([
    ['another text', manifest.replace('x\n', 'y\n')],
    ['another comment', manifest.replace('hand', 'foot')],
    ['one key more', `${manifest}author: a\n`],
    ['what is no manifest', 'version: ['],
    ['nothing', ''],
  ])('changed where it has %s', (_, now) => {
    const told = changes({ files: { [path]: manifest } }, { files: { [path]: now } });
    expect(told).toMatchObject({ manifest: true, files: [{ path, what: ['content'] }] });
  });

  it('changed where its mode did', () => {
    const told = changes({ files: { [path]: manifest } }, { files: { [`${path} 755`]: manifest } });
    expect(told).toMatchObject({ manifest: true, files: [{ what: ['mode'] }] });
  });

  it('is the one of the plugin only', () => {
    const other = path.replace('probe', 'other');
    const now = manifest.replace('1.0.0', '2');
    expect(changes({ files: { [other]: manifest } }, { files: { [other]: now } })).toMatchObject({
      manifest: false,
      files: [{ path: other }],
    });
  });
});

describe('`rules` and maintainer scripts', () => {
  it('are told by name', () => {
    const rules = `${METADATA}/rules`;
    expect(changes({ files: { [rules]: '1' } }, { files: { [rules]: '2' } })).toMatchObject({
      rules: true,
      scripts: [],
    });
    const told = changes(
      { scripts: { postinst: '1', prerm: '1', md5sums: '1' } },
      { scripts: { postinst: '2', postrm: '1', md5sums: '2' } },
    );
    expect(told).toMatchObject({ rules: false, scripts: ['postinst', 'postrm', 'prerm'] });
    expect(isAnother(told)).toBe(true);
  });
});

describe('fields', () => {
  it('that came, went or changed are told by name, and give a server nothing else', () => {
    const told = changes(
      { fields: { Description: 'x', Homepage: 'x', Version: '1', 'Installed-Size': '1' } },
      { fields: { Description: 'y', 'multi-arch': 'foreign', Version: '2', 'Installed-Size': '2' } },
    );
    expect(told.fields.toSorted()).toEqual(['Description', 'Homepage', 'Multi-Arch']);
    expect(told.version).toEqual({ previous: '1', now: '2' });
    expect(isAnother(told)).toBe(false);
  });

  it('are the same whatever the case of their names, and folded otherwise', () => {
    expect(changes({ fields: { Suggests: 'a,\n b' } }, { fields: { suggests: 'a,\n  b' } }).fields).toEqual([]);
  });
});

describe('files below /etc', () => {
  const paths = (files: Changes['files']) => files.map(({ path }) => path);

  it('that change or go take what was edited with them', () => {
    const previous = { 'etc/a': '1', 'etc/b': '1', 'etc/c 644': '1', 'etc/d': '1', 'usr/etc/a': '1', 'etc/e/': '' };
    const now = { 'etc/a': '2', 'etc/c 600': '1', 'etc/d -> x': '', 'usr/etc/a': '2', 'etc/new': '1' };
    const told = changes({ files: previous }, { files: now });
    expect(paths(told.overwritten)).toEqual(['etc/a', 'etc/c', 'etc/d']);
    expect(paths(told.takenAway)).toEqual(['etc/b']);
  });

  it('that stay the same lose it too', () => {
    const previous = { 'etc/a': '1', 'etc/link -> a': '', 'etc/d/': '', 'usr/a': '1' };
    const told = changes({ files: previous }, { files: { ...previous, 'usr/a': '2', 'etc/new': '' } });
    expect(told).toMatchObject({ overwritten: [], rewritten: 2, takenAway: [] });
  });

  it('that are marked as configuration keep it', () => {
    const conffiles = { conffiles: '/etc/a\nremove-on-upgrade /etc/b\n' };
    const told = changes(
      { files: { 'etc/a': '1', 'etc/b': '1' }, scripts: conffiles },
      { files: { 'etc/a': '2' }, scripts: conffiles },
    );
    expect(told).toMatchObject({ overwritten: [], rewritten: 0, takenAway: [] });
  });
});

describe('packages of no plugin', () => {
  it('are compared too', () => {
    const fields = { Package: 'hello' };
    expect(changes({ fields, files: { a: '1' } }, { fields, files: { a: '2' } })).toMatchObject({
      files: [{ path: 'a' }],
      rules: false,
      manifest: false,
    });
  });
});

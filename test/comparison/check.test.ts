import { describe, expect, it } from 'vitest';
import { checkChanges, type Release } from '../../src/comparison/check.ts';
import { compare } from '../../src/comparison/comparison.ts';
import type { Finding } from '../../src/finding.ts';
import { compared, METADATA, type Parts } from '../support/compared.ts';

const position = { line: 3, column: 10, endLine: 3, endColumn: 17 };

function check(previous: Parts, now: Parts, release: Partial<Release> = {}): Finding[] {
  const usual = { versions: ['2'] as const, isTag: false, position };
  return checkChanges(compare(compared(previous), compared(now)), { ...usual, ...release });
}

/** The findings on a package of this version that has another file, where servers have `previous`. */
function checkVersions(previous: string, versions: Release['versions'], isTag = false): Finding[] {
  return check({ fields: { Version: previous } }, { files: { 'usr/new': '' } }, { versions, isTag });
}

const codes = (findings: readonly Finding[]) => findings.map(({ code }) => code);

describe('a package that is another', () => {
  it.each([
    ['1.0', '1.1'],
    ['1.9', '1.10'],
    ['1.0~rc1', '1.0'],
    ['1.2.3~pr7.20261124101500.g1a2b3c4', '1.2.3'],
    ['9', '1:1'],
  ])('is newer than %s as %s', (previous, own) => {
    expect(checkVersions(previous, [own])).toEqual([]);
  });

  it.each([
    ['1.0', '1.0', '"1.1"'],
    ['1.0', '1.00', '"1.1"'],
    ['1.0', '0:1.0-0', '"1.1"'],
    ['1.2.9', '1.2.9', '"1.2.10"'],
    ['1.0-3', '1.0-3', '"1.0-4"'],
    ['2:1.0', '2:1.0', '"2:1.1"'],
    ['1.0~rc1', '1.0~rc1', '"1.0"'],
    ['1.0a', '1.0a', '"1.1a"'],
  ])('reaches no server where these have %s and it is %s', (previous, own, next) => {
    const [found, ...others] = checkVersions(previous, [own]);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ code: 'version-unchanged', severity: 'warning', file: 'wazo/plugin.yml', position });
    for (const part of [previous, own === previous ? 'still that one' : own, `such as ${next}`])
      expect(found?.message).toContain(part);
  });

  it.each([
    ['1.10', '1.9', '"1.11"'],
    ['1.0', '1.0~rc1', '"1.1"'],
    ['1:1', '2', '"1:2"'],
  ])('is a downgrade where servers have %s and it is %s', (previous, own, next) => {
    const [found, ...others] = checkVersions(previous, [own]);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ code: 'version-not-newer', severity: 'warning', file: 'wazo/plugin.yml', position });
    for (const part of [previous, own, `such as ${next}`]) expect(found?.message).toContain(part);
  });

  it('is an error on a tag', () => {
    for (const own of ['1.0', '0.9']) {
      expect(checkVersions('1.0', [own], true)).toMatchObject([{ severity: 'error' }]);
    }
  });

  it('may have its version from elsewhere than the manifest', () => {
    expect(checkVersions('20261124', ['0.1', '20261125'])).toEqual([]);
    expect(codes(checkVersions('20261125', ['0.1', '20261125']))).toEqual(['version-unchanged']);
    expect(codes(checkVersions('1.0', ['1.0', '1.0~nightly']))).toEqual(['version-unchanged']);
  });
});

describe('a package that is the same', () => {
  const manifest = (version: string) => ({ [`${METADATA}/plugin.yml`]: `version: "${version}"\n`, 'usr/a': '1' });

  it.each(['1.0', '0.9', '1.1'])('but for the version has no findings, as %s', (version) => {
    const previous = { fields: { Version: '1.0' }, files: manifest('1.0') };
    expect(
      check(previous, { fields: { Version: version }, files: manifest(version) }, { versions: [version] }),
    ).toEqual([]);
  });

  it('but for fields that a server does not see has none either', () => {
    const fields = { Maintainer: 'B <b@example.org>', 'Installed-Size': '7' };
    expect(
      check({ fields: { Version: '1.0' } }, { fields: { Version: '1.0', ...fields } }, { versions: ['1.0'] }),
    ).toEqual([]);
  });
});

describe('notices', () => {
  it('tell new dependencies, and where they come from', () => {
    const found = check(
      { fields: { Depends: 'git (>= 1), curl' } },
      { fields: { Depends: 'git (>= 2), make, wazo-plugind-other-test' } },
    );
    expect(codes(found)).toEqual(['dependency-added', 'dependency-added']);
    expect(found).toMatchObject([
      { severity: 'notice', position },
      { severity: 'notice', position },
    ]);
    for (const part of ['`make`', '1.0.0', '`debian_depends`']) expect(found[0]?.message).toContain(part);
    for (const part of ['`wazo-plugind-other-test`', 'must have that plugin', '`depends`']) {
      expect(found[1]?.message).toContain(part);
    }
  });

  it('tell files that are taken away from /etc, of many the first ones', () => {
    const files = Object.fromEntries(
      Array.from({ length: 30 }, (_, index) => [`etc/${String(index).padStart(2, '0')}`, '']),
    );
    const found = check({ files: { ...files, 'usr/gone': '', 'etc/new/': '' } }, {});
    expect(new Set(codes(found))).toEqual(new Set(['file-taken-away-from-etc']));
    expect(found).toHaveLength(21);
    for (const part of ['`/etc/00`', '1.0.0']) expect(found[0]?.message).toContain(part);
    expect(found.at(-1)?.message).toMatch(/^10 more files/);
  });

  it('are not endless', () => {
    const names = Array.from({ length: 1000 }, (_, index) => `p${index}`).join();
    const found = check({}, { fields: { Depends: `${'x'.repeat(1e5)},${names}` } });
    expect(found).toHaveLength(21);
    expect(found.at(-1)?.message).toBe('981 more dependencies are new');
    expect(found[0]?.message.length).toBeLessThan(1100);
  });

  it.each([
    ['all', 'amd64', "a server of another architecture than amd64 can't install it"],
    ['amd64', 'all', 'servers of every architecture can install it'],
  ])('tell that the architecture was %s and is %s', (previous, now, effect) => {
    const found = check({ fields: { Architecture: previous } }, { fields: { Architecture: now } });
    expect(codes(found)).toEqual(['architecture-changed']);
    expect(found[0]?.message).toContain(effect);
    expect(found[0]?.message).toContain(`architecture: ${previous}`);
  });
});

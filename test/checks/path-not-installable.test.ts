import { describe, expect, it } from 'vitest';
import { pathNotInstallable } from '../../src/checks/path-not-installable.ts';
import { clean, entry, staging, tree } from '../support/entries.ts';

/** A path of this many bytes, of names of 99. */
const pathOf = (length: number) =>
  `${'n'.repeat(99)}/`
    .repeat(41)
    .slice(0, length - 1)
    .concat('x');

describe('path-not-installable', () => {
  it.each([
    ['a name of 247 bytes', `etc/${'n'.repeat(247)}`, 'a name can have at most 246 bytes'],
    ['a name of 248 bytes in 124 characters', `etc/${'é'.repeat(124)}`, 'a name can have at most 246 bytes'],
    ['a path of 4086 bytes', pathOf(4086), 'a path can have at most 4085 bytes'],
    ['a line break', 'etc/a\nb', '`/etc/a\\x0ab`'],
  ])('is %s', (_, path, said) => {
    const found = pathNotInstallable([entry(path)], staging());
    expect(found).toMatchObject([{ code: 'path-not-installable', severity: 'error' }]);
    expect(found[0]?.message).toContain(said);
  });

  it.each([
    ['a name of 246 bytes', `etc/${'n'.repeat(246)}`],
    ['a path of 4085 bytes', pathOf(4085)],
    ['a carriage return', 'etc/a\rb'],
    ['a name that dpkg gives to what is new', 'etc/a.dpkg-new'],
    ['a name that dpkg gives to what was there, without what takes its place', 'etc/a.dpkg-tmp'],
  ])('is not %s', (_, path) => expect(pathNotInstallable([entry(path)], staging())).toEqual([]));

  it.each([
    ['a file and a file', ['bin/a 755', 'usr/bin/a 755'], 'bin/a'],
    ['a link to the other', ['sbin/a -> ../usr/sbin/a', 'usr/sbin/a'], 'sbin/a'],
    ['a link from the other', ['lib/x/a', 'usr/lib/x/a -> ../../../lib/x/a'], 'lib/x/a'],
    ['a link to a directory', ['lib/x -> ../usr/lib/x', 'usr/lib/x/a'], 'lib/x'],
    ['a file and a directory', ['lib64/x', 'usr/lib64/x/a'], 'lib64/x'],
  ])('is what is at one place of a merged /usr: %s', (_, paths, named) => {
    const found = pathNotInstallable(tree(...paths), staging());
    expect(found).toMatchObject([{ code: 'path-not-installable', severity: 'error' }]);
    expect(found[0]?.message).toContain(`\`/${named}\`, which dpkg can't install: on a server this is a link into`);
  });

  it.each([
    ['directories at one place', ['lib/systemd/system/a.service', 'usr/lib/systemd/system/b.service']],
    ['what is in one of them only', ['bin/a', 'usr/sbin/a', 'lib/a', 'usr/share/lib/a']],
    ['a directory that only begins alike', ['binary/a', 'usr/binary/a', 'library/a', 'usr/library/a']],
  ])('is not %s', (_, paths) => expect(pathNotInstallable(tree(...paths), staging())).toEqual([]));

  it('is what dpkg would remove when it has installed the file beside it', () => {
    const found = pathNotInstallable(tree('etc/a', 'etc/a.dpkg-tmp', 'etc/a.dpkg-new'), staging());
    expect(found).toMatchObject([{ code: 'path-not-installable', severity: 'error' }]);
    expect(found[0]?.message).toContain('`/etc/a.dpkg-tmp`, which');
  });

  it('is one finding a reason, which names some of the paths', () => {
    const paths = Array.from({ length: 9 }, (_, index) => `etc/${index}${'n'.repeat(247)}`);
    const found = pathNotInstallable(tree(...paths, 'etc/a\nb'), staging());
    expect(found).toHaveLength(2);
    expect(found[0]?.message).toContain(' and 4 more, which dpkg can');
  });

  it('is not a name that is no UTF-8', () => {
    expect(pathNotInstallable([entry('etc/\xff\xfe', 'latin1')], staging())).toEqual([]);
  });

  it('is not in a clean tree', () => expect(pathNotInstallable(clean, staging())).toEqual([]));

  it('names a path once, the directory or what it holds', () => {
    expect(pathNotInstallable(tree(`${'n'.repeat(247)}/a`), staging())).toHaveLength(1);
  });
});

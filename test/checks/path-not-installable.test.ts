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
    ['a name of 247 bytes', `etc/${'n'.repeat(247)}`, 'the name has 247 bytes, 246 are possible'],
    ['a name of 248 bytes in 124 characters', `etc/${'é'.repeat(124)}`, 'the name has 248 bytes'],
    ['a path of 4086 bytes', pathOf(4086), 'the path has 4086 bytes, 4085 are possible'],
    ['a line break', 'etc/a\nb', '`etc/a\\x0ab`'],
  ])('is %s', (_, path, said) => {
    const found = pathNotInstallable([entry(path)], staging());
    expect(found).toMatchObject([{ code: 'path-not-installable', severity: 'error' }]);
    expect(found[0]?.message).toContain(said);
  });

  it.each([
    ['a name of 246 bytes', `etc/${'n'.repeat(246)}`],
    ['a path of 4085 bytes', pathOf(4085)],
    ['a carriage return', 'etc/a\rb'],
  ])('is not %s', (_, path) => expect(pathNotInstallable([entry(path)], staging())).toEqual([]));

  it('is not a name that is no UTF-8', () => {
    expect(pathNotInstallable([entry('etc/\xff\xfe', 'latin1')], staging())).toEqual([]);
  });

  it('is not in a clean tree', () => expect(pathNotInstallable(clean, staging())).toEqual([]));

  it('names a path once, the directory or what it holds', () => {
    expect(pathNotInstallable(tree(`${'n'.repeat(247)}/a`), staging())).toHaveLength(1);
  });
});

import { describe, expect, it } from 'vitest';
import { reservedPath } from '../../src/checks/reserved-path.ts';
import { clean, staging, tree } from '../support/entries.ts';

describe('reserved-path', () => {
  it.each([
    ['DEBIAN/control', 'DEBIAN'],
    ['DEBIAN/', 'DEBIAN'],
    ['DEBIAN -> x', 'DEBIAN'],
    ['usr/lib/wazo-plugind -> /opt/wazo-plugind', 'usr/lib/wazo-plugind'],
    ['usr/lib/wazo-plugind/plugins/test', 'usr/lib/wazo-plugind/plugins/test'],
    ['usr/lib/wazo-plugind/plugins/test/probe/', 'usr/lib/wazo-plugind/plugins/test/probe'],
    ['var/lib/wazo-plugind/rules/rules.probe.test', 'var/lib/wazo-plugind/rules/rules.probe.test'],
    ['usr/lib/wazo-plugind/plugins/test/probe/wazo/rules', 'usr/lib/wazo-plugind/plugins/test/probe'],
  ])('is %s', (path, named) => {
    const found = reservedPath(tree(path), staging());
    expect(found).toMatchObject([{ code: 'reserved-path', severity: 'error' }]);
    expect(found[0]?.message).toMatch(new RegExp(`\`/?${named}\``));
  });

  it.each([
    ['usr/lib -> /opt/lib', 'usr/lib', 'symbolic link'],
    ['usr/lib/wazo-plugind', 'usr/lib/wazo-plugind', 'file'],
  ])('is %s, below which the metadata is to be', (path, named, type) => {
    const found = reservedPath(tree(path), staging());
    expect(found).toMatchObject([{ code: 'reserved-path', severity: 'error' }]);
    expect(found[0]?.message).toContain(`\`${named}\` as a ${type}`);
  });

  it.each(['debian/control', 'etc/DEBIAN/a', 'DEBIAN.txt', 'usr/lib/wazo-plugind/plugins/test/probe2/a'])(
    'is not %s',
    (path) => expect(reservedPath(tree(path), staging())).toEqual([]),
  );

  it('is not in a clean tree', () => expect(reservedPath(clean, staging())).toEqual([]));
});

import { describe, expect, it } from 'vitest';
import { stagedTwice } from '../../src/checks/staged-twice.ts';
import { clean, staging, tree } from '../support/entries.ts';

describe('staged-twice', () => {
  it.each([
    ['etc/etc/asterisk/a.conf', '`/etc/etc` would'],
    ['usr/usr/bin/a 755', '`/usr/usr` would'],
    ['var/var/lib/', '`/var/var` would'],
    ['wazo/plugin.yml', '`/wazo` would'],
  ])('is %s', (path, said) => {
    const found = stagedTwice(tree(path), staging());
    expect(found).toMatchObject([{ code: 'staged-twice', severity: 'warning' }]);
    expect(found[0]?.message).toContain(said);
  });

  it.each(['etc/wazo/a', 'usr/share/usr/a', 'usr/share/etc/etc/a', 'etc/etcetera', 'wazo-probe/a', 'usr/lib/wazo/a'])(
    'is not %s',
    (path) => expect(stagedTwice(tree(path), staging())).toEqual([]),
  );

  it('is not a clean tree', () => expect(stagedTwice(clean, staging())).toEqual([]));
});

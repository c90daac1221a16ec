import { describe, expect, it } from 'vitest';
import { junkStaged } from '../../src/checks/junk-staged.ts';
import { clean, staging, tree } from '../support/entries.ts';

describe('junk-staged', () => {
  it.each([
    'etc/asterisk/extensions_extra.d/probe.conf~',
    'etc/probe.conf.bak',
    'etc/probe.conf.orig',
    'etc/.probe.conf.swp',
    'usr/share/.DS_Store',
    'etc/link~ -> probe.conf',
  ])('is %s', (path) => {
    expect(junkStaged(tree(path), staging())).toMatchObject([{ code: 'junk-staged', severity: 'warning' }]);
  });

  it.each([
    'etc/a~b',
    'etc/bak',
    'etc/orig',
    'usr/share/backup.tar',
    'etc/my.DS_Store',
    'var/lib/probe.bak/',
    'usr/a~/b',
  ])('is not %s', (path) => expect(junkStaged(tree(path), staging())).toEqual([]));

  it('is not a clean tree', () => expect(junkStaged(clean, staging())).toEqual([]));
});

import { describe, expect, it } from 'vitest';
import { setuid } from '../../src/checks/setuid.ts';
import { clean, staging, tree } from '../support/entries.ts';

describe('setuid', () => {
  it.each(['usr/bin/a 4755', 'usr/bin/a 2755', 'usr/bin/a 6644'])('is %s', (path) => {
    const found = setuid(tree(path), staging());
    expect(found).toMatchObject([{ code: 'setuid', severity: 'warning' }]);
    expect(found[0]?.message).toContain('`/usr/bin/a`');
  });

  it.each(['usr/bin/a 755', 'usr/bin/a 1755', 'var/spool/a/ 2775', 'etc/a 4777 -> b'])('is not %s', (path) => {
    expect(setuid(tree(path), staging())).toEqual([]);
  });

  it('is not in a clean tree', () => expect(setuid(clean, staging())).toEqual([]));
});

import { describe, expect, it } from 'vitest';
import { worldWritable } from '../../src/checks/world-writable.ts';
import { clean, staging, tree } from '../support/entries.ts';

describe('world-writable', () => {
  it.each(['etc/a 666', 'etc/a 602', 'etc/a 1666', 'var/lib/a/ 777', 'var/lib/a/ 2777'])('is %s', (path) => {
    expect(worldWritable(tree(path), staging())).toMatchObject([{ code: 'world-writable', severity: 'warning' }]);
  });

  it.each(['etc/a 664', 'var/spool/a/ 1777', 'var/lib/a/ 775', 'etc/link -> a'])('is not %s', (path) => {
    expect(worldWritable(tree(path), staging())).toEqual([]);
  });

  it('is not in a clean tree', () => expect(worldWritable(clean, staging())).toEqual([]));
});

import { describe, expect, it } from 'vitest';
import { specialFile } from '../../src/checks/special-file.ts';
import { clean, staging, tree } from '../support/entries.ts';

describe('special-file', () => {
  it.each(['socket', 'device', 'pipe'])('is a %s', (type) => {
    const found = specialFile(tree(`run/probe (${type})`), staging());
    expect(found).toMatchObject([{ code: 'special-file', severity: 'error' }]);
    expect(found[0]?.message).toContain(`\`/run/probe\`, a ${type}:`);
  });

  it('is said once of each type', () => {
    const found = specialFile(tree('a (pipe)', 'b (socket)', 'c (pipe)'), staging());
    expect(found.map(({ message }) => message.split(':')[0])).toEqual([
      'The package would hold `/b`, a socket',
      'The package would hold `/a`, `/c`, a pipe',
    ]);
  });

  it.each(['etc/a', 'etc/', 'etc/a -> b', 'etc/a => etc/b'])('is not %s', (path) => {
    expect(specialFile(tree(path), staging())).toEqual([]);
  });

  it('is not in a clean tree', () => expect(specialFile(clean, staging())).toEqual([]));
});

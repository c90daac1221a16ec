import { describe, expect, it } from 'vitest';
import { transientPath } from '../../src/checks/transient-path.ts';
import { clean, staging, tree } from '../support/entries.ts';

describe('transient-path', () => {
  it.each(['tmp/a', 'var/tmp/a/b', 'run/a', 'var/run/a', 'var/lock/a', 'home/user/a', 'dev/a', 'mnt/a -> b', 'tmp'])(
    'is %s',
    (path) => {
      const found = transientPath(tree(path), staging());
      expect(found).toMatchObject([{ code: 'transient-path', severity: 'warning' }]);
      expect(found[0]?.message).toContain(`\`/${path.split(' ')[0]}\``);
    },
  );

  it.each(['tmpfiles.d/a', 'usr/lib/tmpfiles.d/a.conf', 'var/lib/run/a', 'runtime/a', 'srv/home/a', 'run/'])(
    'is not %s',
    (path) => expect(transientPath(tree(path), staging())).toEqual([]),
  );

  it('is not said of what another finding is about', () => {
    expect(transientPath(tree('home/runner/a'), staging())).toEqual([]);
  });

  it('is not in a clean tree', () => expect(transientPath(clean, staging())).toEqual([]));
});

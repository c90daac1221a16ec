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

  it.each(['50-probe.conf', 'README.md', 'probe 755'])('is a file at the root: %s', (path) => {
    const found = transientPath(tree(path), staging());
    expect(found).toMatchObject([{ code: 'transient-path', message: expect.stringContaining('at the root') }]);
  });

  it('is not said of a checkout that was copied there', () => {
    expect(transientPath(tree('README.md', 'wazo/', 'wazo/plugin.yml'), staging())).toEqual([]);
  });

  it.each([
    'lib64 -> usr/lib',
    'opt/',
    'tmpfiles.d/a',
    'usr/lib/tmpfiles.d/a.conf',
    'var/lib/run/a',
    'runtime/a',
    'srv/home/a',
    'run/',
  ])('is not %s', (path) => expect(transientPath(tree(path), staging())).toEqual([]));

  it('is not said of what another finding is about', () => {
    expect(transientPath(tree('home/runner/a'), staging())).toEqual([]);
  });

  it('is not in a clean tree', () => expect(transientPath(clean, staging())).toEqual([]));
});

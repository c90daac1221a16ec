import { describe, expect, it } from 'vitest';
import { buildPathStaged } from '../../src/checks/build-path-staged.ts';
import { clean, staging, tree } from '../support/entries.ts';

describe('build-path-staged', () => {
  it.each([
    ['opt/hostedtoolcache/Python/3.12.1/x64/bin/probe', '/opt/hostedtoolcache'],
    ['home/runner/.local/bin/probe', '/home/runner'],
    ['home/runner/work/probe/probe/a', '/home/runner'],
    ['root/.config/probe', '/root'],
    ['__w/probe/probe/build/a', '/__w'],
  ])('is %s', (path, named) => {
    const found = buildPathStaged(tree(path, 'etc/a'), staging());
    expect(found.map(({ code, severity }) => [code, severity])).toEqual([['build-path-staged', 'error']]);
    expect(found[0]?.message).toContain(`\`${named}\``);
  });

  it('names a directory once, not all that it holds', () => {
    const [found] = buildPathStaged(tree('root/a', 'root/b', 'root/c/d'), staging());
    expect(found?.message).toContain('`/root` would be');
  });

  it.each(['opt/hostedtoolcache2/a', 'opt/probe/a', 'home/runner.conf', 'home/a', 'usr/root/a', 'etc/home/runner/a'])(
    'is not %s',
    (path) => expect(buildPathStaged(tree(path), staging())).toEqual([]),
  );

  it('is not in a clean tree', () => expect(buildPathStaged(clean, staging())).toEqual([]));
});

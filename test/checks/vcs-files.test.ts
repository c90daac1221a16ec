import { describe, expect, it } from 'vitest';
import { vcsFiles } from '../../src/checks/vcs-files.ts';
import { clean, staging, tree } from '../support/entries.ts';

describe('vcs-files', () => {
  it.each([
    ['usr/share/probe/.git/config', '/usr/share/probe/.git'],
    ['usr/share/probe/.git', '/usr/share/probe/.git'],
    ['.svn/entries', '/.svn'],
    ['etc/.hg/', '/etc/.hg'],
  ])('is %s', (path, named) => {
    const found = vcsFiles(tree(path), staging());
    expect(found).toMatchObject([{ code: 'vcs-files', severity: 'warning' }]);
    expect(found[0]?.message).toContain(`\`${named}\` would`);
  });

  it.each(['etc/.gitignore', 'etc/.gitkeep', 'srv/repository.git/config', 'etc/git/config', 'etc/.github/a'])(
    'is not %s',
    (path) => expect(vcsFiles(tree(path), staging())).toEqual([]),
  );

  it('is not in a clean tree', () => expect(vcsFiles(clean, staging())).toEqual([]));
});

import { describe, expect, it } from 'vitest';
import { symlinkIntoBuild } from '../../src/checks/symlink-into-build.ts';
import { clean, staging, tree } from '../support/entries.ts';

const PKGDIR = '/home/runner/work/_temp/wazo-plugin-1/pkgdir';
const found = (link: string, other = {}) => symlinkIntoBuild(tree(link), staging(other));

describe('symlink-into-build', () => {
  it.each([
    ['pkgdir', `etc/a -> ${PKGDIR}/etc/b`],
    ['pkgdir itself', `etc/a -> ${PKGDIR}`],
    ['the workspace', 'etc/a -> /home/runner/work/probe/probe/etc/b'],
    ['a tool of the runner', 'usr/bin/python -> /opt/hostedtoolcache/Python/3.12/x64/bin/python'],
    ['the workspace, from the tree', 'etc/a -> ../../../../../../../../home/runner/work/probe/probe/a'],
    ['the workspace, by the shortest way', 'etc/a -> ../../../../probe/probe/etc/a'],
    ['pkgdir, over the top of the tree and back', `etc/a -> ../../pkgdir/etc/b`],
    ['pkgdir, from the root and back', `etc/a -> ../../../../../../../..${PKGDIR}/etc/b`],
    ['pkgdir, not by the shortest way', `etc/a -> /usr/..${PKGDIR}//etc/./b`],
  ])('is a link to %s', (_, link) => {
    const findings = found(link);
    expect(findings).toMatchObject([{ code: 'symlink-into-build', severity: 'error' }]);
    expect(findings[0]?.message).toContain(`\`/${link.replace('->', '→')}\``);
  });

  it.each([
    ['a file beside it', 'etc/a -> b'],
    ['a file of the tree', 'usr/bin/a -> ../share/a'],
    ['the top of the tree', 'etc/a -> ..'],
    ['a place that a server has, with more dots than it takes', 'etc/a -> ../../../usr/share/b'],
    ['a place that a server has', 'etc/a -> /usr/share/b'],
    ['nothing', 'etc/a -> no/such/file'],
    ['a name that begins as the workspace does', 'etc/a -> /home/runner2/b'],
    ['the home of root, which every server has', 'etc/a -> /root/.probe'],
    ['itself', 'etc/a -> a'],
  ])('is not a link to %s', (_, link) => expect(found(link)).toEqual([]));

  it('is the same where pkgdir lies in the workspace', () => {
    const other = { pkgdir: '/work/probe/out/pkgdir', buildPaths: ['/work/probe'] };
    expect(found('etc/a -> b', other)).toEqual([]);
    expect(found('usr/bin/a -> ../share/a', other)).toEqual([]);
    expect(found('etc/a -> /work/probe/out/pkgdir/etc/b', other)).toHaveLength(1);
  });

  it('is not in a clean tree', () => expect(symlinkIntoBuild(clean, staging())).toEqual([]));
});

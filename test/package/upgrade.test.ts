/** What the comparison says of an upgrade is what dpkg does. */

import { execFileSync } from 'node:child_process';
import { appendFileSync, chmodSync, lstatSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { control, dpkgDeb, treeOf } from '../support/debs.ts';
import { describeWith, program, root as rootUser } from '../support/needs.ts';
import { temporary } from '../support/temporary.ts';

const needs = [rootUser, program('dpkg-deb', 'dpkg'), program('dpkg')];

describeWith(needs, 'an upgrade by dpkg', () => {
  /** A server of its own that has the package of a tree, and a way to it for paths. */
  function serverWith(tree: string): { at: (path: string) => string; upgrade: (tree: string) => void } {
    const server = temporary();
    for (const path of ['status', 'available', 'info/x', 'updates/x', 'triggers/x']) {
      mkdirSync(dirname(join(server, 'var/lib/dpkg', path)), { recursive: true });
      if (!path.endsWith('/x')) writeFileSync(join(server, 'var/lib/dpkg', path), '');
    }
    const install = (each: string, version: string) => {
      const deb = dpkgDeb(each, control({ Version: version }));
      execFileSync('dpkg', [`--root=${server}`, '--log=/dev/null', '--install', deb], { stdio: 'pipe' });
    };
    install(tree, '1.0');
    return { at: (path) => join(server, path), upgrade: (each) => install(each, '1.1') };
  }

  it('replaces every file below /etc, with what was edited there', () => {
    const files = { 'etc/changed': '1', 'etc/mode': '1', 'etc/same': '1' };
    const { at, upgrade } = serverWith(treeOf(files));
    for (const path of Object.keys(files)) appendFileSync(at(path), 'edited');
    upgrade(treeOf({ 'etc/changed': '2', 'etc/mode 600': '1', 'etc/same': '1' }));
    expect(Object.keys(files).map((path) => readFileSync(at(path), 'utf8'))).toEqual(['2', '1', '1']);
  });

  it('keeps a directory, its mode, and a link that leads to one', () => {
    const previous = treeOf({ 'a/mode/f': '', 'a/directory/f': '' });
    symlinkSync('mode', join(previous, 'a/link'));
    symlinkSync('nowhere', join(previous, 'a/broken'));
    const { at, upgrade } = serverWith(previous);
    const next = treeOf({ 'a/mode/f': '', 'a/link/g': '', 'a/broken/g': '' });
    chmodSync(join(next, 'a/mode'), 0o700);
    symlinkSync('mode', join(next, 'a/directory'));
    upgrade(next);
    expect((lstatSync(at('a/mode')).mode & 0o777).toString(8)).toBe('755');
    expect(lstatSync(at('a/directory')).isDirectory()).toBe(true);
    expect(lstatSync(at('a/link')).isSymbolicLink()).toBe(true);
    expect(lstatSync(at('a/broken')).isDirectory()).toBe(true);
  });
});

/** Staged trees in short notation, and what the checks may know of them, for the tests of the checks. */

import { inOrder } from '../../src/archive/path.ts';
import { type Entry, merge } from '../../src/archive/tree.ts';
import type { Staging } from '../../src/checks/check.ts';

/**
 * A staged tree as a walk would list it, with the directories above what is given. An entry is a path, then perhaps a
 * mode in octal digits: `etc/a.conf`, `usr/bin/tool 755`, `var/spool/ 1777` (a directory), `etc/link -> target`,
 * `etc/other => etc/a.conf` (a hard link), `run/x (pipe)`.
 */
export function tree(...entries: readonly string[]): Entry[] {
  const sorted = entries.map((each) => entry(each)).sort((a, b) => inOrder(a.path, b.path));
  return [...merge(sorted, [entry('/ 755')], 0)];
}

/** The entry in this notation; `latin1` makes a byte of each character, for paths that are no UTF-8. */
export function entry(text: string, encoding: 'utf8' | 'latin1' = 'utf8'): Entry {
  const [, path = '', mode, arrow, target = '', special] =
    /^(.*?)(?: ([0-7]{3,4}))?(?: (->|=>) (.*?))?(?: \((socket|device|pipe)\))?$/s.exec(text) ?? [];
  const bytes = (string: string) => Buffer.from(string, encoding).toString('latin1');
  const pathIn = (string: string) => bytes(string.replace(/\/$/, ''));
  const of = (usual: string) => ({ path: pathIn(path), mode: Number.parseInt(mode ?? usual, 8), mtime: 0 });
  if (arrow === '->') return { ...of('777'), type: 'symbolic link', target: bytes(target) };
  if (arrow === '=>') return { ...of('644'), type: 'hard link', target: pathIn(target) };
  if (special === 'socket' || special === 'device' || special === 'pipe') return { ...of('644'), type: special };
  if (path.endsWith('/')) return { ...of('755'), type: 'directory' };
  return { ...of('644'), type: 'file', size: 0, content: Buffer.alloc(0) };
}

/** A staged tree of files with what is in them, by their paths as `entry` takes them. */
export function filled(files: Readonly<Record<string, string | Uint8Array>>): Entry[] {
  const contents = Object.entries(files).map(([path, content]) => {
    const bytes = Buffer.from(content);
    const file = entry(path);
    return file.type === 'file' ? { ...file, size: bytes.length, content: bytes } : file;
  });
  contents.sort((a, b) => inOrder(a.path, b.path));
  return [...merge(contents, [entry('/ 755')], 0)];
}

/** What a hosted runner's build of a plugin for bookworm is, but for what is given. */
export function staging(other: Partial<Staging> = {}): Staging {
  return {
    pluginDirectory: 'usr/lib/wazo-plugind/plugins/test/probe',
    backup: 'var/lib/wazo-plugind/rules/rules.probe.test',
    release: 'bookworm',
    releaseChosen: false,
    wazoVersions: { min: undefined, max: undefined },
    architecture: 'all',
    pkgdir: '/home/runner/work/_temp/wazo-plugin-1/pkgdir',
    buildPaths: ['/opt/hostedtoolcache', '/home/runner', '/__w', '/root', '/home/runner/work/probe/probe'],
    builders: [{ uid: 1001, gid: 127 }],
    pythonProject: undefined,
    rules: undefined,
    depends: [],
    debianDepends: [],
    setsRights: () => false,
    strays: () => [],
    ...other,
  };
}

/** A tree with which nothing is wrong. */
export const clean = tree(
  'etc/wazo-calld/conf.d/50-probe.yml',
  'usr/bin/probe 755',
  'usr/lib/python3/dist-packages/probe/__init__.py',
  'usr/share/probe/current -> 1.0',
  'usr/share/probe/config -> /etc/wazo-calld',
  'var/lib/probe/ 750',
);

import { describe, expect, it } from 'vitest';
import { buildPathInShebang } from '../../src/checks/build-path-in-shebang.ts';
import { entry, staging } from '../support/entries.ts';

function hits(text: string | Buffer, path = 'usr/bin/probe 755', other = {}): boolean {
  const file = entry(path);
  if (file.type !== 'file') throw new Error(`${path} is no file`);
  return buildPathInShebang.hits(file, Buffer.from(text), staging(other));
}

describe('build-path-in-shebang', () => {
  it.each([
    ['a tool of the runner', '#!/opt/hostedtoolcache/Python/3.12.1/x64/bin/python\nimport sys\n'],
    ['a virtual environment in the workspace', '#!/home/runner/work/probe/probe/venv/bin/python3 -E\n'],
    ['a blank before it', '#! /root/.venv/bin/python\n'],
    ['pkgdir', '#!/home/runner/work/_temp/wazo-plugin-1/pkgdir/usr/bin/python3\n'],
    ['no line end', '#!/__w/a/a/bin/sh'],
    ['pip’s way with long paths', `#!/bin/sh\n'''exec' /home/runner/${'x'.repeat(200)}/python "$0" "$@"\n' '''\n`],
    ['pip’s way with blanks', `#!/bin/sh\n'''exec' "/home/runner/a b/python" "$0" "$@"\n' '''\n`],
  ])('is an executable for an interpreter in %s', (_, text) => expect(hits(text)).toBe(true));

  it.each([
    ['the system’s Python', '#!/usr/bin/python3\n'],
    ['a name that begins alike', '#!/opt/hostedtoolcache2/python\n'],
    ['a path on another line', '#!/bin/sh\nexec /home/runner/python "$0"\n'],
    ['a path that is an argument', '#!/usr/bin/env -S python3 /home/runner/x\n'],
    ['no `#!`', '/home/runner/python\n'],
    ['a binary', Buffer.from('\x7fELF/home/runner', 'latin1')],
    ['nothing', ''],
    ['only the mark', '#!'],
  ])('is not one with %s', (_, text) => expect(hits(text)).toBe(false));

  it('is not a file that nobody can execute', () => {
    expect(hits('#!/root/python\n', 'usr/share/probe/template 644')).toBe(false);
  });

  it('is not taken in by a long first line', () => {
    expect(hits(`#!${' '.repeat(1 << 20)}/root/python\n`)).toBe(false);
  });

  it('is one error that names the files', () => {
    const found = buildPathInShebang.report(['/usr/bin/a', '/usr/bin/b'], staging());
    expect(found).toMatchObject([{ code: 'build-path-in-shebang', severity: 'error', file: 'wazo/rules' }]);
    expect(found[0]?.message).toContain('`/usr/bin/a`, `/usr/bin/b`');
    expect(buildPathInShebang.report([], staging())).toEqual([]);
  });
});

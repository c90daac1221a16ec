import { describe, expect, it } from 'vitest';
import { candidates, isIn, missingIn, nearestPackage } from '../../src/rehearsal/missing.ts';

describe('what a step missed', () => {
  it('is a command or a module that a line names', () => {
    const lines = [
      '/usr/lib/wazo-plugind/plugins/a/b/wazo/rules: 6: ngrep: not found',
      'Traceback (most recent call last):',
      "ModuleNotFoundError: No module named 'ldap3.core'",
      "2026-11-25 10:53:52 ModuleNotFoundError: No module named 'requests'",
      'some words: not found',
      '/var/lib/x: line 3: /usr/sbin/tool: No such file or directory',
      '/var/lib/x: 3: /usr/bin/other: not found',
      '/var/lib/x: 3: /usr/libexec/other: not found',
    ];
    expect(missingIn(lines)).toEqual([
      { kind: 'command', name: 'ngrep' },
      { kind: 'module', name: 'ldap3' },
      { kind: 'module', name: 'requests' },
      { kind: 'command', name: 'tool' },
      { kind: 'command', name: 'other' },
    ]);
  });

  it('may be in packages with likely names', () => {
    expect(candidates({ kind: 'command', name: 'msgfmt' })).toEqual(['gettext', 'msgfmt']);
    expect(candidates({ kind: 'module', name: 'yaml' })[0]).toBe('python3-yaml');
    expect(candidates({ kind: 'module', name: 'pyasn1_modules' })).toContain('python3-pyasn1-modules');
    expect(candidates({ kind: 'command', name: '-x' })).toEqual([]);
  });

  it('is in the package that has it', () => {
    const listed =
      './usr/bin/\n./usr/bin/ngrep\n./usr/share/doc/tool\n./usr/lib/python3/dist-packages/ldap3/\n./usr/lib/python3/dist-packages/six.py\n./usr/lib/python3/dist-packages/_cffi.cpython-311-x86_64-linux-gnu.so\n./sbin/x\n';
    const has = (kind: 'command' | 'module', name: string) => isIn(listed, { kind, name });
    expect([has('command', 'ngrep'), has('command', 'x'), has('command', 'tool')]).toEqual([true, true, false]);
    expect([has('module', 'ldap3'), has('module', 'six'), has('module', '_cffi')]).toEqual([true, true, true]);
    expect([has('module', 'ldap'), has('module', 'dist-packages')]).toEqual([false, false]);
  });
});

it.each([
  ['python-requests', 'python3-requests'],
  ['libxml2-util', 'libxml2-utils'],
  ['postgresql-clinet', 'postgresql-client'],
  ['python3-pyfcm', undefined],
  ['python3-hyper', undefined],
  ['gut', undefined],
])('%s may have been meant as %s', (name, meant) => {
  const all = [
    'git',
    'python3-requests',
    'libxml2-utils',
    'postgresql-client',
    'python3-pyct',
    'python3-typer',
    'ngrep',
  ];
  expect(nearestPackage(name, all)).toBe(meant);
});

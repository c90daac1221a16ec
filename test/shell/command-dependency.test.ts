import { describe, expect, it } from 'vitest';
import { shellHazards } from '../../src/shell/hazards.ts';

function find(lines: string, debianDepends: readonly string[] = [], command = 'install') {
  const shebang = { interpreter: '/bin/bash', argument: undefined };
  const text = `#!/bin/bash\ncase "$1" in\n${command})\n${lines}\n;;\nesac\n`;
  const situation = {
    file: 'wazo/rules',
    hasFile: () => false,
    shebang,
    formatVersion: 1,
    debianDepends,
    release: 'bookworm',
  } as const;
  return shellHazards(text, situation).filter(({ code }) => code === 'command-dependency');
}

describe('command-dependency', () => {
  it.each([
    ['patch -p1 <a', 'patch'],
    ['cat a | patch -p1', 'patch'],
    ['cd a && make install', 'make'],
    ['/usr/bin/make -C a', 'make'],
    ['sudo -u postgres sqlite3 a', 'sqlite3'],
    ['wget https://example.com/a || exit 1', 'wget'],
    ['if [ -f a ]; then npm ci; fi', 'npm'],
    ['x=$(ldapsearch -x)', 'ldap-utils'],
  ])('is %j', (lines, debianPackage) => {
    for (const command of ['install', 'uninstall', 'postrm', 'build | install']) {
      const [found, ...others] = find(lines, [], command);
      expect(others).toEqual([]);
      expect(found).toMatchObject({
        severity: 'notice',
        file: 'wazo/rules',
        position: { line: 4 },
      });
      expect(found?.message).toContain(`\`${debianPackage}\`, to \`debian_depends\``);
    }
    expect(find(lines, [], 'build | package')).toEqual([]);
  });

  it.each([
    'patch -p1 <a || true',
    'patch -p1 <a || echo "No patch"',
    'if patch --dry-run <a; then echo; fi',
    'command -v patch >/dev/null || exit 0\npatch -p1 <a',
    'if which patch; then patch -p1 <a; fi',
    '[ -x /usr/bin/patch ] && patch -p1 <a',
    'apt-get install -y patch\npatch -p1 <a',
    'patch() { :; }\npatch a',
    './patch a',
    'echo patch',
    '# patch -p1',
    // What a server has.
    'curl a; git a; jq a; pip3 a; rsync a; sudo a; unzip a; tar a; sed a; python3 a; psql a; asterisk a; systemctl a',
  ])('is not %j', (lines) => expect(find(lines)).toEqual([]));

  it.each([
    ['patch a', ['patch']],
    ['patch a', ['git', 'patch (>= 2.7) | dpkg-dev']],
    ['make', ['build-essential']],
    ['make', ['make:any']],
  ])('is not %j with %j in debian_depends', (lines, debianDepends) => expect(find(lines, debianDepends)).toEqual([]));

  it('is told once for each command, in the order of the text', () => {
    const found = find('patch a\nmake\npatch b');
    expect(found.map(({ position }) => position?.line)).toEqual([4, 5]);
  });

  it('is not told where the manifest is not known', () => {
    const shebang = { interpreter: '/bin/sh', argument: '-e' };
    const text = '#!/bin/sh -e\ncase "$1" in install) patch a;; esac\n';
    const unknown = { formatVersion: undefined, debianDepends: undefined, release: 'bookworm' } as const;
    expect(shellHazards(text, { ...unknown, shebang, file: 'wazo/rules', hasFile: () => false })).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import type { Release } from '../../src/debian/release.ts';
import { shellHazards } from '../../src/shell/hazards.ts';

interface Told {
  debianDepends?: readonly string[] | undefined;
  release?: Release;
}

function find(text: string, told: Told = {}) {
  const shebang = { interpreter: '/bin/bash', argument: undefined };
  const known = { debianDepends: [], release: 'bookworm' as const, ...told };
  const situation = { file: 'wazo/rules', hasFile: () => false, shebang, formatVersion: 1, ...known };
  return shellHazards(`#!/bin/bash\n${text}\n`, situation).filter(({ code }) => code === 'python-command');
}

describe('python-command', () => {
  it.each([
    'python setup.py bdist',
    'case "$1" in install) python -m compileall /usr/share/probe;; esac',
    'cd a && python setup.py bdist',
    'python setup.py bdist && cp a b',
    'x=$(python -c "print(1)")',
    'PYTHONPATH=. python a.py',
    '/usr/bin/python a.py',
    'sudo -u www-data python a.py',
    'exec python a.py',
    'env A=b python a.py',
    'build() { python a.py; }\n"$1"',
    'cat a | python b.py',
    'python a.py || exit 1',
    'echo "python is there" "$python"\npython a.py',
  ])('is %j', (text) => {
    expect(find(text)).toMatchObject([{ severity: 'warning', file: 'wazo/rules' }]);
    expect(find(text)[0]?.message).toContain('`python3`');
  });

  it.each([
    'python3 setup.py bdist',
    'python2 a.py',
    'venv/bin/python a.py',
    './python a.py',
    '"$python" a.py',
    'echo python',
    '# python a.py',
    "bash -c 'python a.py'",
    'cat <<E\npython a.py\nE',
    'f() { python a.py; }',
    'exit 0\npython a.py',
    'command -v python && python a.py',
    'which python >/dev/null || exit 1\npython a.py',
    'if type python; then python a.py; fi',
    'if [ -x /usr/bin/python ]; then python a.py; fi',
    'python a.py || python3 a.py',
    'if python -V; then echo; fi',
    'python() { python3 "$@"; }\npython a.py',
    'alias python=python3\npython a.py',
    'ln -s /usr/bin/python3 /usr/bin/python\npython a.py',
    'apt-get install -y python-is-python3\npython a.py',
    'python3 -m venv a\n. a/bin/activate\npython a.py',
    'export PATH="$PWD/bin:$PATH"\npython a.py',
  ])('is not %j', (text) => expect(find(text)).toEqual([]));

  it('is at the word, once, with the number of the others', () => {
    const [found, ...others] = find('cd a && python b.py\npython c.py\nsudo python d.py');
    expect(others).toEqual([]);
    expect(found?.position).toEqual({ line: 2, column: 9, endLine: 2, endColumn: 15 });
    expect(found?.message).toContain('2 more places');
  });

  it('is no matter where the manifest asks for a python, or is not known', () => {
    expect(find('python a.py', { debianDepends: ['git', 'python-is-python3 (>= 3)'] })).toEqual([]);
    expect(find('python a.py', { debianDepends: ['python2 | python-is-python3'] })).toEqual([]);
    expect(find('python a.py', { debianDepends: undefined })).toEqual([]);
    expect(find('python a.py', { debianDepends: ['python3', 'python3-setuptools'] })).toHaveLength(1);
  });

  it('is no matter on buster, which has a package python', () => {
    expect(find('python a.py', { release: 'buster' })).toEqual([]);
    expect(find('python a.py', { release: 'trixie' })).toHaveLength(1);
  });
});

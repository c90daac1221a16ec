import { describe, expect, it } from 'vitest';
import { pythonVersionPath } from '../../src/checks/python-version-path.ts';
import type { Release } from '../../src/debian/release.ts';
import { clean, staging, tree } from '../support/entries.ts';

function found(path: string, release: Release = 'bookworm') {
  return pythonVersionPath(tree(path), staging({ release }));
}

describe('python-version-path', () => {
  it.each([
    ['usr/local/lib/python3.12/dist-packages/probe/a.py', 'bookworm', '/usr/local/lib/python3.12/dist-packages'],
    ['usr/lib/python3.12/probe.py', 'bookworm', '/usr/lib/python3.12'],
    ['usr/lib/python3.9/dist-packages/a -> b', 'bookworm', '/usr/lib/python3.9/dist-packages'],
    ['usr/local/lib/python3.11/dist-packages/a.py', 'bullseye', '/usr/local/lib/python3.11/dist-packages'],
    ['usr/local/lib/python3.1/dist-packages/a.py', 'bookworm', '/usr/local/lib/python3.1/dist-packages'],
    ['usr/local/lib/python3.7/dist-packages/a.py', 'trixie', '/usr/local/lib/python3.7/dist-packages'],
    // What a Python that is not Debian's stages, though its version is right.
    ['usr/local/lib/python3.11/site-packages/a.py', 'bookworm', '/usr/local/lib/python3.11/site-packages'],
    ['usr/lib/python3.11/site-packages/a.py', 'bookworm', '/usr/lib/python3.11/site-packages'],
    ['usr/lib/python3/site-packages/a.py', 'bookworm', '/usr/lib/python3/site-packages'],
    ['usr/local/lib/python3/dist-packages/a.py', 'bookworm', '/usr/local/lib/python3/dist-packages'],
  ] as const)('is %s on %s', (path, release, named) => {
    const findings = found(path, release);
    expect(findings).toMatchObject([{ code: 'python-version-path', severity: 'error', file: 'wazo/rules' }]);
    expect(findings[0]?.message).toContain(`in \`${named}\`,`);
    expect(findings[0]?.message).toContain('set `build-in: debian`');
    expect(findings[0]?.message.includes(`\`debian-release: ${release}\``)).toBe(release !== 'bookworm');
  });

  it.each([
    ['usr/local/lib/python3.11/dist-packages/a.py', 'bookworm'],
    ['usr/lib/python3.11/dist-packages/a.py', 'bookworm'],
    ['usr/local/lib/python3.9/dist-packages/a.py', 'bullseye'],
    ['usr/local/lib/python3.7/dist-packages/a.py', 'buster'],
    ['usr/local/lib/python3.13/dist-packages/a.py', 'trixie'],
    ['usr/lib/python3/dist-packages/a.py', 'bookworm'],
    ['usr/lib/python3/a.txt', 'bookworm'],
    ['usr/lib/python3.12/', 'bookworm'],
    ['usr/lib/python3.12.txt', 'bookworm'],
    ['opt/probe/venv/lib/python3.12/site-packages/a.py', 'bookworm'],
    ['usr/share/doc/usr/lib/python3.12/a', 'bookworm'],
  ] as const)('is not %s on %s', (path, release) => expect(found(path, release)).toEqual([]));

  it('is not in a clean tree', () => expect(pythonVersionPath(clean, staging())).toEqual([]));

  it('is a module in C for another Python', () => {
    const [finding, ...others] = found('usr/lib/python3/dist-packages/a.cpython-312-x86_64-linux-gnu.so');
    expect(finding?.message).toContain('compiled for a different Python than the 3.11 of');
    expect(others).toEqual([]);
    expect(found('usr/local/lib/python3.12/dist-packages/a.cpython-312-x86_64-linux-gnu.so')).toHaveLength(1);
  });

  it.each(['a.cpython-311-x86_64-linux-gnu.so', 'a.abi3.so', 'a.so'])('is no module in C such as %s', (name) => {
    expect(found(`usr/lib/python3/dist-packages/${name}`)).toEqual([]);
  });
});

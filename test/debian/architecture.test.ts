import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { ARCHITECTURES, debianNameOf } from '../../src/debian/architecture.ts';
import { describeWith, program } from '../support/needs.ts';

it.each([
  ['x64', 'amd64'],
  ['X64', 'amd64'],
  ['ARM64', 'arm64'],
  ['aarch64', 'arm64'],
  ['i686', 'i386'],
  ['AMD64', 'amd64'],
  ['sparc', undefined],
  ['constructor', undefined],
  ['', undefined],
])('%j is %s to Debian', (name, expected) => expect(debianNameOf(name)).toBe(expected));

describeWith([program('dpkg-architecture', 'dpkg-dev')], 'dpkg', () => {
  it.each(ARCHITECTURES.filter((name) => name !== 'all'))('knows %s', (name) => {
    const printed = execFileSync('dpkg-architecture', ['--host-arch', name, '--query', 'DEB_HOST_ARCH'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    expect(printed).toBe(`${name}\n`);
  });
});

import { describe, expect, it } from 'vitest';
import { RELEASE_FACTS, RELEASES, releasesOf, targetOf } from '../../src/debian/release.ts';

describe('the releases of a range of Wazo versions', () => {
  it.each([
    ['19.01', '23.05', ['buster']],
    ['23.05', '23.06', ['buster', 'bullseye']],
    ['23.06', '25.14', ['bullseye']],
    ['25.14', '25.15', ['bullseye', 'bookworm']],
    ['25.15', '25.15', ['bookworm']],
    ['26.02', undefined, ['bookworm']],
    ['24.01', undefined, ['bullseye', 'bookworm']],
    [undefined, '24.01', ['buster', 'bullseye']],
    [undefined, undefined, ['buster', 'bullseye', 'bookworm']],
  ])('from %s to %s are %j', (min, max, releases) => {
    expect(releasesOf(min, max)).toEqual(releases);
  });

  it('are none where the range is empty', () => {
    expect(releasesOf('25.15', '23.05')).toEqual([]);
  });
});

describe('the target', () => {
  it.each([
    [undefined, undefined, 'bookworm', 'The target is Debian bookworm, the default'],
    [undefined, '23.05', 'buster', 'The target is Debian buster, since Wazo 23.05 runs on it'],
    [undefined, '23.06', 'bullseye', 'The target is Debian bullseye, since Wazo 23.06 runs on it'],
    [undefined, '25.14', 'bullseye', 'The target is Debian bullseye, since Wazo 25.14 runs on it'],
    [undefined, '25.15', 'bookworm', 'The target is Debian bookworm, since Wazo 25.15 runs on it'],
    ['trixie', undefined, 'trixie', 'The target is Debian trixie, as `debian-release` says'],
    ['bookworm', '26.02', 'bookworm', 'The target is Debian bookworm, as `debian-release` says'],
    [
      'bookworm',
      '24.10',
      'bookworm',
      'The target is Debian bookworm, as `debian-release` says, although Wazo 24.10 runs on bullseye',
    ],
  ] as const)('of the release %s and the Wazo %s is %s', (wanted, wazoVersion, release, why) => {
    expect(targetOf(wanted, wazoVersion)).toEqual({ release, why, chosen: wanted !== undefined });
  });
});

describe('a release', () => {
  it('has its Python and its dpkg', () => {
    expect(
      RELEASES.map((release) => [release, RELEASE_FACTS[release].python, RELEASE_FACTS[release].readsZstd]),
    ).toEqual([
      ['buster', '3.7', false],
      ['bullseye', '3.9', false],
      ['bookworm', '3.11', true],
      ['trixie', '3.13', true],
    ]);
  });
});

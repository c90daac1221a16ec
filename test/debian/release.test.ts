import { describe, expect, it } from 'vitest';
import { RELEASE_FACTS, RELEASES, releasesOf } from '../../src/debian/release.ts';

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

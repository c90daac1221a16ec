import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { prereleaseOf } from '../../src/debian/prerelease.ts';
import { checkVersion } from '../../src/debian/version.ts';
import { describeWith, program } from '../support/needs.ts';

const PRERELEASES = [
  ['1.0.0-beta', '1.0.0~beta'],
  ['1.0.0-beta.2', '1.0.0~beta.2'],
  ['1.0.0-beta-1', '1.0.0~beta-1'],
  ['1.0.0-rc1', '1.0.0~rc1'],
  ['1.0.0-RC1', '1.0.0~RC1'],
  ['1.0.0rc1', '1.0.0~rc1'],
  ['1.0.0.dev1', '1.0.0~dev1'],
  ['1.0.0.dev20261124', '1.0.0~dev20261124'],
  ['1.0.0a1', '1.0.0~a1'],
  ['1.0.0b2.dev3', '1.0.0~b2.dev3'],
  ['1.0-SNAPSHOT', '1.0~SNAPSHOT'],
  ['1.0-alpha+git1', '1.0~alpha+git1'],
  ['2-preview', '2~preview'],
  ['2:1.0-pre3', '2:1.0~pre3'],
] as const;

describe('a pre-release', () => {
  it.each(PRERELEASES)('is %s, which should be %s', (version, spelling) => {
    expect(prereleaseOf(version)?.spelling).toBe(spelling);
    expect(checkVersion(spelling)).toBeUndefined();
  });

  it.each([
    ['1.0.0_rc1', '1.0.0~rc1'],
    ['1.0 beta 2', '1.0~beta.2'],
  ])('is %s, which is not a valid Debian version either', (version, spelling) => {
    expect(checkVersion(version)).toContain(`write ${spelling}`);
  });

  it('is also what stands behind a v', () => {
    expect(checkVersion('v1.0.0-rc1')).toContain('write 1.0.0~rc1');
  });

  it.each([
    '1.0.0',
    '1.0.0-1',
    '1.0.0-2.1',
    '1.0.0~beta',
    '1.0.0~rc1-1',
    '1.0.0-1~rc1',
    '1.0.0-1~bpo12+1',
    '1.0.2a',
    '1.0.2b',
    '1.0.0-b7',
    '1.0.0-a1b2c3d',
    '1.0.0-debian1',
    '1.0.0-precise1',
    '1.0.0-device',
    '1.0.0+dev',
    '1.0+git20261124-dev',
    '1.0.0-3-gdev12',
    '1.0.0.post1',
    '2026.11.24',
    '1.0a1b2',
  ])('is not %s', (version) => expect(prereleaseOf(version)).toBeUndefined());
});

describeWith([program('dpkg')], 'dpkg', () => {
  const compares = (...words: string[]) => {
    execFileSync('dpkg', ['--compare-versions', ...words]);
  };

  it.each(PRERELEASES)('sorts %s after the release, and %s before it', (version, spelling) => {
    const { release = '' } = prereleaseOf(version) ?? {};
    compares(version, 'gt', release);
    compares(spelling, 'lt', release);
  });
});

import { describe, expect, it } from 'vitest';
import { checkVersion, compareVersions, versionWithoutEpoch } from '../../src/debian/version.ts';

describe('checkVersion', () => {
  it.each([
    '1',
    '1.0',
    '1.0-1',
    '1:2.0-3',
    '00:1',
    '2147483647:1',
    '1.0~rc1+git20240101-0ubuntu1~22.04',
    '1.0-alpha',
    '1.0-beta-1',
    '1--1',
    '1:2:3',
    '1.',
    '1~',
    '1.0-~',
    ' 1.0',
    '1.0\t ',
  ])('takes %j', (text) => {
    expect(checkVersion(text)).toBeUndefined();
  });

  it.each([
    ['', 'write one that starts with a digit'],
    [' \t', 'write one that starts with a digit'],
    ['v1.0', 'starts with a digit: write 1.0 rather than v1.0'],
    ['1:v1.0', 'write 1:1.0 rather than 1:v1.0'],
    ['release-1.0', 'write 1.0 rather than release-1.0'],
    ['~1', 'write 1 rather than ~1'],
    ['latest', 'write for example 1.0'],
    ['v1_0', 'write for example 1.0'],
    ['1 0', 'no spaces inside'],
    ['version 1.0', 'no spaces inside: write 1.0'],
    ['0,4,1', 'write 0.4.1'],
    ['1: 1', 'no spaces inside'],
    ['1.0_1', 'in place of "_"'],
    ['1.0/2', 'in place of "/"'],
    ['1.0é', 'in place of "é"'],
    ['1.0😀', 'in place of "😀"'],
    ['1.0\u00a0', 'in place of "\\u00a0"'],
    ['1.0\u2028', 'in place of "\\u2028"'],
    ['1.0-a_b', 'its revision'],
    ['1:1-1:1', 'in place of ":"'],
    ['1.0-', 'nothing follows the last hyphen'],
    ['-1', 'nothing comes before the last hyphen'],
    ['1:-1', 'nothing comes before the last hyphen'],
    ['1:', 'nothing follows the epoch: write for example 1:1.0'],
    [':1', 'its epoch, a whole number'],
    ['a:1', 'its epoch, a whole number'],
    ['1.0:2', 'rather than "1.0"'],
    ['0x1:1', 'its epoch, a whole number'],
    ['-1:1', 'its epoch, a whole number'],
    ['+1:1', 'its epoch, a whole number'],
    ['2147483648:1', 'at most 2147483647'],
    ['99999999999999999999:1', 'at most 2147483647'],
    ['1.0\nPre-Depends: x', 'one line'],
    ['1.0\n', 'one line'],
    ['1.0\r', 'one line'],
    ['1\u0000', 'one line'],
  ])('refuses %j and says what to do', (text, remedy) => {
    expect(checkVersion(text)).toContain(remedy);
  });
});

describe('versionWithoutEpoch', () => {
  it.each([
    ['1.0-1', '1.0-1'],
    ['1:2.0', '2.0'],
    ['1:2:3', '2:3'],
    [' 1:2.0 ', '2.0'],
  ])('makes %j into %j', (text, expected) => {
    expect(versionWithoutEpoch(text)).toBe(expected);
  });
});

describe('compareVersions', () => {
  it.each([
    ['1.9', '1.10'],
    ['1.2.3~pr7.20261124101500.g1a2b3c4', '1.2.3'],
    ['1.2.3', '1.2.3-1'],
    ['1.2.3', '1.2.3+git1'],
    ['9', '1:1'],
    ['1.0~~', '1.0~'],
    ['1.0a', '1.0+'],
    [`1.${'9'.repeat(400)}`, `1.1${'0'.repeat(400)}`],
  ])('sorts %s before %s', (older, newer) => {
    expect(compareVersions(older, newer)).toBeLessThan(0);
    expect(compareVersions(newer, older)).toBeGreaterThan(0);
  });

  it.each([
    ['1.0', '1.0-0'],
    ['1.0', '0:1.0'],
    ['1.0', '1.00'],
    ['1.', '1.0'],
    [' 1.0', '1.0\t'],
  ])('takes %s and %s for the same', (one, other) => {
    expect(compareVersions(one, other)).toBe(0);
  });
});

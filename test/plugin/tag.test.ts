import { describe, expect, it } from 'vitest';
import { asTag, isTagOf } from '../../src/plugin/tag.ts';

describe('a tag', () => {
  it.each([
    ['v1.0', '1.0'],
    ['1.0', '1.0'],
    ['v1.0_rc1', '1.0~rc1'],
    ['v1.0-rc1', '1.0~rc1'],
    ['v1.0-rc1-1', '1.0~rc1-1'],
    ['v1%2.0', '1:2.0'],
  ])('%s names the version %s', (name, version) => {
    expect(isTagOf({ name, prefix: 'v' }, version)).toBe(true);
  });

  it.each([
    ['v1.1', '1.0'],
    ['vv1.0', '1.0'],
    ['release-1.0', '1.0'],
    ['v1.0.0', '1.0'],
    ['V1.0', '1.0'],
    ['v1.0~rc1', '1.0-rc1'],
    ['v1.0rc1', '1.0~rc1'],
  ])('%s does not name the version %s', (name, version) => {
    expect(isTagOf({ name, prefix: 'v' }, version)).toBe(false);
  });

  it('may have another prefix', () => {
    expect(isTagOf({ name: 'one/1.0', prefix: 'one/' }, '1.0')).toBe(true);
  });
});

it('a version is written as git allows it in a tag', () => {
  expect(asTag('1:2.0~rc1-1')).toBe('1%2.0-rc1-1');
});

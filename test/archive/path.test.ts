import { describe, expect, it } from 'vitest';
import { inOrder, join, pathOf, show } from '../../src/archive/path.ts';

describe('a path that is shown', () => {
  it.each([
    ['usr/bin/x', 'usr/bin/x'],
    ['Grüße/日本', 'Grüße/日本'],
    ['a b\\c"d', 'a b\\c"d'],
    ['a\nb\tc\x7f', 'a\\x0ab\\x09c\\x7f'],
    ['a\u2028b\u0085c', 'a\\x2028b\\x85c'],
  ])('of %j is %j', (path, shown) => {
    expect(show(pathOf(path))).toBe(shown);
  });

  it('has each byte of what is not UTF-8', () => {
    expect(show('caf\xe9/\xff')).toBe('caf\\xe9/\\xff');
    expect(show('\xc3\xa9\xe9')).toBe('\\xc3\\xa9\\xe9');
  });
});

describe('a joined path', () => {
  it('has a slash between directory and name', () => expect(join('a', '\xff')).toBe('a/\xff'));

  it('is the name below the root, and the directory where there is no name', () => {
    expect([join('', 'a'), join('a', ''), join('', '')]).toEqual(['a', 'a', '']);
  });
});

describe('paths in order', () => {
  it('have a directory right before what it holds', () => {
    const sorted = ['', 'a', 'a/b', 'a/b/c', 'a/c', 'a\n', 'a-b', 'a0', 'b', '\xe9'];
    expect(sorted.toReversed().sort(inOrder)).toEqual(sorted);
    expect(inOrder('a/b', 'a/b')).toBe(0);
  });
});

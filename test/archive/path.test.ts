import { describe, expect, it } from 'vitest';
import { join, show, sortKey } from '../../src/archive/path.ts';

describe('a path that is shown', () => {
  it.each([
    ['usr/bin/x', 'usr/bin/x'],
    ['Grüße/日本', 'Grüße/日本'],
    ['a b\\c"d', 'a b\\c"d'],
    ['a\nb\tc\x7f', 'a\\x0ab\\x09c\\x7f'],
    ['a\u2028b\u0085c', 'a\\x2028b\\x85c'],
  ])('of %j is %j', (path, shown) => {
    expect(show(Buffer.from(path))).toBe(shown);
  });

  it('has each byte of what is not UTF-8', () => {
    expect(show(Buffer.from('caf\xe9/\xff', 'latin1'))).toBe('caf\\xe9/\\xff');
    expect(show(Buffer.from([0xc3, 0xa9, 0xe9]))).toBe('\\xc3\\xa9\\xe9');
  });
});

describe('a joined path', () => {
  it('has a slash between directory and name, whatever the bytes', () => {
    expect(join(Buffer.from('a'), Buffer.from([0xff]))).toEqual(Buffer.from([0x61, 0x2f, 0xff]));
  });

  it('is the name below the root', () => {
    expect(join(Buffer.alloc(0), Buffer.from('a'))).toEqual(Buffer.from('a'));
  });
});

describe('paths sorted by key', () => {
  it('have a directory right before what it holds', () => {
    const sorted = ['a', 'a/b', 'a/b/c', 'a-b', 'a0', 'b', '\xe9'];
    const keys = sorted.map((path) => sortKey(Buffer.from(path, 'latin1')));
    expect(keys.toSorted()).toEqual(keys);
  });
});

import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/failure.ts';
import { withVersion } from '../../src/plugin/manifest-version.ts';

function change(text: string | Buffer): string {
  return withVersion(Buffer.from(text), '2.0~pr7').toString('utf8');
}

describe('a manifest with another version', () => {
  it('keeps comments and layout', () => {
    expect(
      change(`# The plugin
name:   a      # short
version:  1.0.0   # keep me
tags: [x,   y]
`),
    ).toBe(`# The plugin
name:   a      # short
version:  "2.0~pr7"   # keep me
tags: [x,   y]
`);
  });

  it.each([
    ['in double quotes', 'version: "1.0"\nname: a\n', 'version: "2.0~pr7"\nname: a\n'],
    ['in single quotes', "version: '1.0'\nname: a\n", 'version: "2.0~pr7"\nname: a\n'],
    ['a number', 'name: a\nversion: 1.10', 'name: a\nversion: "2.0~pr7"'],
    ['in braces', '{name: a, version: 1, more: b}', '{name: a, version: "2.0~pr7", more: b}'],
    ['behind a quoted key', '"version" : 1\n', '"version" : "2.0~pr7"\n'],
    ['behind CRLF line ends', 'name: a\r\nversion: 1\r\nmore: b\r\n', 'name: a\r\nversion: "2.0~pr7"\r\nmore: b\r\n'],
    ['behind a byte order mark', '\ufeffversion: 1\n', '\ufeffversion: "2.0~pr7"\n'],
    ['behind letters of several bytes', 'name: "é😀"\nversion: 1\n', 'name: "é😀"\nversion: "2.0~pr7"\n'],
    ['on the next line', 'version:\n  1.0\nname: a\n', 'version:\n  "2.0~pr7"\nname: a\n'],
    [
      'twice, of which the last counts',
      'version: 1\nname: a\nversion: 2\n',
      'version: 1\nname: a\nversion: "2.0~pr7"\n',
    ],
  ])('had it %s', (_, text, expected) => {
    expect(change(text)).toBe(expected);
  });

  it.each([
    ['a value that others refer to', 'version: &v "1"\nother: *v\n'],
    ['a reference', 'other: &v "1"\nversion: *v\n'],
    ['in a block', 'version: |\n  1.0\nname: a\n'],
    ['with a tag', 'version: !!str 1.0\nname: a\n'],
    ['from a merge key', 'base: &b {version: "1"}\n<<: *b\n'],
    ['in UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('version: "1"\n', 'utf16le')])],
    ['missing', 'name: a\n'],
  ])('is either right or an error: %s', (_, text) => {
    try {
      expect(change(text)).toContain('2.0~pr7');
    } catch (error) {
      expect(error).toBeInstanceOf(Failure);
      expect(String(error)).toContain('version: "1.0.0"');
    }
  });
});

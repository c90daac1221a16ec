import { describe, expect, it } from 'vitest';
import { quote, withoutControls } from '../src/quote.ts';

describe('a text in quotes', () => {
  it.each([
    ['plain', '"plain"'],
    ['Grüße, 名前 🎉', '"Grüße, 名前 🎉"'],
    ['a"b\\c\n\u001b[31m', '"a\\"b\\\\c\\n\\u001b[31m"'],
    ['a\u007fb\u009b31m', '"a\\u007fb\\u009b31m"'],
    ['1.0\u00a0', '"1.0\\u00a0"'],
    ['a\u200bb\ufeff\u2028', '"a\\u200bb\\ufeff\\u2028"'],
    ['\u202egnp.exe', '"\\u202egnp.exe"'],
    ['\u{e0041}', '"\\u{e0041}"'],
    ['\ud800', '"\\ud800"'],
  ])('shows what can’t be seen: %j', (text, expected) => expect(quote(text)).toBe(expected));

  it('is cut where it is too long', () => {
    for (const text of ['x'.repeat(1_000_000), '\u009b'.repeat(100)]) {
      expect(quote(text)).toMatch(/^".*…"$/);
      expect(quote(text).length).toBeLessThanOrEqual(80);
    }
  });
});

it('without controls a text keeps its lines and its letters', () => {
  expect(withoutControls('a\tb\r\nc\u001b\u007f\u0085d\u2067é🎉')).toBe('a\tb\r\ncdé🎉');
});

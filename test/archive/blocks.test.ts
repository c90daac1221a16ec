import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocks } from '../../src/archive/blocks.ts';

/** Each block as text, and whether it is said to be the last. */
function cut(pieces: readonly string[], size: number): [string, boolean][] {
  const all: [string, boolean][] = [];
  const source = pieces.map((piece) => Buffer.from(piece));
  for (const { bytes, last } of blocks(source, size, 0)) all.push([bytes.toString(), last]);
  return all;
}

describe('blocks', () => {
  it.each([
    [[], [['', true]]],
    [['', ''], [['', true]]],
    [['abc'], [['abc', true]]],
    [['ab', 'cd'], [['abcd', true]]],
    [
      ['abcdefghi'],
      [
        ['abcd', false],
        ['efgh', false],
        ['i', true],
      ],
    ],
  ])('of four bytes of %j', (pieces, expected) => {
    expect(cut(pieces, 4)).toEqual(expected);
  });

  it('hold every byte once, in order, only the last one marked', () => {
    const pieces = fc.array(fc.string({ unit: 'binary-ascii', maxLength: 20 }), { maxLength: 20 });
    const property = fc.property(pieces, fc.integer({ min: 1, max: 9 }), (all, size) => {
      const found = cut(all, size);
      expect(found.map(([text]) => text).join('')).toBe(all.join(''));
      expect(found.map(([, last]) => last)).toEqual([...found.slice(1).map(() => false), true]);
      expect(found.slice(0, -1).every(([text]) => text.length === size)).toBe(true);
    });
    fc.assert(property, { seed: 20260101, numRuns: 200 });
  });

  it('stay as they are while as many as are kept follow', () => {
    const text = Array.from({ length: 40 }, (_, index) => String.fromCharCode(65 + index)).join('');
    const [kept, seen]: [number, Buffer[]] = [3, []];
    function* source() {
      for (const letter of text) {
        // Asked for more, it is making the next block: the latest three are still there.
        const expected = text.slice(0, 2 * seen.length).slice(-2 * kept);
        expect(seen.slice(-kept).join('')).toBe(expected);
        yield Buffer.from(letter);
      }
    }
    for (const { bytes } of blocks(source(), 2, kept)) seen.push(bytes);
    expect(seen).toHaveLength(20);
  });

  it('use few buffers, however many they are', () => {
    const places = new Set<Uint8Array['buffer']>();
    for (const { bytes } of blocks([Buffer.alloc(100 << 16)], 1 << 16, 2)) places.add(bytes.buffer);
    expect(places.size).toBe(3);
  });
});

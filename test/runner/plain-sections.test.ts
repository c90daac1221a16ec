import { expect, it } from 'vitest';
import { plainLines } from '../../src/runner/plain-sections.ts';

it('sections are plain text with their headings, folded or not', () => {
  const sections = [
    { blocks: [{ type: 'text' as const, text: 'First of `all`' }] },
    {
      title: 'A table of `two`',
      blocks: [
        {
          type: 'table' as const,
          head: ['what', 'change'],
          rows: [
            [['`a`'], ['1']],
            [['longer'], ['+ `x`', { text: '- `y`', code: true }]],
            [['b'], []],
          ],
        },
      ],
    },
    {
      title: 'Lines',
      folded: true,
      blocks: [
        { type: 'lines' as const, lines: ['  as `they` are', ''] },
        { type: 'link' as const, text: 'more', href: 'https://example.org' },
      ],
    },
  ];
  expect(plainLines(sections)).toEqual([
    'First of all',
    'A table of two',
    '  a       1',
    '  longer  + x',
    '          - `y`',
    '  b',
    'Lines',
    '    as `they` are',
    '  ',
    '  more: https://example.org',
  ]);
});

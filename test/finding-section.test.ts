import { describe, expect, it } from 'vitest';
import { finding } from '../src/finding.ts';
import { findingSections } from '../src/finding-section.ts';
import type { Section } from '../src/section.ts';

const unknown = { documentation: undefined, files: undefined };
const links = {
  documentation: 'https://github.com/o/r/blob/v1/docs/findings.md',
  files: 'https://github.com/me/plugin/blob/abc',
};

function at(line: number) {
  return { file: 'wazo/plugin.yml', position: { line, column: 1, endLine: line, endColumn: 2 } };
}

function rowsOf(sections: readonly Section[]) {
  return sections.flatMap(({ blocks }) => blocks).flatMap((block) => (block.type === 'table' ? block.rows : []));
}

describe('the problems of a run', () => {
  it('are none where nothing was found', () => {
    expect(findingSections([], links)).toEqual([]);
  });

  it('stand under a heading of which no cell is empty', () => {
    const [section] = findingSections([finding('payload-empty', 'x')], links);
    expect(section?.blocks).toMatchObject([
      { type: 'table', head: [expect.stringMatching(/\w/), expect.stringMatching(/\w/)] },
    ]);
  });

  it('have a sign, a message, a code that leads to its documentation and a place that leads to its line', () => {
    const found = [finding('payload-empty', 'x', at(3))];
    expect(rowsOf(findingSections(found, links))).toEqual([
      [
        ['⚠️'],
        [
          { text: 'wazo/plugin.yml:3', code: true, href: `${links.files}/wazo/plugin.yml#L3` },
          'x',
          { text: 'payload-empty', href: `${links.documentation}#payload-empty` },
        ],
      ],
    ]);
    expect(rowsOf(findingSections(found, unknown))).toEqual([
      [
        ['⚠️'],
        [{ text: 'wazo/plugin.yml:3', code: true, href: undefined }, 'x', { text: 'payload-empty', href: undefined }],
      ],
    ]);
  });

  it('that are equal but for the place share a row, which names some places and counts the rest', () => {
    const found = Array.from({ length: 12 }, (_, line) => finding('setuid', 'x', at(line + 1)));
    const [row, ...others] = rowsOf(findingSections(found, links));
    expect(others).toEqual([]);
    expect(row?.[1]).toHaveLength(13);
    expect(row?.[1]?.at(10)).toBe('… and 2 more');
  });

  it('are 200 rows at most, and the rest is counted', () => {
    const found = Array.from({ length: 201 }, (_, index) => finding('payload-empty', String(index)));
    const sections = findingSections(found, links);
    expect(rowsOf(sections)).toHaveLength(200);
    expect(sections[0]?.blocks.at(-1)).toEqual({ type: 'text', text: '… and 1 more, which are in the log.' });
  });

  it('have what a command printed last in a block of its own', () => {
    const sections = findingSections([finding('rules-failed', 'x', { printed: ['a | b', 'c'] })], links);
    expect(sections.map(({ title }) => title)).toEqual(['Problems', 'The last lines of the output']);
    expect(sections[1]?.blocks).toEqual([{ type: 'lines', lines: ['a | b', 'c'] }]);
  });
});

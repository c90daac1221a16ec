import { describe, expect, it } from 'vitest';
import { renderSummary } from '../../src/runner/summary.ts';
import type { Section } from '../../src/section.ts';

function render(...sections: Section[]): string {
  return renderSummary({ verdict: 'passed', title: 'probe', sections });
}

describe('a summary', () => {
  it.each([
    ['passed', '✅'],
    ['warned', '⚠️'],
    ['failed', '❌'],
  ] as const)('of a run that %s begins with %s and its title', (verdict, sign) => {
    const markdown = renderSummary({ verdict, title: 'probe 1.0: built', sections: [] });
    expect(markdown).toBe(`## ${sign} probe 1.0&#58; built\n`);
  });

  it('has the sections in their order, those that are folded behind their heading', () => {
    const markdown = render(
      { blocks: [{ type: 'text', text: 'first' }] },
      { title: 'Second', blocks: [{ type: 'text', text: 'two' }] },
      { title: 'Third', folded: true, blocks: [{ type: 'text', text: 'three' }] },
    );
    expect(markdown.split('\n\n').slice(1)).toEqual([
      'first',
      '### Second',
      'two',
      '<details><summary>Third</summary>',
      'three',
      '</details>\n',
    ]);
  });

  it('has no control characters, nor what turns the text around', () => {
    const text = 'a\0b\x1b[31mc\x9bd\u202ee';
    const markdown = render({
      title: text,
      blocks: [
        { type: 'text', text },
        { type: 'lines', lines: [text] },
      ],
    });
    expect(markdown).not.toMatch(/[^\P{Cc}\n]|\u202e/u);
    expect(markdown).toContain('cde');
  });

  it('keeps a row of a table on one line, whatever it says', () => {
    const text = 'Run `a|b`\r\nthen\rthen\n| x | <b> https://example.org [y](z)';
    const markdown = render({
      blocks: [{ type: 'table', head: ['', 'what'], rows: [[['❌'], [text, { text: 'a\nb', code: true }]]] }],
    });
    const rows = markdown.split('\n').filter((line) => line.startsWith('|'));
    expect(rows).toHaveLength(3);
    expect(rows.map((row) => row.split('|').length)).toEqual([4, 4, 4]);
    expect(rows[2]).toContain('<code>a&#124;b</code><br>then<br>then<br>&#124; x');
    expect(rows[2]).toContain('<br><code>a<br>b</code> |');
    expect(rows[2]).not.toMatch(/<b>|https:|\]\(/);
  });

  it('shows lines as they are, and ends them nowhere but at their end', () => {
    const markdown = render({ blocks: [{ type: 'lines', lines: ['  a  b', '</pre><script>', '# no heading'] }] });
    expect(markdown).toContain('<pre>\n  a  b\n&#60;/pre&#62;&#60;script&#62;\n&#35; no heading\n</pre>');
  });

  it('links to addresses that can’t end the link', () => {
    const href = 'https://github.com/o/r/blob/1/a%20b/c(d).conf#L3';
    const cell = { text: 'c(d).conf:3', code: true, href };
    const markdown = render({ blocks: [{ type: 'table', head: ['where'], rows: [[[cell]]] }] });
    expect(markdown).toContain(
      '[<code>c&#40;d&#41;.conf&#58;3</code>](https://github.com/o/r/blob/1/a%20b/c%28d%29.conf#L3)',
    );
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readExplanations } from '../src/explanations.ts';
import { codes } from '../src/finding.ts';

const page = readFileSync(new URL('../docs/findings.md', import.meta.url), 'utf8');
const address = 'https://github.com/wazo-community/wazo-plugin-action/blob/v1/docs/findings.md';

describe('the explanations', () => {
  const explanations = readExplanations(page, address);

  it.each(codes)('have a sentence, the cause and the whole section of %s', (code) => {
    const { summary, cause, markdown } = explanations.get(code) ?? { summary: '', cause: '', markdown: '' };
    expect(summary).toMatch(/^\S.{10,200}\.$/);
    expect(summary.split('`').length % 2, summary).toBe(1);
    expect(cause.startsWith(summary.slice(0, -1))).toBe(true);
    // Code may look like a link, as `[name](+)` of a dialplan does.
    expect(cause.replaceAll(/`[^`]*`/g, '')).not.toContain('](');
    for (const part of ['**Example**', '**Fix**']) expect(markdown).toContain(part);
    expect((markdown.match(/^```/gm) ?? []).length % 2, 'whole blocks').toBe(0);
  });

  it('lead from anywhere to where the page leads', () => {
    const text = 'A\n[b](#c), [`d`](../e) and [f](https://example.org/g).\n\n**Example**\n';
    const about = (from: string | undefined) => readExplanations(`## \`x\`\n\nError.\n\n${text}`, from).get('x');
    expect(about(address)?.markdown).toBe(
      `A\n[b](${address}#c), [\`d\`](https://github.com/wazo-community/wazo-plugin-action/blob/v1/e) and [f](https://example.org/g).\n\n**Example**`,
    );
    expect(about(undefined)).toEqual({
      summary: 'A b, `d` and f.',
      cause: 'A b, `d` and f.',
      markdown: 'A\nb, `d` and f.\n\n**Example**',
    });
  });

  it('end a sentence where it ends, not in what is code', () => {
    const summaryOf = (cause: string) =>
      readExplanations(`## \`x\`\n\nError.\n\n${cause}\n`, undefined).get('x')?.summary;
    expect(summaryOf('It has `a. b` in\nv1.2. Then more.')).toBe('It has `a. b` in v1.2.');
    expect(summaryOf('It is so: thus. Or not.')).toBe('It is so.');
    expect(summaryOf('No end')).toBe('No end');
  });

  it('are none of a page that is another one', () => {
    expect(readExplanations('', address).size).toBe(0);
    expect(readExplanations('## A title\n\nText\n\n## `x`\n', address).size).toBe(0);
  });
});

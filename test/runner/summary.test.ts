import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/archive/tree.ts';
import { finding } from '../../src/finding.ts';
import { renderSummary, type Summary } from '../../src/runner/summary.ts';

const nothing: Summary = {
  title: 'probe 1.0',
  failed: false,
  facts: [],
  findings: [],
  documentation: undefined,
  failure: undefined,
  built: undefined,
};

function rows(markdown: string): string[] {
  return markdown.split('\n').filter((line) => line.startsWith('| ') && !/^\| (\||---)/.test(line));
}

describe('a summary', () => {
  it('passes a verdict, and says what ended the run', () => {
    expect(renderSummary(nothing)).toMatch(/^## ✅ probe 1\.0: no errors or warnings$/m);
    const warned = { ...nothing, findings: [finding('payload-empty', 'x')] };
    expect(renderSummary(warned)).toMatch(/^## ⚠️ probe 1\.0: 1 warning$/m);
    const failed = { ...nothing, failed: true, findings: [finding('rules-missing', 'x'), finding('setuid', 'y')] };
    expect(renderSummary(failed)).toMatch(/^## ❌ probe 1\.0: 1 error and 1 warning$/m);
    expect(renderSummary({ ...nothing, failed: true, failure: 'x' })).toMatch(/^## ❌ probe 1\.0: failed\n\nx\n/);
  });

  it('links a code to its documentation, where the address of that is known', () => {
    const one = { ...nothing, findings: [finding('payload-empty', 'x')] };
    const documentation = 'https://github.com/o/r/blob/v1/docs/findings.md';
    expect(renderSummary({ ...one, documentation })).toContain(`[payload-empty](${documentation}#payload-empty)`);
    expect(renderSummary(one)).toContain('| payload-empty |');
  });

  it('leaves out facts that are not known', () => {
    const facts = [
      ['Name', 'probe'],
      ['Author', undefined],
    ] as const;
    expect(rows(renderSummary({ ...nothing, facts }))).toEqual(['| Name | <code>probe</code> |']);
  });

  it('keeps a finding on one row, whatever it says', () => {
    const message = 'Run `a|b`\r\nthen\rthen\n| x | <b> https://example.org [y](z)';
    const file = 'a\nb/wazo/rules';
    const position = { line: 3, column: 1, endLine: 3, endColumn: 1 };
    const markdown = renderSummary({ ...nothing, findings: [finding('rules-failed', message, { file, position })] });
    const [row, ...others] = rows(markdown);
    expect(others).toEqual([]);
    expect(row?.split('|')).toHaveLength(6);
    expect(row).toContain('<code>a<br>b/wazo/rules&#58;3</code>');
    expect(row).toContain('<code>a&#124;b</code><br>then<br>then<br>&#124; x');
    expect(row).not.toMatch(/<b>|https:|\]\(/);
  });

  it('shows so many findings and lines of the tree, and counts the rest', () => {
    const findings = Array.from({ length: 201 }, () => finding('payload-empty', 'x'));
    const entries = Array.from({ length: 400 }, (_, index): Entry => {
      const path = Buffer.from(String(index).padStart(3, '0'));
      return { type: 'file', path, mode: 0, mtime: 0, size: 1, content: { bytes: path } };
    });
    const built = { debName: 'a.deb', debSize: 2048, entries, artifactUrl: undefined };
    const markdown = renderSummary({ ...nothing, findings, built });
    expect(markdown).toContain('… and 1 more, which are in the log.');
    expect(markdown).toContain('299  1 B\n… and 100 more\n');
    expect(markdown).not.toContain('\n300 ');
    expect(markdown).toContain('400 files, 2.0 KiB');
  });

  it('links to the artifact where there is one', () => {
    const built = { debName: 'a.deb', debSize: 1, entries: [], artifactUrl: 'https://github.com/o/r/actions/runs/1' };
    expect(renderSummary({ ...nothing, built })).toContain('([download](https://github.com/o/r/actions/runs/1))');
    expect(renderSummary({ ...nothing, built: { ...built, artifactUrl: undefined } })).not.toContain('download');
  });
});

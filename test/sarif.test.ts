import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Finding, finding } from '../src/finding.ts';
import { sarif } from '../src/sarif.ts';
import { readSarif, resultsOf } from './support/sarif.ts';

const documentation = 'https://github.com/wazo-community/wazo-plugin-action/blob/v1/docs/findings.md';
const context = { explanations: new Map(), documentation: undefined, plugin: '', failure: undefined };

const position = { line: 3, column: 10, endLine: 4, endColumn: 1 };

describe('findings in SARIF', () => {
  it('have level, code and place, a notice as a note, and a rule for each code', () => {
    const run = readSarif(
      sarif(
        [
          finding('name-invalid', 'a', { file: 'wazo/plugin.yml', position }),
          finding('rules-without-errexit', 'b', { file: 'wazo/rules' }),
          finding('setuid', 'c', { file: 'wazo/rules' }),
          finding('name-invalid', 'd', { file: 'wazo/plugin.yml', position: { ...position, line: 2 } }),
        ],
        context,
      ),
    );
    expect(resultsOf(run)).toEqual([
      'error name-invalid wazo/plugin.yml 3:10-4:1',
      'note rules-without-errexit wazo/rules 1:1-1:1',
      'warning setuid wazo/rules 1:1-1:1',
      'error name-invalid wazo/plugin.yml 2:10-4:1',
    ]);
    expect(run.tool.driver.rules.map(({ id }) => id)).toEqual(['name-invalid', 'rules-without-errexit', 'setuid']);
  });

  it('say what a failing command printed', () => {
    const { results } = readSarif(sarif([finding('rules-failed', 'It failed:', { printed: ['one', 'two'] })], context));
    expect(results[0]?.message.text).toBe('It failed:\none\ntwo');
  });

  it('have rules that say what is known of them', () => {
    const explanation = { summary: 'A.', cause: 'A. '.repeat(1000), markdown: '**A**' };
    const known = { ...context, explanations: new Map([['setuid', explanation]]), documentation };
    const run = readSarif(sarif([finding('setuid', 'a'), finding('bytecode', 'b')], known));
    expect(run.tool.driver.rules).toEqual([
      expect.objectContaining({
        shortDescription: { text: 'A.' },
        fullDescription: { text: explanation.cause.slice(0, 1024) },
        help: { text: explanation.cause, markdown: '**A**' },
        helpUri: `${documentation}#setuid`,
      }),
      expect.objectContaining({
        shortDescription: { text: 'bytecode' },
        help: { text: 'docs/findings.md of this action has a section on `bytecode`.' },
        helpUri: `${documentation}#bytecode`,
      }),
    ]);
  });

  it.each([
    ['wazo/plugin.yml', 'wazo/plugin.yml'],
    ['a b/ü#?%/wazo/rules', 'a%20b/%C3%BC%23%3F%25/wazo/rules'],
    ['c:/wazo/rules', 'c%3A/wazo/rules'],
    ['/home/a b/wazo/rules', 'file:///home/a%20b/wazo/rules'],
  ])('stand in the file %s by its URI', (file, uri) => {
    const run = readSarif(sarif([finding('setuid', 'a', { file })], context));
    expect(run.results[0]?.locations[0].physicalLocation.artifactLocation.uri).toBe(uri);
  });

  it('stand in the manifest where they have no file', () => {
    const at = (plugin: string) =>
      resultsOf(readSarif(sarif([finding('zstd-unreadable', 'a')], { ...context, plugin })));
    expect(at('')).toEqual(['error zstd-unreadable wazo/plugin.yml 1:1-1:1']);
    expect(at('plugins/one')).toEqual(['error zstd-unreadable plugins/one/wazo/plugin.yml 1:1-1:1']);
  });

  it('make no link of a plugin’s text', () => {
    const { results } = readSarif(sarif([finding('setuid', '[click](https://example.org) [0]')], context));
    expect(results[0]?.message.text).toBe('[click\\](https://example.org) [0]');
  });

  it('may be none, of a run that failed or not', () => {
    const failed = readSarif(sarif([], { ...context, failure: 'The disk is full' }));
    expect(failed).toMatchObject({ results: [], tool: { driver: { rules: [] } } });
    expect(failed.invocations[0]).toEqual({
      executionSuccessful: false,
      toolExecutionNotifications: [{ level: 'error', message: { text: 'The disk is full' } }],
    });
    expect(readSarif(sarif([], context)).invocations[0]).toEqual({ executionSuccessful: true });
  });

  it('are valid whatever a plugin is called and says', () => {
    const anyFinding = fc.record({
      message: fc.string({ unit: 'binary', minLength: 1 }),
      file: fc.string({ unit: 'grapheme', minLength: 1 }),
    });
    fc.assert(
      fc.property(anyFinding, ({ message, file }) => {
        const found: Finding[] = [finding('setuid', message, { file })];
        readSarif(JSON.parse(JSON.stringify(sarif(found, context))));
      }),
    );
  });
});

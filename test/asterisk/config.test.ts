import { describe, expect, it } from 'vitest';
import { readConfig, type Surroundings } from '../../src/asterisk/config.ts';

const nothing: Surroundings = {
  defined: () => undefined,
  exists: () => undefined,
  mayInclude: () => true,
  begun: true,
};

function read(...texts: string[]) {
  return readConfig(
    texts.map((text, index) => ({ path: `${index}.conf`, bytes: Buffer.from(text) })),
    nothing,
  );
}

describe('a configuration file', () => {
  it('is sections of settings, each at its place', () => {
    const [file] = read('[general]\n  key => a value ; comment\n');
    expect(file?.sections).toEqual([
      {
        name: 'general',
        kind: 'section',
        adds: false,
        bases: [],
        position: { line: 1, column: 1, endLine: 1, endColumn: 10 },
        settings: [
          {
            key: 'key',
            appends: false,
            value: 'a value',
            comment: ' comment',
            position: { line: 2, column: 3, endLine: 2, endColumn: 17 },
            valuePosition: { line: 2, column: 10, endLine: 2, endColumn: 17 },
          },
        ],
      },
    ]);
  });

  it('may include others, which ends it where they are known to be missing', () => {
    const text = '[a]\n#include "b.conf"\n#exec /bin/x\nc = d\n';
    const [file] = read(text);
    expect(file?.directives.map(({ name, argument }) => [name, argument])).toEqual([
      ['include', 'b.conf'],
      ['exec', '/bin/x'],
    ]);
    expect(file?.losses).toEqual([]);
    const [ended] = readConfig([{ path: 'a', bytes: Buffer.from(text) }], { ...nothing, exists: () => false });
    expect(ended?.losses).toEqual([
      expect.objectContaining({ what: 'file', kind: 'include-missing', about: 'b.conf' }),
    ]);
    expect(ended?.sections[0]?.settings).toEqual([]);
  });
});

describe('what is lost', () => {
  it.each([
    ['[a', 'header-not-closed', 1],
    ['[a](b', 'options-not-closed', 1],
    ['x = y\n[a](+)', 'addition-to-nothing', 2],
    ['[a](b)', 'base-unknown', 1],
    ['[a]\n\\ x', 'escape-invalid', 2],
    ['[a]\n\n  b = c ;-- open\nd = e', 'comment-not-closed', 3],
    ['[a]\nb = c --;\nd = e', 'comment-not-opened', 2],
  ])('of %j is the rest of the file, from its line on', (text, kind, line) => {
    const [first, second] = read(text, '[later]\nx = y\n');
    expect(first?.losses).toEqual([
      expect.objectContaining({ what: 'file', kind, position: expect.objectContaining({ line }) }),
    ]);
    expect(second).toMatchObject({ sections: [], unread: true });
  });

  it.each([
    ['[a]\ntext', 'no-equal-sign', 'text'],
    ['[a]\n#foo bar', 'directive-unknown', '#foo'],
    ['[a]\n = x', 'no-name', ''],
    ['[a] (tmpl)', 'behind-header', ' (tmpl)'],
    [`[a]\n;${'x'.repeat(8200)}`, 'line-too-long', `;${'x'.repeat(31)}`],
  ])('of %j is the line', (text, kind, about) => {
    const [file, later] = read(`${text}\nb = c\n`, '[later]\nx = y\n');
    expect(file?.losses).toEqual([expect.objectContaining({ what: 'line', kind, about })]);
    expect(file?.sections[0]?.settings.map(({ key }) => key)).toEqual(['b']);
    expect(later?.unread).toBe(false);
  });
});

it('is lost between the end of a comment that was not open and the next beginning', () => {
  const [file] = read('[a]\nb = c --;\nlost = x\n;--\nd = e\n');
  expect(file?.losses).toEqual([
    expect.objectContaining({
      what: 'line',
      kind: 'comment-not-opened',
      position: expect.objectContaining({ line: 2 }),
    }),
  ]);
  expect(file?.sections[0]?.settings.map(({ key }) => key)).toEqual(['b', 'd']);
});

describe('a hostile file', () => {
  it.each([
    ['one long line', 'x'.repeat(10_000_000)],
    ['many headers', '[a](!)\n[b](a)\n'.repeat(300_000)],
    ['many semicolons', `${';'.repeat(8000)}\n`.repeat(1000)],
    ['many comments in comments', ';--'.repeat(1_000_000)],
    ['many escapes', `${'\\;'.repeat(4000)}\n`.repeat(500)],
  ])('with %s is read in bounded time', (_, text) => {
    const started = performance.now();
    read(text);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

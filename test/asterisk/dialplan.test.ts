import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/asterisk/config.ts';
import { readDialplan } from '../../src/asterisk/dialplan.ts';

function read(text: string) {
  const surroundings = { defined: () => undefined, exists: () => undefined, mayInclude: () => false, begun: false };
  return readDialplan(readConfig([{ path: 'a.conf', bytes: Buffer.from(text) }], surroundings));
}

describe('a dialplan', () => {
  it('is priorities of contexts, each at its place, and lines that are lost', () => {
    const { priorities, lost, contexts } = read('[a]\nexten = s,1(x),NoOp(b)\nsame = n,Hangup\nexten = s,2,NoOp(c)\n');
    expect(priorities).toMatchObject([
      { context: 'a', extension: 's', number: 1, written: '1', label: 'x', application: 'NoOp', argument: 'b' },
      { context: 'a', extension: 's', number: 2, written: 'n', application: 'Hangup', position: { line: 3 } },
    ]);
    expect(lost).toMatchObject([{ kind: 'priority-taken', position: { line: 4 }, taken: { position: { line: 3 } } }]);
    expect(contexts.get('a')?.places).toMatchObject([{ path: 'a.conf', position: { line: 1 } }]);
  });
});

it('does not know the priorities of a context that goes on with what is not among the files', () => {
  const surroundings = {
    defined: () => 'section' as const,
    exists: () => undefined,
    mayInclude: () => true,
    begun: true,
  };
  const text = '[a](+)\nsame = n,A()\nexten = x,n,B()\nexten = y,1,C()\nsame = n,D()\n[b](t)\nsame = n,E()\n';
  const { priorities, lost } = readDialplan(readConfig([{ path: 'a.conf', bytes: Buffer.from(text) }], surroundings));
  expect(priorities.map(({ number }) => number)).toEqual([undefined, undefined, 1, 2, undefined]);
  expect(lost).toEqual([]);
});

describe('a hostile dialplan', () => {
  it.each([
    ['many contexts', Array.from({ length: 60_000 }, (_, at) => `[c${at}](+)\n[c${at}]\nexten = s,1,A()`).join('\n')],
    [
      'many labels',
      `[a]\n${Array.from({ length: 50_000 }, (_, at) => `exten = e${at},1(l${at}),A()\nsame = x,A()`).join('\n')}`,
    ],
    ['much that is appended', `[a]\nexten = s,1,A()\n${'exten += a\n'.repeat(80_000)}${'k += a\n'.repeat(20_000)}`],
    ['long lines', `[a]\n${`exten = ${'['.repeat(8000)},1,A()\n`.repeat(120)}`],
  ])('with %s is read in bounded time', (_, text) => {
    const started = performance.now();
    expect(read(text).complete).toBe(true);
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it('in which contexts inherit from each other twice over is not read to its end', () => {
    const text = Array.from({ length: 60 }, (_, at) => `[c${at + 1}](c${at},c${at})`).join('\n');
    const started = performance.now();
    expect(read(`[c0]\nexten = s,1,A()\n${text}`).complete).toBe(false);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { isEntryPoints, readEntryPoints } from '../../src/extension/entry-point.ts';
import { describeWith, program } from '../support/needs.ts';

const PATH = '/usr/lib/python3/dist-packages/probe-1.0.dist-info/entry_points.txt';

function read(text: string) {
  return readEntryPoints([{ path: PATH, mode: 0o644, bytes: Buffer.from(text) }]);
}

it('are found with the place where each is declared', () => {
  expect(read('[wazo_calld.plugins]\n\nprobe = probe.plugin:Plugin\n')).toMatchObject([
    { group: 'wazo_calld.plugins', name: 'probe', value: 'probe.plugin:Plugin', path: PATH, position: { line: 3 } },
  ]);
});

it.each([
  [PATH, true],
  ['/usr/local/lib/python3.11/dist-packages/probe.egg-info/entry_points.txt', true],
  ['/usr/lib/python3/dist-packages/probe/entry_points.txt', false],
  ['/usr/share/probe.egg-info/entry_points.txt', false],
])('are looked for in %s: %s', (path, expected) => expect(isEntryPoints(path)).toBe(expected));

/** Of each text, the entry points that importlib.metadata reads; null where it fails. */
const ORACLE = `
import json, sys
from importlib.metadata import EntryPoints
for text in json.load(sys.stdin):
    try:
        print(json.dumps([[each.group, each.name, each.value] for each in EntryPoints._from_text(text)]))
    except Exception:
        print('null')
`;

const answer = z.nullable(z.array(z.tuple([z.string(), z.string(), z.string()])));

const hasOracle =
  spawnSync('python3', ['-c', 'from importlib.metadata import EntryPoints; EntryPoints._from_text']).status === 0;

describeWith(
  [program('python3'), { met: hasOracle, missing: 'needs the importlib.metadata of Python 3.10 or later' }],
  'Python agrees',
  () => {
    it('on the entry points of every text that it reads', () => {
      const pieces = fc.constantFrom(
        ...[
          '[g.a]',
          '[g.b]',
          ' [g.c] ',
          '[]',
          '[[x]]',
          '[',
          ']',
          'n = a:A',
          '  n2=b.c',
          'n = a = b',
          'a[x] = b',
          'é = z',
        ],
        ...['# c', ' # d', '', '=', '\t'],
      );
      const texts = fc.sample(
        fc
          .tuple(fc.array(pieces, { maxLength: 12 }), fc.constantFrom('\n', '\r\n', '\r'))
          .map(([lines, end]) => lines.join(end)),
        { seed: 20260303, numRuns: 3000 },
      );
      const run = spawnSync('python3', ['-c', ORACLE], {
        input: JSON.stringify(texts),
        encoding: 'utf8',
        maxBuffer: 1 << 26,
      });
      const theirs = run.stdout
        .trim()
        .split('\n')
        .map((line) => answer.parse(JSON.parse(line)));
      const wrong = texts.flatMap((text, index) => {
        const own = theirs[index];
        if (own === null) return [];
        const ours = read(text).map(({ group, name, value }) => [group, name, value]);
        return JSON.stringify(ours) === JSON.stringify(own) ? [] : [{ text, ours, own }];
      });
      expect(wrong.slice(0, 3)).toEqual([]);
      expect(theirs.filter((each) => each !== null && each.length > 0).length).toBeGreaterThan(500);
    });
  },
);

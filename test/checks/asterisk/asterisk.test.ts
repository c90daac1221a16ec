/** The checks of Asterisk's files beside a real Asterisk: what they call lost is lost there, and nothing else is. */

import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { lineLost } from '../../../src/checks/asterisk/line-lost.ts';
import { stopsHere } from '../../../src/checks/asterisk/stops-here.ts';
import lists from '../../../src/wazo/data/asterisk.json' with { type: 'json' };
import { type Asterisk, startAsterisk } from '../../support/asterisk.ts';
import { check } from '../../support/extension.ts';
import { describeWith, program, root } from '../../support/needs.ts';

type Files = Readonly<Record<string, string>>;

const DIRECTORY = 'etc/asterisk/extensions_extra.d';
/** Wazo's own files in the directory. */
const WAZO: Files = {
  'example.conf': `[pre-mobility]\nexten = s,1,NoOp()\n${'same = n,NoOp()\n'.repeat(4)}`,
  'xivo-extrafeatures.conf': '[xivo-extrafeatures]\n',
};

/**
 * What the checks say is lost: the file and line from which on all is, and single lines, as `file:line`; and how many lines
 * are told without their numbers.
 */
function told(files: Files) {
  const staged = Object.fromEntries(Object.entries(files).map(([name, text]) => [`${DIRECTORY}/${name}`, text]));
  const place = (path = '', line = 0) => `${path.slice(DIRECTORY.length + 2)}:${line}`;
  const [stop] = check(stopsHere, staged).map(({ staged }) => place(staged?.path, staged?.position?.line));
  let unnamed = 0;
  const lines = check(lineLost, staged).flatMap(({ message, staged }) => {
    if (!/drops/.test(message)) return [];
    const [, also = '', more = '0'] = /\(also in lines? ([\d, ]+)(?: and (\d+) more)?\)$/.exec(message) ?? [];
    unnamed += Number(more);
    const numbers = also === '' ? [] : also.split(', ').map(Number);
    return [staged?.position?.line ?? 0, ...numbers].map((line) => place(staged?.path, line));
  });
  return { stop, lines: new Set(lines), unnamed };
}

const header = fc.constantFrom(
  ...[
    '[a]',
    '[b]',
    '[a](+)',
    '[b](+)',
    '[c](a)',
    '[d](a,b)',
    '[e',
    '[f](a',
    '[xivo-extrafeatures](+)',
    '[user](+)',
    '[later](+)',
  ],
  ...['[pre-mobility](+)', '[g] (a)', '[pre-mobility]', '[see](http://example.org)'],
);
const step = fc
  .tuple(
    fc.constantFrom(
      'exten = s',
      'exten => 1',
      'exten = _1XX',
      'same',
      'extn = s',
      'exten = ',
      'exten = 1-2',
      'exten = 12',
    ),
    fc.constantFrom('1', 'n', '2', 'n(x)', 'hint', 'n+2', '0', 'abc', 'n (l)', 'n(lab', '', 'x'),
  )
  .map(
    ([extension, priority]) =>
      `${extension === 'same' ? 'same = ' : `${extension},`}${priority},${priority === 'hint' ? 'MARK' : 'NoOp(MARK)'}`,
  );
const other = fc.constantFrom(
  'text',
  '; c',
  ';--',
  '--;',
  ';-- x --;',
  '#foo',
  '\\',
  '\\ x',
  '',
  '#include = x',
  ' = x',
);
const file = fc.array(fc.oneof({ weight: 2, arbitrary: header }, { weight: 6, arbitrary: step }, other), {
  maxLength: 9,
});
const files = fc.tuple(file, file).map(
  ([one, two]) =>
    [
      ['[b]', '[a]', ...one],
      ['[a]', ...two, '[later]'],
    ] as const,
);

describeWith([root, program('mmdebstrap'), program('flock', 'util-linux')], 'Asterisk', () => {
  let asterisk: Asterisk;

  beforeAll(async () => {
    asterisk = await startAsterisk();
  });
  afterAll(() => asterisk?.stop());

  it('has none of the lines that are told to be lost, and all others', async () => {
    await fc.assert(
      fc.asyncProperty(files, async ([one, two]) => {
        // Where a comment is left open, or closed too often, a later line may set it right: only the first is told.
        fc.pre(!two.some((line) => /^(;--|--;)$/.test(line)));
        fc.pre(!one.includes('--;') || !one.some((line) => line.startsWith(';--')));
        const marked = (name: string, lines: readonly string[]) =>
          `${lines.map((line, at) => line.replace('MARK', `@${name}:${at + 1}@`)).join('\n')}\n`;
        const given = { '50-one.conf': marked('50-one.conf', one), 'zz-two.conf': marked('zz-two.conf', two) };
        await asterisk.load({ ...WAZO, ...given });
        const shown = (await asterisk.priorities()).join('\n');
        const { stop, lines, unnamed } = told(given);
        let stopped = false;
        const untold: string[] = [];
        for (const [name, written] of [
          ['50-one.conf', one],
          ['zz-two.conf', two],
        ] as const) {
          for (const [at, line] of written.entries()) {
            const place = `${name}:${at + 1}`;
            stopped ||= place === stop;
            if (!line.includes('MARK')) continue;
            const isThere = shown.includes(`@${place}@`);
            if (stopped || lines.has(place)) expect({ place, isThere }).toEqual({ place, isThere: false });
            else if (!isThere) untold.push(place);
          }
        }
        expect(untold.length, untold.join()).toBe(unnamed);
      }),
      { numRuns: 300 },
    );
  });
});

describeWith([root, program('mmdebstrap'), program('flock', 'util-linux')], 'an Asterisk with all its modules', () => {
  const has = async (modules: string) => {
    const asterisk = await startAsterisk(modules);
    try {
      return await asterisk.abilities();
    } finally {
      await asterisk.stop();
    }
  };
  const unloaded = Object.entries(lists.unloaded);

  it('has nothing of what is called gone, and much of what Wazo does not load', async () => {
    const { applications, functions } = await has('autoload=yes\n');
    expect(applications).toContain('Gosub');
    expect(functions).toContain('PJSIP_HEADER');
    expect(applications.filter((name) => Object.hasOwn(lists.gone.applications, name))).toEqual([]);
    expect(functions.filter((name) => Object.hasOwn(lists.gone.functions, name))).toEqual([]);
    // Of functions it prints 20 letters.
    const isKnown = (name: string) => (known: string) => known.slice(0, 20) === name;
    expect(applications.filter((name) => !lists.known.applications.includes(name))).toEqual([]);
    expect(functions.filter((name) => !lists.known.functions.some(isKnown(name)))).toEqual([]);
    const known = unloaded.flatMap(([, of]) => [...of.applications, ...of.functions]);
    // The others need a configuration of their own, or another package.
    expect([...applications, ...functions].filter((name) => known.includes(name)).length).toBeGreaterThan(30);
  });

  it('has nothing of what Wazo does not load where it is not loaded', async () => {
    const { applications, functions } = await has(
      `autoload=yes\n${unloaded.map(([module]) => `noload=${module}.so\n`).join('')}`,
    );
    expect(applications).toContain('Gosub');
    const known = unloaded.flatMap(([, of]) => [...of.applications, ...of.functions]);
    expect([...applications, ...functions].filter((name) => known.includes(name))).toEqual([]);
  });
});

/** The reader of dialplans beside a real Asterisk: both have the same priorities, whatever is broken. */

import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readConfig } from '../../src/asterisk/config.ts';
import { readDialplan } from '../../src/asterisk/dialplan.ts';
import { type Asterisk, BEFORE, startAsterisk } from '../support/asterisk.ts';
import { describeWith, program, root } from '../support/needs.ts';

type Files = Readonly<Record<string, string | Buffer>>;

/** What our reader says of the files, as `Asterisk.priorities` does. */
function read(files: Files): string[] {
  const exists = (argument: string) => !argument.includes('missing');
  const before = readConfig([{ path: 'extensions.conf', bytes: Buffer.from(BEFORE) }], {
    defined: () => undefined,
    exists,
    mayInclude: () => false,
    begun: false,
  });
  const kinds = new Map(before.flatMap(({ sections }) => sections).map(({ name, kind }) => [name, kind]));
  const ours = Object.entries(files)
    .sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
    .map(([path, text]) => ({ path, bytes: Buffer.from(text) }));
  const surroundings = { defined: (name: string) => kinds.get(name), exists, mayInclude: () => false, begun: true };
  const { priorities } = readDialplan([...before, ...readConfig(ours, surroundings)]);
  return priorities.map(({ context, extension, number, application, argument }) => {
    const shown = number === 0 ? application : `${application}(${argument})`;
    return `${context}|${extension}|${number}|${shown}`.trimEnd();
  });
}

/** `context` with one priority before the case and one behind it; a second file comes later. */
const around = (text: string | Buffer): Files => ({
  '50-case': Buffer.concat([
    Buffer.from('[pre]\nexten = s,1,NoOp(pre)\n'),
    Buffer.from(text),
    Buffer.from('\n[post]\nexten = s,1,NoOp(post)\n'),
  ]),
  '60-later': '[later]\nexten = s,1,NoOp(later)\n',
});

const STOPS = [
  '[open',
  '[a](tmpl',
  '[a](+',
  '[nowhere](+)',
  '[later](+)',
  '[template](+)',
  '[a]\n[a](+,!)\n[a](+)',
  '[a]\n[a]\n[a](+,!)\n[a](+,!)\n[a](+,!)',
  '[a](nowhere)',
  '[a](pre,nowhere)',
  '[a](x=y)',
  '#include missing.conf',
  '#include missing*',
  '\\',
  '\\ text',
  '\\é',
  ';--',
  ';-- text',
  '[a] ;-- todo',
  '--;',
  'exten = s,1,NoOp(a) --;',
  '[link](http://example.org)',
];

const GOES_ON = [
  '[a]\nexten = 1,1,NoOp(1)\n[a]\nexten = 2,1,NoOp(2)\n[a](+,!)\n[a](+)\nexten = 3,1,NoOp(3)\n[b](a)\nexten = s,1,NoOp(b)',
  '[a](!)\nexten = 1,1,NoOp(1)\n[a]\nexten = 2,1,NoOp(2)\n[a](+)\nexten = 3,1,NoOp(3)\n[b](a)',
  '[a](template)\nexten = s,1,NoOp(a)',
  '[a](pre)\nsame = n,NoOp(a)',
  '[a](!)\nexten = s,1,NoOp(a)\n[b](a)',
  '[pre](+)\nsame = n,NoOp(a)',
  '[before](+)\nsame = n,NoOp(a)',
  '[pre]\nsame = n,NoOp(a)',
  '[pre]\nexten = s,n,NoOp(a)',
  '[pre]\nexten = s,1,NoOp(again)\nsame = 2,NoOp(added)',
  '[a] (template)\nexten = s,1,NoOp(a)',
  '[ a ]\nexten = s,1,NoOp(a)',
  '[a]text\nexten = s,1,NoOp(a)',
  '[Globals]\nexten = s,1,NoOp(a)',
  `[${'a'.repeat(90)}]\nexten = s,1,NoOp(a)`,
  '[a]\nno equal sign\nexten = s,1,NoOp(a)',
  '[a]\nextn = s,1,NoOp(a)\nexten = s,1,NoOp(b)',
  '[a]\nexten -> s,1,NoOp(a)\nexten == s,1,NoOp(b)\nexten => > s,1,NoOp(c)',
  '[a]\nsame = 1,NoOp(a)',
  '[a]\nexten = s,n,NoOp(a)\nexten = s,1,NoOp(b)\nexten = t,n,NoOp(c)',
  '[a]\nexten = s,hint,PJSIP/a\nsame = n,NoOp(a)\nsame = s,NoOp(b)\nsame = 1,NoOp(c)',
  '[a]\nexten = s,0,NoOp(a)\nexten = s,-1,NoOp(b)\nexten = s,abc,NoOp(c)\nexten = s,1x,NoOp(d)\nexten = s, 2 ,NoOp(e)',
  '[a]\nexten = s,1(l),NoOp(a)\nsame = n(m,NoOp(b)\nsame = n (o),NoOp(c)\nsame = n+2(p),NoOp(d)\nsame = n(q)+2,NoOp(e)',
  '[a]\nexten = s,99999999999,NoOp(a)',
  '[a]\nexten = s,1(l),NoOp(a)\nexten = t,l,NoOp(b)\nexten = s,2,NoOp(c)\nsame = l,NoOp(d)',
  '[a]\nexten = _1[2-4]X.,7(l),NoOp(a)\nexten = 1305,l,NoOp(b)\nexten = 130,l,NoOp(c)\nexten = 1-3-0-5-6,l,NoOp(d)',
  '[a]\nexten = 1 2,1,NoOp(a)\nexten = _[1,2]X,1,NoOp(b)\nexten = _[1-3,1,NoOp(c)\nexten = 1-2,1,NoOp(d)',
  '[a]\nexten = ,1,NoOp(a)\nsame = 2,NoOp(b)',
  '[a]\nexten = s,1\nexten = t\nexten = u,1,\nexten = v 1 App',
  '[a]\nexten = s,1,NoOp(a;b)\nsame = n,NoOp(a\\;b)\nsame = n,NoOp("a;b")',
  '[a]\nexten = s,1,NoOp(a\nsame = n,NoOp(a))\nsame = n,NoOp(a)b\nsame = n,NoOp (a)\nsame = n,App,arg\nsame = n,NoOp',
  '[a]\nexten = s,1,;-- one ;-- two --; --;NoOp(a)\nsame = n,NoOp(;-- x --;b)',
  '[a]\n--;\nexten = s,1,NoOp(a)\n;--\nexten = t,1,NoOp(b)',
  '[a]\n;---\nexten = s,1,NoOp(a)',
  '[a]\n#unknown\n#include\n# comment\nexten = s,1,NoOp(a)',
  '[a]\n\\exten = s,1,NoOp(a)',
  '[a]\nexten += s,1,NoOp(a)\nexten += b\nexten = t,1,NoOp(a\nexten += ,b)\n = x',
  '[a]\nexten = 1,1,NoOp\nexten = 1,1,NoOp\nexten += s,1,NoOp(a)\nexten += y',
  '[a]\nEXTEN = 1,1,NOOP\nexten = 1,1,NoOp\nexten += s',
  '[a]\nexten = 1,1,NoOp(q)\nexten = 2,1,NoOp(q)\nexten =\nexten += 5,1,NoOp(a)\nexten += b',
  '[a]\nexten = 1,1,NoOp\nExten += x\nsame = 1,1,NoOp\nexten += x',
  '[a]\n\\\x7fexten = s,1,NoOp(a)\n\\=exten = t,1,NoOp(b)',
  '[a]\r\nexten = s,1,NoOp(a)\r\n',
  '[a]\rexten = s,1,NoOp(a)\r',
  `[a]\n;${'x'.repeat(8300)}\nexten = s,1,NoOp(a)`,
  `[a]\n;${'x'.repeat(8188)}\nexten = s,1,NoOp(a)`,
  `[a]\n;${'x'.repeat(8189)}\nexten = s,1,NoOp(a)\nexten = t,1,NoOp(b)`,
  `[a]\n;${'x'.repeat(8190)}\nexten = s,1,NoOp(a)\nexten = t,1,NoOp(b)`,
  `[a]\nexten = s,1,NoOp(${'x'.repeat(8300)})\nexten = t,1,NoOp(a)`,
  Buffer.from('[a]\nexten = s,1,NoOp(a)\0b\n\0exten = t,1,NoOp(c)', 'latin1'),
  Buffer.from('[a]\nexten = \xe9,1,NoOp(a)', 'utf8'),
  '[a]\ninclude = pre\nswitch = Realtime\nignorepat = 9\nautohints = yes\nincludes = pre',
];

const anyLine = fc.oneof(
  fc.constantFrom(
    '[a]',
    '[b]',
    '[a](+)',
    '[a](+,!)',
    '[t](!)',
    '[c](t)',
    '[d](template)',
    '[e](a,b)',
    '[f',
    '[g](t',
    '[h](+)',
    '[i] (a)',
  ),
  fc
    .tuple(
      fc.constantFrom('exten', ' exten', 'EXTEN', 'extn'),
      fc.constantFrom(' = ', ' => ', '=', ' -> ', ' += '),
      fc.constantFrom('s', '1', '_1XX', '1 2', '_[1-3]X', '_[1,2]', ''),
      fc.constantFrom('1', 'n', '2', 'n(lab)', 'hint', 'n+2', 's', '0', '-1', 'abc', ' 2 ', '1x', 'n (l)', 'n(lab', ''),
      fc.constantFrom('NoOp(a)', 'NoOp', 'NoOp (a)', 'NoOp(a;b)', 'NoOp(a\\;b)', 'App,arg', '', 'NoOp(a', 'NoOp(a))'),
    )
    .map(([key, sign, extension, priority, application]) => `${key}${sign}${extension},${priority},${application}`),
  fc
    .tuple(fc.constantFrom('n', '1', '2', 'n(x)', 's', 'hint', 'abc'), fc.constantFrom('NoOp(a)', 'NoOp(a', 'Set(A=b)'))
    .map(([priority, application]) => `same = ${priority},${application}`),
  fc.constantFrom(
    '; c',
    ';--',
    '--;',
    ';-- x --; exten = z,1,NoOp(z)',
    'text',
    '#foo',
    '\\',
    'include = b',
    '',
    '\ufeff[q]',
  ),
);

const anyFile = fc.array(anyLine, { maxLength: 8 }).map((lines) => ['[a]', ...lines, ''].join('\n'));

describeWith([root, program('mmdebstrap'), program('flock', 'util-linux')], 'Asterisk', () => {
  let asterisk: Asterisk;

  beforeAll(async () => {
    asterisk = await startAsterisk();
  });
  afterAll(() => asterisk?.stop());

  it.each(STOPS)('loses the rest of the file and the later ones at %j, and so do we', async (text) => {
    await asterisk.load(around(text));
    const contexts = await asterisk.contexts();
    expect(contexts).not.toContain('post');
    expect(contexts).not.toContain('later');
    expect(read(around(text)).sort()).toEqual(await asterisk.priorities());
  });

  it.each(GOES_ON)('goes on behind %j, and so do we', async (text) => {
    await asterisk.load(around(text));
    const priorities = await asterisk.priorities();
    expect(priorities).toContain('later|s|1|NoOp(later)');
    expect(read(around(text)).sort()).toEqual(priorities);
  });

  it('joins what stands before the first header to the file before, and skips a byte order mark in the first only', async () => {
    const files = {
      '10-first': '\ufeff[first]\nexten = s,1,NoOp(first)\n',
      '20-second': 'same = n,NoOp(joined)\n[second]\nexten = s,1,NoOp(second)\n',
      '30-third': '\ufeff[third]\nexten = x,1,NoOp(third)\n',
    };
    await asterisk.load(files);
    const priorities = await asterisk.priorities();
    expect(priorities).toContain('first|s|2|NoOp(joined)');
    expect(priorities).toContain('second|x|1|NoOp(third)');
    expect(read(files).sort()).toEqual(priorities);
  });

  it('has what we read of files that are broken in any way', async () => {
    await fc.assert(
      fc.asyncProperty(anyFile, anyFile, async (one, two) => {
        const files = { '1.conf': one, '2.conf': two };
        await asterisk.load(files);
        expect(read(files).sort()).toEqual(await asterisk.priorities());
      }),
      { numRuns: 200 },
    );
  });
});

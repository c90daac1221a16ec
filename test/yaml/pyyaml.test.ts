import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { pythonStr, resolvePlain, resolveTagged, type Scalar } from '../../src/yaml/scalar.ts';
import { plain, readYaml, type YamlNode } from '../../src/yaml/yaml.ts';
import { describeWith } from '../support/needs.ts';

/** Answers a line of JSON with a line of JSON: a [tag, text] with what the scalar is, a document with its whole value. */
const oracle = `
import json, sys, yaml

def describe(value):
    if isinstance(value, dict):
        return ['dict', [[describe(k), describe(v)] for k, v in value.items()]]
    if isinstance(value, (list, tuple)):
        return ['list', [describe(item) for item in value]]
    if isinstance(value, set):
        return ['list', sorted((describe(item) for item in value), key=str)]
    return [type(value).__name__, str(value)]

def construct(question):
    if isinstance(question, str):
        return yaml.safe_load(question.encode())
    loader = yaml.SafeLoader('')
    tag, text = question
    tag = 'tag:yaml.org,2002:' + tag if tag else loader.resolve(yaml.ScalarNode, text, (True, False))
    return loader.construct_object(yaml.ScalarNode(tag, text))

for line in sys.stdin:
    try:
        value = construct(json.loads(line))
    except Exception as error:
        print(json.dumps(['error', type(error).__name__ + ': ' + str(error)]))
        continue
    try:
        print(json.dumps(describe(value)))
    except RecursionError:
        print(json.dumps(['endless', '']))
`;

type Described = [string, string | Described[] | [Described, Described][]];

const python = ['/usr/bin/python3', 'python3'].find((program) => {
  const version = spawnSync(program, ['-c', 'import yaml; print(yaml.__version__)'], { encoding: 'utf8' });
  return version.status === 0 && version.stdout.startsWith('6.');
});
const pyyaml = { met: python !== undefined, missing: 'PyYAML 6 is not installed (apt-get install python3-yaml)' };

/** What PyYAML says to each of the questions, in one process. */
function ask(questions: readonly (string | [string, string])[]): Described[] {
  if (!python) throw new Error(pyyaml.missing);
  const input = questions.map((question) => `${JSON.stringify(question)}\n`).join('');
  const run = spawnSync(python, ['-c', oracle], { input, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 });
  if (run.status !== 0) throw new Error(run.stderr);
  return run.stdout
    .trimEnd()
    .split('\n')
    .map((line): Described => JSON.parse(line));
}

const pythonTypes = { null: 'NoneType', bool: 'bool', int: 'int', float: 'float', bytes: 'bytes', str: 'str' } as const;

function describeScalar(scalar: Scalar): Described {
  const { type } = scalar;
  return [type === 'date' || type === 'datetime' ? type : pythonTypes[type], pythonStr(scalar)];
}

function describeNode(node: YamlNode): Described {
  if (node.kind === 'scalar') return describeScalar(node.value);
  if (node.kind === 'sequence') return ['list', node.items.map(describeNode)];
  return [
    'dict',
    node.entries.map(({ key, value }): [Described, Described] => [describeNode(key), describeNode(value)]),
  ];
}

/** What our reader says to a document, with the message where it refuses it. */
function read(text: string): Described {
  const { root, problems } = readYaml(Buffer.from(text));
  const refusal = problems.find((problem) => problem.kind !== 'duplicate-key');
  if (refusal || !root) return ['error', refusal?.message ?? 'no root'];
  plain(root);
  return describeNode(root);
}

function same(ours: Described, theirs: Described): boolean {
  return ours[0] === 'error' || theirs[0] === 'error'
    ? ours[0] === theirs[0]
    : JSON.stringify(ours) === JSON.stringify(theirs);
}

function pieces(alphabet: string, maxLength: number): fc.Arbitrary<string> {
  return fc.string({ unit: fc.constantFrom(...alphabet), maxLength });
}

function inAnyCase(word: string): fc.Arbitrary<string> {
  const letters = [...word].map((letter) => fc.constantFrom(letter, letter.toUpperCase()));
  return fc.tuple(...letters).map((chosen) => chosen.join(''));
}

const dates = fc
  .tuple(
    fc.constantFrom('2026', '2024', '1900', '0000'),
    fc.constantFrom('-02', '-12', '-2', '-13', '-00'),
    fc.constantFrom('-28', '-29', '-31', '-1', '-0'),
    fc
      .constantFrom('', 'T', 't', ' ', '  ')
      .chain((gap) =>
        fc
          .tuple(
            fc.constantFrom('1:02:03', '01:02:03', '23:59:59', '24:00:00', '5:60:00', '5:10:60', '5:1:1'),
            fc.constantFrom('', '', '.', '.5', '.1234567', '.0000001'),
            fc.constantFrom('', '', 'Z', ' Z', '+1', '-05:30', '+24', '-00:30', '+1:99', ' -0:00', 'z', '+23:60'),
          )
          .map((time) => (gap === '' ? '' : gap + time.join(''))),
      ),
  )
  .map((parts) => parts.join(''));

const scalarTexts = fc.oneof(
  pieces('0123456789_:.eE+-xob', 10),
  pieces('01_:.e+-', 8),
  pieces('0123456789:.', 14),
  pieces('.infaNIF+-', 5),
  pieces('~=<!nul ', 4),
  fc.constantFrom('on', 'off', 'yes', 'no', 'true', 'false', 'null', 'y', 'n', 'nan').chain(inAnyCase),
  dates,
  fc.double().map((number) => number.toExponential().replace(/^(-?\d)e/, '$1.e')),
  fc.bigInt().map(String),
  fc.string({ maxLength: 6 }),
);

/** Manifests, and all the notations, to be damaged. */
const manifests = [
  'name: foo\nnamespace: bar\nversion: 1.0\ndepends:\n  - name: a\n    namespace: b\n',
  'a: \'x y\'\nb: "z\\n"\nc: |\n  one\n   two\n\n  three\nd: >-\n  f g\n  h\n\n  i\ne: [a, b, {c: d}]\n',
  'x: &a\n  k: v\ny:\n  <<: *a\n  z: 1\nt: !!str 1\n',
  '---\n# comment\na: b # c\nlist:\n- a\n- - b\n  - c\n-\n  d: e\n...\n',
  'description: some long\n  text over\n\n  lines\n? q\n: r\n',
  '- a: b\n  c:\n  - d\n- |+\n  x\n\n- e\n',
  'tags: [a,\n  b, \'c\',\n  ]\nm: {\n  a: b,\n  "c": "d\n    e"\n  }\nn: \'x\n  y\'\n',
];

const fragments = fc.constantFrom(
  ...['', ' ', '  ', '\n', '\n  ', '\n    ', '\n\n', '\r\n', '\r', '\x85', '\t', '\n- ', '\n  - '],
  ...['- ', ': ', ':', '? ', '?', '# c', ' # c', '#', '[', ']', '{', '}', ',', ', ', '"', "'", "''"],
  ...['"a b"', "'c'", '\\', '\\n', '"\\q"', '@', '`', '%', '&a ', '&b', '*a', '*a ', '<<: ', '='],
  ...['!!str ', '!!int ', '!!set ', '!!map', '! ', '!', '!x ', '!!', '!<', '|', '>', '|-', '|+', '|2'],
  ...['>-', '---\n', '--- ', '...\n', '%YAML 1.1\n', '~', '1', '1.0', 'on', 'a', 'é', 'a: b\n', '- x\n'],
  ...['k: ', 'a:b', '//x?y=1', 'http://a.b/c?d#e', '-', '.', '..'],
);

const documents = fc.oneof(
  fc.array(fragments, { minLength: 1, maxLength: 10 }).map((chosen) => chosen.join('')),
  fc
    .tuple(
      fc.constantFrom(...manifests),
      fc.array(fc.tuple(fc.nat(200), fc.nat(3), fragments), { minLength: 1, maxLength: 3 }),
    )
    .map(([text, edits]) =>
      edits.reduce((edited, [at, removed, inserted]) => {
        const index = at % (edited.length + 1);
        return edited.slice(0, index) + inserted + edited.slice(index + removed);
      }, text),
    ),
);

/** Texts in quotes and lists and mappings in brackets, over lines that are indented anyhow, as values of all kinds. */
const lineEnds = fc
  .tuple(
    fc.constantFrom(
      '\n',
      '\n',
      '\n',
      '\n\n',
      '\r\n',
      ' \n',
      '\t\n',
      ' # c\n',
      '\n# c\n',
      '\n  # c\n',
      '\x85',
      '\u2028',
    ),
    fc.constantFrom('', '', ' ', '  ', '   ', '    ', '\t', ' \t', '\t '),
  )
  .map((parts) => parts.join(''));
const gaps = fc.oneof({ weight: 4, arbitrary: fc.constantFrom('', '', ' ') }, { weight: 3, arbitrary: lineEnds });
const quotedPieces = {
  '"': ['a', 'b c', '\\n', '\\"', '\\\\', '\\', '\\x41', '\\q', "'"],
  "'": ['a', 'b c', "''", '\\', '"'],
};
const inQuotes = fc.constantFrom('"' as const, "'" as const).chain((quote) => {
  const pieces = fc.constantFrom(...quotedPieces[quote], '', 'k: v', 'k:', '- x', '# c', ' ', '\t', '---', '...', '[');
  return fc.array(fc.tuple(pieces, gaps), { maxLength: 5 }).map((chosen) => [quote, ...chosen.flat(), quote].join(''));
});
const { inBrackets } = fc.letrec<{ value: string; entry: string; inBrackets: string }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(
      'a',
      'b c',
      'a:b',
      "it's",
      'x?y',
      '-',
      '- a',
      '',
      '*a',
      '&a b',
      '!!str 1',
      '~',
      '1.10',
      '# c',
      '---',
    ),
    inQuotes,
    tie('inBrackets'),
  ),
  entry: fc.oneof(
    { weight: 3, arbitrary: tie('value') },
    fc
      .tuple(fc.constantFrom('', '', '? ', '?'), tie('value'), gaps, fc.constantFrom(':', ': '), gaps, tie('value'))
      .map((parts) => parts.join('')),
  ),
  inBrackets: fc
    .tuple(
      fc.constantFrom('[]', '[]', '{}', '{}', '[}', '{ '),
      gaps,
      fc.array(fc.tuple(tie('entry'), gaps), { maxLength: 4 }),
      fc.constantFrom('', '', ','),
      gaps,
    )
    .map(([[opening, closing], before, entries, last, after]) =>
      [opening, before, entries.map((parts) => parts.join('')).join(','), last, after, closing].join(''),
    ),
}));
const layouts = fc
  .tuple(
    fc.constantFrom(
      '',
      'k: ',
      'k:\n',
      'k:\n  ',
      '  k: ',
      '- ',
      '- - ',
      '- k: ',
      'k:\n- ',
      'k:\n  - l: ',
      '? ',
      '&a ',
      '!!str ',
    ),
    fc.oneof(inQuotes, inBrackets),
    fc.constantFrom(
      '',
      '',
      '\n',
      ' # c\n',
      '\nb: c',
      '\n- d',
      '\n  e: f',
      '\n  - g',
      ': v',
      ' x',
      '\n...\n',
      '\n---\n',
    ),
  )
  .map((parts) => parts.join(''));

/** A place where we differ from PyYAML, and how such a difference is known in a document made at random. */
interface Difference {
  why: string;
  example: string;
  isIt(text: string, ours: Described): boolean;
}

/** All that we know of. Each is something that PyYAML takes and we refuse, and that nobody writes. */
const differences: Difference[] = [
  {
    why: 'PyYAML takes more nesting, until Python runs out of stack, and larger files.',
    example: `${'['.repeat(101)}${']'.repeat(101)}`,
    isIt: (_, ours) => /nested more than|too large|too many values|aliases expand/.test(refusal(ours)),
  },
  {
    why: 'PyYAML takes a value that holds itself. No JSON can be made of it.',
    example: 'a: &a [*a]',
    isIt: (_, ours) => refusal(ours).includes('inside the value that it refers to'),
  },
  {
    why: 'PyYAML lets a mapping merge itself, to no effect.',
    example: 'a: &a\n  b: c\n  <<: *a',
    isIt: (text, ours) => refusal(ours).includes('inside the value that it refers to') && text.includes('<<'),
  },
  {
    why: 'PyYAML does not look at the tags of what << merges.',
    example: '<<: !x {a: b}',
    isIt: (text, ours) => /The tag|the tag/.test(refusal(ours)) && /<<"? *: *(?:\[[^\]]*)?[!&*]/.test(text),
  },
  {
    why: 'PyYAML takes !!str and the like for a mapping with the key =, and then reads its value; !!value is the tag of =.',
    example: '!!str {=: a}',
    isIt: (text, ours) => refusal(ours) !== '' && /!!.*\{.*=|!!value/s.test(text),
  },
  {
    why: "Python's decoder of base64 takes a = anywhere, and ends at the padding.",
    example: '!!binary =',
    isIt: (text, ours) => refusal(ours).includes('is not base64') && text.includes('='),
  },
];

/** The message of a refusal, or nothing. */
function refusal([type, value]: Described): string {
  return type === 'error' ? String(value) : '';
}

/** Room for a busy machine: each asks Python thousands of questions. */
vi.setConfig({ testTimeout: 60_000 });

describeWith([pyyaml], 'PyYAML agrees', () => {
  it('on every plain scalar', () => {
    const texts = fc.sample(scalarTexts, { seed: 20260101, numRuns: 8000 });
    const theirs = ask(texts.map((text) => ['', text]));
    const wrong = texts.flatMap((text, i) => {
      const scalar = resolvePlain(text);
      const ours: Described = scalar.type === 'invalid' ? ['error', scalar.message] : describeScalar(scalar);
      return same(ours, theirs[i] ?? ['', '']) ? [] : [{ text, ours, theirs: theirs[i] }];
    });
    expect(wrong).toEqual([]);
    const types = new Set(theirs.map(([type]) => type));
    expect([...types].sort()).toEqual(['NoneType', 'bool', 'date', 'datetime', 'error', 'float', 'int', 'str']);
  });

  it('on every scalar with a tag', () => {
    const tags = fc.constantFrom('null', 'bool', 'int', 'float', 'timestamp', 'str');
    const questions = fc.sample(fc.tuple(tags, scalarTexts), { seed: 20260102, numRuns: 4000 });
    const theirs = ask(questions);
    const wrong = questions.flatMap(([tag, text], i) => {
      const scalar = resolveTagged(tag, text);
      const ours: Described =
        !scalar || scalar.type === 'invalid' ? ['error', scalar?.message ?? ''] : describeScalar(scalar);
      return same(ours, theirs[i] ?? ['', '']) ? [] : [{ tag, text, ours, theirs: theirs[i] }];
    });
    expect(wrong).toEqual([]);
  });

  it.each([
    ['every document', documents, 20260103],
    ['quotes and brackets over several lines', layouts, 20260104],
  ])('on %s, but for the differences that are known', (_, arbitrary, seed) => {
    const texts = fc.sample(arbitrary, { seed, numRuns: 6000 });
    const theirs = ask(texts);
    const differing = texts.flatMap((text, i) => {
      const pair: [Described, Described] = [read(text), theirs[i] ?? ['', '']];
      return same(...pair) ? [] : [{ text, pair }];
    });
    const unknown = differing.filter(({ text, pair }) => !differences.some((known) => known.isIt(text, pair[0])));
    expect(unknown.map(({ text, pair }) => JSON.stringify([text, ...pair]))).toEqual([]);
    expect(differing.length).toBeLessThan(texts.length / 500);
    expect(theirs.filter(([type]) => type !== 'error').length).toBeGreaterThan(texts.length / 5);
  });

  it('not on the examples of those differences', () => {
    const theirs = ask(differences.map((difference) => difference.example));
    const wrong = differences.filter(({ example, isIt }, i) => {
      const pair: [Described, Described] = [read(example), theirs[i] ?? ['', '']];
      return same(...pair) || !isIt(example, pair[0]);
    });
    expect(wrong).toEqual([]);
  });
});

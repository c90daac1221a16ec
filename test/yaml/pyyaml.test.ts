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
        print(json.dumps(describe(construct(json.loads(line)))))
    except Exception as error:
        print(json.dumps(['error', type(error).__name__ + ': ' + str(error)]))
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

/** A place where we differ from PyYAML, and how such a difference is known in a document made at random. */
interface Difference {
  why: string;
  example: string;
  isIt(text: string, ours: Described, theirs: Described): boolean;
}

const differences: Difference[] = [
  {
    why: 'PyYAML ignores the indentation of lines in quotes and brackets. YAML does not, nor do other readers.',
    example: 'a: "b\nc"',
    isIt: (_, ours) => refusal(ours).includes('indent its lines more than the key'),
  },
  {
    why: 'PyYAML takes | and > that are indented no more than the parent of their value.',
    example: 'a:\n|\n  b',
    isIt: (text, ours) => refusal(ours) !== '' && /[-:?][ \n\r\x85]*(?:#.*)?[\n\r\x85]+ *[|>]/.test(text),
  },
  {
    why: 'PyYAML takes a comment for no part of a text that is the whole file and not indented: no manifest.',
    example: '|\n# c',
    isIt: (text, ours) => refusal(ours) !== '' && /[|>][-+]?(?: +#.*)?[\n\r\x85]+#/.test(text),
  },
  {
    why: 'For PyYAML the name of an anchor or alias may end in any of ?:,]}%@` with something behind it.',
    example: 'a: &b c\n*b: d',
    isIt: (text, ours) => refusal(ours) !== '' && /[&*][0-9A-Za-z_-]+[?:,\]}%@`]/.test(text),
  },
  {
    why: 'PyYAML takes a ? right before a text in brackets for the start of a key.',
    example: '[?a]',
    isIt: (_, ours) => refusal(ours).startsWith('PyYAML takes ?'),
  },
  {
    why: 'PyYAML takes a - right before a comma or closing bracket for a text.',
    example: '[-]',
    isIt: (text, ours) => refusal(ours) !== '' && /-[,\]}]/.test(text),
  },
  {
    why: 'PyYAML takes !!str and the like for a mapping with the key =, and then reads its value.',
    example: '!!str {=: a}',
    isIt: (text, ours) => refusal(ours) !== '' && /!!.*\{.*=/.test(text),
  },
  {
    why: 'PyYAML lets a mapping merge itself, to no effect.',
    example: 'a: &a\n  b: c\n  <<: *a',
    isIt: (text, ours) => refusal(ours).includes('stands within') && text.includes('<<'),
  },
  {
    why: 'PyYAML takes more nesting, until Python runs out of stack, and larger files.',
    example: `${'['.repeat(101)}${']'.repeat(101)}`,
    isIt: (_, ours) => refusal(ours).includes('nested more than'),
  },
  {
    why: 'A file of a lone ... is null here and an error in PyYAML: no manifest for either.',
    example: '...',
    isIt: (text, _, theirs) => refusal(theirs) !== '' && /^(?:\s*(?:#.*)?[\n\r\x85])*\.\.\.(?:\s|$)/.test(text),
  },
  {
    why: 'The library takes an empty tag in angle brackets for none.',
    example: '!<> a',
    isIt: (text, _, theirs) => refusal(theirs) !== '' && text.includes('!<>'),
  },
  {
    why: 'For PyYAML a comma or bracket right behind a tag is part of it.',
    example: '[!!str, a]',
    isIt: (text, _, theirs) => refusal(theirs) !== '' && /![^ \n]*[,\]}]/.test(text),
  },
  {
    why: 'The library takes a bracket right behind the name of an anchor in a list.',
    example: '[&a{b: c}]',
    isIt: (text, _, theirs) => refusal(theirs) !== '' && /&[0-9A-Za-z_-]+[[{]/.test(text),
  },
  {
    why: 'The library takes a directive without a proper name for one it does not know.',
    example: '%\n---\na',
    isIt: (text, _, theirs) => refusal(theirs) !== '' && /(?:^|[\n\r\x85])%(?!YAML|TAG)/.test(text),
  },
  {
    why: 'The library takes a directive that no document follows.',
    example: 'a\n...\n%YAML 1.1\n',
    isIt: (text, _, theirs) => refusal(theirs) !== '' && /%YAML 1.1\s*$/.test(text),
  },
  {
    why: 'The library is lax about what stands behind a key with ?, and how far in its colon is.',
    example: 'a: b\n? c\n  : d',
    isIt: (text, _, theirs) => refusal(theirs) !== '' && text.includes('? '),
  },
  {
    why: 'A key that is nothing but a tag or an anchor: the library takes them for those of the mapping.',
    example: 'a:\n  ! : b',
    isIt: (text) => /[!&][^ \n]* *:/.test(text),
  },
  {
    why: 'Blanks without a line break at the end of a file, where a block scalar with + or a digit would go on.',
    example: '|+\n  a\n\n  ',
    isIt: (text) => /[|>][-+1-9].*[\n\r\x85] +$/s.test(text),
  },
  {
    why: 'U+2028 and U+2029 break lines in both, but PyYAML keeps them in the value, where the library has a newline.',
    example: '"a\u2028b"',
    isIt: (text) => /[\u2028\u2029]/.test(text),
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

  it('on every document, but for the differences that are known', () => {
    const texts = fc.sample(documents, { seed: 20260103, numRuns: 6000 });
    const theirs = ask(texts);
    const differing = texts.flatMap((text, i) => {
      const pair: [Described, Described] = [read(text), theirs[i] ?? ['', '']];
      return same(...pair) ? [] : [{ text, pair }];
    });
    const unknown = differing.filter(({ text, pair }) => !differences.some((known) => known.isIt(text, ...pair)));
    expect(unknown.map(({ text, pair }) => JSON.stringify([text, ...pair]))).toEqual([]);
    expect(differing.length).toBeLessThan(texts.length / 50);
    expect(theirs.filter(([type]) => type !== 'error').length).toBeGreaterThan(texts.length / 4);
  });

  it('not on the examples of those differences', () => {
    const theirs = ask(differences.map((difference) => difference.example));
    const wrong = differences.filter(({ example, isIt }, i) => {
      const pair: [Described, Described] = [read(example), theirs[i] ?? ['', '']];
      return same(...pair) || !isIt(example, ...pair);
    });
    expect(wrong).toEqual([]);
  });
});

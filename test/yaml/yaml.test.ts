import { describe, expect, it } from 'vitest';
import { nodeAt, plain, readYaml, type YamlNode } from '../../src/yaml/yaml.ts';

/** The tree of a text that has nothing wrong with it. */
function tree(text: string | Uint8Array): YamlNode {
  const { root, problems } = readYaml(Buffer.from(text));
  expect(problems).toEqual([]);
  if (!root) throw new Error('no root');
  return root;
}

function value(text: string | Uint8Array): unknown {
  return plain(tree(text));
}

/** The problems of a text, one a line: `2:5 syntax`. */
function problems(text: string | Uint8Array): string[] {
  return readYaml(Buffer.from(text)).problems.map(
    ({ kind, position }) => `${position.line}:${position.column} ${kind}`,
  );
}

/** A position as `line:column-line:column`. */
function where(node: YamlNode | undefined): string | undefined {
  if (!node) return undefined;
  const { line, column, endLine, endColumn } = node.position;
  return `${line}:${column}-${endLine}:${endColumn}`;
}

describe('values', () => {
  it('reads what a manifest holds', () => {
    const text = [
      'name: hello',
      'version: 1.10',
      'plugin_format_version: 0x1',
      'depends: [{name: a, namespace: b}]',
      'debian_depends:',
      '- git (>= 1:2.0)',
      'description: |',
      '  one',
      '   two',
      'homepage: https://example.org/#top',
      'on: "on"',
    ].join('\n');
    expect(value(text)).toEqual({
      name: 'hello',
      version: 1.1,
      plugin_format_version: 1,
      depends: [{ name: 'a', namespace: 'b' }],
      debian_depends: ['git (>= 1:2.0)'],
      description: 'one\n two\n',
      homepage: 'https://example.org/#top',
      True: 'on',
    });
  });

  it.each(['', '# nothing', '---', '---\n...\n...', '~'])('%j is null', (text) => {
    expect(value(text)).toBeNull();
  });

  it('reads only plain scalars by their looks', () => {
    expect(value('[1, "1", \'1\', !!str 1, ! "1", on, "on"]')).toEqual([1, '1', '1', '1', 1, true, 'on']);
    expect(value('a: |\n  1')).toEqual({ a: '1' });
  });

  it('keeps the text of a scalar, and whether YAML guessed its type', () => {
    expect(nodeAt(tree('version: 1.10'), ['version'])).toMatchObject({ text: '1.10', plain: true });
    expect(nodeAt(tree('version: "1.10"'), ['version'])).toMatchObject({ text: '1.10', plain: false });
    expect(nodeAt(tree('version: !!str 1.10'), ['version'])).toMatchObject({ text: '1.10', plain: false });
  });

  it('makes JSON of dates, bytes, sets and ordered maps', () => {
    expect(value('a: 2026-01-01\nb: !!binary aGk=\nc: !!set {x, y}\nd: !!omap [x: 1, y: 2]')).toEqual({
      a: '2026-01-01',
      b: 'aGk=',
      c: ['x', 'y'],
      d: [
        ['x', 1],
        ['y', 2],
      ],
    });
  });

  it('reads quotes and brackets over lines that are indented anyhow', () => {
    const text = [
      'description: "Adds a queue',
      'to the PBX',
      '',
      '\tof \\',
      '    Wazo"',
      "author: 'Jane",
      " Doe'",
      'tags: [',
      'a, # the first',
      '# none',
      '"b',
      'c",',
      ']',
      'depends:',
      '  - {name: a,',
      'namespace: b',
      '}',
    ].join('\n');
    expect(value(text)).toEqual({
      description: 'Adds a queue to the PBX\nof Wazo',
      author: 'Jane Doe',
      tags: ['a', 'b c'],
      depends: [{ name: 'a', namespace: 'b' }],
    });
  });

  it('takes for a key what other readers of YAML do not', () => {
    expect(value('[?a, ? b, "c":d]')).toEqual([{ a: null }, { b: null }, { c: 'd' }]);
    expect(value('&x: a')).toEqual({ None: 'a' });
  });

  it('takes every line break of YAML 1.1, of which it keeps those of Unicode', () => {
    expect(value('a: "b\u2028c"\x85d: |\r  e\u2029  f\r\ng: h\u2028  i')).toEqual({
      a: 'b\u2028c',
      d: 'e\u2029f\n',
      g: 'h\u2028i',
    });
  });

  it('takes __proto__ for a key like any other', () => {
    const read = value('__proto__: {a: 1}\nconstructor: 2');
    expect(Object.keys(read ?? {})).toEqual(['__proto__', 'constructor']);
    expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
  });

  it('turns keys into the text that Python makes of them', () => {
    expect(value('1.0: a\nnull: b\n2026-01-01: c\n=: d')).toEqual({
      '1.0': 'a',
      None: 'b',
      '2026-01-01': 'c',
      '=': 'd',
    });
  });
});

describe('aliases and merge keys', () => {
  it('stand for the value of the anchor', () => {
    expect(value('a: &x [1]\nb: *x')).toEqual({ a: [1], b: [1] });
  });

  it('merge mappings, of which explicit keys win, then the first of a list', () => {
    const text = 'a: &a {x: 1, y: 1}\nb: &b {y: 2, z: 2}\nc:\n  z: 3\n  <<: [*a, *b]\nd:\n  <<: *a\n';
    expect(value(text)).toMatchObject({ c: { x: 1, y: 1, z: 3 }, d: { x: 1, y: 1 } });
  });

  it('leave a quoted << a key', () => {
    expect(value('"<<": 1')).toEqual({ '<<': 1 });
  });

  it.each([
    ['*x', '1:1 syntax'],
    ['a: &a [*a]', '1:8 syntax'],
    ['a: &a {b: *a}', '1:11 syntax'],
    ['a: &a 1\nb: &a 2', '2:7 syntax'],
    ['<<: 5', '1:5 value'],
    ['a: &a 1\n<<: [*a]', '2:6 value'],
    ['a: <<', '1:4 value'],
  ])('are refused: %j', (text, problem) => {
    expect(problems(text)).toEqual([problem]);
  });
});

describe('positions', () => {
  it('are those of the value, not of the blanks and comments around it', () => {
    const root = tree('name:  foo # comment\nlist:\n  - a\n  - "b c" \nmap: {k: v}  \nlast: &x !!str |\n  text\n\n');
    expect(where(nodeAt(root, ['name']))).toBe('1:8-1:11');
    expect(where(nodeAt(root, ['list']))).toBe('3:3-4:10');
    expect(where(nodeAt(root, ['list', 1]))).toBe('4:5-4:10');
    expect(where(nodeAt(root, ['map']))).toBe('5:6-5:12');
    expect(where(nodeAt(root, ['map', 'k']))).toBe('5:10-5:11');
    expect(where(nodeAt(root, ['last']))).toBe('6:16-7:7');
    expect(where(root)).toBe('1:1-7:7');
  });

  it('of an empty value are right of its key', () => {
    const root = tree('name:\nlist:\n-\n- b\nmap: {a, b: }');
    expect(where(nodeAt(root, ['name']))).toBe('1:6-1:6');
    expect(where(nodeAt(root, ['list', 0]))).toBe('3:2-3:2');
    expect(where(nodeAt(root, ['map', 'a']))).toBe('5:8-5:8');
  });

  it('of an alias are its own, and within it those of what it stands for', () => {
    const root = tree('a: &x [1]\nb: *x');
    expect(where(nodeAt(root, ['b']))).toBe('2:4-2:6');
    expect(where(nodeAt(root, ['b', 0]))).toBe('1:8-1:9');
  });

  it('count UTF-16 units, and lines however they end', () => {
    expect(where(nodeAt(tree('\ufeff"😀": x'), ['😀']))).toBe('1:7-1:8');
    for (const end of ['\n', '\r\n', '\r']) {
      expect(where(nodeAt(tree(`a: b${end}# c${end}${end}d: e${end}`), ['d']))).toBe('4:4-4:5');
    }
  });

  it('are not found where there is no such value', () => {
    const root = tree('a: [b]');
    expect(nodeAt(root, ['a', 1])).toBeUndefined();
    expect(nodeAt(root, ['x', 'y'])).toBeUndefined();
    expect(nodeAt(root, ['a', 0, 'c'])).toBeUndefined();
    expect(nodeAt(root, [])).toBe(root);
  });
});

describe('problems', () => {
  it.each([
    ['description: foo: bar', '1:14 syntax'],
    ['name foo\nb: c', '1:1 syntax'],
    ['a:b\nc: d', '1:1 syntax'],
    ['a: "b\nc: d', '1:4 syntax'],
    ["a: 'b''", '1:4 syntax'],
    ['a: "b\\"', '1:4 syntax'],
    ['a: "\\d"', '1:5 syntax'],
    ["a: 'it's'", '1:8 syntax'],
    ['a: [b\nc: d', '1:4 syntax'],
    ['a: [b}', '1:4 syntax'],
    ['a: ]', '1:4 syntax'],
    ['a: {b: [c', '1:8 syntax'],
    ['a: [b, , c]', '1:8 syntax'],
    ['a: @b', '1:4 syntax'],
    ['a: `b`', '1:4 syntax'],
    ['a: %b', '1:4 syntax'],
    ['a: {url: http://x?y=1}', '1:18 syntax'],
    ['a:\tb', '1:3 syntax'],
    ['a: b\t# c', '1:5 syntax'],
    ['a: b\tc', '1:5 syntax'],
    ['a:\n\t- b', '2:1 syntax'],
    [': a', '1:1 syntax'],
    ['? a\nb', '2:1 syntax'],
    ['{a\n: b}', '1:2 syntax'],
    [`${'k'.repeat(1025)}: v`, '1:1 syntax'],
    [`{${'k'.repeat(1025)}: v}`, '1:2 syntax'],
    ['a: b\n---\nc: d', '2:1 syntax'],
    ['a: b\n---', '2:1 syntax'],
    ['a: b\n...\n...\n---\nc', '4:1 syntax'],
    ['%YAML 2.0\n---\na: b', '1:1 syntax'],
    ['&a.b c', '1:1 syntax'],
    ['*a: b', '1:1 syntax'],
    ['...', '1:1 syntax'],
    ['a: !foo b', '1:9 value'],
    ['a: !!python/object:os.system {}', '1:30 value'],
    ['a: !!map [b]', '1:10 value'],
    ['a: !!str {}', '1:10 value'],
    ['a: !!set [b]', '1:10 value'],
    ['a: 2026-13-45', '1:4 value'],
    ['a: =', '1:4 value'],
    ['[a]: b', '1:1 value'],
    ['? {a: b}\n: c', '1:3 value'],
    ['a: b\nc: d\na: e', '3:1 duplicate-key'],
    ['{1: a, 1.0: b}', '1:8 duplicate-key'],
    ['a: \0', '1:4 encoding'],
    ['a: "\u001b"', '1:5 encoding'],
  ])('%j has one at %s', (text, problem) => {
    expect(problems(text)).toEqual([problem]);
  });

  it('are not seen in what PyYAML reads well', () => {
    expect(value('a: b#c\nd: "x"#y\ne: [f,]\n"g":\n- h:i\nj: k -l ?m %n @o\np: x\n  y\n? q\n: r\ns: it\'s')).toEqual({
      a: 'b#c',
      d: 'x',
      e: ['f'],
      g: ['h:i'],
      j: 'k -l ?m %n @o',
      p: 'x y',
      q: 'r',
      s: "it's",
    });
    expect(value('%YAML 1.2\n%FOO bar\n--- # c\na: "\t"\nb: |\n  \tx # y\n# \tz')).toEqual({ a: '\t', b: '\tx # y\n' });
  });

  it('are gathered, each where it is', () => {
    const text = 'a: b: c\nd: @e\nf: "\\q"\ng: [h\n';
    expect(problems(text)).toEqual(['1:4 syntax', '2:4 syntax', '3:5 syntax', '4:4 syntax']);
    expect(problems('a: !x 1\nb: 2026-99-99\na: 1')).toEqual(['1:7 value', '2:4 value', '3:1 duplicate-key']);
  });

  it('say what is wrong and what to do', () => {
    const messages = readYaml(Buffer.from('description: foo: bar\n')).problems.map((problem) => problem.message);
    expect(messages).toEqual([
      'A value that holds ": " must be in quotes, and a mapping or list begins on a line of its own',
    ]);
  });

  it('of syntax leave no root, those of a value a text in its place, a duplicate key the last value', () => {
    expect(readYaml(Buffer.from('a: @b')).root).toBeUndefined();
    const { root } = readYaml(Buffer.from('a: 2026-99-99\nb: 1\nb: 2'));
    expect(root && plain(root)).toEqual({ a: '2026-99-99', b: 2 });
  });

  it('stop after fifty, and say so', () => {
    const { problems } = readYaml(Buffer.from('a: @b\n'.repeat(1000)));
    expect(problems).toHaveLength(51);
    expect(problems.at(-1)?.message).toBe('There are more problems than these: correct these first');
  });
});

describe('a slip', () => {
  const conflict = '<<<<<<< HEAD\nversion: 1\n=======\nversion: 2\n>>>>>>> other\n';

  it.each([
    ['1:14 The quote opened here is never closed', 'description: "Adds a queue\nname: x\n'],
    ['1:14 The quote opened here is never closed', 'description: "Adds a queue\nname: x\nauthor: "Jane"\na: b\n'],
    ['1:14 The quote opened here is never closed', "description: 'Adds a queue\nname: don't\nversion: 'x'\n"],
    ['1:7 The quote opened here is never closed', 'name: "x\nversion: ""\nauthor: "a"\n'],
    ['1:7 The quote opened here is never closed', 'path: "C:\\dir\nname: x\n'],
    ['2:5 The quote opened here is never closed', 'a:\n  - "git\n  - "curl"\n'],
    ['3:7 The quote opened here is never closed', 'a: "b\n  c: d"\nname: "x\nversion: "1"\n'],
    ['2:10 The quote opened here is never closed', '{\n "name": "x,\n "version": "1"\n}\n'],
    [
      '1:14 The quote opened here is never closed',
      "description: 'a\nitems:\n  - $ref: '#/b'\n  - $ref: '#/c'\nname: x\n",
    ],
    ['1:7 The quote opened here is never closed', "name: 'x\nversion: 1\ndescription: >\n  Jane's\nauthor: y\n"],
    ['1:7 The [ opened here is never closed', 'tags: [a, b\nname: x\nversion: "1"\n'],
    ['1:7 The { opened here is never closed', 'meta: {a: b,\nname: x\nversion: "1"\n'],
    ['2:5 The [ opened here is never closed', 'a:\n  - [b, c\n  - d\nname: x\n'],
    ['1:7 The [ opened here is never closed', 'tags: [a}\nname: x\n'],
    ['3:1 A comma is missing before this', 'meta: {\na: b\nc: d\n}\nname: x\n'],
    ['3:1 A comma is missing before this', 'meta: {\na: b\nc: d,\ne: f\n}\nname: x\n'],
    ['1:12 A comma is missing before this', 'tags: ["a" "b"]\nname: x\n'],
    ['1:10 There is no value before this comma', 'tags: [a,, b]\nname: x\n'],
    ['1:10 A comma is not allowed outside brackets', 'name: "a",\nversion: "1"\n'],
    ['1:10 There is no [ before this ]', 'tags: [a]]\nname: x\n'],
    ['1:9 In brackets a ? begins a key', 'tags: [a?b]\nname: x\n'],
    ['1:1 A merge conflict is left in the file', `${conflict}name: x\n`],
    ['2:1 A merge conflict is left in the file', `name: x\n${conflict}author: y\n${conflict}`],
    ['3:1 A merge conflict is left in the file', `a:\n  - b\n${conflict.replaceAll(/version: /g, '  - ')}name: x\n`],
    ['2:1 A merge conflict is left in the file', `a: [\n${conflict.replaceAll(/version: (.)/g, ' $1,')}]\nname: x\n`],
    ['3:2 `- curl` is indented less than the entry above it', 'debian_depends:\n  - git\n - curl\nname: x\n'],
    ['3:3 `b` is indented less than the text above it', 'description: |\n    a\n  b\nname: x\n'],
    ['4:1 A list entry is among keys', 'depends:\n- name: a\nnamespace: b\n- name: c\nname: x\n'],
    ['3:4 `namespace: b` is indented less than the entry above', 'depends:\n  - name: a\n   namespace: b\nname: x\n'],
    ['1:2 This line is indented by one space more than the others', ' name: x\nnamespace: y\nversion: "1"\n'],
    ['2:2 This line is indented by one space more than the others', 'name: x\n namespace: y\nversion: "1"\n'],
    ['2:2 This line is indented by one space more than the others', 'name: "x"\n namespace: y\nversion: "1"\n'],
    ['2:5 This line is indented by 2 spaces more than the others', '  b: c\n    d: e\n'],
    ['3:3 The lines around this one are entries of a list', 'a:\n  - b\n  _ c\n  - d\nname: x\n'],
    ['2:1 The dash of a list entry must be followed by a space', 'a:\n-b\n- c\nname: x\n'],
    ['1:4 A list begins on a line of its own', 'a: - b\nname: x\n'],
    ['1:1 A key must be followed by a colon and a space', 'name:x\nversion: "1"\n'],
    ['2:1 A key must be followed by a colon and a space', 'description: some\ntext\nname: x\n'],
    ['1:14 A value that holds ": " must be in quotes', 'description: a: b: c\nname: x\n'],
    ['1:18 The quote before this ends the text', "description: 'it's fine'\nname: x\n"],
    [
      '1:22 The quote before this ends the text, which goes on here: put all of it in',
      'description: "Night" mode\nname: x\n',
    ],
    [
      '1:18 The list ends before this: to write a text that starts with [, put all of it in quotes',
      'description: [a] texts\n',
    ],
    ['1:18 The mapping ends before this: to write a text that starts with {', 'description: {a} text\n'],
    ['2:9 This is a no-break space (U+00A0)', 'name: x\nversion:\u00a0"1"\n'],
    ['1:14 The text after > begins on the next line', 'description: > some text\n  more\nname: x\n'],
    ["1:9 A text can't start with @", 'author: @jane\nname: x\n'],
    ['2:1 A line that begins with % is not text', 'name: x\n%if\nversion: "1"\n'],
    ["2:1 A line that begins with --- or ... can't be inside quotes", 'a: "b\n---\nc"\nname: x\n'],
  ])('is told once: %s', (expected, text) => {
    const told = readYaml(Buffer.from(text)).problems.map(
      ({ message, position }) => `${position.line}:${position.column} ${message}`,
    );
    expect(told).toEqual([expect.stringContaining(expected)]);
  });

  it('hides no other in a later entry', () => {
    const text = 'a: "b\nc: [d\ne:\n  - f\n - g\nh: {i: j}}\nk: "\\d"\nl: m: n\no: - p\n';
    expect(problems(text).map((problem) => problem.split(':')[0])).toEqual(['1', '2', '5', '6', '7', '8', '9']);
  });
});

describe('encodings', () => {
  it('are UTF-8, or UTF-16 with a byte order mark', () => {
    const text = '\ufeffname: é😀';
    const littleEndian = Buffer.from(text, 'utf16le');
    expect(value(text)).toEqual({ name: 'é😀' });
    expect(value(littleEndian)).toEqual({ name: 'é😀' });
    expect(value(Buffer.from(littleEndian).swap16())).toEqual({ name: 'é😀' });
  });

  it('point at the first byte that is wrong', () => {
    expect(problems(Buffer.from('a: b\nc: é\xe9\n', 'latin1'))).toEqual(['2:4 encoding']);
    expect(problems(Buffer.concat([Buffer.from('a: é\nb: 😀'), Buffer.from([0xc3])]))).toEqual(['2:6 encoding']);
    expect(problems(Buffer.concat([Buffer.from('a: \ufffd'), Buffer.from([0xef, 0x28])]))).toEqual(['1:5 encoding']);
    expect(problems(Buffer.from([0xff, 0xfe, 0x61, 0x00, 0x61]))).toEqual(['1:2 encoding']);
  });
});

describe('hostile files', () => {
  /** Each is one problem, in some tenths of a second at most; the bound leaves room for a busy machine. */
  function refuses(text: string | Uint8Array, problem: string): void {
    const start = performance.now();
    expect(problems(text)).toEqual([problem]);
    expect(performance.now() - start).toBeLessThan(3000);
  }

  it.each([
    ['', 'a: '],
    ['', '"'],
    ['', '- '],
    ['', '['],
    ['', '&a '],
    ['', '? '],
    ['', '\t'],
    ['', '"\\q" '],
    ['', 'a: @\n'],
    ['', "a: '\n"],
    ['a: [', ' a\n'],
    ["a: '", '[\n'],
    ['a: [\n', 'a: @,\n'],
    ['a: [\n', '>>>>>>> a,\n'],
  ])('that are %j and %j up to 1 MiB are refused in time', (start, unit) => {
    const bytes = Buffer.from((start + unit.repeat(1024 * 1024)).slice(0, 1024 * 1024));
    const started = performance.now();
    expect(readYaml(bytes).problems).not.toEqual([]);
    expect(performance.now() - started).toBeLessThan(3000);
  });

  it('larger than 1 MiB', () => refuses(new Uint8Array(10_000_000), '1:1 too-large'));

  it('of too many values', () => refuses('- a\n'.repeat(200_000), '20000:3 too-large'));

  it('of too many values that nothing is written for', () => refuses('-\n'.repeat(500_000), '20001:1 too-large'));

  it.each([['['], ['{a: '], ['- '], ['? ']])('nested thousands deep with %j', (opening) => {
    refuses(opening.repeat(5000), `1:${100 * opening.length + 1} too-large`);
  });

  it('nested deep by indentation', () => {
    const lines = Array.from({ length: 1000 }, (_, depth) => `${' '.repeat(depth)}a:\n`);
    refuses(lines.join(''), '101:101 too-large');
  });

  it('nested deep by aliases', () => {
    refuses(`a: &a ${'['.repeat(60)}${']'.repeat(60)}\nb: ${'['.repeat(60)}*a${']'.repeat(60)}`, '2:64 too-large');
  });

  it('with aliases that expand to gigabytes', () => {
    const lines = ['a0: &a0 [lol, lol, lol]'];
    for (let i = 1; i < 50; i += 1)
      lines.push(
        `a${i}: &a${i} [${Array(9)
          .fill(`*a${i - 1}`)
          .join(', ')}]`,
      );
    refuses(lines.join('\n'), '7:10 too-large');
    refuses(`a: &a ${'x'.repeat(100_000)}\nb: [${'*a,'.repeat(1000)}]`, '2:35 too-large');
  });

  it('with merge keys that expand to millions of keys', () => {
    const lines = ['a0: &a0 {k: v}'];
    for (let i = 1; i < 2000; i += 1) lines.push(`a${i}: &a${i} {<<: *a${i - 1}, k${i}: v}`);
    const { problems } = readYaml(Buffer.from(lines.join('\n')));
    expect(problems.map((problem) => problem.message)).toEqual([
      'The aliases expand to too many values: write the values out',
    ]);
  });

  it('nested within the limit are read', () => {
    const depth = 100;
    expect(JSON.stringify(value('['.repeat(depth) + ']'.repeat(depth)))).toHaveLength(2 * depth);
  });
});

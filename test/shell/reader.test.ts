import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { readScript } from '../../src/shell/reader.ts';
import type { Command, Script } from '../../src/shell/script.ts';
import { describeWith, program } from '../support/needs.ts';

function read(text: string): Script {
  const { script } = readScript(text);
  if (script === undefined) throw new Error(`not understood: ${text}`);
  return script;
}

const written = ({ words }: Command) => words.map(({ text }) => text).join(' ');

function commandOf(text: string, name: string): Command {
  const found = read(text).commands.find(({ words }) => words[0]?.text === name);
  if (found === undefined) throw new Error(`no ${name} in ${text}`);
  return found;
}

describe('the commands of a script', () => {
  it.each([
    ['in the order of the text', 'a; b && c | d\ne', ['a', 'b', 'c', 'd', 'e']],
    ['without quotes and escapes', `'a' "b"'c' d\\ e \\$f`, ['a bc d e $f']],
    [
      'also of substitutions',
      'a "$(b `c`)" ${x:-$(d)} $((1 + $(e)))',
      ['a $(b `c`) ${x:-$(d)} $((1 + $(e)))', 'b `c`', 'c', 'd', 'e'],
    ],
    ['also of escaped backticks', 'a `b \\`c\\``', ['a `b \\`c\\``', 'c', 'b `c`']],
    ['also of a here-document', 'a <<E\n$(b)\nE', ['a', 'b']],
    ['also of a function', 'f() { a; }\nf', ['a', 'f']],
    [
      'with the heads of loops and tests',
      'for x in a b; do c; done; [[ -f $1 && a == b ]]',
      ['for x a b', 'c', '[[ -f $1 && a == b ]]'],
    ],
    ['with assignments as arguments', 'a=b c export; export d="e f"', ['c export', 'export d=e f']],
    ['but not behind an exit', 'a; exit 0\nb', ['a', 'exit 0']],
    ['but not behind an exec in a branch', 'case x in y) exec a; b;; esac; c', ['exec a', 'c']],
    ['also behind an exec that only redirects', 'exec >a; b', ['exec', 'b']],
  ])('are known %s', (_, text, commands) => expect(read(text).commands.map(written)).toEqual(commands));

  it('have positions in the text', () => {
    const text = 'a "$(b c)" `d` \\\n  e';
    const spans = read(text).commands.map(({ start, end }) => text.slice(start, end));
    expect(spans).toEqual([text, 'b c', 'd']);
  });

  it('have assignments and redirections', () => {
    const [command] = read('a="$1/b" c=(d) e >f 2>&1 <<E\nE\n').commands;
    expect(command?.assignments.map(({ name, value }) => [name, value?.text])).toEqual([
      ['a', '$1/b'],
      ['c', undefined],
    ]);
    expect(command?.redirections.map(({ operator, target }) => [operator, target?.text])).toEqual([
      ['>', 'f'],
      ['>&', '1'],
      ['<<', undefined],
    ]);
  });

  it('say which parameters are expanded in a word, and how', () => {
    const [command] = read(`a "$b\${c%/}"'$d'\\$e"$(f $g)\${h:-$i}"`).commands;
    const parameters = command?.words[1]?.parameters.map(({ name, operator, text }) => [name, operator, text]);
    expect(parameters).toEqual([
      ['b', undefined, '$b'],
      ['c', '%', '${c%/}'],
      ['g', undefined, '$g'],
      ['h', ':-', '${h:-$i}'],
      ['i', undefined, '$i'],
    ]);
  });

  it.each([
    ['x', 'counts'],
    ['x && a', 'counts'],
    ['a || x', 'counts'],
    ['x | a', 'counts'],
    ['x || exit 1', 'counts'],
    ['x || { echo; exit; }', 'counts'],
    ['f() { x || return 3; }', 'counts'],
    ['x || true', 'caught'],
    ['x && a || b', 'caught'],
    ['x || exit 0', 'caught'],
    ['{ x; } || a', 'caught'],
    ['! x', 'asked'],
    ['if a; x; then b; fi', 'asked'],
    ['if a; then b; elif x; then c; fi', 'asked'],
    ['while x; do a; done', 'asked'],
    ['until a; do x; done', 'counts'],
  ])('know of x in `%s` that its failure is: %s', (text, failure) => {
    expect(commandOf(text, 'x').failure).toBe(failure);
  });

  it.each([
    ['x', false],
    ['x && a', false],
    ['{ x; }', false],
    ['case a in b) x;; esac', false],
    ['if x; then a; fi', false],
    ['while x; do a; done', false],
    ['a && x', true],
    ['a || x', true],
    ['if a; then x; fi', true],
    ['if a; then b; else x; fi', true],
    ['if a; then b; elif x; then c; fi', true],
    ['for a in b; do x; done', true],
  ])('know of x in `%s` whether something decides if it is run: %s', (text, conditional) => {
    expect(commandOf(text, 'x').conditional).toBe(conditional);
  });

  it.each(['(x)', 'a | x', 'x &', 'a $(x)', 'a `x`', 'a <(x)', 'b=$( (x) )'])(
    'know that x in `%s` is apart',
    (text) => {
      expect(commandOf(text, 'x').apart).toBe(true);
    },
  );
});

describe('the branches of a script', () => {
  const branches = (text: string) =>
    commandOf(text, 'x').branches.map(
      ({ subject, patterns }) => `${subject.text}: ${patterns.map((pattern) => pattern.text).join(' ')}`,
    );

  it.each([
    ['case "$1" in a | "b") x;; esac', ['$1: a b']],
    ['case $1 in a) case $2 in (b) x;; esac;; esac', ['$1: a', '$2: b']],
    ['if [ "$1" = a ]; then x; fi', ['$1: a']],
    ['if test $1 = a || [ $1 == b ]; then x; fi', ['$1: a b']],
    ['if [[ $1 == a ]]; then b; elif [[ $1 == c ]]; then x; fi', ['$1: c']],
    ['[ "$1" = a ] && x', ['$1: a']],
  ])('are those of `%s`', (text, expected) => {
    expect(branches(text)).toEqual(expected);
    expect(commandOf(text, 'x').conditional).toBe(false);
  });

  it.each([
    'if [ "$1" != a ]; then x; fi',
    'if ! [ "$1" = a ]; then x; fi',
    'if [ "$1" = a ]; b; then x; fi',
    'if [ "$1" = a ] && b; then x; fi',
    'if [ "$1" = a ] || [ "$2" = b ]; then x; fi',
    'if [ "$1" = "$2" ]; then x; fi',
    'if b; then c; elif [ "$1" = a ]; then x; fi',
    'if [ "$1" = a ]; then b; else x; fi',
    '[ "$1" = a ] || x',
  ])('are not sure in `%s`', (text) => expect(commandOf(text, 'x').conditional).toBe(true));
});

describe('a script that can’t be read', () => {
  it('has the places that the parser stumbles over', () => {
    const text = 'a\nif b; then\n  c "$(d';
    const { script, problems } = readScript(text);
    expect(script).toBeUndefined();
    expect(problems.map(({ start }) => start)).toContain(text.indexOf('"'));
  });

  it.each([
    ['NUL', 'a\0'],
    ['70 kB', 'echo a\n'.repeat(10_000)],
    ['a here-document without an end', 'cat <<E\na\n'],
    ['functions as deep as the stack', 'f() '.repeat(15_000)],
  ])('is not understood: %s', (_, text) => expect(readScript(text)).toEqual({ problems: [] }));

  it.each([
    ['substitutions', '$('],
    ['backticks', '`\\`'],
    ['quotes in substitutions', '"$('],
    ['parameters', '${a:-"'],
    ['arithmetic', '$(('],
    ['process substitutions', '<(a '],
    ['here-documents', '<<-A '],
    ['groups', '{ '],
    ['conditions', 'if a; then '],
    ['functions', 'function f '],
  ])('is so in a moment: 64 KiB of %s', (_, unit) => {
    const started = performance.now();
    readScript(unit.repeat(65_536 / unit.length));
    expect(performance.now() - started).toBeLessThan(8000);
  });
});

describeWith([program('bash')], 'the judgement of bash -n', () => {
  it.each([
    'if a; then b; fi',
    'if a; then b',
    'if a; then; fi',
    'case $1 in a) b',
    'case $1 in a) b;; esac esac',
    'for x in a; do b; done; }',
    'a "$(b',
    "a 'b",
    'a `b',
    'a ${b',
    'a && && b',
    'a |',
    '(a',
    'a)',
    'f() a',
    'f() { a; }; f',
    '[[ a ]',
    '[[ a == (b) ]]',
    'a=(b',
    'a <',
    'a "${x:-it\'s}"',
    "a $'b\\'c'",
    'a # b "',
    'while a; do done',
    'case a in esac',
    'echo "a" "b',
  ])('is the same on %j', (text) => {
    // Of a test that it can't read it complains too, but ends well.
    const { stderr } = spawnSync('bash', ['-n', '-c', text], { encoding: 'utf8' });
    expect(readScript(text).script === undefined).toBe(stderr !== '');
  });
});

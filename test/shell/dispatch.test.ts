import { describe, expect, it } from 'vitest';
import { commandsFor, commandsForAny, commandsForSure } from '../../src/shell/dispatch.ts';
import { readScript } from '../../src/shell/reader.ts';
import type { Command } from '../../src/shell/script.ts';

type Selection = Parameters<typeof commandsForAny>[0];

function read(text: string): Selection {
  const { script } = readScript(text);
  if (script === undefined) throw new Error(`not understood: ${text}`);
  return script;
}

const names = (commands: readonly Command[]) => commands.map(({ words }) => words[0]?.text);

const CASE = 'case "$1" in build) a;; install|uninstall) b; c || d;; *) e;; esac';

describe('what is run for a command', () => {
  it.each([
    ['is in its branch', CASE, ['b', 'c', 'd']],
    ['is in an `if`', 'if [ "$1" = install ]; then b; elif [ "$1" = build ]; then a; fi', ['b']],
    ['is behind `&&`', '[ "$1" = install ] && b; [ "$1" = build ] && a', ['b']],
    ['is there where the argument has a name', `command=$1\n${CASE.replace('"$1"', '"$command"')}`, ['b', 'c', 'd']],
    ['is in a function with the arguments', `main() { ${CASE}; }\nmain "$@"`, ['b', 'c', 'd']],
    [
      'is in functions that it calls',
      'f() { a; g; }; g() { b; }; h() { c; }\ncase $1 in install) f;; esac',
      ['a', 'g', 'b', 'f'],
    ],
    ['is in the function of its name', 'build() { a; }; install() { b; }\n"$1"', ['b']],
    ['is in the function for its name', 'do_build() { a; }; do_install() { b; }\n"do_$1" x', ['b']],
    ['is in a branch that looks at more', 'case $1 in install) case $x in build) b;; esac;; esac', ['b']],
  ])('%s', (_, text, expected) => expect(names(commandsFor(read(text), 'install'))).toEqual(expected));

  it.each([
    'f() { case "$1" in install) b;; esac; }\nf install',
    'case "$2" in install) b;; esac',
    "case '$1' in install) b;; esac",
    'case "$1" in install) exit 0; b;; esac',
    'b',
  ])('is not %j', (text) => expect(names(commandsFor(read(text), 'install'))).not.toContain('b'));
});

describe('what may be run', () => {
  it('is all but functions that nothing calls', () => {
    const text = `f() { a; }; g() { f; }; h() { b; }\n${CASE.replace('c ||', 'h ||')}`;
    expect(names(commandsForAny(read(text)))).toEqual(['b', 'a', 'b', 'h', 'd', 'e']);
  });

  it('has the functions that the argument names', () => {
    expect(names(commandsForAny(read('build() { a; }; help() { b; }\n"$@"')))).toEqual(['a', '$@']);
  });
});

describe('what is sure to be run', () => {
  it('is in no condition, no process of its own, and no branch for something else', () => {
    const text = `x\nif y; then z; fi\n(v)\n${CASE}\ncase $u in build) w;; esac\ncase $1 in postrm) t;; esac`;
    expect(names(commandsForSure(read(text)))).toEqual(['x', 'y', 'a', 'b', 'c']);
  });
});

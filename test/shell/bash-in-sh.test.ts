import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Release } from '../../src/debian/release.ts';
import { shellHazards } from '../../src/shell/hazards.ts';
import { describeWith, program } from '../support/needs.ts';
import { makeDirectory, makePlugin } from '../support/plugin.ts';

function find(text: string, release: Release = 'bookworm') {
  const shebang = { interpreter: '/bin/sh', argument: undefined };
  const situation = { file: 'wazo/rules', hasFile: () => false, shebang, formatVersion: 1, debianDepends: [], release };
  return shellHazards(`#!/bin/sh\nset -e\n${text}\n`, situation).filter(({ code }) => code === 'bash-in-sh');
}

const branch = (lines: string, command = 'build') => `case "$1" in\n${command})\n${lines}\n;;\nesac`;

/** What dash fails on, for one of the commands `build`, `package`, `install` and `uninstall`. */
const FAILING = [
  'set -o pipefail',
  'if set -o pipefail 2>/dev/null; then :; fi',
  'if [ "$1" = package ]; then set -o pipefail; fi',
  'if [ "$1" = other ]; then :; elif test "$1" = package; then set -o pipefail; fi',
  '[ "$1" = install ] && set -o pipefail',
  branch('set -o pipefail'),
  `main() {\n${branch('set -o pipefail', 'package')}\n}\nmain "$@"`,
  'build() { set -o pipefail; }\npackage() { :; }\ninstall() { :; }\nuninstall() { :; }\n"$1"',
  'a=(b c)',
  'a=()',
  'a+=(b)',
  'if false; then a=(b); fi',
  'f() { local a=(b); }',
  'cat <<<a',
  'x=$(cat <<< a)',
  'x=`cat <<< a`',
  'cat <(echo)',
  'cat < <(echo)',
  'echo a | tee >(cat)',
  'echo "$(cat <(echo a))"',
  'echo a |& cat',
  'if false; then echo a |& cat; fi',
  'for ((i = 0; i < 2; i++)); do :; done',
  'function f { :; }',
  'if false; then function f() { :; }; fi',
  branch('exit 0\na=(b)'),
  '[ -n "$1" ] || exit 2\na=(b)',
  'usage() { exit 64; }\na=(b)',
  'source /dev/null',
  branch('. /dev/null\nsource /dev/null', 'install'),
  '[[ -n $1 ]] || exit 1',
  '[ "$1" == build ] || exit 1',
  'if [ "$1" == build ]; then echo; fi\n[ "$1" = install ] || exit 1',
  'echo "${1//u/U}"',
  'declare -r x=1',
  'let x=1+1',
  'pushd .',
  'x=${1:0:2}',
  'if [ "${1^}" = Build ]; then :; fi',
  'case "${1^^}" in BUILD) ;; esac',
  'x=PATH; echo "${!x}"',
  'echo "$(basename "${PWD/a/b}")" >"${TMP:-/dev}/${1/*/null}"',
  'x=`echo "${1,,}"`',
  'if [[ $1 = build ]]; then echo; fi\nif [[ $1 != build ]]; then exit 0; fi',
];

/** What dash runs, but does something else with than bash, and what to write for it. */
const OTHERWISE: readonly (readonly [string, string])[] = [
  ['false &>/dev/null', 'write `>file 2>&1` in place of `&>file`'],
  ['if false &>>/dev/null; then :; else exit 1; fi', 'write `>file 2>&1`'],
  ['mkdir "$PWD"/{a,b}; rmdir a b', 'write out each path'],
  ['echo -e "a\\tb" >echoed; case "$(cat echoed)" in -e*) exit 1 ;; esac', 'write `printf` in place of `echo -e`'],
];

/** What dash is fine with. */
const FINE = [
  'cat <<EOF\na=(b) <<<a $(echo a)\nEOF',
  'echo \'a=(b)\' "|& <(a)" \\<\\<\\<',
  '# a=(b) |&',
  'exit 0\na=(b)',
  'if [ "$1" ]; then exit 0; fi\necho a |& cat',
  'true && exec true\ncat <(echo)',
  'f() { exit; }\nf\na=(b)',
  '(set -o pipefail) 2>/dev/null || true',
  'command set -o pipefail 2>/dev/null || true',
  'f() { set -o pipefail; }',
  'if [ -n "$UNSET" ]; then set -o pipefail; fi',
  'case "$UNSET" in yes) set -o pipefail ;; esac',
  'exit 0\nset -o pipefail',
  'source /dev/null 2>/dev/null || . /dev/null',
  'if [ -n "$UNSET" ]; then source /dev/null; fi',
  '[ -z "$UNSET" ] || source /dev/null',
  'source() { . "$@"; }\nsource /dev/null',
  'alias source=.\nsource /dev/null',
  'f() { source /dev/null; }',
  '[[ -f a ]] 2>/dev/null || true',
  'f() { [ a == a ]; }\n[ "==" = "==" ]',
  '[ -n == ]',
  'test -n ==',
  '[ "$1" == build ] 2>/dev/null || true',
  'case "$1" in debug) [ "$2" == x ] ;; esac',
  'test() { true; }\ntest a == b',
  'f() { [[ -f a ]]; }',
  '((true); (true))',
  'f() { echo; }\nf | cat\necho a 2>&1 | cat',
  'x=$((1 + 2))\nx=$( (echo) )',
  'sleep 0 & >/dev/null',
  'mkdir -p "{a,b}" \'{c,d}\' \\{e,f\\} ${UNSET:-g,h}',
  'echo 1,2 | grep -E [0-9]{1,2}',
  'find . -name a -exec echo {} +',
  'echo -e a; echo -e b >/dev/null; echo -n a >/dev/null',
  'declare x=1 2>/dev/null || x=1',
  'let() { :; }\nlet x=1',
  'echo "${PWD:-${UNSET//a/b}}"',
  'echo "${PWD%/*}" "${PWD##*/}" "${#PWD}" ${#} ${##} ${1:+a} ${10-} ${UNSET:=} ${!:-} "${@:-}" "${?}${$}${-}"',
  'echo \'${1^^}\' "\\${1^^}"',
  'f() { echo "${1^^}"; }',
  'case "$1" in debug) echo "${1^^}" ;; esac',
  '(: "${1^^}") 2>/dev/null || true',
];

/** Scripts that have bash run them, or do so where it is needed. */
const CHOOSING = [
  '[ -n "$BASH_VERSION" ] || exec bash "$0" "$@"\nset -o pipefail\na=(b)\n[[ -n $1 ]]',
  'if [ -z "${BASH_VERSION:-}" ]; then exec /bin/bash "$0" "$@"; fi\nset -o pipefail\nsource /dev/null',
  'case "$BASH" in */bash) ;; *) exec env bash "$0" "$@" ;; esac\necho a |& cat',
  'test "$IN_BASH" || IN_BASH=1 exec /usr/bin/env bash "$0" "$@"\ncat <<<a',
  'if test -z "$AGAIN"; then AGAIN=1 bash "$0" "$@"; exit $?; fi\na=(b)',
  'case "$(readlink /proc/$$/exe)" in *bash) ;; *) exec bash "$0" "$@" ;; esac\ncat <(echo)',
];

describe('bash-in-sh', () => {
  it.each(FAILING)('is %j', (text) => {
    expect(find(text)).toMatchObject([{ severity: 'error', file: 'wazo/rules' }]);
  });

  it.each(OTHERWISE)('is %j, with what to write', (text, remedy) => {
    expect(find(text)).toMatchObject([{ severity: 'error', message: expect.stringContaining(remedy) }]);
  });

  it.each([...FINE, ...CHOOSING])('is not %j', (text) => expect(find(text)).toEqual([]));

  it('is at the first of what bash knows', () => {
    const [found] = find('echo\nif true; then\n  cat <(echo) |& cat\nfi\na=(b)\nset -o pipefail');
    expect(found?.position).toEqual({ line: 5, column: 3, endLine: 5, endColumn: 21 });
    expect(found?.message).toContain('`cat <(echo) |& cat`');
  });

  it('shows no more of a line than can be read', () => {
    const [found] = find(`echo |& cat ${'a '.repeat(20_000)}`);
    expect(found?.message.length).toBeLessThan(300);
  });

  it('is at the whole of backticks in which there are escapes', () => {
    const [found] = find('x=a; y=`echo \\`cat <<< a\\``');
    expect(found?.position).toMatchObject({ line: 3, column: 8, endColumn: 28 });
  });

  it('is no pipefail where the release has a dash that knows it', () => {
    const releases: Release[] = ['buster', 'bullseye', 'bookworm', 'trixie'];
    expect(releases.map((release) => find('set -o pipefail', release).length)).toEqual([1, 1, 1, 0]);
    expect(find('a=(b)', 'trixie')).toHaveLength(1);
  });
});

describeWith([program('dash'), program('bash')], 'the judgement of dash', () => {
  const directory = makeDirectory();

  function run(shell: string, text: string, command: string) {
    return spawnSync(shell, ['-e', '-c', text, join(directory, 'rules'), command], {
      encoding: 'utf8',
      cwd: directory,
    });
  }
  it.each(OTHERWISE)('on %j is not that of bash', (text) => {
    expect(run('dash', text, 'build').status === 0).not.toBe(run('bash', text, 'build').status === 0);
  });

  const commands = ['build', 'package', 'install', 'uninstall'];
  const knowsPipefail = spawnSync('dash', ['-c', 'set -o pipefail']).status === 0;

  it.each(FAILING.filter((text) => !(knowsPipefail && text.includes('pipefail'))))('is that %j fails', (text) => {
    const ends = commands.map((command) => run('dash', text, command));
    expect(ends.some(({ status, stderr }) => status !== 0 || /not found/.test(stderr))).toBe(true);
  });

  it.each(FAILING)('is not that of bash, which takes %j', (text) => {
    const ends = commands.map((command) => run('bash', text, command));
    expect(ends.map(({ stderr }) => stderr)).toEqual(['', '', '', '']);
  });

  it.each(FINE)('is that %j works', (text) => {
    const ends = commands.map((command) => run('dash', text, command));
    expect(ends).toMatchObject(commands.map(() => ({ status: 0, stderr: '' })));
  });

  it.each(CHOOSING)('is that %j works', (text) => {
    const plugin = makePlugin({ rules: `#!/usr/bin/env dash\nset -e\n${text}\n` });
    const { status, stderr } = spawnSync(join(plugin, 'wazo/rules'), ['build'], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});

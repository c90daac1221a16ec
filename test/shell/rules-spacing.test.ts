import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { shellHazards } from '../../src/shell/hazards.ts';
import { describeWith, program } from '../support/needs.ts';

function find(line: string, before = '') {
  const text = `#!/bin/sh\nset -e\n${before}\ncase "$1" in\n  package)\n    ${line}\n    ;;\nesac\n`;
  const shebang = { interpreter: '/bin/sh', argument: undefined };
  const situation = {
    shebang,
    formatVersion: 1,
    debianDepends: [],
    hasFile: () => false,
    release: 'bookworm',
    file: 'wazo/rules',
  } as const;
  return shellHazards(text, situation).filter(({ code }) => code === 'rules-spacing');
}

const SLIPS = [
  '[ -d etc]',
  'if [ "$1" = package]; then echo; fi',
  '[ -d "etc"',
  'if [-d etc ]; then echo; fi',
  'if ["$1" = package ]; then echo; fi',
  'if [ "$1" = package]]; then echo; fi',
  'if [[-d etc ]]; then echo; fi',
  'target = "etc"; cd "$target"',
  'target ="etc"; cd "$target"',
  '$target=etc',
  '${target}=etc cp a b',
  'target= "$pkgdir/etc"; mkdir -p "$target"',
  'target= ${pkgdir}/etc/asterisk; cp -R etc "$target"',
  'a=b target= /etc/asterisk; cd "$target"',
  'target-dir=/etc/asterisk',
  'my.target=etc',
  'if -d etc; then echo; fi',
  'while ! -e "$1"; do break; done',
  'if "$1" = package; then echo; fi',
  'if $1 == package; then echo; fi',
];

const FINE = [
  '[ -d etc ] || echo',
  'if [ "$1" = package ] && [ -n "]" ]; then echo; fi',
  'test "$1" = package',
  'IFS= read -r line </dev/null || echo',
  'target="= etc"',
  'echo = a',
  'a=b; export "$a=etc"',
  'echo $target=etc',
  'case "“$1”" in a) ;; esac',
  'if [ "$1" = [a] ]; then echo; fi',
  'set -- -n a ]; [ "$@"',
  "test='-n a ]'; [ $test",
  '[ -n a ]&& echo',
  '[ -n a ]2>/dev/null',
  'target=; echo "$target"',
  'a=b-c=d; echo a-b=c "$a-b=c"',
  'if "$(echo true)" = a; then echo; fi',
  'program=true; if "$program" = a; then echo; fi',
  'target= echo "/etc$target"',
  'target= pwd >/dev/null; echo "$target"',
  'target= "$pkgdir"true; echo',
  'target= /bin/true; echo "$target"',
  'case a in [ab]) echo ;; esac',
  '# [ -d etc]',
  'echo "[ -d etc]" \'[-d etc ]\'',
  'cat <<EOF\n[ -d etc]\ntarget = "$1"\nEOF',
  'grep = /dev/null || echo',
  'sed = /dev/null',
  'yes = | head -n 1',
  'log="a"; logger "= $log" 2>/dev/null || echo',
];

describe('rules-spacing', () => {
  it.each(SLIPS)('is told of `%s`', (line) => {
    expect(find(line)).toEqual([
      expect.objectContaining({ severity: 'error', position: expect.objectContaining({ line: 6 }) }),
    ]);
  });

  it.each(['case “$1” in a) ;; esac', 'if [ “$1” = a ]; then echo; fi'])(
    'is told of quotes of a text around what is compared: `%s`',
    (line) => {
      expect(find(line)).toMatchObject([{ message: expect.stringContaining('typographic quotes in `“$1”`') }]);
    },
  );

  it.each(FINE)('is not told of `%s`', (line) => expect(find(line)).toEqual([]));

  it.each([
    ['a function', 'target = etc; echo "$target"', 'target() { :; }'],
    ['an alias', 'target = etc; echo "$target"', "alias target='echo'"],
    ['what another file may define', 'target = etc; echo "$target"', '. ./wazo/functions'],
    ['a command beside which another is run', '[ -d etc] 2>/dev/null || mkdir etc', ''],
    ['a function that nothing calls', 'echo', 'check() { [ -d etc]; }'],
    ['what is for all else', 'echo', 'case "$1" in build|package|install|uninstall|postrm) ;; *) [ -d etc] ;; esac'],
    ['a branch for no command', 'echo', 'case "$1" in debug) [ -d etc] ;; esac'],
  ])('is not told of %s', (_, line, before) => expect(find(line, before)).toEqual([]));
});

describeWith([program('dash')], 'the shell', () => {
  const printed = (line: string) => spawnSync('dash', ['-c', line, 'rules', 'package'], { encoding: 'utf8' }).stderr;

  it.each(SLIPS)('finds no command in `%s`', (line) =>
    expect(printed(line)).toMatch(/not found|missing \]|Permission denied/),
  );

  it.each(FINE)('takes `%s`', (line) => expect(printed(line)).toBe(''));
});

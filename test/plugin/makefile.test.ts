import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makefileHazards } from '../../src/plugin/makefile.ts';
import { describeWith, program } from '../support/needs.ts';
import { makeDirectory } from '../support/plugin.ts';

const SOUND = '#!/usr/bin/make -f\nbuild install uninstall postrm:\n\npackage:\n\tcp -R etc "$(pkgdir)/"\n';

function codes(text: string, formatVersion = 1): string[] {
  return makefileHazards(text, formatVersion, 'wazo/rules').map(({ code }) => code);
}

const SEPARATOR = [
  SOUND.replace('\tcp', '    cp'),
  SOUND.replace('\tcp', '        cp'),
  SOUND.replace('\tcp', '  \tcp'),
];

/** Lines that are neither a target nor a recipe, with what to write. */
const STRAY: readonly (readonly [string, string])[] = [
  [SOUND.replace('package:', 'package'), 'write `package:`'],
  [SOUND.replace('package:', 'cp -R etc x'), 'begin a recipe with a tab, and end a target with `:`'],
];

const READ = [
  SOUND,
  `${SOUND}\n  # a comment\n  FOO = bar\n`,
  `ifdef X\n  FOO = bar\n  $(info x)\nelse\n  BAR := \\\n    a \\\n    b\nendif\n${SOUND}`,
  `${SOUND}  other: build\n`,
  `FILES = a \\\n    b\n${SOUND}`,
  `FILES = a \\\nb\n${SOUND}`,
  `ifdef NEVER_SET\nthis is\n  no makefile\nendif\n${SOUND}`,
  `export\nunexport A\nvpath %.c src\n-include none.mk\n$(info)\n${SOUND}`,
];

describe('a makefile', () => {
  it('that is sound has no finding', () => expect(codes(SOUND)).toEqual([]));

  it.each(READ)('that make reads is taken as it is: %j', (text) => expect(codes(text)).toEqual([]));

  it.each(SEPARATOR)('with a recipe that is indented by blanks has one error, at its line: %j', (text) => {
    expect(makefileHazards(text, 1, 'wazo/rules')).toEqual([
      expect.objectContaining({ code: 'rules-syntax', position: expect.objectContaining({ line: 5, column: 1 }) }),
    ]);
  });

  it.each(STRAY)('with a line that is neither a target nor a recipe has one error there: %j', (text, remedy) => {
    expect(makefileHazards(text, 1, 'wazo/rules')).toEqual([
      expect.objectContaining({
        code: 'rules-syntax',
        message: expect.stringContaining(remedy),
        position: expect.objectContaining({ line: 4, column: 1 }),
      }),
    ]);
  });

  it('without a target that a server calls has one error that names them', () => {
    const text = SOUND.replace(' uninstall postrm', '');
    const [finding, ...others] = makefileHazards(text, 1, 'wazo/rules');
    expect(others).toEqual([]);
    expect(finding?.code).toBe('rules-command-missing');
    expect(finding?.message).toContain('no target for `uninstall`, `postrm`');
    expect(codes(SOUND.replace(' postrm', ''), 0)).toEqual([]);
  });

  it('with a target that is nearly right has its error there', () => {
    const text = SOUND.replace(' uninstall', ' unistall');
    expect(makefileHazards(text, 1, 'wazo/rules')).toEqual([
      expect.objectContaining({
        message: expect.stringContaining('`unistall:` is probably meant for `uninstall`'),
        position: { line: 2, column: 15, endLine: 2, endColumn: 23 },
      }),
    ]);
  });

  it('with such a target beside a name that is phony has a warning, since make succeeds', () => {
    const text = `${SOUND.replace(' uninstall', ' unistall')}.PHONY: build package \\\n  install uninstall postrm\n`;
    expect(makefileHazards(text, 1, 'wazo/rules')).toMatchObject([
      { code: 'rules-command-unknown', message: expect.stringContaining('write `uninstall:`'), position: { line: 2 } },
    ]);
    expect(codes(SOUND.replace('package:', 'pacakge:'))).toEqual(['rules-command-unknown']);
  });

  it.each([
    '.PHONY: install uninstall postrm\n',
    '%:\n\t@:\n',
    '.DEFAULT:\n\t@:\n',
    'include common.mk\n',
    '-include common.mk\n',
    '$(TARGETS):\n\t@:\n',
    'install \\\n  uninstall:\n\t@:\npostrm:\n\t@:\n',
  ])('may have its targets otherwise: %j', (more) => {
    expect(codes(`#!/usr/bin/make -f\nbuild package:\n\t@:\n${more}`)).toEqual([]);
  });

  it.each([
    ['\tcp -R etc $pkgdir/', ['pkgdir-misspelt']],
    ['\tcp -R etc $$pkgdir/', []],
    ['\tcp -R etc $(pkgdir)/ ${pkgdir}', []],
    ['\tcp -R etc $$$pkgdir/', ['pkgdir-misspelt']],
  ])('reads of a variable no more than its first letter: %j', (line, expected) => {
    expect(codes(SOUND.replace('\tcp -R etc "$(pkgdir)/"', () => line))).toEqual(expected);
  });

  it.each([
    ['\tcp -R etc $(PKGDIR)/', '', ['pkgdir-misspelt']],
    ['\tcp -R etc ${pkg_dir}/', '', ['pkgdir-misspelt']],
    ['\tcp -R etc $(PKGDIR)/', 'PKGDIR ?= $(pkgdir)\n', []],
    ['\tcp -R etc $(PKGDIR)/', 'include common.mk\n', []],
    ['\t$(MAKE) -C a install PKGDIR="$(pkgdir)"', '', []],
    ['\techo $$(PKGDIR)', '', []],
  ])('knows what is meant for pkgdir and never set: %j %j', (line, more, expected) => {
    expect(codes(SOUND.replace('\tcp -R etc "$(pkgdir)/"', () => line) + more)).toEqual(expected);
  });

  it.each([
    ['\tfor f in a b; do cp $f x; done', '`$f`'],
    ['\tfor file in a b; do cp "$file" x; done', '`$file`'],
    ['\t@for f in a b; do \\\n\t  cp ${f} x; \\\n\tdone', '`${f}`'],
  ])('reads a variable of the shell as its own: %j', (line, read) => {
    const found = makefileHazards(
      SOUND.replace('\tcp -R etc "$(pkgdir)/"', () => line),
      1,
      'wazo/rules',
    );
    expect(found).toMatchObject([{ code: 'rules-syntax', message: expect.stringContaining(`make reads ${read}`) }]);
    expect(found[0]?.message).toContain('write `$$f');
  });

  it.each([
    ['\tfor f in a b; do cp $$f $(f) x; done', 'f = c\n'],
    ['\tfor f in a b; do cp "$${f}" $@; done', ''],
    ['\tfor f in a b; do cp "$$$$f"; done', ''],
    ['\t$(foreach f,a b,cp $(f) x;) for f in a; do :; done', ''],
  ])('has a variable of its own, or one of the shell: %j', (line, more) => {
    expect(codes(SOUND.replace('\tcp -R etc "$(pkgdir)/"', () => line) + more)).toEqual([]);
  });

  it.each([
    [`ifdef X\n${SOUND.replace('#!/usr/bin/make -f\n', '')}`, 2, '`ifdef X` is never closed'],
    [`ifeq (a,b)\nX=1\nelse\nX=2\n${SOUND.replace('#!/usr/bin/make -f\n', '')}`, 2, '`ifeq (a,b)` is never closed'],
    [`X=1\nendif\n${SOUND.replace('#!/usr/bin/make -f\n', '')}`, 3, 'remove it'],
  ])('has an error where a condition has no end or no beginning: %j', (text, line, said) => {
    expect(makefileHazards(`#!/usr/bin/make -f\n${text}`, 1, 'wazo/rules')).toMatchObject([
      { code: 'rules-syntax', position: { line }, message: expect.stringContaining(said) },
    ]);
  });

  it('may have a variable of one letter', () => {
    expect(codes(`p = $(pkgdir)\n${SOUND.replace('$(pkgdir)', '$pkgdir')}`)).toEqual([]);
  });
});

it.each(['\n', '\r', ' \r', '\\\n', 'a:\n', '%', '%:', '$$', '$pkgdir', ' a', 'p =', '\tfor p in a; do $p; done\n'])(
  'a makefile that repeats %j for 300 KB is read at once',
  (piece) => {
    const started = performance.now();
    for (const start of ['', '\n', 'a', 'p = 1\n'])
      codes(`#!/usr/bin/make -f\n${start}${piece.repeat(300_000 / piece.length)}`);
    expect(performance.now() - started).toBeLessThan(3000);
  },
);

describeWith([program('make')], 'make itself', () => {
  const file = join(makeDirectory(), 'rules');
  function refuses(text: string, target: string): string {
    writeFileSync(file, text);
    return spawnSync('make', ['-n', '-f', file, target], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } })
      .stderr;
  }

  it.each([...SEPARATOR, ...STRAY.map(([text]) => text)])('misses a separator: %j', (text) =>
    expect(refuses(text, 'build')).toContain('missing separator'),
  );
  it.each(READ)('reads %j', (text) => expect(refuses(text, 'build')).toBe(''));
  it.each([`ifdef X\n${SOUND}`, `endif\n${SOUND}`])('misses one end of a condition: %j', (text) => {
    expect(refuses(text, 'build')).toMatch(/missing 'endif'|extraneous 'endif'/);
  });
  it('has nothing to do for a name that is phony', () => {
    expect(refuses(`${SOUND.replace(' postrm', '')}.PHONY: postrm\n`, 'postrm')).toBe('');
  });
  it('has no rule for a target that is missing', () => {
    expect(refuses(SOUND.replace(' postrm', ''), 'postrm')).toContain('No rule to make target');
  });
});

import { describe, expect, it } from 'vitest';
import { isShell, programOf, readShebang, withErrexit } from '../../src/shell/shebang.ts';

describe('the first line of a script', () => {
  it.each([
    ['#!/bin/sh\n', '/bin/sh', undefined],
    ['#!/bin/sh', '/bin/sh', undefined],
    ['#! \t/bin/sh -e\nset -x\n', '/bin/sh', '-e'],
    ['#!/usr/bin/make -f\n', '/usr/bin/make', '-f'],
    ['#!/usr/bin/env  -S bash -e  \n', '/usr/bin/env', '-S bash -e'],
    ['#!/bin/sh\r\n', '/bin/sh', undefined],
    ['#!/bin/sh -e\r\n', '/bin/sh', '-e'],
    ['#!sh\n', 'sh', undefined],
  ])('%j names %j with %j', (text, interpreter, argument) => {
    expect(readShebang(text)).toEqual({ interpreter, argument });
  });

  it.each(['', '#!', '#!\n/bin/sh\n', '#! \n', '# !/bin/sh\n', '\n#!/bin/sh\n', ' #!/bin/sh\n', '\ufeff#!/bin/sh\n'])(
    '%j names nothing',
    (text) => expect(readShebang(text)).toBeUndefined(),
  );

  it('is read at once, however long it is', () => {
    expect(readShebang(`#!${' '.repeat(10_000_000)}`)).toBeUndefined();
    expect(readShebang(`#!/bin/sh ${' x'.repeat(5_000_000)}`)?.interpreter).toBe('/bin/sh');
  });
});

function of(line: string) {
  const shebang = readShebang(`${line}\n`);
  if (shebang === undefined) throw new Error(`${line} is no first line`);
  return shebang;
}

describe('the program of a script', () => {
  it.each([
    ['#!/bin/sh', 'sh', true],
    ['#!/usr/bin/dash', 'dash', true],
    ['#!/usr/local/bin/bash -e', 'bash', true],
    ['#!/usr/bin/env bash', 'bash', true],
    ['#!/usr/bin/env /bin/sh', 'sh', true],
    ['#!/usr/bin/env -S bash -eu', 'bash', true],
    ['#!/usr/bin/env -Sbash', 'bash', true],
    ['#!/usr/bin/env --split-string=bash -x', 'bash', true],
    ['#!/usr/bin/env -S -i -uHOME LC_ALL=C sh', 'sh', true],
    ['#!/usr/bin/make -f', 'make', false],
    ['#!/usr/bin/env python3', 'python3', false],
    ['#!/usr/bin/python3', 'python3', false],
    ['#!/bin/bashful', 'bashful', false],
    ['#!/bin/zsh', 'zsh', false],
  ])('%s is %s', (line, program, shell) => {
    expect([programOf(of(line)), isShell(of(line))]).toEqual([program, shell]);
  });

  it.each([
    ['env takes both words for one program', '#!/usr/bin/env bash -e'],
    ['env takes a variable for none', '#!/usr/bin/env A=b'],
    ['the option takes a word of its own', '#!/usr/bin/env -S -u HOME bash'],
    ['a quote', '#!/usr/bin/env -S "bash" -e'],
    ['a variable', '#!/usr/bin/env -S ${SHELL}'],
    ['an option in the place of the program', '#!/usr/bin/env --split-string bash'],
    ['nothing', '#!/usr/bin/env'],
    ['nothing to split', '#!/usr/bin/env -S'],
  ])('is not known: %s', (_, line) => expect(isShell(of(line))).toBe(false));
});

describe('with errexit', () => {
  it.each([
    ['#!/bin/sh', '/bin/sh -e rules'],
    ['#!/bin/bash -x', '/bin/bash -e -x rules'],
    // Behind `-` and `--` nothing is an option.
    ['#!/bin/sh -', '/bin/sh -e - rules'],
    ['#!/bin/bash --', '/bin/bash -e -- rules'],
    // bash takes the options that are words before letters only.
    ['#!/bin/bash --posix', '/bin/bash --posix -e rules'],
    ['#!/usr/bin/env bash', '/usr/bin/env bash -e rules'],
    ['#!/usr/bin/env -S bash --norc -u', '/usr/bin/env bash --norc -e -u rules'],
    ['#!/usr/bin/env -S -i LC_ALL=C sh', '/usr/bin/env -i LC_ALL=C sh -e rules'],
  ])('%s is run by %s', (line, command) => {
    expect(withErrexit(of(line), 'rules')?.join(' ')).toBe(command);
  });

  it.each(['#!/usr/bin/make -f', '#!/usr/bin/python3', '#!/usr/bin/env node', '#!/usr/bin/env bash -e'])(
    '%s is not run',
    (line) => expect(withErrexit(of(line), 'rules')).toBeUndefined(),
  );
});

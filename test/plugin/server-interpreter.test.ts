import { describe, expect, it } from 'vitest';
import { checkServerInterpreter } from '../../src/plugin/server-interpreter.ts';
import { readShebang } from '../../src/shell/shebang.ts';

function check(line: string, debianDepends: readonly string[] = []) {
  const shebang = readShebang(`${line}\n`);
  if (shebang === undefined) throw new Error(`${line} names no interpreter`);
  return checkServerInterpreter(shebang, debianDepends);
}

describe('an interpreter that a server may lack', () => {
  it.each([
    ['#!/usr/bin/make -f', 'make', 'make'],
    ['#!/bin/ksh', 'ksh', 'ksh'],
    ['#!/usr/bin/env -S node --no-warnings', 'node', 'nodejs'],
    ['#!/bin/zsh', 'zsh', 'zsh'],
  ])('is named with its package: %s', (line, program, debianPackage) => {
    const [found] = check(line, ['git']);
    expect(found).toMatchObject({ code: 'rules-interpreter-dependency', severity: 'warning', file: 'wazo/rules' });
    expect(found?.position).toMatchObject({ line: 1, column: 1 });
    expect(found?.message).toContain(`\`${program}\``);
    expect(found?.message).toContain(`(\`${debianPackage}\`)`);
  });

  it.each([
    ['#!/usr/bin/python', 'Write `python3`'],
    ['#!/usr/bin/env python', 'Write `python3`'],
    ['#!/usr/bin/python2.7 -u', 'Write `python3`'],
    ['#!/bin/bsh', 'There is no `/bin/bsh`: did you mean `/bin/bash`?'],
    ['#!/bin/bahs -e', 'did you mean `/bin/bash`?'],
    ['#!/bin/s', 'did you mean `/bin/sh`?'],
    ['#!/usr/bin/pyhton3', 'did you mean `/usr/bin/python3`?'],
    ['#!/usr/bin/evn bash', 'did you mean `/usr/bin/env`?'],
    ['#!/usr/bin/maek -f', 'did you mean `/usr/bin/make`?'],
    ['#!/usr/local/bin/bash', 'Write `/bin/bash`'],
    ['#!bin/sh -e', 'Write `/bin/sh`'],
    ['#!/usr/local/bin/python3', 'Write `/usr/bin/python3`'],
    ['#!/bin/local/env bash', 'Write `/usr/bin/env`'],
    ['#!/usr/bin/env bsah', 'There is no `bsah`: did you mean `bash`?'],
  ])('is none that there is: %s', (line, remedy) => {
    const [found, ...others] = check(line);
    expect(others).toEqual([]);
    expect(found?.message).toContain(remedy);
    expect(found?.message).not.toContain('debian_depends');
  });

  it.each(['#!/opt/venv/bin/python3', '#!/usr//bin/bash', '#!//bin/sh'])('may be there: %s', (line) => {
    expect(check(line)).toEqual([]);
  });

  it.each(['ksh', 'zsh', 'csh', 'ash', 'fish', 'tclsh', 'mksh', 'ruby', 'php', 'lua', 'node', 'gawk', 'gmake'])(
    'may be meant: %s',
    (program) => expect(check(`#!/usr/bin/${program}`)[0]?.message).toContain('debian_depends'),
  );

  it.each([
    ['#!/usr/bin/make -f', ['git', 'make (>= 4)']],
    ['#!/usr/bin/make -f', ['make-guile | make']],
    ['#!/usr/bin/ruby', ['ruby3.1']],
    ['#!/usr/bin/python', ['python-is-python3']],
    ['#!/usr/bin/node', ['nodejs:any']],
  ])('is no matter where the manifest asks for it: %s with %j', (line, debianDepends) => {
    expect(check(line, debianDepends)).toEqual([]);
  });

  it('is not met by the modules of another', () => {
    expect(check('#!/usr/bin/python', ['python3-requests', 'python3'])).toHaveLength(1);
  });
});

it.each([
  '#!/bin/sh',
  '#!/bin/dash -e',
  '#!/usr/bin/env bash',
  '#!/usr/bin/perl -w',
  '#!/usr/bin/env -S python3 -u',
  '#!/usr/bin/python3.11',
  '#!/usr/bin/awk -f',
  '#!/usr/bin/env',
])('there is nothing to say of what every server has, or of what we can not tell: %s', (line) => {
  expect(check(line)).toEqual([]);
});

import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { shellHazards } from '../../src/shell/hazards.ts';
import { describeWith, program } from '../support/needs.ts';

function find(line: string, before = '') {
  const text = `#!/bin/sh\nset -e\n${before}\ncase "$1" in\n  package)\n    ${line}\n    ;;\nesac\n`;
  const shebang = { interpreter: '/bin/sh', argument: undefined };
  const situation = { shebang, formatVersion: 1, debianDepends: [], release: 'bookworm', file: 'wazo/rules' } as const;
  return shellHazards(text, situation).filter(({ code }) => code === 'rules-spacing');
}

const SLIPS = [
  '[ -d etc]',
  'if [ "$1" = package]; then echo; fi',
  '[ -d "etc"',
  'if [-d etc ]; then echo; fi',
  'if ["$1" = package ]; then echo; fi',
  'target = "etc"',
  'target ="etc"',
];

const FINE = [
  '[ -d etc ] || echo',
  'if [ "$1" = package ] && [ -n "]" ]; then echo; fi',
  'test "$1" = package',
  'IFS= read -r line </dev/null || echo',
  'target="= etc"',
  'echo = a',
  'if [ "$1" = [a] ]; then echo; fi',
];

describe('rules-spacing', () => {
  it.each(SLIPS)('is told of `%s`', (line) => {
    expect(find(line)).toEqual([
      expect.objectContaining({ severity: 'error', position: expect.objectContaining({ line: 6 }) }),
    ]);
  });

  it.each(FINE)('is not told of `%s`', (line) => expect(find(line)).toEqual([]));

  it('is not told of a function', () => expect(find('target = etc', 'target() { :; }')).toEqual([]));
});

describeWith([program('dash')], 'the shell', () => {
  const printed = (line: string) => spawnSync('dash', ['-c', line, 'rules', 'package'], { encoding: 'utf8' }).stderr;

  it.each(SLIPS)('finds no command in `%s`', (line) => expect(printed(line)).toMatch(/not found|missing \]/));

  it.each(FINE)('takes `%s`', (line) => expect(printed(line)).toBe(''));
});

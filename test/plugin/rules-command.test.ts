import { describe, expect, it } from 'vitest';
import {
  checkInterpreter,
  programFor,
  type RulesCommand,
  runBuild,
  runPackage,
} from '../../src/plugin/rules-command.ts';
import { onRunner } from '../../src/plugin/rules-on-runner.ts';
import type { RulesPlace } from '../../src/plugin/rules-place.ts';
import { readShebang } from '../../src/shell/shebang.ts';
import { makeDirectory, makePlugin } from '../support/plugin.ts';

const PATH = '/usr/bin:/bin';
const { signal } = new AbortController();

function here(environment: NodeJS.ProcessEnv, directory = '/'): RulesPlace {
  return onRunner({ directory, environment, scratch: makeDirectory(), signal });
}

function missing(line: string, environment: NodeJS.ProcessEnv = { PATH }) {
  return checkInterpreter(readShebang(line), here(environment));
}

describe('what runs rules', () => {
  it('is the kernel, by the first line', () => {
    expect(programFor(readShebang('#!/bin/sh\n'), false)).toEqual(['wazo/rules']);
    expect(programFor(undefined, false)).toEqual(['wazo/rules']);
  });

  it('is its shell with errexit where that is wanted', () => {
    expect(programFor(readShebang('#!/bin/sh -x\n'), true)).toEqual(['/bin/sh', '-e', '-x', 'wazo/rules']);
  });

  it('is nothing that could be told to stop where it is for no shell', () => {
    expect(programFor(readShebang('#!/usr/bin/make -f\n'), true)).toBeUndefined();
    expect(programFor(undefined, true)).toBeUndefined();
  });
});

describe('an interpreter', () => {
  it.each(['#!/bin/sh\n', '#!/bin/sh -e\n', '#!/usr/bin/env sh\n', '#!/usr/bin/env -S sh -e\n'])(
    'that is here has no finding: %j',
    async (line) => expect(await missing(line)).toEqual([]),
  );

  it.each([
    ['#!/opt/none/python3\n', '/opt/none/python3'],
    ['#!/usr/bin/env no-such-shell\n', 'no-such-shell'],
    ['#!/usr/bin/env -S no-such-shell -e\n', 'no-such-shell'],
  ])('that is missing is an error which names it: %j', async (line, named) => {
    const [found] = await missing(line);
    expect(found).toMatchObject({ code: 'rules-interpreter-missing', severity: 'error' });
    expect(found?.message).toContain(`\`${named}\``);
  });

  it('that is missing is answered with the one that was meant', async () => {
    const [found] = await missing('#!/bin/bsh\n');
    expect(found?.message).toMatch(/`\/bin\/bsh`, which this machine does not have\. .*did you mean `\/bin\/bash`\?$/);
    expect(found?.position?.line).toBe(1);
  });

  it.each(['#!/usr/bin/env -S -u HOME no-such-shell\n', '#!/usr/bin/env -S "no such" shell\n', '#!/usr/bin/env\n'])(
    'that we can’t tell has no finding: %j',
    async (line) => expect(await missing(line)).toEqual([]),
  );

  it('is looked for on the PATH that rules gets', async () => {
    expect(await missing('#!/usr/bin/env sh\n', { PATH: '/nowhere' })).toHaveLength(1);
    expect(await missing('#!/usr/bin/env sh\n', {})).toHaveLength(1);
  });

  it('has no finding where there is none to name', async () => {
    expect(await checkInterpreter(undefined, here({ PATH }))).toEqual([]);
  });
});

describe('a rules that fails', () => {
  const command = (rules: string, files: Record<string, string> = {}, environment = { PATH }): RulesCommand => ({
    program: ['wazo/rules'],
    place: here(environment, makePlugin({ rules, files })),
    async onOutput() {},
  });

  it('is told with how it ended, the cause and what to do, at the line, and with what it printed', async () => {
    const [found] = await runBuild(
      command('#!/bin/sh\nset -e\necho building\ncp ect/x.conf .\n', { 'etc/x.conf': '' }),
    );
    expect(found).toMatchObject({ code: 'rules-failed', severity: 'error', file: 'wazo/rules' });
    expect(found?.message).toBe(
      '`wazo/rules build` ended with exit status 1. There is no `ect/x.conf`: did you mean `etc/x.conf`? The whole output is in the log; its last lines:',
    );
    expect(found?.printed).toHaveLength(2);
  });

  it('is told at the line that it names, with the package that is to be installed', async () => {
    const [found] = await runBuild(command('#!/bin/sh\nset -e\ntrue\nmsgfmt x.po\n', {}, { PATH: '/nowhere' }));
    expect(found?.position).toEqual({ line: 4, column: 1, endLine: 4, endColumn: 1 });
    expect(found?.message).toContain(
      'name its Debian package `gettext` in the input `build-packages`. The whole output',
    );
  });

  it('is told with what it lacks in the package', async () => {
    const rules = '#!/bin/sh\nset -e\ncp wazo/rules "$pkgdir/etc/"\n';
    const { findings } = await runPackage(command(rules), makeDirectory());
    expect(findings[0]?.message).toContain('run `mkdir -p "${pkgdir}/etc"` first');
  });

  it('is told without a cause where none is known', async () => {
    const [found] = await runBuild(command('#!/bin/sh\nexit 3\n'));
    expect(found?.message).toBe('`wazo/rules build` ended with exit status 3. It printed nothing.');
    expect(found).not.toHaveProperty('position');
  });
});

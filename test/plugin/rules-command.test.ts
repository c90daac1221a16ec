import { describe, expect, it } from 'vitest';
import { checkInterpreter, programFor } from '../../src/plugin/rules-command.ts';
import { readShebang } from '../../src/shell/shebang.ts';

const PATH = '/usr/bin:/bin';

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
    (line) => expect(checkInterpreter(readShebang(line), { PATH })).toEqual([]),
  );

  it.each([
    ['#!/opt/none/python3\n', '/opt/none/python3'],
    ['#!/usr/bin/env no-such-shell\n', 'no-such-shell'],
    ['#!/usr/bin/env -S no-such-shell -e\n', 'no-such-shell'],
  ])('that is missing is an error which names it: %j', (line, named) => {
    const [found] = checkInterpreter(readShebang(line), { PATH });
    expect(found).toMatchObject({ code: 'rules-interpreter-missing', severity: 'error' });
    expect(found?.message).toContain(`\`${named}\``);
  });

  it('that is missing is answered with the one that was meant', () => {
    const [found] = checkInterpreter(readShebang('#!/bin/bsh\n'), { PATH });
    expect(found?.message).toMatch(/`\/bin\/bsh`, which this machine does not have\. .*did you mean `\/bin\/bash`\?$/);
    expect(found?.position?.line).toBe(1);
  });

  it.each(['#!/usr/bin/env -S -u HOME no-such-shell\n', '#!/usr/bin/env -S "no such" shell\n', '#!/usr/bin/env\n'])(
    'that we can’t tell has no finding: %j',
    (line) => expect(checkInterpreter(readShebang(line), { PATH })).toEqual([]),
  );

  it('is looked for on the PATH that rules gets', () => {
    expect(checkInterpreter(readShebang('#!/usr/bin/env sh\n'), { PATH: '/nowhere' })).toHaveLength(1);
    expect(checkInterpreter(readShebang('#!/usr/bin/env sh\n'), {})).toHaveLength(1);
  });

  it('has no finding where there is none to name', () => {
    expect(checkInterpreter(undefined, { PATH })).toEqual([]);
  });
});

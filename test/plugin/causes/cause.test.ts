import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { causeOf } from '../../../src/plugin/causes/cause.ts';
import { causeOfFailing, NO_PROGRAMS } from '../../support/failing-rules.ts';
import { describeWith, program } from '../../support/needs.ts';

function cause(...printed: string[]) {
  return causeOf(printed, {
    directory: '/home/me/plugin',
    rules: ['wazo/rules', '/home/me/plugin/wazo/rules'],
    paths: () => ['etc', 'etc/x.conf', 'setup.py'],
    read: () => undefined,
    install: (debianPackage) => `install ${debianPackage}`,
  });
}

describeWith([program('dash'), program('bash'), program('make')], 'of several failures', () => {
  it('the last that is known is told, where the shell went on', async () => {
    const rules = '#!/bin/sh\npython setup.py\npip3 install .\nno-such-command\n';
    expect(await causeOfFailing({ rules, environment: NO_PROGRAMS })).toMatchObject({
      remedy: 'There is no command `pip3`: install python3-pip.',
      place: { file: 'wazo/rules', line: 3 },
    });
  });

  it('the first is told where the second comes of it', async () => {
    const rules = '#!/bin/sh\npython setup.py bdist\ntar xf dist/my_plugin-*.tar.gz\n';
    const { remedy } = await causeOfFailing({ rules, environment: { PATH: '/bin:/none' }, files: { 'setup.py': '' } });
    expect(remedy).toContain('write `python3`');
  });

  it('in a recipe of make the one of the recipe that ended is told', async () => {
    const rules = '#!/usr/bin/make -f\nbuild:\n\t-python setup.py\n\tcd . && pip3 install .\n';
    expect(await causeOfFailing({ rules, environment: NO_PROGRAMS })).toMatchObject({
      remedy: 'There is no command `pip3`: install python3-pip.',
      place: { file: 'wazo/rules', line: 4 },
    });
  });

  it('one that make was to ignore is not told', async () => {
    const rules = '#!/usr/bin/make -f\nbuild:\n\t-python setup.py\n\texit 1\n';
    expect(await causeOfFailing({ rules, environment: NO_PROGRAMS })).toMatchObject({
      remedy: undefined,
      place: { file: 'wazo/rules', line: 4 },
    });
  });
});

describeWith([program('dash'), program('bash'), program('make')], 'the line of rules', () => {
  it.each([
    ['a shell', '#!/bin/sh\nset -e\nif\n', 4],
    ['bash', '#!/bin/bash\n: "${pkgdir:?must be set}"\n', 2],
    ['make', '#!/usr/bin/make -f\nbuild:\n\tfalse\n', 3],
    ['make that can’t read it', '#!/usr/bin/make -f\n\nbuild:\n$(error no)\n', 4],
    ['Python', '#!/usr/bin/python3\n\nraise SystemError("no")\n', 3],
  ])('is told without a cause in the words of %s', async (_, rules, line) => {
    expect(await causeOfFailing({ rules })).toMatchObject({ remedy: undefined, place: { file: 'wazo/rules', line } });
  });

  it('is not one that bash only warns of', async () => {
    const rules = '#!/bin/bash\nx=$(printf "a\\0b")\nfalse\n';
    const { place, printed } = await causeOfFailing({ rules });
    expect(printed.join()).toContain('warning');
    expect(place).toBeUndefined();
  });
});

describe('the line that the output names', () => {
  it('is that of rules, by any of its names', () => {
    expect(cause('wazo/rules: 6: x: not found').place?.line).toBe(6);
    expect(cause('/home/me/plugin/wazo/rules: line 7: x: command not found').place?.line).toBe(7);
    expect(cause('other/wazo/rules: 6: x: not found').place).toBeUndefined();
    expect(cause('wazo/rules.d/x: 6: x: not found').place).toBeUndefined();
  });

  it('is the last one', () => {
    expect(cause('wazo/rules: 6: x: not found', 'wazo/rules: 8: x: not found', 'bye').place?.line).toBe(8);
  });

  it('is of the plugin’s own code, not of what it calls', () => {
    const frames = ['/home/me/plugin/setup.py', '/home/me/plugin/venv/lib/x.py', '/usr/lib/python3/x.py'];
    const traceback = frames.flatMap((file, index) => [`  File "${file}", line ${index + 3}, in <module>`, '    x()']);
    expect(cause('Traceback (most recent call last):', ...traceback, 'KeyError: 1').place).toEqual({
      file: 'setup.py',
      line: 3,
    });
    expect(cause('Traceback (most recent call last):', ...traceback, 'KeyError: 1', 'bye').place).toBeUndefined();
  });

  it('is not that of another failure than the one that is told', () => {
    const { place } = cause(
      'wazo/rules: 6: no-such-command: not found',
      'curl: (6) Could not resolve host: example.org',
    );
    expect(place).toBeUndefined();
  });
});

describe('what is no message of a program', () => {
  it.each([
    'checking for gcc... not found',
    'configure: python: not found',
    'echo "python: not found"',
    'python: not found',
    'If you see "python: command not found", install it',
    'Note: make: python: No such file or directory means that python is missing',
    "# TypeError: load() missing 1 required positional argument: 'Loader'",
    'see https://example.org/error: externally-managed-environment',
    'No space left on device is what dd says at the end',
    'Could not resolve host',
    'copying etc/y.conf: No such file or directory was created',
    "I: cp: cannot stat 'etc/y.conf': No such file or directory (ignored)",
    '',
    `wazo/rules: 6: ${'x'.repeat(5000)}: not found`,
    `${"tar: '".repeat(300)}: No such file or directory`,
  ])('has no cause: %.60s', (line) => {
    expect(cause(line).remedy).toBeUndefined();
  });
});

describe('in the words of programs that Debian 12 does not have', () => {
  it.each([
    // Python 3.12, bash 5.1, make 4.2, distutils of Python 3.7, npm 10
    ["ModuleNotFoundError: No module named 'distutils.core'", 'from setuptools import setup'],
    ['make: python: Command not found', 'write `python3`'],
    ["unable to execute 'x86_64-linux-gnu-gcc': No such file or directory", 'install gcc'],
    [
      'npm error network request to https://example.org/x failed, reason: getaddrinfo ENOTFOUND example.org',
      '`example.org`',
    ],
    ['sudo: pip3: command not found', 'install python3-pip'],
  ])('is the cause told: %s', (line, told) => {
    expect(cause(line).remedy).toContain(told);
  });
});

describe('the page on findings', () => {
  const page = readFileSync(new URL('../../../docs/findings.md', import.meta.url), 'utf8');
  const [, section = ''] = page.split('## `rules-failed`');
  const rows = section.split('\n## ')[0]?.match(/^\| `.*$/gm) ?? [];
  const lines = rows.flatMap((row) =>
    Array.from(row.split(' | ')[0]?.matchAll(/`(.*?)`/g) ?? [], ([, line = '']) => line),
  );

  it.each(lines)('names output that is known: %s', (line) => {
    const { remedy } = causeOf([line], {
      directory: '/home/me/plugin',
      rules: ['wazo/rules'],
      pkgdir: line.startsWith('mkdir') ? undefined : '${pkgdir}',
      paths: () => ['etc', 'etc/my-plugin.conf', 'make.sh'],
      read: () => '#!/usr/bin/python\n',
      install: (debianPackage) => `install ${debianPackage}`,
    });
    expect(remedy).toBeDefined();
  });

  it('has a table of it', () => {
    expect(lines.length).toBeGreaterThan(20);
  });
});

import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { checkRules, RULES } from '../../src/plugin/rules.ts';
import { makePlugin } from '../support/plugin.ts';

const SOUND = '#!/bin/sh\nset -e\ncase "$1" in\nbuild) ;;\nesac\n';

function check(rules: string | undefined, change: (path: string) => void = () => undefined) {
  const directory = makePlugin({ rules, files: { 'outside/rules': SOUND } });
  change(join(directory, RULES));
  return checkRules(directory, { formatVersion: 1, debianDepends: [], release: 'bookworm' });
}

const codes = async (...parameters: Parameters<typeof check>) =>
  (await check(...parameters)).findings.map(({ code }) => code);

describe('a rules file', () => {
  it('that is sound has no finding', async () => {
    expect(await check(SOUND)).toEqual({ shebang: { interpreter: '/bin/sh', argument: undefined }, findings: [] });
  });

  it.each([
    '#!/usr/bin/make -f\nbuild install uninstall postrm:\n\tcp -R etc ${pkgdir}/\n',
    '#!/usr/bin/env python3\nif [[1]]: set -o pipefail\n',
  ])('in another language is not read as a shell script: %j', async (text) => expect(await codes(text)).toEqual([]));

  it('that is a binary has no finding', async () => {
    expect(await codes('\x7fELF\x02\x01\0\0')).toEqual([]);
  });

  it('is found behind a link that stays in wazo/', async () => {
    expect(
      await codes(undefined, (path) => {
        writeFileSync(join(path, '../script'), SOUND, { mode: 0o755 });
        symlinkSync('script', path);
      }),
    ).toEqual([]);
  });

  it('says at the line what goes wrong in it', async () => {
    const { findings } = await check('#!/bin/sh -e\nset -o pipefail\n');
    expect(findings[0]).toMatchObject({ code: 'bash-in-sh', file: 'wazo/rules', position: { line: 2 } });
  });
});

it('a makefile is read where make is told to', async () => {
  const text = 'build package install uninstall postrm:\n\t@:\n';
  for (const line of ['#!/usr/bin/make', '#!/usr/bin/env make']) {
    const { findings } = await check(`${line}\n${text}`);
    expect(findings).toMatchObject([{ code: 'rules-syntax', position: { line: 1 } }]);
    expect(findings[0]?.message).toContain('`#!/usr/bin/make -f`');
  }
  const others = ['#!/usr/bin/make -f', '#!/usr/bin/make -rf', '#!/usr/bin/env -S make -f'];
  for (const line of others) expect((await check(`${line}\n${text}`)).findings).toEqual([]);
});

it('a merge that was not finished is told at its beginning, where it is no text', async () => {
  for (const interpreter of ['/bin/sh', '/bin/bash', '/usr/bin/make -f']) {
    const text = `#!${interpreter}\n<<<<<<< HEAD\na:\n=======\nb:\n>>>>>>> topic\n`;
    const { findings } = await check(text);
    expect(findings).toMatchObject([{ code: 'rules-syntax', position: { line: 2 } }]);
    expect(findings[0]?.message).toContain('merge conflict');
  }
  const { findings } = await check('#!/usr/bin/python3\n"""\n<<<<<<< HEAD\n=======\n>>>>>>> topic\n"""\n');
  expect(findings).toEqual([]);
});

describe('a rules file that no server could run', () => {
  it.each([
    ['nothing', () => undefined, '`wazo/rules` is missing'],
    ['a directory', (path: string) => mkdirSync(path), '`wazo/rules` is not a file'],
    ['a link to nothing', (path: string) => symlinkSync('nothing', path), '`wazo/rules` is missing'],
    ['another file', (path: string) => writeFileSync(`${path}.sh`, SOUND), 'missing: rename `wazo/rules.sh`'],
    ['a link to itself', (path: string) => symlinkSync('rules', path), '`wazo/rules` is missing'],
  ])('is missing: %s', async (_, change, message) => {
    const { shebang, findings } = await check(undefined, change);
    expect(shebang).toBeUndefined();
    expect(findings).toMatchObject([{ code: 'rules-missing', severity: 'error', file: 'wazo/rules' }]);
    expect(findings[0]?.message).toContain(message);
  });

  it('lies outside of wazo/, behind a link', async () => {
    const found = await codes(undefined, (path) => {
      chmodSync(join(path, '../../outside/rules'), 0o755);
      symlinkSync('../outside/rules', path);
    });
    expect(found).toEqual(['metadata-outside']);
  });

  it('is not executable, and what is wrong with its text is said too', async () => {
    const { findings } = await check('#!/bin/sh\nset -euo pipefail\n', (path) => chmodSync(path, 0o644));
    expect(findings.map(({ code }) => code)).toEqual(['rules-not-executable', 'bash-in-sh']);
    expect(findings[0]?.message).toContain('`git update-index --chmod=+x wazo/rules`');
  });

  it.each([
    ['an empty file', '', 'has no `#!` line'],
    ['no `#!`', 'set -e\n', 'has no `#!` line'],
    ['a blank before it', ' #!/bin/sh\n', 'has no `#!` line'],
    ['env without a program', '#!/usr/bin/env\nset -e\n', 'write `#!/bin/sh`'],
    ['a shell with two options', '#!/bin/sh -e -u\nmake\n', 'write `#!/bin/sh -eu`'],
    [
      'a shell with an option that takes a word',
      '#!/bin/bash -eo pipefail\nmake\n',
      '`set -eo pipefail` in the second line',
    ],
    ['env with an option of the program', '#!/usr/bin/env bash -e\n', 'write `#!/usr/bin/env -S bash -e`'],
    ['a byte order mark before it', `\ufeff${SOUND}`, 'byte order mark'],
  ])('has no interpreter: %s', async (_, text, message) => {
    const { findings } = await check(text);
    expect(findings).toMatchObject([{ code: 'rules-no-interpreter', severity: 'error', position: { line: 1 } }]);
    expect(findings[0]?.message).toContain(message);
  });

  it.each([
    ['everywhere', SOUND.replaceAll('\n', '\r\n'), 1],
    ['in the first line', SOUND.replace('\n', '\r\n'), 1],
    ['in the first line, which has an option', '#!/bin/sh -e\r\nmake\n', 1],
    ['in the only line, which has no end', '#!/bin/sh\r', 1],
    ['everywhere, for Python', '#!/usr/bin/env python3\r\nprint()\r\n', 1],
    ['in the other lines', SOUND.replaceAll('\n', '\r\n').replace('\r\n', '\n'), 2],
    ['behind `set -e`', '#!/bin/sh\nset -e\r\nmake\n', 2],
    ['behind `esac`', '#!/bin/sh\nset -e\ncase "$1" in\nbuild) ;;\nesac\r\n', 5],
  ])('has Windows line ends %s', async (_, text, line) => {
    const { findings } = await check(text);
    expect(findings).toMatchObject([{ code: 'rules-windows-line-ends', severity: 'error', position: { line } }]);
  });

  it.each([
    '#!/bin/sh -e\nprintf "a\\r\\n"\n',
    "#!/bin/sh -e\nprintf 'GET /\r\n\r\n'\n",
    '#!/usr/bin/python3\nif a:\r\n',
  ])('has no Windows line ends in %j', async (text) => expect(await codes(text)).toEqual([]));
});

describe('a rules file of 10 MB', () => {
  it.each([
    ['one line', 'x'.repeat(10_000_000)],
    ['lines of a script', 'echo "$1" | tr a b\n'.repeat(500_000)],
    ['blanks and carriage returns', ' \r'.repeat(5_000_000)],
    ['nothing but NUL', '\0'.repeat(10_000_000)],
  ])('is checked at once: %s', async (_, text) => {
    const started = performance.now();
    expect(await codes(`#!/bin/sh -e\n${text}`)).toEqual([]);
    expect(performance.now() - started).toBeLessThan(3000);
  });
});

describe('a rules file that we may not read', () => {
  const isRoot = process.getuid?.() === 0;
  afterEach(() => {
    if (isRoot) process.seteuid?.(0);
  });

  it('may be run all the same', async () => {
    const { findings, shebang } = await check(SOUND, (path) => {
      chmodSync(join(path, '../..'), 0o755);
      chmodSync(path, 0o111);
      // Root may read everything.
      if (isRoot) process.seteuid?.(65534);
    });
    expect({ findings, shebang }).toEqual({ findings: [], shebang: undefined });
  });
});

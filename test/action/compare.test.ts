/** The command `compare` at a terminal. */

import { mkdirSync, renameSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildPlugin } from '../support/build-plugin.ts';
import { fileOf } from '../support/debs.ts';
import { makeDirectory, writePlugin } from '../support/plugin.ts';
import { runAtTerminal as run } from '../support/terminal.ts';

/** A directory with the packages `old.deb` and `new.deb`, and one of another plugin. */
const cwd = makeDirectory();

beforeAll(() => {
  const packages = {
    old: buildPlugin(),
    new: buildPlugin({ version: '1.1', debianDepends: ['git'] }),
    other: buildPlugin({ name: 'other' }),
  };
  for (const [name, { path }] of Object.entries(packages)) renameSync(path, join(cwd, `${name}.deb`));
});

describe('compare', () => {
  it('prints what changes, and ends well whatever that is', () => {
    const { status, stdout, stderr } = run(['compare', 'old.deb', 'new.deb'], { cwd });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^What changes for a server\n {2}Version {7}1\.0 → 1\.1\n {2}Dependencies {2}\+ git\n/);
    expect(stdout).toMatch(/\nFiles: 3 changed\n(?: {2}~ \/usr\/\S+ {2}.*\n){3}$/);
  });

  it('says so where nothing does, also of a downgrade', () => {
    expect(run(['compare', 'old.deb', './old.deb'], { cwd })).toEqual({
      ...{ status: 0, stderr: '' },
      stdout: 'What changes for a server\n  Nothing: files, dependencies and maintainer scripts are the same.\n',
    });
    expect(run(['compare', 'new.deb', 'old.deb'], { cwd })).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('1.1 → 1.0'),
    });
  });

  it('has it as JSON too', () => {
    const { status, stdout, stderr } = run(['compare', join(cwd, 'old.deb'), join(cwd, 'new.deb'), '--json']);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ changes: { version: { previous: '1.0', now: '1.1' }, rules: true } });
    expect(stderr).toContain('What changes for a server');
  });

  it.each([
    [['compare'], 2, "missing required argument 'OLD'. See --help"],
    [['compare', 'old.deb'], 2, "missing required argument 'NEW'. See --help"],
    [['compare', 'old.deb', 'new.deb', 'old.deb'], 2, 'too many arguments'],
    [['compare', 'old.deb', 'new.deb', '--strict'], 2, "unknown option '--strict"],
    [['--strict', 'compare', 'old.deb', 'new.deb'], 2, 'Write the command `compare` before all flags'],
    [['compair', 'old.deb', 'new.deb'], 2, 'There is no command or directory `compair`. Did you mean `compare`?'],
    [['compare', 'old.deb', 'missing.deb'], 1, `Can't read ${join(cwd, 'missing.deb')}: no such file or directory`],
    [['compare', 'old.deb', 'other.deb'], 1, 'other.deb is "wazo-plugind-other-test": give two packages of one name'],
    [['compare', fileOf('hello'), 'old.deb'], 1, "can't be read as a Debian package: it does not begin as one"],
  ])('refuses %j', (parameters, status, message) => {
    const ended = run(parameters, { cwd });
    expect({ status: ended.status, stdout: ended.stdout }).toEqual({ status, stdout: '' });
    expect(ended.stderr).toContain(message);
  });

  it('is a directory as `./compare`', () => {
    const directory = join(makeDirectory(), 'compare');
    mkdirSync(directory);
    writePlugin(directory);
    const { status, stdout } = run([`./${basename(directory)}`, '--mode', 'validate'], { cwd: dirname(directory) });
    expect({ status, isValidated: stdout.includes('probe 1.0.0: no errors or warnings') }).toEqual({
      status: 0,
      isValidated: true,
    });
  });

  it('is in the help', () => {
    expect(run(['--help']).stdout).toContain('\n  compare OLD NEW\n');
    expect(run(['compare', '--help']).stdout).toMatch(/^Usage: .* compare OLD NEW \[FLAGS\]\n/);
  });
});

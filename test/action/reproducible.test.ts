/** Two people who build one commit, each from a clone of their own, get the same package. */

import { execFileSync } from 'node:child_process';
import { chownSync, cpSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { exampleNames } from '../support/examples.ts';
import { runGit } from '../support/git.ts';
import { describeWith, program, root } from '../support/needs.ts';
import { makeDirectory } from '../support/plugin.ts';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const NOBODY = 65534;

interface Person {
  umask: string;
  environment: Record<string, string>;
  /** What runs a command as another user. */
  prefix?: readonly string[];
  flags?: readonly string[];
}

const one: Person = { umask: '022', environment: { TZ: 'UTC', LC_ALL: 'C', HOME: '/tmp' } };
const other: Person = {
  umask: '077',
  environment: { TZ: 'Asia/Tokyo', LC_ALL: 'tr_TR.UTF-8', HOME: '/nonexistent', USER: 'other' },
};

function git(directory: string, ...words: string[]): void {
  runGit(directory, undefined, words);
}

/** A repository with an example in its only commit. */
function commit(example: string): string {
  const origin = makeDirectory();
  cpSync(join(repository, 'examples', example), origin, { recursive: true });
  git(origin, 'init', '--quiet');
  git(origin, 'add', '--all');
  git(origin, 'commit', '--quiet', '--message', 'One');
  return origin;
}

/** What the action prints to a person who builds the package from a fresh clone. */
function build(origin: string, { umask, environment, prefix = [], flags = [] }: Person): string {
  const home = makeDirectory();
  const [clone, output] = [join(home, 'a clone', 'of it'), join(home, 'out')];
  for (const path of [join(home, 'a clone'), output]) mkdirSync(path);
  const sh = (script: string, ...words: string[]) =>
    execFileSync('sh', ['-ec', `umask ${umask}; ${script}`, 'sh', ...words], {
      env: { PATH: process.env['PATH'] ?? '', ...environment },
      encoding: 'utf8',
    });
  sh('git clone --quiet "$1" "$2"', origin, clone);
  if (prefix.length > 0) {
    const below = readdirSync(home, { recursive: true, encoding: 'utf8' }).map((path) => join(home, path));
    for (const path of [home, ...below]) chownSync(path, NOBODY, NOBODY);
  }
  const action = [process.execPath, join(repository, 'dist/index.js'), clone, '--output-directory', output];
  return sh('exec "$@"', ...prefix, ...action, ...flags);
}

/** The sum of the package that a person builds from a fresh clone. */
function sumOf(origin: string, person: Person): string {
  const printed = build(origin, person);
  return /^deb-sha256: (.*)$/m.exec(printed)?.[1] ?? printed;
}

describe.each(exampleNames)('the example %s', (example) => {
  let origin: string;
  let expected: string;

  beforeAll(async () => {
    origin = commit(example);
    expected = sumOf(origin, one);
    // The files of the other clone are younger by a second, at least.
    await setTimeout(1100);
  });

  it('gives two people the same package', () => {
    expect(expected).toMatch(/^[0-9a-f]{64}$/);
    expect(sumOf(origin, other)).toBe(expected);
  });

  it('warns the one whose clone nobody else may read', () => {
    expect(build(origin, one)).not.toContain('strict umask');
    expect(build(origin, other)).toMatch(/ warning {2}The checkout was made with a strict umask/);
  });

  it('does so with each compression', () => {
    for (const codec of ['xz', 'zstd', 'none']) {
      const flags = ['--compression', codec];
      expect(sumOf(origin, { ...other, flags }), codec).toBe(sumOf(origin, { ...one, flags }));
    }
  });

  it('gives another one for another commit', () => {
    git(origin, 'commit', '--quiet', '--allow-empty', '--message', 'Later');
    expect(sumOf(origin, one)).not.toBe(expected);
    git(origin, 'reset', '--quiet', '--hard', 'HEAD^');
    expect(sumOf(origin, one)).toBe(expected);
  });

  describeWith([root, program('setpriv', 'util-linux'), program('fakeroot')], 'as another user', () => {
    const prefix = ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups'];

    it('gives the same package under fakeroot as to root', () => {
      expect(sumOf(origin, { ...other, prefix })).toBe(expected);
    });
  });
});

import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readEnvironment } from '../../src/runner/environment.ts';
import { autoSuffix, suffixFor } from '../../src/runner/version-suffix.ts';
import { runGit } from '../support/git.ts';
import { describeWith, program } from '../support/needs.ts';
import { makeDirectory, makePlugin } from '../support/plugin.ts';

/** 2026-11-24 10:15:00 in UTC. */
const TIME = 1795515300;

const MERGE = 'f'.repeat(40);
const HEAD = '1a2b3c4d'.repeat(5);

function git(directory: string, time: number, ...parameters: string[]): string {
  return runGit(directory, `${time} +0930`, parameters);
}

/** A plugin in a repository of one commit. */
function makeCheckout(time = TIME): { directory: string; commit: string } {
  const directory = makePlugin();
  git(directory, time, 'init', '--quiet');
  return { directory, commit: commitTo(directory, time) };
}

function commitTo(directory: string, time: number): string {
  git(directory, time, 'commit', '--quiet', '--allow-empty', '--message', 'x');
  return git(directory, time, 'rev-parse', 'HEAD');
}

function event(payload: unknown): string {
  const path = join(makeDirectory(), 'event.json');
  writeFileSync(path, typeof payload === 'string' ? payload : JSON.stringify(payload));
  return path;
}

function suffix(directory: string, env: NodeJS.ProcessEnv): Promise<string> {
  return autoSuffix({ directory, fromWorkspace: '' }, readEnvironment(env));
}

const pull = {
  GITHUB_REF: 'refs/pull/7/merge',
  GITHUB_EVENT_PATH: event({ number: 7, pull_request: { number: 7, head: { sha: HEAD } } }),
};

describeWith([program('git')], 'the suffix', () => {
  it('is none on a tag', async () => {
    expect(await suffix(makeCheckout().directory, { GITHUB_REF_TYPE: 'tag', GITHUB_REF_NAME: 'v1.0' })).toBe('');
  });

  it('has the time of the commit in UTC and the commit on a branch, and outside GitHub', async () => {
    const { directory, commit } = makeCheckout();
    const expected = `~git20261124101500.g${commit.slice(0, 7)}`;
    expect(await suffix(directory, { GITHUB_REF: 'refs/heads/main', GITHUB_SHA: commit })).toBe(expected);
    expect(await suffix(directory, {})).toBe(expected);
  });

  it('has the number and the last commit of a pull request, of which a merge is checked out', async () => {
    const { directory, commit } = makeCheckout();
    expect(await suffix(directory, { ...pull, GITHUB_SHA: commit })).toBe('~pr7.20261124101500.g1a2b3c4');
  });

  it('has the commit that is checked out where that is another one', async () => {
    const { directory, commit } = makeCheckout();
    const expected = `.g${commit.slice(0, 7)}`;
    expect(await suffix(directory, { ...pull, GITHUB_SHA: MERGE })).toBe(`~pr7.20261124101500${expected}`);
    // On `pull_request_target` the run, and the checkout, is of the branch that the pull request would change.
    const target = { ...pull, GITHUB_REF: 'refs/heads/main', GITHUB_SHA: commit };
    expect(await suffix(directory, target)).toBe(`~pr7.20261124101500${expected}`);
  });

  it.each([
    ['the ref alone', { GITHUB_REF: 'refs/pull/12/head' }, 'pr12.'],
    [
      'the event, without the number in the pull request',
      { GITHUB_EVENT_PATH: event({ number: 8, pull_request: {} }) },
      'pr8.',
    ],
    ['the ref, the event being no JSON', { ...pull, GITHUB_EVENT_PATH: event('{') }, 'pr7.'],
    ['the ref, the event being of another kind', { ...pull, GITHUB_EVENT_PATH: event([{ pull_request: 3 }]) }, 'pr7.'],
    ['the ref, the event not being there', { ...pull, GITHUB_EVENT_PATH: '/nonexistent' }, 'pr7.'],
    ['nowhere: a number that is no pull request’s', { GITHUB_EVENT_PATH: event({ number: 8 }) }, 'git'],
    ['nowhere: a branch of such a name', { GITHUB_REF: 'refs/heads/refs/pull/7/merge' }, 'git'],
  ])('takes the number from %s', async (_, env, kind) => {
    const { directory } = makeCheckout();
    expect(await suffix(directory, env)).toMatch(
      new RegExp(`^~${kind.replace('.', '\\.')}20261124101500\\.g[0-9a-f]{7}$`),
    );
  });

  it('has SOURCE_DATE_EPOCH, where that is set, as the package has', async () => {
    expect(await suffix(makeCheckout().directory, { SOURCE_DATE_EPOCH: '0' })).toMatch(/^~git19700101000000\.g/);
    expect(await suffix(makeCheckout().directory, { SOURCE_DATE_EPOCH: '8589934591' })).toMatch(
      /^~git22420316125631\.g/,
    );
  });

  it('has what the runner says of the commit where the checkout has no git', async () => {
    const directory = makePlugin();
    const env = { ...pull, SOURCE_DATE_EPOCH: String(TIME), GITHUB_SHA: MERGE };
    expect(await suffix(directory, env)).toBe('~pr7.20261124101500.g1a2b3c4');
    expect(await suffix(directory, { ...env, GITHUB_EVENT_PATH: '' })).toBe('~pr7.20261124101500.gfffffff');
  });

  it('may have more behind it, on a tag too, and is a text of its own where it is not `auto`', async () => {
    const { directory, commit } = makeCheckout();
    const made = (text: string, env: NodeJS.ProcessEnv = {}) =>
      suffixFor(text, { directory, fromWorkspace: '' }, readEnvironment(env));
    expect(await made('auto')).toBe(`~git20261124101500.g${commit.slice(0, 7)}`);
    expect(await made('auto+deb12')).toBe(`~git20261124101500.g${commit.slice(0, 7)}+deb12`);
    expect(await made('auto+deb12', { GITHUB_REF_TYPE: 'tag', GITHUB_REF_NAME: 'v1.0' })).toBe('+deb12');
    expect(await made('~auto')).toBe('~auto');
    expect(await made('automatic')).toBe('automatic');
  });

  it('can’t be made where no commit is known', async () => {
    await expect(suffix(makePlugin(), {})).rejects.toThrow(/names the commit, but .* is not in a git checkout/);
  });
});

describeWith([program('git'), program('dpkg')], 'a version with the suffix', () => {
  const older = (a: string, b: string) => execFileSync('dpkg', ['--compare-versions', a, 'lt', b]);

  it.each(['1.2.3', '1', '1.0-1', '2:1.0', '2:1.0-1+b2', '1.0~rc1', '1.0~', '1.0+git', '1.'])(
    'is newer than the build before it and older than the release: %s',
    async (release) => {
      const { directory, commit } = makeCheckout();
      const [branch, first] = [await suffix(directory, {}), await suffix(directory, { ...pull, GITHUB_SHA: commit })];
      commitTo(directory, TIME + 1);
      const [next, second] = [await suffix(directory, {}), await suffix(directory, pull)];
      for (const [before, after] of [
        [branch, next],
        [first, second],
      ]) {
        older(`${release}${before}`, `${release}${after}`);
        older(`${release}${after}`, release);
      }
      older(`0.9`, `${release}${branch}`);
    },
  );
});

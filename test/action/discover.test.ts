/** `discover/`: the plugins of a repository, those of a pull request and of a tag, through the bundle. */

import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { runGit } from '../support/git.ts';
import { describeWith, program } from '../support/needs.ts';
import { makeDirectory, writePlugin } from '../support/plugin.ts';
import { type ActionOptions, runAction } from '../support/runner.ts';

const listSchema = z.array(z.string());

/** What a run lists, and what it warns of. */
async function discover(options: ActionOptions): Promise<{ directories: string[]; warnings: string[] }> {
  const { outputs, annotations, exitCode, stdout } = await runAction({ actionFile: 'discover/action.yml', ...options });
  expect(exitCode, stdout).toBe(0);
  expect(Object.keys(outputs)).toEqual(['directories']);
  const directories = listSchema.parse(JSON.parse(outputs['directories'] ?? ''));
  return { directories, warnings: annotations.map(({ message }) => message) };
}

function workspaceWith(...paths: string[]): string {
  const workspace = makeDirectory();
  for (const path of paths) writePlugin(join(workspace, path));
  return workspace;
}

describe('the plugins of a repository', () => {
  it('are listed in their order, wherever they lie', async () => {
    const workspace = workspaceWith('b', 'a', '.', 'a/b/c/d/e/f', 'a/nested');
    const directories = ['.', 'a', 'a/b/c/d/e/f', 'a/nested', 'b'];
    expect(await discover({ workspace })).toEqual({ directories, warnings: [] });
    const inputs = { path: 'a' };
    expect((await discover({ workspace, inputs })).directories).toEqual(['a', 'a/b/c/d/e/f', 'a/nested']);
  });

  it('are none where there is none', async () => {
    const { outputs } = await runAction({ workspace: makeDirectory(), actionFile: 'discover/action.yml' });
    expect(outputs).toEqual({ directories: '[]' });
  });

  it('may have any name that a text can say', async () => {
    const names = ['a \'b\' "c"', 'line\nbreak', '$(reboot)', 'naïve–名', ' blank ', '${{ github.token }}'];
    const workspace = workspaceWith(...names);
    mkdirSync(Buffer.concat([Buffer.from(`${workspace}/`), Buffer.from([0x61, 0xff])]));
    const { directories, warnings } = await discover({ workspace });
    expect(directories).toEqual([...names].sort());
    expect(warnings).toEqual(['"a\ufffd" is not looked into: its name is not UTF-8']);
  });

  it('are not looked for behind links, in hidden directories and in libraries', async () => {
    const workspace = workspaceWith('one', '.hidden', 'node_modules/two');
    symlinkSync('one', join(workspace, 'alias'));
    symlinkSync('.', join(workspace, 'loop'));
    mkdirSync(join(workspace, 'not/wazo/plugin.yml'), { recursive: true });
    // What is packaged can't be a link; that is for the build to say.
    mkdirSync(join(workspace, 'linked'));
    symlinkSync('../one/wazo', join(workspace, 'linked/wazo'));
    expect((await discover({ workspace })).directories).toEqual(['linked', 'one']);
  });

  it('may be more than a matrix has room for, which is a warning', async () => {
    const paths = Array.from({ length: 1000 }, (_, index) => `p${1000 + index}`);
    const { directories, warnings } = await discover({ workspace: workspaceWith(...paths) });
    expect(directories).toEqual(paths);
    expect(warnings).toEqual([expect.stringContaining('at most 256 jobs')]);
  });

  it('are on a tag the one that the tag names, where it names one', async () => {
    const workspace = workspaceWith('one', 'one/more', 'plugins/one', 'on');
    const on = (name: string) =>
      discover({ workspace, env: { GITHUB_REF_TYPE: 'tag', GITHUB_REF_NAME: name } }).then((each) => each.directories);
    expect(await on('one/v1.2')).toEqual(['one']);
    expect(await on('one/more/v1.2')).toEqual(['one/more']);
    expect(await on('plugins/one/1.2')).toEqual(['plugins/one']);
    expect(await on('v1.2')).toHaveLength(4);
    expect(await on('three/v1.2')).toHaveLength(4);
  });
});

describe('an input of discover/ that makes no sense', () => {
  it.each([
    [{ path: '..' }, 'which is outside the workspace'],
    [{ path: 'nowhere' }, 'there is no such directory'],
    [{ 'changed-only': 'yes' }, 'must be `true` or `false`'],
  ])('fails the step: %j', async (inputs, reason) => {
    const options = { workspace: workspaceWith('one'), actionFile: 'discover/action.yml', inputs };
    const { exitCode, annotations, outputs } = await runAction(options);
    expect({ exitCode, outputs }).toEqual({ exitCode: 1, outputs: {} });
    expect(annotations).toEqual([expect.objectContaining({ message: expect.stringContaining(reason) })]);
  });
});

describeWith([program('git')], 'a pull request', () => {
  /** A repository whose branch `main` went on after the branch `topic` left it, and GitHub's merge of the two. */
  let origin: string;
  let base: string;
  let merge: string;
  let event: string;

  const git = (directory: string, ...parameters: string[]) => runGit(directory, undefined, parameters);
  const commit = (directory: string) => {
    git(directory, 'add', '--all');
    git(directory, 'commit', '--quiet', '--message', 'x');
    return git(directory, 'rev-parse', 'HEAD');
  };

  beforeAll(() => {
    origin = workspaceWith('one', 'two', 'deleted', 'moved', ' blank', 'naïve\nname', 'shared', 'unchanged');
    git(origin, 'init', '--quiet', '--initial-branch=main');
    commit(origin);
    git(origin, 'checkout', '--quiet', '-b', 'topic');
    writeFileSync(join(origin, 'one/new.txt'), '1');
    writeFileSync(join(origin, ' blank/new.txt'), '1');
    writeFileSync(join(origin, 'naïve\nname/new.txt'), '1');
    writeFileSync(join(origin, 'README.md'), '1');
    rmSync(join(origin, 'deleted'), { recursive: true });
    git(origin, 'mv', 'moved', 'here');
    commit(origin);
    git(origin, 'checkout', '--quiet', 'main');
    writeFileSync(join(origin, 'two/new.txt'), '1');
    base = commit(origin);
    git(origin, 'checkout', '--quiet', '--detach');
    git(origin, 'merge', '--quiet', '--no-ff', '--message', 'merge', 'topic');
    merge = git(origin, 'rev-parse', 'HEAD');
    git(origin, 'update-ref', 'refs/pull/7/merge', merge);
    event = join(makeDirectory(), 'event.json');
    const head = { sha: git(origin, 'rev-parse', 'topic') };
    writeFileSync(event, JSON.stringify({ number: 7, pull_request: { number: 7, head, base: { sha: base } } }));
  });

  const changed = [' blank', 'here', 'naïve\nname', 'one'];

  /** A checkout as `actions/checkout` makes it. */
  function checkout(depth: number, ref = 'refs/pull/7/merge'): string {
    const directory = makeDirectory();
    git(directory, 'init', '--quiet');
    const limits = depth === 0 ? [] : [`--depth=${depth}`];
    const refs = depth === 0 ? ['+refs/heads/*:refs/remotes/origin/*', ref] : [ref];
    git(directory, 'fetch', '--quiet', ...limits, `file://${origin}`, ...refs);
    git(directory, 'checkout', '--quiet', '--detach', git(origin, 'rev-parse', ref));
    return directory;
  }

  const discoverIn = (
    workspace: string,
    more: { inputs?: Record<string, string>; env?: Record<string, string> } = {},
  ) =>
    discover({
      workspace,
      inputs: { 'changed-only': 'true', ...more.inputs },
      env: { GITHUB_REF: 'refs/pull/7/merge', GITHUB_SHA: merge, GITHUB_EVENT_PATH: event, ...more.env },
    });

  it.each([2, 0])(
    'lists what it changes, not what it deletes or what the base changed (fetch-depth: %i)',
    async (depth) => {
      expect(await discoverIn(checkout(depth))).toEqual({ directories: changed, warnings: [] });
    },
  );

  it('lists all where that is not asked for', async () => {
    const { directories } = await discoverIn(checkout(2), { inputs: { 'changed-only': 'false' } });
    expect(directories).toHaveLength(7);
  });

  it('lists what it changes where its branch is checked out with all of its past', async () => {
    expect((await discoverIn(checkout(0, 'topic'))).directories).toEqual(changed);
  });

  it.each([
    ['the merge alone', () => checkout(1), 'Set `fetch-depth: 2`'],
    ['its branch alone', () => checkout(2, 'topic'), 'Set `fetch-depth: 0`'],
    ['the branch that it would change', () => checkout(0, 'main'), 'the checkout is of the branch'],
  ])('lists all with a warning where the checkout has %s', async (_, made, reason) => {
    const { directories, warnings } = await discoverIn(made());
    expect(directories.length).toBeGreaterThan(changed.length);
    expect(warnings).toEqual([expect.stringContaining(reason)]);
  });

  it('lists all with a warning where there is no repository', async () => {
    const { directories, warnings } = await discoverIn(workspaceWith('one', 'two'));
    expect(directories).toEqual(['one', 'two']);
    expect(warnings).toEqual([expect.stringContaining('is not in a git checkout')]);
  });

  it('lists what it changes of a checkout that is not the workspace itself', async () => {
    const workspace = makeDirectory();
    git(workspace, 'clone', '--quiet', `file://${origin}`, 'source');
    git(join(workspace, 'source'), 'fetch', '--quiet', 'origin', 'refs/pull/7/merge');
    git(join(workspace, 'source'), 'checkout', '--quiet', merge);
    const found = await discoverIn(workspace, { inputs: { path: 'source' } });
    expect(found.directories).toEqual(changed.map((each) => `source/${each}`));
  });

  it('lists a plugin in a submodule of which it takes another commit', async () => {
    const library = workspaceWith('plugins/a');
    git(library, 'init', '--quiet');
    commit(library);
    const workspace = workspaceWith('own');
    git(workspace, 'init', '--quiet');
    git(workspace, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', library, 'library');
    const before = commit(workspace);
    writeFileSync(join(workspace, 'library/plugins/a/new.txt'), '1');
    commit(join(workspace, 'library'));
    commit(workspace);
    const path = join(makeDirectory(), 'event.json');
    writeFileSync(path, JSON.stringify({ pull_request: { number: 7, base: { sha: before } } }));
    const { directories } = await discoverIn(workspace, { env: { GITHUB_EVENT_PATH: path } });
    expect(directories).toEqual(['library/plugins/a']);
  });
});

it('has in its action.yml what the action needs to tell it apart, and sentences', () => {
  const described = z.object({ description: z.string().regex(/\.\s*$/), default: z.string().optional() });
  const action = z
    .object({
      inputs: z.record(z.string(), described),
      outputs: z.record(z.string(), described),
      runs: z.object({ using: z.literal('node24'), main: z.literal('../dist/index.js') }),
    })
    .parse(parse(readFileSync('discover/action.yml', 'utf8')));
  expect(Object.keys(action.inputs)).toEqual(['path', 'changed-only']);
  expect(action.inputs['changed-only']?.default).toBe('false');
  expect(Object.keys(parse(readFileSync('action.yml', 'utf8')).inputs)).not.toContain('changed-only');
});

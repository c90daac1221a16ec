/** What of a repository a container gets to see. The shapes are git's own. */

import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { mountsOf } from '../../src/runner/repository.ts';
import { describeWith, program } from '../support/needs.ts';
import { makeDirectory } from '../support/plugin.ts';

function git(directory: string, ...words: string[]): string {
  const identity = ['-c', 'user.name=A', '-c', 'user.email=a@b', '-c', 'protocol.file.allow=always'];
  const env = { PATH: process.env['PATH'], HOME: '/nowhere' };
  return execFileSync('git', [...identity, '-C', directory, ...words], { encoding: 'utf8', env, stdio: 'pipe' }).trim();
}

function makeRepository(): string {
  const directory = makeDirectory();
  git(directory, 'init', '--quiet');
  mkdirSync(join(directory, 'plugins/one'), { recursive: true });
  git(directory, 'commit', '--quiet', '--allow-empty', '--message', 'x');
  return directory;
}

/** The mounts in a line each: what is covered by a copy ends with a sign. */
async function mounts(directory: string, workspace?: string): Promise<string[]> {
  const found = await mountsOf(directory, workspace, makeDirectory());
  return found.map(
    ({ source, target, readOnly }) => `${readOnly ? 'ro' : 'rw'} ${target ?? source}${target ? ' *' : ''}`,
  );
}

/** What the copy of the first configuration holds, as git reads it. */
async function copied(directory: string): Promise<string[]> {
  const [copy] = (await mountsOf(directory, undefined, makeDirectory())).filter(({ target }) => target !== undefined);
  return git(directory, 'config', '--file', copy?.source ?? '', '--list')
    .split('\n')
    .sort();
}

describeWith([program('git')], 'a container', () => {
  it('sees the whole repository of a plugin, and of git’s files what is no secret', async () => {
    const root = makeRepository();
    const expected = [`rw ${root}`, `ro ${root}/.git`, `ro ${root}/.git/config *`];
    expect(await mounts(root)).toEqual(expected);
    expect(await mounts(join(root, 'plugins/one'))).toEqual(expected);
    expect(await mounts(join(root, 'plugins/one'), root)).toEqual(expected);
  });

  it('sees no more than the plugin where that is in no repository, or in one around the workspace', async () => {
    const alone = makeDirectory();
    expect(await mounts(alone)).toEqual([`rw ${alone}`]);
    const plugin = join(makeRepository(), 'plugins/one');
    expect(await mounts(plugin, plugin)).toEqual([`rw ${plugin}`]);
  });

  it('sees the repository that has git’s files of a submodule', async () => {
    const [root, library] = [makeRepository(), makeRepository()];
    git(root, 'submodule', '--quiet', 'add', '--name', 'vendor/library', library, 'deep/library');
    expect(await mounts(join(root, 'deep/library'))).toEqual([
      `rw ${root}`,
      `rw ${root}/deep`,
      `rw ${root}/deep/library`,
      `ro ${root}/.git`,
      `ro ${root}/deep/library/.git`,
      `ro ${root}/.git/config *`,
      `ro ${root}/.git/modules/vendor/library/config *`,
    ]);
  });

  it('can put no repository where git expects a submodule', async () => {
    const root = makeRepository();
    const library = makeRepository();
    const inside = `160000,${git(root, 'rev-parse', 'HEAD')}`;
    git(library, 'update-index', '--add', '--cacheinfo', `${inside},inner`);
    git(library, 'commit', '--quiet', '--message', 'x');
    git(root, 'submodule', '--quiet', 'add', library, 'library');
    for (const path of ['a b/not there', 'file/x', 'link/x']) {
      git(root, 'update-index', '--add', '--cacheinfo', `${inside},${path}`);
    }
    writeFileSync(join(root, 'file'), '');
    symlinkSync(makeDirectory(), join(root, 'link'));
    const found = await mounts(root);
    expect(found.filter((line) => !line.includes('.git')).sort()).toEqual(
      [
        ...[`rw ${root}`, `rw ${root}/a b`, `ro ${root}/a b/not there`, `rw ${root}/library`],
        `ro ${root}/library/inner`,
      ].sort(),
    );
    expect(readdirSync(join(root, 'a b/not there'))).toEqual([]);
  });

  it('sees git’s files of a work tree where they are', async () => {
    const root = makeRepository();
    const tree = join(makeDirectory(), 'tree');
    git(root, 'worktree', 'add', '--quiet', tree);
    git(root, 'config', 'extensions.worktreeConfig', 'true');
    git(tree, 'config', '--worktree', 'http.extraheader', 'secret');
    expect(await mounts(tree)).toEqual([
      ...[`rw ${tree}`, `ro ${tree}/.git`, `ro ${root}/.git`, `ro ${root}/.git/config *`],
      `ro ${root}/.git/worktrees/tree/config.worktree *`,
    ]);
    // Somebody else's `.git` file that leads there.
    const forged = makeDirectory();
    cpSync(join(tree, '.git'), join(forged, '.git'));
    expect(await mounts(forged)).toEqual([`rw ${forged}`, `ro ${forged}/.git`]);
  });

  it('sees nothing of what a link leads to', async () => {
    const root = makeRepository();
    const linked = makeDirectory();
    symlinkSync(join(root, '.git'), join(linked, '.git'));
    expect(await mounts(linked)).toEqual([`rw ${linked}`]);
  });

  it('reads of git’s configuration what is no secret and names no program', async () => {
    const root = makeRepository();
    const set = (key: string, value: string) => git(root, 'config', '--add', key, value);
    set('remote.origin.url', 'https://x-access-token:secret@github.com/octocat/hello');
    set('remote.origin.fetch', '+refs/heads/*:refs/remotes/origin/*');
    set('remote.a "b" \\c.url', 'git@github.com:octocat/hello.git');
    set('remote.asked.url', 'https://git.example.org/hello?private_token=secret');
    set('branch.main.remote', 'origin');
    set('user.name', 'A "quoted" \\ name\twith # and ;');
    for (const key of ['http.extraheader', 'http.https://github.com/.extraheader', 'credential.helper'])
      set(key, 'secret');
    for (const key of ['core.fsmonitor', 'core.hooksPath', 'core.sshCommand', 'alias.x', 'filter.x.clean'])
      set(key, 'secret');
    for (const key of ['include.path', 'includeIf.gitdir:/.path', 'url.https://secret@x/.insteadOf'])
      set(key, 'secret');
    expect(await copied(root)).toEqual(
      [
        ...['core.bare=false', 'core.filemode=true', 'core.logallrefupdates=true', 'core.repositoryformatversion=0'],
        'remote.origin.url=https://github.com/octocat/hello',
        'remote.origin.fetch=+refs/heads/*:refs/remotes/origin/*',
        'remote.a "b" \\c.url=git@github.com:octocat/hello.git',
        'remote.asked.url=https://git.example.org/hello',
        'branch.main.remote=origin',
        'user.name=A "quoted" \\ name\twith # and ;',
      ].sort(),
    );
  });

  it('reads nothing of a configuration that git can’t read', async () => {
    const root = makeRepository();
    writeFileSync(join(root, '.git/config'), '[core\nsecret');
    const [, , copy] = await mountsOf(root, undefined, makeDirectory());
    expect(readFileSync(copy?.source ?? '', 'utf8')).toBe('[core]\n\trepositoryformatversion = "0"\n');
  });

  it.each(['/', '/usr', '/proc/self', '/etc'])('has files of its own at %s', async (directory) => {
    await expect(mounts(directory)).rejects.toThrow(
      `its checkout is ${directory}, where the container has files of its own`,
    );
  });

  it('does not see a home directory for a repository of settings in it', async () => {
    const plugin = join(homedir(), 'no-such-plugin');
    expect((await mounts(plugin))[0]).toBe(`rw ${plugin}`);
  });
});

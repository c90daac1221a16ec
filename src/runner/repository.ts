/** Says what of the repository around a plugin a container may see, and takes from git's own files what is secret. */

import {
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import type { Mount } from '../container/container.ts';
import { Failure, MISUSED } from '../failure.ts';
import { git } from './workspace.ts';

/** Where a container has what is its own. */
const OWN_PLACES = ['/bin', '/dev', '/etc', '/lib', '/lib64', '/proc', '/run', '/sbin', '/sys', '/usr', '/var'];

/**
 * What a container sees of the plugin in `directory`: the repository that it lies in, to write, with git's files in it as
 * they are but for the secrets in git's configuration, and read-only: what is written there would run on this machine, with
 * the user's rights, when git is next used. So it would where git expects a submodule. `workspace` is the directory that the repository may not lie above; copies go to
 * `scratch`. Throws a Failure where a container can't have that path.
 */
export async function mountsOf(directory: string, workspace: string | undefined, scratch: string): Promise<Mount[]> {
  const root = repositoryOf(directory, workspace);
  if (OWN_PLACES.some((place) => isBelow(place, root)) || /^\/(dev|proc|sys)\//.test(root)) {
    throw new Failure(
      `The plugin can't be built in a container: its checkout is ${root}, where the container has files of its own. Move it, such as to a directory in ${homedir()}`,
      MISUSED,
    );
  }
  const own = gitFilesIn(root);
  const elsewhere = own.flatMap((path) => linkedFrom(path, root));
  const empty = await emptySubmodules(root);
  const fixed = placesOf([...own, ...empty], root).map((source) => ({ source }));
  const protectedPaths = [...own, ...empty, ...elsewhere].map((source) => ({ source, readOnly: true }));
  const configurations = [...new Set([...own, ...elsewhere].flatMap(configurationsIn))];
  const copies = await Promise.all(
    configurations.map(async (target, index) => {
      const source = join(scratch, `git-config-${index}`);
      writeFileSync(source, await withoutSecrets(target), { mode: 0o644 });
      return { source, target, readOnly: true };
    }),
  );
  return [{ source: root }, ...fixed, ...protectedPaths, ...copies];
}

/**
 * The root of the repository that the directory lies in, of a submodule that of the repository which has git's files; the
 * directory itself where it lies in none. The user's home, where some keep a repository of their settings, is never one.
 */
function repositoryOf(directory: string, workspace: string | undefined): string {
  const limit = workspace === undefined ? undefined : realpathSync(workspace);
  const home = homedir();
  let submodule: { root: string; gitDirectory: string } | undefined;
  for (let each = directory; each !== dirname(each) && each !== home; each = dirname(each)) {
    const gitDirectory = gitDirectoryOf(join(each, '.git'));
    if (gitDirectory !== undefined) {
      if (submodule === undefined ? isBelow(gitDirectory, each) : isBelow(submodule.gitDirectory, each)) return each;
      submodule ??= { root: each, gitDirectory };
    }
    if (each === limit) break;
  }
  return submodule?.root ?? directory;
}

/** Where git's files are, by a `.git` that is a directory or leads to one; undefined where there is none. */
function gitDirectoryOf(path: string): string | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats?.isFile()) return stats && path;
  const target = /^gitdir: (.+?)\s*$/.exec(readFileSync(path, 'utf8'))?.[1];
  return target && resolve(dirname(path), target);
}

/**
 * Every `.git` in the tree, a directory or a file; those of other repositories in it too. A link is not followed: whoever
 * made the tree could lead anywhere with it.
 */
function gitFilesIn(root: string): string[] {
  const found: string[] = [];
  const pending = [root];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    for (const entry of entriesOf(next)) {
      const path = join(next, entry.name);
      if (entry.name === '.git' && !entry.isSymbolicLink()) found.push(path);
      else if (entry.isDirectory()) pending.push(path);
    }
  }
  return found;
}

function entriesOf(directory: string) {
  try {
    return readdirSync(directory, { withFileTypes: true });
  } catch {
    return []; // not for us to read, nor for what runs in the container as us
  }
}

/**
 * The directories below the root that these paths lie in, outermost first. What is mounted can't be renamed, and nothing else
 * be put in its place; a directory around a mount can.
 */
function placesOf(paths: readonly string[], root: string): string[] {
  const places = new Set<string>();
  for (const path of paths) {
    for (let each = dirname(path); each !== root; each = dirname(each)) places.add(each);
  }
  return [...places].sort();
}

/**
 * The directories of submodules that are not checked out, also in those that are. `git status` looks into them, and would
 * take whatever `.git` it found there for the submodule's. They are made where they are missing, as git does.
 */
async function emptySubmodules(repository: string): Promise<string[]> {
  if (!existsSync(join(repository, '.git'))) return [];
  const index = (await git({ directory: repository }, ['ls-files', '--stage', '-z'])) ?? '';
  const found: string[] = [];
  for (const [, path = ''] of index.matchAll(/(?<=^|\0)160000 \w+ \d\t([^\0]+)/g)) {
    const directory = join(repository, path);
    if (path.includes('\ufffd')) {
      throw new Failure(`The submodule ${directory} has a name that is not valid UTF-8: rename it`);
    }
    if (!isPlain(directory, repository)) continue;
    makeDirectory(directory);
    found.push(...(existsSync(join(directory, '.git')) ? await emptySubmodules(directory) : [directory]));
  }
  return found;
}

/** Whether a path below the repository has nothing but directories on it, as far as it is there: git goes no other way. */
function isPlain(path: string, repository: string): boolean {
  if (path === repository) return true;
  if (!isPlain(dirname(path), repository)) return false;
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? true;
}

/** Makes a directory that belongs to whoever has the one around it. */
function makeDirectory(path: string): void {
  if (existsSync(path)) return;
  const parent = dirname(path);
  makeDirectory(parent);
  mkdirSync(path);
  const { uid, gid } = statSync(parent);
  if (process.getuid?.() === 0) chownSync(path, uid, gid);
}

/**
 * The directories that a `.git` file leads to outside the root, of a work tree that `git worktree add` made: git's directory
 * for it, and the one of the repository. Only where that knows the work tree too, since anybody can write such a file.
 */
function linkedFrom(path: string, root: string): string[] {
  const directory = gitDirectoryOf(path);
  if (directory === undefined || isBelow(directory, root)) return [];
  const back = textOf(join(directory, 'gitdir'))?.trim();
  const common = textOf(join(directory, 'commondir'))?.trim();
  if (back === undefined || common === undefined || resolve(directory, back) !== path) return [];
  return [resolve(directory, common)];
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** The files of configuration in a directory of git's, and in those of its submodules and work trees. */
function configurationsIn(directory: string): string[] {
  if (!existsSync(join(directory, 'HEAD'))) {
    // `modules/vendor/library`: a submodule's name may have slashes.
    return subdirectories(directory).flatMap(configurationsIn);
  }
  const own = ['config', 'config.worktree'].map((name) => join(directory, name));
  const below = ['modules', 'worktrees'].map((name) => join(directory, name));
  return [
    ...own.filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile()),
    ...below.flatMap(subdirectories).flatMap(configurationsIn),
  ];
}

function subdirectories(directory: string): string[] {
  return entriesOf(directory)
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(directory, name));
}

/** The keys that say how a repository is laid out and where it is from. All others may hold a secret or name a program. */
const HARMLESS =
  /^(core\.(repositoryformatversion|filemode|bare|logallrefupdates|symlinks|ignorecase|precomposeunicode|autocrlf|eol|worktree|sparsecheckout|sparsecheckoutcone)|extensions\.\w+|remote\..+\.(url|fetch|promisor|partialclonefilter)|branch\..+\.(remote|merge)|submodule\..+\.(active|url)|user\.(name|email))$/;

/** The text of a configuration of git's without what is secret, and without what it takes from other files. */
async function withoutSecrets(path: string): Promise<string> {
  const list = await git({ directory: dirname(path) }, ['config', '--file', path, '--no-includes', '--null', '--list']);
  const lines = (list ?? 'core.repositoryformatversion\n0').split('\0').flatMap((entry) => {
    const [name = '', ...values] = entry.split('\n');
    if (!HARMLESS.test(name)) return [];
    // A key alone is true.
    const value = values.length === 0 ? 'true' : values.join('\n');
    return [`${sectionOf(name)}\n\t${name.slice(name.lastIndexOf('.') + 1)} = ${quoted(withoutPassword(value))}\n`];
  });
  return lines.join('');
}

/** The head of the section of a key: `[remote "origin"]` of `remote.origin.url`. */
function sectionOf(name: string): string {
  const [section = ''] = name.split('.');
  const subsection = name.slice(section.length + 1, Math.max(name.lastIndexOf('.'), section.length + 1));
  return subsection === '' ? `[${section}]` : `[${section} "${subsection.replaceAll(/["\\]/g, '\\$&')}"]`;
}

function quoted(value: string): string {
  return `"${value.replaceAll(/["\\]/g, '\\$&').replaceAll('\n', '\\n').replaceAll('\t', '\\t')}"`;
}

/** An address without whom it is for and what is asked there: a token may stand in each. `git@host:…` is no secret. */
function withoutPassword(value: string): string {
  return value.replace(/^([a-z][a-z0-9+.-]*:\/\/)(?:[^/]*@)?([^?#]*).*$/is, '$1$2');
}

function isBelow(path: string, directory: string): boolean {
  return path === directory || relative(directory, path).split('/')[0] !== '..';
}

/** Finds the plugin in the workspace and reads what the checkout says of it. */

import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { withoutLinks } from '../archive/place.ts';
import { Failure, MISUSED, systemCode, systemFailure } from '../failure.ts';
import { type Environment, LATEST } from './environment.ts';
import { pluginsIn } from './plugin-search.ts';

export interface Checkout {
  /** The plugin's root: an absolute path without symbolic links. */
  directory: string;
  /** The same from the workspace, with forward slashes; empty where it is the workspace itself. */
  fromWorkspace: string;
}

/**
 * The directory that `path` names. Outside GitHub there is no workspace to stay in, so any directory will do. Throws a
 * Failure where there is none, or where it lies outside the workspace, by its name or through a symbolic link.
 */
export function findCheckout(path: string, { workspace, base }: Pick<Environment, 'workspace' | 'base'>): Checkout {
  const root = rootOf(base);
  const wanted = resolve(root, path);
  const directory = realPath(wanted);
  const fromWorkspace = relative(root, directory ?? wanted);
  const outside = isAbsolute(fromWorkspace) || fromWorkspace.split(sep)[0] === '..';
  if (workspace !== undefined && outside) {
    throw wrongPath(path, `which is outside the workspace ${root}`);
  }
  if (directory === undefined) {
    const plugins = pluginsIn(root, fromWorkspace);
    const checkedOut = workspace === undefined ? '' : '. Is `actions/checkout` the step before this one?';
    const hint = plugins === undefined ? checkedOut : `: \`wazo/plugin.yml\` is in ${plugins}`;
    throw wrongPath(path, `but there is no such directory in ${root}${hint}`);
  }
  if (!statSync(directory).isDirectory()) {
    throw wrongPath(path, 'a file: give the directory that holds `wazo/`');
  }
  return { directory, fromWorkspace: outside ? directory : fromWorkspace.split(sep).join('/') };
}

function rootOf(base: string): string {
  try {
    return realpathSync(base);
  } catch (error) {
    throw systemFailure(`read ${base}`, error);
  }
}

/** The path without links; undefined where there is nothing. */
function realPath(path: string): string | undefined {
  return unless(['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG', 'EACCES'], () => realpathSync(path));
}

/** What the action gives; undefined where the system refuses it with one of these codes. Throws its other errors. */
function unless<T>(refusals: readonly string[], action: () => T): T | undefined {
  try {
    return action();
  } catch (error) {
    if (refusals.includes(systemCode(error) ?? '')) return undefined;
    throw error;
  }
}

function wrongPath(path: string, what: string): Failure {
  return new Failure(`The input \`path\` is ${JSON.stringify(path)}, ${what}`, MISUSED);
}

/**
 * Where in its repository a directory of the workspace lies, with forward slashes; empty where it is the repository's
 * root. Undefined where it lies in a submodule, which is a repository of its own.
 */
export function inRepository(fromWorkspace: string, { base }: Pick<Environment, 'base'>): string | undefined {
  const steps = fromWorkspace === '' ? [] : fromWorkspace.split('/');
  for (let depth = steps.length; depth >= 0; depth -= 1) {
    const git = statSync(join(base, ...steps.slice(0, depth), '.git'), { throwIfNoEntry: false });
    // A submodule's `.git` is a file. The workspace itself may be a work tree of `git worktree`, whose is one too.
    if (git !== undefined && !git.isDirectory() && depth > 0) return undefined;
    if (git !== undefined) return steps.slice(depth).join('/');
  }
  return fromWorkspace;
}

/**
 * The bytes of a file of the plugin, or undefined where there is no such file. Of one that has more than `limit` bytes
 * one more is read, which says so. A pipe or a device that a hostile checkout holds is no file either: reading it might never end.
 */
export function readPluginFile(checkout: Checkout, path: string, limit: number): Buffer | undefined {
  try {
    const flags = constants.O_RDONLY | constants.O_NONBLOCK;
    const source = join(checkout.directory, path);
    const file = unless(['ENOENT', 'ENOTDIR', 'ENXIO', 'ELOOP'], () => openSync(source, flags));
    if (file === undefined) return undefined;
    try {
      return fstatSync(file).isFile() ? firstBytes(file, limit + 1) : undefined;
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw systemFailure(`read ${path}`, error);
  }
}

/** The text of a file of the plugin, as far as it is read; empty where it can't be: it may be executed but not read. */
export function textOf(checkout: Checkout, path: string, limit: number): string {
  try {
    return readPluginFile(checkout, path, limit)?.toString('utf8') ?? '';
  } catch {
    return '';
  }
}

/** The first bytes of an open file, `most` at most. */
function firstBytes(file: number, most: number): Buffer {
  // One more than there are says that it has no more, unless it grows meanwhile.
  const buffer = Buffer.alloc(Math.min(fstatSync(file).size + 1, most));
  let length = 0;
  for (;;) {
    const read = readSync(file, buffer, length, buffer.length - length, null);
    if (read === 0) return buffer.subarray(0, length);
    length += read;
  }
}

/**
 * Throws a Failure where the absolute path that an input names lies in `wazo/` of the plugin in `directory`: what is
 * written there would be packaged by the next run.
 */
export function refuseInPlugin(input: string, path: string, directory: string): void {
  const fromMetadata = relative(withoutLinks(join(directory, 'wazo')), withoutLinks(path));
  if (isAbsolute(fromMetadata) || fromMetadata.split(sep)[0] === '..') return;
  throw new Failure(
    `The input \`${input}\` is ${path}, which is in \`wazo/\`, and everything there is packaged: choose another`,
    MISUSED,
  );
}

/** Whether there is anything at a path of the plugin, a link that leads nowhere too. */
export function isThere(checkout: Checkout, path: string): boolean {
  try {
    lstatSync(join(checkout.directory, path));
    return true;
  } catch {
    return false;
  }
}

/** Whether a file of the plugin can't be read by everybody, as in a checkout that was made under a strict umask. */
export function isPrivate(checkout: Checkout, path: string): boolean {
  const { mode } = statSync(join(checkout.directory, path));
  return (mode & 0o044) !== 0o044;
}

/**
 * The time that the package gets, in seconds since the epoch: SOURCE_DATE_EPOCH, else the time of the commit that is
 * checked out, else when the manifest was last changed.
 */
export async function sourceTime(
  checkout: Checkout,
  manifestPath: string,
  { sourceDateEpoch }: Pick<Environment, 'sourceDateEpoch'>,
): Promise<number> {
  if (sourceDateEpoch !== undefined) return sourceDateEpoch;
  const commit = await git(checkout, ['log', '-1', '--format=%ct']);
  // Who commits chooses the time; what no archive has room for is cut.
  if (commit !== undefined && /^\d+$/.test(commit)) return Math.min(Number(commit), LATEST);
  const { mtimeMs } = statSync(join(checkout.directory, manifestPath));
  return Math.min(Math.max(0, Math.floor(mtimeMs / 1000)), LATEST);
}

/** The commit that is checked out, where that is known. */
export async function headCommit(checkout: Checkout): Promise<string | undefined> {
  const commit = await git(checkout, ['rev-parse', '--verify', '--end-of-options', 'HEAD']);
  return /^[0-9a-f]{40,64}$/.exec(commit ?? '')?.[0];
}

/** Who owns the repository that the checkout was cloned from, where that is on GitHub. */
export async function originOwner(checkout: Checkout): Promise<string | undefined> {
  const url = await git(checkout, ['config', '--get', 'remote.origin.url']);
  return /^(?:[a-z]+:\/\/)?(?:[^@/]+@)?github\.com[/:]([A-Za-z0-9-]+)\//.exec(url ?? '')?.[1];
}

/** The files of the plugin that git knows, as paths from its root that a message can show; none outside git. */
export async function trackedFiles(checkout: Checkout): Promise<string[]> {
  const listed = await git(checkout, [...UNHOOKED, 'ls-files', '-z']);
  return listed?.split('\0').filter((path) => path !== '' && !/[\p{Cc}\ufffd]/u.test(path)) ?? [];
}

/** Options of git by which it starts no program that a checkout's configuration names. */
const UNHOOKED = ['-c', 'core.hooksPath=/dev/null', '-c', 'core.fsmonitor=false'];

/**
 * Marks a file of the plugin as executable in git's index, with the content that the index has of it: `git update-index
 * --chmod=+x` would stage what else was changed in the file. Whether that was done: not outside git, nor where git does
 * not know the file or knows it so.
 */
export async function markExecutable(checkout: Checkout, path: string): Promise<boolean> {
  const known = await git(checkout, ['ls-files', '--stage', '--full-name', '-z', '--', `:(literal)${path}`]);
  const [, object, name] = /^100644 ([0-9a-f]+) 0\t([^\0]+)\0$/.exec(known ?? '') ?? [];
  if (object === undefined || name === undefined) return false;
  const entry = `100755,${object},${name}`;
  return (await git(checkout, [...UNHOOKED, 'update-index', '--cacheinfo', entry])) !== undefined;
}

/**
 * What git prints, or undefined where it is missing, fails, or the directory is no checkout. A hostile checkout can hold
 * a bare repository whose configuration names programs: git is told not to take it for one, and sees no tokens of ours.
 */
export async function git(
  { directory }: Pick<Checkout, 'directory'>,
  parameters: readonly string[],
): Promise<string | undefined> {
  // In a container job the checkout belongs to another user, which git refuses unless it is told that this is meant.
  const options = ['-c', 'safe.directory=*', '-c', 'safe.bareRepository=explicit', '-C', directory];
  try {
    // A run that only validates has no question for git.
    const { getExecOutput } = await import('@actions/exec');
    // Unless it is told otherwise it shows the command and all that it prints.
    const quietly = { env: { PATH: process.env['PATH'] ?? '' }, silent: true, ignoreReturnCode: true };
    const { exitCode, stdout } = await getExecOutput('git', [...options, ...parameters], quietly);
    return exitCode === 0 ? stdout.trim() : undefined;
  } catch {
    // There is no git, or no directory.
    return undefined;
  }
}

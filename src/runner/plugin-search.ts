/** Looks for plugins: where the directory that was named holds none, and for all there are. */

import { type Dirent, readdirSync, statSync } from 'node:fs';
import { basename, isAbsolute, join } from 'node:path';
import { MANIFEST } from '../plugin/manifest.ts';
import { isSlipOf } from '../slip.ts';
import type { Checkout } from './workspace.ts';

/** What a manifest may be called besides its name. */
const OTHER_NAME = /^\.?plugins?\.ya?ml(\.txt)?$/i;
/** What its directory may be called besides its name. */
const OTHER_DIRECTORY = /^[._]?(wazo|wazo[-_]?plugin)$/i;

/** How many directories are looked into, and how deep: enough for a repository of plugins, at once in any home. */
const DIRECTORIES = 2000;
const DEPTH = 4;
/** How many plugins are named. */
const NAMED = 5;

/**
 * The directories in and below `root` that hold a manifest, as paths from there in words (`plugins/one` and
 * `plugins/two`), the ones that `wanted` looks like first; undefined where there are none. Links are not followed.
 */
export function pluginsIn(root: string, wanted: string): string | undefined {
  const { plugins: found } = search(root, { directories: DIRECTORIES, depth: DEPTH });
  const near = found.filter((path) => isSlipOf(path, wanted));
  const named = [...near, ...found.filter((path) => !near.includes(path))].map((path) => `\`${path}\``);
  const more = named.length - NAMED;
  if (more > 0) return `${named.slice(0, NAMED).join(', ')} and ${more} more`;
  return named.length < 2 ? named[0] : `${named.slice(0, -1).join(', ')} and ${named.at(-1)}`;
}

/**
 * What to say of a checkout without a manifest: where there is one, below `base`, to which the input `path` is relative,
 * or below the checkout where that lies elsewhere.
 */
export function missingManifest({ directory, fromWorkspace }: Checkout, base: string): string {
  const own = misplacedIn(directory);
  if (own !== undefined) return `\`${MANIFEST}\` is missing: ${own}`;
  const isElsewhere = isAbsolute(fromWorkspace);
  const plugins = pluginsIn(isElsewhere ? directory : base, fromWorkspace);
  const hint =
    plugins === undefined
      ? 'every plugin has one. Is the input `path` the directory that holds `wazo/`?'
      : `set the input \`path\` to the directory that holds \`wazo/\`, which is in ${plugins}${isElsewhere ? ` below ${directory}` : ''}`;
  return `\`${MANIFEST}\` is missing: ${hint}`;
}

/** What a search came to. */
export interface Found {
  /** The directories that hold a manifest, as paths from the root. */
  plugins: string[];
  /** Names of directories that no text can say, as far as one can. */
  unreadable: string[];
}

/** All directories in and below `root` that hold a manifest, wherever they are. Links are not followed. */
export function findPlugins(root: string): Found {
  return search(root, { directories: Number.POSITIVE_INFINITY, depth: Number.POSITIVE_INFINITY });
}

/** What to do about a manifest of this plugin with another name or in another place; undefined where there is none. */
function misplacedIn(directory: string): string | undefined {
  const names = (path: string) => entriesIn(join(directory, path)).map(({ name }) => name);
  const file = names('wazo').find((name) => OTHER_NAME.test(name) && isFile(join(directory, 'wazo', name)));
  if (file !== undefined) return `rename \`wazo/${file}\`, which wazo-plugind does not read`;
  const top = names('.');
  const other = top.find((name) => OTHER_DIRECTORY.test(name) && isFile(join(directory, name, 'plugin.yml')));
  if (other !== undefined) return `rename the directory \`${other}\` to \`wazo\``;
  // Where `path` leads one directory too far, all is in its place.
  if (basename(directory) === 'wazo') return undefined;
  const loose = top.find((name) => OTHER_NAME.test(name) && isFile(join(directory, name)));
  if (loose === undefined) return undefined;
  const rules = isFile(join(directory, 'rules')) ? ', and `rules` to `wazo/rules`' : '';
  return `move \`${loose}\` to \`${MANIFEST}\`${rules}`;
}

function search(root: string, limits: { directories: number; depth: number }): Found {
  const plugins: string[] = [];
  const unreadable: string[] = [];
  // Level by level: what lies deep is less likely meant.
  const pending = [{ path: '.', depth: 0 }];
  for (const { path, depth } of pending) {
    const entries = entriesIn(join(root, path));
    // `wazo` itself may be a link, which is a mistake to tell.
    if (entries.some(({ name }) => name === 'wazo') && isFile(join(root, path, MANIFEST))) plugins.push(path);
    for (const { name } of entries.filter((each) => each.isDirectory())) {
      const skipped = name.startsWith('.') || name === 'node_modules';
      if (skipped || depth >= limits.depth || pending.length >= limits.directories) continue;
      if (name.includes('\ufffd')) unreadable.push(join(path, name));
      else pending.push({ path: join(path, name), depth: depth + 1 });
    }
  }
  return { plugins: plugins.sort(), unreadable };
}

function entriesIn(directory: string): Dirent[] {
  try {
    return readdirSync(directory, { withFileTypes: true });
  } catch {
    return [];
  }
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Finds the plugins of a workspace, and says which of them a run is about. */

import { join, relative } from 'node:path';
import { changesOf } from './changes.ts';
import type { Environment } from './environment.ts';
import { findPlugins } from './plugin-search.ts';
import { findCheckout } from './workspace.ts';

export interface Request {
  /** Where to look, from the workspace. */
  path: string;
  /** Whether a pull request is about the plugins alone that it changes. */
  changedOnly: boolean;
}

export interface Discovery {
  /** The plugins' directories from the workspace, in the order of their names. */
  directories: string[];
  /** Why it is those, in a line for the log. */
  why: string;
  /** What could not be found out or looked into. */
  unsure: string[];
}

/** Throws a Failure where there is no such directory in the workspace. */
export async function discover({ path, changedOnly }: Request, environment: Environment): Promise<Discovery> {
  const checkout = findCheckout(path, environment);
  const { plugins, unreadable } = findPlugins(checkout.directory);
  const unsure = unreadable.map((name) => `${JSON.stringify(name)} is not looked into: its name is not UTF-8`);
  const all = plugins.map((each) => join(checkout.fromWorkspace, each)).sort();
  const { tag, pullRequest } = environment;
  const found = `${all.length} ${all.length === 1 ? 'directory holds' : 'directories hold'} a plugin`;

  const tagged = tag === undefined ? undefined : all.filter((each) => tag.startsWith(`${each}/`)).at(-1);
  if (tagged !== undefined) {
    return { directories: [tagged], why: `${found}, and the tag ${tag} is for one:`, unsure };
  }
  if (!changedOnly || pullRequest === undefined) return { directories: all, why: found, unsure };
  const changes = await changesOf(checkout, environment);
  if ('unknown' in changes) {
    return { directories: all, why: found, unsure: [...unsure, `All plugins are listed: ${changes.unknown}`] };
  }
  const directories = plugins
    .filter((each) => touches(changes.paths, relative(changes.root, join(checkout.directory, each))))
    .map((each) => join(checkout.fromWorkspace, each));
  return { directories, why: `${found}, and the pull request changes ${directories.length}:`, unsure };
}

/** Whether one of the paths lies in the directory, or is a submodule that the directory lies in. */
function touches(paths: readonly string[], directory: string): boolean {
  if (directory === '') return paths.length > 0;
  return paths.some((path) => `${path}/`.startsWith(`${directory}/`) || directory.startsWith(`${path}/`));
}

/** The paths on a Wazo that its own packages have brought there. */

import owned from './data/owned-paths.json' with { type: 'json' };
import modules from './data/python-modules.json' with { type: 'json' };

/** Files and links by their absolute paths, with the packages that have them. */
const OWNED: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(owned));

/** The absolute paths of what Wazo's packages have, as far as they were read. */
export const OWNED_PATHS: readonly string[] = [...OWNED.keys()];

/** Python's modules of Wazo by their names, with the packages that have them. */
const MODULES: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(modules).filter(([name]) => /^(wazo_|xivo(_|$)|provd$)/.test(name)),
);

/** A file that a package of Wazo has. */
export interface Owned {
  packages: readonly string[];
  /** Whether the path itself was read in the package, and does not follow from what it is. */
  isListed: boolean;
}

/** Who has the file at this absolute path; undefined where that is not known, or nobody. */
export function ownerOf(path: string): Owned | undefined {
  const packages = OWNED.get(path);
  if (packages !== undefined) return { packages, isListed: true };
  const [, module = ''] = /^\/usr\/lib\/python3\/dist-packages\/([^/]+)\/__init__\.py$/.exec(path) ?? [];
  const ofModule = MODULES.get(module);
  return ofModule && { packages: ofModule, isListed: false };
}

/** Whether a package has a file in the directory, which is given without a slash at its end. */
export function hasOwned(directory: string): boolean {
  return DIRECTORIES.has(directory);
}

const DIRECTORIES: ReadonlySet<string> = new Set([...OWNED.keys()].map((path) => path.slice(0, path.lastIndexOf('/'))));

/** `python-version-path`: Python modules where only another Python than the target's looks for them. */

import type { Entries } from '../archive/tree.ts';
import { RELEASE_FACTS } from '../debian/release.ts';
import { aboutPaths, type Check, installed, pathsWhere } from './check.ts';

export const pythonVersionPath: Check = (entries, { release }) => {
  const { python } = RELEASE_FACTS[release];
  const remedy = `Build with that Python: set \`build-in: debian\`${release === 'bookworm' ? '' : ` and \`debian-release: ${release}\``}`;
  const directories = moduleDirectories(entries).filter((directory) => !isRead(directory, python));
  return [
    ...aboutPaths(
      'python-version-path',
      directories.map(({ path }) => path),
      (list) =>
        `Python modules are staged in ${list}, which a Wazo on Debian ${release} never reads: its Python is ${python} and looks in \`dist-packages\`. ${remedy}, or stage them in \`/usr/lib/python3/dist-packages\`, which every Python 3 reads`,
    ),
    ...aboutPaths(
      'python-version-path',
      compiledModules(entries, python, directories),
      (list) =>
        `${list}: compiled for a different Python than the ${python} of a Wazo on Debian ${release}, which never reads it. ${remedy}`,
    ),
  ];
};

/** A directory of Python modules in which something is staged. */
interface ModuleDirectory {
  path: string;
  /** The Python that it is for: `3.11`, or `3` for every one. */
  version: string;
}

/** `/usr/lib/python3/dist-packages`, `/usr/local/lib/python3.11/site-packages`, …, of those that hold a file. */
export function moduleDirectories(entries: Entries): ModuleDirectory[] {
  const found = new Map<string, string>();
  for (const entry of entries) {
    if (entry.type === 'directory') continue;
    const match = /^(usr\/(?:local\/)?lib\/python(3(?:\.\d+)?)(?:\/(?:site|dist)-packages)?)\//.exec(entry.path);
    if (match?.[1] !== undefined && match[2] !== undefined) found.set(`/${match[1]}`, match[2]);
  }
  return [...found].map(([path, version]) => ({ path, version }));
}

/** Debian's Python has its own `site.py`: it knows no `site-packages`, and below `/usr/local` only its own version's. */
function isRead({ path, version }: ModuleDirectory, python: string): boolean {
  if (version !== '3' && version !== python) return false;
  return !path.endsWith('/site-packages') && path !== '/usr/local/lib/python3/dist-packages';
}

/** The modules written in C that name another Python, elsewhere than in these directories: `a.cpython-312-….so`. */
function compiledModules(entries: Entries, python: string, except: readonly ModuleDirectory[]): Iterable<string> {
  const wanted = python.replace('.', '');
  return pathsWhere(entries, (entry) => {
    const version = /\.cpython-(3\d+)-[^/]+\.so$/.exec(entry.path)?.[1];
    if (version === undefined || version === wanted) return false;
    return !except.some(({ path }) => installed(entry).startsWith(`${path}/`));
  });
}

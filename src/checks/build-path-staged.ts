/** `build-path-staged`: files at paths of the build machine, which mean nothing on a server. */

import type { Entry } from '../archive/tree.ts';
import { aboutPaths, type Check, hasEntry, installed, isIn, pathsWhere, topmost } from './check.ts';

const PYTHON =
  "it was built with the Python of setup-python or pyenv, not with Debian's. Build with the server's own Python: set `build-in: debian`";
const OTHERS =
  '`rules package` used the path on the build machine as the path on the server. Give the tool the final path (`--prefix=/usr`), and `"$pkgdir"` as the root to stage in (`DESTDIR`, `--root`)';

export const buildPathStaged: Check = (entries, { buildPaths }) => {
  const isStaged = (entry: Entry) => buildPaths.some((directory) => isIn(installed(entry), directory));
  const isPython = (entry: Entry) => /\/lib\/python3\./.test(entry.path) && isStaged(entry);
  return aboutPaths(
    'build-path-staged',
    topmost(pathsWhere(entries, isStaged)),
    (list) =>
      `${list} would be installed, but that is a path of the build machine: ${hasEntry(entries, isPython) ? PYTHON : OTHERS}`,
  );
};

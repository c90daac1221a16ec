/** `build-path-staged`: files at paths of the building machine, which mean nothing on a server. */

import { aboutPaths, type Check, installed, isIn, topmost } from './check.ts';

const PYTHON =
  "the Python that built it is not Debian's but one of setup-python or pyenv. Build with `/usr/bin/python3`, in a job with `container: debian:<release>` (docs/findings.md#python-version-path has one to paste)";
const OTHERS =
  '`rules package` took the place where it was built for the place where it is to be. Give the tool the final place (`--prefix=/usr`) and `"$pkgdir"` as the root to stage in (`DESTDIR`, `--root`)';

export const buildPathStaged: Check = (entries, { buildPaths }) => {
  const staged = entries.filter((entry) => {
    const path = installed(entry);
    return buildPaths.some((directory) => isIn(path, directory));
  });
  return aboutPaths(
    'build-path-staged',
    topmost(staged).map(installed),
    (list) =>
      `${list} would be installed, which is a path of the building machine: ${staged.some((entry) => /\/lib\/python3\./.test(installed(entry))) ? PYTHON : OTHERS}`,
  );
};

/** `build-path-staged`: files at paths of the building machine, which mean nothing on a server. */

import { aboutPaths, type Check, installed, isIn, topmost } from './check.ts';

export const buildPathStaged: Check = (entries, { buildPaths }) => {
  const staged = entries.filter((entry) => {
    const path = installed(entry);
    return buildPaths.some((directory) => isIn(path, directory));
  });
  return aboutPaths(
    'build-path-staged',
    topmost(staged).map(installed),
    (list) =>
      `${list} would be installed, which is a path of the building machine: \`rules package\` took the place where it was built for the place where it is to be. Give the tool the final place (\`--prefix=/usr\`) and \`"$pkgdir"\` as the root to stage in (\`DESTDIR\`, \`--root\`)`,
  );
};

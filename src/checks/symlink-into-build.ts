/** `symlink-into-build`: links to what only the building machine has. */

import { resolve } from 'node:path/posix';
import { show } from '../archive/path.ts';
import { aboutPaths, type Check, installed, isIn } from './check.ts';

export const symlinkIntoBuild: Check = (entries, { pkgdir, buildPaths }) => {
  // Every machine has a /root; that it is no place to stage files in is another thing.
  const onlyHere = [pkgdir, ...buildPaths].filter((path) => path !== '/root');
  // `../../../usr` may climb more than it has to: above pkgdir it says nothing of the machine that it was made on.
  const notAround = onlyHere.filter((path) => path === pkgdir || !isIn(pkgdir, path));
  const links = entries.flatMap((entry) => {
    if (entry.type !== 'symbolic link') return [];
    const path = installed(entry);
    const target = show(entry.target);
    // Where the link leads now, on this machine, and where it will lead on a server.
    const here = resolve(`${pkgdir}${path}`, '..', target);
    const there = resolve(path, '..', target);
    // A relative link that does not climb over the top of the tree goes with it.
    if (!target.startsWith('/') && here === resolve(`${pkgdir}${there}`)) return [];
    const isInOne = (place: string, directories: readonly string[]) => directories.some((each) => isIn(place, each));
    const wrong = isInOne(there, onlyHere) || isInOne(here, notAround);
    return wrong ? [`${path} → ${target}`] : [];
  });
  return aboutPaths(
    'symlink-into-build',
    links,
    (list) =>
      `${list}: the link leads to the building machine, so it is broken on a server. Link to the path that the file will have there, without \`$pkgdir\`, or copy the file`,
  );
};

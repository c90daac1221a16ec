/** `symlink-into-build`: links to what only the build machine has. */

import { resolve } from 'node:path/posix';
import { show } from '../archive/path.ts';
import type { Entries } from '../archive/tree.ts';
import { aboutPaths, type Check, installed, isIn, type Staging } from './check.ts';

export const symlinkIntoBuild: Check = (entries, staging) =>
  aboutPaths(
    'symlink-into-build',
    brokenLinks(entries, staging),
    (list) =>
      `${list}: the link leads to a path of the build machine, so it is broken on a server. Link to the path that the file will have there, without \`$pkgdir\`, or copy the file`,
  );

function* brokenLinks(entries: Entries, { pkgdir, buildPaths }: Staging): Generator<string, void, void> {
  // Every machine has a /root; that it is no place to stage files in is another thing.
  const onlyHere = [pkgdir, ...buildPaths].filter((path) => path !== '/root');
  // `../../../usr` may climb more than it has to: above pkgdir it says nothing of the machine that it was made on.
  const notAround = onlyHere.filter((path) => path === pkgdir || !isIn(pkgdir, path));
  const isInOne = (place: string, directories: readonly string[]) => directories.some((each) => isIn(place, each));
  for (const entry of entries) {
    if (entry.type !== 'symbolic link') continue;
    const path = installed(entry);
    const target = show(entry.target);
    // Where the link leads now, on this machine, and where it will lead on a server.
    const here = resolve(`${pkgdir}${path}`, '..', target);
    const there = resolve(path, '..', target);
    // A relative link that does not climb over the top of the tree goes with it.
    if (!target.startsWith('/') && here === resolve(`${pkgdir}${there}`)) continue;
    if (isInOne(there, onlyHere) || isInOne(here, notAround)) yield `${path} → ${target}`;
  }
}

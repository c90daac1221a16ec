/** `ownership-lost`: files that were given to a user where they were staged, which a package can't say. */

import type { Entry } from '../archive/tree.ts';
import { aboutPaths, type Check, installed, pathsWhere, type Staging, topmost } from './check.ts';
import { isUnreadable } from './private-staged.ts';

export const ownershipLost: Check = (entries, staging) =>
  aboutPaths(
    'ownership-lost',
    topmost(pathsWhere(entries, (entry) => isGiven(entry, staging))),
    (list) =>
      `${list}: given to a user or a group in \`pkgdir\`, but all files of a package belong to root, here as with wazo-plugind. Change its owner under \`install\` instead (\`chown\`)`,
  );

function isGiven(entry: Entry, staging: Staging): boolean {
  const { owner, type } = entry;
  if (owner === undefined || (type !== 'file' && type !== 'directory')) return false;
  // Who built it is nobody on a server: a copy with its owner, or an archive made by `build`, means nothing by that.
  const { builders, setsRights } = staging;
  const isMeant =
    (owner.uid !== 0 && builders.every(({ uid }) => uid !== owner.uid)) ||
    (owner.gid !== 0 && builders.every(({ gid }) => gid !== owner.gid));
  return isMeant && !setsRights(installed(entry)) && !isUnreadable(entry, staging);
}

/** `setuid`: programs that run with the rights of their owner. */

import { aboutPaths, type Check, pathsWhere } from './check.ts';

export const setuid: Check = (entries) =>
  aboutPaths(
    'setuid',
    // On a directory setgid only hands down the group.
    pathsWhere(entries, ({ type, mode }) => type === 'file' && (mode & 0o6000) !== 0),
    (list) =>
      `${list} has the setuid or setgid bit, and files of a package belong to root: every user of the server could run it as root. Remove the bit (\`chmod ug-s\`)`,
  );

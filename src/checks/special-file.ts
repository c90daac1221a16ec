/** `special-file`: sockets, devices and pipes, which are no files to ship. */

import { aboutPaths, type Check, pathsWhere } from './check.ts';

export const specialFile: Check = (entries) =>
  (['socket', 'device', 'pipe'] as const).flatMap((special) =>
    aboutPaths(
      'special-file',
      pathsWhere(entries, ({ type }) => type === special),
      (list) =>
        `The package would hold ${list}, a ${special}: a package can hold only files, directories and links, so create it at run time`,
    ),
  );

/** `special-file`: sockets, devices and pipes, which are no files to ship. */

import { aboutPaths, type Check, pathsWhere } from './check.ts';

export const specialFile: Check = (entries) =>
  (['socket', 'device', 'pipe'] as const).flatMap((special) =>
    aboutPaths(
      'special-file',
      pathsWhere(entries, ({ type }) => type === special),
      (list) =>
        `The package would hold ${list}, a ${special}: it can hold files, directories and links only, so make it at run time`,
    ),
  );

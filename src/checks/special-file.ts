/** `special-file`: sockets, devices and pipes, which are no files to ship. */

import { show } from '../archive/path.ts';
import { aboutPaths, type Check } from './check.ts';

export const specialFile: Check = (entries) =>
  (['socket', 'device', 'pipe'] as const).flatMap((special) =>
    aboutPaths(
      'special-file',
      entries.filter(({ type }) => type === special).map(({ path }) => show(path)),
      (list) =>
        `The package would hold ${list}, a ${special}: it can hold files, directories and links only, so make it at run time`,
    ),
  );

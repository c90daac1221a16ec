/** `transient-path`: files at places that a server empties or that belong to others. */

import { aboutPaths, type Check, installed, isIn, pathsWhere } from './check.ts';

const TRANSIENT = [
  '/tmp',
  '/var/tmp',
  '/run',
  '/var/run',
  '/var/lock',
  '/home',
  '/dev',
  '/proc',
  '/sys',
  '/mnt',
  '/media',
];

export const transientPath: Check = (entries, { buildPaths }) => {
  const found = pathsWhere(entries, (entry) => {
    // Sockets, devices and pipes are an error wherever they are.
    if (!['file', 'hard link', 'symbolic link'].includes(entry.type)) return false;
    const path = installed(entry);
    const isInOne = (directories: readonly string[]) => directories.some((directory) => isIn(path, directory));
    return isInOne(TRANSIENT) && !isInOne(buildPaths);
  });
  return aboutPaths(
    'transient-path',
    found,
    (list) =>
      `${list} would be installed in a directory that a server empties when it boots, or that is not for packages: stage it below \`/usr\`, \`/etc\` or \`/var/lib\`, and create what belongs there in \`rules install\``,
  );
};

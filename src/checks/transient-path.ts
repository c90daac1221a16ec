/** `transient-path`: files at places that a server empties or that belong to others, and at the root itself. */

import type { Entry } from '../archive/tree.ts';
import { aboutPaths, type Check, hasEntry, installed, isIn, pathsWhere } from './check.ts';

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
  // Where the whole checkout was copied there, `staged-twice` is told.
  const hasCheckout = hasEntry(entries, (entry) => installed(entry) === '/wazo');
  const atRoot = hasCheckout ? [] : pathsWhere(entries, isAtRoot);
  const inPlaces = aboutPaths(
    'transient-path',
    found,
    (list) =>
      `${list} would be installed in a directory that a server empties when it boots, or that is not for packages: stage it below \`/usr\`, \`/etc\` or \`/var/lib\`, and create what belongs there in \`rules install\``,
  );
  const inRoot = aboutPaths(
    'transient-path',
    atRoot,
    (list) =>
      `${list} would be installed at the root of the server, where no package has files: is a variable in its path empty? Stage it below \`/usr\`, \`/etc\` or \`/var/lib\``,
  );
  return [...inPlaces, ...inRoot];
};

function isAtRoot(entry: Entry): boolean {
  return entry.type === 'file' && /^\/[^/]+$/.test(installed(entry)) && !TRANSIENT.includes(installed(entry));
}

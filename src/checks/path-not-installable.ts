/** `path-not-installable`: paths that a package may hold but dpkg can't put on a server. */

import { show } from '../archive/path.ts';
import { atRules, type Check } from './check.ts';

/** File systems take names of 255 bytes, and dpkg unpacks a file beside its place as `<name>.dpkg-new`. */
const LONGEST_NAME = 255 - '.dpkg-new'.length;

/** PATH_MAX is 4096 with the NUL behind; dpkg puts a slash before the path and the suffix behind it. */
const LONGEST_PATH = 4095 - '/'.length - '.dpkg-new'.length;

export const pathNotInstallable: Check = (entries) =>
  entries.flatMap(({ path }) => {
    const reason = whyNot(path);
    if (reason === undefined) return [];
    const message = `The package would hold \`${show(path)}\`, which dpkg can't install: ${reason}`;
    return [atRules('path-not-installable', message)];
  });

function whyNot(path: Buffer): string | undefined {
  const name = path.subarray(path.lastIndexOf('/') + 1);
  if (name.length > LONGEST_NAME) return `the name has ${name.length} bytes, ${LONGEST_NAME} are possible: shorten it`;
  if (path.length > LONGEST_PATH) return `the path has ${path.length} bytes, ${LONGEST_PATH} are possible: shorten it`;
  // dpkg keeps the paths of a package in a file with a line each.
  if (path.includes('\n')) return 'the path holds a line break: rename it';
  return undefined;
}

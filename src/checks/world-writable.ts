/** `world-writable`: files and directories that everybody on the server may change. */

import { aboutPaths, type Check, pathsWhere } from './check.ts';

export const worldWritable: Check = (entries) =>
  aboutPaths(
    'world-writable',
    pathsWhere(
      entries,
      ({ type, mode }) => (type === 'file' || (type === 'directory' && (mode & 0o1000) === 0)) && (mode & 0o002) !== 0,
    ),
    (list) => `${list} can be written by every user of the server: remove that right (\`chmod o-w\`)`,
  );

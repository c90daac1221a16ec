/** `build-path-in-shebang`: scripts for an interpreter that only the build machine has. */

import { aboutPaths, type ContentCheck, isIn } from './check.ts';

export const buildPathInShebang: ContentCheck = {
  hits({ mode }, beginning, { buildPaths, pkgdir }) {
    if ((mode & 0o111) === 0 || !beginning.subarray(0, 2).equals(Buffer.from('#!'))) return false;
    const [first = '', second = ''] = beginning.toString('utf8', 0, 1024).split('\n');
    const interpreter = /^#!\s*(\S+)/.exec(first)?.[1];
    // Where a path is too long for a first line, pip writes a script for sh that runs the interpreter on its second.
    const behindSh = /^'''exec' "?([^"\s]+)/.exec(second)?.[1];
    return [interpreter, behindSh].some(
      (path) => path !== undefined && [pkgdir, ...buildPaths].some((directory) => isIn(path, directory)),
    );
  },
  report: (paths) =>
    aboutPaths(
      'build-path-in-shebang',
      paths,
      (list) =>
        `${list}: the first line names an interpreter that only the build machine has, so the script can't start on a server. Build with the system's own (\`/usr/bin/python3\`, with \`build-in: debian\`) or rewrite the line (\`sed -i '1s,.*,#!/usr/bin/python3,'\`)`,
    ),
};

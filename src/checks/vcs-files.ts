/** `vcs-files`: the bookkeeping of a version control system. */

import { aboutPaths, type Check, pathsWhere, topmost } from './check.ts';

export const vcsFiles: Check = (entries) => {
  const found = pathsWhere(entries, ({ path }) => /(^|\/)(\.git|\.svn|\.hg|\.bzr)(\/|$)/.test(path));
  return aboutPaths(
    'vcs-files',
    topmost(found),
    (list) =>
      `${list} would be installed, the data of a version control system: leave it out of what \`rules package\` copies`,
  );
};

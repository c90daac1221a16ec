/** `vcs-files`: the bookkeeping of a version control system. */

import { aboutPaths, type Check, installed, topmost } from './check.ts';

export const vcsFiles: Check = (entries) => {
  const found = entries.filter((entry) => /\/(\.git|\.svn|\.hg|\.bzr)(\/|$)/.test(installed(entry)));
  return aboutPaths(
    'vcs-files',
    topmost(found).map(installed),
    (list) =>
      `${list} would be installed, the bookkeeping of version control: leave it out of what \`rules package\` copies`,
  );
};

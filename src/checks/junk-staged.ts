/** `junk-staged`: what editors, patches and the Finder leave beside the files that are meant. */

import { aboutPaths, type Check, installed, pathsWhere } from './check.ts';

const JUNK = /(~|\.bak|\.orig|\.swp|\/\.DS_Store)$/;

/** Whether this is told of the file at the path. */
export function isJunk(path: string): boolean {
  return JUNK.test(path);
}

export const junkStaged: Check = (entries) =>
  aboutPaths(
    'junk-staged',
    pathsWhere(entries, (entry) => entry.type !== 'directory' && isJunk(installed(entry))),
    (list) =>
      `${list}: an editor or a patch left it behind, and a server may read it (Asterisk reads every file in \`extensions_extra.d\` as dialplan). Remove it from the repository, or from \`"$pkgdir"\` at the end of \`rules package\``,
  );

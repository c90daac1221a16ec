/** `native-code-in-all`: compiled code in a package that says it fits every architecture. */

import { aboutPaths, type ContentCheck } from './check.ts';

const ELF = Buffer.from('\x7fELF', 'latin1');

export const nativeCodeInAll: ContentCheck = {
  hits: (_, beginning, { architecture }) => architecture === 'all' && beginning.subarray(0, 4).equals(ELF),
  report: (paths) =>
    aboutPaths(
      'native-code-in-all',
      paths,
      (list) =>
        `${list}: compiled for one architecture, in a package for all of them. Set the input \`architecture\` to the one it is for, such as \`amd64\``,
    ),
};

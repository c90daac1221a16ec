/** Directories where a command wants a file, or that are there already. */

import { line, type Pattern, type Surroundings } from './pattern.ts';
import { pathInPlugin } from './plugin-path.ts';

export const directories: readonly Pattern[] = [
  {
    lines: [
      line("cp: -r not specified; omitting directory '{path}'"),
      // Of install, and of cp before coreutils 8.26.
      line("{program}: omitting directory '{path}'"),
    ],
    remedy: (path) => `\`${path}\` is a directory: copy it with \`cp -R\`.`,
  },
  {
    lines: [line("rm: cannot remove '{path}': Is a directory")],
    remedy: (path, surroundings) =>
      pathInPlugin(path, surroundings) && `\`${path}\` is a directory: remove it with \`rm -r\`.`,
  },
  {
    lines: [line("mkdir: cannot create directory '{path}': File exists")],
    remedy: (path, surroundings) => `\`${shown(path, surroundings)}\` is there already: write \`mkdir -p\`.`,
  },
];

/** The path as its author writes it. */
function shown(path: string, { pkgdir }: Surroundings): string {
  return pkgdir !== undefined && path.startsWith(`${pkgdir}/`) ? `\${pkgdir}${path.slice(pkgdir.length)}` : path;
}

/** Directories where a command wants a file, or that are there already. */

import { line, type Pattern } from './pattern.ts';
import { inPkgdir, pathInPlugin } from './plugin-path.ts';

export const directories: readonly Pattern[] = [
  {
    lines: [
      line("cp: -r not specified; omitting directory '{path}'"),
      // Of install, and of cp before coreutils 8.26.
      line("{program}: omitting directory '{path}'"),
    ],
    // In the package it is rather where to copy to, of which a blank makes two words.
    remedy: (path, { pkgdir }) =>
      pkgdir !== undefined && path.startsWith(pkgdir)
        ? undefined
        : `\`${path}\` is a directory: copy it with \`cp -R\`.`,
  },
  {
    lines: [line("rm: cannot remove '{path}': Is a directory")],
    remedy: (path, surroundings) =>
      pathInPlugin(path, surroundings) && `\`${path}\` is a directory: remove it with \`rm -r\`.`,
  },
  {
    lines: [line("mkdir: cannot create directory '{path}': File exists")],
    remedy: (path, surroundings) => `\`${inPkgdir(path, surroundings) ?? path}\` is there already: write \`mkdir -p\`.`,
  },
  {
    lines: [line("{program}: missing destination file operand after '{path}'")],
    remedy: (path, surroundings) => {
      const target = inPkgdir(path, surroundings);
      return (
        target &&
        `This command has nothing to copy to \`${target}\`: what comes before that is empty, perhaps a variable that is not set or a pattern that no file matches.`
      );
    },
  },
  {
    lines: [
      line('{script}: {path with a slash}: Permission denied'),
      line('{script}: {path with a slash}: Is a directory'),
      line('{script}: {path with a slash}: not found'),
      line('{script}: {path with a slash}: No such file or directory'),
      line('{make}: {path with a slash}: Permission denied'),
      line('{make}: {path with a slash}: No such file or directory'),
    ],
    remedy: (path, surroundings) => {
      const target = inPkgdir(path, surroundings);
      return (
        target &&
        `\`${target}\` is where a command should be: is its command missing, or a \`\\\` at the end of the line above?`
      );
    },
  },
];

/** Files and directories that are not there. */

import { posix } from 'node:path';
import { readShebang } from '../../shell/shebang.ts';
import { instead } from '../interpreter.ts';
import { line, type Pattern, type Surroundings } from './pattern.ts';
import { asWritten, inPkgdir, isDirectory, nearestPath, pathInPlugin, presentPath } from './plugin-path.ts';

/** What programs say of a file that they can't read, since it is not there. */
const NOT_READ: readonly RegExp[] = [
  // cp, mv, install, chmod, head, … Of rm another file would be a dangerous advice.
  line("{program}: cannot stat '{path}': No such file or directory"),
  line("{program}: cannot access '{path}': No such file or directory"),
  line("{program}: cannot open '{path}' for reading: No such file or directory"),
  line("ln: failed to access '{path}': No such file or directory"),
  line("{program}: '{path}': No such file or directory"),
  // cat, grep, …
  line('{program}: {path}: No such file or directory'),
  line("sed: can't read {path}: No such file or directory"),
  line('tar: {path}: Cannot open: No such file or directory'),
  line('tar: {path}: Cannot stat: No such file or directory'),
  line("patch: **** Can't open patch file {path} : No such file or directory"),
  line('rsync: {…}link_stat "{path}" failed: No such file or directory (2)'),
  line('unzip:  cannot find or open {path}, {…}'),
  // `cd`, a redirection, `.` and a script
  line("{script}: cd: can't cd to {path}"),
  line('{script}: cd: {path}: No such file or directory'),
  line('{script}: cannot open {path}: No such file'),
  line('{script}: .: cannot open {path}: No such file'),
  line('{make}: *** {path}: No such file or directory.  Stop.'),
  line("{make}: *** No rule to make target '{path}', needed by '{…}'.  Stop."),
  line("{python}: can't open file '{path}': [Errno {number}] No such file or directory"),
  line("FileNotFoundError: [Errno {number}] No such file or directory: '{path}'"),
];

/** What is said of a file that is not there. */
export const NO_SUCH_FILE: readonly RegExp[] = [
  ...NOT_READ,
  // Also of a script of which the interpreter is not.
  line('{script}: {path}: No such file or directory'),
  line('{script}: {path with a slash}: not found'),
];

export const missingFiles: readonly Pattern[] = [
  { lines: NO_SUCH_FILE, remedy: didYouMean },
  {
    lines: [
      line('{script}: {path with a slash}: not found'),
      line('{script}: {path with a slash}: cannot execute: required file not found'),
      // bash before 5.2, which names no line.
      line('{…}: {path with a slash}: {…}: bad interpreter: No such file or directory'),
    ],
    remedy: (path, surroundings) => {
      const script = presentPath(path, surroundings);
      const text = script === undefined ? '' : (surroundings.read(script) ?? '');
      const shebang = readShebang(text);
      // A program that is not a script may lack a library.
      if (shebang === undefined) return undefined;
      if (!/^[^\n]*\r\n/.test(text)) {
        const remedy = instead(shebang)?.replace(/[^?]$/, '$&.');
        return [`\`${script}\` can't run: the program that its first line names is missing.`, remedy ?? []]
          .flat()
          .join(' ');
      }
      return `\`${script}\` can't run, since it has Windows line ends: convert it (\`sed -i 's/\\r$//' ${script}\`), and add the line \`* text=auto eol=lf\` to \`.gitattributes\`.`;
    },
  },
  {
    lines: [
      line("{program}: target '{path}': No such file or directory"),
      line("{program}: target '{path}' is not a directory: No such file or directory"),
      line("{program}: target directory '{path}': No such file or directory"),
      line("{program}: failed to access '{path}': No such file or directory"),
      line("{program}: cannot create regular file '{path}/': Not a directory"),
      line("{program}: cannot create regular file '{path}/': No such file or directory"),
      line("mv: cannot move '{…}' to '{path}/': Not a directory"),
      // Where `-C` says to unpack.
      line('tar: {path}: Cannot open: No such file or directory'),
    ],
    remedy: makeDirectory,
  },
  {
    lines: [
      line("{program}: cannot create regular file '{path}': No such file or directory"),
      line("{program}: cannot create directory '{path}': No such file or directory"),
      line("mv: cannot move '{…}' to '{path}': No such file or directory"),
      line("touch: cannot touch '{path}': No such file or directory"),
      line("ln: failed to create symbolic link '{path}': No such file or directory"),
      line('{script}: cannot create {path}: Directory nonexistent'),
    ],
    remedy: (path, surroundings) => makeDirectory(posix.dirname(path), surroundings),
  },
  { lines: NOT_READ, remedy: whyNotThere },
];

/** The file of which a program prints in this line that it is not there. */
export function missingFile(printed: string): string | undefined {
  for (const each of NO_SUCH_FILE) {
    const path = each
      .exec(printed)
      ?.slice(1)
      .find((group) => group !== undefined);
    if (path !== undefined) return path;
  }
  return undefined;
}

function didYouMean(path: string, surroundings: Surroundings): string | undefined {
  const found = nearestPath(path, surroundings);
  if (found === undefined) return undefined;
  const shown = path.endsWith('/') && isDirectory(found, surroundings) ? `${found}/` : found;
  return `There is no \`${asWritten(path, surroundings)}\`: did you mean \`${shown}\`?`;
}

/** What to say of a file that nobody has put there yet, or that is there for who looks from the plugin's root. */
function whyNotThere(path: string, surroundings: Surroundings): string | undefined {
  const staged = inPkgdir(path, surroundings);
  if (staged !== undefined) {
    return `\`${staged}\` is not there: \`pkgdir\` is empty at first, and nothing has put it there. In a command, what is copied comes first, and where to last.`;
  }
  const own = path.startsWith('/') ? undefined : pathInPlugin(path, surroundings);
  if (own === undefined || !surroundings.paths().includes(own)) return undefined;
  return `The plugin has \`${own}\`, but the command does not run in the plugin's root: is there a \`cd\` before it?`;
}

function makeDirectory(path: string, { pkgdir }: Surroundings): string | undefined {
  if (pkgdir !== undefined && /^pkgdir(\/|$)/.test(path)) {
    return `\`${path}\` has no \`$\`, so it is a directory in the checkout: write \`"\${pkgdir}${path.slice('pkgdir'.length)}"\`.`;
  }
  const shown = inPkgdir(path, { pkgdir });
  return shown && `The directory \`${shown}\` is missing: run \`mkdir -p "${shown}"\` first.`;
}

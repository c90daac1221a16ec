/** What the system refuses: a script without its x bit, places of the machine, owners, a full disk. */

import { line, type Pattern, type Surroundings } from './pattern.ts';
import { isDirectory, pathInPlugin, presentPath } from './plugin-path.ts';

export const permission: readonly Pattern[] = [
  {
    lines: [
      line('{script}: {path with a slash}: Permission denied'),
      line('{script}: exec: {path with a slash}: Permission denied'),
      line('{shell}: {path with a slash}: Permission denied'),
      line('{make}: {path with a slash}: Permission denied'),
      line("{program}: '{path}': Permission denied"),
      line("{program}: failed to run command '{path}': Permission denied"),
    ],
    remedy: makeExecutable,
  },
  {
    lines: [
      line("{program}: cannot create regular file '{path}': Permission denied"),
      line("{program}: cannot create directory '{path}': Permission denied"),
      line("touch: cannot touch '{path}': Permission denied"),
      line("ln: failed to create symbolic link '{path}': Permission denied"),
      line('{script}: cannot create {path}: Permission denied'),
      // bash, which says the same of a script without its x bit; in /etc there hardly is one.
      /^[^:]+: line \d+: (\/etc\/[^:]+): Permission denied$/,
      // setuptools
      line("error: could not create '{path}': Permission denied"),
    ],
    remedy: stageInstead,
  },
  {
    lines: [
      line("{program}: invalid user: '{owner}'"),
      line("{program}: invalid group: '{owner}'"),
      line("install: invalid user '{owner}'"),
      line("install: invalid group '{owner}'"),
    ],
    remedy: (owner, { pkgdir }) =>
      pkgdir &&
      `This machine has no user or group \`${owner}\`, and everything in a package belongs to root: set owners with \`chown\` under \`install\`, not under \`package\`.`,
  },
  {
    lines: [
      line("chown: changing ownership of '{path}': Operation not permitted"),
      line("install: cannot change ownership of '{path}': Operation not permitted"),
    ],
    remedy: (_, { pkgdir, install }) =>
      pkgdir === undefined
        ? 'Only root can change the owner of a file: do it under `install`, not under `build`.'
        : `\`package\` can't change owners without fakeroot: ${install('fakeroot')}.`,
  },
  {
    lines: [line('{…}: No space left on device{…}'), line('{…}[Errno {number}] No space left on device{…}')],
    remedy: () => 'The disk is full: free some space on it.',
  },
];

function makeExecutable(path: string, surroundings: Surroundings): string | undefined {
  const script = presentPath(path, surroundings);
  if (script === undefined || isDirectory(script, surroundings)) return undefined;
  return `\`${script}\` is not executable: run \`chmod +x ${script}\` and \`git update-index --chmod=+x ${script}\`, and commit.`;
}

/** What to do instead of writing to a place of the build machine. */
function stageInstead(path: string, surroundings: Surroundings): string | undefined {
  const { pkgdir } = surroundings;
  if (!/^\/(etc|lib|opt|srv|usr|var)\//.test(path) || pathInPlugin(path, surroundings) !== undefined) return undefined;
  if (pkgdir === undefined) {
    return `\`${path}\` is on this machine, not in the package: stage it under \`package\`, as \`\${pkgdir}${path}\`. Under \`build\`, \`pkgdir\` is empty.`;
  }
  if (path.startsWith(`${pkgdir}/`)) return undefined;
  return `\`${path}\` is on this machine, not in the package: stage it as \`\${pkgdir}${path}\`.`;
}

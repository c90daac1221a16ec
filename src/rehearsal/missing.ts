/** Commands and Python modules that a step missed, and the Debian packages that may have them. */

import { nearest } from '../nearest.ts';
import { debianPackageOfCommand, debianPackageOfModule } from '../plugin/causes/debian-packages.ts';
import { NO_SUCH_COMMAND } from '../plugin/causes/missing-command.ts';
import { NO_SUCH_MODULE } from '../plugin/causes/python.ts';

export interface Missing {
  kind: 'command' | 'module';
  /** The command without its directory, or the module's name at the top. */
  name: string;
}

/** What a shell says of a command that is named by its path. */
const NO_SUCH_PATH =
  /^[^:]+: (?:line )?\d+: ((?:\/usr)?(?:\/local)?\/s?bin\/[^/:\s]+): (?:No such file or directory|not found)$/;

/** What programs say of a command that is not there, on a server. */
export const MISSING_COMMAND: readonly RegExp[] = [...NO_SUCH_COMMAND, NO_SUCH_PATH];

/** The lines without a time before them, as `ts` and loggers put it there. */
export function undated(lines: readonly string[]): string[] {
  return lines.map((line) => line.replace(/^\[?\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d\S* /, ''));
}

/** What these lines say is missing. */
export function missingIn(lines: readonly string[]): Missing[] {
  return undated(lines).flatMap((line): Missing[] => {
    const module = found(NO_SUCH_MODULE, line);
    if (module !== undefined) return [{ kind: 'module', name: module.replace(/\..*$/, '') }];
    const command = found(MISSING_COMMAND, line);
    const [, name] = /^(?:(?:\/usr)?(?:\/local)?\/s?bin\/)?([\w.+-]+)$/.exec(command ?? '') ?? [];
    return name === undefined ? [] : [{ kind: 'command', name }];
  });
}

function found(patterns: readonly RegExp[], line: string): string | undefined {
  for (const pattern of patterns) {
    const group = pattern.exec(line)?.[1];
    if (group !== undefined) return group;
  }
  return undefined;
}

/** The packages that may have it, the likeliest first. */
export function candidates({ kind, name }: Missing): string[] {
  const low = name.toLowerCase();
  const names =
    kind === 'command'
      ? [debianPackageOfCommand(name), low]
      : [
          debianPackageOfModule(name),
          `python3-${low.replaceAll('_', '-')}`,
          `python3-${low.replaceAll('_', '.')}`,
          `python3-${low.replace(/^py/, '')}`,
        ];
  return [
    ...new Set(names.flatMap((each) => (each !== undefined && /^[a-z0-9][a-z0-9+.-]+$/.test(each) ? [each] : []))),
  ];
}

/** Whether a package has it that brings these paths, one a line as `tar --list` prints them. */
export function isIn(listed: string, { kind, name }: Missing): boolean {
  return listed.split('\n').some((path) => {
    if (kind === 'command') return /^\.?\/?(usr\/)?(local\/)?s?bin\/([^/]+)$/.exec(path)?.[3] === name;
    const [, module] =
      /^\.?\/?usr\/lib\/python3(?:\.\d+)?\/dist-packages\/([^/.]+)(?:\/|\.py$|\.[^/]*\.so$)/.exec(path) ?? [];
    return module === name;
  });
}

/** How many letters may differ of a package's name that was meant: in a short one a slip makes another word. */
const SLIPS = 2;
const SHORT = 6;
const LONG = 9;

/** The name of a package that may have been meant. */
export function nearestPackage(name: string, all: readonly string[]): string | undefined {
  const [, prefix = '', stem = ''] = /^(python3?-|lib|)(.*)$/.exec(name) ?? [];
  if (prefix === 'python-' && all.includes(`python3-${stem}`)) return `python3-${stem}`;
  if (stem.length < SHORT) return undefined;
  const stems = all.flatMap((each) => (each.startsWith(prefix) && each !== name ? [each.slice(prefix.length)] : []));
  const alike = stems.filter((each) => Math.abs(each.length - stem.length) <= SLIPS);
  const meant = nearest(stem, alike, stem.length < LONG ? 1 : SLIPS);
  return meant && `${prefix}${meant}`;
}

/** Tells by its last lines why a command of `rules` failed, where that is known, and what to do about it. */

import { directories } from './directory.ts';
import { git } from './git.ts';
import { make } from './make.ts';
import { missingCommands } from './missing-command.ts';
import { missingFile, missingFiles } from './missing-file.ts';
import { network } from './network.ts';
import type { Pattern, Surroundings } from './pattern.ts';
import { permission } from './permission.ts';
import { lastPlace, type Place, placeNaming, placeOf } from './place.ts';
import { python } from './python.ts';

export interface Cause {
  /** What happened and what to do, in sentences; undefined where that is not known. */
  remedy: string | undefined;
  /** Where in the plugin's code it happened; undefined where the output does not say it. */
  place: Place | undefined;
}

/** The known causes. Where a line is in several, the first that is certain of it is told. */
const PATTERNS: readonly Pattern[] = [
  ...python,
  ...make,
  ...git,
  ...network,
  ...permission,
  ...directories,
  ...missingCommands,
  ...missingFiles,
];

/** Those that find a path, which `rules` may name. */
const ON_PATHS: readonly Pattern[] = [...directories, ...missingFiles];

/** What make says of a failure that the makefile lets pass. */
const IGNORED = /^make(\[\d+\])?: \[.*\] Error \d+ \(ignored\)$/;

/** The longest line that is looked at, in UTF-16 code units: no message of a program is longer. */
const LONGEST = 2000;

/**
 * Why a command of `rules` failed that printed these lines last, as plain text. A shell goes on after a command that
 * failed, so that several may have: the last one that is known is told. `more` are causes of the place where it ran, which
 * are known better there.
 */
export function causeOf(printed: readonly string[], surroundings: Surroundings, more: readonly Pattern[] = []): Cause {
  for (const [index, line] of [...printed.entries()].reverse()) {
    if (IGNORED.test(line)) break;
    const known = remedyFor(line, surroundings, [...more, ...PATTERNS]);
    if (known === undefined) continue;
    const isPath = ON_PATHS.includes(known.pattern) || known.pattern.isWord === true;
    const place =
      placeOf(printed, index, surroundings) ?? (isPath ? placeNaming(known.found, surroundings) : undefined);
    return { remedy: known.remedy, place };
  }
  return { remedy: undefined, place: lastPlace(printed, surroundings) ?? lastMissing(printed, surroundings) };
}

/** What programs say behind an error that they have told. */
const CLOSING =
  /^tar: (Error is not recoverable: exiting now|Exiting with failure status due to previous errors)$|^Try '.* --help' for more information\.$|^make(\[\d+\])?: \*\*\* /;

/** The line of `rules` that names the file that the last error in the output says is missing. */
function lastMissing(printed: readonly string[], surroundings: Surroundings): Place | undefined {
  const last = printed.findLast((each) => each.length > LONGEST || !CLOSING.test(each)) ?? '';
  const missing = last.length > LONGEST ? undefined : missingFile(last);
  return missing === undefined ? undefined : placeNaming(missing, surroundings);
}

/** What was found, and what to do about it. */
interface Known {
  pattern: Pattern;
  found: string;
  remedy: string;
}

function remedyFor(printed: string, surroundings: Surroundings, patterns: readonly Pattern[]): Known | undefined {
  // What a terminal shows of a line with a progress.
  const line = printed.slice(printed.lastIndexOf('\r') + 1);
  if (line.length > LONGEST) return undefined;
  for (const pattern of patterns) {
    for (const each of pattern.lines) {
      const match = each.exec(line);
      if (match === null) continue;
      const found = match.slice(1).find((group) => group !== undefined) ?? '';
      const told = pattern.remedy(found, surroundings);
      if (told !== undefined) return { pattern, found, remedy: told };
    }
  }
  return undefined;
}

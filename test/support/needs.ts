/** What a test needs of the machine: where it is missing the test is skipped and says why, except in CI, where it fails. */

import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe } from 'vitest';

/** Something that a machine may lack: a condition and what to do about it. */
export interface Need {
  met: boolean;
  missing: string;
}

/** The need of a program on PATH; `debianPackage` is what to install. */
export function program(name: string, debianPackage = name): Need {
  return { met: onPath(name), missing: `${name} is not installed (apt-get install ${debianPackage})` };
}

/** The need of a program that Debian does not have, and `.ci/run` installs. */
export function programOfCi(name: string): Need {
  return { met: onPath(name), missing: `${name} is not on PATH (.ci/run shows how to install it)` };
}

/** The need to be root, to make and enter a Debian root. */
export const root: Need = { met: process.getuid?.() === 0, missing: 'needs root' };

/**
 * `describe`, for tests that need things of the machine. Where one is missing they are skipped with the reason in their
 * name; with `CI` set nothing is skipped, so that they fail there.
 */
export function describeWith(needs: readonly Need[], name: string, tests: () => void): void {
  const missing = needs.filter((need) => !need.met).map((need) => need.missing);
  if (missing.length === 0 || process.env['CI']) describe(name, tests);
  else describe.skip(`${name} (skipped: ${missing.join('; ')})`, tests);
}

function onPath(name: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((directory) => {
    try {
      accessSync(join(directory, name), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

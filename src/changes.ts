/** Compares packages on disk: what is built with what servers have, or any two of one name. */

import { type Reading, readDeb } from './archive/deb-reader.ts';
import { changesSections } from './changes-section.ts';
import { type Changes, compare } from './comparison/comparison.ts';
import { type ComparedPackage, comparedPackage, manifestPath } from './comparison/package.ts';
import { toldChanges } from './comparison/told.ts';
import { checkVersion } from './debian/version.ts';
import { Failure } from './failure.ts';
import { quote } from './quote.ts';
import type { Section } from './section.ts';
import type { PlainValue } from './yaml/yaml.ts';

/** What changes, as it is told. */
export interface Changed {
  changes: Changes;
  output: PlainValue;
  sections: Section[];
}

/** Compares the package at a path with one that was read before; messages call it as `called` says. */
export type Compare = (path: string, called: string) => Promise<Changed>;

/**
 * What compares packages with the one that the input `previous-package` names, which is read now. Throws a Failure where
 * that is no package, or not one called `name`; now and later the signal's reason where it is aborted.
 */
export async function compareWithPrevious(path: string, name: string, signal: AbortSignal): Promise<Compare> {
  const previous = await readPrevious(path, name, signal);
  return async (other, called) => changesBetween(previous, await readPackage(other, { called, signal }));
}

async function readPrevious(path: string, name: string, signal: AbortSignal): Promise<ComparedPackage> {
  try {
    const previous = await readPackage(path, { signal });
    if (previous.name === name) return previous;
    throw new Failure(`${path} is the package ${quote(previous.name)}, but the one that is built is ${quote(name)}`);
  } catch (error) {
    if (signal.aborted || !(error instanceof Failure)) throw error;
    throw new Failure(
      `The input \`previous-package\` names no package to compare with: ${error.message}`,
      error.status,
    );
  }
}

/** What changes from one package to another. Throws a Failure where one can't be read, or they are not of one name. */
export async function comparePackages(previous: string, now: string, signal: AbortSignal): Promise<Changed> {
  const [before, after] = [await readPackage(previous, { signal }), await readPackage(now, { signal })];
  if (before.name !== after.name) {
    throw new Failure(
      `${previous} is the package ${quote(before.name)} and ${now} is ${quote(after.name)}: give two packages of one name`,
    );
  }
  return changesBetween(before, after);
}

function changesBetween(previous: ComparedPackage, now: ComparedPackage): Changed {
  const changes = compare(previous, now);
  return { changes, output: { ...toldChanges(changes) }, sections: changesSections(changes) };
}

async function readPackage(path: string, reading: Reading): Promise<ComparedPackage> {
  const read = comparedPackage(await readDeb(path, manifestPath, reading));
  const problem = read.name === '' ? 'its control file names no package' : checkVersion(read.version);
  if (problem === undefined) return read;
  throw new Failure(`${reading.called ?? path} can't be read as a Debian package: ${problem}`);
}

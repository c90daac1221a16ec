/** Writes the file in which code scanning reads the findings. */

import { lstatSync, readFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeDirectories, makeScratch, removeScratch } from '../archive/scratch.ts';
import { type Explanation, readExplanations } from '../explanations.ts';
import { Failure, systemFailure } from '../failure.ts';
import type { Finding } from '../finding.ts';
import { type SarifContext, sarif } from '../sarif.ts';
import { installation } from './environment.ts';

/**
 * Writes the findings to `path`, an absolute path; a file that is there is replaced. Throws a Failure where that can't
 * be.
 */
export async function writeSarif(
  path: string,
  findings: readonly Finding[],
  context: Omit<SarifContext, 'explanations'>,
): Promise<void> {
  const log = sarif(findings, { ...context, explanations: explanations(context.documentation) });
  let scratch: string | undefined;
  try {
    refuseWhatIsNoFile(path);
    makeDirectories(dirname(path));
    scratch = makeScratch(dirname(path));
    const complete = join(scratch, 'sarif');
    await writeFile(complete, `${JSON.stringify(log, null, 2)}\n`);
    await rename(complete, path);
  } catch (error) {
    throw systemFailure(`write ${path}`, error);
  } finally {
    if (scratch !== undefined) removeScratch(scratch);
  }
}

/** A device must not be replaced, nor a link followed that a plugin's code may have put there. */
function refuseWhatIsNoFile(path: string): void {
  const there = lstatSync(path, { throwIfNoEntry: false });
  if (there === undefined || there.isFile()) return;
  throw new Failure(`Can't write ${path}: what is there is not a file. Choose another place`);
}

/** The page is installed with this tool. A run can do without. */
function explanations(documentation: string | undefined): Map<string, Explanation> {
  try {
    return readExplanations(readFileSync(join(installation(), 'docs', 'findings.md'), 'utf8'), documentation);
  } catch {
    return new Map();
  }
}

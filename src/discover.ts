/** The story of a run of `discover/`: lists the directories that hold a plugin, for the matrix of a workflow. */

import { Failure, MISUSED } from './failure.ts';
import { inputFromRunner } from './inputs.ts';
import { discover } from './runner/discovery.ts';
import type { Environment } from './runner/environment.ts';
import type { Reporter } from './runner/reporter.ts';

/** The most jobs that GitHub makes of a matrix. */
const JOBS = 256;

/** Sets the output `directories`. Throws a Failure where an input makes no sense. */
export async function runDiscovery(environment: Environment, reporter: Reporter): Promise<void> {
  const request = { path: inputFromRunner('path').trim() || '.', changedOnly: changedOnly() };
  const { directories, why, unsure } = await discover(request, environment);
  for (const each of unsure) reporter.warn(each);
  reporter.info(why);
  for (const directory of directories) reporter.info(`  ${directory}`);
  if (directories.length > JOBS) {
    reporter.warn(`There are ${directories.length} plugins, and a matrix has at most ${JOBS} jobs: set \`path\``);
  }
  reporter.output('directories', directories);
}

function changedOnly(): boolean {
  const value = inputFromRunner('changed-only').trim();
  if (/^(true|True|TRUE)$/.test(value)) return true;
  if (/^(false|False|FALSE)?$/.test(value)) return false;
  const message = `The input \`changed-only\` is ${JSON.stringify(value)}, but must be \`true\` or \`false\``;
  throw new Failure(message, MISUSED);
}

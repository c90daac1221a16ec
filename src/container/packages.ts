/** Installs Debian packages in a container. */

import {
  APT_ENVIRONMENT,
  aptObstacle,
  install,
  missingIn,
  queryInstalled,
  THROWAWAY,
  updateLists,
} from '../debian/apt.ts';
import { Failure } from '../failure.ts';
import type { OnOutput } from '../process/run.ts';
import type { Container } from './container.ts';

/** Which of these packages the container does not have. */
export async function missingPackages(container: Container, names: readonly string[]): Promise<string[]> {
  const printed: Buffer[] = [];
  await container.run({
    command: queryInstalled(names),
    async onOutput(bytes, stream) {
      if (stream === 'stdout') printed.push(Buffer.from(bytes));
    },
  });
  return missingIn(Buffer.concat(printed).toString('utf8').split('\n'), names);
}

/** Installs packages by apt-get. `inherited` are the variables of ours that it gets. Throws a Failure where it can't. */
export async function installPackages(
  container: Container,
  names: readonly string[],
  { inherited, onOutput }: { inherited: readonly string[]; onOutput: OnOutput },
): Promise<void> {
  const apt = (command: readonly [string, ...string[]]) =>
    container.run({ command, environment: APT_ENVIRONMENT, inherited, onOutput });
  const updated = await apt(updateLists(THROWAWAY));
  // Where some lists can't be fetched, the others may do.
  const { failure, lastLines } = await apt(install(names, THROWAWAY));
  if (failure === undefined) return;
  const what = names.map((name) => `\`${name}\``).join(', ');
  throw new Failure(`The container can't have all of ${what}. ${aptObstacle([...updated.lastLines, ...lastLines])}`);
}

/** Installs Debian packages on the machine that we are on, by apt-get, as root or by sudo. */

import {
  APT_ENVIRONMENT,
  aptObstacle,
  install,
  missingIn,
  queryInstalled,
  updateLists,
  WAITING,
} from '../debian/apt.ts';
import { Failure } from '../failure.ts';
import { type OnOutput, run } from '../process/run.ts';

/** Which of these packages this machine does not have. */
export async function missingHere(names: readonly string[], signal: AbortSignal): Promise<string[]> {
  const printed: Buffer[] = [];
  await run({
    command: queryInstalled(names),
    async onOutput(bytes, stream) {
      if (stream === 'stdout') printed.push(Buffer.from(bytes));
    },
    signal,
  });
  return missingIn(Buffer.concat(printed).toString('utf8').split('\n'), names);
}

/** Installs packages. Throws a Failure that says what to do where it can't. */
export async function installHere(
  names: readonly string[],
  { onOutput, signal }: { onOutput: OnOutput; signal: AbortSignal },
): Promise<void> {
  const silently = (command: readonly [string, ...string[]]) => run({ command, async onOutput() {}, signal });
  const list = names.join(' ');
  const own = (await silently(['apt-get', '--version'])).failure;
  if (own !== undefined) {
    throw new Failure(
      `This machine has no apt-get to install \`build-packages\` with: ${list}. Install them in a step before this one and leave the input out, or set \`build-in: debian\``,
    );
  }
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && (await silently(['sudo', '-n', 'true'])).failure !== undefined) {
    throw new Failure(
      `\`build-packages\` can't be installed: the user who runs this is not root and may not become it by \`sudo\` without a password. Put a step before this one, where that can be done: \`- run: sudo apt-get update && sudo apt-get install --yes ${list}\`. Or set \`build-in: debian\``,
    );
  }
  const variables = Object.entries(APT_ENVIRONMENT).map(([name, value]) => `${name}=${value}`);
  const apt = (command: readonly string[]) =>
    run({
      command: [...(isRoot ? (['env'] as const) : (['sudo', '-n', 'env'] as const)), ...variables, ...command],
      onOutput,
      signal,
    });
  // The lists of a hosted runner are a few days old, and mostly good enough.
  if ((await apt(install(names, WAITING))).failure === undefined) return;
  const updated = await apt(updateLists());
  const { failure, lastLines } = await apt(install(names, WAITING));
  if (failure === undefined) return;
  throw new Failure(
    `\`build-packages\` can't be installed: ${list}. ${aptObstacle([...updated.lastLines, ...lastLines])}`,
  );
}

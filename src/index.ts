/** Entry point: runs one of the two actions on GitHub, or the command line elsewhere, and ends it when it is cancelled. */

import { runAction } from './action.ts';
import { asFailure, FAILED, Failure } from './failure.ts';
import { inputFromRunner, isDiscovery, readInputs } from './inputs.ts';
import { type Cancellation, listenForCancel } from './runner/cancellation.ts';
import { isOnGitHub, readEnvironment } from './runner/environment.ts';
import { github } from './runner/github.ts';

/** The oldest Node that has what the code uses. */
const OLDEST_NODE = 20;

async function main(): Promise<void> {
  if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE) {
    refuseNode();
    return;
  }
  const cancellation = listenForCancel();
  // What is staged and written has the same modes whoever we are.
  process.umask(0o022);
  if (isOnGitHub()) {
    await runOnGitHub(cancellation);
  } else {
    // A run on GitHub does not pay for loading what reads a command line.
    const { runCommandLine } = await import('./command-line.ts');
    await runCommandLine(process.argv.slice(2), cancellation);
  }
  const cancelled = cancellation.status();
  if (cancelled !== undefined) process.exit(cancelled);
}

/** Said at once it is no riddle: what is missing would look like a mistake of ours. */
function refuseNode(): void {
  const message = `Node ${process.versions.node} is too old: run this with Node ${OLDEST_NODE} or later`;
  if (isOnGitHub()) {
    github.fail(new Failure(message));
  } else {
    process.exitCode = FAILED;
    process.stderr.write(`error: ${message}\n`);
  }
}

async function runOnGitHub(cancellation: Cancellation): Promise<void> {
  try {
    const environment = readEnvironment();
    if (isDiscovery()) {
      const { runDiscovery } = await import('./discover.ts');
      await runDiscovery(environment, github);
      return;
    }
    const inputs = readInputs(inputFromRunner, environment.base);
    await runAction({ inputs, environment, reporter: github, cancellation });
  } catch (error) {
    github.fail(asFailure(error));
  }
}

main();

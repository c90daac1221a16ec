/** Entry point: reads the inputs, runs the action, ends it when it is cancelled. */

import { runAction } from './action.ts';
import { explain } from './failure.ts';
import { inputFromRunner, readInputs } from './inputs.ts';
import { readArguments } from './runner/arguments.ts';
import { listenForCancel } from './runner/cancellation.ts';
import { isOnGitHub, readEnvironment } from './runner/environment.ts';
import { github } from './runner/github.ts';
import { forgivePipe, terminal } from './runner/terminal.ts';

async function main(): Promise<void> {
  const onGitHub = isOnGitHub();
  const reporter = onGitHub ? github : terminal;
  if (!onGitHub) forgivePipe();
  const cancellation = listenForCancel();
  try {
    // What is staged and written has the same modes whoever we are.
    process.umask(0o022);
    const get = onGitHub ? inputFromRunner : readArguments(process.argv.slice(2), print);
    if (get !== undefined) {
      const environment = readEnvironment();
      await runAction({ inputs: readInputs(get, environment.base), environment, reporter, cancellation });
    }
  } catch (error) {
    reporter.fail(explain(error));
  }
  const cancelled = cancellation.status();
  if (cancelled !== undefined) process.exit(cancelled);
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

await main();

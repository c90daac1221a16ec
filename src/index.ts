/** Entry point: reads the inputs, runs the action, ends it when it is cancelled. */

import { runAction } from './action.ts';
import { explain, Failure } from './failure.ts';
import { inputFromRunner, readInputs } from './inputs.ts';
import { readArguments } from './runner/arguments.ts';
import { isOnGitHub, readEnvironment } from './runner/environment.ts';
import { github } from './runner/github.ts';
import { terminal } from './runner/terminal.ts';

/** Exit statuses for signals are 128 and the signal's number, as with a shell. */
const SIGNALS = { SIGINT: 130, SIGTERM: 143 } as const;

async function main(): Promise<void> {
  const onGitHub = isOnGitHub();
  const reporter = onGitHub ? github : terminal;
  const cancelled = new AbortController();
  let exitCode: number | undefined;
  for (const [signal, status] of Object.entries(SIGNALS)) {
    process.on(signal, () => {
      exitCode ??= status;
      cancelled.abort(new Failure('The run was cancelled'));
    });
  }
  try {
    // What is staged and written has the same modes whoever we are.
    process.umask(0o022);
    const get = onGitHub ? inputFromRunner : readArguments(process.argv.slice(2), print);
    if (get !== undefined) {
      const inputs = readInputs(get);
      await runAction({ inputs, environment: readEnvironment(), reporter, signal: cancelled.signal });
    }
  } catch (error) {
    reporter.fail(explain(error));
  }
  if (exitCode !== undefined) process.exit(exitCode);
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

await main();

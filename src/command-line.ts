/** The story of a run outside GitHub: reads the command line, mends what is to be mended, runs the action, or compares packages. */

import { runAction, runRehearsal } from './action.ts';
import { asFailure } from './failure.ts';
import { type Inputs, readInputs } from './inputs.ts';
import { type Request, readArguments } from './runner/arguments.ts';
import type { Cancellation } from './runner/cancellation.ts';
import { type Environment, readEnvironment } from './runner/environment.ts';
import { mend } from './runner/mending.ts';
import { plainLines } from './runner/plain-sections.ts';
import { openTerminal, type Terminal, watchStreams } from './runner/terminal.ts';
import { findCheckout } from './runner/workspace.ts';

/** Does what the parameters ask for, and sets the exit status. */
export async function runCommandLine(parameters: readonly string[], cancellation: Cancellation): Promise<void> {
  // Looked for in the parameters as they are: also what is wrong with them is told as they ask for it.
  const terminal = openTerminal({ json: parameters.includes('--json'), color: !parameters.includes('--no-color') });
  const giveUp = (error: unknown) => {
    terminal.fail(asFailure(error));
    process.exit();
  };
  process.on('uncaughtException', giveUp);
  watchStreams(giveUp);
  try {
    const environment = readEnvironment();
    const request = readArguments(parameters, environment.base, (text) => process.stdout.write(text));
    if (request === undefined) return;
    if (request.compare !== undefined) await compare(request.compare, terminal, cancellation);
    else if (request.rehearse !== undefined) {
      // What is for a container only is for this.
      const get = (name: string) => (name === 'rehearse' ? 'true' : request.get(name));
      const inputs = readInputs(get, environment.base);
      await runRehearsal({ inputs, environment, reporter: terminal, cancellation }, request.rehearse);
    } else await run(request, environment, terminal, cancellation);
  } catch (error) {
    terminal.fail(asFailure(error));
  }
  terminal.close();
}

async function run(
  request: Request,
  environment: Environment,
  terminal: Terminal,
  cancellation: Cancellation,
): Promise<void> {
  const inputs = readInputs(request.get, environment.base);
  if (request.fix) await fix(inputs, environment, terminal);
  await runAction({ inputs, environment, reporter: terminal, cancellation });
}

/** Prints what changes from one package to another. Whatever that is, it is no failure. */
async function compare(
  [previous, now]: NonNullable<Request['compare']>,
  terminal: Terminal,
  { signal }: Cancellation,
): Promise<void> {
  const { comparePackages } = await import('./changes.ts');
  const { output, sections } = await comparePackages(previous, now, signal);
  for (const line of plainLines(sections)) terminal.info(line);
  terminal.output('changes', output);
}

/** Mends what can be mended for certain, and shows it. What is then still wrong is found by the run. */
async function fix(inputs: Inputs, environment: Environment, terminal: Terminal): Promise<void> {
  const checkout = findCheckout(inputs.path, environment);
  const { edits, staged } = await mend(checkout, inputs.debianRelease);
  const below = checkout.fromWorkspace === '' ? '' : `${checkout.fromWorkspace}/`;
  terminal.showEdits(edits.map((edit) => ({ ...edit, file: `${below}${edit.file}` })));
  if (staged) terminal.info('git knows it as executable now too: commit it');
}

/** What every stage of a run goes by. */

import type { Inputs } from './inputs.ts';
import type { Cancellation } from './runner/cancellation.ts';
import type { Environment } from './runner/environment.ts';
import type { Reporter } from './runner/reporter.ts';

export interface Context {
  inputs: Inputs;
  environment: Environment;
  reporter: Reporter;
  cancellation: Cancellation;
}

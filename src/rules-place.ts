/** Makes the place where `rules` runs: this machine, with the packages that were asked for, or a throwaway Debian. */

import type { Context } from './context.ts';
import { onRunner } from './plugin/rules-on-runner.ts';
import type { RulesPlace } from './plugin/rules-place.ts';
import type { Checkout } from './runner/workspace.ts';

/** Where a plugin is staged: `pkgdir`, and the directory that it is in, which is ours. */
export interface Stage {
  pkgdir: string;
  scratch: string;
}

/** The place that the inputs ask for. Whoever has it ends it. Throws a Failure where it can't be had. */
export async function openRulesPlace(context: Context, checkout: Checkout, stage: Stage): Promise<RulesPlace> {
  const { inputs, environment, reporter, cancellation } = context;
  const { directory } = checkout;
  const { signal } = cancellation;
  if (inputs.buildIn === 'debian') {
    // Who builds on the runner does not pay for loading what speaks to containers.
    const { openDebian } = await import('./rules-debian.ts');
    return openDebian(context, checkout, stage);
  }
  if (inputs.buildPackages.length > 0) {
    const { missingHere, installHere } = await import('./runner/packages.ts');
    const missing = await missingHere(inputs.buildPackages, signal);
    if (missing.length > 0) {
      await reporter.foreignGroup(`Install ${missing.join(', ')}`, (onOutput) =>
        installHere(missing, { onOutput, signal }),
      );
    }
  }
  return onRunner({ directory, environment: environment.forRules, scratch: stage.scratch, signal });
}

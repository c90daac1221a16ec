/** Rehearses a package: its life in a throwaway Debian with a stand-in for a Wazo, and what is wrong with it by that. */

import { tmpdir } from 'node:os';
import { makeScratch, plainParent, removeScratch } from './archive/scratch.ts';
import type { Context } from './context.ts';
import { startDebian } from './debian-container.ts';
import { type Finding, hasError } from './finding.ts';
import { type Facts, live } from './rehearsal/life.ts';
import { restartsIn } from './rehearsal/restarts.ts';
import { rehearsalSection } from './rehearsal/section.ts';
import { hasFailed, verdictOf } from './rehearsal/verdict.ts';
import type { Section } from './section.ts';
import type { Restarts } from './shell/restart.ts';

export interface Rehearsed {
  /** The package, where it came to be looked at. */
  facts?: Facts;
  result: 'passed' | 'failed';
  findings: Finding[];
  sections: Section[];
  /** What a first installation restarted; undefined where that failed. */
  seen: Restarts | undefined;
}

/** The packages to rehearse: paths on this machine. */
export interface Rehearsable {
  package: string;
  /** The one that servers have before it. */
  previous?: string | undefined;
}

/** Rehearses a package. Throws a Failure where that can't be for what is not the package's. */
export async function rehearse(context: Context, packages: Rehearsable): Promise<Rehearsed> {
  const { inputs, environment, reporter } = context;
  const scratch = makeScratch(plainParent([environment.temp, tmpdir(), '/var/tmp']));
  try {
    const { container, findings } = await startDebian(context);
    try {
      if (findings.length > 0) return { result: 'failed', findings, sections: [], seen: undefined };
      const life = await live({
        ...packages,
        container,
        release: inputs.debianRelease,
        scratch,
        inherited: environment.forContainers.filter((name) => /_proxy$/i.test(name)),
        group: (title, work) => reporter.foreignGroup(title, work),
      });
      const found = verdictOf(life);
      const result = hasFailed(life) || hasError(found) ? 'failed' : 'passed';
      const installed = life.steps.find((step) => step.name === 'install' && step.failure === undefined);
      return {
        facts: life.package,
        result,
        findings: found,
        sections: [rehearsalSection(life, result)],
        seen: installed && restartsIn(installed.calls),
      };
    } finally {
      await container.end();
    }
  } finally {
    removeScratch(scratch);
  }
}

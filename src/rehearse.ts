/** Rehearses a package: its life in a throwaway Debian with a stand-in for a Wazo, and what is wrong with it by that. */

import { tmpdir } from 'node:os';
import { placeFor } from './archive/place.ts';
import { plainParent } from './archive/scratch.ts';
import type { Context } from './context.ts';
import { startDebian } from './debian-container.ts';
import { type Finding, hasError } from './finding.ts';
import type { Call } from './rehearsal/calls.ts';
import { live } from './rehearsal/life.ts';
import { rehearsalSection } from './rehearsal/section.ts';
import { hasFailed, verdictOf } from './rehearsal/verdict.ts';
import type { Section } from './section.ts';

export interface Rehearsed {
  /** The package's name and version. */
  name: string;
  version: string;
  result: 'passed' | 'failed';
  findings: Finding[];
  sections: Section[];
  /** What a first installation called; undefined where that failed. */
  calls: readonly Call[] | undefined;
}

/** The packages to rehearse: paths on this machine. */
export interface Rehearsable {
  package: string;
  /** The one that servers have before it. */
  previous?: string | undefined;
}

/** Rehearses a package. Throws a Failure where that can't be for what is not the package's. */
export async function rehearse(context: Context, packages: Rehearsable): Promise<Rehearsed> {
  const { environment, reporter } = context;
  const scratch = placeFor(undefined, plainParent([environment.temp, tmpdir(), '/var/tmp']));
  try {
    const { container, findings } = await startDebian(context);
    try {
      const life = await live({
        ...packages,
        container,
        scratch: scratch.directory,
        inherited: environment.forContainers.filter((name) => /_proxy$/i.test(name)),
        group: (title, work) => reporter.foreignGroup(title, work),
      });
      const { name, version } = life.package;
      const found = [...findings, ...verdictOf(life)];
      const result = hasFailed(life) || hasError(found) ? 'failed' : 'passed';
      const installed = life.steps.find((step) => step.name === 'install' && step.failure === undefined);
      return {
        name,
        version,
        result,
        findings: found,
        sections: [rehearsalSection(life, result)],
        calls: installed?.calls,
      };
    } finally {
      await container.end();
    }
  } finally {
    scratch.discard();
  }
}

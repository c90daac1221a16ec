/** What can go wrong in a shell `rules`: every rule in turn, over one reading of the script, without running it. */

import type { Finding } from '../finding.ts';
import { bashInSh } from './bash-in-sh.ts';
import type { Hazard, Situation } from './hazard.ts';
import { pkgdirInBuild } from './pkgdir-in-build.ts';
import { postrmIgnored } from './postrm-ignored.ts';
import { readScript } from './reader.ts';
import { rulesWithoutErrexit } from './rules-without-errexit.ts';

const HAZARDS: readonly Hazard[] = [bashInSh, rulesWithoutErrexit, pkgdirInBuild, postrmIgnored];

/** Findings on the text of a shell script; none where it can't be read to its end with certainty. */
export function shellHazards(text: string, situation: Situation): Finding[] {
  const { script } = readScript(text);
  return script === undefined ? [] : HAZARDS.flatMap((hazard) => hazard(script, situation));
}

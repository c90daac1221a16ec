/** What can go wrong in a shell `rules`: every rule in turn, over one reading of the script, without running it. */

import type { Finding } from '../finding.ts';
import { badSubstitution } from './bad-substitution.ts';
import { bashInSh } from './bash-in-sh.ts';
import { commandDependency } from './command-dependency.ts';
import type { Hazard, Situation } from './hazard.ts';
import { packagedCodePatched } from './packaged-code-patched.ts';
import { pkgdirElsewhere } from './pkgdir-elsewhere.ts';
import { pkgdirMisspelt } from './pkgdir-misspelt.ts';
import { postrmIgnored } from './postrm-ignored.ts';
import { pythonCommand } from './python-command.ts';
import { readScript } from './reader.ts';
import { retiredUnit } from './retired-unit.ts';
import { rulesCommand } from './rules-command.ts';
import { rulesSpacing } from './rules-spacing.ts';
import { rulesSyntax } from './rules-syntax.ts';
import { rulesWithoutErrexit } from './rules-without-errexit.ts';

const HAZARDS: readonly Hazard[] = [
  rulesSpacing,
  badSubstitution,
  bashInSh,
  rulesCommand,
  pkgdirMisspelt,
  pythonCommand,
  commandDependency,
  rulesWithoutErrexit,
  pkgdirElsewhere,
  postrmIgnored,
  retiredUnit,
  packagedCodePatched,
];

/** Findings on the text of a shell script; where it can't be read to its end with certainty, on that alone. */
export function shellHazards(text: string, situation: Situation): Finding[] {
  const { script, problems } = readScript(text);
  if (script === undefined) return rulesSyntax(text, problems, situation);
  return HAZARDS.flatMap((hazard) => hazard(script, situation));
}

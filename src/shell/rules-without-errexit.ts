/** `rules-without-errexit`: a script that goes on when a command fails. */

import { atSpan, type Hazard, setsOption } from './hazard.ts';

export const rulesWithoutErrexit: Hazard = (script, situation) => {
  const { file, shebang } = situation;
  if (setsOption(script, shebang, 'e', 'errexit')) return [];
  const message = `\`${file}\` has no \`set -e\`, so it goes on when a command fails, and the package may be broken: add \`set -e\` as the second line`;
  const [line = ''] = script.text.split('\n', 1);
  return [atSpan('rules-without-errexit', message, { start: 0, end: line.trimEnd().length }, script, situation)];
};

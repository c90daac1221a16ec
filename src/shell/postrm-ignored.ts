/** `postrm-ignored`: work for a command that a plugin of this format is never called with. */

import { branchesFor } from './dispatch.ts';
import { atSpan, type Hazard } from './hazard.ts';

/** Commands that leave nothing to miss. */
const IDLE = new Set([':', 'true', 'exit', 'return', 'echo', 'printf']);

export const postrmIgnored: Hazard = (script, situation) => {
  if (situation.formatVersion !== 0) return [];
  const ofPostrm = branchesFor(script, 'postrm');
  const works = script.commands.filter(({ words: [program] }) => program !== undefined && !IDLE.has(program.text));
  const branch = works.flatMap(({ branches }) => branches).find((each) => ofPostrm.has(each));
  const [first, last] = [branch?.patterns[0], branch?.patterns.at(-1)];
  if (first === undefined || last === undefined) return [];
  const message =
    '`rules` handles `postrm`, but a plugin of format 0 is never called with it: set `plugin_format_version: 1` in `wazo/plugin.yml`';
  return [atSpan('postrm-ignored', message, { start: first.start, end: last.end }, script, situation)];
};

/** `python-command`: `python`, which Debian calls `python3`. */

import { packagesIn } from '../debian/relationship.ts';
import { commandsForAny } from './dispatch.ts';
import { atSpan, type Hazard } from './hazard.ts';
import { isProgram, mentions, programWord } from './program.ts';
import type { Script } from './script.ts';

/** Packages that bring a `python`. */
const PACKAGES = ['python-is-python3', 'python-is-python2', 'python-dev-is-python3', 'python', 'python-minimal'];

export const pythonCommand: Hazard = (script, situation) => {
  const { debianDepends, release } = situation;
  // On buster `python` is a package, which a server that was upgraded to it may have.
  if (debianDepends === undefined || release === 'buster') return [];
  const named = packagesIn(debianDepends);
  if (PACKAGES.some((name) => named.has(name)) || mentions(script, PACKAGES) || changesPath(script)) return [];

  const [first, ...others] = commandsForAny(script)
    .filter(({ failure }) => failure === 'counts')
    .flatMap((command) => programWord(command) ?? [])
    .filter((word) => isProgram(word, 'python'));
  if (first === undefined) return [];
  const also = others.length === 0 ? '' : ` (as in ${others.length} more ${others.length === 1 ? 'place' : 'places'})`;
  const message = `There is no \`python\` on a server: Debian calls it \`python3\`. Write \`python3\` here${also}`;
  return [atSpan('python-command', message, first, script, situation)];
};

/** Whether the script may find a `python` of its own, as that of a virtual environment. */
function changesPath({ commands }: Script): boolean {
  return commands.some(
    ({ words, assignments }) =>
      assignments.some(({ name }) => name === 'PATH') || words.some(({ text }) => /(^|\/)activate$/.test(text)),
  );
}

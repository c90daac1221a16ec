/** `pkgdir-in-build`: commands of `build` that work on the tree that `pkgdir` would be, were it set. */

import { branchesFor } from './dispatch.ts';
import { atSpan, type Hazard, setsOption } from './hazard.ts';
import { type Branch, type Command, type Script, valuesOf, type Word } from './script.ts';
import type { Shebang } from './shebang.ts';

export const pkgdirInBuild: Hazard = (script, situation) => {
  const harm = guardsPkgdir(script, situation.shebang) ? undefined : firstHarm(script);
  if (harm === undefined) return [];
  const message =
    '`build` uses `pkgdir`, which only `package` gets: here it is empty, so that the command works on the root of the building machine. Move the line to `package`';
  return [atSpan('pkgdir-in-build', message, harm, script, situation)];
};

/** Operators that ask whether a parameter is set: `${pkgdir:-out}`, `${pkgdir:?}`. */
const ASKS = /^:?[-=?+]$/;

const isPackage = ({ patterns }: Branch) => patterns.some(({ text }) => text === 'package');

const expands = ({ parameters }: Word) => parameters.some(({ name }) => name === 'pkgdir');

function firstHarm(script: Script): Command | undefined {
  const ofBuild = branchesFor(script, 'build');
  const harms = ({ parameters }: Word) =>
    parameters.some(({ name, operator = '' }) => name === 'pkgdir' && !ASKS.test(operator));
  return script.commands.find((command) => {
    // A branch for both commands may well see to it by itself.
    if (!command.branches.some((branch) => ofBuild.has(branch) && !isPackage(branch))) return false;
    const prints = /^(echo|printf|:)$/.test(command.words[0]?.text ?? '');
    const files = command.redirections.flatMap(({ target }) => target ?? []);
    return [...files, ...(prints ? [] : valuesOf(command))].some(harms);
  });
}

/** Whether a script, outside `package`, sets `pkgdir`, looks at whether it is set, or stops where it is not. */
function guardsPkgdir(script: Script, shebang: Shebang): boolean {
  return (
    setsOption(script, shebang, 'u', 'nounset') ||
    script.branches.some(({ subject }) => expands(subject)) ||
    script.commands.some((command) => {
      if (command.branches.some(isPackage)) return false;
      const { words, assignments } = command;
      const tests = /^(\[|\[\[|test)$/.test(words[0]?.text ?? '');
      return (
        assignments.some(({ name }) => name === 'pkgdir') ||
        words.some((word) => word.text === 'pkgdir' || (tests && expands(word))) ||
        valuesOf(command).some(({ parameters }) =>
          parameters.some(({ name, operator = '' }) => name === 'pkgdir' && ASKS.test(operator)),
        )
      );
    })
  );
}

/** `pkgdir-elsewhere`: commands outside `package` that work on the tree that `pkgdir` would be, were it set. */

import { branchesFor, type RulesCommand } from './dispatch.ts';
import { atSpan, type Hazard, setsOption } from './hazard.ts';
import { asksIfSet, type Branch, type Command, filesOf, type Script, valuesOf, type Word } from './script.ts';
import type { Shebang } from './shebang.ts';

/** Where the command works instead, and what to do. */
const ELSEWHERE: readonly (readonly [RulesCommand, string])[] = [
  ['build', 'the root of the build machine. Move the line to `package`'],
  ['install', 'the root of the server. There the files are in place already: name them without `pkgdir`'],
  ['uninstall', 'the root of the server: `rm -rf ${pkgdir}/etc` removes its `/etc`. dpkg removes the files itself'],
  ['postrm', 'the root of the server: `rm -rf ${pkgdir}/etc` removes its `/etc`. dpkg has removed the files itself'],
];

export const pkgdirElsewhere: Hazard = (script, situation) => {
  if (guardsPkgdir(script, situation.shebang)) return [];
  return ELSEWHERE.flatMap(([command, where]) => {
    const harm = firstHarm(script, command);
    if (harm === undefined) return [];
    const message = `\`${command}\` uses \`pkgdir\`, which only \`package\` gets: here it is empty, so the command works on ${where}`;
    return [atSpan('pkgdir-elsewhere', message, harm, script, situation)];
  });
};

const isPackage = ({ patterns }: Branch) => patterns.some(({ text }) => text === 'package');

const expands = ({ parameters }: Word) => parameters.some(({ name }) => name === 'pkgdir');

function firstHarm(script: Script, command: RulesCommand): Command | undefined {
  const own = branchesFor(script, command);
  const harms = ({ parameters }: Word) => parameters.some((each) => each.name === 'pkgdir' && !asksIfSet(each));
  return script.commands.find((each) => {
    // A branch for both commands may well see to it by itself.
    if (!each.branches.some((branch) => own.has(branch) && !isPackage(branch))) return false;
    const prints = /^(echo|printf|:)$/.test(each.words[0]?.text ?? '');
    return [...filesOf(each), ...(prints ? [] : valuesOf(each))].some(harms);
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
        valuesOf(command).some(({ parameters }) => parameters.some((each) => each.name === 'pkgdir' && asksIfSet(each)))
      );
    })
  );
}

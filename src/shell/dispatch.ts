/** Knows which parts of a `rules` are run for a command of wazo-plugind, which is the script's first argument. */

import { isSlipOf } from '../slip.ts';
import { type Branch, type Command, isOnly, type Parameter, type Script } from './script.ts';

export const RULES_COMMANDS = ['build', 'package', 'install', 'uninstall', 'postrm'] as const;

export type RulesCommand = (typeof RULES_COMMANDS)[number];

/** The commands that a plugin of this format is called with: `postrm` comes with format 1. */
export function calledIn(formatVersion = 0): RulesCommand[] {
  return RULES_COMMANDS.filter((command) => command !== 'postrm' || formatVersion > 0);
}

/** Whether a word is nearly this command, and none that is meant otherwise. */
export function isMeantFor(text: string, command: RulesCommand): boolean {
  const bare = text.toLowerCase().replaceAll(/[-_ ]/g, '');
  return text !== command && !RULES_COMMANDS.some((each) => each === text) && isSlipOf(bare, command);
}

/** The branches that are taken for this command, and say so in so many words. */
export function branchesFor(script: Script, command: RulesCommand): Set<Branch> {
  const { looksAtFirst } = argumentsOf(script);
  return new Set(script.branches.filter((branch) => isFor(branch, command) && looksAtFirst(branch)));
}

/**
 * The branches of the one `case` by which the script looks at its first argument, in their order; none where there are
 * several, or where something decides whether it is reached.
 */
export function dispatchOf(script: Script): Branch[] {
  const { looksAtFirst } = argumentsOf(script);
  const own = script.branches.filter((branch) => looksAtFirst(branch));
  const [first] = own;
  const one = own.every(
    ({ subject, branches, conditional }) =>
      subject.start === first?.subject.start && branches.length === 0 && !conditional,
  );
  return one && own.some(({ patterns }) => RULES_COMMANDS.some((each) => patterns.some(({ text }) => text === each)))
    ? own
    : [];
}

/** What is run for this command and not for every one, also in functions that are called for it. */
export function commandsFor(script: Script, command: RulesCommand): Command[] {
  const { looksAtFirst } = argumentsOf(script);
  const own = branchesFor(script, command);
  const commands = script.commands.filter(({ branches }) =>
    branches.every((branch) => own.has(branch) || !looksAtFirst(branch)),
  );
  return reached(script, commands, ({ branches }) => branches.some((branch) => own.has(branch)), [command]);
}

/** What may be run for any command: all but what lies in functions that nothing calls, and in branches for none of them. */
export function commandsForAny(script: Script): Command[] {
  return possible(script, RULES_COMMANDS);
}

/** What may be run for this command, also what is run for every one. */
export function possibleFor(script: Script, command: RulesCommand): Command[] {
  return possible(script, [command]);
}

function possible(script: Script, called: readonly RulesCommand[]): Command[] {
  const { looksAtFirst } = argumentsOf(script);
  const own = script.branches.filter(looksAtFirst);
  const areHandled = called.every((command) => own.some((branch) => isFor(branch, command)));
  const isForNone = (branch: Branch) =>
    own.includes(branch) &&
    !called.some((command) => isFor(branch, command)) &&
    branch.patterns.every(({ text }) => /^[\w-]*$/.test(text) || (areHandled && /^\*+$/.test(text)));
  const commands = script.commands.filter(({ branches }) => !branches.some(isForNone));
  return reached(script, commands, ({ functions }) => functions.length === 0, called);
}

/** What may be run for this command, also what is for every one. */
export function commandsThatMayRun(script: Script, command: RulesCommand): Command[] {
  const { looksAtFirst } = argumentsOf(script);
  const commands = script.commands.filter(({ branches }) =>
    branches.every((branch) => isFor(branch, command) || !looksAtFirst(branch)),
  );
  return reached(script, commands, ({ functions }) => functions.length === 0, [command]);
}

/** What a server is sure to run for one of these commands, in the shell that runs the script. */
export function commandsForSure(script: Script, called: readonly RulesCommand[] = calledIn()): Command[] {
  const { looksAtFirst } = argumentsOf(script);
  const commands = script.commands.filter(
    ({ branches, conditional, apart }) =>
      !conditional &&
      !apart &&
      branches.every((branch) => looksAtFirst(branch) && called.some((command) => isFor(branch, command))),
  );
  return reached(script, commands, ({ functions }) => functions.length === 0, called);
}

function isFor({ patterns }: Branch, command: RulesCommand): boolean {
  return patterns.some(({ text }) => text === command);
}

/** Of these commands the roots, and those in functions that a root calls, or the first argument, which is one of `values`. */
function reached(
  script: Script,
  commands: readonly Command[],
  isRoot: (command: Command) => boolean,
  values: readonly RulesCommand[],
): Command[] {
  const { isFirst } = argumentsOf(script);
  const called = new Set<string>();
  const isReached = (command: Command) =>
    isRoot(command) || (command.functions.length > 0 && command.functions.every((name) => called.has(name)));
  const waiting = [...commands];
  for (const command of waiting) {
    const [program] = command.words;
    // `"$1"` and `do_$1` are calls too.
    const argument = program?.parameters.find((each) => isFirst(each) || /^[@*]$/.test(each.name));
    if (program === undefined || (argument === undefined && !isReached(command))) continue;
    const names = argument ? values.map((value) => program.text.replace(argument.text, () => value)) : [program.text];
    for (const name of names) {
      if (!script.functions.has(name) || called.has(name)) continue;
      called.add(name);
      waiting.push(...commands.filter(({ functions }) => functions.includes(name)));
    }
  }
  return commands.filter(isReached);
}

interface Arguments {
  /** Whether this is the script's first argument: `$1`, or a variable that is set to it. */
  isFirst: (parameter: Parameter) => boolean;
  /** Whether the branch looks at it, in no function but one that gets the arguments, as in `main "$@"`. */
  looksAtFirst: (branch: Branch) => boolean;
}

function argumentsOf({ commands }: Script): Arguments {
  const isOne = ({ name, operator = '' }: Parameter) => name === '1' && /^(|:?-)$/.test(operator);
  const variables = new Set<string>();
  const functions = new Set<string>();
  for (const { words, assignments } of commands) {
    for (const { name, value } of assignments) {
      const [parameter] = value?.parameters ?? [];
      if (value && parameter && isOne(parameter) && isOnly(value, parameter)) variables.add(name);
    }
    const [program, argument] = words;
    const [parameter] = argument?.parameters ?? [];
    const passesOn = parameter && /^[@*1]$/.test(parameter.name) && argument?.text.startsWith(parameter.text);
    if (program && passesOn) functions.add(program.text);
  }
  const isFirst = (parameter: Parameter) =>
    isOne(parameter) || (variables.has(parameter.name) && parameter.operator === undefined);
  return {
    isFirst,
    looksAtFirst({ subject, functions: around }) {
      const [parameter] = subject.parameters;
      const isArgument = parameter !== undefined && isOnly(subject, parameter) && isFirst(parameter);
      return isArgument && around.every((name) => functions.has(name));
    },
  };
}

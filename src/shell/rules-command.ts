/** `rules-command-missing`, `rules-command-unknown`: commands that a server gives and `rules` has no branch for. */

import type { Finding } from '../finding.ts';
import { branchesFor, calledIn, dispatchOf, isMeantFor, RULES_COMMANDS, type RulesCommand } from './dispatch.ts';
import { atSpan, type Hazard } from './hazard.ts';
import { type Branch, type Command, isOnly, type Parameter, type Script, valuesOf, type Word } from './script.ts';

export const rulesCommand: Hazard = (script, situation) => {
  const branches = dispatchOf(script);
  const [first] = branches;
  if (first === undefined) return looksElsewhere(script, situation);
  const handled = (command: RulesCommand) =>
    branchesFor(script, command).size > 0 ||
    branches.some(({ patterns }) => patterns.some((pattern) => !isAnything(pattern) && matches(pattern, command)));
  const fallback = branches.find(({ patterns }) => patterns.some(isAnything));
  const fails = fallback !== undefined && failsForSure(script, fallback);
  const missing = calledIn(situation.formatVersion).filter((command) => !handled(command));
  const meant = missing.flatMap((command) => {
    const near = branches.flatMap(({ patterns }) => patterns).find(({ text }) => isMeantFor(text, command));
    return near === undefined ? [] : [{ command, near }];
  });
  if (!fails) {
    return meant.map(({ command, near }) => {
      const message = `\`rules\` has no branch for \`${command}\`, but one for \`${near.text}\`, which nothing calls: write \`${command})\``;
      return atSpan('rules-command-unknown', message, near, script, situation);
    });
  }
  if (missing.length === 0) return [];
  const names = missing.map((command) => `\`${command}\``).join(', ');
  const consequences = missing.map((command) => CONSEQUENCES[command]).join('; ');
  const probably = meant
    .map(({ command, near }) => `; \`${near.text})\` is probably meant for \`${command}\``)
    .join('');
  const message = `\`rules\` has no branch for ${names}, and its branch for everything else fails: ${consequences}. Add ${missing.length === 1 ? 'it' : 'them'}${probably}`;
  return [atSpan('rules-command-missing', message, meant[0]?.near ?? first.subject, script, situation)];
};

/** The finding on a `case` with branches for commands that looks at something which never is one. */
function looksElsewhere(...[script, situation]: Parameters<Hazard>): Finding[] {
  if (usesArguments(script)) return [];
  const candidates = script.branches.filter(
    ({ branches, functions, conditional }) => branches.length === 0 && functions.length === 0 && !conditional,
  );
  for (const subject of new Set(candidates.map((each) => each.subject))) {
    const patterns = candidates.filter((each) => each.subject === subject).flatMap((each) => each.patterns);
    const handled = RULES_COMMANDS.filter((command) => patterns.some(({ text }) => text === command));
    const [parameter] = subject.parameters;
    const isOther = parameter !== undefined && isOnly(subject, parameter) && /^[02-9]$/.test(parameter.name);
    const isText = parameter === undefined && /^\d$/.test(subject.text);
    if (handled.length < 3 || !(isText || isOther)) continue;
    const what = isText ? 'which is always the same' : 'but a server passes the command as the first argument';
    const message = `This \`case\` looks at \`${subject.text}\`, ${what}, so none of its branches is ever taken: write \`case "$1" in\``;
    return [atSpan('rules-command-missing', message, subject, script, situation)];
  }
  return [];
}

/** Whether the script may look at its first argument elsewhere, or give itself others. */
function usesArguments({ commands, branches }: Script): boolean {
  const isFirst = ({ name }: Parameter) => /^[1@*]$/.test(name);
  const sets = ({ words: [program, ...others] }: Command) =>
    /^(shift|getopts|eval|\.|source)$/.test(program?.text ?? '') ||
    (program?.text === 'set' && others.some(({ text }) => text === '--' || !/^[-+]/.test(text)));
  return (
    branches.some(({ subject }) => subject.parameters.some(isFirst)) ||
    commands.some((command) => {
      const prints = /^(echo|printf)$/.test(command.words[0]?.text ?? '');
      return sets(command) || (!prints && valuesOf(command).some(({ parameters }) => parameters.some(isFirst)));
    })
  );
}

/** What comes of it where the script fails for the command. */
export const CONSEQUENCES: Record<RulesCommand, string> = {
  build: "it can't be built",
  package: "it can't be packaged",
  install: 'a server leaves the package unconfigured',
  uninstall: "a server can't remove the package",
  postrm: 'a server leaves the package half removed',
};

function isAnything({ text }: Word): boolean {
  return /^\*+$/.test(text);
}

/** Whether a pattern of a `case` may be for this text; one that expands something may be for any. */
function matches({ text, parameters }: Word, command: string): boolean {
  if (parameters.length > 0 || /[`$!@+]/.test(text)) return true;
  const source = text
    .replaceAll(/[.+^${}()|\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  try {
    return new RegExp(`^${source.replaceAll('[!', '[^')}$`).test(command);
  } catch {
    return true;
  }
}

/** Whether the script ends with a failure once it is in this branch. */
function failsForSure({ commands }: Script, branch: Branch): boolean {
  const sure = ({ conditional, apart }: Command) => !conditional && !apart;
  const exits = ({ words: [program, status] }: Command) =>
    program?.text === 'exit' && /^0*[1-9]\d*$/.test(status?.text ?? '');
  const exiting = commands.filter((each) => each.branches.length === 0 && sure(each) && exits(each));
  const failing = new Set(exiting.flatMap(({ functions }) => functions.at(-1) ?? []));
  const own = commands.filter((each) => each.branches.at(-1) === branch && sure(each));
  return own.some((each) => exits(each) || failing.has(each.words[0]?.text ?? ''));
}

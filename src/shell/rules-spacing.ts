/** `rules-spacing`: a space too many or too few, which makes the shell run another command than the one meant. */

import { commandsForAny } from './dispatch.ts';
import { atSpan, type Hazard } from './hazard.ts';
import { type Command, filesOf, type Script, valuesOf, type Word } from './script.ts';

/** How many of them are told. */
const MOST = 50;

/** What to say, and the word to say it of. */
type Slip = [message: string, word: Word];

export const rulesSpacing: Hazard = (script, situation) => {
  const [branch] = script.branches.filter(({ subject }) => /[“”„‘’]/.test(script.text.charAt(subject.start)));
  if (branch !== undefined) {
    const { subject } = branch;
    const message = `To the shell, the typographic quotes in \`${subject.text}\` are part of the text, so no branch matches it: write straight ones (\`"\`)`;
    return [atSpan('rules-spacing', message, subject, script, situation)];
  }
  const variables = variablesIn(script);
  return commandsForAny(script)
    .flatMap((command): Slip[] => {
      // What is run in its place may be all that is needed.
      const slip = command.failure === 'caught' ? undefined : slipOf(command, script, variables);
      return slip === undefined ? [] : [slip];
    })
    .slice(0, MOST)
    .map(([message, word]) => atSpan('rules-spacing', message, word, script, situation));
};

function slipOf(
  { words, assignments, failure }: Command,
  script: Script,
  variables: ReadonlySet<string>,
): Slip | undefined {
  const [program, second] = words;
  const last = words.at(-1);
  if (program === undefined || last === undefined) return undefined;
  const { text } = program;
  if (script.functions.has(text)) return undefined;
  // Of `]2>` dash makes a redirection of the second output.
  if (text === '[' && !/^\]\d?$/.test(last.text) && !mayBeAnything(last, script)) {
    return last.text.endsWith(']')
      ? [`\`[\` needs a space before its \`]\`, which is part of \`${last.text}\` here: add the space`, last]
      : ['`[` needs a `]` as its last word, with a space before it: add it', program];
  }
  const [, bracket = ''] = /^(\[\[?)[-!$\w][^\]]*$/.exec(text) ?? [];
  if (bracket !== '' && last.text.endsWith(']') && last !== program) {
    return [`\`${bracket}\` needs a space after it: without one, \`${text}\` is the name of a command`, program];
  }
  const [, name] = /^\$\{?([A-Za-z_]\w*)\}?=/.exec(script.text.slice(program.start, program.end)) ?? [];
  if (name !== undefined) {
    return [
      `A \`$\` reads a variable, so the shell runs its value as a command: to set it, write \`${name}=\``,
      program,
    ];
  }
  if (second !== undefined && startsWithEquals(second, script) && variables.has(text)) {
    const message = `The shell runs \`${text}\` as a command here: to set a variable, write \`${text}=\` with no space around the \`=\``;
    return [message, program];
  }
  const [, dashed] = /^([A-Za-z_]\w*(?:[-.]\w+)+)\+?=/.exec(text) ?? [];
  if (dashed !== undefined && /^\w/.test(script.text.charAt(program.start))) {
    const name = dashed.replaceAll(/[-.]/g, '_');
    return [
      `The name of a variable has only letters, digits and \`_\`, so this is a command: write \`${name}=\``,
      program,
    ];
  }
  if (failure === 'asked' && second !== undefined && isTest(program, second)) {
    const shown = script.text.slice(program.start, last.end);
    return [`The shell runs \`${text}\` as a command here. To test something, write \`[ ${shown} ]\``, program];
  }
  const emptied = assignments.at(-1)?.name;
  if (emptied !== undefined && words.length === 1 && variables.has(emptied) && isPath(program)) {
    const message = `The shell runs \`${text}\` as a command, with \`${emptied}\` empty: write \`${emptied}=\` with no space after the \`=\``;
    return [message, program];
  }
  return undefined;
}

/** Whether a command is what stands within `[ … ]`: `-f file`, `"$1" = build`. No argument of `rules` is a command. */
function isTest({ text, parameters: [parameter] }: Word, { text: operator }: Word): boolean {
  const isArgument = parameter !== undefined && /^\d$/.test(parameter.name) && text === parameter.text;
  return /^-[a-zA-Z]$/.test(text) || (isArgument && /^([!=]?=|-(eq|ne|lt|le|gt|ge))$/.test(operator));
}

/** Whether a word right behind `name= ` is a path that is meant for its value, and not a program. */
function isPath({ text, parameters: [first] }: Word): boolean {
  const isInPkgdir = first?.name === 'pkgdir' && text.startsWith(first.text);
  return isInPkgdir || /^\/(etc|srv|usr\/share|var)\b/.test(text);
}

/** Whether a word begins with what the shell may make into several words, so that a `]` may be among them. */
function mayBeAnything({ start, parameters }: Word, { text }: Script): boolean {
  return /[$`]/.test(text.charAt(start)) || parameters.some(({ name }) => /^[@*]$/.test(name));
}

function startsWithEquals({ start }: Word, { text }: Script): boolean {
  return /^=(?![=~])/.test(text.slice(start, start + 2));
}

/** The names that the script uses as variables; none where something else may make commands of them. */
function variablesIn({ commands }: Script): Set<string> {
  const definesOthers = ({ words: [program] }: Command) => /^(\.|source|eval|alias)$/.test(program?.text ?? '');
  if (commands.some(definesOthers)) return new Set();
  const words = commands.flatMap((command) => [...valuesOf(command), ...filesOf(command)]);
  return new Set(words.flatMap(({ parameters }) => parameters.map(({ name }) => name)));
}

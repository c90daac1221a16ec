/** `pkgdir-misspelt`: what `package` has in place of `pkgdir`, and what is empty or another directory. */

import { isSlipOf } from '../slip.ts';
import { commandsFor } from './dispatch.ts';
import { atSpan, type Hazard } from './hazard.ts';
import { mentions } from './program.ts';
import { asksIfSet, type Command, filesOf, type Script, valuesOf, type Word } from './script.ts';

/** Commands that may set any variable. */
const SETS_ANY = new Set(['.', 'source', 'eval', 'getopts', 'mapfile', 'readarray']);
/** Commands that set the variables that they name. */
const SETS_NAMED = new Set(['read', 'for', 'select', 'export', 'local', 'declare', 'typeset', 'readonly', 'printf']);
/** Commands to which an empty argument does no harm. */
const PRINTS = new Set(['echo', 'printf', ':', '[', '[[', 'test']);

/** Commands that stage files, the last word of which is where. */
const STAGES = new Set(['cp', 'install', 'ln', 'mv', 'rsync']);

export const pkgdirMisspelt: Hazard = (script, situation) => {
  if (script.commands.some(({ words }) => SETS_ANY.has(words[0]?.text ?? ''))) return [];
  const commands = commandsFor(script, 'package');
  const [slip] = commands.flatMap((command) => slipOf(command, script) ?? []);
  const slips = slip === undefined ? [] : [atSpan('pkgdir-misspelt', slip.message, slip.word, script, situation)];
  const others = [...otherVariables(commands, script)].map(([name, word]) => {
    const message = `Nothing sets \`${name}\`, so it is empty here and the command works on the root of the build machine. The directory to stage in is \`pkgdir\`: write \`"\${pkgdir}"\``;
    return atSpan('pkgdir-misspelt', message, word, script, situation);
  });
  return [...slips, ...others];
};

/** What is written in place of the variable, or around it. */
function slipOf(command: Command, script: Script): { message: string; word: Word } | undefined {
  const [program, ...others] = command.words;
  if (program === undefined || command.failure === 'caught') return undefined;
  if (program.text === 'pkgdir' && others.length === 0 && !mentions(script, ['pkgdir'])) {
    const message =
      '`$(pkgdir)` runs a command called `pkgdir`, and there is none: write `"${pkgdir}"` for the variable';
    return { message, word: program };
  }
  const quoted = destinationsOf(command).find((each) => {
    const written = script.text.slice(each.start, each.end);
    return each.parameters.length === 0 && /^'\$(\{pkgdir\}|pkgdir\b)/.test(written);
  });
  if (quoted !== undefined) {
    const message = `In single quotes the shell does not read variables, so \`${quoted.text}\` is a path in the checkout: write it in double quotes (\`"\`)`;
    return { message, word: quoted };
  }
  const word = destinationsOf(command).find(
    ({ start, parameters }) =>
      /[“”„‘’]/.test(script.text.charAt(start)) && parameters.some(({ name }) => name === 'pkgdir'),
  );
  if (word === undefined) return undefined;
  const message = `To the shell, the typographic quotes in \`${word.text}\` are part of the path: write straight ones (\`"\`)`;
  return { message, word };
}

/** Where a command writes to. */
function destinationsOf(command: Command): Word[] {
  const [program, ...others] = command.words;
  const files = filesOf(command);
  if (program?.text === 'mkdir') return [...others, ...files];
  const last = others.at(-1);
  return STAGES.has(program?.text ?? '') && last !== undefined && others.length > 1 ? [last, ...files] : files;
}

/** Variables that are meant for `pkgdir` and that nothing sets, each with the word where it is first used. */
function otherVariables(commands: readonly Command[], script: Script): Map<string, Word> {
  const known = knownVariables(script);
  const found = new Map<string, Word>();
  for (const command of commands) {
    const words = PRINTS.has(command.words[0]?.text ?? '') ? [] : valuesOf(command);
    const destinations = destinationsOf(command);
    for (const word of [...words, ...filesOf(command)]) {
      for (const parameter of word.parameters) {
        const { name } = parameter;
        if (asksIfSet(parameter) || known.has(name)) continue;
        // So other ways to package files call it.
        const isOther = name === 'DESTDIR' && destinations.includes(word) && word.text.startsWith(parameter.text);
        if ((isOther || isSlip(name)) && !found.has(name)) found.set(name, word);
      }
    }
  }
  return found;
}

function isSlip(name: string): boolean {
  // Of `$pkgdir_etc` the shell takes all for the name.
  return (
    name !== 'pkgdir' && (/^pkgdir_?[a-z]/.test(name) || isSlipOf(name.toLowerCase().replaceAll('_', ''), 'pkgdir'))
  );
}

/** The variables that the script sets, passes on by their name, or looks at before it uses them. */
function knownVariables({ commands, branches }: Script): Set<string> {
  const looked = branches.flatMap(({ subject }) => subject.parameters);
  const ofCommands = commands.flatMap((command) => {
    const { assignments, words } = command;
    const [program, ...others] = words;
    const tests = /^(\[|\[\[|test)$/.test(program?.text ?? '');
    const asked = [...valuesOf(command), ...filesOf(command)]
      .flatMap(({ parameters }) => parameters)
      .filter((each) => tests || /^:?=$/.test(each.operator ?? ''));
    return [
      ...assignments.map(({ name }) => name),
      ...asked.map(({ name }) => name),
      ...others.flatMap(({ text }) => /^(\w+)=/.exec(text)?.[1] ?? []),
      ...(SETS_NAMED.has(program?.text ?? '') ? others.map(({ text }) => text) : []),
    ];
  });
  return new Set([...looked.map(({ name }) => name), ...ofCommands]);
}

/** `pkgdir-misspelt`: what `package` has in place of `pkgdir`, and what is empty or another directory. */

import type { Finding } from '../finding.ts';
import { isSlipOf } from '../slip.ts';
import { commandsFor } from './dispatch.ts';
import { atSpan, type Hazard } from './hazard.ts';
import { asksIfSet, type Command, filesOf, type Script, valuesOf, type Word } from './script.ts';

/** Commands that may set any variable. */
const SETS_ANY = new Set(['.', 'source', 'eval', 'getopts', 'mapfile', 'readarray']);
/** Commands that set the variables that they name. */
const SETS_NAMED = new Set(['read', 'for', 'select', 'export', 'local', 'declare', 'typeset', 'readonly', 'printf']);
/** Commands to which an empty argument does no harm. */
const PRINTS = new Set(['echo', 'printf', ':', '[', '[[', 'test']);

/** Commands that stage files. */
const STAGES = new Set(['cp', 'install', 'ln', 'mkdir', 'mv', 'rsync', 'tar']);

export const pkgdirMisspelt: Hazard = (script, situation) => {
  const [slip] = commandsFor(script, 'package').flatMap((command) => slipOf(command, script) ?? []);
  const slips = slip === undefined ? [] : [atSpan('pkgdir-misspelt', slip.message, slip.word, script, situation)];
  return [...slips, ...otherVariables(script, situation)];
};

/** What is written in place of the variable, or around it. */
function slipOf({ words }: Command, { functions, text }: Script): { message: string; word: Word } | undefined {
  const [program, ...others] = words;
  if (program?.text === 'pkgdir' && others.length === 0 && !functions.has('pkgdir')) {
    const message =
      '`$(pkgdir)` runs a command called `pkgdir`, which there is not: write `"${pkgdir}"` for the variable';
    return { message, word: program };
  }
  for (const word of words) {
    if (/[“”„‘’]/.test(text.charAt(word.start)) && word.parameters.some(({ name }) => name === 'pkgdir')) {
      const message = `The shell takes the typographic quotes in \`${word.text}\` for a part of the path: write \`"\``;
      return { message, word };
    }
    if (STAGES.has(program?.text ?? '') && word.text.startsWith('pkgdir/')) {
      const message = `\`${word.text}\` lacks its \`$\`, so that it is a directory called \`pkgdir\` in the checkout: write \`"\${pkgdir}${word.text.slice('pkgdir'.length)}"\``;
      return { message, word };
    }
  }
  return undefined;
}

function otherVariables(...[script, situation]: Parameters<Hazard>): Finding[] {
  if (script.commands.some(({ words }) => SETS_ANY.has(words[0]?.text ?? ''))) return [];
  const known = setVariables(script);
  const found = new Map<string, Word>();
  for (const command of commandsFor(script, 'package')) {
    const words = PRINTS.has(command.words[0]?.text ?? '') ? [] : valuesOf(command);
    for (const word of [...words, ...filesOf(command)]) {
      for (const parameter of word.parameters) {
        const { name } = parameter;
        if (asksIfSet(parameter) || known.has(name) || !isMeant(name)) continue;
        if (!found.has(name)) found.set(name, word);
      }
    }
  }
  return [...found].map(([name, word]) => {
    const message = `\`${name}\` is set nowhere, so that it is empty here and the command works on the root of the building machine. The directory to stage in is \`pkgdir\`: write \`"\${pkgdir}"\``;
    return atSpan('pkgdir-misspelt', message, word, script, situation);
  });
}

function isMeant(name: string): boolean {
  const bare = name.toLowerCase().replaceAll('_', '');
  // Other ways to package files call it so.
  return name === 'DESTDIR' || (name !== 'pkgdir' && isSlipOf(bare, 'pkgdir'));
}

function setVariables({ commands }: Script): Set<string> {
  return new Set(
    commands.flatMap(({ assignments, words: [program, ...others] }) => [
      ...assignments.map(({ name }) => name),
      ...(SETS_NAMED.has(program?.text ?? '') ? others.map(({ text }) => text) : []),
    ]),
  );
}

/** `pkgdir-misspelt`: a variable of `package` that is nearly `pkgdir`, and that nothing sets. */

import { isSlipOf } from '../slip.ts';
import { commandsFor } from './dispatch.ts';
import { atSpan, type Hazard } from './hazard.ts';
import { asksIfSet, filesOf, type Script, valuesOf, type Word } from './script.ts';

/** Commands that may set any variable. */
const SETS_ANY = new Set(['.', 'source', 'eval', 'getopts', 'mapfile', 'readarray']);
/** Commands that set the variables that they name. */
const SETS_NAMED = new Set(['read', 'for', 'select', 'export', 'local', 'declare', 'typeset', 'readonly', 'printf']);
/** Commands to which an empty argument does no harm. */
const PRINTS = new Set(['echo', 'printf', ':', '[', '[[', 'test']);

export const pkgdirMisspelt: Hazard = (script, situation) => {
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
};

function isMeant(name: string): boolean {
  const bare = name.toLowerCase().replaceAll('_', '');
  return name !== 'pkgdir' && isSlipOf(bare, 'pkgdir');
}

function setVariables({ commands }: Script): Set<string> {
  return new Set(
    commands.flatMap(({ assignments, words: [program, ...others] }) => [
      ...assignments.map(({ name }) => name),
      ...(SETS_NAMED.has(program?.text ?? '') ? others.map(({ text }) => text) : []),
    ]),
  );
}

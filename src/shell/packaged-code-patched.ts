/** `packaged-code-patched`: commands that change files which Wazo's packages brought. */

import { commandsThatMayRun } from './dispatch.ts';
import { atSpan, type Hazard } from './hazard.ts';
import { isProgram, programWord } from './program.ts';
import type { Command, Script, Word } from './script.ts';

/** Python's modules of Wazo, by the whole directory too, and the directories of its dialplan. */
const PACKAGED =
  /^\/usr\/(lib\/python3?[\d.]*\/dist-packages(\/+((wazo|xivo)(_|\/|$)|provd(\/|$)|$)|$)|share\/(xivo-config|wazo-asterisk-config)(\/|$))/;

export const packagedCodePatched: Hazard = (script, situation) => {
  const commands = commandsThatMayRun(script, 'install');
  const [first, ...others] = commands.filter((command, index) =>
    changesPackage(command, () => directoryOf(commands.slice(0, index), command, script), script),
  );
  if (first === undefined) return [];
  const also = others.length === 0 ? '' : ` (as in ${others.length} more ${others.length === 1 ? 'place' : 'places'})`;
  const program = programWord(first)?.text ?? '';
  const message = `\`${program}\` changes files of Wazo's packages here${also}: an upgrade of Wazo silently restores them, and installing the plugin again fails or changes them twice. Do it by an entry point, \`conf.d\` or a dialplan file of the plugin's own, or propose the change to Wazo`;
  return [atSpan('packaged-code-patched', message, first, script, situation)];
};

/** Whether the command changes a file of a package; `directory` says where it runs. */
function changesPackage(command: Command, directory: () => string, script: Script): boolean {
  const program = programWord(command);
  if (program === undefined || !(isProgram(program, 'patch') || isProgram(program, 'sed'))) return false;
  const texts = command.words.slice(command.words.indexOf(program) + 1).map((word) => textOf(word, script));
  if (isProgram(program, 'patch')) {
    if (texts.includes('--dry-run')) return false;
    return [directory(), ...texts].some((text) => PACKAGED.test(text.replace(/^(-d|--directory=)/, '')));
  }
  if (!texts.some((text) => /^(-[a-zA-Z]*i|--in-place)/.test(text))) return false;
  return texts.some((text) => PACKAGED.test(text));
}

/** Where the shell is that ran these commands and is to run that one, as far as one of them says so. */
function directoryOf(before: readonly Command[], { apart }: Command, script: Script): string {
  const last = before.findLast((each) => each.words[0]?.text === 'cd' && each.apart === apart);
  const [, directory] = last?.words ?? [];
  return directory === undefined ? '' : textOf(directory, script);
}

/** The text of a word, with the values of variables that the script sets once. */
function textOf({ text, parameters }: Word, { commands }: Script): string {
  const assignments = commands.flatMap((command) => command.assignments);
  return parameters.reduce((value, parameter) => {
    const [set, ...others] = assignments.filter(({ name }) => name === parameter.name);
    const isKnown = others.length === 0 && parameter.operator === undefined && set?.value?.parameters.length === 0;
    return isKnown ? value.replace(parameter.text, () => set.value?.text ?? '') : value;
  }, text);
}

/** Which program a command runs, and whether a script sees to it that the program is there. */

import type { Command, Script, Word } from './script.ts';

/** Commands that run the one behind their options and variables. */
const WRAPPERS = new Set(['command', 'env', 'exec', 'fakeroot', 'nice', 'nohup', 'sudo', 'time', 'xargs']);

/** The word that names the program: of `sudo -u postgres psql` it is `psql`. None for `command -v psql`, which asks. */
export function programWord({ words }: Command): Word | undefined {
  const texts = words.map(({ text }) => text);
  let at = 0;
  while (WRAPPERS.has(texts[at] ?? '')) {
    if (texts[at] === 'command' && texts[at + 1]?.startsWith('-')) return undefined;
    at += 1;
    while (/^-|^\w+=/.test(texts[at] ?? '')) at += /^-[ugn]$/.test(texts[at] ?? '') ? 2 : 1;
  }
  return words[at];
}

/** Whether the word is this program, by its name or with the directory that Debian has it in. */
export function isProgram({ text }: Word, name: string): boolean {
  return text === name || text === `/usr/bin/${name}` || text === `/bin/${name}`;
}

/**
 * Whether the script speaks of one of these otherwise than by running it: asks for it, installs it, has an alias or a
 * function of that name.
 */
export function mentions({ commands, functions }: Script, names: readonly string[]): boolean {
  return commands.some((command) => {
    const program = programWord(command);
    const others = command.words.filter((word) => word !== program);
    return names.some(
      (name) => functions.has(name) || others.some((word) => isProgram(word, name) || word.text.startsWith(`${name}=`)),
    );
  });
}

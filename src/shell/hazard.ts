/** What a rule on a shell `rules` is, and what it may know. */

import type { Release } from '../debian/release.ts';
import { type Finding, type FindingCode, finding } from '../finding.ts';
import { positionIn } from '../position.ts';
import type { Command, Script, Span } from './script.ts';
import type { Shebang } from './shebang.ts';

export interface Situation {
  /** The script's path from the plugin's root. */
  file: string;
  shebang: Shebang;
  /** The manifest's; undefined where that is not known. */
  formatVersion: number | undefined;
  /** The relationships of the manifest; undefined where they are not known. */
  debianDepends: readonly string[] | undefined;
  /** The Debian release that the target Wazo runs. */
  release: Release;
  /** Whether the plugin has a file of this name, in whatever directory. Looks at the disk. */
  hasFile: (name: string) => boolean;
}

/** A rule: a script that was read with certainty, to what goes wrong in it. */
export type Hazard = (script: Script, situation: Situation) => Finding[];

/** A finding that stands at a stretch of the script. */
export function atSpan(
  code: FindingCode,
  message: string,
  { start, end }: Span,
  { text }: Script,
  { file }: Situation,
): Finding {
  return finding(code, message, { file, position: positionIn(text, start, end) });
}

/** The options that a `set` switches on: single letters, and the names that follow `-o`. */
export function optionsOf({ words }: Command): Set<string> {
  const options = new Set<string>();
  if (words[0]?.text !== 'set') return options;
  for (const [index, { text }] of words.entries()) {
    if (!/^-[a-zA-Z]+$/.test(text)) continue;
    for (const letter of text.slice(1)) options.add(letter === 'o' ? (words[index + 1]?.text ?? '') : letter);
  }
  return options;
}

/** Whether the first line or a `set` anywhere in the script switches the option on. */
export function setsOption({ commands }: Script, shebang: Shebang, letter: string, name: string): boolean {
  if (shebangSets(shebang, letter, name)) return true;
  return commands.some((command) => {
    const options = optionsOf(command);
    return options.has(letter) || options.has(name);
  });
}

function shebangSets({ argument = '' }: Shebang, letter: string, name: string): boolean {
  return new RegExp(`(^|[ \\t])-([a-zA-Z]*${letter}|[a-zA-Z]*o[ \\t]+${name}\\b)`).test(argument);
}

/** Whether errexit is sure to be on where the command runs. */
export function isErrexitOn({ commands }: Script, shebang: Shebang, { start, branches, functions }: Command): boolean {
  const isOff = ({ words: [program, ...options] }: Command) =>
    program?.text === 'set' && options.some(({ text }) => /^\+/.test(text));
  if (commands.some(isOff)) return false;
  if (shebangSets(shebang, 'e', 'errexit')) return true;
  return commands.some((command) => {
    const options = optionsOf(command);
    return (
      (options.has('e') || options.has('errexit')) &&
      command.start < start &&
      !command.conditional &&
      !command.apart &&
      command.functions.every((name) => functions.includes(name)) &&
      command.branches.every((branch) => branches.includes(branch))
    );
  });
}

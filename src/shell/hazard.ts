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
export function setsOption({ commands }: Script, { argument = '' }: Shebang, letter: string, name: string): boolean {
  const inShebang = new RegExp(`(^|[ \\t])-([a-zA-Z]*${letter}|[a-zA-Z]*o[ \\t]+${name}\\b)`);
  if (inShebang.test(argument)) return true;
  return commands.some((command) => {
    const options = optionsOf(command);
    return options.has(letter) || options.has(name);
  });
}

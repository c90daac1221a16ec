/** Knows which expansions of a parameter a shell refuses, with "Bad substitution", once it comes to them. */

import { commandsForAny } from './dispatch.ts';
import { filesOf, type Script, type Span, valuesOf, type Word } from './script.ts';

/** A `${…}` where it stands. */
export interface Expansion extends Span {
  text: string;
}

const NAME = '(?:[A-Za-z_]\\w*|\\d+|[@*#?$!-])';
/** What POSIX has, and dash. */
const OF_SH = new RegExp(`^\\$\\{(?:#?${NAME}|${NAME}(?::?[-=?+]|%%?|##?)[^]*)\\}$`);
/** What bash has besides: `${!x}`, `${x[0]}`, `${x:0:1}`, `${x/a/b}`, `${x^^}`, `${x@Q}`, … */
const OF_BASH = new RegExp(`^\\$\\{[#!]?${NAME}(?:\\[[^]*?\\])?(?:[-=?+%#:/^,~@*][^]*)?\\}$`);

/** The first expansion of each word that any shell refuses. */
export function refusedByAll(script: Script): Expansion[] {
  return expansionsIn(script, (text) => !OF_SH.test(text) && !OF_BASH.test(text));
}

/** The first expansion of each word that bash knows and another shell refuses. */
export function refusedBySh(script: Script): Expansion[] {
  return expansionsIn(script, (text) => !OF_SH.test(text) && OF_BASH.test(text));
}

/** Of what some command is sure to come to, so that what stands behind a `:-` and the like does not count. */
function expansionsIn(script: Script, isRefused: (text: string) => boolean): Expansion[] {
  const commands = commandsForAny(script).filter(({ failure }) => failure !== 'caught');
  const subjects = script.branches.filter((each) => each.functions.length === 0 && each.branches.length === 0);
  const words = [
    ...commands.flatMap((command) => [...valuesOf(command), ...filesOf(command)]),
    ...subjects.filter(({ conditional }) => !conditional).map(({ subject }) => subject),
  ];
  return words.flatMap((word) => {
    const found = outermost(word).find(isRefused);
    return found === undefined ? [] : [placed(found, word, script)];
  });
}

/** The expansions of a word without those within another one, which they follow. */
function outermost({ parameters }: Word): string[] {
  let outer = '';
  return parameters.flatMap(({ text }) => {
    if (!text.startsWith('${') || outer.includes(text)) return [];
    outer = text;
    return [text];
  });
}

/** In backticks with escapes it may stand otherwise than it is read: then the word is the place. */
function placed(text: string, { start, end }: Word, script: Script): Expansion {
  const at = script.text.slice(start, end).indexOf(text);
  return at < 0 ? { text, start, end } : { text, start: start + at, end: start + at + text.length };
}

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

/** The expansions that any shell refuses. */
export function refusedByAll(script: Script): Expansion[] {
  return expansionsIn(script).filter(({ text }) => !OF_SH.test(text) && !OF_BASH.test(text));
}

/** The expansions that bash knows and another shell refuses. */
export function refusedBySh(script: Script): Expansion[] {
  return expansionsIn(script).filter(({ text }) => !OF_SH.test(text) && OF_BASH.test(text));
}

/** The expansions that some command is sure to come to, but for those in what stands behind a `:-` and the like. */
function expansionsIn(script: Script): Expansion[] {
  const commands = commandsForAny(script).filter(({ failure }) => failure !== 'caught');
  const subjects = script.branches.filter((each) => each.functions.length === 0 && each.branches.length === 0);
  const words = [
    ...commands.flatMap((command) => [...valuesOf(command), ...filesOf(command)]),
    ...subjects.filter(({ conditional }) => !conditional).map(({ subject }) => subject),
  ];
  return words.flatMap((word) => outermost(word).map((text) => placed(text, word, script)));
}

function outermost({ parameters }: Word): string[] {
  const texts = parameters.map(({ text }) => text).filter((text) => text.startsWith('${'));
  return texts.filter((text, index) => !texts.slice(0, index).some((before) => before.includes(text)));
}

/** In backticks with escapes it may stand otherwise than it is read: then the word is the place. */
function placed(text: string, { start, end }: Word, script: Script): Expansion {
  const at = script.text.slice(start, end).indexOf(text);
  return at < 0 ? { text, start, end } : { text, start: start + at, end: start + at + text.length };
}

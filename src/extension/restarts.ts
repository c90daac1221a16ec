/** Knows what `rules install` restarts and reloads. */

import { commandsFor } from '../shell/dispatch.ts';
import type { Script, Word } from '../shell/script.ts';
import type { Extends } from './extends-schema.ts';

type Restarts = Pick<Extends, 'restarts' | 'reloads' | 'asterisk_commands'>;

const RESTARTS = /^((try-|force-)?restart|start|(try-)?reload-or-(try-)?restart)$/;
const RELOADS = /^(force-)?reload$/;

/** The command that makes keys of services. */
const KEYS = 'wazo-auth-keys';

/** What a shell `rules` says for `install`, also of units that a variable names of which the script says the values. */
export function restartsOf(script: Script): Restarts {
  const valuesOf = valuesIn(script);
  const found = { restarts: new Set<string>(), reloads: new Set<string>(), asterisk_commands: new Set<string>() };
  for (const { words } of commandsFor(script, 'install')) {
    const [program, ...others] = words.slice(words[0]?.text === 'sudo' ? 1 : 0);
    const name = program?.text.replace(/^.*\//, '');
    if (name === 'asterisk') for (const text of toldAsterisk(others)) found.asterisk_commands.add(text);
    if (name === KEYS && others[0]?.text === 'service' && others[1]?.text === 'update') found.reloads.add(KEYS);
    if (name !== 'systemctl' && name !== 'service') continue;
    const texts = others.filter(({ text }) => !text.startsWith('-'));
    const [verb, ...units] = name === 'systemctl' ? texts : texts.toReversed();
    const enabledNow = verb?.text === 'enable' && others.some(({ text }) => text === '--now');
    const isRestart = RESTARTS.test(verb?.text ?? '') || enabledNow;
    const kind = isRestart ? found.restarts : RELOADS.test(verb?.text ?? '') ? found.reloads : undefined;
    for (const unit of units.flatMap(valuesOf)) kind?.add(unit.replace(/\.service$/, ''));
  }
  return {
    restarts: [...found.restarts],
    reloads: [...found.reloads],
    asterisk_commands: [...found.asterisk_commands],
  };
}

/** The commands of Asterisk's console, but for questions: `-rx 'dialplan reload'`. */
function toldAsterisk(words: readonly Word[]): string[] {
  return words.flatMap(({ text }, index) => {
    const told = /^-[a-zA-Z]*x$/.test(text) ? words[index + 1]?.text : undefined;
    return told === undefined || /^\S+ show\b/.test(told) ? [] : [told];
  });
}

/** How many variables in a row are followed, and how many values of each. */
const DEPTH = 4;
const VALUES = 100;

/** What a word may stand for: itself, or the values of its variable that are nothing but texts. */
function valuesIn({ commands, text }: Script): (word: Word) => string[] {
  const said = new Map<string, Word[]>();
  const add = (name: string, words: readonly Word[]) => {
    const before = said.get(name) ?? [];
    before.push(...words.slice(0, VALUES - before.length));
    said.set(name, before);
  };
  for (const { words, assignments } of commands) {
    for (const { name, value, start, end } of assignments) add(name, value ? [value] : elements(text, start, end));
    const [keyword, variable, ...list] = words;
    if (keyword?.text === 'for' && variable !== undefined) add(variable.text, list);
  }
  const known = new Map<string, string[]>();
  const valuesOf = (name: string, depth: number): string[] => {
    const key = `${depth} ${name}`;
    const values = known.get(key) ?? (said.get(name) ?? []).flatMap((each) => resolve(each, depth)).slice(0, VALUES);
    known.set(key, values);
    return values;
  };
  const resolve = (word: Word, depth: number): string[] => {
    const [, start, list, end] = /^([\w.-]*)\{([\w.-]+(?:,[\w.-]+)+)\}([\w.-]*)$/.exec(word.text) ?? [];
    if (list !== undefined) return list.split(',').map((each) => `${start}${each}${end}`);
    if (!isExpanded(word)) return word.text.split(/\s+/).filter((each) => each !== '');
    const [parameter, ...others] = word.parameters;
    if (parameter === undefined || others.length > 0 || parameter.operator !== undefined || depth === 0) return [];
    // `wazo-$name`
    const [before = '', after = '', ...more] = word.text.split(parameter.text);
    if (more.length > 0 || !/^[\w.@:-]*$/.test(before + after)) return [];
    return valuesOf(parameter.name, depth - 1).map((value) => `${before}${value}${after}`);
  };
  return (word) => resolve(word, DEPTH);
}

/** The elements of an array that are nothing but texts. */
function elements(script: string, start: number, end: number): Word[] {
  const list = /=\(([^()]*)\)$/.exec(script.slice(start, end))?.[1] ?? '';
  const texts = list.replaceAll(/\$(\w+|\{[^}]*\})|#.*/g, '').match(/[\w.@:-]+/g) ?? [];
  return texts.map((text) => ({ start, end, text, parameters: [] }));
}

function isExpanded({ text, parameters }: Word): boolean {
  return parameters.length > 0 || /[$`*?{[]/.test(text);
}

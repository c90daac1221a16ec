/** Reads a dialplan as Asterisk's pbx/pbx_config.c does: which priorities it has in the end, and which lines are lost. */

import type { Position } from '../position.ts';
import type { ReadConfig, Section, Setting } from './config.ts';

/** A step of an extension. */
export interface Priority {
  path: string;
  context: string;
  extension: string;
  /** From 1 on; 0 is a hint. Undefined where it goes on with what is not among the files. */
  number: number | undefined;
  label: string | undefined;
  /** The number as it is written: `n`, `hint`, `2`. */
  written: string;
  /** As it is looked for: a blank behind it, or an argument that is not in parentheses, is part of the name. */
  application: string;
  argument: string;
  /** Whether the parenthesis behind the application has its other half. */
  closed: boolean;
  /** Whether a comment begins within the parentheses, and has those that the argument lacks. */
  cut: boolean;
  position: Position;
}

export interface Context {
  name: string;
  /** Where it has a header. */
  places: readonly { path: string; position: Position }[];
  includes: readonly { name: string; position: Position }[];
}

/** A line that is not in the dialplan. */
export interface LostLine {
  path: string;
  kind:
    | 'keyword-unknown'
    | 'extension-empty'
    | 'same-without-extension'
    | 'next-without-priority'
    | 'next-after-hint'
    | 'priority-missing'
    | 'priority-invalid'
    | 'label-not-closed'
    | 'priority-taken';
  /** The keyword, the priority, what took the place, or all that is there where the priority is missing. */
  about: string;
  position: Position;
  /** Of `priority-taken`: the step that is there, and the one that is not. */
  taken?: Priority;
  step?: Priority;
}

export interface Dialplan {
  contexts: ReadonlyMap<string, Context>;
  priorities: readonly Priority[];
  lost: readonly LostLine[];
  /** Whether it is all there is: contexts that inherit from each other may have far more than was written. */
  complete: boolean;
}

/** The most lines that are told to be lost. */
const MOST_LOST = 20_000;
/** The most settings that contexts inherit, all together. */
const MOST_INHERITED = 100_000;

type Numbering = number | 'unknown' | undefined;

/** The most patterns with one label that are looked at. */
const MOST_PATTERNS = 100;

const HINT = 0;
/** Sections that are no contexts. */
const SETTINGS = /^(general|globals)$/i;
/** Other keywords than `exten` and `same`. */
const KEYWORD = /^(include|ignorepat|switch|lswitch|eswitch|autohints)$/i;
/** The longest name of a context, in characters (AST_MAX_CONTEXT); what is longer is cut. */
const LONGEST_NAME = 79;

/** The longest value of which others alike are looked for: a value may grow with each `+=`. */
const LONGEST_ALIKE = 1024;

/** A section with what it inherits and what is added to it later. */
interface Category {
  name: string;
  isContext: boolean;
  sections: Place[];
  settings: { path: string; setting: Setting }[];
  /** Whether it goes on with, or inherits from, a section that is not among the files. */
  isOpen: boolean;
  /** Where its settings stand; undefined until somebody asks. */
  places: Places | undefined;
}

/** The dialplan of files in the order in which they are read. */
export function readDialplan(files: readonly ReadConfig[]): Dialplan {
  const contexts = new Map<string, Context & { places: Place[]; includes: Include[] }>();
  const loader = new Loader();
  const { categories, complete } = categoriesOf(files);
  for (const { name, settings, sections, isOpen } of categories) {
    const context = contexts.get(name) ?? { name, places: [], includes: [] };
    contexts.set(name, context);
    for (const section of sections) context.places.push(section);
    loader.begin(name, isOpen);
    for (const { path, setting } of settings) {
      if (setting.key.toLowerCase() === 'include')
        context.includes.push({ name: setting.value, position: setting.position });
      loader.load(path, setting);
    }
  }
  return { contexts, priorities: loader.priorities, lost: loader.lost, complete };
}

type Place = Context['places'][number];
type Include = Context['includes'][number];

/** The sections that become contexts, in order; what `(+)` adds stands in the first section of that name that is no template. */
function categoriesOf(files: readonly ReadConfig[]): { categories: Category[]; complete: boolean } {
  const all: Category[] = [];
  const firsts = new Map<string, Category>();
  /** Those of a name that are no templates. */
  const plain = new Map<string, Category[]>();
  let current: Category | undefined;
  let left = MOST_INHERITED;
  const inherit = (base: string): Category['settings'] => {
    const inherited = firsts.get(base)?.settings ?? [];
    left -= inherited.length;
    return left < 0 ? [] : inherited;
  };
  for (const { path, sections } of files) {
    for (const section of sections) {
      const settings = section.settings.map((setting) => ({ path, setting }));
      const place = { path, position: section.position };
      const name = nameOf(section);
      const continued = section.name === undefined ? current : section.adds ? plain.get(name)?.[0] : undefined;
      if (continued !== undefined) {
        add(continued, settings);
        if (section.name !== undefined) continued.sections.push(place);
        // `[name](+,!)` makes a template of what is there.
        if (section.kind === 'template') {
          continued.isContext = false;
          plain.get(name)?.shift();
        }
        current = continued;
        continue;
      }
      current = {
        name,
        isContext: section.kind !== 'template' && !SETTINGS.test(name),
        sections: [place],
        settings: section.bases.flatMap(inherit),
        isOpen: section.adds || section.bases.some((base) => firsts.get(base)?.isOpen ?? true),
        places: undefined,
      };
      add(current, settings);
      all.push(current);
      if (!firsts.has(name)) firsts.set(name, current);
      if (section.kind !== 'template') {
        const others = plain.get(name);
        if (others === undefined) plain.set(name, [current]);
        else others.push(current);
      }
    }
  }
  return { categories: all.filter(({ isContext }) => isContext), complete: left >= 0 };
}

function add(category: Category, settings: Category['settings']): void {
  for (const each of settings) {
    const { key, appends, value } = each.setting;
    if (appends) category.places ??= new Places(category.settings.map(({ setting }) => setting));
    const found = appends ? category.places?.find(key) : undefined;
    const before = found && category.settings[found.index];
    if (found !== undefined && before !== undefined) {
      const start = found.value;
      const whole = { ...before.setting, key, value: start === '' ? value.trim() : start + value };
      category.settings[found.index] = { ...before, setting: whole };
      category.places?.change(found.index, before.setting, whole);
    } else {
      const kept = appends ? { ...each, setting: { ...each.setting, value: value.trim() } } : each;
      category.places?.add(category.settings.length, kept.setting);
      category.settings.push(kept);
    }
  }
}

/** Where the settings of a category stand, to find the one that `+=` changes. */
class Places {
  readonly #first = new Map<string, number>();
  readonly #last = new Map<string, { index: number; value: string }>();
  /** Of settings with one key and one value, in ascending order. */
  readonly #alike = new Map<string, number[]>();

  constructor(settings: readonly Setting[]) {
    for (const [index, setting] of settings.entries()) this.add(index, setting);
  }

  add(index: number, { key, value }: Setting): void {
    const name = key.toLowerCase();
    if (!this.#first.has(name)) this.#first.set(name, index);
    this.#last.set(key, { index, value });
    this.#list({ key, value }).push(index);
  }

  /**
   * The place that `key += …` changes, and what stands before what it appends: the value of the last setting of that key.
   * Asterisk then looks for the one to change by key and value, from the top and in either case of letters, and an empty
   * value is like any (config.c).
   */
  find(key: string): { index: number; value: string } | undefined {
    const last = this.#last.get(key);
    if (last === undefined) return undefined;
    const index = last.value === '' ? this.#first.get(key.toLowerCase()) : this.#list({ key, value: last.value })[0];
    return { index: index ?? last.index, value: last.value };
  }

  /** Takes note that the setting at this place has another value. */
  change(index: number, before: Setting, now: Setting): void {
    const list = this.#list(before);
    const at = list.indexOf(index);
    if (at >= 0) list.splice(at, 1);
    const name = alike(before);
    if (list.length === 0 && name !== undefined) this.#alike.delete(name);
    const other = this.#list(now);
    const next = other.findIndex((each) => each > index);
    other.splice(next < 0 ? other.length : next, 0, index);
    if (before.key !== now.key && this.#last.get(before.key)?.index === index) this.#last.delete(before.key);
    if (this.#last.get(now.key)?.index === index) this.#last.set(now.key, { index, value: now.value });
  }

  #list(setting: Pick<Setting, 'key' | 'value'>): number[] {
    const name = alike(setting);
    if (name === undefined) return [];
    const list = this.#alike.get(name) ?? [];
    this.#alike.set(name, list);
    return list;
  }
}

/** The same text for settings with one key and one value; undefined for a long value, of which there is hardly a second. */
function alike({ key, value }: Pick<Setting, 'key' | 'value'>): string | undefined {
  return value.length > LONGEST_ALIKE ? undefined : `${key}\0${value}`.toLowerCase();
}

function nameOf({ name = '' }: Section): string {
  return name.slice(0, LONGEST_NAME);
}

class Loader {
  readonly priorities: Priority[] = [];
  readonly lost: LostLine[] = [];
  readonly #taken = new Map<string, Priority>();
  /** The last step with a label, by its context, its extension and the label. */
  readonly #labelled = new Map<string, Priority>();
  /** Those of extensions that are patterns, by context and label. */
  readonly #patterns = new Map<string, Priority[]>();
  #context = '';
  #extension = '';
  /** The number of the priority before; undefined where there is none behind this header, if we can know. */
  #last: Numbering;

  begin(context: string, isOpen: boolean): void {
    this.#context = context;
    this.#extension = '';
    this.#last = isOpen ? 'unknown' : undefined;
  }

  load(path: string, { key, value, comment, position }: Setting): void {
    const lose = (kind: LostLine['kind'], about: string, clash?: Pick<LostLine, 'taken' | 'step'>) => {
      if (this.lost.length < MOST_LOST) this.lost.push({ path, kind, about, position, ...clash });
    };
    const isExtension = key.toLowerCase() === 'exten';
    if (!isExtension && !/^same/i.test(key)) {
      if (!KEYWORD.test(key)) lose('keyword-unknown', key);
      return;
    }
    let rest = value;
    if (isExtension) {
      const [extension, behind] = splitOnce(value);
      this.#extension = extension.replaceAll(/[ \t]/g, '');
      rest = behind;
    } else if (this.#extension === '' && this.#last !== 'unknown') {
      lose('same-without-extension', key);
      return;
    }
    const [written, application] = splitOnce(rest);
    if (written.trim() === '') {
      lose('priority-missing', value);
      return;
    }
    const priority = this.#priority(written.trim(), lose);
    if (priority === undefined) return;
    const number = priority.number === 'unknown' ? undefined : priority.number;
    const step: Priority = {
      path,
      context: this.#context,
      extension: this.#extension,
      ...priority,
      number,
      ...readApplication(application, comment),
      position,
    };
    this.#last = priority.number;
    if (number === undefined) {
      this.priorities.push(step);
      return;
    }
    if (this.#extension === '') {
      lose('extension-empty', value);
      return;
    }
    const place = `${this.#context}\0${aliasOf(this.#extension)}\0${number}`;
    const taken = this.#taken.get(place);
    if (taken !== undefined) {
      lose('priority-taken', `${this.#extension},${written}`, { taken, step });
      return;
    }
    this.#taken.set(place, step);
    this.#noteLabel(step);
    this.priorities.push(step);
  }

  /** Reads `n+1(label)`; undefined where it is lost. */
  #priority(
    text: string,
    lose: (kind: LostLine['kind'], about: string) => void,
  ): (Pick<Priority, 'written' | 'label'> & { number: NonNullable<Numbering> }) | undefined {
    const open = text.indexOf('(');
    const close = text.indexOf(')', open);
    if (open >= 0 && close < 0) {
      lose('label-not-closed', text);
      return undefined;
    }
    const label = open < 0 ? undefined : text.slice(open + 1, close);
    // What stands behind a label is not looked at: `n+1(label)`, not `n(label)+1`.
    const [word = '', more = '0'] = (open < 0 ? text : text.slice(0, open)).split('+', 2);
    const number = this.#number(word, lose);
    if (number === undefined) return undefined;
    const added = number === HINT || number === 'unknown' ? number : number + (Number.parseInt(more, 10) || 0);
    return { number: added, written: word, label };
  }

  #noteLabel(step: Priority): void {
    if (step.label === undefined) return;
    this.#labelled.set(`${this.#context}\0${aliasOf(step.extension)}\0${step.label}`, step);
    if (!step.extension.startsWith('_')) return;
    const place = `${this.#context}\0${step.label}`;
    const patterns = this.#patterns.get(place) ?? [];
    if (patterns.length < MOST_PATTERNS) patterns.push(step);
    this.#patterns.set(place, patterns);
  }

  /** The step with a label in this extension, or in a pattern that matches it. */
  #withLabel(label: string): Priority | undefined {
    const exact = this.#labelled.get(`${this.#context}\0${aliasOf(this.#extension)}\0${label}`);
    const patterns = this.#patterns.get(`${this.#context}\0${label}`) ?? [];
    return exact ?? patterns.find(({ extension }) => matches(extension, this.#extension));
  }

  #number(word: string, lose: (kind: LostLine['kind'], about: string) => void): Numbering {
    if (word === 'hint') return HINT;
    if (['n', 'next', 's', 'same'].includes(word)) {
      if (this.#last === undefined) lose('next-without-priority', word);
      else if (word.startsWith('s') || this.#last === 'unknown') return this.#last;
      else if (this.#last === HINT) lose('next-after-hint', word);
      else return this.#last + 1;
      return undefined;
    }
    // What is larger than an `int` loses its upper bits.
    const number = BigInt.asIntN(32, BigInt(/^[+-]?\d{1,30}/.exec(word)?.[0] ?? 0));
    if (number >= 1n) return Number(number);
    // A label stands for its priority.
    const labelled = this.#withLabel(word);
    if (word !== '' && labelled !== undefined) return labelled.number ?? 'unknown';
    if (word !== '' && this.#last === 'unknown') return 'unknown';
    lose('priority-invalid', word);
    return undefined;
  }
}

/** The text before and behind the first comma that is not within brackets, as in `_[1,2]X`. */
function splitOnce(text: string): [string, string] {
  let inBrackets = false;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '[') inBrackets = true;
    else if (text[at] === ']') inBrackets = false;
    else if (text[at] === ',' && !inBrackets) return [text.slice(0, at), text.slice(at + 1)];
  }
  return [text, ''];
}

function readApplication(
  text: string,
  comment: string | undefined,
): Pick<Priority, 'application' | 'argument' | 'closed' | 'cut'> {
  const written = text.trimStart();
  const open = written.indexOf('(');
  if (open < 0) return { application: written, argument: '', closed: true, cut: false };
  const close = written.lastIndexOf(')');
  const closed = close > open;
  const left = comment === undefined ? 0 : unclosedIn(written);
  return {
    application: written.slice(0, open),
    argument: written.slice(open + 1, closed ? close : undefined),
    closed,
    cut: comment !== undefined && left > 0 && unclosedIn(comment) === -left,
  };
}

/** How many parentheses are opened more often than closed. */
function unclosedIn(text: string): number {
  let count = 0;
  for (const character of text) {
    if (character === '(') count += 1;
    else if (character === ')') count -= 1;
  }
  return count;
}

/** Extensions that differ in nothing but dashes outside brackets are one. */
function aliasOf(extension: string): string {
  if (!extension.includes('-')) return extension;
  const lastEnd = extension.lastIndexOf(']');
  let alias = '';
  let inBrackets = false;
  for (let at = 0; at < extension.length; at += 1) {
    const character = extension.charAt(at);
    if (character === '[' && at < lastEnd) inBrackets = true;
    else if (character === ']') inBrackets = false;
    if (character !== '-' || inBrackets) alias += character;
  }
  return alias;
}

/** Digits that a letter of a pattern stands for. */
const DIGITS: Readonly<Record<string, RegExp>> = { X: /[0-9]/, Z: /[1-9]/, N: /[2-9]/ };

/** Whether a pattern, `_NXX.`, stands for the extension. */
function matches(pattern: string, extension: string): boolean {
  const dialled = aliasOf(extension);
  let next = 0;
  for (let at = 1; at < pattern.length; at += 1) {
    const character = pattern.charAt(at);
    if (character === '-') continue;
    if (character === '!') return true;
    if (next >= dialled.length) return false;
    if (character === '.') return true;
    const digit = dialled.charAt(next);
    next += 1;
    if (character === '[') {
      const end = pattern.indexOf(']', at);
      if (end < 0 || !isInClass(digit, pattern.slice(at + 1, end))) return false;
      at = end;
    } else if (!(DIGITS[character.toUpperCase()]?.test(digit) ?? character === digit)) return false;
  }
  return next === dialled.length;
}

/** Whether the digit is one of `13-57`. */
function isInClass(digit: string, characters: string): boolean {
  for (let at = 0; at < characters.length; at += 1) {
    const from = characters.charAt(at);
    if (characters[at + 1] === '-' && at + 2 < characters.length) {
      if (digit >= from && digit <= characters.charAt(at + 2)) return true;
      at += 2;
    } else if (digit === from) return true;
  }
  return false;
}

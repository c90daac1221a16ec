/** Reads Asterisk's configuration files as its main/config.c does, with lines, and tells what it would lose of them. */

import type { Position } from '../position.ts';

/** A file of a directory that Asterisk reads as a whole, in the order in which it reads them. */
export interface ConfigFile {
  /** Any name by which the caller knows it again. */
  path: string;
  bytes: Uint8Array;
}

/** What the files can refer to that is not in them. */
export interface Surroundings {
  /** What a section is that was read before the first file; undefined where there is none of this name. */
  defined: (name: string) => SectionKind | undefined;
  /** Whether a file that is included is there; undefined where that is not known, which is taken for yes. */
  exists: (argument: string) => boolean | undefined;
  /** Whether what is included, or printed by a program, may define a section of this name. */
  mayInclude: (name: string) => boolean;
  /** Whether a section was read before the first file, which the lines before a first header join. */
  begun: boolean;
}

export type SectionKind = 'section' | 'template';

/** `key = value`, `key => value` or `key += value`. */
export interface Setting {
  key: string;
  /** Whether the value goes on with that of the last setting of this key in its section. */
  appends: boolean;
  value: string;
  /** The comment behind it, without its `;`, where there is one. */
  comment: string | undefined;
  position: Position;
  /** Where the value begins. */
  valuePosition: Position;
}

/** What stands behind one header; a name may have several. */
export interface Section {
  /** Undefined for what stands before the first header: it joins the last section of the file before. */
  name: string | undefined;
  kind: SectionKind;
  /** Whether it is `[name](+)`, which goes on with a section that is there. */
  adds: boolean;
  /** The sections whose settings it begins with. */
  bases: readonly string[];
  position: Position;
  settings: Setting[];
}

export interface Directive {
  name: 'include' | 'tryinclude' | 'exec';
  argument: string;
  position: Position;
}

/** What Asterisk loses. */
export interface Loss {
  /** `file`: the rest of the file and every later file of the directory. */
  what: 'file' | 'line';
  kind:
    | 'header-not-closed'
    | 'options-not-closed'
    | 'addition-to-nothing'
    | 'base-unknown'
    | 'include-missing'
    | 'no-section'
    | 'escape-invalid'
    | 'comment-not-closed'
    | 'comment-not-opened'
    | 'no-equal-sign'
    | 'no-name'
    | 'line-too-long'
    | 'directive-unknown'
    | 'byte-order-mark'
    | 'utf-16'
    | 'behind-header';
  /** The text that it is about: a section's name, a file, the word that it begins with, or the line. */
  about: string;
  position: Position;
}

export interface ReadConfig {
  path: string;
  sections: readonly Section[];
  directives: readonly Directive[];
  losses: readonly Loss[];
  /** Whether nothing of it is read, since an earlier file of the directory ended the reading. */
  unread: boolean;
}

/** The longest line that is read, in bytes with its line end; a longer one is skipped (config.c reads into 8 KiB). */
const LONGEST_LINE = 8191;
/** The most lines of a file that are told to be lost. */
const MOST_LOST = 10_000;
/** What is told of a line that is too long, in bytes. */
const BEGINNING = 32;

/** Every file of a directory in turn, up to the one at which Asterisk stops. */
export function readConfig(files: readonly ConfigFile[], surroundings: Surroundings): ReadConfig[] {
  const state: State = { known: new Map(), begun: surroundings.begun, included: false, depth: 0 };
  let stopped = false;
  return files.map(({ path, bytes }, index) => {
    if (stopped) return { path, sections: [], directives: [], losses: [], unread: true };
    const reader = new Reader(surroundings, state);
    const hidden = state.depth !== 0;
    stopped = !reader.read(bytes, index === 0);
    const { sections, directives, losses } = reader;
    return { path, sections, directives, losses, unread: hidden && state.depth !== 0 && sections.length === 0 };
  });
}

/** What one file leaves to the next. */
interface State {
  /** The sections that were read, which later files can refer to: by their name, how many are no templates. */
  known: Map<string, number>;
  begun: boolean;
  /** Whether something that is not here was read in between. */
  included: boolean;
  /**
   * How many block comments are open. A `--;` without one makes it negative, which hides what follows just as well. It
   * is never set back: what is open at a file's end goes on in the next one.
   */
  depth: number;
}

/** A line, or what is left of it without its comments, and at which column it begins. */
interface Piece {
  text: string;
  column: number;
  /** What stands behind a `;`. */
  comment?: string;
}

class Reader {
  readonly sections: Section[] = [];
  readonly directives: Directive[] = [];
  readonly losses: Loss[] = [];
  readonly #surroundings: Surroundings;
  readonly #state: State;
  #line = 0;
  #opened: Position | undefined;
  /** The first `--;` that ends no comment. */
  #stray: Position | undefined;

  constructor(surroundings: Surroundings, state: State) {
    this.#surroundings = surroundings;
    this.#state = state;
  }

  /** Reads a file; false where Asterisk stops in it. */
  read(bytes: Uint8Array, isFirst: boolean): boolean {
    for (const line of linesOf(bytes)) {
      this.#line += 1;
      if (this.#line === 1 && isUtf16(line)) this.#lose('line', 'utf-16', '', this.#at(1, 2));
      if (line.length + 1 > LONGEST_LINE) {
        const beginning = decode(line.subarray(0, BEGINNING)).trim();
        this.#lose('line', 'line-too-long', beginning, this.#at(1, line.length + 1));
        continue;
      }
      const text = decode(line);
      // Only the first file of a directory may begin with a byte order mark.
      const marked = this.#line === 1 && text.startsWith('\ufeff');
      if (marked && !isFirst) this.#lose('line', 'byte-order-mark', '', this.#at(1, 2));
      const kept = this.#withoutComments(marked && isFirst ? { text: text.slice(1), column: 2 } : { text, column: 1 });
      if (kept !== undefined && !this.#process(kept)) return false;
    }
    const { depth } = this.#state;
    if (depth > 0 && this.#opened !== undefined) this.#lose('file', 'comment-not-closed', '', this.#opened);
    else if (this.#stray !== undefined)
      this.#lose(depth === 0 ? 'line' : 'file', 'comment-not-opened', '', this.#stray);
    return true;
  }

  /**
   * The text of a line outside comments: `;` to its end, and `;--` to `--;`, over lines and within each other. `\;` is a
   * semicolon. Undefined where nothing is left.
   */
  #withoutComments({ text, column }: Piece): Piece | undefined {
    let kept = '';
    let from = this.#state.depth === 0 ? 0 : undefined;
    let start = from;
    let comment: string | undefined;
    const keep = (end: number) => {
      if (from !== undefined) kept += text.slice(from, end);
    };
    let at = text.indexOf(';');
    for (let after = 0; at >= 0; at = text.indexOf(';', at + 1)) {
      if (text[at - 1] === '\\' && at > after) {
        keep(at - 1);
        if (from !== undefined) from = at;
      } else if (text.startsWith('--', at + 1) && text[at + 3] !== '-') {
        if (this.#state.depth === 0) {
          keep(at);
          from = undefined;
          this.#opened = this.#at(column + at, column + at + 3);
        }
        this.#state.depth += 1;
        after = at + 3;
      } else if (at - 2 >= after && text.startsWith('--', at - 2)) {
        if (this.#state.depth === 0) {
          keep(at);
          from = undefined;
          this.#opened = this.#at(column + at - 2, column + at + 1);
          this.#stray ??= this.#opened;
        }
        this.#state.depth -= 1;
        after = at + 1;
        if (this.#state.depth === 0) {
          from = at + 1;
          start ??= from;
        }
      } else if (this.#state.depth === 0) {
        keep(at);
        from = undefined;
        comment = text.slice(at + 1);
        break;
      } else after = at + 1;
    }
    keep(text.length);
    const blank = /^[\x01-\x20]*/.exec(kept)?.[0].length ?? 0;
    let end = kept.length;
    while (end > blank && kept.charCodeAt(end - 1) <= 0x20) end -= 1;
    const trimmed = kept.slice(blank, end);
    if (trimmed === '') return undefined;
    return { text: trimmed, column: column + (start ?? 0) + blank, ...(comment !== undefined && { comment }) };
  }

  /** Reads one line; false where Asterisk stops at it. */
  #process(piece: Piece): boolean {
    const { text, column } = piece;
    const whole = this.#at(column, column + text.length);
    if (text.startsWith('[')) return this.#header(text, whole);
    if (text.startsWith('#')) return this.#directive(text, whole);
    if (this.sections.length === 0 && !this.#state.begun) return this.#lose('file', 'no-section', '', whole);
    // A byte from 0x80 on is a negative number there, less than a blank.
    if (/^\\([^\x21-\x7f]|$)/.test(text)) return this.#lose('file', 'escape-invalid', '', whole);
    this.#setting(piece, whole);
    return true;
  }

  #setting({ text, column, comment }: Piece, whole: Position): void {
    const sign = text.indexOf('=', text.startsWith('\\') ? 2 : 0);
    if (sign < 0) {
      this.#lose('line', 'no-equal-sign', text, whole);
      return;
    }
    const appends = text[sign - 1] === '+';
    const key = text.slice(text.startsWith('\\') ? 1 : 0, appends ? sign - 1 : sign).trim();
    const behind = sign + (!appends && text[sign + 1] === '>' ? 2 : 1);
    const rest = text.slice(behind);
    if (key === '') {
      this.#lose('line', 'no-name', '', whole);
      return;
    }
    const valueColumn = column + behind + rest.length - rest.trimStart().length;
    this.#current().settings.push({
      key,
      appends,
      value: appends ? rest.trimEnd() : rest.trim(),
      comment,
      position: whole,
      valuePosition: this.#at(valueColumn, Math.max(valueColumn, whole.endColumn)),
    });
  }

  #header(text: string, position: Position): boolean {
    const end = text.indexOf(']');
    if (end < 0) return this.#lose('file', 'header-not-closed', text, position);
    const name = text.slice(1, end);
    const section: Section = { name, kind: 'section', adds: false, bases: [], position, settings: [] };
    let behind = end + 1;
    if (text[behind] === '(') {
      const close = text.indexOf(')', end);
      if (close < 0) return this.#lose('file', 'options-not-closed', name, position);
      const bases: string[] = [];
      for (const option of text.slice(end + 2, close).split(',')) {
        if (option === '!') section.kind = 'template';
        else if (option.startsWith('+')) section.adds = true;
        else if (option !== '') bases.push(option);
      }
      behind = close + 1;
      if (section.adds && this.#defined(name) !== 'section')
        return this.#lose('file', 'addition-to-nothing', name, position);
      const unknown = bases.find((base) => this.#defined(base) === undefined);
      if (unknown !== undefined) return this.#lose('file', 'base-unknown', unknown, position);
      section.bases = bases;
    }
    const ignored = text.slice(behind);
    if (ignored.trim() !== '') this.#lose('line', 'behind-header', ignored, position);
    this.sections.push(section);
    this.#state.begun = true;
    // `(+)` goes on with the first that is no template, and `(+,!)` makes it one.
    const more = Number(!section.adds) - Number(section.kind === 'template');
    this.#state.known.set(name, Math.max(0, (this.#state.known.get(name) ?? 0) + more));
    return true;
  }

  #defined(name: string): SectionKind | undefined {
    const { known, included } = this.#state;
    const may = () => (included && this.#surroundings.mayInclude(name) ? 'section' : undefined);
    const own = known.get(name);
    if (own !== undefined && own > 0) return 'section';
    return this.#surroundings.defined(name) ?? may() ?? (own === undefined ? undefined : 'template');
  }

  #directive(text: string, position: Position): boolean {
    const [, word = '', rest = ''] = /^#([^\s]*)\s*(.*)$/s.exec(text) ?? [];
    const name = (['include', 'tryinclude', 'exec'] as const).find((each) => each === word.toLowerCase());
    if (name === undefined || rest === '') {
      this.#lose('line', 'directive-unknown', `#${word}`, position);
      return true;
    }
    const argument =
      /^"([^"]*)"$|^<([^>]*)>$/
        .exec(rest)
        ?.slice(1)
        .find((each) => each !== undefined) ?? rest;
    this.directives.push({ name, argument, position });
    if (name === 'include' && this.#surroundings.exists(argument) === false)
      return this.#lose('file', 'include-missing', argument, position);
    this.#state.included = true;
    this.#state.begun = true;
    return true;
  }

  #current(): Section {
    const last = this.sections.at(-1);
    if (last !== undefined) return last;
    const position = this.#at(1, 1);
    const joined: Section = { name: undefined, kind: 'section', adds: true, bases: [], position, settings: [] };
    this.sections.push(joined);
    return joined;
  }

  /** Notes what is lost. False, which ends the reading, where that is the rest of the file. */
  #lose(what: Loss['what'], kind: Loss['kind'], about: string, position: Position): boolean {
    if (what === 'file' || this.losses.length < MOST_LOST) this.losses.push({ what, kind, about, position });
    return what !== 'file';
  }

  #at(column: number, endColumn: number): Position {
    return { line: this.#line, column, endLine: this.#line, endColumn };
  }
}

/** The lines without their ends. A line ends at its first NUL, as a C string does. */
function* linesOf(bytes: Uint8Array): Generator<Uint8Array, void, void> {
  for (let start = 0; start < bytes.length; ) {
    const newline = bytes.indexOf(0x0a, start);
    const end = newline < 0 ? bytes.length : newline;
    const line = bytes.subarray(start, end);
    const nul = line.indexOf(0);
    yield nul < 0 ? line : line.subarray(0, nul);
    start = end + 1;
  }
}

/** Whether it begins as UTF-16 does, of which Asterisk can't read a line. */
function isUtf16(line: Uint8Array): boolean {
  const [first, second] = line;
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** UTF-8 where it is that, else Latin-1: Asterisk takes names and values as bytes. */
function decode(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    return Buffer.from(bytes).toString('latin1');
  }
}

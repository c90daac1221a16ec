/** The syntax of a YAML text as PyYAML 6 has it (`parser.py`): a tree with tags and anchors, of which values are made later. */

import {
  bracketNeverClosed,
  causeOf,
  Fault,
  indentedLess,
  indentedMore,
  indentOf,
  keyNeeded,
  keyOnLines,
  keyTooLong,
  lineAt,
  noEntry,
  type Suspects,
  startsLine,
  valueWithColon,
  wrongDirective,
} from './fault.ts';
import { Scanner, type TagToken, type Token } from './scanner.ts';
import type { Problems } from './text.ts';

/** Deeper nesting is refused: PyYAML itself gives up at some 200 levels, and we read by recursion, too. */
export const depthLimit = 100;
export const tooDeep = `Lists and mappings are nested more than ${depthLimit} levels deep: flatten them`;

/** What is made of more values takes longer than any file that a person writes is worth. */
const valueLimit = 20_000;

export type Syntax = AliasSyntax | ScalarSyntax | SequenceSyntax | MappingSyntax;

interface Place {
  /** Offsets, without tag and anchor, the end exclusive. */
  start: number;
  end: number;
}

export interface AliasSyntax extends Place {
  kind: 'alias';
  name: string;
}

/** What can stand before a value. */
interface Properties {
  anchor: string | undefined;
  /** In full, such as `tag:yaml.org,2002:str`; `!` asks for no type. */
  tag: string | undefined;
}

/** Also where nothing is written: a plain text of no characters. */
export interface ScalarSyntax extends Place, Properties {
  kind: 'scalar';
  text: string;
  /** Written without quotes, and neither behind `|` nor `>`. */
  plain: boolean;
}

export interface SequenceSyntax extends Place, Properties {
  kind: 'sequence';
  items: Syntax[];
}

export interface MappingSyntax extends Place, Properties {
  kind: 'mapping';
  pairs: Pair[];
}

interface Pair {
  key: Syntax;
  value: Syntax;
}

const entryAmongKeys =
  'A list entry is among keys here: move it to its list, and indent the lines of the entry before it alike';
const dashTooMany = 'This dash begins a list, but the keys below are not in one: remove it';
const commaMissing = 'A comma is missing before this: add it, or put the whole text in quotes';

const noProperties: Properties = { anchor: undefined, tag: undefined };

/** What shows in a mapping of a block that nothing is written for a key or value. */
const endsInMapping = ['?', ':', 'block-end'] as const;

/**
 * The only document of a text. What is wrong is added to `problems`; after that it is not the whole tree, or undefined.
 * A fault hides what follows from it: we go on at the next entry of the file's own mapping.
 */
export function parseSyntax(source: string, problems: Problems): Syntax | undefined {
  const add = ({ kind, message, start, end }: Fault) =>
    problems.add(kind === 'too-large' ? kind : 'syntax', message, start, end);
  let offset: number | undefined = 0;
  while (offset !== undefined && !problems.isFull) {
    const parser: Parser = new Parser(source, offset, (fault) => {
      if (causeOf(source, fault, parser.suspects) !== fault) throw fault;
      add(fault);
    });
    try {
      return parser.document();
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      const cause = causeOf(source, error, parser.suspects);
      add(cause);
      offset = cause.kind === 'syntax' ? nextEntry(source, cause.start, parser.suspects) : undefined;
    }
  }
  return undefined;
}

/** The next line that begins with a key, and is not indented; behind brackets that were opened on an earlier line. */
function nextEntry(source: string, offset: number, { bracket }: Suspects): number | undefined {
  const entry = /[\r\n](?=[A-Za-z_][\w.-]*:(?:[ \r\n]|$))/g;
  entry.lastIndex = offset;
  if (bracket && bracket.start < lineAt(source, offset).start) {
    const closing = /^ *[\]}]/gm;
    closing.lastIndex = offset;
    entry.lastIndex = closing.exec(source)?.index ?? offset;
  }
  const match = entry.exec(source);
  return match ? match.index + 1 : undefined;
}

class Parser {
  readonly #source: string;
  readonly #scanner: Scanner;
  readonly #tagHandles = new Map([
    ['!', '!'],
    ['!!', 'tag:yaml.org,2002:'],
  ]);
  /** The token before the next. */
  #last: Token | undefined;
  /** The brackets that are open. */
  readonly #brackets: Token[] = [];
  #depth = 0;
  #values = 0;

  constructor(source: string, offset: number, report: (fault: Fault) => void) {
    this.#source = source;
    this.#scanner = new Scanner(source, offset, report);
  }

  get suspects(): Suspects {
    return this.#scanner.suspects;
  }

  document(): Syntax {
    const isMarked = this.#sees('directive', 'document-start');
    if (isMarked) this.#readDirectives();
    const isEmpty = this.#sees('end') || (isMarked && this.#sees('directive', 'document-start', 'document-end'));
    const root = isEmpty ? this.#nothing() : this.#node();
    while (this.#sees('document-end')) this.#take();
    if (!this.#sees('end')) throw this.#behindDocument(root);
    return root;
  }

  #sees(...types: Token['type'][]): boolean {
    return types.includes(this.#scanner.peek().type);
  }

  #take(): Token {
    this.#last = this.#scanner.take();
    return this.#last;
  }

  /** Goes over lines with %, and the --- that must follow. */
  #readDirectives(): void {
    const seen = new Set<string | undefined>();
    for (let next = this.#take(); next.type !== 'document-start'; next = this.#take()) {
      if (next.type !== 'directive') throw new Fault('There must be a line of --- before this: add it', next.start);
      const name = next.isVersion ? 'version' : next.handle;
      if (name !== undefined && seen.has(name)) throw wrongDirective(next.start, next.end);
      seen.add(name);
      if (next.handle !== undefined && next.prefix !== undefined) this.#tagHandles.set(next.handle, next.prefix);
    }
  }

  /** What stands for a value where none is written. */
  #nothing(properties = noProperties): ScalarSyntax {
    this.#count();
    const { end } = this.#last ?? { end: 0 };
    return { kind: 'scalar', text: '', plain: true, ...properties, start: end, end };
  }

  /** A value or a key. In a mapping it may be a list that is indented no more than the keys. */
  #node(isInMapping = false): Syntax {
    this.#count();
    const properties = this.#properties();
    const next = this.#scanner.peek();
    const { start, end } = next;
    switch (next.type) {
      case 'alias':
        if (properties !== noProperties) break;
        this.#take();
        return { kind: 'alias', name: next.name, start, end };
      case 'scalar':
        this.#take();
        return { kind: 'scalar', text: next.text, plain: next.plain, ...properties, start, end };
      case '-':
        if (isInMapping) return this.#nested(() => this.#flatSequence(properties));
        break;
      case 'block-sequence':
        return this.#nested(() => this.#blockSequence(properties));
      case 'block-mapping':
        return this.#nested(() => this.#blockMapping(properties));
      case '[':
        return this.#nested(() => this.#flowSequence(properties));
      case '{':
        return this.#nested(() => this.#flowMapping(properties));
    }
    if (properties !== noProperties) return this.#nothing(properties);
    throw this.#brackets.length > 0 ? this.#wrongInBrackets() : this.#wrongInBlock();
  }

  #properties(): Properties {
    let properties = noProperties;
    for (;;) {
      const next = this.#scanner.peek();
      if (next.type === 'anchor' && properties.anchor === undefined) properties = { ...properties, anchor: next.name };
      else if (next.type === 'tag' && properties.tag === undefined)
        properties = { ...properties, tag: this.#fullTag(next) };
      else return properties;
      this.#take();
    }
  }

  #fullTag({ handle, suffix, start, end }: TagToken): string {
    if (handle === undefined) return suffix;
    const prefix = this.#tagHandles.get(handle);
    if (prefix === undefined) throw new Fault(`No line of %TAG says what ${handle} means: remove the tag`, start, end);
    return prefix + suffix;
  }

  #nested<T>(read: () => T): T {
    if (this.#depth === depthLimit) throw this.#tooLarge(tooDeep);
    this.#depth += 1;
    const syntax = read();
    this.#depth -= 1;
    return syntax;
  }

  #blockSequence(properties: Properties): SequenceSyntax {
    const begin = this.#take();
    const items: Syntax[] = [];
    while (!this.#sees('block-end')) {
      if (!this.#sees('-')) {
        const isOneEntry = items.length === 1 && items[0]?.kind === 'mapping' && this.#column(begin.start) === 0;
        throw isOneEntry && this.#sees('?') ? new Fault(dashTooMany, begin.start) : this.#wrongInBlock(begin);
      }
      this.#take();
      items.push(this.#nodeBefore(['-', 'block-end']));
    }
    this.#take();
    return { kind: 'sequence', items, ...properties, start: begin.start, end: items.at(-1)?.end ?? begin.end };
  }

  /** A list in a mapping that is indented no more than the keys. */
  #flatSequence(properties: Properties): SequenceSyntax {
    const { start } = this.#scanner.peek();
    const items: Syntax[] = [];
    while (this.#sees('-')) {
      this.#take();
      items.push(this.#nodeBefore(['-', ...endsInMapping]));
    }
    return { kind: 'sequence', items, ...properties, start, end: items.at(-1)?.end ?? start };
  }

  #blockMapping(properties: Properties): MappingSyntax {
    const begin = this.#take();
    const pairs: Pair[] = [];
    while (!this.#sees('block-end')) {
      if (!this.#sees('?')) throw this.#wrongInBlock(begin);
      pairs.push(this.#pair(endsInMapping, true));
    }
    this.#take();
    return { kind: 'mapping', pairs, ...properties, start: begin.start, end: pairs.at(-1)?.value.end ?? begin.end };
  }

  #flowSequence(properties: Properties): SequenceSyntax {
    const items: Syntax[] = [];
    const { start, end } = this.#inBrackets(']', () => {
      items.push(this.#sees('?') ? this.#nested(() => this.#loneMapping()) : this.#node());
    });
    return { kind: 'sequence', items, ...properties, start, end };
  }

  /** A mapping of one pair in a list in brackets, without brackets of its own. */
  #loneMapping(): MappingSyntax {
    const { start } = this.#scanner.peek();
    const pair = this.#pair([',', ']']);
    return { kind: 'mapping', pairs: [pair], ...noProperties, start, end: pair.value.end };
  }

  #flowMapping(properties: Properties): MappingSyntax {
    const pairs: Pair[] = [];
    const { start, end } = this.#inBrackets('}', () => {
      pairs.push(this.#sees('?') ? this.#pair([',', '}']) : { key: this.#node(), value: this.#nothing() });
    });
    return { kind: 'mapping', pairs, ...properties, start, end };
  }

  /** Goes over brackets, with what is between commas read by `read`. */
  #inBrackets(closing: ']' | '}', read: () => void): Place {
    const opening = this.#take();
    this.#brackets.push(opening);
    while (!this.#sees(closing)) {
      read();
      if (this.#sees(',')) this.#take();
      else if (!this.#sees(closing)) throw this.#wrongInBrackets();
    }
    this.#brackets.pop();
    return { start: opening.start, end: this.#take().end };
  }

  #pair(ends: readonly Token['type'][], isInMapping = false): Pair {
    this.#take();
    const key = this.#nodeBefore([':', ...ends], isInMapping);
    if (!this.#sees(':')) return { key, value: this.#nothing() };
    this.#take();
    return { key, value: this.#nodeBefore(ends, isInMapping) };
  }

  #nodeBefore(ends: readonly Token['type'][], isInMapping = false): Syntax {
    return this.#sees(...ends) ? this.#nothing() : this.#node(isInMapping);
  }

  #count(): void {
    this.#values += 1;
    if (this.#values > valueLimit) throw this.#tooLarge('The file has too many values: make it smaller');
  }

  #tooLarge(message: string): Fault {
    const { start } = this.#scanner.peek();
    return new Fault(message, start, start + 1, 'too-large');
  }

  /** Why the next token can't stand behind the document's value. */
  #behindDocument(root: Syntax): Fault {
    const { type, start, end } = this.#scanner.peek();
    if (type === 'document-start')
      return new Fault('A second document begins here: the file must be one, remove this line', start, end);
    if (type === 'directive') return wrongDirective(start, end);
    const more = this.#column(root.start) - this.#column(start);
    const isFirst =
      root.kind === 'mapping' ? root.pairs.length === 1 : root.kind === 'sequence' && root.items.length === 1;
    return isFirst && more > 0 ? indentedMore(more, root.start) : this.#wrongInBlock();
  }

  /** Why the next token can't stand where it does, in a block that began with `begin`. */
  #wrongInBlock(begin?: Token): Fault {
    const { type, start, end } = this.#scanner.peek();
    const before = this.#last;
    if (type === ':') return new Fault(keyNeeded, start);
    if (type === ',')
      return new Fault('A comma is not allowed outside brackets: remove it, or put the text in quotes', start);
    if (startsLine(this.#source, start)) {
      if (before?.type === 'block-end') return indentedLess(this.#source, start, 'entry');
      if (before && /[|>]/.test(this.#source.charAt(before.start))) return indentedLess(this.#source, start, 'text');
      if (type === '-') return new Fault(entryAmongKeys, start);
      const more = begin ? this.#column(start) - this.#column(begin.start) : 0;
      if (more > 0) return indentedMore(more, start);
      if (begin?.type === 'block-sequence') return new Fault(noEntry, start);
    } else if (before?.type === 'scalar' && !before.plain) {
      const written = this.#source.startsWith("'", before.start) ? "''" : '\\"';
      const message = `The quote before this ends the text, which goes on here: put all of it in quotes, and write ${written} for a quote within it`;
      return new Fault(message, start, end);
    } else if (before && /[\]}]/.test(this.#source.charAt(before.end - 1)) && before.type !== 'scalar') {
      const [opening, kind] = this.#source.charAt(before.end - 1) === ']' ? ['[', 'list'] : ['{', 'mapping'];
      const message = `The ${kind} ends before this: to write a text that starts with ${opening}, put all of it in quotes`;
      return new Fault(message, start, end);
    }
    const message =
      'This does not fit what is before it: correct the spaces at the start of the line, or put the text in quotes';
    return new Fault(message, start);
  }

  /** Why the next token can't stand where it does, in brackets. */
  #wrongInBrackets(): Fault {
    const { type, start, end } = this.#scanner.peek();
    const before = this.#last;
    const opening = this.#brackets.at(-1)?.start ?? start;
    const line = lineAt(this.#source, start);
    switch (type) {
      case ':':
        if (before?.type !== 'scalar') return new Fault(keyNeeded, start);
        if (startsLine(this.#source, start)) return new Fault(keyOnLines, before.start);
        if (before.start < line.start) return new Fault(commaMissing, line.start + indentOf(line.text));
        return new Fault(this.#scanner.isNearKey(before.start) ? valueWithColon : keyTooLong, before.start, before.end);
      case '?':
        return new Fault('In brackets a ? begins a key: put the text in quotes', start);
      case '-':
        return new Fault('In brackets no entry begins with a dash: remove it, or put the text in quotes', start);
      case ',':
        return new Fault('There is no value before this comma: remove it, or add the value', start);
      case 'scalar':
      case 'alias':
      case 'anchor':
      case 'tag':
      case '[':
      case '{':
        return new Fault(commaMissing, start, end);
      default:
        return bracketNeverClosed(this.#source, opening);
    }
  }

  #column(offset: number): number {
    return offset - lineAt(this.#source, offset).start;
  }
}

/**
 * Splits a YAML text into tokens as PyYAML 6 does (`scanner.py`), since that decides what a Wazo server takes for YAML:
 * other readers refuse texts that it takes, and the reverse.
 */

import { Cursor } from './cursor.ts';
import {
  Fault,
  indentedMore,
  keyLimit,
  keyNeeded,
  keyNeedsColon,
  keyOnLines,
  keyTooLong,
  noEntry,
  type Suspects,
  startsLine,
  valueWithColon,
} from './fault.ts';
import { type DirectiveParts, readDirective, readName, readTag, type TagParts } from './properties.ts';
import { readBlock, readPlain, readQuoted } from './written.ts';

interface Stretch {
  /** Offsets in UTF-16 code units, the end exclusive. What is not written, such as the end of a block, is empty. */
  start: number;
  end: number;
}

type Indicator = '[' | ']' | '{' | '}' | ',' | '-' | '?' | ':';
type Boundary = 'block-sequence' | 'block-mapping' | 'block-end' | 'document-start' | 'document-end' | 'end';

/** What stands between values. There is a `?` before every key, whether it is written or not. */
interface Mark extends Stretch {
  type: Indicator | Boundary;
}

interface DirectiveToken extends Stretch, DirectiveParts {
  type: 'directive';
}

interface NameToken extends Stretch {
  type: 'alias' | 'anchor';
  name: string;
}

export interface TagToken extends Stretch, TagParts {
  type: 'tag';
}

interface ScalarToken extends Stretch {
  type: 'scalar';
  /** Without quotes and escapes, with its lines folded. */
  text: string;
  plain: boolean;
}

export type Token = Mark | DirectiveToken | NameToken | TagToken | ScalarToken;

/** A place where a key without `?` may begin: whether one does shows at its colon. */
interface PossibleKey {
  start: number;
  lineStart: number;
  /** How many tokens there are before it. */
  tokensBefore: number;
  /** Whether nothing but a key can stand there. */
  required: boolean;
}

const spaces = / */y;
const comment = /#[^\r\n\x85\u2028\u2029]*/y;

/** The tokens of a text, one after the other. */
export class Scanner {
  readonly #cursor: Cursor;
  readonly #report: (fault: Fault) => void;
  #reportedLine = -1;
  /** What was scanned and is not taken yet. */
  readonly #waiting: Token[] = [];
  #taken = 0;
  #last: Token | undefined;
  /** The lists and mappings without brackets that we are in. */
  readonly #blocks: { type: 'block-sequence' | 'block-mapping'; column: number }[] = [];
  /** Where the brackets that are open stand. Within them indentation means nothing. */
  readonly #brackets: number[] = [];
  /** Texts in quotes that go over several lines. */
  readonly #longQuotes: Stretch[] = [];
  /** Whether a key, and outside of brackets a block, can begin here. */
  #keyAllowed = true;
  /** At most one for each number of open brackets. */
  readonly #possibleKeys = new Map<number, PossibleKey>();

  /** Reads from an offset, which begins a line. Faults behind which it can go on go to `report`, others are thrown. */
  constructor(source: string, offset: number, report: (fault: Fault) => void) {
    this.#cursor = new Cursor(source, offset);
    this.#report = report;
  }

  /** The token that comes next; behind the last one `end`, always. */
  peek(): Token {
    for (;;) {
      const [next] = this.#waiting;
      if (next?.type === 'end') return next;
      this.#dropPossibleKeys();
      if (next && !this.#mayBeginKey()) return next;
      this.#scan();
    }
  }

  take(): Token {
    const next = this.peek();
    this.#waiting.shift();
    this.#taken += 1;
    return next;
  }

  get suspects(): Suspects {
    const start = this.#brackets.at(-1);
    return { quotes: this.#longQuotes, bracket: start === undefined ? undefined : { start, indent: this.#indent } };
  }

  /** Whether the colon of a key can still stand here. */
  isNearKey(start: number): boolean {
    const distance = this.#cursor.offset - start;
    if (distance > 2 * keyLimit) return false;
    return distance <= keyLimit || [...this.#cursor.source.slice(start, this.#cursor.offset)].length <= keyLimit;
  }

  /** The column of the block that we are in. */
  get #indent(): number {
    return this.#blocks.at(-1)?.column ?? -1;
  }

  get #inBrackets(): boolean {
    return this.#brackets.length > 0;
  }

  /** Adds at least one token. */
  #scan(): void {
    this.#skipToToken();
    this.#dropPossibleKeys();
    this.#endBlocks(this.#cursor.column);
    this.#last = this.#scanToken();
    this.#waiting.push(this.#last);
  }

  #scanToken(): Token {
    if (this.#cursor.isAtEnd) return this.#end();
    const character = this.#cursor.source.charAt(this.#cursor.offset);
    if (this.#cursor.column === 0 && character === '%') return this.#directive();
    if (this.#cursor.isAtDocumentMark) return this.#documentMark();
    const isAlone = this.#cursor.isBlankAt(this.#cursor.offset + 1);
    switch (character) {
      case '[':
      case '{':
        return this.#openBracket(character);
      case ']':
      case '}':
        return this.#closeBracket(character);
      case ',':
        this.#forgetPossibleKey();
        this.#keyAllowed = true;
        return this.#mark(character);
      case '-':
        if (isAlone) return this.#entry();
        break;
      case '?':
        if (isAlone || this.#inBrackets) return this.#explicitKey();
        break;
      case ':':
        if (isAlone || this.#inBrackets) return this.#colon();
        break;
      case '*':
        return this.#keyOr(() => this.#name('alias'));
      case '&':
        return this.#keyOr(() => this.#name('anchor'));
      case '!':
        return this.#keyOr(() => this.#tag());
      case '"':
      case "'":
        return this.#keyOr(() => this.#quoted(character));
      case '|':
      case '>':
        if (this.#inBrackets) break;
        return this.#block();
      case '\t':
        throw new Fault('YAML allows no tab here: use spaces', this.#cursor.offset);
    }
    if ('%@`|>'.includes(character))
      this.#tell(new Fault(`A text can't start with ${character}: put it in quotes`, this.#cursor.offset));
    return this.#keyOr(() => this.#plain());
  }

  /** Reports a fault, one on a line: to look at each takes as long as the line is. */
  #tell(fault: Fault): void {
    if (this.#reportedLine === this.#cursor.lineStart) return;
    this.#reportedLine = this.#cursor.lineStart;
    this.#report(fault);
  }

  #skipToToken(): void {
    for (;;) {
      this.#cursor.take(spaces);
      this.#cursor.take(comment);
      if (this.#cursor.takeLineBreak() === '') return;
      if (!this.#inBrackets) this.#keyAllowed = true;
    }
  }

  #mark(type: Mark['type'], length = 1): Mark {
    const start = this.#cursor.offset;
    this.#cursor.offset += length;
    return { type, start, end: this.#cursor.offset };
  }

  /** Scans what may be a key, or the beginning of one. */
  #keyOr(scan: () => Token): Token {
    this.#savePossibleKey();
    this.#keyAllowed = false;
    return scan();
  }

  #savePossibleKey(): void {
    if (!this.#keyAllowed) return;
    this.#forgetPossibleKey();
    this.#possibleKeys.set(this.#brackets.length, {
      start: this.#cursor.offset,
      lineStart: this.#cursor.lineStart,
      tokensBefore: this.#taken + this.#waiting.length,
      required: !this.#inBrackets && this.#indent === this.#cursor.column,
    });
  }

  #mayBeginKey(): boolean {
    for (const key of this.#possibleKeys.values()) {
      if (key.tokensBefore === this.#taken) return true;
    }
    return false;
  }

  /** Forgets keys of which the colon would be on another line, or too far off. */
  #dropPossibleKeys(): void {
    for (const [level, key] of this.#possibleKeys) {
      if (key.lineStart === this.#cursor.lineStart && this.isNearKey(key.start)) continue;
      if (key.required) throw this.#keyWithoutColon(key);
      this.#possibleKeys.delete(level);
    }
  }

  #forgetPossibleKey(): void {
    const key = this.#possibleKeys.get(this.#brackets.length);
    if (key?.required) throw this.#keyWithoutColon(key);
    this.#possibleKeys.delete(this.#brackets.length);
  }

  #keyWithoutColon({ start, lineStart }: PossibleKey): Fault {
    if (lineStart === this.#cursor.lineStart && !this.isNearKey(start)) return new Fault(keyTooLong, start);
    if (/^-[^-]/.test(this.#cursor.source.slice(start, start + 2)))
      return new Fault('The dash of a list entry must be followed by a space: add it', start);
    if (this.#blocks.at(-1)?.type === 'block-sequence') return new Fault(noEntry, start);
    return new Fault(`${keyNeedsColon}, or indent the line if it belongs to the text above`, start);
  }

  /** Begins a block on this line where it is indented more than the block that we are in. */
  #beginBlock(
    type: 'block-sequence' | 'block-mapping',
    start = this.#cursor.offset,
    index = this.#waiting.length,
  ): void {
    const column = start - this.#cursor.lineStart;
    if (this.#indent >= column) return;
    this.#blocks.push({ type, column });
    this.#waiting.splice(index, 0, { type, start, end: start });
  }

  /** Ends the blocks that are indented more than a column. */
  #endBlocks(column: number): void {
    if (this.#inBrackets) return;
    while (this.#indent > column) {
      this.#blocks.pop();
      this.#waiting.push({ type: 'block-end', start: this.#cursor.offset, end: this.#cursor.offset });
    }
  }

  #end(): Token {
    this.#endBlocks(-1);
    this.#forgetPossibleKey();
    this.#possibleKeys.clear();
    return this.#mark('end', 0);
  }

  #directive(): Token {
    this.#endBlocks(-1);
    this.#forgetPossibleKey();
    this.#keyAllowed = false;
    const { offset: start } = this.#cursor;
    return { type: 'directive', ...readDirective(this.#cursor), start, end: this.#cursor.offset };
  }

  #documentMark(): Token {
    this.#endBlocks(-1);
    this.#forgetPossibleKey();
    this.#keyAllowed = false;
    return this.#mark(this.#cursor.isAt('-') ? 'document-start' : 'document-end', 3);
  }

  #openBracket(character: '[' | '{'): Token {
    this.#savePossibleKey();
    this.#brackets.push(this.#cursor.offset);
    this.#keyAllowed = true;
    return this.#mark(character);
  }

  #closeBracket(character: ']' | '}'): Token {
    if (!this.#inBrackets) {
      const opening = character === ']' ? '[' : '{';
      const message = `There is no ${opening} before this ${character}: remove it, or put the text in quotes`;
      throw new Fault(message, this.#cursor.offset);
    }
    this.#forgetPossibleKey();
    this.#brackets.pop();
    this.#keyAllowed = false;
    return this.#mark(character);
  }

  #entry(): Token {
    if (!this.#inBrackets) {
      if (!this.#keyAllowed) throw new Fault('A list begins on a line of its own: move it there', this.#cursor.offset);
      this.#beginBlock('block-sequence');
    }
    this.#forgetPossibleKey();
    this.#keyAllowed = true;
    return this.#mark('-');
  }

  #explicitKey(): Token {
    if (!this.#inBrackets) {
      if (!this.#keyAllowed) throw new Fault('No key can begin here: put the text in quotes', this.#cursor.offset);
      this.#beginBlock('block-mapping');
    }
    this.#forgetPossibleKey();
    this.#keyAllowed = !this.#inBrackets;
    return this.#mark('?');
  }

  #colon(): Token {
    const key = this.#possibleKeys.get(this.#brackets.length);
    if (key) {
      this.#possibleKeys.delete(this.#brackets.length);
      const index = key.tokensBefore - this.#taken;
      this.#waiting.splice(index, 0, { type: '?', start: key.start, end: key.start });
      if (!this.#inBrackets) this.#beginBlock('block-mapping', key.start, index);
      this.#keyAllowed = false;
    } else {
      if (!this.#inBrackets) {
        if (!this.#keyAllowed) throw this.#colonWithoutKey();
        this.#beginBlock('block-mapping');
      }
      this.#keyAllowed = !this.#inBrackets;
    }
    return this.#mark(':');
  }

  #colonWithoutKey(): Fault {
    const before = this.#last;
    if (before?.type !== 'scalar')
      return new Fault(before?.type === ':' ? keyNeeded : valueWithColon, this.#cursor.offset);
    const isFirst = startsLine(this.#cursor.source, before.start);
    if (before.start >= this.#cursor.lineStart) {
      const isFar = isFirst && !this.isNearKey(before.start);
      return new Fault(isFar ? keyTooLong : valueWithColon, before.start, before.end);
    }
    if (!before.plain) return new Fault(keyOnLines, before.start);
    if (isFirst) return new Fault(keyNeedsColon, before.start);
    // A key that is read as another line of the value above it.
    const line = this.#cursor.source.slice(this.#cursor.lineStart, this.#cursor.offset);
    const column = line.length - line.trimStart().length;
    return indentedMore(column - this.#indent, this.#cursor.lineStart + column);
  }

  #name(type: NameToken['type']): NameToken {
    const { offset: start } = this.#cursor;
    return { type, name: readName(this.#cursor), start, end: this.#cursor.offset };
  }

  #tag(): TagToken {
    const { offset: start } = this.#cursor;
    return { type: 'tag', ...readTag(this.#cursor), start, end: this.#cursor.offset };
  }

  #plain(): ScalarToken {
    const { offset: start } = this.#cursor;
    const { text, end } = readPlain(this.#cursor, this.#inBrackets, this.#indent);
    // With its last line the text has ended a line, behind which a key can begin.
    this.#keyAllowed = this.#cursor.lineStart > end;
    return { type: 'scalar', text, plain: true, start, end };
  }

  #quoted(quote: '"' | "'"): ScalarToken {
    const { offset: start, lineStart } = this.#cursor;
    const { text, end } = readQuoted(this.#cursor, quote, (fault) => this.#tell(fault));
    if (lineStart !== this.#cursor.lineStart) this.#longQuotes.push({ start, end });
    return { type: 'scalar', text, plain: false, start, end };
  }

  #block(): ScalarToken {
    const { offset: start } = this.#cursor;
    this.#forgetPossibleKey();
    this.#keyAllowed = true;
    return { type: 'scalar', ...readBlock(this.#cursor, this.#indent), plain: false, start };
  }
}

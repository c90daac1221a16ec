/** A place in a YAML text that moves on, line by line: YAML 1.1 has more line breaks than other texts. */

/** The end of a text counts as a blank. */
const blankAhead = /(?=[ \t\r\n\x85\u2028\u2029]|$)/y;
const documentMark = /(?:---|\.\.\.)(?=[ \t\r\n\x85\u2028\u2029]|$)/y;

export class Cursor {
  readonly source: string;
  offset: number;
  lineStart: number;

  /** Stands at an offset that begins a line. */
  constructor(source: string, offset: number) {
    this.source = source;
    this.offset = offset;
    this.lineStart = offset;
  }

  get column(): number {
    return this.offset - this.lineStart;
  }

  get isAtEnd(): boolean {
    return this.offset >= this.source.length;
  }

  /** Whether a text comes next. */
  isAt(text: string): boolean {
    return this.source.startsWith(text, this.offset);
  }

  /** Whether what a sticky pattern matches comes next. */
  matches(pattern: RegExp, offset = this.offset): boolean {
    pattern.lastIndex = offset;
    return pattern.test(this.source);
  }

  /** Whether a blank, a line break or the end comes at an offset. */
  isBlankAt(offset: number): boolean {
    return this.matches(blankAhead, offset);
  }

  /** Whether --- or ... comes next, alone or with something behind a blank, at the beginning of a line. */
  get isAtDocumentMark(): boolean {
    return this.column === 0 && this.matches(documentMark);
  }

  /** Moves on behind what a sticky pattern matches, and returns that. */
  take(pattern: RegExp): string {
    const { offset } = this;
    if (!this.matches(pattern)) return '';
    this.offset = pattern.lastIndex;
    return this.source.slice(offset, this.offset);
  }

  /** Moves on behind a line break. Returns what it is in a text, nothing where there is none. */
  takeLineBreak(): string {
    const character = this.source.charAt(this.offset);
    if (character === '' || !'\r\n\x85\u2028\u2029'.includes(character)) return '';
    this.offset += this.isAt('\r\n') ? 2 : 1;
    this.lineStart = this.offset;
    return character === '\u2028' || character === '\u2029' ? character : '\n';
  }
}

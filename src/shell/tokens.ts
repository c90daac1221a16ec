/** Splits the text of a shell script into tokens: words, with what is quoted in them known, and operators. */

/** A part of a command line. Offsets are in UTF-16 code units from the beginning of the text. */
export interface Word {
  type: 'word';
  start: number;
  end: number;
  /** Without quotes and escapes; what the shell would expand is as it is written. */
  text: string;
  /** As `text`, but without what single quotes and backslashes keep the shell from expanding. */
  live: string;
}

export interface Operator {
  type: 'operator';
  start: number;
  end: number;
  /** `;;`, `|`, `(`, `>>`, a line end, … */
  text: string;
}

export type Token = Word | Operator;

/** The longer ones first. */
const OPERATORS = [
  ';;&',
  '<<<',
  '<<-',
  '&>>',
  '&&',
  '||',
  ';;',
  ';&',
  '|&',
  '<<',
  '>>',
  '<&',
  '>&',
  '<>',
  '>|',
  '&>',
].concat([...'\n;&|<>()']);

/** How deep substitutions may lie in each other: in what people write two, three at most. */
const DEPTH = 50;

/** Thrown where the text ends in the middle of something, or holds what we can't read. */
class NotUnderstood extends Error {}

/**
 * The tokens of a script, without comments and here-documents. Undefined where it can't be read to its end with
 * certainty: a quote without an end, a here-document without one, binary data.
 */
export function shellTokens(text: string): Token[] | undefined {
  if (text.includes('\0')) return undefined;
  const scanner = new Scanner(text);
  try {
    return scanner.tokens(0);
  } catch (error) {
    if (error instanceof NotUnderstood) return undefined;
    throw error;
  }
}

class Scanner {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** The tokens up to the end, or of a substitution up to the `)` that ends it. `depth` is how many we are in. */
  tokens(depth: number): Token[] {
    if (depth > DEPTH) throw new NotUnderstood();
    const tokens: Token[] = [];
    const documents: { end: string; tabs: boolean }[] = [];
    let parentheses = 0;
    for (;;) {
      this.#skipBlanks();
      const start = this.#at;
      if (start >= this.#text.length) {
        if (depth > 0 || documents.length > 0) throw new NotUnderstood();
        return tokens;
      }
      const operator = OPERATORS.find((each) => this.#text.startsWith(each, start));
      if (operator === undefined) {
        tokens.push(this.#word(depth));
        continue;
      }
      if (operator === '(') parentheses += 1;
      if (operator === ')') {
        if (depth > 0 && parentheses === 0 && documents.length === 0) return tokens;
        parentheses -= 1;
      }
      this.#at += operator.length;
      if (operator === '<<' || operator === '<<-') {
        this.#skipBlanks();
        documents.push({ end: this.#word(depth).text, tabs: operator === '<<-' });
        continue;
      }
      tokens.push({ type: 'operator', start, end: this.#at, text: operator });
      if (operator === '\n') for (const each of documents.splice(0)) this.#skipDocument(each);
    }
  }

  /** Blanks, comments, and lines that a backslash continues. */
  #skipBlanks(): void {
    const blank = /(?:[ \t]|\\\n)*(?:#[^\n]*)?/y;
    blank.lastIndex = this.#at;
    blank.exec(this.#text);
    this.#at = Math.max(this.#at, blank.lastIndex);
  }

  #skipDocument({ end, tabs }: { end: string; tabs: boolean }): void {
    for (;;) {
      if (this.#at >= this.#text.length) throw new NotUnderstood();
      const lineEnd = this.#text.indexOf('\n', this.#at);
      const line = this.#text.slice(this.#at, lineEnd < 0 ? undefined : lineEnd);
      this.#at += line.length + 1;
      if ((tabs ? line.replace(/^\t+/, '') : line) === end) return;
    }
  }

  #word(depth: number): Word {
    const word: Word = { type: 'word', start: this.#at, end: this.#at, text: '', live: '' };
    for (;;) {
      const character = this.#text[this.#at];
      if (character === undefined || ' \t\n;&|<>()'.includes(character)) break;
      if (character === "'") word.text += this.#singleQuoted();
      else if (character === '"') this.#doubleQuoted(word, depth);
      else if (character === '$' && this.#text[this.#at + 1] === "'") word.text += this.#ansiQuoted();
      else if (character === '\\') word.text += this.#escaped();
      else this.#plain(word, depth);
    }
    word.end = this.#at;
    return word;
  }

  #singleQuoted(): string {
    const end = this.#text.indexOf("'", this.#at + 1);
    if (end < 0) throw new NotUnderstood();
    const content = this.#text.slice(this.#at + 1, end);
    this.#at = end + 1;
    return content;
  }

  /** `$'…'` of bash, in which a backslash escapes the quote too. */
  #ansiQuoted(): string {
    const quoted = /\$'((?:[^'\\]|\\[\s\S])*)'/y;
    quoted.lastIndex = this.#at;
    const content = quoted.exec(this.#text)?.[1];
    if (content === undefined) throw new NotUnderstood();
    this.#at = quoted.lastIndex;
    return content;
  }

  #doubleQuoted(word: Word, depth: number): void {
    this.#at += 1;
    for (;;) {
      const character = this.#text[this.#at];
      if (character === undefined) throw new NotUnderstood();
      if (character === '"') break;
      if (character === '\\') word.text += this.#escaped();
      else this.#plain(word, depth, 'quoted');
    }
    this.#at += 1;
  }

  /** A backslash and what it protects; a line end is dropped. */
  #escaped(): string {
    const character = this.#text[this.#at + 1];
    this.#at += 2;
    return character === '\n' ? '' : (character ?? '\\');
  }

  /** One character, or a whole substitution; `quoted` in double quotes. */
  #plain(word: Word, depth: number, quoted?: 'quoted'): void {
    const start = this.#at;
    if (!this.#skipSubstitution(depth, quoted)) this.#at += 1;
    const plain = this.#text.slice(start, this.#at);
    word.text += plain;
    word.live += plain;
  }

  /** Goes behind `$(…)`, `${…}`, `$((…))` or `` `…` `` where one begins here, and says so. */
  #skipSubstitution(depth: number, quoted?: 'quoted'): boolean {
    const rest = this.#text.slice(this.#at, this.#at + 3);
    if (rest.startsWith('`')) return this.#skip(/`(?:[^`\\]|\\[\s\S])*`/y);
    if (rest === '$((') return this.#skipArithmetic();
    if (rest.startsWith('${')) {
      this.#skipParameter(depth + 1, quoted);
      return true;
    }
    if (!rest.startsWith('$(')) return false;
    this.#at += 2;
    this.tokens(depth + 1);
    this.#at += 1;
    return true;
  }

  #skip(pattern: RegExp): true {
    pattern.lastIndex = this.#at;
    if (!pattern.test(this.#text)) throw new NotUnderstood();
    this.#at = pattern.lastIndex;
    return true;
  }

  #skipArithmetic(): true {
    let open = 0;
    for (this.#at += 1; ; this.#at += 1) {
      const character = this.#text[this.#at];
      if (character === undefined) throw new NotUnderstood();
      if (character === '(') open += 1;
      if (character === ')') open -= 1;
      if (open === 0) break;
    }
    this.#at += 1;
    return true;
  }

  #skipParameter(depth: number, quoted?: 'quoted'): void {
    if (depth > DEPTH) throw new NotUnderstood();
    const inside: Word = { type: 'word', start: 0, end: 0, text: '', live: '' };
    for (this.#at += 2; this.#text[this.#at] !== '}'; ) {
      const character = this.#text[this.#at];
      if (character === undefined) throw new NotUnderstood();
      // In double quotes it is an apostrophe: "${x:-it's}".
      if (character === "'" && !quoted) this.#singleQuoted();
      else if (character === '"') this.#doubleQuoted(inside, depth);
      else if (character === '\\') this.#escaped();
      else this.#plain(inside, depth, quoted);
    }
    this.#at += 1;
  }
}

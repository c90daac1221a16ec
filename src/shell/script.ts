/** Reads a shell script into its commands and the branches of its `case`s, as far as that takes no guessing. */

import { type Operator, shellTokens, type Token, type Word } from './tokens.ts';

/** A simple command. */
export interface Command extends Place {
  /** At least one; redirections are among them. */
  words: readonly CommandWord[];
  /** The operator before it: `&&`, `(`, `;`, a line end, …; empty where a keyword stands there, or nothing. */
  after: string;
}

export interface CommandWord extends Word {
  /** Whether it is the file of a redirection. */
  redirection: boolean;
}

/** A branch of a `case`, from its patterns to its `;;`. */
export interface Branch extends Place {
  /** What `case` looks at. */
  subject: Word;
  patterns: readonly Word[];
}

/** What a command or a branch lies in. */
interface Place {
  /** Whether an `if` or a loop decides if it runs. */
  conditional: boolean;
  /** The names of the functions that it is in. */
  functions: readonly string[];
  /** The branches that it is in, the innermost last. */
  branches: readonly Branch[];
}

export interface Script {
  commands: readonly Command[];
  branches: readonly Branch[];
}

/** Undefined where the script can't be read to its end with certainty. */
export function readScript(text: string): Script | undefined {
  const tokens = shellTokens(text);
  return tokens && new Parser(tokens).script();
}

/** What is open around a command, and the place outside it. */
interface Frame {
  ends: 'fi' | 'done' | '}' | 'esac';
  outside: Place;
  /** Of a `case`. */
  subject?: Word;
}

const OPENS: Record<string, Frame['ends']> = { if: 'fi', while: 'done', until: 'done', '{': '}' };
/** Words behind which a command begins. */
const CONTINUES = new Set(['then', 'else', 'elif', 'do', '!', 'time']);
const CLOSES = new Set(['fi', 'done', '}', 'esac']);
const REDIRECTION = /^[<>]|^&>/;
/** How deep a script may nest. */
const DEPTH = 50;
const BRANCH_END = new Set([';;', ';&', ';;&']);

class Parser {
  readonly #tokens: readonly Token[];
  #at = 0;
  #place: Place = { conditional: false, functions: [], branches: [] };
  readonly #frames: Frame[] = [];
  readonly #commands: Command[] = [];
  readonly #branches: Branch[] = [];
  #words: CommandWord[] = [];
  #after = '';
  /** The name of a function whose body comes next. */
  #functionName: string | undefined;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  script(): Script | undefined {
    for (let token = this.#next(); token !== undefined; token = this.#next()) {
      if (this.#frames.length > DEPTH) return undefined;
      const understood = token.type === 'word' ? this.#word(token) : this.#operator(token);
      if (!understood) return undefined;
    }
    this.#endCommand('');
    if (this.#frames.length > 0) return undefined;
    return { commands: this.#commands, branches: this.#branches };
  }

  #next(): Token | undefined {
    return this.#tokens[this.#at++];
  }

  #peek(): Token | undefined {
    return this.#tokens[this.#at];
  }

  #endCommand(operator: string): void {
    const words = this.#words;
    if (words.length > 0) this.#commands.push({ ...this.#place, words, after: this.#after });
    // A line may end behind `&&`.
    const stays = words.length === 0 && operator === '\n' && /^[&|]/.test(this.#after);
    if (!stays) this.#after = operator;
    this.#words = [];
  }

  #word(word: Word): boolean {
    if (this.#words.length > 0) {
      this.#words.push({ ...word, redirection: false });
      // `function name {`, which is bash, has no operator between the name and the body.
      const [keyword, name] = this.#words;
      if (keyword?.live === 'function' && name !== undefined && this.#words.length === 2) {
        this.#endCommand('');
        this.#functionName = name.text;
      }
      return true;
    }
    // A keyword that is quoted is none.
    const keyword = word.live === word.text && word.text.length === word.end - word.start ? word.text : '';
    if (keyword === 'case') return this.#case();
    if (CLOSES.has(keyword)) return this.#close(keyword);
    const ends = Object.hasOwn(OPENS, keyword) ? OPENS[keyword] : undefined;
    if (ends !== undefined) {
      this.#open(ends);
      this.#after = '';
    } else if (CONTINUES.has(keyword)) this.#after = '';
    else {
      if (keyword === 'for' || keyword === 'select') this.#open('done');
      this.#functionName = undefined;
      this.#words.push({ ...word, redirection: false });
    }
    return true;
  }

  #operator({ text }: Operator): boolean {
    if (REDIRECTION.test(text)) {
      const file = this.#peek();
      // A process substitution of bash, `<(…)`: what follows are commands.
      if (file?.type !== 'word') return file?.text === '(';
      this.#at += 1;
      this.#words.push({ ...file, redirection: true });
      return true;
    }
    const [name] = this.#words;
    if (text === '(' && name !== undefined && this.#isFunction()) {
      this.#functionName = name.text;
      this.#words = [];
      this.#at += 1;
      return true;
    }
    this.#endCommand(text);
    return !BRANCH_END.has(text) || this.#endBranch();
  }

  /** Whether the one word before this `(` is the name of a function: `)` follows, and it is no array, `name=()`. */
  #isFunction(): boolean {
    const token = this.#peek();
    return this.#words.length === 1 && !this.#words[0]?.text.endsWith('=') && token?.text === ')';
  }

  #open(ends: Frame['ends']): void {
    const outside = this.#place;
    this.#frames.push({ ends, outside });
    const name = this.#functionName;
    this.#functionName = undefined;
    if (ends !== '}') this.#place = { ...outside, conditional: true };
    else if (name !== undefined) this.#place = { ...outside, functions: [...outside.functions, name] };
  }

  #close(keyword: string): boolean {
    const frame = this.#frames.pop();
    if (frame?.ends !== keyword) return false;
    this.#place = frame.outside;
    this.#after = '';
    return true;
  }

  #case(): boolean {
    const subject = this.#next();
    this.#skipLineEnds();
    const keyword = this.#next();
    if (subject?.type !== 'word' || keyword?.type !== 'word' || keyword.text !== 'in') return false;
    this.#frames.push({ ends: 'esac', outside: this.#place, subject });
    return this.#beginBranch();
  }

  #endBranch(): boolean {
    const frame = this.#frames.at(-1);
    if (frame?.ends !== 'esac') return false;
    this.#place = frame.outside;
    return this.#beginBranch();
  }

  /** The patterns of the next branch, or the `esac` that stands in their place. */
  #beginBranch(): boolean {
    const frame = this.#frames.at(-1);
    if (frame?.subject === undefined) return false;
    this.#skipLineEnds();
    let token = this.#next();
    if (token?.type === 'word' && token.text === 'esac') return this.#close('esac');
    if (token?.type === 'operator' && token.text === '(') token = this.#next();
    const patterns: Word[] = [];
    for (; token?.type === 'word'; token = this.#next()) {
      patterns.push(token);
      const separator = this.#next();
      if (separator?.text === ')') {
        const branch: Branch = { ...frame.outside, subject: frame.subject, patterns };
        this.#branches.push(branch);
        this.#place = { ...frame.outside, branches: [...frame.outside.branches, branch] };
        this.#after = ')';
        return true;
      }
      if (separator?.text !== '|') return false;
    }
    return false;
  }

  #skipLineEnds(): void {
    for (let token = this.#peek(); token?.type === 'operator' && token.text === '\n'; token = this.#peek())
      this.#at += 1;
  }
}

/** What a shell script says: its commands and the branches for certain values, each with where it lies. */

/** A stretch of the script, by offsets in UTF-16 code units. */
export interface Span {
  start: number;
  end: number;
}

export interface Word extends Span {
  /** Without quotes and escapes; what the shell would expand is as it is written. */
  text: string;
  /** The parameters that the shell expands in it, also in its substitutions, in their order. */
  parameters: readonly Parameter[];
}

export interface Parameter {
  /** `pkgdir`, `1`, `@`, … */
  name: string;
  /** What is done with its value: `:-`, `%%`, `/`, …; undefined where nothing is. */
  operator: string | undefined;
  /** As it is written: `${pkgdir%/}`. */
  text: string;
}

/** A simple command, or the head of a `for`, `select` or `[[`, with the keyword as its first word. */
export interface Command extends Span, Place {
  /** The program and its arguments; none where there are only assignments or redirections. */
  words: readonly Word[];
  /** Those before the program, and those that `export` and its like have behind it, which are words too. */
  assignments: readonly Assignment[];
  redirections: readonly Redirection[];
}

export interface Assignment extends Span {
  name: string;
  /** Undefined where it is an array. */
  value: Word | undefined;
}

export interface Redirection {
  operator: string;
  /** The file, or the descriptor; undefined for a here-document. */
  target: Word | undefined;
}

/** What is run where a word has one of some values: a branch of a `case`, or of an `if` or a `&&` that compares. */
export interface Branch extends Place {
  subject: Word;
  /** The patterns of a `case`, or what is compared with. */
  patterns: readonly Word[];
}

/** What a command or a branch lies in. */
export interface Place {
  /** The names of the functions that it is in. */
  functions: readonly string[];
  /** The branches that it is in, the innermost last. */
  branches: readonly Branch[];
  /** Whether something else than these branches decides if it runs: an `if`, a loop, a `&&` or `||` before it. */
  conditional: boolean;
  /** Whether a process of its own runs it, so that its `exit` does not end the script: `(…)`, `$(…)`, `|`, `&`. */
  apart: boolean;
  failure: Failure;
  /** Whether its failure only leaves out what a `&&` has behind it, so that errexit does not end the script. */
  guards: boolean;
  /** Whether a `||` stands behind it, so that errexit is off in the functions that it calls. */
  tried: boolean;
}

/**
 * What comes of it where the command fails. `asked`: an `if`, a loop or a `!` wants to know. `caught`: something else is
 * run instead, behind a `||`, and does not give up itself. `counts`: neither, so that errexit would end the script.
 */
export type Failure = 'counts' | 'asked' | 'caught';

export interface Script {
  text: string;
  /** In the order of the text, without those that stand behind an `exit`. */
  commands: readonly Command[];
  branches: readonly Branch[];
  /** The functions that it defines. */
  functions: ReadonlySet<string>;
  /** Syntax of bash that the shell of another `#!` line comes to read, whether it runs it or not. */
  bashSyntax: readonly Span[];
}

/** Whether the word is nothing but this parameter. */
export function isOnly(word: Word, parameter: Parameter): boolean {
  return word.text === parameter.text;
}

/** Whether it asks if the parameter is set, and sees to it where it is not: `${pkgdir:-out}`, `${pkgdir:?}`. */
export function asksIfSet({ operator = '' }: Parameter): boolean {
  return /^:?[-=?+]$/.test(operator);
}

/** The files of the redirections. */
export function filesOf({ redirections }: Command): Word[] {
  return redirections.flatMap(({ target }) => target ?? []);
}

/** The words and the values of the assignments, without the files of redirections. */
export function valuesOf({ words, assignments }: Command): Word[] {
  return [...assignments.flatMap(({ value }) => value ?? []), ...words];
}

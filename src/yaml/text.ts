/** The bytes of a YAML file as text, with positions in it, and what is wrong with the bytes; the problems of a file, gathered. */

import type { Position } from '../position.ts';

/** What PyYAML would refuse in a file, or what it would silently read otherwise than its author means (`duplicate-key`). */
export interface YamlProblem {
  /** `value` is a scalar, tag, alias or key that no value can be made of. */
  kind: 'encoding' | 'syntax' | 'value' | 'duplicate-key' | 'too-large';
  /** What is wrong and what to do about it. */
  message: string;
  position: Position;
}

const problemLimit = 50;

/** The problems of one text: at most one of a kind on a line, as a second one mostly follows from the first. */
export class Problems {
  readonly #found: YamlProblem[] = [];
  #more: YamlProblem[] = [];
  readonly #lines = new Set<string>();
  readonly #text: YamlText;

  constructor(text: YamlText) {
    this.#text = text;
  }

  /** Adds a problem with what stands between two offsets; with its first character, where it goes on to other lines. */
  add(kind: YamlProblem['kind'], message: string, start: number, end = start + 1): void {
    const position = this.#text.position(start, end);
    const { line, column } = position;
    const oneLine = position.endLine === line ? position : { line, column, endLine: line, endColumn: column + 1 };
    this.addAt(kind, message, oneLine);
  }

  addAt(kind: YamlProblem['kind'], message: string, position: Position): void {
    const line = `${kind}:${position.line}`;
    if (this.#more.length > 0 || this.#lines.has(line)) return;
    this.#lines.add(line);
    if (this.#found.length < problemLimit) this.#found.push({ kind, message, position });
    else this.#more = [{ kind, message: 'There are more problems than these: correct these first', position }];
  }

  /** Whether no more is told than that there is more. */
  get isFull(): boolean {
    return this.#more.length > 0;
  }

  has(kind: YamlProblem['kind']): boolean {
    return this.#found.some((problem) => problem.kind === kind);
  }

  /** From the first line to the last. */
  get found(): YamlProblem[] {
    const order = (a: YamlProblem, b: YamlProblem) =>
      a.position.line - b.position.line || a.position.column - b.position.column;
    return [...this.#found.toSorted(order), ...this.#more];
  }
}

/** A text and the positions in it. */
export class YamlText {
  readonly source: string;
  readonly #lineStarts = [0];

  constructor(source: string) {
    this.source = source;
    for (const { index, 0: end } of source.matchAll(/\r\n?|\n/g)) this.#lineStarts.push(index + end.length);
  }

  /** The stretch between two offsets, cut to what the text has. */
  position(start: number, end: number): Position {
    const [line, column] = this.#place(start);
    const [endLine, endColumn] = this.#place(Math.max(start, end));
    return { line, column, endLine, endColumn };
  }

  /** Line and column of an offset. */
  #place(offset: number): [number, number] {
    const within = Math.min(offset, this.source.length);
    let low = 0;
    let high = this.#lineStarts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#lineStarts[middle] ?? 0) <= within) low = middle;
      else high = middle;
    }
    return [low + 1, within - (this.#lineStarts[low] ?? 0) + 1];
  }
}

/**
 * The text of a file, without a byte order mark: UTF-8, or UTF-16 where a mark says so, as PyYAML takes them. Bytes that
 * are neither, and characters that PyYAML refuses, are added to `problems`; the text then ends before the first wrong byte.
 */
export function decode(bytes: Uint8Array): { text: YamlText; problems: Problems } {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  const whole = tryDecode(encoding, bytes, false);
  if (whole === undefined) {
    const text = new YamlText(longestPrefix(encoding, bytes));
    const problems = new Problems(text);
    problems.add('encoding', 'The bytes here are not valid UTF-8: save the file as UTF-8', text.source.length);
    return { text, problems };
  }
  const text = new YamlText(whole);
  const problems = new Problems(text);
  for (const { index, 0: character } of whole.matchAll(unprintable)) {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    problems.add('encoding', `The control character U+${code} is not allowed in YAML: remove it`, index);
  }
  return { text, problems };
}

/** All but the characters that YAML 1.1 section 5.1 calls printable. A pair of surrogates is one character here. */
const unprintable = /[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** The text up to the first bytes that are wrong. */
function longestPrefix(encoding: string, bytes: Uint8Array): string {
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (tryDecode(encoding, bytes.subarray(0, middle), true) === undefined) bad = middle;
    else good = middle;
  }
  return tryDecode(encoding, bytes.subarray(0, good), true) ?? '';
}

/** The text, or undefined where the bytes are wrong. `partial` allows for a character that has only begun at the end. */
function tryDecode(encoding: string, bytes: Uint8Array, partial: boolean): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: partial });
  } catch {
    return undefined;
  }
}

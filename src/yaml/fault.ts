/** What is wrong with the syntax of a YAML text, and where. */

/** Thrown where a text is no YAML for PyYAML, or is more than we read. Never leaves this folder. */
export class Fault extends Error {
  readonly start: number;
  readonly end: number;
  readonly kind: 'syntax' | 'too-large';

  /** The offsets of what the author has to look at. */
  constructor(message: string, start: number, end = start + 1, kind: Fault['kind'] = 'syntax') {
    super(message);
    this.start = start;
    this.end = end;
    this.kind = kind;
  }
}

/** PyYAML looks no further than this for the colon of a key, in characters. */
export const keyLimit = 1024;

export const keyNeedsColon = 'A key must be followed by a colon and a space: add them';
export const keyNeeded = 'There is no key before this colon: add it';
export const keyTooLong = `A key has at most ${keyLimit} characters: shorten it`;
export const keyOnLines =
  'A key, a colon and a space stand on one line: correct it, or put a text of several lines in quotes';
export const noEntry = 'The lines around this one are entries of a list: begin it with "- " too, or indent it further';
export const valueWithColon =
  'A value that holds ": " must be in quotes, and a mapping or list begins on a line of its own';

export function wrongDirective(start: number, end: number): Fault {
  const message = 'A line that begins with % is no text: remove it, or put the text in quotes';
  return new Fault(message, start, end);
}

export function neverClosed(start: number): Fault {
  return new Fault('The quote opened here is never closed: add it where the text ends', start);
}

export function bracketNeverClosed(source: string, start: number): Fault {
  const [opening, closing] = source.charAt(start) === '[' ? '[]' : '{}';
  return new Fault(`The ${opening} opened here is never closed: add ${closing} where the list or mapping ends`, start);
}

/** For a line at `start`, behind its indentation. */
export function indentedMore(blanks: number, start: number): Fault {
  const by = blanks === 1 ? 'one blank' : `${blanks} blanks`;
  const message = `This line is indented by ${by} more than the others: indent them alike, or put a text of several lines in quotes`;
  return new Fault(message, start);
}

/** For a line at `start`, behind its indentation; `above` is what is indented more. */
export function indentedLess(source: string, start: number, above: 'entry' | 'text'): Fault {
  const line = lineAt(source, start);
  const text = line.text.slice(start - line.start).trimEnd();
  const excerpt = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  const message = `\`${excerpt}\` is indented less than the ${above} above it: indent both alike`;
  return new Fault(message, start, start + text.length);
}

/** The line that an offset is on, by the line breaks of YAML 1.1. */
export function lineAt(source: string, offset: number): { start: number; text: string } {
  let start = offset;
  while (start > 0 && !isBreak(source.charAt(start - 1))) start -= 1;
  let end = offset;
  while (end < source.length && !isBreak(source.charAt(end))) end += 1;
  return { start, text: source.slice(start, end) };
}

/** Whether an offset begins its line, but for indentation and the signs of a list entry or key. */
export function startsLine(source: string, offset: number): boolean {
  return /^[ ?-]*$/.test(source.slice(lineAt(source, offset).start, offset));
}

/** How many blanks a line begins with. */
export function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

function isBreak(character: string): boolean {
  return '\r\n\x85\u2028\u2029'.includes(character);
}

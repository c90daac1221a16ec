/** What is wrong with the syntax of a YAML text, where, and which slip of its author it comes from. */

/** Thrown where a text is no YAML for PyYAML, or is more than we read. Never leaves this folder. */
export class Fault extends Error {
  readonly start: number;
  readonly end: number;
  readonly kind: 'syntax' | 'conflict' | 'too-large';

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
  'A key, a colon and a space must be on one line: correct it, or put a text of several lines in quotes';
export const noEntry = 'The lines around this one are entries of a list: begin it with "- " too, or indent it further';
export const valueWithColon =
  'A value that holds ": " must be in quotes, and a mapping or list begins on a line of its own';

export const noBreakSpace = 'This is a no-break space (U+00A0), which YAML reads as a letter: type the space again';

export function wrongDirective(start: number, end: number): Fault {
  const message = 'A line that begins with % is not text: remove it, or put the text in quotes';
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
  const by = blanks === 1 ? 'one space' : `${blanks} spaces`;
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

/** What was open, or closed late, where a fault was found. */
export interface Suspects {
  /** Texts in quotes that go over several lines. */
  quotes: readonly { start: number; end: number }[];
  /** The innermost bracket that is open, and the column of the block that it is in. */
  bracket: { start: number; indent: number } | undefined;
}

const conflict = /^(?:<{7}|\|{7}|={7}|>{7})(?: |$)/;
const entry = /^ *(?:- +)*[\w/.$-]\S*:(?: |$)/;

/**
 * The fault to tell of: PyYAML finds one where it can't go on, which for a quote or bracket left open is lines below. A
 * line that reads like an entry, but is within quotes or brackets, says that they should have ended before it.
 */
export function causeOf(source: string, fault: Fault, { quotes, bracket }: Suspects): Fault {
  const line = lineAt(source, fault.start);
  if (conflict.test(line.text)) {
    const first = source.search(/^<{7} /m);
    const start = first === -1 ? line.start : first;
    const message = 'A merge conflict is left in the file: keep what is right, and remove the lines around it';
    return new Fault(message, start, start + 7, 'conflict');
  }
  const odd = /^[ -]*[\w-]+:(\u00a0)|^ *-(\u00a0)/d.exec(line.text)?.indices;
  const blank = odd?.[1] ?? odd?.[2];
  if (blank !== undefined) return new Fault(noBreakSpace, line.start + blank[0]);
  const quote = quotes.findLast(({ end }) => end <= fault.start);
  if (quote && isMistaken(source, quote, fault)) return neverClosed(quote.start);
  if (bracket && bracket.start < line.start && entry.test(line.text)) {
    const isClosed = /^ *[\]}]/m.test(source.slice(line.start));
    if (indentOf(line.text) <= bracket.indent && !isClosed) return bracketNeverClosed(source, bracket.start);
  }
  return fault;
}

/** Whether the quote that closes a text is rather meant for the next text, or as an apostrophe, and gives the fault. */
function isMistaken(source: string, { start, end }: { start: number; end: number }, fault: Fault): boolean {
  const last = lineAt(source, end - 1);
  const between = source.slice(end, fault.start);
  // Right behind the quote, a # makes the rest of the line a comment.
  if (fault.start > last.start + last.text.length && !/^#[^\r\n]*\s*$/.test(between)) return false;
  const [, ...lines] = source.slice(start, end - 1).split(/[\r\n]+/);
  const indent = indentOf(lineAt(source, start).text);
  const before = lines.at(-1) ?? '';
  return (
    entry.test(before) ||
    (/^[ -]*$/.test(before) && between === '') ||
    lines.some((line) => entry.test(line) && indentOf(line) <= indent)
  );
}

/** How many blanks a line begins with. */
export function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

function isBreak(character: string): boolean {
  return '\r\n\x85\u2028\u2029'.includes(character);
}

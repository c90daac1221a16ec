/** Reads a scalar as it is written, in quotes, behind `|` or `>` or plain, as PyYAML does: what its text is. */

import { Cursor } from './cursor.ts';
import { Fault, neverClosed } from './fault.ts';

const spaces = / */y;
const blanks = /[ \t]*/y;
const comment = /#[^\r\n\x85\u2028\u2029]*/y;
const restOfLine = /[^\r\n\x85\u2028\u2029]*/y;
const blockHeader = /[|>](?:[+-][1-9]?|[1-9][+-]?)?(?=[ \r\n\x85\u2028\u2029]|$)/y;
const plainInBlock = /(?:[^ \t\r\n\x85\u2028\u2029:]|:(?![ \t\r\n\x85\u2028\u2029]|$))+/y;
const plainInBrackets = /(?:[^ \t\r\n\x85\u2028\u2029:,?[\]{}]|:(?![ \t\r\n\x85\u2028\u2029,[\]{}]|$))+/y;
const singleQuoted = /(?:[^' \t\r\n\x85\u2028\u2029]|'')+/y;
const doubleQuoted = /[^"\\ \t\r\n\x85\u2028\u2029]+/y;

/** What `\` and a letter stand for in double quotes: the character at the same place. */
const escapeLetters = '0abt\tnvfre "\\/N_LP';
const escapedCharacters = '\0\x07\b\t\t\n\v\f\r\x1b "\\/\x85\xa0\u2028\u2029';
const hexDigits = new Map([
  ['x', 2],
  ['u', 4],
  ['U', 8],
]);

/** A text, and the offset behind it; the cursor may stand behind blanks and line breaks that follow. */
export interface Written {
  text: string;
  end: number;
}

/** A plain text, which goes on in lines that are indented more than `indent`; in brackets in all lines. */
export function readPlain(cursor: Cursor, inBrackets: boolean, indent: number): Written {
  let { offset: end } = cursor;
  let text = '';
  let gap = '';
  do {
    const piece = cursor.take(inBrackets ? plainInBrackets : plainInBlock);
    if (piece === '') break;
    text += gap + piece;
    end = cursor.offset;
    gap = takePlainGap(cursor);
  } while (gap !== '' && !cursor.isAt('#') && (inBrackets || cursor.column > indent));
  return { text, end };
}

/** What the blanks and line breaks behind a piece of a plain text stand for; nothing where the text can't go on. */
function takePlainGap(cursor: Cursor): string {
  const before = cursor.take(spaces);
  const first = cursor.takeLineBreak();
  if (first === '') return before;
  let more = '';
  for (;;) {
    if (cursor.isAtDocumentMark) return '';
    cursor.take(spaces);
    const next = cursor.takeLineBreak();
    if (next === '') return folded(first, more);
    more += next;
  }
}

/**
 * A text in quotes. Its lines may be indented anyhow. An escape that means nothing goes to `report`, as the text goes on
 * behind it.
 */
export function readQuoted(cursor: Cursor, quote: '"' | "'", report: (fault: Fault) => void): Written {
  const { offset: start } = cursor;
  cursor.offset += 1;
  let text = '';
  let wrong: Fault | undefined;
  for (;;) {
    text += quote === '"' ? cursor.take(doubleQuoted) : cursor.take(singleQuoted).replaceAll("''", "'");
    if (cursor.isAt(quote)) break;
    if (cursor.isAtEnd) throw neverClosed(start);
    const { offset: before } = cursor;
    const next = cursor.isAt('\\') ? takeEscape(cursor) : takeQuotedGap(cursor);
    if (next === undefined) wrong ??= wrongEscape(cursor.source, before, cursor.offset);
    else text += next;
  }
  cursor.offset += 1;
  if (wrong) report(wrong);
  return { text, end: cursor.offset };
}

/** What the blanks and line breaks within quotes stand for. */
function takeQuotedGap(cursor: Cursor): string {
  const before = cursor.take(blanks);
  const first = cursor.takeLineBreak();
  return first === '' ? before : folded(first, takeQuotedBreaks(cursor));
}

/** Goes over the blanks at the beginning of a line within quotes, and blank lines, of which it returns the breaks. */
function takeQuotedBreaks(cursor: Cursor): string {
  let breaks = '';
  for (;;) {
    if (cursor.isAtDocumentMark) {
      const message = "A line that begins with --- or ... can't be inside quotes: close them before it, or indent it";
      throw new Fault(message, cursor.offset, cursor.offset + 3);
    }
    cursor.take(blanks);
    const next = cursor.takeLineBreak();
    if (next === '') return breaks;
    breaks += next;
  }
}

/** What a backslash and what belongs to it stand for, undefined where they mean nothing. */
function takeEscape(cursor: Cursor): string | undefined {
  const { offset: start, source } = cursor;
  cursor.offset += 1;
  if (cursor.takeLineBreak() !== '') return takeQuotedBreaks(cursor);
  const [letter = ''] = source.slice(start + 1, start + 3);
  if (letter === '') return '';
  cursor.offset += letter.length;
  const named = escapedCharacters.charAt(escapeLetters.indexOf(letter));
  if (named !== '') return named;
  const length = hexDigits.get(letter) ?? 0;
  const digits = source.slice(cursor.offset, cursor.offset + length);
  if (length > 0 && digits.length === length && /^[0-9a-f]+$/i.test(digits) && Number(`0x${digits}`) <= 0x10ffff) {
    cursor.offset += length;
    return String.fromCodePoint(Number(`0x${digits}`));
  }
  return undefined;
}

function wrongEscape(source: string, start: number, end: number): Fault {
  const written = source.slice(start, end);
  return new Fault(
    `In double quotes ${written} has no meaning: write \\\\ for a backslash, or use single quotes`,
    start,
    end,
  );
}

/** A text behind `|` or `>`, in lines that are indented more than `indent`. */
export function readBlock(cursor: Cursor, indent: number): Written {
  const { offset: start } = cursor;
  const header = cursor.take(blockHeader);
  cursor.take(spaces);
  cursor.take(comment);
  if (header === '' || (cursor.takeLineBreak() === '' && !cursor.isAtEnd)) {
    const sign = cursor.source.charAt(start);
    throw new Fault(`The text after ${sign} begins on the next line: move it there, or put it in quotes`, start);
  }
  const [chomping] = /[+-]/.exec(header) ?? [];
  const [increment] = /[1-9]/.exec(header) ?? [];
  const least = Math.max(indent + 1, 1);
  const column = increment === undefined ? columnOfBlock(cursor, least) : least + Number(increment) - 1;
  let breaks = takeBlankLines(cursor, column);
  let last = '';
  let isIndented = false;
  let text = '';
  let end = start + header.length;
  while (cursor.column === column && !cursor.isAtEnd) {
    const wasIndented = isIndented;
    isIndented = cursor.isBlankAt(cursor.offset);
    const isFolded = header.startsWith('>') && last === '\n' && !wasIndented && !isIndented;
    text += isFolded ? breaks || ' ' : last + breaks;
    text += cursor.take(restOfLine);
    end = cursor.offset;
    last = cursor.takeLineBreak();
    breaks = takeBlankLines(cursor, column);
  }
  if (chomping !== '-') text += last;
  if (chomping === '+') text += breaks;
  return { text, end };
}

/** The column of a block's lines: that of its first line, or of a blank line before it that has more spaces. */
function columnOfBlock({ source, offset }: Cursor, least: number): number {
  const ahead = new Cursor(source, offset);
  let column = least;
  do {
    ahead.take(spaces);
    column = Math.max(column, ahead.column);
  } while (ahead.takeLineBreak() !== '');
  return column;
}

/** Goes over the indentation of a line and blank lines before it, of which it returns the breaks. */
function takeBlankLines(cursor: Cursor, column: number): string {
  let breaks = '';
  for (;;) {
    while (cursor.column < column && cursor.isAt(' ')) cursor.offset += 1;
    const next = cursor.takeLineBreak();
    if (next === '') return breaks;
    breaks += next;
  }
}

/** A line break and those after it as a text has them: a single one is a space, of several the first is none. */
function folded(first: string, more: string): string {
  return first === '\n' ? more || ' ' : first + more;
}

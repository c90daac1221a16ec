/** Reads what can stand before a value, anchors and tags, and the lines with % before all values, as PyYAML does. */

import type { Cursor } from './cursor.ts';
import { Fault, startsLine, wrongDirective } from './fault.ts';

const spaces = / */y;
const restOfLine = /[^\r\n\x85\u2028\u2029]*/y;
const yamlDirective = /%YAML +0*1\.[0-9]+/y;
const tagDirective = /%TAG +/y;
const directiveHandle = /!(?:[0-9A-Za-z_-]*!)?(?= )/y;
const directiveEnd = /(?: +#[^\r\n\x85\u2028\u2029]*)? *(?=[\r\n\x85\u2028\u2029]|$)/y;
const otherDirective = /%(?!(?:YAML|TAG)(?:[ \r\n\x85\u2028\u2029]|$))[0-9A-Za-z_-]+(?=[ \r\n\x85\u2028\u2029]|$)/y;
const anchorName = /[0-9A-Za-z_-]+(?=[ \t\r\n\x85\u2028\u2029?:,\]}%@`]|$)/y;
const tagHandle = /[0-9A-Za-z_-]*!/y;
const tagText = /[^ \r\n\x85\u2028\u2029]*/y;
const tagEnd = /(?=[ \r\n\x85\u2028\u2029]|$)/y;
const uri = /(?:[0-9A-Za-z;/?:@&=+$,_.!~*'()[\]-]|%[0-9A-Fa-f]{2})*/y;

/** The name behind `&` or `*`. */
export function readName(cursor: Cursor): string {
  const { offset: start } = cursor;
  cursor.offset += 1;
  const name = cursor.take(anchorName);
  if (name !== '') return name;
  const sign = cursor.source.charAt(start);
  if (sign === '*' && startsLine(cursor.source, start) && cursor.isBlankAt(start + 1)) {
    throw new Fault('An entry of a list begins with a dash: write "- " in place of "* "', start);
  }
  if (cursor.isBlankAt(start + 1)) throw new Fault(`A text can't start with ${sign}: put it in quotes`, start);
  const message = `A text can't start with ${sign}, and a name after it can have only letters, digits, - and _: put it in quotes`;
  throw new Fault(message, start);
}

/** The parts of a tag: `!!str` has the handle `!!` and the suffix `str`, `!<tag:x>` and `!` have no handle. */
export interface TagParts {
  handle: string | undefined;
  suffix: string;
}

export function readTag(cursor: Cursor): TagParts {
  const { offset: start } = cursor;
  cursor.offset += 1;
  const parts = readTagParts(cursor);
  if (parts && cursor.matches(tagEnd)) return parts;
  throw new Fault("A text can't start with !, which is for a tag such as !!str: put it in quotes", start);
}

function readTagParts(cursor: Cursor): TagParts | undefined {
  const { offset: start } = cursor;
  if (cursor.isBlankAt(start)) return { handle: undefined, suffix: '!' };
  if (cursor.isAt('<')) {
    cursor.offset += 1;
    const suffix = readUri(cursor);
    const isClosed = cursor.isAt('>');
    cursor.offset += 1;
    return suffix && isClosed ? { handle: undefined, suffix } : undefined;
  }
  // Where there is another !, all up to there must be a handle.
  const isNamed = cursor.take(tagText).includes('!');
  cursor.offset = start;
  const handle = isNamed ? cursor.take(tagHandle) : '';
  const suffix = isNamed && handle === '' ? undefined : readUri(cursor);
  return suffix ? { handle: `!${handle}`, suffix } : undefined;
}

/** What a line with % says: `%YAML 1.1`, or `%TAG ! tag:x,1:`, which has the handle `!` and the prefix `tag:x,1:`. */
export interface DirectiveParts {
  isVersion: boolean;
  handle: string | undefined;
  prefix: string | undefined;
}

export function readDirective(cursor: Cursor): DirectiveParts {
  const { offset: start } = cursor;
  const isVersion = cursor.take(yamlDirective) !== '';
  const isTag = cursor.take(tagDirective) !== '';
  const handle = isTag ? cursor.take(directiveHandle) : undefined;
  if (handle) cursor.take(spaces);
  const prefix = handle ? readUri(cursor) : undefined;
  const isKnown = (isVersion || prefix) && cursor.matches(directiveEnd);
  const isOther = !isVersion && !isTag && cursor.matches(otherDirective);
  cursor.take(restOfLine);
  if (!isKnown && !isOther) throw wrongDirective(start, cursor.offset);
  return { isVersion, handle, prefix };
}

/** A part of a tag, with its %20 and the like decoded; undefined where they are no UTF-8. */
function readUri(cursor: Cursor): string | undefined {
  try {
    return decodeURIComponent(cursor.take(uri));
  } catch {
    return undefined;
  }
}

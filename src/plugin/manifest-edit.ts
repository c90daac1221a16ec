/** Replaces stretches of a manifest's text, with all else kept. */

import { isDeepStrictEqual } from 'node:util';
import type { Position } from '../position.ts';
import { type PlainValue, plain, readYaml } from '../yaml/yaml.ts';

const BYTE_ORDER_MARK = '\ufeff';

export interface Replacement {
  position: Position;
  text: string;
}

/**
 * The manifest's bytes with the replacements, which don't overlap, made in them; undefined where it would then read as
 * something else than `expected`. Anchors, block texts, another encoding: rather than know them all, we read what came
 * of it.
 */
export function edited(
  bytes: Uint8Array,
  replacements: readonly Replacement[],
  expected: { [key: string]: PlainValue },
): Buffer | undefined {
  const text = Buffer.from(bytes).toString('utf8');
  const mark = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : '';
  let body = text.slice(mark.length);
  // From the last to the first, so that the places of the others stay.
  for (const { position, text: replacement } of replacements.toSorted((a, b) => compare(b.position, a.position))) {
    const { line, column, endLine, endColumn } = position;
    body = `${body.slice(0, offsetOf(body, line, column))}${replacement}${body.slice(offsetOf(body, endLine, endColumn))}`;
  }
  const changed = Buffer.from(`${mark}${body}`);
  const { root } = readYaml(changed);
  return root !== undefined && isDeepStrictEqual(plain(root), expected) ? changed : undefined;
}

function compare(a: Position, b: Position): number {
  return a.line - b.line || a.column - b.column;
}

/** The offset of a line and column, both from 1, in UTF-16 code units. */
function offsetOf(text: string, line: number, column: number): number {
  const breaks = [...text.matchAll(/\r\n?|\n/g)];
  const before = line < 2 ? undefined : breaks[line - 2];
  return (before === undefined ? 0 : before.index + before[0].length) + column - 1;
}

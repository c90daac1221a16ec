/** The position of a whole line, for readers that know no columns. */

import type { Position } from '../../position.ts';

/** `line` counts from 1. */
export function linePosition(line: number): Position {
  return { line, column: 1, endLine: line, endColumn: 1 };
}

/** Sets findings as a table of plain text, grouped by file. */

import type { Finding, Severity } from '../finding.ts';
import { type Paint, type Style, unpainted } from './paint.ts';

const COLOURS: Record<Severity, Style> = { error: 'red', warning: 'yellow', notice: 'cyan' };

/** The lines of the table: a heading a file, then a line a finding with its place, severity, message and code. */
export function findingLines(findings: readonly Finding[], paint: Paint = unpainted): string[] {
  const rows = findings.map((finding) => ({ ...finding, place: placeOf(finding) }));
  const width = Math.max(0, ...rows.map(({ place }) => place.length));
  const lines: string[] = [];
  for (const file of new Set(rows.map((row) => row.file))) {
    lines.push(paint('bold', file ?? 'the package'));
    for (const { place, severity, message, code, printed = [] } of rows.filter((row) => row.file === file)) {
      const indent = ' '.repeat(2 + width + 2 + 'warning'.length + 2);
      const [first = '', ...rest] = [`${message} ${paint('dim', `[${code}]`)}`, ...printed].join('\n').split('\n');
      const sign = paint(COLOURS[severity], severity.padEnd('warning'.length));
      lines.push(`  ${paint('dim', place.padEnd(width))}  ${sign}  ${first}`);
      lines.push(...rest.map((line) => indent + line));
    }
  }
  return lines;
}

function placeOf({ position }: Finding): string {
  return position === undefined ? '' : `${position.line}:${position.column}`;
}

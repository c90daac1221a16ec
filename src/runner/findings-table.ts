/** Sets findings as a table of plain text, grouped by file. */

import type { Finding } from '../finding.ts';

/** The lines of the table: a heading a file, then a line a finding with its place, severity, message and code. */
export function findingLines(findings: readonly Finding[]): string[] {
  const rows = findings.map((finding) => ({ ...finding, place: placeOf(finding) }));
  const width = Math.max(0, ...rows.map(({ place }) => place.length));
  const lines: string[] = [];
  for (const [file, ofFile] of Map.groupBy(rows, (row) => row.file)) {
    lines.push(file ?? 'the package');
    for (const { place, severity, message, code, printed = [] } of ofFile) {
      const indent = ' '.repeat(2 + width + 2 + 'warning'.length + 2);
      const [first = '', ...rest] = [`${message} [${code}]`, ...printed].join('\n').split('\n');
      lines.push(`  ${place.padEnd(width)}  ${severity.padEnd('warning'.length)}  ${first}`);
      lines.push(...rest.map((line) => indent + line));
    }
  }
  return lines;
}

function placeOf({ position }: Finding): string {
  return position === undefined ? '' : `${position.line}:${position.column}`;
}

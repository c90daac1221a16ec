/** Reads a unit file as systemd does: into the settings of its sections. */

import type { Position } from '../position.ts';

export interface Setting {
  section: string;
  name: string;
  value: string;
  /** Of the line that it begins in. */
  position: Position;
}

export interface UnitFile {
  /** The sections, each as often as it has a header. */
  sections: readonly { name: string; position: Position }[];
  settings: readonly Setting[];
}

/** What is in the text of a unit, or of a file that adds to one. Lines that systemd skips are left out. */
export function readUnitFile(text: string): UnitFile {
  const sections: { name: string; position: Position }[] = [];
  const settings: Setting[] = [];
  for (const { line, at, length } of logicalLines(text)) {
    const position = { line: at, column: 1, endLine: at, endColumn: length + 1 };
    const header = /^\[(.*)\]$/.exec(line)?.[1];
    if (header !== undefined) sections.push({ name: header, position });
    const equals = line.indexOf('=');
    const section = sections.at(-1)?.name;
    if (header !== undefined || equals < 0 || section === undefined) continue;
    settings.push({ section, name: line.slice(0, equals).trim(), value: line.slice(equals + 1).trim(), position });
  }
  return { sections, settings };
}

/** The lines without blanks around them and without comments, those that end in a backslash with what they go on in. */
function* logicalLines(text: string): Generator<{ line: string; at: number; length: number }, void, void> {
  let before: { parts: string[]; at: number; length: number } | undefined;
  const joined = ({ parts, at, length }: NonNullable<typeof before>) => ({ line: parts.join(' ').trim(), at, length });
  for (const [index, whole] of text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\n|\r|\0/)
    .entries()) {
    const line = whole.trim();
    if (/^[#;]/.test(line)) continue;
    const part = line.endsWith('\\') ? line.slice(0, -1) : line;
    before ??= { parts: [], at: index + 1, length: whole.length };
    before.parts.push(part);
    if (part !== line) continue;
    yield joined(before);
    before = undefined;
  }
  if (before !== undefined) yield joined(before);
}

/** Where something stands in a text file. */

/** A stretch of a text file. Lines and columns count from 1, columns in UTF-16 code units; the end is exclusive. */
export interface Position {
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

/** The position of what stands between two offsets of a text, in UTF-16 code units. */
export function positionIn(text: string, start: number, end: number): Position {
  const place = (offset: number) => {
    const before = text.slice(0, offset);
    return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
  };
  const [from, to] = [place(start), place(end)];
  return { ...from, endLine: to.line, endColumn: to.column };
}

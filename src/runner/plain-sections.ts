/** Sets sections of the summary as plain text, for a log and for a terminal. */

import type { Block, Cell, Section } from '../section.ts';

/** The lines: a heading a section, and what it says below that. */
export function plainLines(sections: readonly Section[]): string[] {
  return sections.flatMap(({ title, blocks }) => {
    const lines = blocks.flatMap(blockLines);
    return title === undefined ? lines : [plain(title), ...lines.map((line) => `  ${line}`)];
  });
}

function blockLines(block: Block): string[] {
  switch (block.type) {
    case 'text':
      return [plain(block.text)];
    case 'link':
      return [`${plain(block.text)}: ${block.href}`];
    case 'lines':
      return [...block.lines];
    case 'table':
      return rowLines(block.rows);
  }
}

/** The cells of a row side by side, of each what stands one below the other. */
function rowLines(rows: Extract<Block, { type: 'table' }>['rows']): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [column, cell] of row.entries()) {
      widths[column] = Math.max(widths[column] ?? 0, ...cell.map((piece) => textOf(piece).length));
    }
  }
  return rows.flatMap((row) => {
    const height = Math.max(...row.map((cell) => cell.length));
    return Array.from({ length: height }, (_, line) =>
      row
        .map((cell, column) => textOf(cell[line] ?? '').padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    );
  });
}

function textOf(cell: Cell): string {
  return typeof cell === 'string' ? plain(cell) : cell.text;
}

function plain(text: string): string {
  return text.replaceAll('`', '');
}

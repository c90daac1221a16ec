/** Sets the job summary: a heading and the sections that the modules bring, as GitHub's Markdown. */

import { withoutControls } from '../quote.ts';
import type { Block, Cell, Section } from '../section.ts';

/** How a run ended, as the sign before its heading says it. */
export type Verdict = 'passed' | 'warned' | 'failed';

const SIGNS: Record<Verdict, string> = { passed: '✅', warned: '⚠️', failed: '❌' };

export interface Summary {
  verdict: Verdict;
  /** What the run was about and what it came to, on one line. */
  title: string;
  sections: readonly Section[];
}

/** The summary as Markdown. Whatever the sections say is escaped. */
export function renderSummary({ verdict, title, sections }: Summary): string {
  return [`## ${SIGNS[verdict]} ${escapeMarkup(title)}`, ...sections.map(renderSection)].join('\n\n').concat('\n');
}

function renderSection({ title, folded, blocks }: Section): string {
  const body = blocks.map(renderBlock).join('\n\n');
  if (title === undefined) return body;
  if (!folded) return `### ${prose(title)}\n\n${body}`;
  return `<details><summary>${prose(title)}</summary>\n\n${body}\n\n</details>`;
}

function renderBlock(block: Block): string {
  switch (block.type) {
    case 'text':
      return prose(block.text);
    case 'link':
      return link(prose(block.text), block.href);
    case 'lines':
      return `<pre>\n${block.lines.map(escapeMarkup).join('\n')}\n</pre>`;
    case 'table':
      return [row(block.head.map(prose)), row(block.head.map(() => '---')), ...block.rows.map(tableRow)].join('\n');
  }
}

function tableRow(cells: readonly (readonly Cell[])[]): string {
  return row(cells.map((pieces) => pieces.map(renderCell).join('<br>')));
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function renderCell(cell: Cell): string {
  if (typeof cell === 'string') return prose(cell);
  const text = cell.code ? code(cell.text) : prose(cell.text);
  return cell.href === undefined ? text : link(text, cell.href);
}

/** The address is of our own making, out of parts that are encoded. */
function link(text: string, href: string): string {
  return `[${text}](${href.replaceAll(/[()<>|\s]/g, (character) => `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`)})`;
}

/** Text with its `code` set as such, on one line of a table. */
function prose(text: string): string {
  return text
    .split('`')
    .map((part, index) => (index % 2 === 1 ? code(part) : escapeMarkup(part)))
    .join('');
}

function code(text: string): string {
  return text === '' ? '' : `<code>${escapeMarkup(text)}</code>`;
}

/** Everything that means something to Markdown or HTML as a character reference, and line ends as a break. */
function escapeMarkup(text: string): string {
  return withoutControls(text)
    .replace(/[&<>"'`*_{}[\]()#+!|~@:\\$^=]/g, (character) => `&#${character.charCodeAt(0)};`)
    .replaceAll(/\r\n|\r|\n/g, '<br>');
}

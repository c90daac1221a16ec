/** The sections of the summary on what was found: a table of problems, and what a failing command printed last. */

import type { Finding, Severity } from './finding.ts';
import type { Cell, Section } from './section.ts';

export interface Links {
  /** The address of the page that explains the codes, where it is known. */
  documentation: string | undefined;
  /** The address below which the repository's files stand at the commit that is checked, where it is known. */
  files: string | undefined;
}

const SIGNS: Record<Severity, string> = { error: '❌', warning: '⚠️', notice: 'ℹ️' };

/** How many rows are shown. */
const ROWS = 200;
/** How many places are shown of equal findings. */
const PLACES = 10;

/**
 * The sections on these findings, the most important first, whose files are paths from the workspace; none for none.
 * Findings that differ in nothing but their place share a row.
 */
export function findingSections(findings: readonly Finding[], links: Links): Section[] {
  if (findings.length === 0) return [];
  const groups = new Map<string, [Finding, ...Finding[]]>();
  for (const finding of findings) {
    const key = `${finding.code}\0${finding.message}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  const rows = [...groups.values()].slice(0, ROWS).map((equal): Cell[][] => {
    const [{ severity, code, message }] = equal;
    const href = links.documentation && `${links.documentation}#${code}`;
    // In one cell, since a telephone shows no third column.
    return [[SIGNS[severity]], [...places(equal, links), message, { text: code, href }]];
  });
  const more = groups.size - rows.length;
  const blocks: Section['blocks'] = [
    { type: 'table', head: ['level', 'where and what'], rows },
    ...(more > 0 ? [{ type: 'text' as const, text: `… and ${more} more, which are in the log.` }] : []),
  ];
  return [{ title: 'Problems', blocks }, ...findings.flatMap(printedSection)];
}

function places(findings: readonly Finding[], { files }: Links): Cell[] {
  const cells = findings.flatMap(({ file, position }): Cell[] => {
    if (file === undefined) return [];
    const text = position === undefined ? file : `${file}:${position.line}`;
    const anchor = position === undefined ? '' : `#L${position.line}`;
    const path = file.split('/').map(encodeURIComponent).join('/');
    return [{ text, code: true, href: files && `${files}/${path}${anchor}` }];
  });
  const more = cells.length - PLACES;
  return more > 0 ? [...cells.slice(0, PLACES), `… and ${more} more`] : cells;
}

function printedSection({ printed }: Finding): Section[] {
  if (printed === undefined || printed.length === 0) return [];
  return [{ title: 'The last lines of the output', blocks: [{ type: 'lines', lines: printed }] }];
}

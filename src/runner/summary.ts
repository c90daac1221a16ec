/** Writes the job summary: what was built, what is in it, what was found, how to install it. GitHub's Markdown. */

import type { Entry } from '../archive/tree.ts';
import { count, counted, type Finding } from '../finding.ts';
import { treeLines } from './tree-view.ts';
import { bytes } from './units.ts';

export interface Summary {
  /** What the run was about. */
  title: string;
  /** What is known of the plugin, label by label; undefined for what is not known. */
  facts: readonly (readonly [label: string, value: string | undefined])[];
  findings: readonly Finding[];
  /** The address of the page that explains the codes, where it is known. */
  documentation: string | undefined;
  failed: boolean;
  /** What ended the run, where that was not the findings. */
  failure: string | undefined;
  /** The package, where one was built. */
  built: { debName: string; debSize: number; entries: readonly Entry[]; artifactUrl: string | undefined } | undefined;
}

/** How many lines of the package's tree are shown. */
const TREE_LINES = 300;
/** How many findings are shown. */
const FINDING_ROWS = 200;

/** The summary as Markdown. Whatever comes from the plugin is escaped. */
export function renderSummary(summary: Summary): string {
  const [facts, findings] = [factsTable(summary), findingsTable(summary)];
  const order = summary.findings.length > 0 ? [findings, facts] : [facts, findings];
  return [heading(summary), ...order, packageSection(summary)]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}

function heading({ title, failed, findings, failure }: Summary): string {
  const sign = failed ? '❌' : count(findings, 'warning') > 0 ? '⚠️' : '✅';
  const heading = `## ${sign} ${escapeMarkup(title)}: ${failed && failure !== undefined ? 'failed' : counted(findings)}`;
  return [heading, ...(failure === undefined ? [] : [prose(failure)])].join('\n\n');
}

function factsTable({ facts }: Summary): string {
  const rows = facts.flatMap(([label, value]) => (value ? [`| ${label} | ${code(value)} |`] : []));
  return rows.length === 0 ? '' : ['| | |', '| --- | --- |', ...rows].join('\n');
}

function findingsTable({ findings, documentation }: Summary): string {
  if (findings.length === 0) return 'No findings.';
  const link = (code: string) => (documentation === undefined ? code : `[${code}](${documentation}#${code})`);
  const rows = findings.slice(0, FINDING_ROWS).map(({ severity, code: findingCode, file, position, message }) => {
    const place = [file, position?.line].filter((part) => part !== undefined).join(':');
    return `| ${severity} | ${place === '' ? '' : code(place)} | ${prose(message)} | ${link(findingCode)} |`;
  });
  const more = findings.length - rows.length;
  return [
    '### Findings',
    '',
    '| | where | what | code |',
    '| --- | --- | --- | --- |',
    ...rows,
    ...(more > 0 ? ['', `… and ${more} more, which are in the log.`] : []),
  ].join('\n');
}

function packageSection({ built }: Summary): string {
  if (built === undefined) return '';
  const files = built.entries.filter(({ type }) => type === 'file' || type === 'hard link').length;
  const lines = treeLines(built.entries);
  const shown = lines.slice(0, TREE_LINES);
  const more = lines.length - shown.length;
  const download = built.artifactUrl === undefined ? '' : ` ([download](${built.artifactUrl}))`;
  return `<details><summary>What is in it: ${files} ${files === 1 ? 'file' : 'files'}, ${bytes(built.debSize)} as a package</summary>

<pre>
${shown.map(escapeMarkup).join('\n')}${more > 0 ? `\n… and ${more} more` : ''}
</pre>

</details>

### Install it on a Wazo

Copy the package to the server${download}, and there, as root:

<pre>
apt-get install ./${escapeMarkup(built.debName)}
</pre>`;
}

/** Text with its `code` set as such, on one line of a table. */
function prose(text: string): string {
  return text
    .split('`')
    .map((part, index) => (index % 2 === 1 ? code(part) : escapeMarkup(part)))
    .join('');
}

function code(text: string): string {
  return `<code>${escapeMarkup(text)}</code>`;
}

/** Everything that means something to Markdown or HTML as a character reference, and line ends as a break. */
function escapeMarkup(text: string): string {
  return text
    .replace(/[&<>"'`*_{}[\]()#+!|~@:\\$^=]/g, (character) => `&#${character.charCodeAt(0)};`)
    .replaceAll(/\r\n|\r|\n/g, '<br>');
}

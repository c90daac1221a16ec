/** Tells findings in SARIF 2.1.0, the format of code scanning. */

import type { Explanation } from './explanations.ts';
import { type Finding, type FindingCode, type Severity, severityOf, textOf } from './finding.ts';
import { MANIFEST } from './plugin/manifest.ts';

/** What there is to tell of a run besides its findings. */
export interface SarifContext {
  /** What is known of codes, by code. */
  explanations: ReadonlyMap<string, Explanation>;
  /** The address of the page that explains the codes, where it is known. */
  documentation: string | undefined;
  /** The plugin's directory from the workspace, or an absolute path. */
  plugin: string;
  /** What ended the run, where that was not the findings. */
  failure: string | undefined;
}

const LEVELS = { error: 'error', warning: 'warning', notice: 'note' } as const satisfies Record<Severity, string>;

/** The most that code scanning takes of a description, in characters. */
const LONGEST = 1024;

/**
 * The log of one run as an object. Files of findings are paths from the workspace, or absolute; where a finding has
 * none it stands in the manifest, since code scanning refuses a log in which a result has no place.
 */
export function sarif(findings: readonly Finding[], context: SarifContext): object {
  const codes = [...new Set(findings.map(({ code }) => code))];
  const { documentation, failure } = context;
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'wazo-plugin-action',
            ...(documentation && { informationUri: documentation }),
            rules: codes.map((code) => rule(code, context)),
          },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: failure === undefined,
            ...(failure && { toolExecutionNotifications: [{ level: 'error', message: message(failure) }] }),
          },
        ],
        results: findings.map((finding) => ({
          ruleId: finding.code,
          ruleIndex: codes.indexOf(finding.code),
          level: LEVELS[finding.severity],
          message: message(textOf(finding)),
          locations: [{ physicalLocation: placeOf(finding, context) }],
        })),
      },
    ],
  };
}

function rule(code: FindingCode, { explanations, documentation }: SarifContext): object {
  const known = explanations.get(code);
  const nothing = `docs/findings.md of this action has a section on \`${code}\`.`;
  return {
    id: code,
    shortDescription: { text: (known?.summary ?? code).slice(0, LONGEST) },
    fullDescription: { text: (known?.cause ?? nothing).slice(0, LONGEST) },
    help: { text: known?.cause ?? nothing, ...(known && { markdown: known.markdown }) },
    ...(documentation && { helpUri: `${documentation}#${code}` }),
    defaultConfiguration: { level: LEVELS[severityOf(code)] },
  };
}

/** A plugin's own text may not make a link of it, as `[text](address)` in a message would be. */
function message(text: string): object {
  return { text: text.replaceAll('](', '\\](') };
}

function placeOf({ file, position }: Finding, { plugin }: SarifContext): object {
  const { line, column, endLine, endColumn } = position ?? { line: 1, column: 1, endLine: 1, endColumn: 1 };
  return {
    artifactLocation: uriOf(file ?? (plugin === '' ? MANIFEST : `${plugin}/${MANIFEST}`)),
    region: { startLine: line, startColumn: column, endLine, endColumn },
  };
}

function uriOf(path: string): object {
  const uri = path.split('/').map(encodeURIComponent).join('/');
  return path.startsWith('/') ? { uri: `file://${uri}` } : { uri, uriBaseId: '%SRCROOT%' };
}

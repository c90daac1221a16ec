/** Tells how a run went: outputs, findings and the summary. */

import { resolve } from 'node:path';
import type { Context } from './context.ts';
import { asFailure, type Failure } from './failure.ts';
import { byImportance, count, counted, type Finding, fails, heeded } from './finding.ts';
import { findingSections } from './finding-section.ts';
import type { Inputs } from './inputs.ts';
import type { Package } from './package.ts';
import { contentsSection, dependenciesSection, installSection } from './package-section.ts';
import type { Manifest, ManifestCheck } from './plugin/manifest.ts';
import { marketEntryOf } from './plugin/market-entry.ts';
import type { MarketEntry } from './plugin/market-entry-schema.ts';
import type { Rehearsed } from './rehearse.ts';
import type { Uploaded } from './runner/artifact.ts';
import type { Environment } from './runner/environment.ts';
import { renderSummary, type Verdict } from './runner/summary.ts';
import { inRepository, refuseInPlugin } from './runner/workspace.ts';
import type { Section } from './section.ts';
import type { Built } from './staged.ts';
import { bytes } from './units.ts';
import type { PlainValue } from './yaml/yaml.ts';

/** All that there is to tell of a run, filled in as the run goes on. */
export interface Outcome {
  /** The plugin's directory from the workspace. */
  fromWorkspace: string;
  /** Undefined where there is none that can be packaged. */
  manifest: Manifest | undefined;
  /** What is known of the plugin even so. */
  known: ManifestCheck['known'];
  findings: Finding[];
  built?: Package | undefined;
  /** What the plugin adds to a Wazo, where something was staged. */
  extended?: Built['extended'];
  /** What an upgrade to the package changes, where there was one to compare with. */
  changed?: Built['changed'];
  /** What came of the package's rehearsal, where there was one. */
  rehearsed?: Rehearsed | undefined;
  uploaded?: Uploaded | undefined;
  /** What ended the run, where that was not the findings. */
  failure?: Failure | undefined;
}

/** Sets the outputs, shows the findings and the summary, and fails the run where there is an error. */
export async function report(found: Outcome, context: Context): Promise<void> {
  const { inputs, environment, reporter } = context;
  const outcome = { ...found, findings: toldOf(found, inputs) };
  const sarifPath = await writeSarif(outcome, context);
  const { manifest, findings, built, changed, extended, rehearsed, uploaded, failure } = outcome;
  const outputs: Record<string, PlainValue | undefined> = {
    ...outcome.known,
    'package-name': built?.packageName,
    architecture: built?.architecture,
    'deb-path': built?.path,
    'deb-name': built?.debName,
    'deb-size': built?.size,
    'deb-sha256': built?.sha256,
    'artifact-id': uploaded?.id,
    'artifact-url': uploaded?.url,
    'artifact-digest': uploaded?.digest,
    warnings: count(findings, 'warning'),
    errors: count(findings, 'error'),
    metadata: manifest?.metadata,
    changes: changed?.output,
    extends: extended?.output,
    rehearsal: rehearsed?.result,
    'market-entry': marketEntry(outcome, context),
    'sarif-path': sarifPath,
  };
  reporter.report(findings);
  for (const line of ignoredLine(found.findings, inputs)) reporter.info(line);
  for (const [name, value] of Object.entries(outputs)) if (value !== undefined) reporter.output(name, value);
  const failed = failure !== undefined || fails(findings, inputs);
  const verdict: Verdict = failed ? 'failed' : count(findings, 'warning') > 0 ? 'warned' : 'passed';
  if (inputs.summary) {
    const sections = sectionsOf(outcome, environment);
    reporter.summary(renderSummary({ verdict, title: titleOf(outcome, failed, inputs), sections }));
  }
  if (failure !== undefined) reporter.fail(failure);
  else reporter.conclude(failed ? whyFailed(findings, inputs) : success(outcome), verdict);
  if (!failed && built !== undefined) reporter.info(built.path);
}

/**
 * What a market lists of what was built. Undefined on a pull request, which no market has, where the run failed, and
 * where it is not known where wazo-plugind would clone the plugin from.
 */
function marketEntry(outcome: Outcome, { inputs, environment }: Context): MarketEntry | undefined {
  const { manifest, built, fromWorkspace, findings, failure } = outcome;
  const { repositoryUrl: url, tag, branch, pullRequest } = environment;
  const ref = tag ?? branch;
  if (!manifest || !built || failure !== undefined || fails(findings, inputs)) return undefined;
  if (url === undefined || ref === undefined || pullRequest !== undefined) return undefined;
  const subdirectory = inRepository(fromWorkspace, environment);
  return subdirectory === undefined ? undefined : marketEntryOf(manifest, { url, ref, subdirectory });
}

/** The path of the file for code scanning, where one was wanted. That it can't be written fails the run. */
async function writeSarif(outcome: Outcome, { inputs, environment, reporter }: Context): Promise<string | undefined> {
  const { sarifFile } = inputs;
  if (sarifFile === undefined) return undefined;
  const { fromWorkspace: plugin, findings, failure } = outcome;
  try {
    refuseInPlugin('sarif-file', sarifFile, resolve(environment.base, plugin));
    const file = await import('./runner/sarif-file.ts');
    await file.writeSarif(sarifFile, findings, {
      documentation: environment.documentation,
      plugin,
      failure: failure?.message,
    });
    return sarifFile;
  } catch (error) {
    if (failure === undefined) outcome.failure = asFailure(error);
    else reporter.warn(asFailure(error).message);
    return undefined;
  }
}

/** The findings that are told, the most important first; their files are paths from the workspace. */
function toldOf({ findings, fromWorkspace }: Outcome, inputs: Inputs): Finding[] {
  return byImportance(heeded(findings, inputs)).map((each) => {
    if (each.file === undefined || fromWorkspace === '') return each;
    return { ...each, file: `${fromWorkspace}/${each.file}` };
  });
}

/** How many findings are ignored, in one line; none where there are none. */
function ignoredLine(findings: readonly Finding[], { ignore }: Inputs): string[] {
  const ignored = findings.filter(({ code }) => ignore.includes(code));
  if (ignored.length === 0) return [];
  const codes = [...new Set(ignored.map(({ code }) => code))].join(', ');
  return [`Ignored: ${ignored.length} ${ignored.length === 1 ? 'finding' : 'findings'} (${codes})`];
}

/** Why findings fail the run. */
function whyFailed(findings: readonly Finding[], { failOnWarnings }: Pick<Inputs, 'failOnWarnings'>): string {
  const hint = failOnWarnings && count(findings, 'error') === 0 ? ' (`fail-on-warnings` is set)' : '';
  return `Found in the plugin: ${counted(findings)}${hint}`;
}

/** What a run came to that did not fail. */
function success({ known, findings, built }: Outcome): string {
  if (built !== undefined) return `Built ${built.debName} (${bytes(built.size)}), with ${counted(findings)}`;
  return `${known.name} ${known.version}: ${counted(findings)}`;
}

/** What the run was about and what it came to: `hello-world 1.0.0: built, with 2 warnings`. */
function titleOf(
  { known, fromWorkspace, findings, built, rehearsed }: Outcome,
  failed: boolean,
  { mode }: Inputs,
): string {
  const unnamed = fromWorkspace === '' ? 'Wazo plugin' : `Wazo plugin in ${fromWorkspace}`;
  const about = [known.name ?? unnamed, known.name && known.version].filter(Boolean).join(' ');
  const sound = mode === 'validate' ? 'checked' : 'built';
  const unsound = rehearsed?.result === 'failed' ? 'failed the rehearsal' : `not ${sound}`;
  const done = built !== undefined || mode === 'validate' ? sound : unsound;
  const found = count(findings, 'error') + count(findings, 'warning') > 0 || !failed;
  if (!found) return `${about}: ${done}`;
  return failed && built === undefined
    ? `${about}: ${done}, ${counted(findings)}`
    : `${about}: ${done}, with ${counted(findings)}`;
}

function sectionsOf(
  { known, manifest, findings, built, changed, extended, rehearsed, uploaded, failure }: Outcome,
  links: Environment,
): Section[] {
  const facts: readonly (readonly [label: string, value: string | undefined])[] = [
    ['Name', known.name],
    ['Namespace', known.namespace],
    ['Version', known.version],
    ['Author', manifest?.author],
    ['Homepage', manifest?.homepage],
    ['Architecture', built?.architecture],
    ['SHA-256', built?.sha256],
  ];
  return [
    ...(failure === undefined ? [] : [{ blocks: [{ type: 'text' as const, text: failure.message }] }]),
    ...(built === undefined ? [] : [installSection(built, uploaded?.url)]),
    ...findingSections(findings, links),
    ...(changed?.sections ?? []),
    ...(extended?.sections ?? []),
    ...(rehearsed?.sections ?? []),
    ...detailsSection(facts),
    ...(manifest === undefined ? [] : dependenciesSection(manifest)),
    ...(built === undefined ? [] : [contentsSection(built)]),
  ];
}

/** What is known of the plugin and its package, label by label. */
function detailsSection(facts: readonly (readonly [label: string, value: string | undefined])[]): Section[] {
  const rows = facts.flatMap(([label, text]) => (text ? [[[label], [{ text, code: true }]]] : []));
  if (rows.length === 0) return [];
  return [{ title: 'Details', folded: true, blocks: [{ type: 'table', head: ['what', 'value'], rows }] }];
}

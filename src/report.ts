/** Tells how a run went: outputs, findings and the summary. */

import type { Context } from './context.ts';
import { byImportance, count, counted, type Finding, fails } from './finding.ts';
import type { Inputs } from './inputs.ts';
import type { Package } from './package.ts';
import type { ManifestCheck } from './plugin/manifest.ts';
import type { Uploaded } from './runner/artifact.ts';
import { renderSummary } from './runner/summary.ts';
import { bytes } from './runner/units.ts';

/** All that there is to tell of a run, filled in as the run goes on. */
export interface Outcome {
  /** The plugin's directory from the workspace. */
  fromWorkspace: string;
  plugin: Omit<ManifestCheck, 'findings'>;
  findings: Finding[];
  built: Package | undefined;
  uploaded: Uploaded | undefined;
  /** What ended the run, where that was not the findings. */
  failure: string | undefined;
}

/** Sets the outputs, shows the findings and the summary, and fails the run where there is an error. */
export async function report(outcome: Outcome, { inputs, environment, reporter }: Context): Promise<void> {
  const { plugin, built, uploaded, failure } = outcome;
  const findings = byImportance(outcome.findings).map((each) => fromWorkspace(each, outcome.fromWorkspace));
  const outputs: Record<string, string | number | undefined> = {
    ...plugin.known,
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
    metadata: plugin.manifest && JSON.stringify(plugin.manifest.metadata),
  };
  reporter.report(findings);
  for (const [name, value] of Object.entries(outputs)) if (value !== undefined) reporter.output(name, value);
  if (inputs.summary)
    await reporter.summary(summaryOf(outcome, findings, fails(findings, inputs), environment.documentation));
  if (failure !== undefined) reporter.fail(failure);
  else if (fails(findings, inputs)) reporter.fail(verdict(findings, inputs), 'told');
  else reporter.info(success(outcome));
}

/** Why findings fail the run. */
function verdict(findings: readonly Finding[], { failOnWarnings }: Pick<Inputs, 'failOnWarnings'>): string {
  const hint = failOnWarnings && count(findings, 'error') === 0 ? ' (`fail-on-warnings` is set)' : '';
  return `Found in the plugin: ${counted(findings)}${hint}`;
}

/** What a run came to that did not fail. */
function success({ plugin, findings, built }: Outcome): string {
  if (built !== undefined) return `Built ${built.path} (${bytes(built.size)}), with ${counted(findings)}`;
  return `${plugin.known.name} ${plugin.known.version}: ${counted(findings)}`;
}

function summaryOf(
  { fromWorkspace, plugin, failure, built, uploaded }: Outcome,
  findings: readonly Finding[],
  failed: boolean,
  documentation: string | undefined,
): string {
  return renderSummary({
    title: titleOf(plugin, fromWorkspace),
    documentation,
    facts: [
      ['Name', plugin.known.name],
      ['Namespace', plugin.known.namespace],
      ['Version', plugin.known.version],
      ['Author', plugin.manifest?.author],
      ['Homepage', plugin.manifest?.homepage],
      ['Architecture', built?.architecture],
      ['SHA-256', built?.sha256],
    ],
    findings,
    failed: failed || failure !== undefined,
    failure,
    built: built && { ...built, debSize: built.size, artifactUrl: uploaded?.url },
  });
}

function titleOf({ known }: Outcome['plugin'], fromWorkspace: string): string {
  if (known.name === undefined) return fromWorkspace === '' ? 'Wazo plugin' : `Wazo plugin in ${fromWorkspace}`;
  return known.version === undefined ? known.name : `${known.name} ${known.version}`;
}

function fromWorkspace(found: Finding, directory: string): Finding {
  if (found.file === undefined || directory === '') return found;
  return { ...found, file: `${directory}/${found.file}` };
}

/** The story of a run: load, check, build, stage, check, package, upload, report. */

import type { Context } from './context.ts';
import { asFailure } from './failure.ts';
import { type Finding, fails, finding, stops } from './finding.ts';
import type { Package } from './package.ts';
import { withoutConsequences, withoutForetold } from './plugin/foretold.ts';
import { checkManifest, MANIFEST } from './plugin/manifest.ts';
import { checkPlace, checkRules } from './plugin/rules.ts';
import { checkServerInterpreter } from './plugin/server-interpreter.ts';
import { checkSetup, SETUP, SETUP_LIMIT } from './plugin/setup-py.ts';
import { withoutKnown, withoutRehearsed } from './rehearsal/foretold.ts';
import { type Outcome, report } from './report.ts';
import { noUploadTo, type Uploaded, upload } from './runner/artifact.ts';
import { missingManifest } from './runner/plugin-search.ts';
import { suffixFor } from './runner/version-suffix.ts';
import { type Checkout, findCheckout, readPluginFile } from './runner/workspace.ts';
import type { Built, Plugin } from './staged.ts';
import { SIZE_LIMIT } from './yaml/yaml.ts';

/** Runs the action and reports what came of it, findings and all. */
export async function runAction(context: Context): Promise<void> {
  await carryOut(context, (outcome) => perform(context, outcome));
}

/** Rehearses a package that is there already, and reports what came of it. */
export async function runRehearsal(context: Context, path: string): Promise<void> {
  await carryOut(context, async (outcome) => {
    const { rehearse } = await import('./rehearse.ts');
    const rehearsed = await rehearse(context, { package: path, previous: context.inputs.previousPackage });
    outcome.rehearsed = rehearsed;
    const { facts } = rehearsed;
    if (facts !== undefined) outcome.known = { name: facts.name, version: facts.version };
    outcome.findings = rehearsed.findings;
  });
}

/** Does what a run is for, and reports what came of it, whatever happens. */
async function carryOut(context: Context, work: (outcome: Outcome) => Promise<void>): Promise<void> {
  const { cancellation } = context;
  const outcome: Outcome = { fromWorkspace: '', manifest: undefined, known: {}, findings: [] };
  try {
    await work(outcome);
  } catch (error) {
    outcome.failure = asFailure(error);
  }
  // What arrives from here on comes too late: the result stands, with its exit status.
  cancellation.close();
  if (cancellation.signal.aborted) {
    outcome.failure = asFailure(cancellation.signal.reason);
    await discard(outcome);
  }
  await report(outcome, context);
}

async function perform(context: Context, outcome: Outcome): Promise<void> {
  const { inputs, environment } = context;
  const checkout = findCheckout(inputs.path, environment);
  outcome.fromWorkspace = checkout.fromWorkspace;

  const { plugin, manifest, known, findings } = await check(checkout, context);
  outcome.manifest = manifest;
  outcome.known = known;
  outcome.findings.push(...findings);
  if (plugin === undefined || inputs.mode === 'validate') return;

  // A run that only validates does not pay for loading what packs.
  const { build } = await import('./build.ts');
  const built = await build(context, plugin);
  outcome.findings = withoutForetold(findings, built.findings).concat(withoutConsequences(findings, built.findings));
  outcome.built = built.package;
  outcome.extended = built.extended;
  outcome.changed = built.changed;
  outcome.failure = built.failure;
  if (built.package !== undefined && inputs.rehearse !== 'false') {
    await rehearseBuilt(context, built, built.package, outcome);
    if (fails(outcome.findings, inputs)) await discard(outcome);
  }
  if (outcome.built !== undefined && inputs.uploadArtifact) outcome.uploaded = await uploadTo(context, outcome.built);
}

/** Rehearses the package, and adds to the outcome what came of it. A package that can't be rehearsed does not stay. */
async function rehearseBuilt(
  context: Context,
  { notRestarted }: Built,
  built: Package,
  outcome: Outcome,
): Promise<void> {
  const { inputs, reporter, cancellation } = context;
  const { rehearse } = await import('./rehearse.ts');
  try {
    outcome.rehearsed = await rehearse(context, { package: built.path, previous: inputs.previousPackage });
  } catch (error) {
    if (inputs.rehearse !== 'report' || cancellation.signal.aborted) {
      await discard(outcome);
      throw error;
    }
    reporter.warn(`The package was not rehearsed: ${asFailure(error).message}`);
    return;
  }
  const { seen } = outcome.rehearsed;
  const findings = withoutKnown(outcome.rehearsed.findings, outcome.findings);
  outcome.findings = withoutRehearsed(outcome.findings, findings);
  if (seen !== undefined && notRestarted !== undefined) {
    // What was seen counts for more than what was read.
    const read = outcome.findings.filter(({ code }) => code !== 'service-not-restarted');
    outcome.findings = [...read, ...notRestarted(seen)];
  }
  outcome.findings.push(...told(findings, inputs));
}

/** What the rehearsal found, as the run is to take it. */
function told(findings: readonly Finding[], { rehearse }: Context['inputs']): Finding[] {
  if (rehearse !== 'report') return [...findings];
  return findings.map((each) => ({
    ...each,
    severity: each.severity === 'error' ? 'warning' : each.severity,
    onlyTold: true,
  }));
}

/** A run that is cancelled leaves no package, also where it was complete already. */
async function discard(outcome: Outcome): Promise<void> {
  if (outcome.built === undefined) return;
  const { discardPackage } = await import('./package.ts');
  await discardPackage(outcome.built);
  outcome.built = undefined;
}

interface Checked extends Pick<Outcome, 'manifest' | 'known'> {
  /** The plugin, where it may be built. */
  plugin: Plugin | undefined;
  findings: Finding[];
}

async function check(checkout: Checkout, { inputs, environment }: Context): Promise<Checked> {
  const bytes = readPluginFile(checkout, MANIFEST, SIZE_LIMIT);
  if (bytes === undefined) {
    const missing = finding('manifest-missing', missingManifest(checkout, environment.base), { file: MANIFEST });
    // A directory without either is not the plugin's: that is one thing to say.
    const rules = await checkRules(checkout.directory, {
      formatVersion: undefined,
      debianDepends: undefined,
      release: inputs.debianRelease,
    });
    const others = rules.findings.filter(({ code }) => code !== 'rules-missing');
    return { plugin: undefined, manifest: undefined, known: {}, findings: [missing, ...others] };
  }
  const { manifest, known, ...inManifest } = checkManifest(bytes, {
    version: inputs.version,
    versionSuffix: inputs.versionSuffix && (await suffixFor(inputs.versionSuffix, checkout, environment)),
    wazoVersion: inputs.wazoVersion,
    release: inputs.debianRelease,
    tag: inputs.verifyTag && environment.tag ? { name: environment.tag, prefix: inputs.tagPrefix } : undefined,
  });
  const place = checkPlace(checkout.directory, MANIFEST);
  const { shebang, ...inRules } = await checkRules(checkout.directory, {
    formatVersion: manifest?.formatVersion,
    debianDepends: manifest?.debianDepends,
    release: inputs.debianRelease,
  });
  const server = manifest && shebang ? checkServerInterpreter(shebang, manifest.debianDepends) : [];
  const setup = readPluginFile(checkout, SETUP, SETUP_LIMIT);
  const inSetup = checkSetup(setup?.toString('utf8') ?? '', inputs.debianRelease);
  const findings = [...place, ...inManifest.findings, ...inRules.findings, ...server, ...inSetup];
  const plugin = manifest && !stops(findings, inputs) ? { checkout, manifest, bytes, shebang } : undefined;
  return { plugin, manifest, known, findings };
}

async function uploadTo(
  { inputs, environment, reporter, cancellation }: Context,
  built: { path: string; debName: string },
): Promise<Uploaded | undefined> {
  if (!environment.onGitHub) {
    reporter.info('The package is not uploaded as an artifact: not running on GitHub Actions');
    return undefined;
  }
  const obstacle = noUploadTo(environment.server);
  if (obstacle !== undefined) {
    reporter.warn(obstacle);
    return undefined;
  }
  const order = {
    path: built.path,
    name: inputs.artifactName ?? built.debName.replace(/\.deb$/, ''),
    archive: inputs.artifactArchive,
    overwrite: inputs.artifactOverwrite,
    retentionDays: inputs.retentionDays,
  };
  // The client can't be stopped; who is cancelled does not wait for it.
  return reporter.group('Upload the package', () =>
    Promise.race([upload(order, environment.server), untilAborted(cancellation.signal)]),
  );
}

/** Never resolves; throws the signal's reason when it is aborted. */
function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

/** The story of a run: load, check, build, stage, check, package, upload, report. */

import type { Context } from './context.ts';
import { explain } from './failure.ts';
import { type Finding, finding, hasError } from './finding.ts';
import { checkManifest, MANIFEST } from './plugin/manifest.ts';
import { checkPlace, checkRules } from './plugin/rules.ts';
import { checkServerInterpreter } from './plugin/server-interpreter.ts';
import { type Outcome, report } from './report.ts';
import { noUploadTo, type Uploaded, upload } from './runner/artifact.ts';
import { type Checkout, findCheckout, readPluginFile } from './runner/workspace.ts';
import type { Shebang } from './shell/shebang.ts';

const NOTHING_KNOWN: Outcome['plugin'] = { manifest: undefined, known: {} };

/** Runs the action and reports what came of it, findings and all, whatever happens. */
export async function runAction(context: Context): Promise<void> {
  const outcome: Outcome = {
    fromWorkspace: '',
    plugin: NOTHING_KNOWN,
    findings: [],
    built: undefined,
    uploaded: undefined,
    failure: undefined,
  };
  try {
    await perform(context, outcome);
  } catch (error) {
    outcome.failure = explain(error);
    if (context.signal.aborted) await discard(outcome);
  }
  await report(outcome, context);
}

async function perform(context: Context, outcome: Outcome): Promise<void> {
  const { inputs, environment } = context;
  const checkout = await findCheckout(inputs.path, environment);
  outcome.fromWorkspace = checkout.fromWorkspace;

  const { plugin, bytes, rules, findings } = await check(checkout, context);
  outcome.plugin = plugin;
  outcome.findings.push(...findings);
  if (plugin.manifest === undefined || hasError(findings) || inputs.mode === 'validate') return;

  // A run that only validates does not pay for loading what packs.
  const { build } = await import('./build.ts');
  outcome.built = await build(
    context,
    { checkout, manifest: plugin.manifest, bytes, shebang: rules },
    outcome.findings,
  );
  if (outcome.built === undefined) return;

  if (inputs.uploadArtifact) outcome.uploaded = await uploadTo(context, outcome.built);
  context.signal.throwIfAborted();
}

/** A run that is cancelled leaves no package, also where it was complete already. */
async function discard(outcome: Outcome): Promise<void> {
  if (outcome.built === undefined) return;
  const { discardPackage } = await import('./package.ts');
  await discardPackage(outcome.built);
  outcome.built = undefined;
}

interface Checked {
  plugin: Outcome['plugin'];
  /** The manifest's bytes. */
  bytes: Buffer;
  /** The first line of `rules`. */
  rules: Shebang | undefined;
  findings: Finding[];
}

async function check(checkout: Checkout, { inputs, environment }: Context): Promise<Checked> {
  const bytes = await readPluginFile(checkout, MANIFEST);
  if (bytes === undefined) {
    const message = `\`${MANIFEST}\` is missing (\`.yml\`, not \`.yaml\`): every plugin has one. Is the input \`path\` the directory that holds \`wazo/\`?`;
    const rules = checkRules(checkout.directory, undefined);
    const missing = finding('manifest-missing', message, { file: MANIFEST });
    return {
      plugin: NOTHING_KNOWN,
      bytes: Buffer.alloc(0),
      rules: rules.shebang,
      findings: [missing, ...rules.findings],
    };
  }
  const { findings, ...plugin } = checkManifest(bytes, {
    version: inputs.version,
    wazoVersion: inputs.wazoVersion,
    tag: inputs.verifyTag && environment.tag ? { name: environment.tag, prefix: inputs.tagPrefix } : undefined,
  });
  const rules = checkRules(checkout.directory, plugin.manifest?.formatVersion);
  const place = checkPlace(checkout.directory, MANIFEST);
  const server =
    plugin.manifest && rules.shebang ? checkServerInterpreter(rules.shebang, plugin.manifest.debianDepends) : [];
  return { plugin, bytes, rules: rules.shebang, findings: [...place, ...findings, ...rules.findings, ...server] };
}

async function uploadTo(
  { inputs, environment, reporter, signal }: Context,
  built: { path: string; debName: string },
): Promise<Uploaded | undefined> {
  if (!environment.onGitHub) {
    reporter.info('The package is not uploaded as an artifact: this is no GitHub runner');
    return undefined;
  }
  const obstacle = noUploadTo(environment.server);
  if (obstacle !== undefined) {
    reporter.warn(obstacle);
    return undefined;
  }
  const order = {
    path: built.path,
    // An artifact's name can't hold a colon, which a version may have behind its epoch too.
    name: inputs.artifactName ?? built.debName.replace(/\.deb$/, '').replaceAll(':', '_'),
    archive: inputs.artifactArchive,
    overwrite: inputs.artifactOverwrite,
    retentionDays: inputs.retentionDays,
  };
  // The client can't be stopped; who is cancelled does not wait for it.
  return reporter.group('Upload the package', () =>
    Promise.race([upload(order, environment.server), untilAborted(signal)]),
  );
}

/** Never resolves; throws the signal's reason when it is aborted. */
function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

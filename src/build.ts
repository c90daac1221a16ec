/** The part of the story that runs the plugin's code: build, stage, check what was staged, package. */

import { join, resolve } from 'node:path';
import { makeEmpty, makeScratch, removeScratch } from './archive/scratch.ts';
import { beginningOf, merge, walk } from './archive/tree.ts';
import { isIn, type Staging } from './checks/check.ts';
import { contentChecks } from './checks/content.ts';
import { checkMetadata, checkStagedTree } from './checks/staged-tree.ts';
import type { Context } from './context.ts';
import { pluginDirectory, rulesBackup } from './debian/package.ts';
import { RELEASE_FACTS } from './debian/release.ts';
import { Failure, messageOf } from './failure.ts';
import { type Finding, fails, finding, hasError } from './finding.ts';
import type { Inputs } from './inputs.ts';
import { makePackage, metadataEntries, type Package, type Recipe } from './package.ts';
import { maintainer } from './plugin/control-fields.ts';
import { MANIFEST, type Manifest } from './plugin/manifest.ts';
import { withVersion } from './plugin/manifest-version.ts';
import { checkRules, RULES } from './plugin/rules.ts';
import {
  checkInterpreter,
  lacksFakeroot,
  programFor,
  type RulesCommand,
  runBuild,
  runPackage,
} from './plugin/rules-command.ts';
import type { Environment } from './runner/environment.ts';
import { type Checkout, isPrivate, originOwner, readPluginFile, sourceTime } from './runner/workspace.ts';
import type { Shebang } from './shell/shebang.ts';

/** A plugin that was checked and may be built. */
export interface Plugin {
  checkout: Checkout;
  manifest: Manifest;
  /** The manifest's bytes. */
  bytes: Buffer;
  /** The first line of `rules`. */
  shebang: Shebang | undefined;
}

/**
 * Builds the plugin's package and adds what there is to say of it to `findings`. Undefined where a finding is an error.
 * Throws a Failure where the package can't be written. Of what it made on the way nothing stays.
 */
export async function build(context: Context, plugin: Plugin, findings: Finding[]): Promise<Package | undefined> {
  const { inputs, environment } = context;
  const { checkout, manifest, bytes } = plugin;
  const packagedManifest = inputs.version === undefined ? bytes : withVersion(bytes, inputs.version);
  findings.push(...checkCompression(inputs));
  if (hasError(findings)) return undefined;
  refuseOutputInPlugin(context, checkout);
  // Asked before the plugin's code can touch the checkout.
  const time = await sourceTime(checkout, MANIFEST, environment);
  const owner = environment.repositoryOwner ?? (await originOwner(checkout));
  const scratch = makeScratch(environment.temp);
  try {
    const pkgdir = makeEmpty(scratch, 'pkgdir');
    findings.push(...(await runRules(context, plugin, pkgdir)));
    if (hasError(findings)) return undefined;

    findings.push(...(await checkAfterRules(plugin)));
    if (hasError(findings)) return undefined;

    const staged = walk(pkgdir);
    const metadata = metadataEntries(manifest, checkout.directory, packagedManifest, time);
    const staging = await stagingOf(context, plugin, pkgdir);
    findings.push(...checkStagedTree(staged, staging), ...checkMetadata(metadata, staging));

    const contents = contentChecks(staging);
    if (hasError(findings)) {
      // There will be no package, but all that is wrong is told at once.
      for (const entry of staged) if (entry.type === 'file') contents.see(entry, beginningOf(entry));
      findings.push(...contents.findings());
      return undefined;
    }
    const inspector = { see: contents.see, refuses: () => fails([...findings, ...contents.findings()], inputs) };
    const recipe = { manifest, entries: merge([staged, metadata], time), time, inspector };
    const built = await pack(context, owner, recipe);
    findings.push(...contents.findings());
    return built;
  } finally {
    tidy(context, scratch);
  }
}

/** Removes a directory of ours; that it can't be is worth a warning, not the result. */
function tidy({ reporter }: Context, directory: string): void {
  try {
    removeScratch(directory);
  } catch (error) {
    reporter.warn(`The temporary directory ${directory} stays: ${messageOf(error)}`);
  }
}

async function runRules(context: Context, { checkout, shebang }: Plugin, pkgdir: string): Promise<Finding[]> {
  const { inputs, environment, reporter, signal } = context;
  const findings = checkInterpreter(shebang, environment.forRules);
  if (findings.length > 0) return findings;
  const program = programFor(shebang, inputs.strict);
  if (program === undefined) {
    const message = `\`strict\` has no effect: \`${RULES}\` is not written for sh, dash or bash`;
    findings.push(finding('strict-no-effect', message, { file: RULES }));
  }
  const command = (onOutput: RulesCommand['onOutput']): RulesCommand => ({
    program: program ?? [RULES],
    directory: checkout.directory,
    environment: environment.forRules,
    onOutput,
    signal,
  });
  findings.push(...(await reporter.group(`${RULES} build`, (sink) => runBuild(command(sink)))));
  if (hasError(findings)) return findings;
  if (lacksFakeroot(environment.forRules)) {
    reporter.warn(
      `\`fakeroot\` is not installed, so \`${RULES} package\` runs without it: a \`chown\` or \`install -o root\` in it will fail. Install it first (apt-get install fakeroot)`,
    );
  }
  if (await isPrivate(checkout, MANIFEST)) {
    reporter.warn(
      `The checkout was made under a strict umask: not everybody may read \`${MANIFEST}\`. What \`${RULES} package\` copies with \`cp -R\` may stay as private in the package, where Wazo's services can't read it. Check out under the umask 022, or stage with \`install -m 644\` or \`cp -R --no-preserve=mode\``,
    );
  }
  findings.push(...(await reporter.group(`${RULES} package`, (sink) => runPackage(command(sink), pkgdir))));
  return findings;
}

/** Directories that every machine has: act's RUNNER_TEMP is /tmp, and a checkout may be the root of a container. */
const EVERYWHERE = /^\/(etc|home|mnt|opt|run|srv|tmp|usr|usr\/local|usr\/src|var|var\/tmp)?$/;

async function stagingOf({ inputs, environment }: Context, plugin: Plugin, pkgdir: string): Promise<Staging> {
  const { checkout, manifest } = plugin;
  return {
    pluginDirectory: pluginDirectory(manifest),
    backup: rulesBackup(manifest),
    release: inputs.debianRelease,
    wazoVersions: manifest.wazoVersions,
    architecture: inputs.architecture,
    pkgdir,
    buildPaths: [...environment.buildPaths, checkout.directory].filter((path) => !EVERYWHERE.test(path)),
    pythonProject: await pythonProject(checkout),
  };
}

/** The file by which the plugin's root is a Python package to build, where it is one. */
async function pythonProject(checkout: Checkout): Promise<string | undefined> {
  // A pyproject.toml or setup.cfg may also hold nothing but the settings of a linter.
  const signs = {
    'setup.py': /\bsetup\s*\(/,
    'setup.cfg': /^\[(metadata|options)\]/m,
    'pyproject.toml': /^\[project\]/m,
  };
  for (const [file, sign] of Object.entries(signs)) {
    const bytes = await readPluginFile(checkout, file);
    if (bytes !== undefined && sign.test(bytes.toString('utf8'))) return file;
  }
  return undefined;
}

/** Throws a Failure where the package would be written into what is packaged: the next run would pack it too. */
function refuseOutputInPlugin({ inputs, environment }: Context, checkout: Checkout): void {
  const directory = outputDirectory(inputs, environment);
  if (directory === undefined || !isIn(directory, join(checkout.directory, 'wazo'))) return;
  throw new Failure(
    `The input \`output-directory\` is ${JSON.stringify(inputs.outputDirectory)}, which lies in \`wazo/\`, and all of that is packaged: choose another`,
  );
}

/** Where the user wants the package; undefined for a temporary directory. */
function outputDirectory(inputs: Inputs, { workspace, startDirectory }: Environment): string | undefined {
  return inputs.outputDirectory && resolve(workspace ?? startDirectory, inputs.outputDirectory);
}

function checkCompression({ compression, debianRelease }: Inputs): Finding[] {
  if (compression.codec !== 'zstd' || RELEASE_FACTS[debianRelease].readsZstd) return [];
  const message = `dpkg of Debian ${debianRelease} can't read a package that is compressed with zstd: choose \`compression: gzip\` or \`xz\``;
  return [finding('zstd-unreadable', message)];
}

/**
 * What `rules` may have done to `wazo/`, which is packaged as it is now, but for the manifest: the package gets the one
 * that was checked.
 */
async function checkAfterRules({ checkout, manifest, bytes }: Plugin): Promise<Finding[]> {
  const errors = checkRules(checkout.directory, manifest.formatVersion).findings.filter(
    ({ severity }) => severity === 'error',
  );
  // An error that was there before would have ended the run before it.
  if (errors.length > 0) {
    return errors.map((error) => ({ ...error, message: `After \`${RULES}\` ran: ${error.message}` }));
  }
  const now = await readPluginFile(checkout, MANIFEST);
  if (now?.equals(bytes)) return [];
  const message = `\`${RULES}\` changed \`${MANIFEST}\`: the package gets it as it was before. To package another version set the input \`version\``;
  return [finding('manifest-changed', message, { file: RULES })];
}

async function pack(
  context: Context,
  owner: string | undefined,
  plugin: Pick<Recipe, 'manifest' | 'entries' | 'time' | 'inspector'>,
): Promise<Package | undefined> {
  const { inputs, environment, reporter, signal } = context;
  const { compression, architecture } = inputs;
  const wanted = outputDirectory(inputs, environment);
  const scratch = wanted === undefined ? makeScratch(environment.temp) : undefined;
  const recipe: Recipe = {
    ...plugin,
    maintainer: inputs.maintainer ?? maintainer(plugin.manifest, owner),
    architecture,
    compression,
    directory: wanted ?? scratch ?? environment.temp,
    scratch,
  };
  let built: Package | undefined;
  try {
    built = await reporter.group('Write the package', () => makePackage(recipe, signal));
    return built;
  } finally {
    if (built === undefined && scratch !== undefined) tidy(context, scratch);
  }
}

/** The part of the story that runs the plugin's code: build, stage, check what was staged, package. */

import { tmpdir } from 'node:os';
import { placeFor, takeOut, withoutLinks } from './archive/place.ts';
import { makeEmpty, plainParent } from './archive/scratch.ts';
import { ownerOf } from './archive/tree.ts';
import type { Compare } from './changes.ts';
import { isIn } from './checks/check.ts';
import type { Context } from './context.ts';
import { packageName } from './debian/package.ts';
import { checkCodec } from './debian/release.ts';
import { messageOf } from './failure.ts';
import { type Finding, finding, heeded, stops } from './finding.ts';
import type { Inputs } from './inputs.ts';
import { maintainer } from './plugin/control-fields.ts';
import { MANIFEST } from './plugin/manifest.ts';
import { withVersion } from './plugin/manifest-version.ts';
import { checkRules, RULES } from './plugin/rules.ts';
import { checkInterpreter, programFor, runBuild, runPackage } from './plugin/rules-command.ts';
import type { RulesPlace } from './plugin/rules-place.ts';
import { openRulesPlace, type Stage } from './rules-place.ts';
import {
  isPrivate,
  isThere,
  originOwner,
  readPluginFile,
  refuseInPlugin,
  sourceTime,
  textOf,
} from './runner/workspace.ts';
import { type Built, type Plugin, packStaged, type Ran, type Source, tidy } from './staged.ts';
import { SIZE_LIMIT } from './yaml/yaml.ts';

/**
 * Builds the plugin's package. Throws a Failure where the run can't go on before something is staged. Of what it made
 * on the way nothing stays.
 */
export async function build(context: Context, plugin: Plugin): Promise<Built> {
  const { inputs, environment, reporter } = context;
  reporter.info(inputs.whyRelease);
  const unreadable = checkCodec(inputs.compression.codec, inputs.debianRelease);
  if (stops(unreadable, inputs)) return { package: undefined, findings: unreadable };
  if (inputs.outputDirectory !== undefined) {
    refuseInPlugin('output-directory', inputs.outputDirectory, plugin.checkout.directory);
  }
  // Before anything is written: the package that is built may take its place.
  const compare = await compareWithPrevious(context, plugin);
  const source = await sourceOf(context, plugin);
  const scratch = placeFor(undefined, plainParent([environment.temp, tmpdir(), '/var/tmp']));
  let opened: RulesPlace | undefined;
  try {
    const stage = { pkgdir: makeEmpty(scratch.directory, 'pkgdir'), scratch: scratch.directory };
    const place = await openRulesPlace(context, plugin.checkout, stage);
    opened = place;
    const builders = [stage.pkgdir, plugin.checkout.directory].map(ownerOf);
    const ran = await withoutEarlierPackages(context, plugin, () => runRules(place, context, plugin, source, stage));
    // Nothing of the plugin's runs any more; that a container is gone need not be waited for.
    void place.end();
    const findings = stops(ran.findings, inputs)
      ? ran.findings
      : [...ran.findings, ...(await checkAfterRules(plugin, inputs))];
    if (stops(findings, inputs)) return { package: undefined, findings };
    const toPack = { ...ran, ...stage, findings, builders, buildPaths: place.paths, compare };
    return await packStaged(context, plugin, source, toPack);
  } finally {
    await opened?.end();
    tidy(context, scratch);
  }
}

/** What compares the package with the one that servers have, where that is given. */
async function compareWithPrevious(
  { inputs: { previousPackage }, reporter, cancellation }: Context,
  { manifest }: Plugin,
): Promise<Compare | undefined> {
  if (previousPackage === undefined) return undefined;
  // Few runs have one: the others do not pay for loading what reads packages.
  const changes = await import('./changes.ts');
  return reporter.group('Read the previous package', () =>
    changes.compareWithPrevious(previousPackage, packageName(manifest), cancellation.signal),
  );
}

async function sourceOf({ inputs, environment }: Context, { checkout, manifest, bytes }: Plugin): Promise<Source> {
  const owner = environment.repositoryOwner ?? (await originOwner(checkout));
  return {
    manifest: manifest.version === manifest.ownVersion ? bytes : withVersion(bytes, manifest.version),
    rules: textOf(checkout, RULES, SIZE_LIMIT),
    isPrivate: isPrivate(checkout, MANIFEST),
    time: await sourceTime(checkout, MANIFEST, environment),
    readAt: Date.now(),
    maintainer: inputs.maintainer ?? maintainer(manifest, owner),
  };
}

async function runRules(
  place: RulesPlace,
  { inputs, reporter }: Context,
  { shebang }: Plugin,
  source: Source,
  { pkgdir }: Stage,
): Promise<Ran> {
  const unfit = place.findings.length > 0 ? [...place.findings] : await checkInterpreter(shebang, place);
  if (unfit.length > 0) return { findings: unfit, packagedAt: 0 };
  const program = programFor(shebang, inputs.strict);
  const noEffect = `\`strict\` has no effect: \`${RULES}\` is not written for sh, dash or bash`;
  const told = program === undefined ? [finding('strict-no-effect', noEffect, { file: RULES })] : [];
  const command = { program: program ?? ([RULES] as const), place };
  const built = await reporter.foreignGroup(`${RULES} build`, (onOutput) => runBuild({ ...command, onOutput }));
  if (stops(built, inputs)) return { findings: [...told, ...built], packagedAt: 0 };
  if (place.fakeroot === 'missing') {
    reporter.warn(
      `\`fakeroot\` is not installed, so \`${RULES} package\` runs without it: a \`chown\` or \`install -o root\` in it will fail. Set \`build-packages: fakeroot\``,
    );
  }
  const packagedAt = Date.now();
  const { findings, claims } = await reporter.foreignGroup(`${RULES} package`, (onOutput) =>
    runPackage({ ...command, onOutput }, pkgdir),
  );
  return { findings: [...told, ...checkUmask(source), ...built, ...findings], packagedAt, claims };
}

function checkUmask({ isPrivate }: Source): Finding[] {
  if (!isPrivate) return [];
  const message = `The checkout was made with a strict umask: not everyone can read \`${MANIFEST}\`. What \`${RULES} package\` copies with \`cp -R\` stays that private in the package, where Wazo's services can't read it. Check out with the umask 022, or stage with \`install -m 644\` or \`cp -R --no-preserve=mode\``;
  return [finding('checkout-umask', message, { file: MANIFEST })];
}

/**
 * Does the work while the packages that earlier runs wrote among the plugin's files are out of sight, since `rules` may
 * copy all that it finds (`cp -R . "$pkgdir/…"`).
 */
async function withoutEarlierPackages<T>(
  { inputs: { outputDirectory }, environment, reporter }: Context,
  { checkout, manifest }: Plugin,
  work: () => Promise<T>,
): Promise<T> {
  if (outputDirectory === undefined || !isIn(withoutLinks(outputDirectory), checkout.directory)) return work();
  const store = placeFor(undefined, environment.temp);
  let putBack = () => {};
  try {
    putBack = takeOut(packageName(manifest), outputDirectory, store.directory);
    return await work();
  } finally {
    try {
      putBack();
      store.discard();
    } catch (error) {
      reporter.warn(`Earlier packages from ${outputDirectory} are now in ${store.directory}: ${messageOf(error)}`);
    }
  }
}

/**
 * What `rules` may have done to `wazo/`, which is packaged as it is now, but for the manifest: the package gets the one
 * that was checked.
 */
async function checkAfterRules({ checkout, manifest, bytes }: Plugin, inputs: Inputs): Promise<Finding[]> {
  const { findings } = await checkRules(checkout.directory, { ...manifest, release: inputs.debianRelease });
  const errors = heeded(findings, inputs).filter(({ severity }) => severity === 'error');
  // An error that was there before would have ended the run before it.
  if (errors.length > 0) {
    return errors.map((error) => ({ ...error, message: `After \`${RULES}\` ran: ${error.message}` }));
  }
  const now = readPluginFile(checkout, MANIFEST, SIZE_LIMIT);
  if (now?.equals(bytes)) return [];
  if (now === undefined && isThere(checkout, MANIFEST)) {
    const message = `\`${RULES}\` replaced \`${MANIFEST}\` with something that is not a file: leave the manifest as it is`;
    return [finding('reserved-path', message, { file: RULES })];
  }
  const message = `\`${RULES}\` changed \`${MANIFEST}\`: the package gets the one from before. To package another version, set the input \`version\``;
  return [finding('manifest-changed', message, { file: RULES })];
}

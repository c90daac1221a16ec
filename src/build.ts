/** The part of the story that runs the plugin's code: build, stage, check what was staged, package. */

import { tmpdir } from 'node:os';
import { type Place, placeFor, takeOut, withoutLinks } from './archive/place.ts';
import { makeEmpty, plainParent } from './archive/scratch.ts';
import { beginningOf, type Entries, merge, type Owner, ownerOf, walk } from './archive/tree.ts';
import { isIn, type Staging } from './checks/check.ts';
import { contentChecks } from './checks/content.ts';
import { checkExtension } from './checks/extension.ts';
import { pythonProject } from './checks/python-project.ts';
import { checkMetadata, checkStagedTree } from './checks/staged-tree.ts';
import { stagingOf } from './checks/staging.ts';
import type { Context } from './context.ts';
import { packageName } from './debian/package.ts';
import { checkCodec } from './debian/release.ts';
import { extendsOf, extendsOutput } from './extension/extends.ts';
import type { Extends } from './extension/extends-schema.ts';
import { readExtension } from './extension/extension.ts';
import { readStaged } from './extension/staged-file.ts';
import { extensionSection } from './extension-section.ts';
import { asFailure, type Failure, messageOf } from './failure.ts';
import { type Finding, fails, finding, heeded, stops } from './finding.ts';
import type { Inputs } from './inputs.ts';
import { makePackage, metadataEntries, type Package } from './package.ts';
import { PROJECT_FILES } from './placement/declaration.ts';
import { placeFindings, stagedPaths } from './placement/placement.ts';
import { maintainer } from './plugin/control-fields.ts';
import { MANIFEST, type Manifest } from './plugin/manifest.ts';
import { withVersion } from './plugin/manifest-version.ts';
import { rightsIn } from './plugin/rights.ts';
import { checkRules, RULES } from './plugin/rules.ts';
import { checkInterpreter, programFor, runBuild, runPackage, type Staged } from './plugin/rules-command.ts';
import type { RulesPlace } from './plugin/rules-place.ts';
import { SETUP_LIMIT } from './plugin/setup-py.ts';
import { openRulesPlace, type Stage } from './rules-place.ts';
import { findOrigins } from './runner/origins.ts';
import { writtenSince } from './runner/strays.ts';
import {
  type Checkout,
  isPrivate,
  isThere,
  originOwner,
  readPluginFile,
  refuseInPlugin,
  sourceTime,
} from './runner/workspace.ts';
import type { Section } from './section.ts';
import { readScript } from './shell/reader.ts';
import type { Script } from './shell/script.ts';
import { isShell, type Shebang } from './shell/shebang.ts';
import { type PlainValue, SIZE_LIMIT } from './yaml/yaml.ts';

/** A plugin that was checked and may be built. */
export interface Plugin {
  checkout: Checkout;
  manifest: Manifest;
  /** The manifest's bytes. */
  bytes: Buffer;
  /** The first line of `rules`. */
  shebang: Shebang | undefined;
}

export interface Built {
  /** Undefined where a finding is an error, or where it could not be written. */
  package: Package | undefined;
  findings: Finding[];
  /** What was staged adds to a Wazo, as it is told; undefined where it was not looked at. */
  extended?: { output: PlainValue; sections: Section[] };
  /** Why it could not be written. */
  failure?: Failure;
}

/** What the package takes from the checkout as it was before the plugin's code could touch it. */
interface Source {
  /** The manifest that is packaged. */
  manifest: Buffer;
  /** The text of `rules`, as far as it is read. */
  rules: string;
  /** Whether not everybody may read the checkout. */
  isPrivate: boolean;
  /** Seconds since the epoch: the time of all that has none of its own. */
  time: number;
  /** When this was read, in milliseconds since the epoch. */
  readAt: number;
  /** `Name <address>`. */
  maintainer: string;
}

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
    return await packStaged(context, plugin, source, { ...ran, ...stage, findings, builders, buildPaths: place.paths });
  } finally {
    await opened?.end();
    tidy(context, scratch);
  }
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

/** Removes a directory of ours; that it can't be is worth a warning, not the result. */
function tidy({ reporter }: Context, place: Place): void {
  try {
    place.discard();
  } catch (error) {
    reporter.warn(`The temporary directory ${place.directory} can't be removed: ${messageOf(error)}`);
  }
}

/** The text of a file of the plugin, as far as it is read; empty where it can't be: it may be executed but not read. */
function textOf(checkout: Checkout, path: string, limit: number): string {
  try {
    return readPluginFile(checkout, path, limit)?.toString('utf8') ?? '';
  } catch {
    return '';
  }
}

interface Ran {
  findings: Finding[];
  /** When `rules package` began, in milliseconds since the epoch; 0 where it did not. */
  packagedAt: number;
  claims?: Staged['claims'];
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

/** `rules` as a shell reads it; undefined where it is another program, or can't be read with certainty. */
function scriptOf(text: string, shebang: Shebang | undefined): Script | undefined {
  return shebang && isShell(shebang) ? readScript(text).script : undefined;
}

function toldOf(extended: Extends): Built['extended'] & object {
  return { output: extendsOutput(extended), sections: extensionSection(extended) };
}

/** The findings about staged files where they stand in the checkout, as it was before a time. Looks at the disk. */
async function inCheckout(
  findings: readonly Finding[],
  staged: Entries,
  { checkout, rules, before }: { checkout: Checkout; rules: Script | undefined; before: number },
): Promise<Finding[]> {
  const paths = stagedPaths(findings);
  if (paths.size === 0) return [...findings];
  const { files } = readStaged(staged, (path) => paths.has(path));
  const projects = PROJECT_FILES.map((path) => ({ path, text: textOf(checkout, path, SETUP_LIMIT) }));
  return placeFindings(findings, { files, origins: await findOrigins(checkout, files, before), projects, rules });
}

interface ToPack extends Ran, Stage {
  /** Whom files belong to by themselves where they were staged. */
  builders: readonly Owner[];
  /** Directories of the place where it ran that no server has. */
  buildPaths: readonly string[];
}

/** Checks what was staged in `pkgdir`, and packs it. */
async function packStaged(
  context: Context,
  { checkout, manifest, shebang }: Plugin,
  source: Source,
  { pkgdir, builders, buildPaths, packagedAt, claims, findings: before }: ToPack,
): Promise<Built> {
  const { inputs, environment } = context;
  const rules = scriptOf(source.rules, shebang);
  const setsRights = rightsIn(source.rules, rules);
  const staging: Staging = stagingOf(manifest, {
    release: inputs.debianRelease,
    releaseChosen: inputs.releaseChosen,
    architecture: inputs.architecture,
    pkgdir,
    builders,
    buildPaths: [...environment.buildPaths, checkout.directory, ...buildPaths],
    pythonProject: pythonProject((path) => readPluginFile(checkout, path, SIZE_LIMIT)),
    rules,
    // Where the whole checkout is private, that is what is told.
    setsRights: (path) => source.isPrivate || setsRights(path),
    strays: () => writtenSince(checkout.directory, packagedAt),
  });
  const staged = walk(pkgdir, '', claims);
  const extension = readExtension(staged, staging);
  const extended = toldOf(extendsOf(staged, extension, staging.rules));
  const metadata = metadataEntries(manifest, checkout.directory, source.manifest, source.time);
  const findings = [
    ...before,
    ...checkStagedTree(staged, staging),
    ...checkExtension(extension, staging),
    ...checkMetadata(metadata, staging),
  ];
  const placed = (found: readonly Finding[]) =>
    inCheckout(found, staged, { checkout, rules: staging.rules, before: source.readAt });
  const contents = contentChecks(staging, extension);
  if (stops(findings, inputs)) {
    // There will be no package, but all that is wrong is told at once.
    for (const entry of merge(staged, metadata, source.time)) {
      if (entry.type === 'file' && entry.size > 0) contents.see(entry, beginningOf(entry));
    }
    return { package: undefined, extended, findings: await placed([...findings, ...contents.findings()]) };
  }
  const inspector = { see: contents.see, refuses: () => fails([...findings, ...contents.findings()], inputs) };
  const place = placeFor(inputs.outputDirectory, environment.temp);
  let written: Package | undefined;
  try {
    written = await context.reporter.group('Write the package', () =>
      makePackage(
        {
          manifest,
          maintainer: source.maintainer,
          architecture: inputs.architecture,
          entries: merge(staged, metadata, source.time),
          time: source.time,
          compression: inputs.compression,
          place,
          inspector,
        },
        context.cancellation.signal,
      ),
    );
    return { package: written, extended, findings: await placed([...findings, ...contents.findings()]) };
  } catch (error) {
    return { package: undefined, extended, findings: await placed(findings), failure: asFailure(error) };
  } finally {
    if (written === undefined) tidy(context, place);
  }
}

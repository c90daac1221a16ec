/** Checks what was staged, finds where in the checkout that comes from, and packs it. */

import type { Inspector } from './archive/deb.ts';
import { type Place, placeFor } from './archive/place.ts';
import { beginningOf, type Entries, merge, type Owner, walk } from './archive/tree.ts';
import type { Changed, Compare } from './changes.ts';
import type { Staging } from './checks/check.ts';
import { contentChecks } from './checks/content.ts';
import { checkExtension } from './checks/extension.ts';
import { pythonProject } from './checks/python-project.ts';
import { checkMetadata, checkStagedTree } from './checks/staged-tree.ts';
import { stagingOf } from './checks/staging.ts';
import { notRestarted } from './checks/wazo/service-not-restarted.ts';
import { checkChanges, type Release } from './comparison/check.ts';
import type { Context } from './context.ts';
import { extendsOf, extendsOutput } from './extension/extends.ts';
import type { Extends } from './extension/extends-schema.ts';
import { readExtension } from './extension/extension.ts';
import { readStaged } from './extension/staged-file.ts';
import { extensionSection } from './extension-section.ts';
import { asFailure, Failure, messageOf } from './failure.ts';
import { type Finding, fails, stops } from './finding.ts';
import { makePackage, metadataEntries, type Package } from './package.ts';
import { PROJECT_FILES } from './placement/declaration.ts';
import { placeFindings, stagedPaths } from './placement/placement.ts';
import type { Manifest } from './plugin/manifest.ts';
import { versionPosition } from './plugin/manifest-version.ts';
import { rightsIn } from './plugin/rights.ts';
import type { Staged } from './plugin/rules-command.ts';
import { SETUP_LIMIT } from './plugin/setup-py.ts';
import type { Stage } from './rules-place.ts';
import { findOrigins } from './runner/origins.ts';
import { plainLines } from './runner/plain-sections.ts';
import { writtenSince } from './runner/strays.ts';
import { type Checkout, readPluginFile, textOf } from './runner/workspace.ts';
import type { Section } from './section.ts';
import { readScript } from './shell/reader.ts';
import type { Restarts } from './shell/restart.ts';
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
  /** What an upgrade to it changes, as it is told; undefined where there was nothing to compare with. */
  changed?: Pick<Changed, 'output' | 'sections'>;
  /** The findings on what the plugin adds to a Wazo that `install` does not have it use, by what that was seen to restart. */
  notRestarted?: (seen: Restarts) => Finding[];
  /** Why it could not be written. */
  failure?: Failure;
}

/** What the package takes from the checkout as it was before the plugin's code could touch it. */
export interface Source {
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

export interface Ran {
  findings: Finding[];
  /** When `rules package` began, in milliseconds since the epoch; 0 where it did not. */
  packagedAt: number;
  claims?: Staged['claims'];
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

export interface ToPack extends Ran, Stage {
  /** Whom files belong to by themselves where they were staged. */
  builders: readonly Owner[];
  /** Directories of the place where it ran that no server has. */
  buildPaths: readonly string[];
  /** Compares the package with the one that servers have, where that is given. */
  compare: Compare | undefined;
}

/** Checks what was staged in `pkgdir`, and packs it. A package that could not be written leaves nothing. */
export async function packStaged(
  context: Context,
  { checkout, manifest, bytes, shebang }: Plugin,
  source: Source,
  { pkgdir, builders, buildPaths, packagedAt, claims, findings: before, compare }: ToPack,
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
  let changed: Changed | undefined;
  const found = () => [...findings, ...contents.findings(), ...(changed ? checkChanges(changed.changes, release) : [])];
  const release = releaseOf(context, manifest, bytes);
  const inspector: Inspector = {
    see: contents.see,
    refuses: () => fails(found(), inputs),
    ...(compare && {
      refusesPackage: async (path) => {
        changed = await comparedBy(compare, path, context);
        return fails(found(), inputs);
      },
    }),
  };
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
    if (changed !== undefined) await showInLog(changed, context);
    return {
      package: written,
      extended,
      ...(changed && { changed }),
      findings: await placed(found()),
      notRestarted: (seen) => notRestarted(extension, seen, staging.rules),
    };
  } catch (error) {
    return { package: undefined, extended, findings: await placed(findings), failure: asFailure(error) };
  } finally {
    if (written === undefined) tidy(context, place);
  }
}

/** What the changes are judged by. A `version` takes the place of the manifest's; what is only appended to that does not. */
function releaseOf({ inputs, environment }: Context, { ownVersion, version }: Manifest, bytes: Buffer): Release {
  return {
    versions: inputs.version === undefined ? [ownVersion] : [ownVersion, version],
    isTag: environment.tag !== undefined,
    position: versionPosition(bytes),
  };
}

/** What changes with the complete package. That it can't be told is worth a warning, not the package. */
async function comparedBy(
  compare: Compare,
  path: string,
  { reporter, cancellation: { signal } }: Context,
): Promise<Changed | undefined> {
  try {
    return await compare(path, 'The package');
  } catch (error) {
    if (signal.aborted || !(error instanceof Failure)) throw error;
    reporter.warn(`What changes for a server is not known: ${error.message}`);
    return undefined;
  }
}

function showInLog({ sections }: Changed, { reporter }: Context): Promise<void> {
  return reporter.group('Compare with the previous package', async () => {
    for (const line of plainLines(sections)) reporter.info(line);
  });
}

/** Removes a directory of ours; that it can't be is worth a warning, not the result. */
export function tidy({ reporter }: Context, place: Place): void {
  try {
    place.discard();
  } catch (error) {
    reporter.warn(`The temporary directory ${place.directory} can't be removed: ${messageOf(error)}`);
  }
}

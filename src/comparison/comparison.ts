/** Tells what changes for a server that upgrades from one package to another. */

import type { Packed } from '../archive/deb-reader.ts';
import { differInVersionOnly } from '../plugin/manifest-version.ts';
import { compareDependencies, type DependencyChanges } from './dependencies.ts';
import { compareFiles, type FileChange } from './files.ts';
import type { ComparedPackage } from './package.ts';

/** The same of the package that is there and of the one that comes. */
export interface Both<T> {
  previous: T;
  now: T;
}

export interface Changes {
  version: Both<string>;
  architecture: Both<string>;
  /** Of the packages, in bytes. */
  size: Both<number>;
  dependencies: DependencyChanges;
  files: readonly FileChange[];
  /** Whether the plugin's `rules` is another. */
  rules: boolean;
  /** Whether its manifest says something else than another version. */
  manifest: boolean;
  /** The names of other files of the control archive that came, went or changed: maintainer scripts, mostly. */
  scripts: readonly string[];
  /** The names of other fields that came, went or changed. */
  fields: readonly string[];
  /** Those of `files` below `/etc` that take the place of what an administrator may have edited. */
  overwritten: readonly FileChange[];
  /** How many more below `/etc` stay the same and take its place too: dpkg writes every file again. */
  rewritten: number;
  /** Those of `files` below `/etc` that are not there any more. */
  takenAway: readonly FileChange[];
}

/** What changes from `previous` to `now`, two packages of one name. */
export function compare(previous: ComparedPackage, now: ComparedPackage): Changes {
  const files = compareFiles(previous.deb.data.entries, now.deb.data.entries).filter(
    ({ path }) => !isManifest(path, now) || !sameManifest(path, previous, now),
  );
  return {
    version: { previous: previous.version, now: now.version },
    architecture: { previous: previous.architecture, now: now.architecture },
    size: { previous: previous.deb.size, now: now.deb.size },
    dependencies: compareDependencies(previous.fields, now.fields),
    files,
    rules: files.some(({ path }) => path === `${now.metadata}/rules`),
    manifest: files.some(({ path }) => isManifest(path, now)),
    scripts: compareFiles(previous.deb.control.entries, now.deb.control.entries)
      .map(({ path }) => path)
      .filter((path) => !FOLLOWING_FILES.includes(path)),
    fields: [...new Set([...previous.fields.keys(), ...now.fields.keys()])].filter(
      (name) => !TOLD_FIELDS.includes(name) && previous.fields.get(name) !== now.fields.get(name),
    ),
    ...inEtc(files, previous, now),
  };
}

/** What is different in each package, by what its other files and fields are. */
const FOLLOWING_FILES = ['control', 'md5sums'];
const TOLD_FIELDS = ['Version', 'Architecture', 'Pre-Depends', 'Depends', 'Installed-Size'];

/** Whether a server gets something else: not a version, a time or a field of the package alone. */
export function isAnother(changes: Changes): boolean {
  const { architecture, dependencies, files, scripts } = changes;
  const counts = [dependencies.added, dependencies.removed, files, scripts].map(({ length }) => length);
  return architecture.previous !== architecture.now || counts.some((count) => count > 0);
}

function isManifest(path: string, { metadata }: ComparedPackage): boolean {
  return path === `${metadata}/plugin.yml`;
}

function sameManifest(path: string, previous: ComparedPackage, now: ComparedPackage): boolean {
  const [one, other] = [previous, now].map(({ deb }) => deb.data.kept.get(path));
  const modes = [previous, now]
    .map(({ deb }) => deb.data.entries.get(path))
    .map((each) => each && 'mode' in each && each.mode);
  return one !== undefined && other !== undefined && modes[0] === modes[1] && differInVersionOnly(one, other);
}

/** What happens below `/etc`, where dpkg keeps only what a package has marked as configuration. */
function inEtc(
  files: readonly FileChange[],
  previous: ComparedPackage,
  now: ComparedPackage,
): Pick<Changes, 'overwritten' | 'rewritten' | 'takenAway'> {
  const [before, after] = [conffilesOf(previous), conffilesOf(now)];
  const inEtc = files.filter(({ path, previous }) => path.startsWith('etc/') && isNoDirectory(previous));
  const overwritten = inEtc.filter(({ path, now }) => !after.has(path) && now !== undefined);
  const changed = new Set(inEtc.map(({ path }) => path));
  const rewritten = [...now.deb.data.entries.keys()].filter(
    (path) =>
      path.startsWith('etc/') &&
      !changed.has(path) &&
      !after.has(path) &&
      isNoDirectory(previous.deb.data.entries.get(path)),
  );
  return {
    overwritten,
    rewritten: rewritten.length,
    takenAway: inEtc.filter(({ path, now }) => !before.has(path) && now === undefined),
  };
}

function isNoDirectory(packed: Packed | undefined): boolean {
  return packed !== undefined && packed.type !== 'directory';
}

/** The files that are marked as configuration, paths in the archive. */
function conffilesOf({ deb }: ComparedPackage): Set<string> {
  const lines = (deb.control.kept.get('conffiles') ?? Buffer.alloc(0)).toString('latin1').split('\n');
  return new Set(lines.map((line) => line.trim().replace(/^(?:remove-on-upgrade\s+)?\//, '')));
}

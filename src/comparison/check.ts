/** Finds what an author may have overlooked in what changes for a server. */

import { show } from '../archive/path.ts';
import { checkVersion, compareVersions } from '../debian/version.ts';
import { type Finding, finding, type Severity } from '../finding.ts';
import { MANIFEST } from '../plugin/manifest-fields.ts';
import type { Position } from '../position.ts';
import { shorten } from '../quote.ts';
import { type Changes, isAnother } from './comparison.ts';

/** What the changes are judged by. */
export interface Release {
  /** The versions that servers may get next: the manifest's own, and the one that is packaged instead of it. */
  versions: readonly [string, ...string[]];
  /** Whether what is built is the release itself. */
  isTag: boolean;
  /** Where the manifest has its version. */
  position: Position | undefined;
}

/** How many files or dependencies are told one by one. */
const MOST = 20;

/** The findings, none where a server gets nothing else. */
export function checkChanges(changes: Changes, { versions, isTag, position }: Release): Finding[] {
  if (!isAnother(changes)) return [];
  const place = { file: MANIFEST, ...(position && { position }) };
  return [
    ...checkNewer(changes.version.previous, versions, { ...place, ...(isTag && { severity: 'error' }) }),
    ...addedDependencies(changes).map((message) => finding('dependency-added', message, place)),
    ...takenAway(changes).map((message) => finding('file-taken-away-from-etc', message, place)),
    ...otherArchitecture(changes).map((message) => finding('architecture-changed', message, place)),
  ];
}

type Place = { file: string; position?: Position; severity?: Severity };

function checkNewer(previous: string, versions: Release['versions'], place: Place): Finding[] {
  const newest = versions.reduce((one, other) => (compareVersions(one, other) < 0 ? other : one));
  const order = compareVersions(newest, previous);
  if (order > 0) return [];
  const next = versionAfter(previous);
  const remedy = `Write a newer \`version\`${next === undefined ? '' : `, such as ${JSON.stringify(next)}`}`;
  if (order === 0) {
    const same = newest === previous ? 'is still that one' : `is ${newest}, which is the same for dpkg`;
    const message = `The package differs from version ${previous}, which servers have, but \`version\` ${same}: no server upgrades to it. ${remedy}`;
    return [finding('version-unchanged', message, place)];
  }
  const message = `\`version\` is ${newest}, which dpkg sorts before ${previous}, the version that servers have: no server upgrades to it. ${remedy}`;
  return [finding('version-not-newer', message, place)];
}

/** A version after this one, as most would write it; undefined where that is not clear. */
function versionAfter(version: string): string | undefined {
  const release = version.split('~')[0] ?? version;
  const candidates = [release, release.replace(/\d+(?=\D*$)/, (digits) => String(BigInt(digits) + 1n))];
  return candidates.find((each) => checkVersion(each) === undefined && compareVersions(each, version) > 0);
}

function addedDependencies({ dependencies, version }: Changes): string[] {
  return first(dependencies.new, 'dependencies are new', (relationship) => {
    const isPlugin = /^wazo-plugind-/.test(relationship);
    const how = isPlugin
      ? 'a server must have that plugin, or a repository that has it, before it can upgrade'
      : 'the upgrade installs it, where the server can fetch it';
    return `The package depends on \`${relationship}\`, and version ${version.previous} did not: ${how}. If the plugin can do without it, remove it from \`${isPlugin ? 'depends' : 'debian_depends'}\``;
  });
}

function takenAway({ takenAway: gone, version }: Changes): string[] {
  return first(
    gone,
    'files below `/etc` are not in the package any more',
    ({ path }) =>
      `\`/${show(path)}\` was in version ${version.previous} and is not in the package any more: the upgrade removes it from servers, with what was edited in it there. If that is not meant, stage it again`,
  );
}

/** A message on each of the first ones, and one on the others. */
function first<T>(all: readonly T[], whatOthers: string, say: (each: T) => string): string[] {
  const messages = all.slice(0, MOST).map(say).map(shorten);
  const more = all.length - messages.length;
  return more > 0 ? [...messages, `${more} more ${whatOthers}`] : messages;
}

function otherArchitecture({ architecture: { previous, now }, version }: Changes): string[] {
  if (previous === now) return [];
  const effect =
    now === 'all'
      ? 'servers of every architecture can install it'
      : `a server of another architecture than ${now} can't install it`;
  return [
    `The package is for \`${now}\`, and that of version ${version.previous} was for \`${previous}\`: ${effect}. If that is not meant, set \`architecture: ${previous}\``,
  ];
}

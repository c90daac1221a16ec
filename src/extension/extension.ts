/** What a plugin adds to a Wazo: of its staged tree all that a Wazo, its Asterisk, nginx, cron or systemd read. */

import { show } from '../archive/path.ts';
import type { Entries } from '../archive/tree.ts';
import type { Release } from '../debian/release.ts';
import { isKnown } from '../wazo/service.ts';
import { type AgiCall, agiCalls } from './agi.ts';
import { type Asterisk, readAsterisk } from './asterisk.ts';
import { type Configuration, readConfiguration } from './configuration.ts';
import { type EntryPoint, isEntryPoints, readEntryPoints } from './entry-point.ts';
import { readStaged, type StagedFiles } from './staged-file.ts';
import { readUnits, type Unit } from './unit.ts';

export interface Extension extends StagedFiles {
  /** In the order in which each service reads them, the first of which wins. */
  configuration: readonly Configuration[];
  entryPoints: readonly EntryPoint[];
  /** The names at the top of the directories of Python modules, without endings. */
  modules: ReadonlySet<string>;
  units: readonly Unit[];
  /** The programs that are staged where a shell looks for them, by their absolute paths. */
  programs: ReadonlySet<string>;
  /** Whether something is staged at a path, absolute on a server, that passes the test. */
  hasPath: (test: (path: string) => boolean) => boolean;
  asterisk: Asterisk;
  /** The scripts that the dialplan calls, with the file where it is staged. */
  agi: readonly AgiCall[];
  /** Asterisk's modules that are staged, by their file names. */
  asteriskModules: readonly string[];
}

/** What the plugin is installed on and with. */
export interface Surroundings {
  release: Release;
  /** The plugins and the Debian packages that come with it. */
  depends: readonly string[];
  debianDepends: readonly string[];
}

/** Where somebody reads what a plugin stages. */
const READ =
  /^\/etc\/([^/]+\/conf[^/]*|wazo-admin-ui|asterisk|cron\.(d|hourly|daily|weekly|monthly)|nginx|systemd\/system)\/|^(\/usr)?\/lib\/systemd\/system\/|^\/(usr\/share|var\/lib)\/asterisk\/agi-bin\//;

const NOTHING_ELSE: Surroundings = { release: 'bookworm', depends: [], debianDepends: [] };

/** What the staged tree adds. Throws a Failure where a file can't be read. */
export function readExtension(entries: Entries, on: Surroundings = NOTHING_ELSE): Extension {
  const staged = readStaged(entries, (path) => READ.test(path) || isEntryPoints(path));
  const asterisk = readAsterisk(staged.files, {
    isKnown: isKnown(on.release),
    isAlone: staged.complete && on.depends.length === 0 && on.debianDepends.length === 0,
  });
  return {
    ...staged,
    configuration: readConfiguration(staged.files),
    entryPoints: readEntryPoints(staged.files),
    asterisk,
    agi: agiCalls(asterisk, (paths) => readStaged(entries, (path) => paths.has(path)).files),
    asteriskModules: asteriskModulesIn(entries),
    modules: new Set(topmostModules(entries)),
    units: readUnits(staged.files, (paths) => readStaged(entries, (path) => paths.has(path)).files),
    programs: new Set(programsIn(entries)),
    hasPath(test) {
      for (const { path } of entries) if (test(`/${show(path)}`)) return true;
      return false;
    },
  };
}

function* topmostModules(entries: Entries): Generator<string, void, void> {
  for (const { path } of entries) {
    const [, name] = /-packages\/([^/.]+)/.exec(path) ?? [];
    if (name !== undefined) yield name;
  }
}

function asteriskModulesIn(entries: Entries): string[] {
  const found: string[] = [];
  for (const { path } of entries) {
    const name = /^usr\/lib\/(?:[^/]+\/)?asterisk\/modules\/([^/]+\.so)$/.exec(show(path))?.[1];
    if (name !== undefined) found.push(name);
  }
  return found;
}

function* programsIn(entries: Entries): Generator<string, void, void> {
  for (const { path, type } of entries) {
    if (type !== 'directory' && /^(usr\/(local\/)?)?s?bin\/[^/]+$/.test(path)) yield `/${show(path)}`;
  }
}

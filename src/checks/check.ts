/** What a rule on a staged tree is, and what it may know. */

import { show } from '../archive/path.ts';
import type { Entries, Entry, File, Owner } from '../archive/tree.ts';
import type { Release } from '../debian/release.ts';
import { type Finding, type FindingCode, finding, type Severity, type StagedPlace } from '../finding.ts';
import { RULES } from '../plugin/rules.ts';
import type { Script } from '../shell/script.ts';

export interface Staging {
  /** Where the package holds the plugin's own directory, as a path in the archive. */
  pluginDirectory: string;
  /** Where the maintainer scripts keep a copy of `rules` while the package is removed, as a path in the archive. */
  backup: string;
  /** The Debian release that the target Wazo runs. */
  release: Release;
  /** Whether the workflow chose it, as one that builds a package for each release does. */
  releaseChosen: boolean;
  /** The limits of the manifest, as they are written. */
  wazoVersions: { min: string | undefined; max: string | undefined };
  architecture: string;
  /** The directory that `rules package` staged in: an absolute path. */
  pkgdir: string;
  /** The plugin's root, the workspace and the runner's own directories: absolute paths which no server has. */
  buildPaths: readonly string[];
  /** The file of the plugin that says how to build a Python package, where there is one. */
  pythonProject: string | undefined;
  /** Whose the tree and the checkout are where nobody says otherwise: who builds. */
  builders: readonly Owner[];
  /** `rules`, where it is a shell script that was read with certainty. */
  rules: Script | undefined;
  /** The plugins that this one depends on, and the Debian packages: as the manifest has them. */
  depends: readonly string[];
  debianDepends: readonly string[];
  /** Whether `rules` itself may change who can read the file that is installed at this path. */
  setsRights: (path: string) => boolean;
  /** What `rules package` wrote into the checkout, as paths from the plugin's root. Looks at the disk. */
  strays: () => readonly string[];
}

/** A rule: the entries that `rules package` staged to what is wrong with them. */
export type Check = (entries: Entries, staging: Staging) => Finding[];

/** A rule on what is in a file. */
export interface ContentCheck {
  /** Whether the file with these first bytes is wrong. */
  hits: (file: File, beginning: Buffer, staging: Staging) => boolean;
  /** What to say of the files that are wrong, by their paths on a server. */
  report: (paths: Iterable<string>, staging: Staging) => Finding[];
}

/** The path as it will be on a server, with a slash before it; bytes that are no UTF-8 are as `show` writes them. */
export function installed({ path }: Entry): string {
  return `/${show(path)}`;
}

/** Whether the absolute path is `directory` or lies in it. */
export function isIn(path: string, directory: string): boolean {
  return path === directory || path.startsWith(directory === '/' ? '/' : `${directory}/`);
}

/** The paths on a server of the entries that pass the test. */
export function* pathsWhere(
  entries: Entries,
  test: (entry: Entry) => boolean = () => true,
): Generator<string, void, void> {
  for (const entry of entries) if (test(entry)) yield installed(entry);
}

/** Whether one of the entries passes the test. */
export function hasEntry(entries: Entries, test: (entry: Entry) => boolean): boolean {
  for (const entry of entries) if (test(entry)) return true;
  return false;
}

/** The paths that are in none of the others: of a directory with all that it holds, the directory. They are in order. */
export function* topmost(paths: Iterable<string>): Generator<string, void, void> {
  let top: string | undefined;
  for (const path of paths) {
    if (top !== undefined && isIn(path, top)) continue;
    top = path;
    yield path;
  }
}

/** A finding on what was staged stands at the file that staged it. */
export function atRules(code: FindingCode, message: string): Finding {
  return finding(code, message, { file: RULES });
}

/** A finding on a staged file stands, where that is found, in the file that it was copied from. */
export function atStaged(code: FindingCode, message: string, staged: StagedPlace, severity?: Severity): Finding {
  return finding(code, message, { file: RULES, staged, ...(severity && { severity }) });
}

/** How many paths a message names. */
const NAMED = 5;

/** One finding about some paths, none where there are none; `say` makes the message of their list. */
export function aboutPaths(code: FindingCode, paths: Iterable<string>, say: (list: string) => string): Finding[] {
  const list = listed(paths);
  return list === '' ? [] : [atRules(code, say(list))];
}

/** The first of the paths, and how many there are besides; empty where there are none. */
export function listed(paths: Iterable<string>): string {
  const named: string[] = [];
  let more = 0;
  for (const path of paths) {
    if (named.length < NAMED) named.push(`\`${path}\``);
    else more += 1;
  }
  return more > 0 ? `${named.join(', ')} and ${more} more` : named.join(', ');
}

/** What a rule on a staged tree is, and what it may know. */

import { show } from '../archive/path.ts';
import type { Entry, File } from '../archive/tree.ts';
import type { Release } from '../debian/release.ts';
import { type Finding, type FindingCode, finding } from '../finding.ts';
import { RULES } from '../plugin/rules.ts';

export interface Staging {
  /** Where the package holds the plugin's own directory, as a path in the archive. */
  pluginDirectory: string;
  /** Where the maintainer scripts keep a copy of `rules` while the package is removed, as a path in the archive. */
  backup: string;
  /** The Debian release that the target Wazo runs. */
  release: Release;
  /** The limits of the manifest, as they are written. */
  wazoVersions: { min: string | undefined; max: string | undefined };
  architecture: string;
  /** The directory that `rules package` staged in: an absolute path. */
  pkgdir: string;
  /** The plugin's root, the workspace and the runner's own directories: absolute paths which no server has. */
  buildPaths: readonly string[];
  /** The file of the plugin that says how to build a Python package, where there is one. */
  pythonProject: string | undefined;
}

/** A rule: the entries that `rules package` staged, in the archive's order, to what is wrong with them. */
export type Check = (entries: readonly Entry[], staging: Staging) => Finding[];

/** A rule on what is in a file. */
export interface ContentCheck {
  /** Whether the file with these first bytes is wrong. */
  hits: (file: File, beginning: Buffer, staging: Staging) => boolean;
  /** What to say of the files that are wrong. */
  report: (files: readonly File[]) => Finding[];
}

/** The path as it will be on a server, with a slash before it; bytes that are no UTF-8 are as `show` writes them. */
export function installed({ path }: Entry): string {
  return `/${show(path)}`;
}

/** Whether the absolute path is `directory` or lies in it. */
export function isIn(path: string, directory: string): boolean {
  return path === directory || path.startsWith(directory === '/' ? '/' : `${directory}/`);
}

/** The entries of which the one above is not in the list too: of a directory with all that it holds, the directory. */
export function topmost(entries: readonly Entry[]): Entry[] {
  const top: Entry[] = [];
  for (const entry of entries) {
    const above = top.at(-1);
    if (above === undefined || !isIn(installed(entry), installed(above))) top.push(entry);
  }
  return top;
}

/** A finding on what was staged stands at the file that staged it. */
export function atRules(code: FindingCode, message: string): Finding {
  return finding(code, message, { file: RULES });
}

/** How many paths a message names. */
const NAMED = 5;

/** One finding about some paths, none where there are none; `say` makes the message of their list. */
export function aboutPaths(code: FindingCode, paths: readonly string[], say: (list: string) => string): Finding[] {
  if (paths.length === 0) return [];
  const named = paths.slice(0, NAMED).map((path) => `\`${path}\``);
  const list = paths.length > NAMED ? `${named.join(', ')} and ${paths.length - NAMED} more` : named.join(', ');
  return [atRules(code, say(list))];
}

/** Knows links to files that a server surely does not have. */

import type { Extension } from '../extension/extension.ts';
import type { StagedFile } from '../extension/staged-file.ts';
import { commandsThatMayRun } from '../shell/dispatch.ts';
import { filesOf, valuesOf } from '../shell/script.ts';
import { ownerOf } from '../wazo/owned.ts';
import type { Staging } from './check.ts';

/** The most links that are looked at. */
const MOST = 100;

/** Of these files the links to where nothing will be, by their paths, with the path that each leads to. */
export function deadLinks(
  files: readonly StagedFile[],
  hasPath: Extension['hasPath'],
  { rules, depends, debianDepends }: Staging,
): Map<string, string> {
  const links = files.flatMap(({ path, leadsTo }) => (leadsTo === undefined ? [] : [[path, leadsTo] as const]));
  if (links.length === 0 || rules === undefined || depends.length > 0 || debianDepends.length > 0) return new Map();
  // `install` may make the file, or take the link away.
  const words = commandsThatMayRun(rules, 'install')
    .flatMap((command) => [...valuesOf(command), ...filesOf(command)].map(({ text }) => text))
    .join(' ');
  const isNamed = (path: string) => words.includes(path.slice(path.lastIndexOf('/') + 1));
  return new Map(
    links.slice(0, MOST).filter(([path, target]) => !isNamed(path) && !isNamed(target) && !mayBeThere(target, hasPath)),
  );
}

/** Whether Debian or a Wazo may have the file. */
function mayBeThere(path: string, hasPath: Extension['hasPath']): boolean {
  if (ownerOf(path) !== undefined || /^\/(dev|proc|run|sys)\//.test(path)) return true;
  if (!/^\/(usr|lib\w*|s?bin)\//.test(path)) return false;
  // A directory of the plugin has what the plugin stages there.
  const directory = path.slice(0, path.lastIndexOf('/') + 1);
  return !hasPath((other) => other.startsWith(directory) && !other.includes('/', directory.length));
}

/** Knows links to files that a server surely does not have. */

import type { Extension } from '../extension/extension.ts';
import type { StagedFile } from '../extension/staged-file.ts';
import { commandsThatMayRun } from '../shell/dispatch.ts';
import { filesOf, valuesOf } from '../shell/script.ts';
import { ownerOf } from '../wazo/owned.ts';
import type { Staging } from './check.ts';

/** The path that a staged link leads to and where nothing will be; undefined where there may be something. */
export function deadEnd(
  { path, leadsTo }: StagedFile,
  hasPath: Extension['hasPath'],
  { rules, depends, debianDepends }: Staging,
): string | undefined {
  if (leadsTo === undefined || rules === undefined || depends.length > 0 || debianDepends.length > 0) return undefined;
  if (ownerOf(leadsTo) !== undefined || /^\/(dev|proc|run|sys)\//.test(leadsTo)) return undefined;
  // What Debian has lies in such directories, but for those of the plugin.
  const directory = leadsTo.slice(0, leadsTo.lastIndexOf('/') + 1);
  const isBeside = (other: string) => other.startsWith(directory) && !other.includes('/', directory.length);
  if (/^\/(usr|lib\w*|s?bin)\//.test(leadsTo) && !hasPath(isBeside)) return undefined;
  // `install` may make the file, or take the link away.
  const words = commandsThatMayRun(rules, 'install')
    .flatMap((command) => [...valuesOf(command), ...filesOf(command)].map(({ text }) => text))
    .join(' ');
  return [leadsTo, path].some((each) => words.includes(each.slice(each.lastIndexOf('/') + 1))) ? undefined : leadsTo;
}

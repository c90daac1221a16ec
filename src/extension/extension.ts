/** What a plugin adds to a Wazo: of its staged tree all that a Wazo, its Asterisk, nginx, cron or systemd read. */

import { show } from '../archive/path.ts';
import type { Entries } from '../archive/tree.ts';
import { type Configuration, readConfiguration } from './configuration.ts';
import { type EntryPoint, isEntryPoints, readEntryPoints } from './entry-point.ts';
import { readStaged, type StagedFiles } from './staged-file.ts';

export interface Extension extends StagedFiles {
  /** In the order in which each service reads them, the first of which wins. */
  configuration: readonly Configuration[];
  entryPoints: readonly EntryPoint[];
  /** The names at the top of the directories of Python modules, without endings. */
  modules: ReadonlySet<string>;
  /** Whether something is staged at a path, absolute on a server, that passes the test. */
  hasPath: (test: (path: string) => boolean) => boolean;
}

/** Where somebody reads what a plugin stages. */
const READ =
  /^\/etc\/([^/]+\/conf\.d|wazo-admin-ui|asterisk|cron\.d|nginx|systemd\/system)\/|^(\/usr)?\/lib\/systemd\/system\/|^\/(usr\/share|var\/lib)\/asterisk\/agi-bin\//;

/** What the staged tree adds. Throws a Failure where a file can't be read. */
export function readExtension(entries: Entries): Extension {
  const staged = readStaged(entries, (path) => READ.test(path) || isEntryPoints(path));
  return {
    ...staged,
    configuration: readConfiguration(staged.files),
    entryPoints: readEntryPoints(staged.files),
    modules: new Set(topmostModules(entries)),
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

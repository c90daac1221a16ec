/** What a plugin adds to a Wazo: of its staged tree all that a Wazo, its Asterisk, nginx, cron or systemd read. */

import type { Entries } from '../archive/tree.ts';
import { type Configuration, readConfiguration } from './configuration.ts';
import { type EntryPoint, isEntryPoints, readEntryPoints } from './entry-point.ts';
import { readStaged, type StagedFiles } from './staged-file.ts';

export interface Extension extends StagedFiles {
  /** In the order in which each service reads them, the first of which wins. */
  configuration: readonly Configuration[];
  entryPoints: readonly EntryPoint[];
  /** Whether Python code may be staged whose entry points are not among these: an egg, a wheel, an archive, a `.pth`. */
  hasOtherCode: boolean;
}

/** Where somebody reads what a plugin stages. */
const READ =
  /^\/etc\/([^/]+\/conf\.d|wazo-admin-ui|asterisk|cron\.d|nginx|systemd\/system)\/|^(\/usr)?\/lib\/systemd\/system\/|^\/(usr\/share|var\/lib)\/asterisk\/agi-bin\//;

/** What Python code may come in besides directories of modules. */
const OTHER_CODE = /\.(egg|egg-link|pth|whl|zip|tar|tgz|tar\.\w+)(\/|$)/;

/** What the staged tree adds. Throws a Failure where a file can't be read. */
export function readExtension(entries: Entries): Extension {
  const staged = readStaged(entries, (path) => READ.test(path) || isEntryPoints(path));
  return {
    ...staged,
    configuration: readConfiguration(staged.files),
    entryPoints: readEntryPoints(staged.files),
    hasOtherCode: holdsOtherCode(entries),
  };
}

function holdsOtherCode(entries: Entries): boolean {
  for (const { path } of entries) if (OTHER_CODE.test(path)) return true;
  return false;
}

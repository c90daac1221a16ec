/** Makes the output `changes` of what changes for a server: what is the same is left out, and long lists are cut. */

import { show } from '../archive/path.ts';
import type { ToldChanges } from './changes-schema.ts';
import { type Both, type Changes, isAnother } from './comparison.ts';
import type { FileChange } from './files.ts';

/** How many files of a kind are told, and the most of a path, in characters: a runner takes 1 MiB of outputs. */
const MOST = 1000;
const LONGEST = 200;

export function toldChanges(changes: Changes): ToldChanges {
  const { version, architecture, size, dependencies, scripts, fields } = changes;
  const { added, removed } = dependencies;
  return {
    ...(differ(version) && { version }),
    ...(differ(architecture) && { architecture }),
    ...((added.length > 0 || removed.length > 0) && { dependencies: { added, removed } }),
    ...(isAnother(changes) && differ(size) && { size }),
    ...toldFiles(changes.files),
    ...(changes.rules && { rules: true }),
    ...(changes.manifest && { manifest: true }),
    ...(scripts.length > 0 && { scripts: [...scripts] }),
    ...(fields.length > 0 && { fields: [...fields] }),
  };
}

function differ<T>({ previous, now }: Both<T>): boolean {
  return previous !== now;
}

function toldFiles(files: readonly FileChange[]): Pick<ToldChanges, 'files' | 'more'> {
  if (files.length === 0) return {};
  const kinds = {
    added: files.filter(({ previous }) => previous === undefined),
    removed: files.filter(({ now }) => now === undefined),
    changed: files.filter(({ what }) => what.length > 0),
  };
  const more = Object.entries(kinds).filter(([, all]) => all.length > MOST);
  return {
    files: {
      added: kinds.added.slice(0, MOST).map(onServer),
      removed: kinds.removed.slice(0, MOST).map(onServer),
      changed: kinds.changed.slice(0, MOST).map((change) => ({ path: onServer(change), what: [...change.what] })),
    },
    ...(more.length > 0 && { more: Object.fromEntries(more.map(([kind, all]) => [kind, all.length - MOST])) }),
  };
}

function onServer(change: FileChange): string {
  const path = installed(change);
  return path.length > LONGEST ? `${path.slice(0, LONGEST)}…` : path;
}

/** The path on a server, as a person can read it; a directory has a slash at its end. */
export function installed({ path, previous, now }: FileChange): string {
  return `/${show(path)}${(now ?? previous)?.type === 'directory' ? '/' : ''}`;
}

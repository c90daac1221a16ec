/** Makes the output `changes` of what changes for a server: what is the same is left out, and long lists are cut. */

import { show } from '../archive/path.ts';
import type { ToldChanges } from './changes-schema.ts';
import { type Both, type Changes, isAnother } from './comparison.ts';
import type { FileChange } from './files.ts';

/** How many names of a kind are told, and the most of each, in characters: a runner takes 1 MiB of outputs. */
const MOST = 1000;
const LONGEST = 200;

export function toldChanges(changes: Changes): ToldChanges {
  const { version, architecture, size, dependencies, files } = changes;
  const more: Record<string, number> = {};
  function few<T>(kind: string, all: readonly T[]): T[] {
    const rest = all.length - MOST;
    if (rest > 0) more[kind] = (more[kind] ?? 0) + rest;
    return all.slice(0, MOST);
  }
  const names = (kind: string, all: readonly string[]) => few(kind, all).map((each) => cut(each));
  const paths = (kind: string, all: readonly FileChange[]) => few(kind, all).map((each) => cut(installed(each)));
  const told: ToldChanges = {
    ...(differ(version) && { version }),
    ...(differ(architecture) && { architecture }),
    ...((dependencies.added.length > 0 || dependencies.removed.length > 0) && {
      dependencies: {
        added: names('dependencies', dependencies.added),
        removed: names('dependencies', dependencies.removed),
      },
    }),
    ...(isAnother(changes) && differ(size) && { size }),
    ...(files.length > 0 && {
      files: {
        added: paths(
          'added',
          files.filter(({ previous }) => previous === undefined),
        ),
        removed: paths(
          'removed',
          files.filter(({ now }) => now === undefined),
        ),
        changed: few(
          'changed',
          files.filter(({ what }) => what.length > 0),
        ).map((each) => ({ path: cut(installed(each)), what: [...each.what] })),
      },
    }),
    ...(changes.rules && { rules: true }),
    ...(changes.manifest && { manifest: true }),
    ...(changes.scripts.length > 0 && { scripts: names('scripts', changes.scripts) }),
    ...(changes.fields.length > 0 && { fields: names('fields', changes.fields) }),
  };
  return Object.keys(more).length > 0 ? { ...told, more } : told;
}

function differ<T>({ previous, now }: Both<T>): boolean {
  return previous !== now;
}

/** A text of a package, without its middle where it is longer: what tells paths apart is mostly at their end. */
export function cut(text: string, longest = LONGEST): string {
  if (text.length <= longest) return text;
  const beginning = Math.floor(longest / 3);
  return `${text.slice(0, beginning)}…${text.slice(beginning + 1 - longest)}`;
}

/** The path on a server, as a person can read it; a directory has a slash at its end. */
export function installed({ path, previous, now }: FileChange): string {
  return `/${show(path)}${(now ?? previous)?.type === 'directory' ? '/' : ''}`;
}

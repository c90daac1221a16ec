/** Finds the file of the plugin that a path in the output stands for, or may have been meant to. */

import { posix } from 'node:path';
import { nearest } from '../../nearest.ts';
import { isSlipOf } from '../../slip.ts';
import type { Surroundings } from './pattern.ts';

/** The letters that a name must have for one slip, and for two, to leave no doubt of it: `wazo-calld` is not `wazo-confd`. */
const SHORT = 3;
const LONG = 6;
/** The longest name, and the most names, that are compared letter by letter, which takes its time. */
const LONGEST = 64;
const MOST = 500;

/** The path from the plugin's root, without `./`; undefined for one that leads out of the plugin. */
export function pathInPlugin(path: string, { directory }: Pick<Surroundings, 'directory'>): string | undefined {
  const fromRoot = posix.relative(directory, posix.resolve(directory, path));
  return fromRoot === '' || fromRoot.split('/')[0] === '..' ? undefined : fromRoot;
}

/** A path as `rules` has it, where a program prints in full what lies in the plugin. */
export function asWritten(path: string, surroundings: Pick<Surroundings, 'directory'>): string {
  return (path.startsWith('/') ? pathInPlugin(path, surroundings) : undefined) ?? path;
}

/** A path of what is staged as `rules` has it, without a slash at its end; undefined for another. */
export function inPkgdir(path: string, { pkgdir }: Pick<Surroundings, 'pkgdir'>): string | undefined {
  if (pkgdir === undefined || !path.startsWith(`${pkgdir}/`)) return undefined;
  return `\${pkgdir}${path.slice(pkgdir.length).replace(/\/+$/, '')}`;
}

/** The file or directory that a path names which is there: `rules` may have gone into a directory before. */
export function presentPath(path: string, surroundings: Surroundings): string | undefined {
  const wanted = pathInPlugin(path, surroundings);
  if (wanted === undefined) return undefined;
  const paths = surroundings.paths();
  return paths.includes(wanted) ? wanted : only(paths.filter((each) => each.endsWith(`/${wanted}`)));
}

/** Whether there is something below this path of the plugin. */
export function isDirectory(path: string, { paths }: Surroundings): boolean {
  return paths().some((each) => each.startsWith(`${path}/`));
}

/**
 * What the plugin has instead of this path, which it lacks: the only file of that name elsewhere, or the path with the
 * nearest names. In place of a pattern of names (`dist/my_plugin-*.tar.gz`) the only file with its ending.
 */
export function nearestPath(path: string, surroundings: Surroundings): string | undefined {
  const wanted = pathInPlugin(path, surroundings);
  const paths = surroundings.paths();
  if (wanted === undefined || paths.includes(wanted)) return undefined;
  const name = posix.basename(wanted);
  const elsewhere = paths.filter((each) => posix.basename(each) === name);
  return elsewhere.length > 0 ? only(elsewhere) : withNearestNames(wanted, paths);
}

function withNearestNames(wanted: string, paths: readonly string[]): string | undefined {
  let found = '';
  for (const name of wanted.split('/')) {
    const siblings = paths.filter((each) => each.startsWith(found) && !each.slice(found.length).includes('/'));
    const names = siblings.map((each) => each.slice(found.length));
    const chosen = names.includes(name) ? name : nearestName(name, names);
    if (chosen === undefined) return undefined;
    found += `${chosen}/`;
  }
  return found.slice(0, -1);
}

function nearestName(name: string, names: readonly string[]): string | undefined {
  const ending = /[*?\]]([^*?\]]*)$/.exec(name)?.[1];
  if (ending !== undefined) return ending === '' ? undefined : only(names.filter((each) => each.endsWith(ending)));
  const { name: stem, ext } = posix.parse(name);
  const alike = names.map((each) => posix.parse(each)).filter((each) => each.ext === ext);
  const stems = alike.map((each) => each.name);
  const slip = stem.length < SHORT ? undefined : stems.find((each) => isSlipOf(stem, each));
  const isComparable = stem.length >= LONG && stem.length <= LONGEST && stems.length <= MOST;
  const near =
    slip ?? (isComparable ? nearest(stem, stems, 2) : undefined) ?? stems.find((each) => isSpelt(stem, each));
  return near === undefined ? only(names.filter((each) => posix.parse(each).name === stem)) : near + ext;
}

/** Whether two names differ in capitals, dashes and underscores alone. */
function isSpelt(a: string, b: string): boolean {
  return a.toLowerCase().replaceAll('-', '_') === b.toLowerCase().replaceAll('-', '_');
}

function only(paths: readonly string[]): string | undefined {
  return paths.length === 1 ? paths[0] : undefined;
}

/** What a package depends on, and which of it only a stand-in can be there for. */

import { SERVER_PACKAGES } from '../wazo/server.ts';

/** One package of a relationship: `git (>= 1:2.0)`. */
export interface Alternative {
  name: string;
  relation: string | undefined;
  version: string | undefined;
}

/** The relationships of a field, each with its alternatives. */
export function readDepends(field: string): Alternative[][] {
  return field
    .split(',')
    .map((relationship) => relationship.split('|').flatMap(readAlternative))
    .filter((alternatives) => alternatives.length > 0);
}

function readAlternative(text: string): Alternative[] {
  const [, name, relation, version] =
    /^\s*([a-z0-9][a-z0-9+.-]*)(?::[a-z0-9-]+)?\s*(?:\(\s*([<=>]+)\s*([^)\s]+)\s*\))?\s*$/.exec(text) ?? [];
  return name === undefined ? [] : [{ name, relation, version }];
}

/** Packages of Wazo's own repository, plugins among them. Debian has an Asterisk of its own, which is not Wazo's. */
export function isOfWazo(name: string): boolean {
  return /^((wazo|xivo)-|asterisk(-|$))/.test(name);
}

/** The names that Debian must be asked about. */
export function namesToAsk(depends: readonly Alternative[][]): string[] {
  return [...new Set(depends.flat().flatMap(({ name }) => (isOfWazo(name) ? [] : [name])))];
}

/** Which of the packages that `apt-cache showpkg` was asked about can be installed, or are provided by one. */
export function availableIn(shown: string): Set<string> {
  const available = new Set<string>();
  let name = '';
  let heading = '';
  for (const line of shown.split('\n')) {
    const [, named] = /^Package: (\S+)/.exec(line) ?? [];
    if (named !== undefined) [name, heading] = [named, ''];
    else if (/^[A-Z][\w ]*: ?$/.test(line)) heading = line.trim();
    else if (/^\S/.test(line) && (heading === 'Versions:' || heading === 'Reverse Provides:')) available.add(name);
  }
  return available;
}

export interface StandIns {
  /** Each package that there is to be a stand-in for, with its version. */
  packages: Map<string, string>;
  /** The packages of which nobody knows where they come from, the first of each relationship. */
  unavailable: string[];
}

/** The stand-ins by name that these relationships need, where Debian has these packages. */
export function standInsFor(depends: readonly Alternative[][], available: ReadonlySet<string>): StandIns {
  const packages = new Map<string, string>();
  const unavailable: string[] = [];
  for (const alternatives of depends) {
    const ofWazo = alternatives.filter(({ name }) => isOfWazo(name));
    const isThere = ofWazo.length > 0 || alternatives.some(({ name }) => available.has(name));
    // Wazo's repository has some that a Debian does not have, or not yet.
    const [first] = [...alternatives.filter(({ name }) => SERVER_PACKAGES.has(name)), ...alternatives];
    if (!isThere && first !== undefined && !SERVER_PACKAGES.has(first.name)) unavailable.push(first.name);
    for (const each of isThere || first === undefined ? ofWazo : [first]) {
      // Where a package is named twice, the one that says more.
      if (!packages.has(each.name) || each.version !== undefined) packages.set(each.name, versionFor(each));
    }
  }
  return { packages, unavailable: [...new Set(unavailable)] };
}

/** Newer than any that somebody asks for, where nothing else is said. */
const NEWEST = '9999:0';

/** A version that satisfies what is asked for. */
function versionFor({ relation, version }: Alternative): string {
  if (version === undefined || relation === '>>' || relation === '>') return NEWEST;
  return relation === '<<' || relation === '<' ? `${version}~` : version;
}

/** Knows what a package does to Asterisk's dialplan. */

import type { Asterisk } from './asterisk.ts';
import type { Extends } from './extends-schema.ts';

/** The contexts that the package adds to. */
export function contextsOf({ dialplan, isStaged }: Asterisk): Extends['contexts'] {
  const overridden = new Set<string>();
  for (const { kind, path, taken } of dialplan.lost) {
    const isWazos = kind === 'priority-taken' && !isStaged(path);
    if (isWazos && taken !== undefined && isStaged(taken.path)) overridden.add(keyOf(taken));
  }
  const wazos = new Set(dialplan.priorities.filter(({ path }) => !isStaged(path)).map(keyOf));
  const own = new Map(dialplan.priorities.filter(({ path }) => isStaged(path)).map((each) => [keyOf(each), each]));
  const found = new Map(
    [...dialplan.contexts.values()].map(({ name, includes }): [string, Extends['contexts'][number]] => [
      name,
      { name, adds: [], overrides: [], includes: includes.map((each) => each.name) },
    ]),
  );
  for (const [key, { context, extension }] of own) {
    if (overridden.has(key)) found.get(context)?.overrides.push(extension);
    // What has a priority more behind Wazo's own is neither new nor in the place of one.
    else if (!wazos.has(key)) found.get(context)?.adds.push(extension);
  }
  return [...found.values()].filter((each) => each.adds.length + each.overrides.length + each.includes.length > 0);
}

function keyOf({ context, extension }: { context: string; extension: string }): string {
  return `${context}\0${extension}`;
}

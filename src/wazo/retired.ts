/** Names that a Wazo had once and has no more. */

import retired from './data/retired.json' with { type: 'json' };

/** Services that are gone, by their old name, which was also that of their unit and of their directory in `/etc`. */
export const RETIRED_SERVICES: ReadonlyMap<string, string | undefined> = renamed(retired.services);

/** Groups of entry points that are gone, of services that are still there. */
export const RETIRED_GROUPS: ReadonlyMap<string, string | undefined> = renamed(retired.groups);

/** Old names to new ones; undefined where nothing took the place. */
function renamed(names: Readonly<Record<string, string | null>>): Map<string, string | undefined> {
  return new Map(Object.entries(names).map(([old, now]) => [old, now ?? undefined]));
}

/** Wazo's services: what each reads its configuration from, which plugins it loads, and by which key. */

import type { Release } from '../debian/release.ts';
import services from './data/services.json' with { type: 'json' };
import source from './data/source.json' with { type: 'json' };

export interface Service {
  /** `wazo-calld`: also what its directory in `/etc` is called. */
  name: string;
  /** Whether it has a unit of this name. Those that have none are commands. */
  hasUnit: boolean;
  groups: readonly Group[];
  /** The top-level keys that it knows. Plugins may have keys of their own beside them. */
  keys: readonly string[];
}

/** A group of entry points that a service loads plugins from. */
export interface Group {
  /** `wazo_calld.plugins` */
  name: string;
  service: string;
  /** Where the configuration says which of them are loaded: `enabled_plugins`, or a key in a key. */
  key: readonly string[];
  enabledBy: EnabledBy;
  /** The entry points that the service brings itself, and whether they are enabled by default. */
  stock: ReadonlyMap<string, boolean>;
}

const WAYS = ['mapping', 'true', 'settings', 'name', 'list'] as const;

/**
 * How the key names plugins: `mapping`: a name with a value that is not false; `true`: a name with the value true;
 * `settings`: a name with a mapping in which `enabled` is true; `name`: one name; `list`: names.
 */
export type EnabledBy = (typeof WAYS)[number];

/** The version of Wazo, and that of Asterisk in it, that the data of this folder is of. */
export const KNOWN: { wazo: string; asterisk: string } = source;

/** The Debian releases whose Wazo the data of this folder holds for: the lists of older ones were others. */
export function isKnown(release: Release): boolean {
  return release !== 'buster' && release !== 'bullseye';
}

export const SERVICES: ReadonlyMap<string, Service> = new Map(
  Object.entries(services).map(([name, { unit, groups, keys }]) => [
    name,
    {
      name,
      hasUnit: unit !== null,
      groups: Object.entries(groups).map(([group, { key, enabledBy, stock }]) => ({
        name: group,
        service: name,
        key,
        enabledBy: WAYS.find((way) => way === enabledBy) ?? 'mapping',
        stock: new Map(Object.entries(stock)),
      })),
      keys,
    },
  ]),
);

/** Every group by its name. */
export const GROUPS: ReadonlyMap<string, Group> = new Map(
  [...SERVICES.values()].flatMap(({ groups }) => groups.map((group) => [group.name, group])),
);

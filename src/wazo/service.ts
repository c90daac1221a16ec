/** Wazo's services: what each reads its configuration from, which plugins it loads, and by which key. */

import type { Release } from '../debian/release.ts';
import policies from './data/policies.json' with { type: 'json' };
import services from './data/services.json' with { type: 'json' };
import source from './data/source.json' with { type: 'json' };

export interface Service {
  /** `wazo-calld`: also what its directory in `/etc` is called. */
  name: string;
  /** Whether it has a unit of this name. Those that have none are commands. */
  hasUnit: boolean;
  groups: readonly Group[];
  /** The keys that must have mappings, besides those of the groups: without them it fails. */
  mappings: readonly (readonly string[])[];
  /**
   * The top-level keys that it knows, none where that is not known. Plugins may have keys of their own beside them. Of
   * `wazo-auth-keys`, the services that Wazo has.
   */
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

/** The version of Wazo, and those of Asterisk and Python that it has, that the data of this folder is of. */
export const KNOWN: { wazo: string; asterisk: string; python: string } = source;

/** The Debian releases whose Wazo the data of this folder holds for: the lists of older ones were others. */
export function isKnown(release: Release): boolean {
  return release !== 'buster' && release !== 'bullseye';
}

/** The default policies that Wazo has, whose lists a plugin may add to. */
export const STOCK_POLICIES: readonly string[] = policies;

/** How a service is in the data. */
interface Written {
  unit: string | null;
  groups: Readonly<Record<string, { key: string[]; enabledBy: string; stock: Readonly<Record<string, boolean>> }>>;
  mappings?: string[][];
  keys: string[];
}

export const SERVICES: ReadonlyMap<string, Service> = new Map(
  Object.entries<Written>(services).map(([name, { unit, groups, mappings = [], keys }]) => [
    name,
    {
      name,
      hasUnit: unit !== null,
      mappings,
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

/** Every group by its name, but for those of files that only a plugin makes: see `groupOf`. */
export const GROUPS: ReadonlyMap<string, Group> = new Map(
  [...SERVICES.values()].flatMap(({ groups }) => groups.map((group) => [group.name, group])),
);

/**
 * The group of this name. wazo-confgend has one for each file that it can make, also for those that none of its own
 * plugins makes (wazo_confgend/handler.py).
 */
export function groupOf(name: string): Group | undefined {
  const file = /^wazo_confgend\.((?:asterisk|provd)\..+)$/.exec(name)?.[1];
  return (
    GROUPS.get(name) ??
    (file === undefined
      ? undefined
      : { name, service: 'wazo-confgend', key: ['plugins', file], enabledBy: 'name', stock: new Map() })
  );
}

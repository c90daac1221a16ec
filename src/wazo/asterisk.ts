/** What Wazo makes of Asterisk: which files it reads, what they define, which applications it has, what names are old. */

import lists from './data/asterisk.json' with { type: 'json' };
import stock from './data/asterisk-stock.json' with { type: 'json' };

/** Where Asterisk's configuration lies. */
export const ETC = '/etc/asterisk';

/** The directory of dialplan for plugins: every file in it is read, whatever it is called. */
export const EXTRAS = 'extensions_extra.d';

/** The directory that `extensions.conf` includes. */
export const DIALPLAN = 'extensions.d';

/** In `DIALPLAN`, the file that includes all of Wazo's dialplan, `EXTRAS` among it. */
export const ENTRY = '01-wazo.conf';

/**
 * Each other directory of which Asterisk reads the files whose names end in `.conf`: Wazo's own files in it, each with
 * the sections that it defines in order, and `*` where something is read that may define any.
 */
export const DIRECTORIES: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>> = new Map(
  Object.entries(stock.directories).map(([name, files]) => [name, new Map(Object.entries(files))]),
);

/** Directories that only a module reads which Asterisk has no more: `chan_sip`. */
export const DEAD_DIRECTORIES: ReadonlySet<string> = new Set(['sip.d', 'sip_notify.d']);

/** Directories whose files no module reads that Wazo loads. */
export const UNUSED_DIRECTORIES: ReadonlySet<string> = new Set([
  ...DEAD_DIRECTORIES,
  'alsa.d',
  'chan_dahdi.d',
  'oss.d',
]);

/** The contexts of a file of Wazo's dialplan, with their extensions, and of each how many priorities it has. */
export type StockContexts = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Wazo's dialplan: its files by their paths. */
export const STOCK_DIALPLAN: ReadonlyMap<string, StockContexts> = new Map(
  Object.entries(stock.dialplan).map(([path, contexts]) => [
    path,
    new Map(Object.entries(contexts).map(([context, extensions]) => [context, new Map(Object.entries(extensions))])),
  ]),
);

/** The contexts that Wazo's dialplan defines, whatever the file. */
export const STOCK_CONTEXTS: ReadonlySet<string> = new Set(
  [...STOCK_DIALPLAN.values()].flatMap((contexts) => [...contexts.keys()]),
);

/** Contexts that wazo-confgend makes on every server, besides those of tenants. */
export const GENERATED_CONTEXTS: ReadonlySet<string> = new Set(['usersharedlines', 'xivo-features']);

/** Contexts that Wazo calls where a plugin defines them. */
export const HOOK = /^(xivo-subrgbl-(user|agent|group|queue|did|outcall|paging)|xivo-subrfwd-[a-z]+)$/;

/** Why an application or a function is not there: its module is not loaded, or Asterisk has it no more. */
export type Missing = { name: string } & ({ module: string } | { instead: string | undefined });

/** The applications that are not there, by their names in lower case, as Asterisk looks for them. */
export const MISSING_APPLICATIONS: ReadonlyMap<string, Missing> = missing('applications', (name) => name.toLowerCase());

/** The functions that are not there, whose names Asterisk looks for as they are. */
export const MISSING_FUNCTIONS: ReadonlyMap<string, Missing> = missing('functions', (name) => name);

/** The applications and functions that some module of Asterisk has, loaded or not; a server may have others still. */
export const APPLICATIONS: readonly string[] = lists.known.applications;
export const FUNCTIONS: readonly string[] = lists.known.functions;

/** Technologies of channels that are not there, each with what took its place. */
export const MISSING_TECHNOLOGIES: ReadonlyMap<string, string> = new Map(Object.entries(lists.gone.technologies));

function missing(kind: 'applications' | 'functions', keyOf: (name: string) => string): Map<string, Missing> {
  const unloaded = Object.entries(lists.unloaded).flatMap(([module, of]) =>
    of[kind].map((name): Missing => ({ name, module: `${module}.so` })),
  );
  const gone = Object.entries<string | null>(lists.gone[kind]).map(
    ([name, instead]): Missing => ({ name, instead: instead ?? undefined }),
  );
  return new Map([...unloaded, ...gone].map((each) => [keyOf(each.name), each]));
}

/** A name that was replaced. */
export interface Renamed {
  now: string;
  /** The version of Wazo. */
  since: string;
  /** Where the old name still works: `subroutines`: while a subroutine of a plugin runs. */
  stays: Stays;
}

const PLACES = ['everywhere', 'subroutines', 'nowhere'] as const;

export type Stays = (typeof PLACES)[number];

export const RENAMED_VARIABLES: ReadonlyMap<string, Renamed> = renamed(lists.renamed.variables);

export const RENAMED_CONTEXTS: ReadonlyMap<string, Renamed> = renamed(lists.renamed.contexts);

function renamed(names: Readonly<Record<string, { now: string; since: string; stays: string }>>): Map<string, Renamed> {
  return new Map(
    Object.entries(names).map(([old, { now, since, stays }]) => [
      old,
      { now, since, stays: PLACES.find((place) => place === stays) ?? 'everywhere' },
    ]),
  );
}

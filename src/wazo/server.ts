/** What is installed on every server of Wazo, as of the version that the data is of. */

import modules from './data/python-modules.json' with { type: 'json' };
import standard from './data/python-stdlib.json' with { type: 'json' };
import packages from './data/server-packages.json' with { type: 'json' };

/** Debian packages that a Wazo brings, besides those that every Debian has. */
export const SERVER_PACKAGES: ReadonlySet<string> = new Set(packages);

/** The top-level modules of Python itself, of the version of those servers. */
const STANDARD: ReadonlySet<string> = new Set(standard);

/** The modules that Debian packages bring there: at the top, or at the second level where several packages share a name. */
const INSTALLED: ReadonlySet<string> = new Set(Object.keys(modules));

/** Names at the top that several packages share. */
const SHARED: ReadonlySet<string> = new Set(
  [...INSTALLED].filter((name) => name.includes('.')).map((name) => name.replace(/\..*$/, '')),
);

/** Whether a server has a module of this name at the top, whatever it has of it. */
export function hasTopModule(name: string): boolean {
  return STANDARD.has(name) || INSTALLED.has(name) || SHARED.has(name);
}

/** A module that Wazo had once and has no more, with its service. */
export const GONE_MODULE = 'wazo_admin_ui';

/**
 * Of a module, dotted, the part that no server has; undefined where it has it, or where that is not known: the modules of
 * Wazo's own services and clients are many.
 */
export function missingPart(module: string): string | undefined {
  const [top = '', second] = module.split('.');
  if (STANDARD.has(top) || INSTALLED.has(top)) return undefined;
  if (/^(wazo|xivo)_/.test(top)) return top === GONE_MODULE ? top : undefined;
  if (!SHARED.has(top)) return top;
  const both = `${top}.${second}`;
  return second === undefined || INSTALLED.has(both) ? undefined : both;
}

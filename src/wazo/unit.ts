/** The units of systemd that a Wazo has: its own, and those of the Debian packages that it depends on. */

import units from './data/units.json' with { type: 'json' };

/** The names of the units; that of a template ends in `@` before its type. */
export const UNIT_NAMES: readonly string[] = Object.keys(units);

/** The Debian packages that these units are of. */
export const UNIT_PACKAGES: ReadonlySet<string> = new Set(Object.values(units));

const UNITS: ReadonlySet<string> = new Set(UNIT_NAMES);

/** The unit that systemctl takes a word for, where it is no pattern: `wazo-calld` is `wazo-calld.service`. */
export function unitName(word: string): string {
  return /\.(service|socket|device|mount|automount|swap|target|path|timer|slice|scope)$/.test(word)
    ? word
    : `${word}.service`;
}

/**
 * Whether a Wazo has the unit, also as an instance of a template. Of Debian itself only units that plugins may well name
 * are known: that one is not here does not mean that it is not there.
 */
export function isUnit(word: string): boolean {
  const name = unitName(word);
  return UNITS.has(name) || UNITS.has(name.replace(/@.+(\.\w+)$/, '@$1'));
}

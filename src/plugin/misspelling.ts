/** Finds keys of a manifest that look like a known key spelt wrong, or called otherwise. */

import { isSlipOf } from '../slip.ts';
import { knownKeys } from './schema.ts';

export interface MisspeltKey {
  key: string;
  /** The known key that it looks like. */
  meant: string;
}

/** A key with more characters than this is none that somebody misspelt. */
const LONGEST = 40;

/**
 * The keys that mean nothing and are close to a known key which is absent. `listsPlugins` tells whether the value of a
 * key is a list of plugins, which a key such as `dependencies` does not say.
 */
export function misspeltKeys(
  keys: readonly string[],
  listsPlugins: (key: string) => boolean = () => false,
): MisspeltKey[] {
  const absent = knownKeys.filter((known) => !keys.includes(known));
  return keys
    .filter((key) => key.length <= LONGEST && !knownKeys.includes(key))
    .flatMap((key) => {
      const other = otherName(key, listsPlugins);
      const meant = absent.find((known) => isSlipOf(bare(key), bare(known)) || known === other);
      return meant === undefined ? [] : [{ key, meant }];
    });
}

/** The keys that mean nothing beside a known key from which they differ in capitals, dashes or underscores alone. */
export function doubledKeys(keys: readonly string[]): MisspeltKey[] {
  const present = knownKeys.filter((known) => keys.includes(known));
  return keys
    .filter((key) => key.length <= LONGEST && !knownKeys.includes(key))
    .flatMap((key) => {
      const meant = present.find((known) => isSameKey(key, known));
      return meant === undefined ? [] : [{ key, meant }];
    });
}

/** Whether two keys differ in capitals, dashes, underscores and blanks alone. */
export function isSameKey(key: string, other: string): boolean {
  return bare(key) === bare(other);
}

/** The known keys that one slip makes of a key, be they there or not. */
export function slipsOf(key: string): string[] {
  return knownKeys.filter((known) => isSlipOf(bare(key), bare(known)));
}

/** A key without what is easily written otherwise: capitals, dashes, underscores and blanks. */
function bare(key: string): string {
  return key.toLowerCase().replace(/[-_\s]/g, '');
}

/** What else the words of the known keys are called. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ['minimum', 'min'],
  ['maximum', 'max'],
  ['dependencies', 'depends'],
  ['dependency', 'depends'],
  ['deps', 'depends'],
  ['deb', 'debian'],
  ['apt', 'debian'],
  ['build', 'debian'],
  ['plugins', 'plugin'],
]);

/** Words of keys, in alphabetical order, with the key that they can only stand for. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ...knownKeys.map((key) => [wordsOf(key), key] as const),
  ['min version', 'min_wazo_version'],
  ['min wazo', 'min_wazo_version'],
  ['max version', 'max_wazo_version'],
  ['max wazo', 'max_wazo_version'],
  ['format version', 'plugin_format_version'],
  ['format plugin', 'plugin_format_version'],
  ['debian packages', 'debian_depends'],
  ['depends plugin', 'depends'],
  ['name plugin', 'name'],
  ['namespace plugin', 'namespace'],
  ['plugin version', 'version'],
]);

/** The known key that goes by other words, or by its own in another order. */
function otherName(key: string, listsPlugins: (key: string) => boolean): string | undefined {
  const words = wordsOf(key);
  return words === 'depends' && !listsPlugins(key) ? 'debian_depends' : NAMES.get(words);
}

/** The words of a key in alphabetical order, as `WORDS` has them: of `aptDependencies` they are `debian depends`. */
function wordsOf(key: string): string {
  const words = key
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[-_\s]+/);
  return words
    .map((word) => WORDS.get(word) ?? word)
    .sort()
    .join(' ');
}

/** Knows what an installation restarted, by what it called. */

import type { Restarts } from '../shell/restart.ts';
import { unitName } from '../wazo/unit.ts';
import type { Call } from './calls.ts';

const ACTS = /^(re)?start$|^(try-|force-)?(re)?(start|load)|reload|^kill$/;

/** What these calls restart, or have read its configuration again. */
export function restartsIn(calls: readonly Call[]): Restarts {
  const units = calls.flatMap(unitsOf).map(patternOf);
  const all = calls.some(
    ([program, ...words]) => program === 'wazo-service' && words.some((word) => /start/.test(word)),
  );
  const service = (name: string) => all || units.some((pattern) => pattern.test(unitName(name)));
  const told = calls.flatMap(toldBy);
  return {
    service,
    asterisk: service('asterisk') || told.length > 0,
    told: service('asterisk') ? undefined : told,
    keys: calls.some(([program, ...words]) => program === 'wazo-auth-keys' && words.includes('update')),
    // What runs was seen.
    runsOther: () => false,
  };
}

/** The units that a call starts or reloads. */
function unitsOf([program, ...words]: Call): string[] {
  const others = words.filter((word) => !word.startsWith('-'));
  if (program === 'service' || program === 'invoke-rc.d') {
    const [unit, verb = ''] = others;
    return unit !== undefined && ACTS.test(verb) ? [unit] : [];
  }
  if (program !== 'systemctl') return [];
  const [verb = '', ...units] = others;
  return ACTS.test(verb) || (words.includes('--now') && verb === 'enable') ? units : [];
}

/** A unit's name in which `*` and `?` may stand for others, as in a shell. */
function patternOf(word: string): RegExp {
  const source = unitName(word)
    .replaceAll(/[\\^$.+()[\]{}|]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`);
}

/** What a call tells Asterisk's console to read again. */
function toldBy([program, ...words]: Call): string[] {
  if (!/^r?asterisk$/.test(program)) return [];
  return words.filter((word, index) => /^-[a-zA-Z]*x$/.test(words[index - 1] ?? '') && /load|restart/.test(word));
}

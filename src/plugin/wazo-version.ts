/** Wazo's versions, and how wazo-plugind compares a plugin's limits with the version of the server: as texts. */

import { quote } from '../quote.ts';

/** The year and the number of the release in it: 24.01. */
export const WAZO_VERSION = /^\d\d\.(0[1-9]|1[0-9])$/;

/** A limit of the manifest. */
export interface Limit {
  field: 'min_wazo_version' | 'max_wazo_version';
  /** The text that wazo-plugind compares: of a number, what Python's str() says. */
  read: string;
  /** The text in the file: `24.10` of the number that is read as 24.1. */
  written: string;
}

/** What is wrong with a limit. */
export interface LimitProblem {
  code: 'wazo-version-form' | 'wazo-version-range' | 'wazo-version-unsupported';
  field: Limit['field'];
  message: string;
}

/**
 * What is wrong with the limits of a manifest. Versions are compared as strings, as Python does it: by code
 * points, so that 24.1 comes after 24.05.
 */
export function checkLimits(limits: readonly Limit[]): LimitProblem[] {
  // Where only the reading of a number spoilt it, that is what is said.
  const malformed = limits.filter(({ read, written }) => !WAZO_VERSION.test(read) && !WAZO_VERSION.test(written));
  const problems = malformed.map(({ field, written }): LimitProblem => {
    const why = /^\d\d\.\d\d$/.test(written)
      ? `there is no Wazo ${written}: the second number is the release of that year, 01 to 19, as in "23.17" or "25.15"`
      : `a Wazo version has the form YY.NN${remedyFor(written)}`;
    return { code: 'wazo-version-form', field, message: `\`${field}\` is ${quote(written)}: ${why}` };
  });
  const [min, max] = [limitOf(limits, 'min_wazo_version'), limitOf(limits, 'max_wazo_version')];
  if (min !== undefined && max !== undefined && min.read > max.read) {
    const message = `No Wazo version is allowed: \`min_wazo_version\` ${quote(min.read)} comes after \`max_wazo_version\` ${quote(max.read)}. wazo-plugind compares them as texts, so write both as YY.NN, in quotes`;
    // It is the form that gives the order, where that is wrong.
    const [{ field } = max] = malformed;
    return [...problems.filter((each) => each.field !== field), { code: 'wazo-version-range', field, message }];
  }
  return problems;
}

/** What to write for a Wazo version with a century, another sign or more than there is to it: `v2023.10.1`, `23-10`. */
function remedyFor(written: string): string {
  const [, year, number] = /^[^\d]*(?:20)?(\d\d)[.,_-](\d\d)(?:\.\d+)*$/.exec(written) ?? [];
  const version = `${year}.${number}`;
  return WAZO_VERSION.test(version) ? `: write ${quote(version)}` : ', such as "24.10", in quotes';
}

/** The limits for which a server of the Wazo version `wanted` would refuse the plugin. */
export function checkSupport(limits: readonly Limit[], wanted: string): LimitProblem[] {
  return limits.flatMap((limit): LimitProblem[] => {
    if (allows(limit, limit.read, wanted)) return [];
    const { field, read, written } = limit;
    const order = field === 'min_wazo_version' ? 'comes after' : 'comes before';
    const message = allows(limit, written, wanted)
      ? `The plugin does not support Wazo ${wanted}, but only because YAML reads the \`${field}\` ${written} as ${read}, which ${order} it: put it in quotes, \`${field}: "${written}"\``
      : `The plugin does not support Wazo ${wanted}: its \`${field}\` ${quote(read)} ${order} it`;
    return [{ code: 'wazo-version-unsupported', field, message }];
  });
}

function allows({ field }: Limit, text: string, wanted: string): boolean {
  return field === 'min_wazo_version' ? text <= wanted : wanted <= text;
}

function limitOf(limits: readonly Limit[], field: Limit['field']): Limit | undefined {
  return limits.find((limit) => limit.field === field);
}

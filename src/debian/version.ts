/** Debian versions, `[epoch:]upstream-version[-revision]`: which texts are one, and how two of them compare (deb-version(7)). */

import { quote } from '../quote.ts';
import { prereleaseOf } from './prerelease.ts';

/** dpkg keeps an epoch in a C `int` and refuses what is above it: "epoch in version is too big". */
const largestEpoch = 2 ** 31 - 1;

interface Parts {
  /** What precedes the first colon; absent where there is no colon. */
  epoch: string | undefined;
  upstream: string;
  /** What follows the last hyphen; absent where there is no hyphen. */
  revision: string | undefined;
}

/**
 * Says what keeps a text from being a Debian version, and what to do about it; undefined for a version. The measure is
 * `dpkg-deb --build` of dpkg 1.21 (1.22 does the same), which also takes blanks around it, with two exceptions:
 *
 * - a sign before the epoch (`+1:2.0`), which dpkg lets pass although an epoch is an unsigned integer (deb-version(7)),
 *   is refused: apt doesn't read it as an epoch, and finds no version that meets `git (>= +0:1.0)`;
 * - control characters are refused anywhere. dpkg drops some of them at the ends and stops reading at a NUL.
 */
export function checkVersion(text: string): string | undefined {
  if (/[\x00-\x08\x0a-\x1f\x7f]/.test(text)) {
    return 'a Debian version is one line: remove the line break or other control character';
  }

  const version = trimBlanks(text);
  if (version === '') return 'the version is empty: write one that starts with a digit, such as 1.0';
  if (/[ \t]/.test(version)) {
    const fixed = /^[A-Za-z]+\.?[ \t]+(\d\S*)$/.exec(version)?.[1] ?? '';
    const valid = checkVersion(fixed) === undefined ? `write ${fixed}` : undefined;
    return `a Debian version has no spaces inside: ${meant(version) ?? valid ?? 'remove them, or write + or ~ in their place'}`;
  }

  const { epoch, upstream, revision } = split(version);
  if (epoch !== undefined) {
    if (!/^[0-9]+$/.test(epoch)) {
      return `what comes before the first colon of a Debian version is its epoch, a whole number such as 1 in 1:2.0: remove the colon or write a number rather than ${quote(epoch)}`;
    }
    if (Number(epoch) > largestEpoch)
      return `the epoch of a Debian version is at most ${largestEpoch}: write a smaller one`;
    if (upstream === '' && revision === undefined) return `nothing follows the epoch: write for example ${epoch}:1.0`;
  }

  if (upstream === '') return 'nothing comes before the last hyphen: write the version there, such as 1.0-1';
  if (revision === '')
    return 'nothing follows the last hyphen: remove the hyphen, or write a revision after it, such as 1.0-1';
  // deb-version(7) has "should start with a digit"; `dpkg-deb --build` refuses another start.
  if (!/^[0-9]/.test(upstream)) {
    const fixed = version.replace(/^([0-9]+:)?[^0-9]+/, '$1');
    const valid = checkVersion(fixed) === undefined ? `write ${fixed} rather than ${version}` : undefined;
    return `a Debian version starts with a digit: ${meant(fixed) ?? valid ?? 'write for example 1.0'}`;
  }

  const stranger = /[^A-Za-z0-9.+~:-]/u.exec(upstream)?.[0];
  if (stranger) {
    const fixed = version.replaceAll(/(?<=\d),(?=\d)/g, '.');
    const valid = fixed !== version && checkVersion(fixed) === undefined ? `write ${fixed}` : undefined;
    const remedy = meant(version) ?? valid ?? `write one of these in place of ${quote(stranger)}`;
    return `a Debian version can contain only letters, digits and . + - ~: ${remedy}`;
  }
  const revisionStranger = /[^A-Za-z0-9.+~]/u.exec(revision ?? '')?.[0];
  if (revisionStranger) {
    const remedy = meant(version) ?? `write one of these in place of ${quote(revisionStranger)}`;
    return `what follows the last hyphen of a Debian version, its revision, can contain only letters, digits and . + ~: ${remedy}`;
  }
  return undefined;
}

/** What to write for a pre-release in a spelling that is no Debian version; undefined where that is not what it is. */
function meant(version: string): string | undefined {
  const spelling = prereleaseOf(version)?.spelling;
  return spelling !== undefined && checkVersion(spelling) === undefined ? `write ${spelling}` : undefined;
}

/**
 * How dpkg sorts two versions (deb-version(7)): negative where `a` is the older one, positive where it is the newer one,
 * 0 where they are the same to dpkg, such as `1.0` and `0:1.0-0`.
 */
export function compareVersions(a: string, b: string): number {
  const [one, other] = [split(trimBlanks(a)), split(trimBlanks(b))];
  return (
    compareNumbers(one.epoch ?? '', other.epoch ?? '') ||
    compareParts(one.upstream, other.upstream) ||
    compareParts(one.revision ?? '', other.revision ?? '')
  );
}

/** By turns the stretch up to the next digit, character by character, and the number that begins there. */
function compareParts(a: string, b: string): number {
  const [ones, others] = [stretches(a), stretches(b)];
  for (let index = 0; index < Math.max(ones.length, others.length); index++) {
    const [{ text, number }, other] = [ones[index] ?? NONE, others[index] ?? NONE];
    const order = compareTexts(text, other.text) || compareNumbers(number, other.number);
    if (order !== 0) return order;
  }
  return 0;
}

const NONE = { text: '', number: '' };

function stretches(part: string): (typeof NONE)[] {
  return Array.from(part.matchAll(/(?=.)([^0-9]*)([0-9]*)/g), ([, text = '', number = '']) => ({ text, number }));
}

function compareTexts(a: string, b: string): number {
  for (let index = 0; index < Math.max(a.length, b.length); index++) {
    const order = weight(a[index]) - weight(b[index]);
    if (order !== 0) return order;
  }
  return 0;
}

/** A tilde comes even before the end, letters come before all other characters. */
function weight(character: string | undefined): number {
  if (character === undefined) return 0;
  if (character === '~') return -1;
  return character.charCodeAt(0) + (/[A-Za-z]/.test(character) ? 0 : 256);
}

/** Of any length, which a number would not hold. */
function compareNumbers(a: string, b: string): number {
  const [one, other] = [a.replace(/^0+/, ''), b.replace(/^0+/, '')];
  return one.length - other.length || (one < other ? -1 : Number(one > other));
}

/** The version as the name of a package's file has it: without the epoch, nor blanks around it. */
export function versionWithoutEpoch(text: string): string {
  const version = trimBlanks(text);
  return version.slice(version.indexOf(':') + 1);
}

/** The text without blanks around it. Not `String.trim`: dpkg knows no others than these two, and refuses a no-break space. */
export function trimBlanks(text: string): string {
  return /[^ \t](?:.*[^ \t])?/s.exec(text)?.[0] ?? '';
}

function split(version: string): Parts {
  const colon = version.indexOf(':');
  const rest = version.slice(colon + 1);
  const hyphen = rest.lastIndexOf('-');
  return {
    epoch: colon < 0 ? undefined : version.slice(0, colon),
    upstream: hyphen < 0 ? rest : rest.slice(0, hyphen),
    revision: hyphen < 0 ? undefined : rest.slice(hyphen + 1),
  };
}

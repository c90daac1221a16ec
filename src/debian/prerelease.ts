/** Tells a pre-release from a release by its version, where dpkg sorts them the wrong way round (deb-version(7)). */

/** A release's number alone, perhaps with an epoch, then what is written before one: a word, or PEP 440's letter. */
const PRERELEASE =
  /^((?:\d+:)?\d+(?:\.\d+)*)(?:[-._ ]?((?:alpha|beta|rc|preview|pre|devel|dev|snapshot|nightly)(?![a-z]).*)|([ab]\d+(?![a-z\d]).*))$/is;

export interface Prerelease {
  /** The version of the release: `1.0.0` of `1.0.0-beta`. */
  release: string;
  /** The spelling that dpkg sorts before the release: `1.0.0~beta`. */
  spelling: string;
}

/**
 * What a version such as `1.0.0-beta` comes before; also of one with `_` or a blank, which is not a valid Debian version.
 * Undefined for a release, and where a `~` says already that it comes before one.
 */
export function prereleaseOf(version: string): Prerelease | undefined {
  const [, release, word, letter] = PRERELEASE.exec(version) ?? [];
  const rest = word ?? letter;
  if (release === undefined || rest === undefined) return undefined;
  return { release, spelling: `${release}~${rest.replaceAll(/[_ ]/g, '.')}` };
}

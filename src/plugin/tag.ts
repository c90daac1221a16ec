/** Whether a git tag names a version. */

/** The tag that is to be built. */
export interface Tag {
  name: string;
  /** What stands before the version, mostly `v`. */
  prefix: string;
}

/**
 * Whether the tag is the version, or the prefix and the version. A tag can't hold the `~` and the `:` of a Debian
 * version: there `_` and `%` may stand for them, as DEP-14 has it, or `-`, with which most people write a pre-release.
 */
export function isTagOf({ name, prefix }: Tag, version: string): boolean {
  const spellings = [version, asTag(version), asTag(version, '_')];
  return spellings.some((spelling) => name === spelling || name === `${prefix}${spelling}`);
}

/** The version as a tag can say it, with this character for a tilde. */
export function asTag(version: string, tilde: '-' | '_' = '-'): string {
  return version.replaceAll(':', '%').replaceAll('~', tilde);
}

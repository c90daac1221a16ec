/** Whether a git tag names a version. */

/**
 * Whether the tag is the version, or the prefix and the version. A tag can't hold the `~` and the `:` of a Debian
 * version: there `_` and `%` may stand for them, as DEP-14 has it.
 */
export function isTagOf({ name, prefix }: { name: string; prefix: string }, version: string): boolean {
  const spellings = [version, version.replaceAll(':', '%').replaceAll('~', '_')];
  return spellings.some((spelling) => name === spelling || name === `${prefix}${spelling}`);
}

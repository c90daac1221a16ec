/** Paths of a package as bytes: file names are bytes on disk and in an archive, and only become text to be shown. */

const SLASH = Buffer.from('/');

/** `directory/name`; an empty directory stands for the root of the tree. */
export function join(directory: Buffer, name: Buffer): Buffer {
  return directory.length === 0 ? name : Buffer.concat([directory, SLASH, name]);
}

/**
 * The path as a person can read it on one line: text where the bytes are UTF-8, `\xNN` for every byte that is not and
 * for control characters. `\` itself stays, so the result is for showing only.
 */
export function show(path: Buffer): string {
  const text = path.toString('utf8');
  const exact = Buffer.from(text, 'utf8').equals(path);
  return (exact ? text : path.toString('latin1')).replace(
    exact ? /[\0-\x1f\x7f-\x9f\u2028\u2029]/g : /[\0-\x1f\x7f-\xff]/g,
    (character) => `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
}

/**
 * A string that sorts as the path does in an archive: by bytes, name by name, a directory before what it holds.
 * The slash becomes NUL, which no name contains and which is less than every other byte.
 */
export function sortKey(path: Buffer): string {
  return path.toString('latin1').replaceAll('/', '\0');
}

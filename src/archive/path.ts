/**
 * Paths of a package: file names are bytes on disk and in an archive, and only become text to be shown. Each byte is a
 * character here (`latin1`), since strings take less memory than buffers and can be compared and looked up.
 */

/** The bytes of a path. */
export function bytesOf(path: string): Buffer {
  return Buffer.from(path, 'latin1');
}

/** The path that is written as this text. */
export function pathOf(text: string): string {
  return Buffer.from(text).toString('latin1');
}

/** `directory/name`; an empty directory stands for the root of the tree, an empty name for the directory itself. */
export function join(directory: string, name: string): string {
  return directory === '' || name === '' ? directory + name : `${directory}/${name}`;
}

/** The directory that the path lies in: empty for the root of the tree, undefined for what has none above it. */
export function parentOf(path: string): string | undefined {
  return path === '' ? undefined : path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/**
 * The path as a person can read it on one line: text where the bytes are UTF-8, `\xNN` for every byte that is not and
 * for control characters. `\` itself stays, so the result is for showing only.
 */
export function show(path: string): string {
  if (/^[\x20-\x7e]*$/.test(path)) return path;
  const bytes = bytesOf(path);
  const text = bytes.toString('utf8');
  const exact = Buffer.from(text, 'utf8').equals(bytes);
  return (exact ? text : path).replace(
    exact ? /[\0-\x1f\x7f-\x9f\u2028\u2029]/g : /[\0-\x1f\x7f-\xff]/g,
    (character) => `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
}

/**
 * The order of an archive, as `sort` wants it: by bytes, name by name, a directory before what it holds. So the slash,
 * which no name contains, is less than every other byte.
 */
export function inOrder(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index++) {
    const [one, other] = [a.charCodeAt(index), b.charCodeAt(index)];
    if (one !== other) return one === SLASH ? -1 : other === SLASH ? 1 : one - other;
  }
  return a.length - b.length;
}

const SLASH = 0x2f;

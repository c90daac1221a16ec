/** Writes another version into a manifest, with its comments and layout kept. */

import { isDeepStrictEqual } from 'node:util';
import { Failure } from '../failure.ts';
import { nodeAt, plain, readYaml } from '../yaml/yaml.ts';
import { MANIFEST } from './manifest.ts';

const BYTE_ORDER_MARK = '\ufeff';

/**
 * The manifest's bytes with `version`, a valid Debian version, in the place of its own. Throws a Failure where the file
 * is written in such a way that the version can't be changed without anything else.
 */
export function withVersion(bytes: Uint8Array, version: string): Buffer {
  const text = Buffer.from(bytes).toString('utf8');
  const mark = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : '';
  const body = text.slice(mark.length);
  const { root } = readYaml(bytes);
  const node = root && nodeAt(root, ['version']);
  if (root !== undefined && node?.kind === 'scalar') {
    const { line, column, endLine, endColumn } = node.position;
    const [start, end] = [offsetOf(body, line, column), offsetOf(body, endLine, endColumn)];
    const changed = Buffer.from(`${mark}${body.slice(0, start)}"${version}"${body.slice(end)}`);
    // Anchors, block texts, another encoding: rather than know them all, we read what came of it.
    const reread = readYaml(changed).root;
    const expected = { ...Object(plain(root)), version };
    if (reread !== undefined && isDeepStrictEqual({ ...Object(plain(reread)) }, expected)) return changed;
  }
  throw new Failure(
    `The version ${version} can't be written into ${MANIFEST} as the file is: write it in UTF-8 with the version on a line of its own, \`version: "1.0.0"\``,
  );
}

/** The offset of a line and column, both from 1, in UTF-16 code units. */
function offsetOf(text: string, line: number, column: number): number {
  const breaks = [...text.matchAll(/\r\n?|\n/g)];
  const before = line < 2 ? undefined : breaks[line - 2];
  return (before === undefined ? 0 : before.index + before[0].length) + column - 1;
}

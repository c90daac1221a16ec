/** Writes another version into a manifest, with its comments and layout kept, and tells manifests that differ in nothing else. */

import { Failure } from '../failure.ts';
import type { Position } from '../position.ts';
import { nodeAt, plain, readYaml } from '../yaml/yaml.ts';
import { MANIFEST } from './manifest.ts';
import { edited } from './manifest-edit.ts';

/**
 * The manifest's bytes with `version`, a valid Debian version, in the place of its own. Throws a Failure where the file
 * is written in such a way that the version can't be changed without anything else.
 */
export function withVersion(bytes: Uint8Array, version: string): Buffer {
  const changed = reversioned(bytes, version);
  if (changed !== undefined) return changed;
  throw new Failure(
    `The version ${version} can't be written into ${MANIFEST} as the file is: write it in UTF-8 with the version on a line of its own, \`version: "1.0.0"\``,
  );
}

/** Where a manifest has its version; undefined where it has none. */
export function versionPosition(bytes: Uint8Array): Position | undefined {
  const { root } = readYaml(bytes);
  return root && nodeAt(root, ['version'])?.position;
}

/** Whether two manifests are the same but for the version; also where they are the same. */
export function differInVersionOnly(one: Uint8Array, other: Uint8Array): boolean {
  const [a, b] = [reversioned(one, '0'), reversioned(other, '0')];
  return a !== undefined && b !== undefined && a.equals(b);
}

function reversioned(bytes: Uint8Array, version: string): Buffer | undefined {
  const { root } = readYaml(bytes);
  const node = root && nodeAt(root, ['version']);
  if (root === undefined || node?.kind !== 'scalar') return undefined;
  const replacement = { position: node.position, text: `"${version}"` };
  return edited(bytes, [replacement], { ...Object(plain(root)), version });
}

/** Trees that nobody would think of, for tests of what packs and of what reads packages. */

import { chmodSync, linkSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { bytesOf, join } from '../../src/archive/path.ts';

/** The bytes of a name, without those that no name has and the line break that dpkg can't have. */
const name = fc
  .oneof(
    fc.uint8Array({ minLength: 1, maxLength: 12 }).map((bytes) => Buffer.from(bytes)),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }).map((text) => Buffer.from(text)),
    fc.integer({ min: 90, max: 246 }).map((length) => Buffer.alloc(length, 'n')),
  )
  .map((bytes) => Buffer.from(bytes.filter((byte) => byte !== 0 && byte !== 0x2f && byte !== 0x0a)))
  .map((bytes) => bytes.toString('latin1'))
  .filter((text) => text.length > 0 && text.length <= 246 && !['.', '..'].includes(text));

/** A file, a directory or a link at a path. */
export const node = fc.record({
  path: fc.array(name, { minLength: 1, maxLength: 5 }).map((names) => names.reduce(join, '')),
  kind: fc.constantFrom('file', 'directory', 'symbolic link', 'hard link'),
  mode: fc.integer({ min: 0, max: 0o7777 }),
  content: fc.uint8Array({ maxLength: 2000 }),
});

export type Node = typeof node extends fc.Arbitrary<infer T> ? T : never;

/** Puts the nodes into a directory; one whose place is taken is left out. Gives how many there are. */
export function build(tree: string, nodes: readonly Node[]): number {
  const files: Buffer[] = [];
  const made = nodes.filter(({ path, kind, mode, content }) => {
    const whole = bytesOf(join(tree, path));
    try {
      mkdirSync(whole.subarray(0, whole.lastIndexOf('/')), { recursive: true });
      const first = files[mode % Math.max(1, files.length)];
      if (kind === 'directory') mkdirSync(whole);
      else if (kind === 'symbolic link') symlinkSync(Buffer.from(content.filter((byte) => byte !== 0)), whole);
      else if (kind === 'hard link' && first !== undefined) linkSync(first, whole);
      else writeFileSync(whole, content, { flag: 'wx' });
    } catch {
      return false;
    }
    if (kind === 'file') files.push(whole);
    // What the owner may not read, only root could pack.
    if (kind === 'file' || kind === 'directory') chmodSync(whole, mode | (kind === 'file' ? 0o400 : 0o700));
    return true;
  });
  return made.length;
}

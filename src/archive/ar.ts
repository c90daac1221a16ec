/** Lays members out as the `ar` archive of deb(5). */

import { Failure } from '../failure.ts';

export const AR_MAGIC = Buffer.from('!<arch>\n');

/** The size has ten digits in a header. */
const LARGEST = 9_999_999_999;

/**
 * The header of a member: its name (15 bytes at most), its time in seconds since the epoch and its size in bytes.
 * Root owns it, as deb(5) wants. Throws a Failure for a size that has no room in the header.
 */
export function arHeader(name: string, mtime: number, size: number): Buffer {
  if (size > LARGEST) {
    throw new Failure(
      `${name} has ${size} bytes, but a package has room for ${LARGEST}: pack less, or compress it more`,
    );
  }
  return Buffer.from(
    `${name.padEnd(16)}${String(mtime).padEnd(12)}${'0'.padEnd(6)}${'0'.padEnd(6)}${'100644'.padEnd(8)}${String(size).padEnd(10)}\`\n`,
    'latin1',
  );
}

/** What follows a member of this size: members begin at even offsets. */
export function arPadding(size: number): Buffer {
  return Buffer.from(size % 2 === 1 ? '\n' : '');
}

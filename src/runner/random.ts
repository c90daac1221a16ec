/** Makes identifiers that nobody can guess. */

import { readFileSync } from 'node:fs';

/**
 * A random UUID: the kernel's, since to load `node:crypto` takes as long as to check a manifest. Bundled, it is also the
 * one that `@actions/core` sets outputs with.
 */
export function randomUUID(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/uuid', 'latin1').trim();
  } catch {
    // Not Linux.
    return process.getBuiltinModule('node:crypto').randomUUID();
  }
}

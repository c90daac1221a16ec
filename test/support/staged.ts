/** What the checks say of a staged tree, for the tests of those that read what a Wazo would. */

import type { Staging } from '../../src/checks/check.ts';
import type { ExtensionCheck } from '../../src/checks/extension.ts';
import { readExtension } from '../../src/extension/extension.ts';
import type { Finding } from '../../src/finding.ts';
import { readScript } from '../../src/shell/reader.ts';
import { filled, staging } from './entries.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

/** The findings of one check on files, by their paths with a mode as `entry` takes them. */
export function findingsOf(check: ExtensionCheck, files: Files, other: Partial<Staging> = {}): Finding[] {
  const on = staging({ rules: scriptOf('cp -R etc "$pkgdir"'), ...other });
  return check(readExtension(filled(files), on), on);
}

/** `rules` with these lines. */
export function scriptOf(lines: string): Staging['rules'] {
  return readScript(`#!/bin/sh\n${lines}\n`).script;
}

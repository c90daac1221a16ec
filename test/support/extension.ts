/** What a plugin adds to a Wazo, in short notation, for the tests of the checks on it. */

import type { Staging } from '../../src/checks/check.ts';
import type { ExtensionCheck } from '../../src/checks/extension.ts';
import { readExtension } from '../../src/extension/extension.ts';
import type { Finding } from '../../src/finding.ts';
import { readScript } from '../../src/shell/reader.ts';
import type { Script } from '../../src/shell/script.ts';
import { filled, staging } from './entries.ts';

/** Where `setup.py install` puts the entry points of a package, as a path in the archive. */
export const ENTRY_POINTS = 'usr/local/lib/python3.11/dist-packages/probe-1.0.egg-info/entry_points.txt';

/** A `rules` in shell, with these lines for `install`. */
export function rulesWith(install = ''): Script | undefined {
  return readScript(
    `#!/bin/sh\nset -e\ncase "$1" in\nbuild)\n;;\npackage)\ncp -R etc "$pkgdir/"\n;;\ninstall)\n${install}\n;;\nesac\n`,
  ).script;
}

/** What the check finds in a tree with these files. */
export function check(
  rule: ExtensionCheck,
  files: Readonly<Record<string, string | Uint8Array>>,
  other: Partial<Staging> = {},
): Finding[] {
  const on = staging({ rules: rulesWith(), ...other });
  return rule(readExtension(filled(files), on), on);
}

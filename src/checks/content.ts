/** What can be wrong in the files of a staged tree: every rule sees the beginning of each file while it is packed. */

import { EntryList } from '../archive/entry-list.ts';
import type { File } from '../archive/tree.ts';
import type { Extension } from '../extension/extension.ts';
import type { Finding } from '../finding.ts';
import { buildPathInShebang } from './build-path-in-shebang.ts';
import { type ContentCheck, pathsWhere, type Staging } from './check.ts';
import { nativeCodeInAll } from './native-code-in-all.ts';
import { secretStaged } from './secret-staged.ts';
import { pythonModuleMissing } from './wazo/python-module-missing.ts';

const CHECKS: readonly ContentCheck[] = [buildPathInShebang, secretStaged, nativeCodeInAll];

/** Looks at the files as they pass. */
export interface ContentChecks {
  /** Shows the first bytes of a file that is not empty: all of a file up to 64 KiB, at least so many of a larger one. */
  see: (file: File, beginning: Buffer) => void;
  /** The findings on all files that passed. */
  findings: () => Finding[];
}

/** The checks for one tree, and what it adds to a Wazo. */
export function contentChecks(staging: Staging, extension: Extension): ContentChecks {
  const hits = new Map(CHECKS.map((check) => [check, new EntryList()]));
  const modules = pythonModuleMissing(extension, staging);
  return {
    see(file, beginning) {
      for (const [check, files] of hits) if (check.hits(file, beginning, staging)) files.add(file);
      modules.see(file, beginning);
    },
    findings() {
      const own = [...hits].flatMap(([check, files]) => check.report(pathsWhere(files), staging));
      return [...own, ...modules.findings()];
    },
  };
}

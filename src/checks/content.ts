/** What can be wrong in the files of a staged tree: every rule sees the beginning of each file while it is packed. */

import { EntryList } from '../archive/entry-list.ts';
import type { File } from '../archive/tree.ts';
import type { Finding } from '../finding.ts';
import { buildPathInShebang } from './build-path-in-shebang.ts';
import { type ContentCheck, pathsWhere, type Staging } from './check.ts';
import { nativeCodeInAll } from './native-code-in-all.ts';
import { secretStaged } from './secret-staged.ts';

const CHECKS: readonly ContentCheck[] = [buildPathInShebang, secretStaged, nativeCodeInAll];

/** Looks at the files as they pass. */
export interface ContentChecks {
  /** Shows the first bytes of a file that is not empty: all of a file up to 64 KiB, at least so many of a larger one. */
  see: (file: File, beginning: Buffer) => void;
  /** The findings on all files that passed. */
  findings: () => Finding[];
}

/** The checks for one tree. */
export function contentChecks(staging: Staging): ContentChecks {
  const hits = new Map(CHECKS.map((check) => [check, new EntryList()]));
  return {
    see(file, beginning) {
      for (const [check, files] of hits) if (check.hits(file, beginning, staging)) files.add(file);
    },
    findings() {
      return [...hits].flatMap(([check, files]) => check.report(pathsWhere(files), staging));
    },
  };
}

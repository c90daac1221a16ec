/** What can be wrong with a staged tree: every rule in turn, over one list of entries. */

import type { Entries } from '../archive/tree.ts';
import type { Finding } from '../finding.ts';
import { buildPathStaged } from './build-path-staged.ts';
import { bytecode } from './bytecode.ts';
import type { Check, Staging } from './check.ts';
import { junkStaged } from './junk-staged.ts';
import { metadataLink } from './metadata-link.ts';
import { ownershipLost } from './ownership-lost.ts';
import { pathNotInstallable } from './path-not-installable.ts';
import { pathOwnedByWazo } from './path-owned-by-wazo.ts';
import { payloadEmpty } from './payload-empty.ts';
import { privateStaged } from './private-staged.ts';
import { pythonPayloadMissing } from './python-payload-missing.ts';
import { pythonReleases } from './python-releases.ts';
import { pythonVersionPath } from './python-version-path.ts';
import { reservedPath } from './reserved-path.ts';
import { setuid } from './setuid.ts';
import { specialFile } from './special-file.ts';
import { stagedTwice } from './staged-twice.ts';
import { symlinkIntoBuild } from './symlink-into-build.ts';
import { transientPath } from './transient-path.ts';
import { vcsFiles } from './vcs-files.ts';
import { worldWritable } from './world-writable.ts';

const CHECKS: readonly Check[] = [
  reservedPath,
  specialFile,
  pythonVersionPath,
  pythonReleases,
  buildPathStaged,
  symlinkIntoBuild,
  // One a path: what is one for all of them shall not drown in it.
  pathNotInstallable,
  payloadEmpty,
  pythonPayloadMissing,
  vcsFiles,
  bytecode,
  setuid,
  ownershipLost,
  worldWritable,
  transientPath,
  junkStaged,
  privateStaged,
  stagedTwice,
  pathOwnedByWazo,
];

/** Those that also hold for `wazo/` itself. */
const METADATA_CHECKS: readonly Check[] = [metadataLink, specialFile, symlinkIntoBuild, pathNotInstallable, vcsFiles];

/** Findings on what `rules package` staged, without the copy of the metadata. */
export function checkStagedTree(entries: Entries, staging: Staging): Finding[] {
  return CHECKS.flatMap((check) => check(entries, staging));
}

/** Findings on the copy of `wazo/`. */
export function checkMetadata(entries: Entries, staging: Staging): Finding[] {
  return METADATA_CHECKS.flatMap((check) => check(entries, staging));
}

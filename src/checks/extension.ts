/** What can be wrong with what a plugin adds to a Wazo: every rule in turn. */

import type { Extension } from '../extension/extension.ts';
import type { Finding } from '../finding.ts';
import type { Staging } from './check.ts';
import { confBreaksService } from './wazo/conf-breaks-service.ts';
import { confNotRead } from './wazo/conf-not-read.ts';

/** A rule: what a staged tree adds to a Wazo, to what goes wrong with it there. */
export type ExtensionCheck = (extension: Extension, staging: Staging) => Finding[];

const CHECKS: readonly ExtensionCheck[] = [confNotRead, confBreaksService];

/** Findings on what a Wazo does with what was staged. */
export function checkExtension(extension: Extension, staging: Staging): Finding[] {
  return CHECKS.flatMap((check) => check(extension, staging));
}

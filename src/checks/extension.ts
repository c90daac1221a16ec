/** What can be wrong with what a plugin adds to a Wazo: every rule in turn. */

import type { Extension } from '../extension/extension.ts';
import type { Finding } from '../finding.ts';
import { agiNotRunnable } from './asterisk/agi-not-runnable.ts';
import { appUnavailable } from './asterisk/app-unavailable.ts';
import { ignoredName } from './asterisk/ignored-name.ts';
import { lineLost } from './asterisk/line-lost.ts';
import { overridesWazo } from './asterisk/overrides-wazo.ts';
import { renamedVariable } from './asterisk/renamed-variable.ts';
import { stopsHere } from './asterisk/stops-here.ts';
import type { Staging } from './check.ts';
import { confBreaksService } from './wazo/conf-breaks-service.ts';
import { confIgnoredName } from './wazo/conf-ignored-name.ts';
import { confNotRead } from './wazo/conf-not-read.ts';
import { confOrder } from './wazo/conf-order.ts';
import { cronLineRejected } from './wazo/cron-line-rejected.ts';
import { enabledPluginMissing } from './wazo/enabled-plugin-missing.ts';
import { entryPointShadowed } from './wazo/entry-point-shadowed.ts';
import { nginxLocationDead } from './wazo/nginx-location-dead.ts';
import { pluginNeverEnabled } from './wazo/plugin-never-enabled.ts';
import { retiredExtensionPoint } from './wazo/retired-extension-point.ts';
import { serviceNotRestarted } from './wazo/service-not-restarted.ts';
import { unitBroken } from './wazo/unit-broken.ts';
import { unknownPluginGroup } from './wazo/unknown-plugin-group.ts';

/** A rule: what a staged tree adds to a Wazo, to what goes wrong with it there. */
export type ExtensionCheck = (extension: Extension, staging: Staging) => Finding[];

const CHECKS: readonly ExtensionCheck[] = [
  retiredExtensionPoint,
  confNotRead,
  confBreaksService,
  confIgnoredName,
  confOrder,
  unknownPluginGroup,
  enabledPluginMissing,
  pluginNeverEnabled,
  entryPointShadowed,
  ignoredName,
  stopsHere,
  lineLost,
  appUnavailable,
  overridesWazo,
  renamedVariable,
  agiNotRunnable,
  // What the rest of the server reads.
  serviceNotRestarted,
  cronLineRejected,
  nginxLocationDead,
  unitBroken,
];

/** Findings on what a Wazo does with what was staged. */
export function checkExtension(extension: Extension, staging: Staging): Finding[] {
  return CHECKS.flatMap((check) => firstOf(check(extension, staging)));
}

/** The most findings of one rule, of which one says as much as a hundred. */
const MOST = 20;

/** The first of the findings, of which the last says how many there are besides. */
function firstOf(findings: Finding[]): Finding[] {
  const last = findings[MOST - 1];
  const more = findings.length - MOST;
  if (last === undefined || more <= 0) return findings;
  return [...findings.slice(0, MOST - 1), { ...last, message: `${last.message} (and ${more} more like this)` }];
}

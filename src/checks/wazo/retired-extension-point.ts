/** `retired-extension-point`: configuration and code for services that a Wazo has no more, under their old names. */

import { confPlace } from '../../extension/configuration.ts';
import type { EntryPoint } from '../../extension/entry-point.ts';
import type { Extension } from '../../extension/extension.ts';
import { foundEntryPoints } from '../../extension/plugins.ts';
import type { Finding, Severity } from '../../finding.ts';
import { quote } from '../../quote.ts';
import { isSlipOf } from '../../slip.ts';
import { RETIRED_GROUPS, RETIRED_SERVICES } from '../../wazo/retired.ts';
import { KNOWN, SERVICES } from '../../wazo/service.ts';
import { atStaged, listed, type Staging } from '../check.ts';
import type { ExtensionCheck } from '../extension.ts';
import { named } from './plugins.ts';

export const retiredExtensionPoint: ExtensionCheck = (extension, staging) => {
  const severity = staging.release === 'buster' ? 'warning' : undefined;
  return [
    ...retiredDirectories(extension).map((retired) => directoryFinding(retired, severity)),
    ...unknownDirectories(extension, staging),
    ...retiredGroups(extension).map((retired) => groupFinding(retired, severity)),
  ];
};

/** Files for a service that is gone. */
export interface RetiredDirectory {
  service: string;
  /** What took its place. */
  now: string | undefined;
  paths: readonly string[];
}

/** The directories of services that are gone, in which something is staged that is not staged for their heirs too. */
export function retiredDirectories({ files }: Extension): RetiredDirectory[] {
  const staged = new Set(files.map(({ path }) => path));
  const found = new Map<string, { now: string | undefined; paths: string[] }>();
  for (const { path } of files) {
    const [, service = '', rest = ''] = /^\/etc\/([^/]+)\/(.+)$/.exec(path) ?? [];
    if (!RETIRED_SERVICES.has(service) || /(^|\/)\./.test(rest)) continue;
    const now = RETIRED_SERVICES.get(service);
    // Who stages both knows what they do.
    if (now !== undefined && staged.has(`/etc/${now}/${rest}`)) continue;
    const before = found.get(service);
    if (before === undefined) found.set(service, { now, paths: [path] });
    else before.paths.push(path);
  }
  return [...found].map(([service, rest]) => ({ service, ...rest }));
}

function directoryFinding({ service, now, paths }: RetiredDirectory, severity: Severity | undefined): Finding {
  const remedy =
    now === undefined
      ? 'Remove it'
      : `Its place was taken by ${now}: stage what is meant for that in \`/etc/${now}/conf.d\`, and check whether it still has these keys`;
  const message = `${listed(paths)}: a Wazo has no ${service} any more, so nothing reads this. ${remedy}`;
  return atStaged('retired-extension-point', message, { path: paths[0] ?? '' }, severity);
}

/** How many of them are looked at. */
const MOST = 5;

/** Directories that look like those of services, in a package that has nothing else that could read them. */
function unknownDirectories({ files, hasPath }: Extension, { depends, debianDepends }: Staging): Finding[] {
  if (depends.length > 0 || debianDepends.length > 0) return [];
  const found = new Map<string, string>();
  for (const { path } of files) {
    const place = confPlace(path);
    if (place === undefined || place.name.startsWith('.') || found.has(place.service)) continue;
    const { service } = place;
    if (
      found.size >= MOST ||
      !/^(wazo|xivo)[-_]/.test(service) ||
      SERVICES.has(service) ||
      RETIRED_SERVICES.has(service)
    )
      continue;
    found.set(service, path);
  }
  return [...found].flatMap(([service, path]) => {
    const name = service.replaceAll('_', '-');
    const module = service.replaceAll('-', '_');
    const isOwn = (other: string) => !other.startsWith('/etc/') && (other.includes(service) || other.includes(module));
    if (hasPath((other) => isOwn(other) || /\.(service|timer)$/.test(other))) return [];
    const meant = [...SERVICES.keys()].find((known) => isSlipOf(known, name));
    const remedy = meant === undefined ? `The services of a Wazo are in docs/wazo.md` : `\`${meant}\` is one`;
    const message = `\`${path}\`: no service of Wazo ${KNOWN.wazo} is called ${quote(service)}, so nothing reads this. ${remedy}`;
    return [atStaged('retired-extension-point', message, { path }, 'warning')];
  });
}

/** Entry points in a group that is gone. */
interface RetiredGroup {
  now: string | undefined;
  first: EntryPoint;
  names: string[];
}

function retiredGroups(extension: Extension): RetiredGroup[] {
  const all = foundEntryPoints(extension);
  const known = new Set(all.map(({ group, name }) => `${group}\n${name}`));
  const found = new Map<string, RetiredGroup>();
  for (const entryPoint of all) {
    const { group, name } = entryPoint;
    const heir = heirOf(group);
    if (heir === undefined || (heir.now !== undefined && known.has(`${heir.now}\n${name}`))) continue;
    const before = found.get(group);
    if (before === undefined) found.set(group, { ...heir, first: entryPoint, names: [name] });
    else before.names.push(name);
  }
  return [...found.values()];
}

/** The group that took the place of one that is gone; undefined where the group is not one of those. */
export function heirOf(group: string): { now: string | undefined } | undefined {
  if (RETIRED_GROUPS.has(group)) return { now: RETIRED_GROUPS.get(group) };
  const [, module = '', rest = ''] = /^([^.]+)\.(.+)$/.exec(group) ?? [];
  const service = module.replaceAll('_', '-');
  if (!RETIRED_SERVICES.has(service)) return undefined;
  const now = RETIRED_SERVICES.get(service);
  return { now: now && `${now.replaceAll('-', '_')}.${rest}` };
}

/** Whether something is staged for a service that is gone. */
export function isWrittenForRetired(extension: Extension): boolean {
  return retiredDirectories(extension).length > 0 || retiredGroups(extension).length > 0;
}

/** Whether the group of entry points is gone. */
export function isRetiredGroup(group: string): boolean {
  return heirOf(group) !== undefined;
}

function groupFinding({ now, first, names }: RetiredGroup, severity: Severity | undefined): Finding {
  const remedy =
    now === undefined ? 'Remove it' : `What took its place loads ${quote(now)}: declare it there, and adapt the code`;
  const message = `Nothing on a Wazo loads entry points of the group ${quote(first.group)} any more, such as ${named(names)}. ${remedy}`;
  const { path, position, name } = first;
  return atStaged('retired-extension-point', message, { path, position, entryPoint: name }, severity);
}

/** `unknown-plugin-group`: entry points and keys by which no service of Wazo loads plugins. */

import { byService, type Saying } from '../../extension/configuration.ts';
import type { EntryPoint } from '../../extension/entry-point.ts';
import type { Extension } from '../../extension/extension.ts';
import { foundEntryPoints } from '../../extension/plugins.ts';
import type { Finding } from '../../finding.ts';
import { quote } from '../../quote.ts';
import { isSlipOf } from '../../slip.ts';
import { groupOf, isKnown, KNOWN, SERVICES, type Service } from '../../wazo/service.ts';
import { atStaged } from '../check.ts';
import type { ExtensionCheck } from '../extension.ts';
import { atSaying } from './conf-file.ts';
import { named, serviceOf } from './plugins.ts';
import { isRetiredGroup } from './retired-extension-point.ts';

export const unknownPluginGroup: ExtensionCheck = (extension, { release }) =>
  isKnown(release) ? [...unknownGroups(extension), ...unknownKeys(extension).map(keyFinding)] : [];

function unknownGroups(extension: Extension): Finding[] {
  const found = new Map<string, { service: Service; entryPoints: EntryPoint[] }>();
  for (const entryPoint of foundEntryPoints(extension)) {
    const { group } = entryPoint;
    const service = SERVICES.get(serviceOf(group) ?? '');
    // Commands of programs have groups too.
    if (service === undefined || groupOf(group) || isRetiredGroup(group) || group.endsWith('.commands')) continue;
    const before = found.get(group);
    if (before === undefined) found.set(group, { service, entryPoints: [entryPoint] });
    else before.entryPoints.push(entryPoint);
  }
  return [...found].flatMap(([group, { service, entryPoints }]) => {
    const [first] = entryPoints;
    if (first === undefined) return [];
    const { path, position, name } = first;
    const message = `${service.name} loads no entry points of the group ${quote(group)}, such as ${named(entryPoints.map((each) => each.name))}, as of Wazo ${KNOWN.wazo}. ${groupsOf(service)}`;
    return [atStaged('unknown-plugin-group', message, { path, position, entryPoint: name })];
  });
}

/** The groups of the service, in words. */
function groupsOf({ name, groups }: Service): string {
  if (name === 'wazo-confgend')
    return 'Its groups are `wazo_confgend.asterisk.FILE`, such as `wazo_confgend.asterisk.pjsip.conf`';
  if (groups.length === 0) return 'It has no plugins';
  return `${groups.length === 1 ? 'Its group is' : 'Its groups are'} ${groups.map((group) => `\`${group.name}\``).join(', ')}`;
}

/** A key that looks as if it enabled plugins, and does not. */
export interface UnknownKey {
  service: Service;
  key: string;
  saying: Saying;
}

/** `enabled_plugin`, `enable_http_plugins`, …, and no key that a plugin may have of its own. */
const ENABLES = /^enabled?_(\w+_)?(plugin|service|task|backend|module|connector|view|purger|archive)s?$/;

/** The keys in the files of each service that look as if they enabled plugins. */
export function unknownKeys({ configuration }: Extension): UnknownKey[] {
  return byService(configuration).flatMap(({ service: name, root }) => {
    const service = SERVICES.get(name);
    if (root === undefined || service === undefined || service.keys.length === 0 || name === 'wazo-auth-keys')
      return [];
    const enabling = keysOf(service);
    return [...root.named()].flatMap(([key, { first }]): UnknownKey[] => {
      if (service.keys.includes(key) || enabling.includes(key)) return [];
      const isSlip = enabling.some((known) => isSlipOf(known.replaceAll('_', ''), key.replaceAll(/[-_]/g, '')));
      if (!isSlip && !ENABLES.test(key) && key !== 'email_notification_module') return [];
      return [{ service, key, saying: first }];
    });
  });
}

/** The top-level keys by which the service's plugins are enabled. */
function keysOf({ groups }: Service): string[] {
  return [...new Set(groups.flatMap(({ key }) => key.slice(0, 1)))];
}

function keyFinding({ service, key, saying }: UnknownKey): Finding {
  const keys = keysOf(service);
  const remedy =
    keys.length === 0
      ? 'It has no plugins'
      : `Its plugins are named in ${keys.map((each) => `\`${each}\``).join(', ')}`;
  const message = `\`${saying.path}\`: ${service.name} reads no key ${quote(key)}, as of Wazo ${KNOWN.wazo}. ${remedy}`;
  return atSaying('unknown-plugin-group', message, saying);
}

/** `enabled-plugin-missing`: configuration that enables a plugin which is not there. */

import { byService, type Saying, type Setting } from '../../extension/configuration.ts';
import type { Extension } from '../../extension/extension.ts';
import { pluginsIn } from '../../extension/plugins.ts';
import type { Finding } from '../../finding.ts';
import { quote } from '../../quote.ts';
import { SERVER_PACKAGES } from '../../wazo/server.ts';
import { type Group, groupOf, isKnown, KNOWN, SERVICES, type Service } from '../../wazo/service.ts';
import type { Staging } from '../check.ts';
import type { ExtensionCheck } from '../extension.ts';
import { lacksPython } from '../python-payload-missing.ts';
import { atSaying } from './conf-file.ts';
import { enabling, mayHaveMoreEntryPoints, mayInstallCode, named, serviceOf } from './plugins.ts';
import { heirOf, isRetiredGroup } from './retired-extension-point.ts';

export const enabledPluginMissing: ExtensionCheck = (extension, staging) => {
  const own = new Map<string, string[]>();
  const groups = new Map<string, string[]>();
  for (const { group, name } of extension.entryPoints) {
    add(own, group, name);
    add(groups, name, group);
  }
  return missingPlugins(extension, staging).flatMap((missing) => {
    const elsewhere = groups.get(missing.name) ?? [];
    // That nothing loads the group is told by itself.
    if (elsewhere.some((group) => standsFor(group, missing.group))) return [];
    const other = elsewhere.flatMap((group) => groupOf(group) ?? [])[0];
    // A program or a command of a client may have the name as well.
    const nobodys = elsewhere.find((group) => /^(wazo|xivo)/.test(group) && !group.endsWith('.commands'));
    return [missingFinding(missing, { own: own.get(missing.group.name) ?? [], other, nobodys })];
  });
};

function add(lists: Map<string, string[]>, key: string, value: string): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/** Whether a group that no service loads is meant to be this one. */
function standsFor(group: string, { service, name }: Group): boolean {
  if (isRetiredGroup(group)) return heirOf(group)?.now === name;
  return groupOf(group) === undefined && serviceOf(group) === service;
}

/** A plugin that is enabled and is neither Wazo's nor staged. */
export interface MissingPlugin {
  group: Group;
  name: string;
  saying: Saying;
}

/** The plugins that are enabled and will not be there; none where something else may bring them. */
export function missingPlugins(extension: Extension, staging: Staging): MissingPlugin[] {
  const { depends, debianDepends, release } = staging;
  const mayComeAlong =
    depends.length > 0 || debianDepends.some((each) => /\b(wazo|xivo)/.test(each) && !SERVER_PACKAGES.has(each));
  // A package without any Python is told as that.
  if (lacksPython(extension.hasPath, staging)) return [];
  if (mayComeAlong || !isKnown(release) || mayHaveMoreEntryPoints(extension) || mayInstallCode(extension, staging))
    return [];
  const staged = new Set(extension.entryPoints.map(({ group, name }) => `${group}\n${name}`));
  return byService(extension.configuration).flatMap(({ service: name, root }) => {
    const service = SERVICES.get(name);
    if (service === undefined || root === undefined) return [];
    return groupsIn(service, root).flatMap((group) =>
      [...(pluginsIn(root, group) ?? [])].flatMap(([plugin, { isEnabled, saying }]): MissingPlugin[] => {
        const isThere = group.stock.has(plugin) || staged.has(`${group.name}\n${plugin}`);
        return isEnabled === true && !isThere ? [{ group, name: plugin, saying }] : [];
      }),
    );
  });
}

/** The groups of the service, with those of wazo-confgend for the files that the configuration names. */
function groupsIn({ name, groups }: Service, root: Setting): readonly Group[] {
  if (name !== 'wazo-confgend') return groups;
  return Array.from(root.at(['plugins'])?.named() ?? [], ([file]) => groupOf(`wazo_confgend.${file}`)).flatMap(
    // Wazo's own configuration names its plugin also for a file that it makes without.
    (group) => (group ? [{ ...group, stock: new Map([['wazo', true]]) }] : []),
  );
}

/** What an author may have meant. */
interface Alternatives {
  /** The plugins that are in the group. */
  own: readonly string[];
  /** Another group with the plugin, which a service loads. */
  other: Group | undefined;
  /** One that none loads. */
  nobodys: string | undefined;
}

function missingFinding({ group, name, saying }: MissingPlugin, { own, other, nobodys }: Alternatives): Finding {
  const remedy = other
    ? `It is in ${quote(other.name)}: enable it in \`/etc/${other.service}/conf.d\` with \`${enabling(other, name)}\`, or declare it in the other group`
    : nobodys !== undefined
      ? `It is in ${quote(nobodys)}, which nothing loads: declare it in \`${group.name}\``
      : own.length > 0
        ? `There ${own.length === 1 ? 'is' : 'are'} ${named(own)}: write the same name in both places, where \`-\` and \`_\` differ`
        : 'Declare it in the `entry_points` of `setup.py`, and stage the package that this installs, or leave it out here';
  const message = `\`${saying.path}\` enables ${quote(name)}, and neither Wazo ${KNOWN.wazo} nor this package has such an entry point in the group ${quote(group.name)}: ${consequence(group)}. ${remedy}`;
  return atSaying('enabled-plugin-missing', message, saying);
}

/** What the service does without the plugin. */
function consequence({ name, service, enabledBy }: Group): string {
  if (name === 'wazo_auth.email_notification')
    return 'wazo-auth does not start, and without it no service and no user gets a token';
  if (service === 'wazo-confgend')
    return 'the file is made as if there were no plugin, and some are then empty, such as `pjsip.conf`';
  if (enabledBy === 'mapping' || enabledBy === 'true')
    return `${service} logs \`the entrypoint is missing for plugins\` and goes on without it`;
  return `${service} goes on without it`;
}

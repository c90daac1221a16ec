/** Knows which plugins of services a package enables, disables or brings. */

import { GROUPS, type Group } from '../wazo/service.ts';
import type { YamlNode } from '../yaml/yaml.ts';
import { isFalse, isPrinted, type Saying, type Setting, type Settings } from './configuration.ts';
import type { EntryPoint } from './entry-point.ts';
import type { Extends } from './extends-schema.ts';

type Plugin = Extends['plugins'][number];

/** Where the plugin's entry point is taken though the service has one of this name: everywhere else its own wins. */
const PLUGIN_WINS = 'wazo_dird.backends';

/** The plugins in the order of the services. */
export function pluginsOf(settings: Settings, entryPoints: readonly EntryPoint[]): Plugin[] {
  const found = foundEntryPoints({ entryPoints });
  return [...GROUPS.values()].flatMap((group) => {
    // A driver of wazo-confgend is told by the file that it makes.
    if (group.service === 'wazo-confgend') return [];
    const said = pluginsIn(settings.get(group.service), group) ?? new Map<string, NamedPlugin>();
    const brought = new Map(found.filter((each) => each.group === group.name).map((each) => [each.name, each.value]));
    return [...new Set([...said.keys(), ...brought.keys()])].flatMap(
      (name) => pluginOf(group, name, said.get(name)?.isEnabled, brought.get(name)) ?? [],
    );
  });
}

function pluginOf(
  group: Group,
  name: string,
  said: boolean | undefined,
  value: string | undefined,
): Plugin | undefined {
  const isWazos = group.stock.has(name);
  const isTaken = value !== undefined && (!isWazos || group.name === PLUGIN_WINS);
  if (said === undefined && !isTaken) return undefined;
  const isOn = said ?? group.stock.get(name) ?? false;
  return {
    service: group.service,
    group: group.name,
    name,
    state: isOn ? 'enabled' : said === false ? 'disabled' : 'offered',
    ...(isTaken ? { from: 'plugin', entry_point: value } : isWazos && { from: 'wazo' }),
    ...(isTaken && isWazos && { replaces: true }),
  };
}

/** A plugin that the configuration names. */
export interface NamedPlugin {
  /** Undefined where only a server knows. */
  isEnabled: boolean | undefined;
  /** Whether it is meant to be off: not where it only lacks what would enable it. */
  isSwitchedOff: boolean;
  saying: Saying;
}

/** The plugins of a group that the configuration of its service names; undefined where only a server knows them. */
export function pluginsIn(root: Setting | undefined, group: Group): ReadonlyMap<string, NamedPlugin> | undefined {
  const none = new Map<string, NamedPlugin>();
  let setting = root;
  for (const key of group.key) {
    if (setting === undefined) return none;
    if (setting.first.node.kind !== 'mapping' || isPrinted(setting.first.node)) return undefined;
    setting = setting.at([key]);
  }
  if (setting === undefined) return none;
  const { path, node } = setting.first;
  if (isPrinted(node)) return undefined;
  if (group.enabledBy === 'name' || group.enabledBy === 'list') {
    // Where it asks whether a list has a name, the keys of a mapping do as well (wazo_purge_db/cli.py).
    const items =
      group.enabledBy === 'name' || node.kind === 'scalar'
        ? [node]
        : node.kind === 'sequence'
          ? node.items
          : node.entries.map(({ key }) => key);
    return new Map(
      items.flatMap((item): [string, NamedPlugin][] =>
        item.kind === 'scalar' && item.value.type === 'str'
          ? [[item.value.value, { isEnabled: true, isSwitchedOff: false, saying: { path, node: item } }]]
          : [],
      ),
    );
  }
  if (node.kind !== 'mapping') return undefined;
  return new Map(
    Array.from(setting.named(), ([name, value]) => [
      name,
      { isEnabled: isEnabled(value, group), isSwitchedOff: isSwitchedOff(value, group), saying: value.first },
    ]),
  );
}

function isEnabled(value: Setting, { enabledBy }: Group): boolean | undefined {
  const { node } = value.first;
  if (enabledBy === 'true') return isPrinted(node) ? undefined : isLiterallyTrue(node);
  if (enabledBy !== 'settings') return isOn(node);
  if (node.kind !== 'mapping' || isPrinted(node)) return undefined;
  const enabled = value.at(['enabled']);
  return enabled === undefined ? false : isOn(enabled.first.node);
}

function isSwitchedOff(value: Setting, { enabledBy }: Group): boolean {
  const { node } = value.first;
  if (isPrinted(node)) return false;
  const enabled = enabledBy === 'settings' && node.kind === 'mapping' ? value.at(['enabled'])?.first.node : node;
  // A value that was never written switches nothing off.
  if (enabled === undefined || (enabled.kind === 'scalar' && enabled.value.type === 'null')) return false;
  const isNo =
    enabled.kind === 'scalar' && enabled.value.type === 'str' && /^(false|no|off)$/i.test(enabled.value.value);
  return isNo || isFalse(enabled);
}

function isLiterallyTrue(node: YamlNode): boolean {
  return node.kind === 'scalar' && node.value.type === 'bool' && node.value.value;
}

function isOn(node: YamlNode): boolean | undefined {
  return isPrinted(node) ? undefined : !isFalse(node);
}

/** The entry points that the Python of Wazo's services finds: not those of an environment of its own. */
export function foundEntryPoints({ entryPoints }: { entryPoints: readonly EntryPoint[] }): EntryPoint[] {
  return entryPoints.filter(({ path }) => /^\/usr\/(local\/)?lib\/python3(\.\d+)?\/(dist|site)-packages\//.test(path));
}

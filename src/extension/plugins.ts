/** Knows which plugins of services a package enables, disables or brings. */

import { type EnabledBy, GROUPS, type Group } from '../wazo/service.ts';
import { pythonStr, type YamlNode } from '../yaml/yaml.ts';
import type { Configuration } from './configuration.ts';
import type { EntryPoint } from './entry-point.ts';
import type { Extends } from './extends-schema.ts';

type Plugin = Extends['plugins'][number];

/** What services read, and the plugins that they find. */
export interface Sources {
  configuration: readonly Configuration[];
  entryPoints: readonly EntryPoint[];
}

/** Where the plugin's entry point is taken though the service has one of this name: everywhere else its own wins. */
const PLUGIN_WINS = 'wazo_dird.backends';

/** The plugins in the order of the services. */
export function pluginsOf({ configuration, entryPoints }: Sources): Plugin[] {
  return [...GROUPS.values()].flatMap((group) => {
    // A driver of wazo-confgend is told by the file that it makes.
    if (group.service === 'wazo-confgend') return [];
    const own = configuration.filter(({ service }) => service === group.service);
    const said = switches(nodesAt(own, group.key), group.enabledBy);
    const brought = new Map(
      entryPoints.filter((each) => each.group === group.name).map((each) => [each.name, each.value]),
    );
    return [...new Set([...said.keys(), ...brought.keys()])].flatMap(
      (name) => pluginOf(group, name, said.get(name), brought.get(name)) ?? [],
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

/** What the files of a service say at a key, or a key in a key, the one that wins first. */
export function nodesAt(files: readonly Configuration[], key: readonly string[]): YamlNode[] {
  return files.flatMap(({ root }) => {
    const node = key.reduce<YamlNode | undefined>((each, name) => memberOf(each, name), root);
    return node ?? [];
  });
}

/** The members of mappings that are merged: of each name the first. */
export function membersOf(nodes: readonly YamlNode[]): Map<string, YamlNode> {
  const members = new Map<string, YamlNode>();
  for (const node of nodes) {
    for (const { key, value } of node.kind === 'mapping' ? node.entries : []) {
      const name = pythonStr(key.value);
      if (!members.has(name)) members.set(name, value);
    }
  }
  return members;
}

/** The member of a mapping at a key. */
export function memberOf(node: YamlNode | undefined, name: string): YamlNode | undefined {
  if (node?.kind !== 'mapping') return undefined;
  return node.entries.findLast(({ key }) => pythonStr(key.value) === name)?.value;
}

/** The texts of a list. */
export function textsOf(node: YamlNode | undefined): string[] {
  return node?.kind === 'sequence' ? node.items.flatMap((item) => (item.kind === 'scalar' ? [item.text] : [])) : [];
}

/** The plugins that are switched on or off. */
function switches(nodes: readonly YamlNode[], by: EnabledBy): Map<string, boolean> {
  const [first] = nodes;
  if (by === 'list') return new Map(textsOf(first).map((name) => [name, true]));
  if (by === 'name') return new Map(first?.kind === 'scalar' && isTrue(first) ? [[first.text, true]] : []);
  return new Map([...membersOf(nodes)].map(([name, value]) => [name, switchesOn(value, by)]));
}

function switchesOn(value: YamlNode, by: EnabledBy): boolean {
  if (by === 'true') return value.kind === 'scalar' && value.value.type === 'bool' && value.value.value;
  return isTrue(by === 'settings' ? memberOf(value, 'enabled') : value);
}

/** Whether Python takes it for true. */
export function isTrue(node: YamlNode | undefined): boolean {
  if (node === undefined) return false;
  if (node.kind === 'sequence') return node.items.length > 0;
  if (node.kind === 'mapping') return node.entries.length > 0;
  const { value } = node;
  if (value.type === 'null') return false;
  if (value.type === 'bool' || value.type === 'int' || value.type === 'float') return Number(value.value) !== 0;
  return node.text !== '';
}

/** `conf-breaks-service`: configuration that is read, and with which its service then fails. */

import {
  byService,
  isFalse,
  isPrinted,
  refusals,
  type Saying,
  type ServiceConfiguration,
  type Setting,
} from '../../extension/configuration.ts';
import type { Finding } from '../../finding.ts';
import { quote } from '../../quote.ts';
import { isKnown, SERVICES, type Service, STOCK_POLICIES } from '../../wazo/service.ts';
import type { YamlNode } from '../../yaml/yaml.ts';
import type { Staging } from '../check.ts';
import type { ExtensionCheck } from '../extension.ts';
import { atSaying } from './conf-file.ts';
import { mayRewrite } from './plugins.ts';

export const confBreaksService: ExtensionCheck = ({ configuration }, staging) =>
  byService(configuration).flatMap((own) => {
    const service = SERVICES.get(own.service);
    if (service === undefined || service.name === 'xivo-dao') return [];
    if (own.files.some(({ path }) => mayRewrite(path, staging))) return [];
    const roots = wrongRoots(own, service);
    if (roots.length > 0 || own.root === undefined) return roots;
    // What policies and keys have was otherwise in older ones.
    const isNew = isKnown(staging.release);
    if (service.name === 'wazo-auth-keys') return isNew ? wrongKeys(own.root, service, staging) : [];
    const wrong = wrongMappings(own.root, service);
    return isNew && service.name === 'wazo-auth' ? [...wrong, ...wrongInAuth(own.root, staging)] : wrong;
  });

/** Files that are no mapping: what is empty or false counts as one. */
function wrongRoots({ files }: ServiceConfiguration, service: Service): Finding[] {
  return files.flatMap((file) => {
    const { path, root: node } = file;
    if (node === undefined || refusals(file).length > 0 || node.kind === 'mapping' || isFalse(node)) return [];
    const message = `\`${path}\` is ${kindOf(node)}, where ${service.name} wants keys with values: ${failure(service)}. Write \`key: value\` lines`;
    return [atSaying('conf-breaks-service', message, { path, node })];
  });
}

/** Keys that must have mappings and have something else, which takes the place of the mapping that is there. */
function wrongMappings(root: Setting, service: Service): Finding[] {
  return mappingsOf(service).flatMap((keys) => {
    const saying = root.at(keys)?.first;
    if (saying === undefined || saying.node.kind === 'mapping') return [];
    return [
      wrong(
        saying,
        keys.join('.'),
        service,
        'Write what belongs there as `key: value` lines under it, or leave the key out',
        keys,
      ),
    ];
  });
}

/** The paths of keys that must have mappings: those in which plugins are enabled, and what is above them. */
function mappingsOf({ groups, mappings }: Service): string[][] {
  const paths = groups.flatMap(({ key, enabledBy, service }) => {
    // wazo-chatd asks for its connectors with care.
    if (service === 'wazo-chatd' && enabledBy === 'settings') return [];
    const own = enabledBy === 'name' || enabledBy === 'list' ? key.length - 1 : key.length;
    return key.slice(0, own).map((_, index) => key.slice(0, index + 1));
  });
  const all = [...paths, ...mappings.map((path) => [...path])];
  return [...new Map(all.map((path) => [path.join('\n'), path])).values()];
}

/** What wazo-auth has besides plugins that are on or off. */
function wrongInAuth(root: Setting, staging: Staging): Finding[] {
  const service = SERVICES.get('wazo-auth');
  if (service === undefined) return [];
  const driver = root.at(['email_notification_plugin'])?.first;
  const updates = root.at(['update_policy_on_startup']);
  return [
    ...(driver && !isText(driver.node) && !isPrinted(driver.node)
      ? [wrong(driver, 'email_notification_plugin', service, 'Write the name of one plugin, or leave the key out')]
      : []),
    ...membersAt(root, 'idp_plugins').flatMap(([name, { first }]) =>
      first.node.kind === 'mapping'
        ? []
        : [wrong(first, `idp_plugins.${name}`, service, 'Write `enabled: true` under it')],
    ),
    ...(updates && isFalse(updates.first.node)
      ? []
      : [...wrongPolicies(root, service, staging), ...wrongGroups(root, service)]),
  ];
}

/** Policies that wazo-auth makes when it starts (wazo_auth/services/default_policy.py, database/queries/policy.py). */
function wrongPolicies(root: Setting, service: Service, { depends }: Staging): Finding[] {
  return membersAt(root, 'default_policies').flatMap(([name, policy]) => {
    const path = `default_policies.${name}`;
    const { first } = policy;
    if (isPrinted(first.node)) return [];
    const remedy = 'A policy has `acl`, a list, and may have `description`';
    if (first.node.kind !== 'mapping') return [wrong(first, path, service, remedy)];
    const keys = [...policy.members].map(([id, { first: saying }]) => ({ id, saying }));
    const other = keys.find(({ id }) => id !== 'str acl' && id !== 'str description');
    if (other !== undefined) {
      const message = `${at(other.saying, `${path}.${other.id.replace(/^\w+ /, '')}`)}: a policy has no such key, so that ${failure(service)}. ${remedy}`;
      return [atSaying('conf-breaks-service', message, other.saying)];
    }
    const acl = policy.at(['acl'])?.first;
    // Wazo's own have a list in a file by a name that may come first.
    if (STOCK_POLICIES.includes(name)) return [];
    // SQLAlchemy takes no text for a list; what is false is not looked at.
    if (acl?.node.kind === 'scalar' && !isFalse(acl.node)) return [wrong(acl, `${path}.acl`, service, remedy)];
    if (acl !== undefined || depends.length > 0) return [];
    return [lacks(first, path, 'acl', service, remedy)];
  });
}

/** Groups that wazo-auth makes in each tenant (wazo_auth/services/default_group.py). */
function wrongGroups(root: Setting, service: Service): Finding[] {
  return membersAt(root, 'tenant_default_groups').flatMap(([name, group]) => {
    const { first } = group;
    const remedy = 'A group has `policies`, with `name: true` lines under it';
    if (isPrinted(first.node)) return [];
    const path = `tenant_default_groups.${name}`;
    if (first.node.kind === 'scalar' && !(isText(first.node) && isFalse(first.node))) {
      return [wrong(first, path, service, remedy)];
    }
    const policies = group.at(['policies'])?.first;
    if (policies === undefined || policies.node.kind === 'mapping') return [];
    return [wrong(policies, `${path}.policies`, service, remedy)];
  });
}

/** Keys for services that can't be made (wazo_auth_keys/commands/service.py). */
function wrongKeys(root: Setting, service: Service, { depends }: Staging): Finding[] {
  return [...root.named()].flatMap(([name, key]) => {
    const { first } = key;
    if (isPrinted(first.node)) return [];
    const remedy = 'A service has `system_user` and `acl`, a list';
    if (first.node.kind !== 'mapping') return [wrong(first, name, service, remedy)];
    const acl = key.at(['acl'])?.first;
    if (acl !== undefined && acl.node.kind !== 'sequence' && !isPrinted(acl.node)) {
      return [wrong(acl, `${name}.acl`, service, remedy)];
    }
    // Those that are there already have both, and the list is added to theirs.
    if (service.keys.includes(name) || depends.length > 0) return [];
    const missing = ['system_user', 'acl'].find((each) => key.at([each]) === undefined);
    return missing === undefined ? [] : [lacks(first, name, missing, service, remedy)];
  });
}

/** What the mapping at a top-level key has; nothing where it is none. */
function membersAt(root: Setting, key: string): [string, Setting][] {
  return [...(root.at([key])?.named() ?? [])];
}

function wrong(saying: Saying, path: string, service: Service, remedy: string, keys: readonly string[] = []): Finding {
  const message = `${at(saying, path)} is ${kindOf(saying.node)}: ${failure(service, keys)}. ${remedy}`;
  return atSaying('conf-breaks-service', message, saying);
}

function lacks(saying: Saying, path: string, key: string, service: Service, remedy: string): Finding {
  const message = `${at(saying, path)} has no \`${key}\`: ${failure(service)}. ${remedy}`;
  return atSaying('conf-breaks-service', message, saying);
}

function at({ path }: Saying, key: string): string {
  return `\`${path}\`: ${quote(key)}`;
}

/** What becomes of the service. */
function failure({ name, hasUnit }: Service, keys: readonly string[] = []): string {
  if (name === 'wazo-auth') return 'wazo-auth does not start, and without it no service and no user gets a token';
  if (name === 'wazo-auth-keys')
    return '`wazo-auth-keys service update` ends with an error there, and updates none of the keys that follow';
  if (name === 'wazo-purge-db') return 'the purge of old calls, which runs every night, ends with an error';
  if (name === 'wazo-confgend' && keys[0] === 'plugins') return 'wazo-confgend makes no file of Asterisk anew';
  if (name === 'wazo-confgend' && keys.length > 0) return 'wazo-confgend does not make the `modules.conf` of Asterisk';
  if (keys[1] === 'backends') return 'wazo-dird does not load its plugin `backends_view`';
  return hasUnit
    ? `${name} does not start: systemd tries for some minutes, and gives up`
    : `${name} ends with an error`;
}

/** What the value is, in words. */
function kindOf(node: YamlNode): string {
  if (node.kind === 'sequence') return 'a list';
  if (node.kind === 'mapping') return 'a mapping';
  const { type } = node.value;
  if (type === 'null') return 'empty';
  if (type === 'str') return 'a text';
  return type === 'bool' ? '`true` or `false`' : type === 'int' || type === 'float' ? 'a number' : 'another value';
}

function isText(node: YamlNode): boolean {
  return node.kind === 'scalar' && node.value.type === 'str';
}

/** Knows which access rights a package gives: policies of wazo-auth, and keys of services. */

import { isFalse, type Setting, type Settings } from './configuration.ts';
import type { Extends } from './extends-schema.ts';

/** The policies that wazo-auth makes, and those that it gives to every user. */
export function policiesOf(settings: Settings): Extends['policies'] {
  const own = settings.get('wazo-auth');
  const made = new Map(own?.at(['default_policies'])?.named());
  const forAll = new Map(own?.at(['all_users_policies'])?.named());
  return [...new Set([...made.keys(), ...forAll.keys()])].map((name) => {
    const given = forAll.get(name);
    return { name, acl: rightsOf(made.get(name)), ...(given && !isFalse(given.first.node) && { all_users: true }) };
  });
}

/** The accounts of services that get a key, or further access rights. */
export function serviceKeysOf(settings: Settings): Extends['service_keys'] {
  const accounts = settings.get('wazo-auth-keys')?.named() ?? [];
  return [...accounts].map(([service, account]) => ({ service, acl: rightsOf(account) }));
}

/** The access rights, which these two services put together of every file. */
function rightsOf(setting: Setting | undefined): string[] {
  const said = setting?.at(['acl']);
  return [...(said?.sayings ?? []), ...(said?.lost ?? [])].flatMap(({ node }) =>
    node.kind === 'sequence' ? node.items.flatMap((item) => (item.kind === 'scalar' ? [item.text] : [])) : [],
  );
}

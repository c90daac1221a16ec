/** Knows which access rights a package gives: policies of wazo-auth, and keys of services. */

import type { Configuration } from './configuration.ts';
import type { Extends } from './extends-schema.ts';
import { isTrue, memberOf, membersOf, nodesAt, textsOf } from './plugins.ts';

/** The policies that wazo-auth makes, and those that it gives to every user. */
export function policiesOf(configuration: readonly Configuration[]): Extends['policies'] {
  const own = configuration.filter(({ service }) => service === 'wazo-auth');
  const made = membersOf(nodesAt(own, ['default_policies']));
  const forAll = membersOf(nodesAt(own, ['all_users_policies']));
  return [...new Set([...made.keys(), ...forAll.keys()])].map((name) => ({
    name,
    acl: textsOf(memberOf(made.get(name), 'acl')),
    ...(isTrue(forAll.get(name)) && { all_users: true }),
  }));
}

/** The accounts of services that get a key, or further access rights. */
export function serviceKeysOf(configuration: readonly Configuration[]): Extends['service_keys'] {
  const own = configuration.filter(({ service, root }) => service === 'wazo-auth-keys' && root !== undefined);
  const accounts = membersOf(nodesAt(own, []));
  return [...accounts].map(([service, account]) => ({ service, acl: textsOf(memberOf(account, 'acl')) }));
}

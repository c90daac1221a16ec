/** Knows what a package makes wazo-confgend generate otherwise. */

import type { Extends } from './extends-schema.ts';
import { isTrue, membersOf, nodesAt, type Sources } from './plugins.ts';

/** Drivers by the files that they generate, with the plugin's entry point where it brings that. */
export function driversOf({ configuration, entryPoints }: Sources): Extends['drivers'] {
  const own = configuration.filter(({ service }) => service === 'wazo-confgend');
  const brought = new Map(entryPoints.map(({ group, name, value }) => [`${group} ${name}`, value]));
  return [...membersOf(nodesAt(own, ['plugins']))].flatMap(([file, node]) => {
    if (node.kind !== 'scalar') return [];
    const name = node.text;
    const entryPoint = brought.get(`wazo_confgend.${file} ${name}`);
    return [{ file, name, ...(entryPoint !== undefined && { entry_point: entryPoint }) }];
  });
}

/** The modules that Asterisk is told to load or not. */
export function modulesOf({ configuration }: Pick<Sources, 'configuration'>): Extends['modules'] {
  const own = configuration.filter(({ service }) => service === 'wazo-confgend');
  return [...membersOf(nodesAt(own, ['enabled_asterisk_modules']))].map(([name, value]) => ({
    name,
    loaded: isTrue(value),
  }));
}

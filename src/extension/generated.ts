/** Knows what a package makes wazo-confgend generate otherwise. */

import { isFalse, type Settings } from './configuration.ts';
import type { EntryPoint } from './entry-point.ts';
import type { Extends } from './extends-schema.ts';

/** Drivers by the files that they generate, with the plugin's entry point where it brings that. */
export function driversOf(settings: Settings, entryPoints: readonly EntryPoint[]): Extends['drivers'] {
  const brought = new Map(entryPoints.map(({ group, name, value }) => [`${group} ${name}`, value]));
  const said = settings.get('wazo-confgend')?.at(['plugins']);
  return [...(said?.named() ?? [])].flatMap(([file, { first }]) => {
    if (first.node.kind !== 'scalar') return [];
    const name = first.node.text;
    const entryPoint = brought.get(`wazo_confgend.${file} ${name}`);
    return [{ file, name, ...(entryPoint !== undefined && { entry_point: entryPoint }) }];
  });
}

/** The modules that Asterisk is told to load or not. */
export function modulesOf(settings: Settings): Extends['modules'] {
  const said = settings.get('wazo-confgend')?.at(['enabled_asterisk_modules']);
  return [...(said?.named() ?? [])].map(([name, { first }]) => ({ name, loaded: !isFalse(first.node) }));
}

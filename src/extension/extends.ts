/** Tells what a plugin adds to a Wazo, and what it does to one. */

import { show } from '../archive/path.ts';
import type { Entries } from '../archive/tree.ts';
import type { Script } from '../shell/script.ts';
import { SERVICES } from '../wazo/service.ts';
import { type PlainValue, pythonStr } from '../yaml/yaml.ts';
import { policiesOf, serviceKeysOf } from './access.ts';
import { byService, type Configuration, type Settings } from './configuration.ts';
import { contextsOf } from './contexts.ts';
import type { Extends } from './extends-schema.ts';
import type { Extension } from './extension.ts';
import { driversOf, modulesOf } from './generated.ts';
import { Limits, readable } from './limits.ts';
import { locationsOf, placesOf } from './places.ts';
import { pluginsOf } from './plugins.ts';
import { restartsOf } from './restarts.ts';

/**
 * What the staged tree adds to a Wazo, and what `rules install` restarts. Of a `rules` that is no shell script nothing is
 * known. Names are cut to what a reader has time for.
 */
export function extendsOf(entries: Entries, extension: Extension, rules: Script | undefined): Extends {
  const limits = new Limits();
  const { files, entryPoints } = extension;
  const configuration = extension.configuration.filter(({ service }) => SERVICES.has(service));
  const settings = settingsOf(configuration);
  const places = placesOf(pathsOf(entries));
  const restarts = rules && restartsOf(rules);
  const name = readable;
  return {
    configuration: limits.take('configuration', configuration).map((each) => ({
      service: each.service,
      path: name(each.path),
      keys: limits.names('keys', keysOf(each)),
    })),
    plugins: limits.take('plugins', pluginsOf(settings, entryPoints)).map((each) => ({
      ...each,
      name: name(each.name),
      ...(each.entry_point !== undefined && { entry_point: name(each.entry_point) }),
    })),
    policies: limits.take('policies', policiesOf(settings)).map((each) => ({
      ...each,
      name: name(each.name),
      acl: limits.names('acl', each.acl),
    })),
    service_keys: limits.take('service_keys', serviceKeysOf(settings)).map((each) => ({
      service: name(each.service),
      acl: limits.names('acl', each.acl),
    })),
    drivers: limits.take('drivers', driversOf(settings, entryPoints)).map((each) => ({
      file: name(each.file),
      name: name(each.name),
      ...(each.entry_point !== undefined && { entry_point: name(each.entry_point) }),
    })),
    modules: limits.take('modules', modulesOf(settings)).map((each) => ({ ...each, name: name(each.name) })),
    contexts: limits.take('contexts', contextsOf(extension.asterisk)).map((each) => ({
      name: name(each.name),
      adds: limits.names('extensions', each.adds),
      overrides: limits.names('extensions', each.overrides),
      includes: limits.names('includes', each.includes),
    })),
    asterisk: limits.names('asterisk', places.asterisk),
    agi: limits.names('agi', places.agi),
    sounds: limits.take('sounds', places.sounds).map((each) => ({ ...each, directory: name(each.directory) })),
    music: limits.take('music', places.music).map((each) => ({ ...each, directory: name(each.directory) })),
    nginx: limits.names('nginx', locationsOf(files)),
    units: limits.names('units', places.units),
    cron: limits.names('cron', places.cron),
    restarts: limits.names('restarts', restarts?.restarts ?? []),
    reloads: limits.names('reloads', restarts?.reloads ?? []),
    asterisk_commands: limits.names('asterisk_commands', restarts?.asterisk_commands ?? []),
    more: limits.more,
  };
}

function settingsOf(configuration: readonly Configuration[]): Settings {
  return new Map(
    byService(configuration).flatMap(({ service, root }) => (root === undefined ? [] : [[service, root]])),
  );
}

/** The value of the output `extends`: what there is, without empty lists. */
export function extendsOutput(extended: Extends): PlainValue {
  return Object.fromEntries(Object.entries(extended).filter(([, list]) => Object.keys(list).length > 0));
}

function keysOf({ root }: Configuration): string[] {
  return root?.kind === 'mapping' ? root.entries.map(({ key }) => pythonStr(key.value)) : [];
}

function* pathsOf(entries: Entries): Generator<string, void, void> {
  for (const entry of entries) if (entry.type !== 'directory') yield `/${show(entry.path)}`;
}

/** Tells what a plugin adds to a Wazo, and what it does to one. */

import { show } from '../archive/path.ts';
import type { Entries } from '../archive/tree.ts';
import type { Script } from '../shell/script.ts';
import { SERVICES } from '../wazo/service.ts';
import type { PlainValue } from '../yaml/yaml.ts';
import { policiesOf, serviceKeysOf } from './access.ts';
import type { Configuration } from './configuration.ts';
import { contextsOf } from './contexts.ts';
import type { Extends } from './extends-schema.ts';
import type { Extension } from './extension.ts';
import { driversOf, modulesOf } from './generated.ts';
import { Limits, readable } from './limits.ts';
import { locationsOf, placesOf } from './places.ts';
import { membersOf, nodesAt, pluginsOf } from './plugins.ts';
import { restartsOf } from './restarts.ts';

/**
 * What the staged tree adds to a Wazo, and what `rules install` restarts. Of a `rules` that is no shell script nothing is
 * known. Names are cut to what a reader has time for.
 */
export function extendsOf(entries: Entries, extension: Extension, rules: Script | undefined): Extends {
  const limits = new Limits();
  const { files } = extension;
  const own = { ...extension, configuration: extension.configuration.filter(({ service }) => SERVICES.has(service)) };
  const places = placesOf(pathsOf(entries));
  const restarts = rules && restartsOf(rules);
  const name = readable;
  return {
    configuration: limits.take('configuration', own.configuration).map((each) => ({
      service: each.service,
      path: name(each.path),
      keys: limits.names('keys', keysOf(each)),
    })),
    plugins: limits.take('plugins', pluginsOf(own)).map((each) => ({
      ...each,
      name: name(each.name),
      ...(each.entry_point !== undefined && { entry_point: name(each.entry_point) }),
    })),
    policies: limits.take('policies', policiesOf(own.configuration)).map((each) => ({
      ...each,
      name: name(each.name),
      acl: limits.names('acl', each.acl),
    })),
    service_keys: limits.take('service_keys', serviceKeysOf(own.configuration)).map((each) => ({
      service: name(each.service),
      acl: limits.names('acl', each.acl),
    })),
    drivers: limits.take('drivers', driversOf(own)).map((each) => ({
      file: name(each.file),
      name: name(each.name),
      ...(each.entry_point !== undefined && { entry_point: name(each.entry_point) }),
    })),
    modules: limits.take('modules', modulesOf(own)).map((each) => ({ ...each, name: name(each.name) })),
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

/** The value of the output `extends`: what there is, without empty lists. */
export function extendsOutput(extended: Extends): PlainValue {
  return Object.fromEntries(Object.entries(extended).filter(([, list]) => Object.keys(list).length > 0));
}

function keysOf(configuration: Configuration): Iterable<string> {
  return membersOf(nodesAt([configuration], [])).keys();
}

function* pathsOf(entries: Entries): Generator<string, void, void> {
  for (const entry of entries) if (entry.type !== 'directory') yield `/${show(entry.path)}`;
}

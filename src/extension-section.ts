/** The section of the summary on what a plugin adds to a Wazo: a line for each part of a server. */

import type { Extends } from './extension/extends-schema.ts';
import type { Cell, Section } from './section.ts';
import { SERVICES } from './wazo/service.ts';

/** How many names stand in one line, and how many lines about one part of a server. */
const NAMES = 10;
const LINES = 20;
/** The most that is shown of a name, in characters. */
const LONGEST = 80;

/** The section; none for a plugin that extends nothing. */
export function extensionSection(extended: Extends): Section[] {
  const parts: readonly (readonly [part: string, lines: string[]])[] = [
    ...[...SERVICES.keys()].map((service) => [service, serviceLines(service, extended)] as const),
    ['Asterisk', asteriskLines(extended)],
    ['nginx', [...named('location', extended.nginx), ...restartLines('nginx', extended)]],
    ['systemd', systemdLines(extended)],
    ['cron', named('job', extended.cron)],
  ];
  const rows = parts.flatMap(([part, lines]): Cell[][][] => {
    const more = lines.length - LINES;
    const shown = more > 0 ? [...lines.slice(0, LINES), `… and ${more} more`] : lines;
    return lines.length === 0 ? [] : [[[{ text: part, code: SERVICES.has(part) }], shown]];
  });
  if (rows.length === 0) return [];
  const more = Object.values(extended.more).reduce((sum, count) => sum + count, 0);
  const rest = more > 0 ? [{ type: 'text' as const, text: `… and ${more} more names.` }] : [];
  return [{ title: 'On a Wazo', blocks: [{ type: 'table', head: ['where', 'what'], rows }, ...rest] }];
}

/** Keys of configuration of which the lines on plugins, policies and so on say what is in them. */
const TOLD: Readonly<Record<string, readonly string[]>> = {
  'wazo-auth': ['default_policies', 'all_users_policies'],
  'wazo-confgend': ['plugins', 'enabled_asterisk_modules'],
};

function serviceLines(service: string, extended: Extends): string[] {
  const effects = [
    ...(service === 'wazo-auth' ? extended.policies.map(policyLine) : []),
    ...(service === 'wazo-auth-keys' ? extended.service_keys.map(keyLine) : []),
    ...(service === 'wazo-confgend' ? [...extended.drivers.map(driverLine), ...moduleLines(extended)] : []),
    ...extended.plugins.filter((each) => each.service === service).map(pluginLine),
  ];
  const files = extended.configuration.filter((each) => each.service === service);
  const enabling = SERVICES.get(service)?.groups.map(({ key: [key] }) => key) ?? [];
  const isTold = (key: string) => effects.length > 0 && (enabling.includes(key) || TOLD[service]?.includes(key));
  const keys = new Set(files.flatMap((each) => each.keys).filter((key) => !isTold(key)));
  const isSaid = effects.length > 0 || keys.size > 0;
  return [
    ...effects,
    ...(service === KEYS ? [] : named('configuration', keys)),
    ...(isSaid
      ? []
      : named(
          'configuration',
          files.map(({ path }) => baseName(path)),
        )),
    ...restartLines(service, extended),
  ];
}

const KEYS = 'wazo-auth-keys';

function restartLines(unit: string, { restarts, reloads }: Extends): string[] {
  const isReloaded = reloads.includes(unit);
  return [
    ...(restarts.includes(unit) ? ['restarted by `install`'] : []),
    ...(isReloaded ? [unit === KEYS ? 'keys updated by `install`' : 'reloaded by `install`'] : []),
  ];
}

function pluginLine({ group, name, state, from, entry_point, replaces }: Extends['plugins'][number]): string {
  const whose =
    from === 'wazo' ? "Wazo's own" : entry_point === undefined ? 'its code is not in the package' : code(entry_point);
  const more = [
    state === 'disabled' && 'switched off',
    state === 'offered' && 'not enabled by the package',
    replaces && "replaces Wazo's own",
  ];
  return [
    `${kindOf(group)} ${code(name)}: ${whose}`,
    ...more.filter((each) => each !== false && each !== undefined),
  ].join(', ');
}

/** What the plugins of a group are called: `backend` of `wazo_dird.backends`. */
function kindOf(group: string): string {
  const word = group.slice(group.indexOf('.') + 1).replaceAll('_', ' ');
  return word.endsWith('s') ? word.slice(0, -1) : `${word} plugin`;
}

function policyLine({ name, acl, all_users }: Extends['policies'][number]): string {
  return `policy ${code(name)}${all_users ? ' for every user' : ''}${acl.length === 0 ? '' : `: ${names(acl)}`}`;
}

function keyLine({ service, acl }: Extends['service_keys'][number]): string {
  return `key of ${code(service)}${acl.length === 0 ? '' : `: ${names(acl)}`}`;
}

function driverLine({ file, name, entry_point }: Extends['drivers'][number]): string {
  return `driver of ${code(file)}: ${code(name)}${entry_point === undefined ? '' : `, ${code(entry_point)}`}`;
}

function moduleLines({ modules }: Extends): string[] {
  const which = (loaded: boolean) => modules.filter((each) => each.loaded === loaded).map(({ name }) => name);
  return [...named('Asterisk loads', which(true)), ...named('Asterisk does not load', which(false))];
}

function asteriskLines(extended: Extends): string[] {
  return [
    ...extended.contexts.map(contextLine),
    ...named('configuration', extended.asterisk),
    ...named('AGI script', extended.agi.map(baseName)),
    ...extended.sounds.map(({ directory, files }) => `${counted(files, 'sound')} in ${code(directory)}`),
    ...extended.music.map(({ directory, files }) => `music on hold: ${counted(files, 'file')} in ${code(directory)}`),
    ...named('console:', extended.asterisk_commands),
    ...restartLines('asterisk', extended),
  ];
}

function contextLine({ name, adds, overrides, includes }: Extends['contexts'][number]): string {
  const what = [...named('adds', adds), ...named("overrides Wazo's", overrides), ...named('includes', includes)];
  return `${code(`[${name}]`)} ${what.join('; ')}`;
}

/** Units that come along, and what happens to those that have no line of their own. */
function systemdLines({ units, restarts, reloads }: Extends): string[] {
  const isOther = (unit: string) => !SERVICES.has(unit) && unit !== 'asterisk' && unit !== 'nginx';
  return [
    ...named('unit', units),
    ...named('`install` restarts', restarts.filter(isOther)),
    ...named('`install` reloads', reloads.filter(isOther)),
  ];
}

/** What is said of some names, on a line; no line without names. */
function named(what: string, all: Iterable<string>): string[] {
  const list = [...all];
  return list.length === 0 ? [] : [`${what} ${names(list)}`];
}

function names(all: readonly string[]): string {
  const more = all.length - NAMES;
  const shown = all.slice(0, NAMES).map(code).join(', ');
  return more > 0 ? `${shown} and ${more} more` : shown;
}

/** A text between backticks, not too long; a backtick of its own would end it. */
function code(text: string): string {
  const cut = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  return `\`${cut.replaceAll('`', "'")}\``;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

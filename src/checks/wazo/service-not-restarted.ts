/** `service-not-restarted`: services that get configuration or code and that `install` leaves running as they are. */

import type { Extension } from '../../extension/extension.ts';
import { type Finding, finding } from '../../finding.ts';
import { RULES } from '../../plugin/rules.ts';
import { type Position, positionIn } from '../../position.ts';
import { branchesFor } from '../../shell/dispatch.ts';
import { type Restarts, restartsOf } from '../../shell/restart.ts';
import type { Script } from '../../shell/script.ts';
import { hasOwned, ownerOf } from '../../wazo/owned.ts';
import { GROUPS, SERVICES } from '../../wazo/service.ts';
import { listed } from '../check.ts';
import type { ExtensionCheck } from '../extension.ts';
import { programNames } from './plugins.ts';

/** The one that runs `install`, and the one that ends by itself once a Wazo is set up. */
const LEFT_ALONE = new Set(['wazo-plugind', 'wazo-setupd']);

const KEYS = 'wazo-auth-keys';

/** Files in `/etc/asterisk` that modules read by themselves, and that no package of Wazo has. Any other is for an `#include`. */
const OF_MODULES =
  /^((app|cdr|cel|chan|codec|format|func|pbx|res)_\w+|aeap|calendar|followme|geolocation|prometheus|say|sla|sorcery|statsd|stir_shaken)\.conf$/;

export const serviceNotRestarted: ExtensionCheck = (extension, { rules }): Finding[] =>
  rules === undefined ? [] : notRestarted(extension, restartsOf(rules), rules);

/** The same by what `install` restarts. Where `rules` is a script that can be read, it says where the finding stands. */
export function notRestarted(extension: Extension, restarts: Restarts, rules: Script | undefined): Finding[] {
  const services = [...servicesOf(extension)].filter((service) => !isRestarted(service));
  function isRestarted(service: string): boolean {
    // What a driver makes is read by Asterisk, which may be all that somebody has in mind.
    return restarts.service(service) || (service === 'wazo-confgend' && restarts.asterisk);
  }
  const asterisk = restarts.asterisk ? leftByAll(extension, restarts.told) : filesOfAsterisk(extension);
  const keys = !restarts.keys && extension.configuration.some((each) => each.service === KEYS && !isEmpty(each));
  if ((services.length === 0 && asterisk.length === 0 && !keys) || restarts.runsOther(programNames(extension)))
    return [];

  const isDialplan = asterisk.every((path) => path.startsWith('/etc/asterisk/extensions'));
  const isPassedOver = restarts.asterisk && asterisk.length > 0;
  const isForgotten = !restarts.asterisk && asterisk.length > 0;
  const what = [...services, ...(isForgotten ? ['asterisk'] : [])].map((name) => `\`${name}\``);
  const lines = [
    ...(keys ? ['wazo-auth-keys service update'] : []),
    ...(services.length > 0 ? [`systemctl restart ${services.join(' ')}`] : []),
    ...(asterisk.length > 0 ? [`asterisk -rx '${isDialplan ? 'dialplan' : 'core'} reload'`] : []),
  ].map((line) => `\`${line}\``);
  const late = [
    ...(what.length > 0
      ? [
          `${inWords(what)} read${what.length === 1 ? 's' : ''} what the package brings only at the next start or reload, which may be weeks away`,
        ]
      : []),
    ...(isPassedOver
      ? [
          `${inWords((restarts.told ?? []).map((each) => `\`${each}\``))} of Asterisk's console do${restarts.told?.length === 1 ? 'es' : ''} not read ${listed(asterisk)}`,
        ]
      : []),
    ...(keys ? ['the keys of services are made of what the package brings only when somebody asks for it'] : []),
  ];
  const message = `\`install\` does not make the server use the plugin: ${late.join('; ')}. Add ${inWords(lines)} to it`;
  const position = rules && positionOf(rules);
  return [finding('service-not-restarted', message, { file: RULES, ...(position && { position }) })];
}

/** The directories of `/etc/asterisk` that a command of the console has read again. */
const READ_BY: readonly [command: RegExp, directories: RegExp][] = [
  [/^(dialplan reload|module reload pbx_config(\.so)?)$/, /^extensions(_extra)?\.d$/],
  [/^(moh reload|module reload res_musiconhold(\.so)?)$/, /^musiconhold\.d$/],
  [/^queue reload\b|^module reload app_queue(\.so)?$/, /^queue/],
  [/^manager reload$/, /^manager\.d$/],
];

/** The files that no command of the console has read again, where these are all that `install` runs of the kind. */
function leftByAll(extension: Extension, told: readonly string[] | undefined): string[] {
  const directories = told?.map((command) => READ_BY.find(([pattern]) => pattern.test(command))?.[1]);
  if (directories === undefined) return [];
  return filesOfAsterisk(extension).filter((path) => {
    const [, directory] = /^\/etc\/asterisk\/([^/]+)\//.exec(path) ?? [];
    // A command that is not known may read anything.
    return directory !== undefined && directories.every((pattern) => pattern?.test(directory) === false);
  });
}

/** The services with a unit that the package brings configuration or code for. */
function servicesOf({ configuration, entryPoints }: Extension): Set<string> {
  const configured = configuration.filter((each) => !isEmpty(each)).map(({ service }) => service);
  const extended = entryPoints.flatMap(({ group }) =>
    group.startsWith('wazo_confgend.') ? ['wazo-confgend'] : (GROUPS.get(group)?.service ?? []),
  );
  return new Set(
    [...configured, ...extended].filter((name) => SERVICES.get(name)?.hasUnit === true && !LEFT_ALONE.has(name)),
  );
}

function isEmpty({ root }: Extension['configuration'][number]): boolean {
  return root?.kind !== 'mapping' || root.entries.length === 0;
}

/** The paths of files that Asterisk reads, and that say something. */
function filesOfAsterisk({ files }: Extension): string[] {
  return files.flatMap(({ path, bytes }) => {
    const [, directory, name = ''] = /^\/etc\/asterisk\/(?:([^/]+)\/)?([^/]+)$/.exec(path) ?? [];
    // A file of Wazo's own is another finding.
    const isRead =
      ownerOf(path) === undefined &&
      !name.startsWith('.') &&
      (directory === 'extensions_extra.d' ||
        (directory === undefined
          ? OF_MODULES.test(name)
          : name.endsWith('.conf') && hasOwned(`/etc/asterisk/${directory}`)));
    return isRead && bytes !== undefined && /^[ \t]*[^;\s]/m.test(bytes.toString('latin1')) ? [path] : [];
  });
}

/** Where the branch for `install` is, where there is one. */
function positionOf(script: Script): Position | undefined {
  const [branch] = branchesFor(script, 'install');
  const pattern = branch?.patterns.find(({ text }) => text === 'install');
  return pattern && positionIn(script.text, pattern.start, pattern.end);
}

/** `a`, `a and b`, `a, b and c` */
function inWords(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** What the checks on the plugins of Wazo's services have in common: which are enabled, and which code there is. */

import type { Extension } from '../../extension/extension.ts';
import { quote } from '../../quote.ts';
import { commandsFor } from '../../shell/dispatch.ts';
import { programWord } from '../../shell/program.ts';
import { type Command, filesOf, valuesOf } from '../../shell/script.ts';
import { type Group, SERVICES } from '../../wazo/service.ts';
import type { Staging } from '../check.ts';

/** Python code whose entry points are not read: eggs, wheels, archives and what leads elsewhere. */
const OTHER_CODE = /\.(egg|egg-link|pth|whl|zip|tar|tgz|tar\.\w+)(\/|$)/;

/** Whether more entry points may come with the package than those that were read. */
export function mayHaveMoreEntryPoints({ complete, hasPath }: Extension): boolean {
  return !complete || hasPath((path) => OTHER_CODE.test(path));
}

const INSTALLERS =
  /(^|\/)(pip3?|pip3?\.\d+|easy_install|pipx|uv|venv|virtualenv|apt|apt-get|aptitude|dpkg|git|curl|wget|tar|unzip|make)$|setup\.py|-packages/;

/** Whether `rules install` may bring Python code that is not staged; true also where `rules` is not understood. */
export function mayInstallCode({ rules }: Staging): boolean {
  return (
    rules === undefined || commandsFor(rules, 'install').some((each) => says(each, INSTALLERS) || runsItsOwn(each))
  );
}

/** Whether `rules install` may write configuration of services; true also where `rules` is not understood. */
export function mayWriteConfiguration({ rules }: Staging): boolean {
  return (
    rules === undefined ||
    commandsFor(rules, 'install').some((each) => says(each, /conf\.d|\.ya?ml/) || runsItsOwn(each))
  );
}

/** Whether the command runs a script that is none of Debian's: what it does is not known. */
function runsItsOwn(command: Command): boolean {
  const program = programWord(command)?.text ?? '';
  if (/^(\.|source|sh|bash|python3?|perl)$/.test(program)) return command.words.length > 1;
  return program.includes('/') && !/^(\/usr)?\/s?bin\/|^\/etc\/init\.d\//.test(program);
}

/** What does not change a file that it names. */
const LEAVES = /^(chmod|chown|rm|ls|test|\[|\[\[|systemctl)$/;

/** Whether `rules install` may make another file of the one that is installed at this path. */
export function mayRewrite(path: string, { rules }: Staging): boolean {
  if (rules === undefined) return false;
  const name = path.slice(path.lastIndexOf('/') + 1);
  const names = (text: string) => text.includes(name) || /conf\.d\/[^/]*[*?$]/.test(text);
  return commandsFor(rules, 'install').some((command) => {
    const texts = [...valuesOf(command), ...filesOf(command)].map(({ text }) => text);
    return texts.some(names) && !LEAVES.test(programWord(command)?.text ?? '');
  });
}

function says(command: Command, pattern: RegExp): boolean {
  return [...valuesOf(command), ...filesOf(command)].some(({ text }) => pattern.test(text));
}

/** The service of the group by its name: of `wazo_calld.plugins` it is `wazo-calld`. */
export function serviceOf(group: string): string | undefined {
  const [module = ''] = group.split('.', 1);
  const name = module.replaceAll('_', '-');
  return group.includes('.') && SERVICES.has(name) ? name : undefined;
}

/** How configuration enables a plugin, as it is written: `enabled_plugins: {probe: true}`. */
export function enabling({ key, enabledBy }: Group, plugin: string): string {
  const name = written(plugin);
  const values = { name, list: `[${name}]`, settings: `{${name}: {enabled: true}}` };
  const value = enabledBy === 'mapping' || enabledBy === 'true' ? `{${name}: true}` : values[enabledBy];
  const keys = key.map(written);
  return keys.reduceRight((inner, each, index) => (index === 0 ? `${each}: ${inner}` : `{${each}: ${inner}}`), value);
}

/** A name as it can stand in YAML, and in a message. */
function written(name: string): string {
  return /^[\w.-]{1,60}$/.test(name) ? name : quote(name);
}

/** How many names a message has. */
const NAMED = 5;

/** The first of the names, and how many there are besides. */
export function named(names: readonly string[]): string {
  const shown = names.slice(0, NAMED).map(quote).join(', ');
  return names.length > NAMED ? `${shown} and ${names.length - NAMED} more` : shown;
}

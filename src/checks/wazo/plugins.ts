/** What the checks on the plugins of Wazo's services have in common: which are enabled, and which code there is. */

import type { Extension } from '../../extension/extension.ts';
import { quote } from '../../quote.ts';
import { commandsFor } from '../../shell/dispatch.ts';
import { programWord } from '../../shell/program.ts';
import { commandsOfInstall, runsOtherCode } from '../../shell/restart.ts';
import { filesOf, type Script, valuesOf, type Word } from '../../shell/script.ts';
import { type Group, SERVICES } from '../../wazo/service.ts';
import type { Staging } from '../check.ts';

/** Python code whose entry points are not read: eggs, wheels, archives and what leads elsewhere. */
const OTHER_CODE = /\.(egg|egg-link|pth|whl|zip|tar|tgz|tar\.\w+)(\/|$)/;

/** Whether more entry points may come with the package than those that were read. */
export function mayHaveMoreEntryPoints({ complete, hasPath, files }: Extension): boolean {
  // A unit may say where else Python looks.
  const isLedElsewhere = files.some(({ bytes }) => bytes?.includes('PYTHONPATH'));
  return !complete || isLedElsewhere || hasPath((path) => OTHER_CODE.test(path));
}

const INSTALLERS =
  /(^|\/)(pip3?|pip3?\.\d+|easy_install|pipx|uv|venv|virtualenv|apt|apt-get|aptitude|dpkg|git|curl|wget|tar|unzip|make)$|setup\.py|-packages/;

/** Whether `rules install` may bring Python code that is not staged; true also where `rules` is not understood. */
export function mayInstallCode(extension: Extension, { rules }: Staging): boolean {
  return rules === undefined || installSays(rules, INSTALLERS) || runsItsOwn(rules, extension);
}

/** Whether `rules install` may write configuration of services; true also where `rules` is not understood. */
export function mayWriteConfiguration(extension: Extension, { rules }: Staging): boolean {
  return rules === undefined || installSays(rules, /conf\.d|\.ya?ml/) || runsItsOwn(rules, extension);
}

/** Whether `rules install` runs a script or a program that is none of Debian's: what it does is not known. */
function runsItsOwn(rules: Script, extension: Extension): boolean {
  return runsOtherCode(rules, programNames(extension));
}

/** How the programs that are staged where a shell looks for them may be called. */
export function programNames({ programs }: Extension): Set<string> {
  return new Set([...programs].flatMap((path) => [path, path.slice(path.lastIndexOf('/') + 1)]));
}

/** Whether a command of `install` has a word like this, or a variable that is set to one. */
function installSays(script: Script, pattern: RegExp): boolean {
  const own = commandsFor(script, 'install');
  // Without a branch of its own, `install` is among what is left.
  const commands = own.length > 0 ? own : commandsOfInstall(script);
  const isTold = ({ text }: Word) => pattern.test(text);
  const said = new Set(
    script.commands.flatMap(({ assignments }) =>
      assignments.flatMap(({ name, value }) => (value !== undefined && isTold(value) ? [name] : [])),
    ),
  );
  return commands.some((command) =>
    [...valuesOf(command), ...filesOf(command)].some(
      (word) => isTold(word) || word.parameters.some(({ name }) => said.has(name)),
    ),
  );
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

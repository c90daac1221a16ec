/** `plugin-never-enabled`: a plugin that is staged, and that its service never loads because nothing says so. */

import { byService } from '../../extension/configuration.ts';
import { foundEntryPoints, pluginsIn } from '../../extension/plugins.ts';
import { quote } from '../../quote.ts';
import { groupOf } from '../../wazo/service.ts';
import { atStaged } from '../check.ts';
import type { ExtensionCheck } from '../extension.ts';
import { atSaying } from './conf-file.ts';
import { ignoredFiles } from './conf-ignored-name.ts';
import { missingPlugins } from './enabled-plugin-missing.ts';
import { enabling, mayWriteConfiguration } from './plugins.ts';
import { retiredDirectories } from './retired-extension-point.ts';
import { unknownKeys } from './unknown-plugin-group.ts';

export const pluginNeverEnabled: ExtensionCheck = (extension, staging) => {
  if (!extension.complete || staging.depends.length > 0 || mayWriteConfiguration(extension, staging)) return [];
  const configured = new Map(byService(extension.configuration).map((own) => [own.service, own]));
  // Where configuration is staged that does not count, that is what is told.
  if (retiredDirectories(extension).length > 0) return [];
  const told = new Set([
    ...[...configured.values()].filter(({ complete }) => !complete).map(({ service }) => service),
    ...ignoredFiles(extension).map(({ service }) => service),
    ...unknownKeys(extension).map(({ service }) => service.name),
  ]);
  const missing = missingPlugins(extension, staging);
  const missed = new Set(missing.flatMap(({ name, group }) => [name, group.name]));
  const inGroups = new Map<string, ReturnType<typeof pluginsIn>>();
  return foundEntryPoints(extension).flatMap(({ group: groupName, name, path, position }) => {
    const group = groupOf(groupName);
    // A source of wazo-dird loads its backend, whatever is enabled.
    if (group === undefined || groupName === 'wazo_dird.backends' || group.stock.has(name) || told.has(group.service))
      return [];
    // By another name it is enabled, or in another service.
    if (missed.has(name) || missed.has(groupName)) return [];
    if (!inGroups.has(groupName)) inGroups.set(groupName, pluginsIn(configured.get(group.service)?.root, group));
    const plugins = inGroups.get(groupName);
    if (plugins === undefined) return [];
    const named = plugins.get(name);
    if (named !== undefined) {
      // Who writes `false` knows it.
      if (named.isEnabled !== false || named.isSwitchedOff) return [];
      const message = `\`${named.saying.path}\` names the plugin ${quote(name)} but does not enable it: ${group.service} never loads it, and logs nothing about it. Write \`${enabling(group, name)}\``;
      return [atSaying('plugin-never-enabled', message, named.saying)];
    }
    const twice = configured
      .get(group.service)
      ?.files.flatMap((file) =>
        file.problems.filter(({ kind }) => kind === 'duplicate-key').map((each) => ({ ...each, path: file.path })),
      )[0];
    const hint =
      twice === undefined
        ? ''
        : `. \`${twice.path}\` has a key twice, of which the last counts: see line ${twice.position.line}`;
    const message = `No configuration enables the plugin ${quote(name)} of the group ${quote(groupName)}: ${group.service} never loads it, and logs nothing about it. Stage a \`/etc/${group.service}/conf.d/50-….yml\` with \`${enabling(group, name)}\`${hint}`;
    return [atStaged('plugin-never-enabled', message, { path, position, entryPoint: name })];
  });
};

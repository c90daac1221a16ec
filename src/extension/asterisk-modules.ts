/** Reads which of Asterisk's modules a plugin makes Wazo load. */

import { nodeAt, plain, pythonStr } from '../yaml/yaml.ts';
import type { Configuration } from './configuration.ts';

/** The modules, by their file names, that a staged file of wazo-confgend enables. Of files, the first that names one wins. */
export function enabledModules(configuration: readonly Configuration[]): Set<string> {
  const enabled = new Map<string, boolean>();
  for (const { service, root } of configuration) {
    const modules = service === 'wazo-confgend' && root ? nodeAt(root, ['enabled_asterisk_modules']) : undefined;
    if (modules?.kind !== 'mapping') continue;
    for (const { key, value } of modules.entries) {
      const name = pythonStr(key.value);
      if (!enabled.has(name)) enabled.set(name, value.kind !== 'scalar' || Boolean(plain(value)));
    }
  }
  return new Set([...enabled].flatMap(([name, is]) => (is ? [name] : [])));
}

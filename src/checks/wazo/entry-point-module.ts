/** The part of `python-module-missing` that is about entry points: one that names a module which the package lacks. */

import { foundEntryPoints } from '../../extension/plugins.ts';
import { nearest } from '../../nearest.ts';
import { quote } from '../../quote.ts';
import { atStaged } from '../check.ts';
import type { ExtensionCheck } from '../extension.ts';
import { mayHaveMoreEntryPoints, mayInstallCode, serviceOf } from './plugins.ts';

/** The longest name of a module that somebody means, in characters. */
const LONGEST = 200;

/** A module in a package that is staged: where that is not, more may come along. */
export const entryPointModule: ExtensionCheck = (extension, staging) => {
  if (mayHaveMoreEntryPoints(extension) || mayInstallCode(staging)) return [];
  return foundEntryPoints(extension).flatMap(({ group, name, value, path, position }) => {
    const service = serviceOf(group);
    const [, module] = /^([A-Za-z_]\w*(?:\.[A-Za-z_]\w*)+)\s*(?::|$)/.exec(value.slice(0, LONGEST)) ?? [];
    if (service === undefined || module === undefined) return [];
    const siblings = siblingsOf(module, extension.hasPath);
    const last = module.slice(module.lastIndexOf('.') + 1);
    if (siblings.size === 0 || siblings.has(last)) return [];
    const near = nearest(last, [...siblings]);
    const remedy = near === undefined ? 'Stage it, or correct the name' : `Is it \`${withLast(module, near)}\`?`;
    const message = `The entry point ${quote(name)} names the module \`${module}\`, which is not in the package: ${service} logs \`No module named '${module}'\` and goes on without the plugin. ${remedy}`;
    return [atStaged('python-module-missing', message, { path, position, entryPoint: name })];
  });
};

/** The names of what is staged in the package that holds the module. */
function siblingsOf(module: string, hasPath: (test: (path: string) => boolean) => boolean): Set<string> {
  const directory = `-packages/${module.slice(0, module.lastIndexOf('.')).replaceAll('.', '/')}/`;
  const names = new Set<string>();
  hasPath((path) => {
    const at = path.indexOf(directory);
    const [name = ''] = at < 0 ? [] : path.slice(at + directory.length).split(/[/.]/);
    if (/^[A-Za-z]\w*$/.test(name)) names.add(name);
    return false;
  });
  return names;
}

function withLast(module: string, last: string): string {
  return module.slice(0, module.lastIndexOf('.') + 1) + last;
}

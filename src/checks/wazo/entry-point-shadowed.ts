/** `entry-point-shadowed`: a plugin by the name of one that Wazo ships, which is loaded in its place. */

import { foundEntryPoints } from '../../extension/plugins.ts';
import { quote } from '../../quote.ts';
import { GROUPS, type Group, isKnown, KNOWN } from '../../wazo/service.ts';
import { atStaged } from '../check.ts';
import type { ExtensionCheck } from '../extension.ts';

/** Of backends the first that is found is taken, which is the plugin's; purgers are all run. */
const OTHERWISE: readonly string[] = ['wazo_dird.backends', 'wazo_purge_db.purgers', 'wazo_purge_db.archives'];

export const entryPointShadowed: ExtensionCheck = (extension, { release }) =>
  !isKnown(release)
    ? []
    : foundEntryPoints(extension).flatMap(({ group: groupName, name, path, position }) => {
        const group = GROUPS.get(groupName);
        if (group === undefined || !group.stock.has(name) || OTHERWISE.includes(groupName)) return [];
        const message = `Wazo ${KNOWN.wazo} has a plugin ${quote(name)} of its own in the group \`${groupName}\`: ${consequence(group, path)}. Give yours another name, or drop it if Wazo's does the same`;
        return [atStaged('entry-point-shadowed', message, { path, position, entryPoint: name })];
      });

/** What the service makes of two plugins by one name, of which the last that is found counts. */
function consequence({ enabledBy, service }: Group, path: string): string {
  if (service === 'wazo-confgend') return 'with two of one name it takes neither, and the file may become empty';
  if (enabledBy === 'name') return `with two of one name ${service} does not start`;
  if (path.startsWith('/usr/local/')) return `${service} loads that one, and never yours`;
  return `${service} loads only one of the two, and which one is left to chance`;
}

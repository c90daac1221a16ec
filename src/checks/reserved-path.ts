/** `reserved-path`: what dpkg or wazo-plugind put into a package themselves. */

import { show } from '../archive/path.ts';
import { atRules, type Check, isIn } from './check.ts';

export const reservedPath: Check = (entries, { pluginDirectory, backup }) =>
  entries.flatMap((entry) => {
    const path = show(entry.path);
    if (path === backup) {
      const message = `\`rules package\` staged \`${path}\`, where the package keeps \`rules\` while it is removed: do not put it into \`pkgdir\``;
      return [atRules('reserved-path', message)];
    }
    if (path === 'DEBIAN' || path === pluginDirectory) {
      const message = `\`rules package\` staged \`${path}\`, which wazo-plugind makes itself and refuses to find: do not put it into \`pkgdir\``;
      return [atRules('reserved-path', message)];
    }
    // dpkg would write the metadata through a link, or fail at a file.
    if (entry.type !== 'directory' && (path === '' || isIn(pluginDirectory, path))) {
      const message = `\`rules package\` left \`${path || 'pkgdir'}\` as a ${entry.type}, but it must be a directory: wazo-plugind puts the plugin's metadata below it`;
      return [atRules('reserved-path', message)];
    }
    return [];
  });

/** `reserved-path`: what dpkg or wazo-plugind put into a package themselves. */

import type { Entry } from '../archive/tree.ts';
import type { Finding } from '../finding.ts';
import { atRules, type Check, isIn, type Staging } from './check.ts';

export const reservedPath: Check = (entries, staging) => {
  const found: Finding[] = [];
  for (const entry of entries) {
    const message = whyReserved(entry, staging);
    if (message !== undefined) found.push(atRules('reserved-path', message));
  }
  return found;
};

function whyReserved({ path, type }: Entry, { pluginDirectory, backup }: Staging): string | undefined {
  if (path === backup) {
    return `\`rules package\` staged \`${path}\`, where the package keeps \`rules\` while it is removed: do not put it into \`pkgdir\``;
  }
  if (path === 'DEBIAN' || path === pluginDirectory) {
    return `\`rules package\` staged \`${path}\`, which wazo-plugind makes itself, and fails if it is already there: do not put it into \`pkgdir\``;
  }
  // dpkg would write the metadata through a link, or fail at a file.
  if (type !== 'directory' && (path === '' || isIn(pluginDirectory, path))) {
    return `\`rules package\` left \`${path || 'pkgdir'}\` as a ${type}, but it must be a directory: wazo-plugind puts the plugin's metadata below it`;
  }
  return undefined;
}

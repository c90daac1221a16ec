/** `metadata-link`: links in the plugin's own directory to what the package does not have there. */

import { posix } from 'node:path';
import { parentOf, show } from '../archive/path.ts';
import { aboutPaths, type Check, isIn } from './check.ts';

export const metadataLink: Check = (entries, { pluginDirectory }) => {
  const paths = new Set<string>();
  const linked = new Set<string>();
  const links: { path: string; target: string; leadsTo: string }[] = [];
  for (const entry of entries) {
    paths.add(entry.path);
    // Where an absolute one leads on a server nobody knows here.
    if (entry.type !== 'symbolic link' || entry.target.startsWith('/')) continue;
    const leadsTo = posix.normalize(posix.join(posix.dirname(entry.path), entry.target)).replace(/\/$/, '');
    linked.add(entry.path);
    links.push({ path: entry.path, target: entry.target, leadsTo });
  }
  const throughLink = (path: string) => {
    for (let above = parentOf(path); above !== undefined; above = parentOf(above)) if (linked.has(above)) return true;
    return false;
  };
  return aboutPaths(
    'metadata-link',
    links
      .filter(({ leadsTo }) => isIn(leadsTo, pluginDirectory) && !paths.has(leadsTo) && !throughLink(leadsTo))
      .map(({ path, target }) => show(`${path.slice(pluginDirectory.length + 1)} → ${target}`)),
    (list) =>
      `${list}: the package gets a copy of \`wazo/\` and nothing outside it, so the link is broken on a server. Put the file itself into \`wazo/\`, or stage it below "$pkgdir" and link to its installed path`,
  );
};

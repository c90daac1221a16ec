/** `path-owned-by-wazo`: files that Wazo's own packages have too, so that dpkg refuses the plugin's. */

import type { Entries } from '../archive/tree.ts';
import { type Finding, severityOf } from '../finding.ts';
import { hasOwned, ownerOf } from '../wazo/owned.ts';
import { isKnown, KNOWN } from '../wazo/service.ts';
import { atStaged, type Check, installed, listed, type Staging } from './check.ts';

export const pathOwnedByWazo: Check = (entries, staging) => {
  if (!isKnown(staging.release)) return [];
  return [...takenPaths(entries)].map(([, taken]) => told(taken, staging));
};

/** Paths that the same packages have, and about which there is the same to do. */
interface Taken {
  packages: readonly string[];
  isListed: boolean;
  instead: string;
  paths: string[];
}

function takenPaths(entries: Entries): Map<string, Taken> {
  const found = new Map<string, Taken>();
  for (const entry of entries) {
    if (entry.type === 'directory') continue;
    const path = installed(entry);
    const owned = ownerOf(path);
    if (owned === undefined) continue;
    const instead = insteadOf(path);
    const key = JSON.stringify([owned, instead]);
    const before = found.get(key);
    if (before === undefined) found.set(key, { ...owned, instead, paths: [path] });
    else before.paths.push(path);
  }
  return found;
}

function told({ packages, isListed, instead, paths }: Taken, { release }: Staging): Finding {
  const [first = ''] = paths;
  const names = packages.map((name) => `\`${name}\``).join(' or ');
  const message = `${listed(paths)} belong${paths.length === 1 ? 's' : ''} to Wazo's package ${names} (as of Wazo ${KNOWN.wazo}). dpkg does not unpack the plugin: \`trying to overwrite '${first}', which is also in package ${packages[0] ?? ''}\`. ${instead}`;
  // What is known is what the Wazo of bookworm has.
  const severity = isListed && release === 'bookworm' ? 'error' : severityOf('path-owned-by-wazo');
  return atStaged('path-owned-by-wazo', message, { path: first }, severity);
}

/** What an author does in place of staging this. */
function insteadOf(path: string): string {
  const [, asterisk] = /^\/etc\/asterisk\/([^/]+)\.conf$/.exec(path) ?? [];
  if (asterisk === 'extensions') return 'Stage dialplan in `/etc/asterisk/extensions_extra.d`, in a file of your own';
  if (asterisk !== undefined && hasOwned(`/etc/asterisk/${asterisk}.d`)) {
    return `Stage what differs in \`/etc/asterisk/${asterisk}.d\`, in a file of your own that ends in \`.conf\``;
  }
  const [, service] = /^\/etc\/([^/]+)\/config\.yml$/.exec(path) ?? [];
  if (service !== undefined)
    return `Stage what differs in \`/etc/${service}/conf.d\`, in a file of your own that ends in \`.yml\``;
  const [, unit] = /\/systemd\/system\/([^/]+)\.service$/.exec(path) ?? [];
  if (unit !== undefined)
    return `Stage what differs in \`/etc/systemd/system/${unit}.service.d\`, in a file of your own that ends in \`.conf\``;
  if (path.startsWith('/usr/lib/python3/'))
    return 'Call the package of the plugin otherwise: services load it by its entry point';
  if (/^\/etc\/.*\.d\/|^\/etc\/nginx\/|\/conf\.d\//.test(path)) return 'Give the file another name';
  return 'Give it another name, or leave it out';
}

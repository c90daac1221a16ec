/** `private-staged`: files that only root can read where programs read them that are not root. */

import type { Entry } from '../archive/tree.ts';
import { aboutPaths, type Check, installed, isIn, pathsWhere, type Staging } from './check.ts';

/** Asterisk runs as `asterisk`, and each of Wazo's services as a user of its own. */
const READ_BY_OTHERS = ['/etc/asterisk', '/usr/share/asterisk', '/var/lib/asterisk'];

export const privateStaged: Check = (entries, staging) =>
  aboutPaths(
    'private-staged',
    pathsWhere(entries, (entry) => isUnreadable(entry, staging)),
    (list) =>
      `${list} can be read only by root, since all files of a package belong to root: Asterisk and Wazo's services can't read it. Make it readable for everyone (\`install -m 644\`), or change its owner under \`install\` (\`chown\`)`,
  );

/** Whether who reads the file on a server is kept from it. */
export function isUnreadable(entry: Entry, { setsRights }: Staging): boolean {
  if (entry.type !== 'file' || (entry.mode & 0o004) !== 0) return false;
  const path = installed(entry);
  const isRead = READ_BY_OTHERS.some((directory) => isIn(path, directory)) || path.includes('/dist-packages/');
  // A service reads `conf.d` as root, before it becomes its own user.
  return isRead && !path.includes('/conf.d/') && !setsRights(path);
}

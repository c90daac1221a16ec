/** `staged-twice`: a directory that was copied into itself, or the whole checkout where its parts were to go. */

import { aboutPaths, type Check, installed, pathsWhere, topmost } from './check.ts';

/** `/etc/etc`, `/usr/usr`, … */
const TWICE = /^\/(etc|opt|srv|usr|var)\/\1(\/|$)/;
const CHECKOUT = /^\/wazo(\/|$)/;

export const stagedTwice: Check = (entries) => [
  ...aboutPaths(
    'staged-twice',
    topmost(pathsWhere(entries, (entry) => TWICE.test(installed(entry)))),
    (list) =>
      `${list} would be installed, a directory in itself: \`cp -R etc "$pkgdir/etc"\` copies \`etc\` into an \`etc\` that is there already. Write \`cp -R etc "$pkgdir/"\``,
  ),
  ...aboutPaths(
    'staged-twice',
    topmost(pathsWhere(entries, (entry) => CHECKOUT.test(installed(entry)))),
    (list) =>
      `${list} would be installed, the plugin's own directory at the root of the server: \`rules package\` copied the whole checkout. Copy only what belongs on a server (\`cp -R etc "$pkgdir/"\`); \`wazo/\` is packaged in any case`,
  ),
];

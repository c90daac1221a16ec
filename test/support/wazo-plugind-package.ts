/** A package with the maintainer scripts' faults that wazo-plugind's own packages have, to upgrade from and to. */

import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryDirectory } from './build-plugin.ts';

/**
 * What wazo-plugind would make of the plugin in the package `deb`, of format 1: its prerm needs the directory of the
 * copy and leaves the copy behind where `uninstall` fails, its postrm needs the copy, also when there is none on a purge.
 */
export function asWazoPlugindMakesIt(deb: string, name: string): string {
  const tree = join(temporaryDirectory(), 'tree');
  execFileSync('dpkg-deb', ['--raw-extract', deb, tree]);
  const rules = `/usr/lib/wazo-plugind/plugins/test/${name}/wazo/rules`;
  const backup = `/var/lib/wazo-plugind/rules/rules.${name}.test`;
  const scripts = {
    postinst: `if [ "$1" = configure ]; then ${rules} install; fi`,
    prerm: `if [ "$1" = remove ]; then cp ${rules} ${backup}; ${rules} uninstall; fi`,
    postrm: `case "$1" in remove|purge) ${backup} postrm; rm ${backup} ;; esac`,
  };
  for (const [script, line] of Object.entries(scripts)) {
    writeFileSync(join(tree, 'DEBIAN', script), `#!/bin/sh\nset -e\n${line}\n`);
  }
  const path = join(temporaryDirectory(), 'wazo-plugind.deb');
  execFileSync('dpkg-deb', ['--build', '--root-owner-group', tree, path], { stdio: 'ignore' });
  return path;
}

/** Writes the maintainer scripts through which dpkg calls a plugin's `rules`, Debian policy 6.5. */

import { type PluginName, pluginDirectory, rulesBackup } from './package.ts';

export interface MaintainerScripts {
  postinst: string;
  prerm: string;
  postrm: string;
}

/**
 * The scripts of a plugin, POSIX sh. `formatVersion` is the manifest's: the `postrm` command came with format 1.
 *
 * postrm runs after dpkg removed the package's files, so prerm keeps a copy of `rules` for it. On a purge postrm runs a
 * second time, when the copy is gone already; and the copy stays where its command failed, so that dpkg can try again.
 * An installed package has no copy: prerm takes it back where the removal ends with a failing `uninstall`, postinst
 * where a removal that postrm broke off ends with a new installation, or wazo-plugind's own scripts left one.
 */
export function maintainerScripts(plugin: PluginName, formatVersion: number): MaintainerScripts {
  // Names are made of [a-z0-9-] only (the manifest is checked), so that nothing in the paths means anything to the shell.
  const rules = `RULES='/${pluginDirectory(plugin)}/wazo/rules'`;
  const backup = `BACKUP='/${rulesBackup(plugin)}'`;
  return {
    postinst: script(
      [rules, backup],
      [
        ['configure', '# What a removal that failed may have left.', 'rm -f "$BACKUP"', '"$RULES" install'],
        ['abort-upgrade|abort-remove|abort-deconfigure', ':'],
      ],
    ),
    prerm: script(
      [rules, backup],
      [
        [
          'remove',
          '# postrm runs this copy: the package has no files by then. If the removal fails, they stay.',
          'mkdir -p "${BACKUP%/*}"',
          'trap \'rm -f "$BACKUP"\' EXIT',
          '# A signal alone would end some shells without that.',
          "trap 'exit 1' HUP INT TERM",
          'cp -p "$RULES" "$BACKUP"',
          '"$RULES" uninstall',
          'trap - EXIT',
        ],
        ['upgrade|deconfigure|failed-upgrade', ':'],
      ],
    ),
    postrm: script(
      [backup],
      [
        [
          'remove|purge|disappear',
          'if [ -e "$BACKUP" ]; then',
          ...(formatVersion >= 1 ? ['    "$BACKUP" postrm'] : []),
          '    rm -f "$BACKUP"',
          'fi',
        ],
        ['upgrade|failed-upgrade|abort-install|abort-upgrade', ':'],
      ],
    ),
  };
}

/** A script that does, for the first argument that a pattern matches, the lines behind the pattern. */
function script(names: readonly string[], cases: readonly (readonly [pattern: string, ...lines: string[]])[]): string {
  const branches = cases.map(
    ([pattern, ...lines]) => `${pattern})
${lines.map((line) => `    ${line}`).join('\n')}
    ;;`,
  );
  return `#!/bin/sh
set -e

${names.join('\n')}

case "\${1-}" in
${branches.join('\n')}
*)
    echo "\${0##*/}: unknown argument '\${1-}'" >&2
    exit 1
    ;;
esac
`;
}

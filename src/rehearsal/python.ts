/** Tells whether a plugin's `rules` runs Python on a server, where there is one, and in a small image there is none. */

import { possibleFor } from '../shell/dispatch.ts';
import { readScript } from '../shell/reader.ts';
import { isShell, readShebang } from '../shell/shebang.ts';

/** What a server runs. */
const ON_SERVER = ['install', 'uninstall', 'postrm'] as const;

/** Python, or a file of it: a program of the plugin's own may have such a name. */
const PYTHON = /(^|[\s/])(python|pip)[\d.]*(\s|$)|\.py(\s|$)/;

export function runsPython(rules: string): boolean {
  const shebang = readShebang(rules);
  const script = shebang && isShell(shebang) ? readScript(rules).script : undefined;
  if (script === undefined) return PYTHON.test(rules) || /python/.test(rules.split('\n', 1)[0] ?? '');
  const commands = ON_SERVER.flatMap((command) => possibleFor(script, command));
  return commands.some(({ words }) => words.some(({ text }) => PYTHON.test(text)));
}

/** Finds interpreters of `rules` that the build machine may have and a server lacks. */

import { posix } from 'node:path';
import { packagesIn } from '../debian/relationship.ts';
import { type Finding, finding } from '../finding.ts';
import { programOf, type Shebang } from '../shell/shebang.ts';
import { instead, isEverywhere } from './interpreter.ts';
import { FIRST_LINE, RULES } from './rules.ts';

/** The packages of programs that are named otherwise. A package may have a version behind its name: `ruby3.1`. */
const PACKAGES: ReadonlyMap<string, string> = new Map([
  ['python', 'python-is-python3'],
  ['node', 'nodejs'],
  ['tclsh', 'tcl'],
]);

/**
 * The finding on an interpreter that neither every server has nor the manifest asks for. A server without it can't
 * install the package, nor remove it any more. `debianDepends` are the manifest's relationships.
 */
export function checkServerInterpreter(shebang: Shebang, debianDepends: readonly string[]): Finding[] {
  if (isEverywhere(shebang)) return checkDirectory(shebang);
  const program = programOf(shebang);
  const wanted = PACKAGES.get(program) ?? program;
  if ([...packagesIn(debianDepends)].some((name) => name.startsWith(wanted))) return [];
  const other = instead(shebang);
  const message =
    other === undefined
      ? `\`${RULES}\` names the interpreter \`${program}\`, which a server may lack; the package could then be neither installed nor removed. Add its package (\`${wanted}\`) to \`debian_depends\`, or write \`${RULES}\` for sh`
      : `\`${RULES}\` names the interpreter \`${program}\`, which no Wazo server has, so the package can be neither installed nor removed. ${other}`;
  return [finding('rules-interpreter-dependency', message, { file: RULES, position: FIRST_LINE })];
}

/** The finding on a program that every server has, but not where the first line looks for it. */
function checkDirectory({ interpreter }: Shebang): Finding[] {
  const path = posix.normalize(interpreter).replace(/^\/+/, '/');
  // Elsewhere a plugin may well bring one of its own.
  const isDebian = /^(?!\/)|^\/(usr|bin|sbin)\//.test(path);
  if (!isDebian || /^\/(usr\/)?bin\/[^/]*$/.test(path)) return [];
  const name = interpreter.slice(interpreter.lastIndexOf('/') + 1);
  const place = /^(sh|dash|bash)$/.test(name) ? '/bin' : '/usr/bin';
  const message = `\`${RULES}\` names the interpreter \`${interpreter}\`, which no Wazo server has, so the package can be neither installed nor removed. Write \`${place}/${name}\``;
  return [finding('rules-interpreter-dependency', message, { file: RULES, position: FIRST_LINE })];
}

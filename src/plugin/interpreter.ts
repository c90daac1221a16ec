/** Knows the interpreters that every Wazo has, and which of them was meant by one that there is not. */

import { programOf, type Shebang } from '../shell/shebang.ts';
import { isSlipOf } from '../slip.ts';

/** Essential packages have these (Debian policy 3.8), and wazo-plugind itself is written in Python 3. */
const EVERYWHERE = /^(sh|dash|bash|perl|awk|env|python3(\.\d+)?)$/;

/** Those that a slip may stand for, the likelier first. */
const MEANT = ['bash', 'sh', 'dash', 'python3', 'perl', 'env', 'make'];

/** Programs that are near one of these and are themselves. */
const OTHERS = new Set(['ash', 'ksh', 'csh', 'zsh', 'rsh', 'ssh', 'pash', 'posh', 'gmake', 'bmake', 'qmake', 'cmake']);

/** Whether every server has the interpreter; also where it is not known which one it is. */
export function isEverywhere(shebang: Shebang): boolean {
  const program = programOf(shebang);
  return program === '' || EVERYWHERE.test(program);
}

/** What to write for an interpreter that no Wazo has, in a sentence without its end; undefined where it may be meant. */
export function instead(shebang: Shebang): string | undefined {
  const program = programOf(shebang);
  if (/^(usr\/)?bin\/[^/]+$/.test(shebang.interpreter)) {
    return `The path must begin with \`/\`: write \`/${shebang.interpreter}\``;
  }
  if (/^python(2(\.\d+)?)?$/.test(program)) return 'Write `python3`, which every Wazo server has';
  if (isEverywhere(shebang) || MEANT.includes(program) || OTHERS.has(program)) return undefined;
  const meant = MEANT.find((each) => isSlipOf(program, each));
  if (meant === undefined) return undefined;
  const { interpreter } = shebang;
  return interpreter.endsWith(`/${program}`)
    ? `There is no \`${interpreter}\`: did you mean \`${interpreter.slice(0, -program.length)}${meant}\`?`
    : `There is no \`${program}\`: did you mean \`${meant}\`?`;
}

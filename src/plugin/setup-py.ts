/** Finds in a plugin's `setup.py` what a server's Python modules refuse. */

import { RELEASE_FACTS, type Release } from '../debian/release.ts';
import { type Finding, finding } from '../finding.ts';
import { positionIn } from '../position.ts';

/** The path of the file from the plugin's root. */
export const SETUP = 'setup.py';

/** How much is read of it, in bytes; nothing is said of a longer one. */
export const SETUP_LIMIT = 1 << 16;

/** How deep brackets may lie in the brackets of a call. */
const DEPTH = 50;

/** Comments and strings of Python, also those without an end. */
export const COMMENTS_AND_STRINGS =
  /#[^\n]*|"""(?:\\[\s\S]|(?!""")[^\\])*(?:"""|\\?$)|'''(?:\\[\s\S]|(?!''')[^\\])*(?:'''|\\?$)|"(?:\\[\s\S]|[^"\\\n])*"?|'(?:\\[\s\S]|[^'\\\n])*'?/g;

/**
 * Findings on the text of `setup.py`: calls of `yaml.load` with nothing but what to load, which PyYAML 6 ends with a
 * TypeError.
 */
export function checkSetup(text: string, release: Release): Finding[] {
  if (RELEASE_FACTS[release].pyyaml < 6 || text.length > SETUP_LIMIT) return [];
  // As long as before, so that offsets stay what they are.
  const code = text.replace(COMMENTS_AND_STRINGS, (found) => (found.startsWith('#') ? ' ' : 's').repeat(found.length));
  if (!/^[ \t]*import\b.*(?<![\w.])yaml\b/m.test(code) || /\bruamel\b/.test(code)) return [];
  return Array.from(code.matchAll(/(?<![\w.])yaml\.load[ \t]*\(/g)).flatMap((call) => {
    const given = argumentsAt(code, call.index + call[0].length);
    if (given === undefined || given.texts.length !== 1 || /^(\*|\w+\s*=(?!=))/.test(given.texts[0] ?? '')) return [];
    const message = `\`yaml.load\` without a Loader fails with the PyYAML 6 of Debian ${release}, so \`${SETUP}\` fails with a TypeError: write \`yaml.safe_load\``;
    return [finding('yaml-load', message, { file: SETUP, position: positionIn(text, call.index, given.end) })];
  });
}

/** The arguments of a call from behind its bracket, and the offset behind the one that closes it; undefined where none does. */
function argumentsAt(code: string, start: number): { texts: string[]; end: number } | undefined {
  const texts = [''];
  let depth = 0;
  for (let at = start; at < code.length; at += 1) {
    const character = code.charAt(at);
    if ('([{'.includes(character)) depth += 1;
    if (')]}'.includes(character)) depth -= 1;
    if (depth > DEPTH) return undefined;
    if (depth < 0) return { texts: texts.map((each) => each.trim()).filter((each) => each !== ''), end: at + 1 };
    if (character === ',' && depth === 0) texts.push('');
    else texts[texts.length - 1] += character;
  }
  return undefined;
}

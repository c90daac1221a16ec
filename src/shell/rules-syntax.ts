/** `rules-syntax`: a script that its shell can't read, at the place where it stumbles and the one that it is about. */

import { type Finding, finding } from '../finding.ts';
import { positionIn } from '../position.ts';
import type { Situation } from './hazard.ts';
import type { ShellProblem } from './reader.ts';
import { programOf } from './shebang.ts';

/** What dash takes to its own ways, where bash stumbles. */
const BASH_ONLY = /^unterminated (parameter expansion|extended glob|process substitution|ANSI-C quote)/;

/** The finding on the first thing that the parser stumbles over; what comes behind mostly follows from it. */
export function rulesSyntax(text: string, [problem]: readonly ShellProblem[], { file, shebang }: Situation): Finding[] {
  if (problem === undefined) return [];
  const shell = programOf(shebang);
  if (shell !== 'bash' && BASH_ONLY.test(problem.message)) return [];
  const { start } = problem;
  // What stands behind it the shell may never read: an archive, or a program in another language.
  if (/^['":\s]{0,8}(exec|exit)\b/m.test(text.slice(0, start).replaceAll(/^\s+\S.*$/gm, ''))) return [];
  const position = positionIn(text, start, Math.max(start, Math.min(start + 1, text.length)));
  const explained = `${shell} can't read \`${file}\`: ${explain(text, problem)}`;
  return [finding('rules-syntax', explained, { file, position })];
}

function explain(text: string, { message, start, opened }: ShellProblem): string {
  const line = (offset: number) => positionIn(text, offset, offset).line;
  const [, closing, block] = /^expected '(.+)' to close (.+)$/.exec(message) ?? [];
  if (closing !== undefined && block !== undefined) {
    const what = block.startsWith("'") ? `\`${block.slice(1, -1)}\`` : `the ${block}`;
    const where = opened === undefined ? '' : ` of line ${line(opened)}`;
    return `${what}${where} is not closed: \`${closing}\` is missing before this`;
  }
  const quote = { 'unterminated double quote': '"', 'unterminated single quote': "'" }[message];
  if (quote !== undefined) {
    const odd = firstOddLine(text, quote);
    const probably =
      odd === undefined || odd >= line(start)
        ? ''
        : `; line ${odd} has an odd number of them, so that is probably the one`;
    return `the quote (\`${quote}\`) that opens here is never closed${probably}`;
  }
  const [, other] = /^unterminated (.+)$/.exec(message) ?? [];
  if (other !== undefined) return `the ${other} that opens here is never closed`;
  const [, token] = /^unexpected token '(.+)'$/s.exec(message) ?? [];
  if (token !== undefined)
    return `${token === 'newline' ? 'the line ends' : `\`${token}\` stands`} where it can't${hint(text, start, token)}`;
  const [, word] = /^expected '(\w+)'/.exec(message) ?? [];
  if (word !== undefined) return `\`${word}\` is missing before this`;
  const [, operator] = /^expected command (?:after '|in )(.+?)'?$/.exec(message) ?? [];
  if (operator !== undefined) return `a command is missing behind \`${operator}\``;
  return message;
}

/** What was probably forgotten before a token that can't stand where it is. */
function hint(text: string, start: number, token: string): string {
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const isOpen = text.slice(0, start).split(/\bcase\b/).length > text.slice(0, start).split(/\besac\b/).length;
  if (token === ')' && isOpen && /^\s*[\w*?|"' .-]+$/.test(before))
    return ': the branch above it probably lacks its `;;`';
  if (/^(fi|done|esac|then|do|else|elif|\})$/.test(token)) return ': nothing that it belongs to is open';
  return '';
}

/** The first line, from 1 on, with an odd number of the quote, which texts of one line never have. */
function firstOddLine(text: string, quote: string): number | undefined {
  const lines = text.split('\n').map((line) => line.replace(/(^|\s)#.*$/, '').replaceAll(/\\./g, ''));
  const other = quote === '"' ? /'[^']*'/g : /"[^"]*"/g;
  const index = lines.findIndex((line) => line.replaceAll(other, '').split(quote).length % 2 === 0);
  return index < 0 ? undefined : index + 1;
}

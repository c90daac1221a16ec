/** `rules-syntax`: a script that its shell can't read, at the place where it stumbles and the one that it is about. */

import { type Finding, finding } from '../finding.ts';
import { positionIn } from '../position.ts';
import { isSlipOf } from '../slip.ts';
import type { Situation } from './hazard.ts';
import type { ShellProblem } from './reader.ts';
import { programOf } from './shebang.ts';
import { isNeverClosed, slipBehind } from './syntax-slip.ts';

/** What dash takes to its own ways, where bash stumbles. */
const BASH_ONLY = /^unterminated (parameter expansion|extended glob|process substitution|ANSI-C quote)/;

/**
 * The finding on the first thing that the parser stumbles over; what comes behind mostly follows from it. It stands at
 * what the author has to look at, which may be far above.
 */
export function rulesSyntax(text: string, [problem]: readonly ShellProblem[], { file, shebang }: Situation): Finding[] {
  const shell = programOf(shebang);
  // A here-document without an end goes on to that of the file, which a shell takes.
  if (problem === undefined || (shell !== 'bash' && isOnlyForBash(text, problem))) return [];
  const cause = slipBehind(text, problem) ?? explain(text, problem);
  // What stands behind it the shell may never read: an archive, or a program in another language.
  const before = text.slice(0, problem.start);
  if (/^['":\s]{0,8}(exec|exit)\b/m.test(before.replaceAll(/^\s+\S.*$/gm, ''))) return [];
  const position = positionIn(text, cause.start, Math.max(cause.start, Math.min(cause.start + 1, text.length)));
  return [finding('rules-syntax', `${shell} can't read \`${file}\`: ${cause.message}`, { file, position })];
}

function isOnlyForBash(text: string, { message, start }: ShellProblem): boolean {
  const isParameter = message === 'unterminated parameter expansion';
  return BASH_ONLY.test(message) && !(isParameter && isNeverClosed(text, start));
}

interface Cause {
  message: string;
  start: number;
}

function explain(text: string, problem: ShellProblem): Cause {
  const { message, start, opened } = problem;
  const [, closing, block] = /^expected '(.+)' to close (.+)$/.exec(message) ?? [];
  if (closing !== undefined && block !== undefined) {
    const what = block.startsWith("'") ? `\`${block.slice(1, -1)}\`` : `the ${block}`;
    // There is no line to look at behind the last one.
    if (opened !== undefined && isEnd(text, start)) {
      return { message: `${what} is never closed: \`${closing}\` is missing at the end of the file`, start: opened };
    }
    const where = opened === undefined ? '' : ` of line ${lineOf(text, opened)}`;
    return { message: `${what}${where} is not closed: \`${closing}\` is missing before this`, start };
  }
  const quote = { 'unterminated double quote': '"', 'unterminated single quote': "'" }[message];
  if (quote !== undefined) {
    const odd = firstOddLine(text, quote);
    if (odd !== undefined && odd.line < lineOf(text, start)) {
      const probably = `a quote (\`${quote}\`) is never closed, probably in this line, which has an odd number of them`;
      return { message: probably, start: odd.start };
    }
    return { message: `the quote (\`${quote}\`) that opens here is never closed`, start };
  }
  return { message: inWords(text, problem), start };
}

function inWords(text: string, { message, start }: ShellProblem): string {
  const [, other] = /^unterminated (.+)$/.exec(message) ?? [];
  if (other !== undefined) return `the ${other} that opens here is never closed`;
  const [, token] = /^unexpected token '(.+)'$/s.exec(message) ?? [];
  if (token === 'newline') {
    const slip = wordBefore(text, start);
    if (slip !== undefined) return slip;
  }
  if (token !== undefined)
    return `${token === 'newline' ? 'the line ends too early' : `\`${token}\` is not expected here`}${hint(text, start, token)}`;
  const [, word] = /^expected '(\w+)'/.exec(message) ?? [];
  if (word !== undefined) return `\`${word}\` is missing before this`;
  const [, operator] = /^expected command after '(.+)'$/.exec(message) ?? [];
  if (operator !== undefined) return `a command is missing after \`${operator}\``;
  const [, group] = /^expected command in (.+)$/.exec(message) ?? [];
  if (group !== undefined) return `the ${group} that opens here has no command in it`;
  const [, keyword] = /^expected word after '(.+)'$/.exec(message) ?? [];
  if (keyword !== undefined) return `a word is missing after \`${keyword}\``;
  if (message === 'expected redirect target') return 'the redirection has no file';
  return message;
}

/** What is wrong with a word that stands alone on its line, where `case` wants the label of a branch. */
function wordBefore(text: string, end: number): string | undefined {
  const [, word] = /^[ \t]*([\w*-]+|"[\w*-]+"|'[\w*-]+')[:;]?[ \t]*$/.exec(lineBefore(text, end)) ?? [];
  if (word === undefined || !isInCase(text, end)) return undefined;
  if (isSlipOf(word, 'esac') || (isEnd(text, end) && word.startsWith('end')))
    return `\`${word}\` is probably meant for \`esac\``;
  return `the label \`${word}\` has no \`)\`: write \`${word})\``;
}

function isEnd(text: string, offset: number): boolean {
  return text.slice(offset).trim() === '';
}

function lineOf(text: string, offset: number): number {
  return positionIn(text, offset, offset).line;
}

function lineBefore(text: string, offset: number): string {
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
}

/** Whether more of `case` than of `esac` stands before this. */
function isInCase(text: string, offset: number): boolean {
  const before = text.slice(0, offset);
  return before.split(/\bcase\b/).length > before.split(/\besac\b/).length;
}

/** What was probably forgotten before a token that can't stand where it is. */
function hint(text: string, start: number, token: string): string {
  if (token === ')' && isInCase(text, start) && /^\s*[\w*?|"' .-]+$/.test(lineBefore(text, start)))
    return ': the branch above it probably has no `;;`';
  if (token === ';' && isInCase(text, start) && /^\s*$/.test(lineBefore(text, start)))
    return ': the end of a branch is written `;;`';
  if (/^(&&|\|\|?)$/.test(token) && /^\s*$/.test(lineBefore(text, start)))
    return `: a line does not begin with it, write \`${token}\` at the end of the line above`;
  if (/^(fi|done|esac|then|do|else|elif|\})$/.test(token)) return ': there is no block that it could belong to';
  return '';
}

/** The first line, from 1 on, with an odd number of the quote, which texts of one line never have, and its last quote. */
function firstOddLine(text: string, quote: string): { line: number; start: number } | undefined {
  const lines = text.split('\n').map((line) => line.replace(/(^|\s)#.*$/, '').replaceAll(/\\./g, ''));
  const other = quote === '"' ? /'[^']*'/g : /"[^"]*"/g;
  const index = lines.findIndex((line) => line.replaceAll(other, '').split(quote).length % 2 === 0);
  if (index < 0) return undefined;
  const end = text
    .split('\n')
    .slice(0, index + 1)
    .join('\n').length;
  return { line: index + 1, start: text.lastIndexOf(quote, end) };
}

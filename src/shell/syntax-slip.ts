/** Slips of the hand behind a problem of a script's syntax, which its parser only stumbles over later. */

import type { ShellProblem } from './reader.ts';

/** What to say of a slip, and where it stands. */
export interface Slip {
  message: string;
  start: number;
}

/** The longest text in which the end of a here-document is looked for, in UTF-16 code units: the time grows with its square. */
const LIMIT = 1 << 14;

const SLIPS: readonly ((text: string, problem: ShellProblem) => Slip | undefined)[] = [
  mergeConflict,
  hereDocument,
  arithmetic,
  openParameter,
  keywordWithoutSemicolon,
  foreignKeyword,
  bracesOnOneLine,
  functionBody,
  arrayWithSpaces,
  parenthesis,
];

/** The slip that the problem certainly comes from; undefined where none is known. */
export function slipBehind(text: string, problem: ShellProblem): Slip | undefined {
  for (const slip of SLIPS) {
    const found = slip(text, problem);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Whether no `}` ends the `${` of a name at this offset, so that dash misses it too. */
export function isNeverClosed(text: string, start: number): boolean {
  if (!/^\$\{\w/.test(text.slice(start, start + 3))) return false;
  let depth = 0;
  for (const [sign] of text.slice(start).matchAll(/\$\{|\}/g)) {
    depth += sign === '}' ? -1 : 1;
    if (depth === 0) return false;
  }
  return depth > 0;
}

/** The merge conflict that the parser stumbles over. */
function mergeConflict(text: string, { start }: ShellProblem): Slip | undefined {
  const begin = startOfLine(text, start);
  if (!text.startsWith('<<<<<<< ', begin)) return undefined;
  const message = 'a merge conflict is left in it: keep what is right, and remove the lines around it';
  return { message, start: begin };
}

/** The here-document that goes on to the end of the file, where the parser stumbles, since it has no end of its own. */
function hereDocument(text: string, { start }: ShellProblem): Slip | undefined {
  if (text.length > LIMIT || text.slice(start).trim() !== '') return undefined;
  for (const { 0: operator, 1: dash, 2: word = '', index } of text.matchAll(/<<(-?)[ \t]*\\?['"]?(\w+)\b['"]?/g)) {
    const lines = text.slice(index).split('\n').slice(1);
    if (lines.some((line) => (dash === '' ? line : line.replace(/^\t+/, '')) === word)) continue;
    const near = lines.find((line) => line.trim() === word);
    // Of a shift such as `1 << n` or a text with `<<` nothing is known.
    const before = text.slice(startOfLine(text, index), index);
    const isCertain = /^[A-Z][A-Z_]+$/.test(word) && !/#|\(\(/.test(before) && before.split(/["']/).length % 2 === 1;
    if (near === undefined && !isCertain) continue;
    const begin = `the here-document \`${operator}\` has no end`;
    return { message: `${begin}${near === undefined ? missing(word) : misplaced(near, word, dash)}`, start: index };
  }
  return undefined;
}

function missing(word: string): string {
  return `: add a line with nothing but \`${word}\` below its text`;
}

function misplaced(line: string, word: string, dash: string | undefined): string {
  const isIndented = !(dash === '' ? line : line.replace(/^\t+/, '')).startsWith(word);
  if (!isIndented) return `, because there are spaces after its \`${word}\`: remove them`;
  const remedy =
    dash === ''
      ? `remove the spaces before it, or write \`<<-${word}\` and indent with tabs`
      : 'indent it with tabs only';
  return `, because its \`${word}\` is indented: ${remedy}`;
}

/** A `$((` in place of `$(`: bash looks for its end far below, and reads what is between as commands. */
function arithmetic(text: string, problem: ShellProblem): Slip | undefined {
  const start = text.lastIndexOf('$((', problem.start);
  if (start < 0 || text.slice(start, Math.max(problem.start, endOfLine(text, start))).includes('))')) return undefined;
  const message = '`$((` begins a calculation, and the `))` that ends it is missing: to run a command, write `$(`';
  return { message, start };
}

function openParameter(text: string, { message, start }: ShellProblem): Slip | undefined {
  if (!/^unterminated (double quote|parameter expansion)$/.test(message)) return undefined;
  const open = /\$\{(\w+)[^{}\n]*?(?=\$\{|\n|$)/.exec(text.slice(start, endOfLine(text, start)));
  if (open?.[1] === undefined) return undefined;
  return { message: `\`\${${open[1]}\` has no \`}\`: write \`\${${open[1]}}\``, start: start + open.index };
}

/** `if a then`, where `then` is an argument of the command before it. */
function keywordWithoutSemicolon(text: string, { message, start }: ShellProblem): Slip | undefined {
  const [, word] = /^expected '(then|do)'$/.exec(message) ?? [];
  if (word === undefined) return undefined;
  const before = text.slice(0, start);
  const form = new RegExp(`^[ \\t]*(?:if|elif|while|until|for)\\b[^;#\\n]*?[^;&\\s][ \\t]+(${word})\\b`, 'dgm');
  const last = [...before.matchAll(form)].at(-1)?.indices?.[1];
  if (last === undefined) return undefined;
  return { message: `\`${word}\` needs a \`;\` before it: write \`; ${word}\``, start: last[0] };
}

/** The words of other languages for the end of a block, and for `elif`. */
function foreignKeyword(text: string, { message, start, opened }: ShellProblem): Slip | undefined {
  const line = text.slice(startOfLine(text, start), start);
  const elseIf = /^([ \t]*)(else?if|elsif)\b/.exec(line);
  if (message === "unexpected token 'then'" && elseIf?.[2] !== undefined) {
    const indent = elseIf[1]?.length ?? 0;
    return {
      message: `\`${elseIf[2]}\` is not a word of the shell: write \`elif\``,
      start: startOfLine(text, start) + indent,
    };
  }
  const [, closing, block = ''] = /^expected '(fi|done|esac)' to close '(.+)'$/.exec(message) ?? [];
  if (closing === undefined || opened === undefined) return undefined;
  const within = text.slice(opened, start);
  const words = { fi: 'endif|end if|end', done: 'end(?:for|while)?|enddo', esac: 'endcase|end' }[closing] ?? '';
  const end = new RegExp(`^([ \\t]*)(${words});?[ \\t]*$`, 'm').exec(within);
  if (end?.[2] !== undefined) {
    const at = opened + end.index + (end[1]?.length ?? 0);
    return { message: `\`${end[2]}\` does not close the \`${block}\`: write \`${closing}\``, start: at };
  }
  const elseThenIf =
    closing === 'fi' ? /^([ \t]*)else[ \t]+if\b/m.exec(text.slice(startOfLine(text, opened), start)) : null;
  if (elseThenIf === null) return undefined;
  return {
    message: '`else if` opens a second `if`, which needs a `fi` of its own: write `elif`',
    start: startOfLine(text, opened) + elseThenIf.index + (elseThenIf[1]?.length ?? 0),
  };
}

/** `f() { a }`, where the brace is an argument of the command before it. */
function bracesOnOneLine(text: string, { message, opened }: ShellProblem): Slip | undefined {
  if (message !== "expected '}' to close brace group" || opened === undefined) return undefined;
  const line = text.slice(opened, endOfLine(text, opened));
  const last = /^\{[ \t][^#]*[^;&\s}][ \t]+(\})[ \t]*$/d.exec(line)?.indices?.[1];
  if (last === undefined) return undefined;
  return { message: '`}` needs a `;` before it: write `; }`', start: opened + last[0] };
}

/** What stands where a function should have its `{`, its space or its `()`. */
function functionBody(text: string, { message, start }: ShellProblem): Slip | undefined {
  if (message === 'expected compound command as function body') {
    const at = text.lastIndexOf('{', start);
    if (at >= startOfLine(text, start) && /^\{[^\s{]/.test(text.slice(at)))
      return { message: '`{` needs a space after it: add it', start: at };
    return { message: 'the body of a function begins with `{`, which is missing before this', start };
  }
  if (message !== "unexpected token '}'") return undefined;
  const heads = [...text.slice(0, start).matchAll(/^([ \t]*)([A-Za-z_][\w-]*)[ \t]*\{[ \t]*$/gm)];
  const head = heads.at(-1);
  if (head?.[2] === undefined) return undefined;
  return {
    message: `\`${head[2]} {\` does not define a function: write \`${head[2]}() {\``,
    start: head.index + (head[1]?.length ?? 0),
  };
}

/** `a = (b c)`. */
function arrayWithSpaces(text: string, { message, start }: ShellProblem): Slip | undefined {
  if (message !== "unexpected token '('") return undefined;
  const before = /(?:^|[ \t;])([A-Za-z_]\w*)(?:[ \t]+=[ \t]*|=[ \t]+)$/.exec(
    text.slice(startOfLine(text, start), start),
  );
  if (before?.[1] === undefined) return undefined;
  return { message: `there must be no space around \`=\`: write \`${before[1]}=(\``, start };
}

/** A `(` behind a word: parameters as other languages have them, or a text without quotes. */
function parenthesis(text: string, { message, start }: ShellProblem): Slip | undefined {
  if (!/^unexpected token '[()]'$/.test(message)) return undefined;
  const begin = startOfLine(text, start);
  const line = text.slice(begin, endOfLine(text, start));
  const [, indent = '', name] = /^([ \t]*(?:function[ \t]+)?)([A-Za-z_]\w*)[ \t]*\([^()]+\)[ \t]*\{/.exec(line) ?? [];
  if (name !== undefined) {
    const remedy = `write \`${name}() {\`, and read its arguments as \`$1\`, \`$2\``;
    return { message: `a function has nothing between its parentheses: ${remedy}`, start: begin + indent.length };
  }
  const before = text.slice(begin, start + 1);
  const found = /^[^'"]*[\w.,:!?-][ \t]*(\()[^()'"]*\)?$/d.exec(before)?.indices?.[1];
  if (found === undefined || /^[ \t]*[^ \t()]+\)/.test(before.slice(0, found[0]))) return undefined;
  return {
    message: 'outside quotes, `(` is part of the syntax of the shell: put the whole text in quotes',
    start: begin + found[0],
  };
}

function startOfLine(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}

/** The tokens of a YAML text, read with the `yaml` library, within limits, and what PyYAML's scanner would refuse of them. */

import { CST, Lexer, Parser } from 'yaml';
import type { Problems } from './text.ts';

/** Deeper nesting is refused: PyYAML itself gives up at some 200 levels, and the library composes by recursion. */
export const depthLimit = 100;
export const tooDeep = `Lists and mappings are nested more than ${depthLimit} levels deep: flatten them`;

/** More tokens take longer to parse than any file that a person writes is worth. */
const tokenLimit = 50_000;

/**
 * The library's tokens of a text, one a document and directive; undefined where there are too many, or too many within
 * each other. Adds what the library would let pass but PyYAML doesn't.
 */
export function readTokens(source: string, problems: Problems): CST.Token[] | undefined {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let count = 0;
  /** The offsets of the brackets that are open. */
  let open: number[] = [];
  let afterBlockHeader = false;
  let scalarNext = false;
  for (const lexeme of new Lexer().lex(source)) {
    const { offset } = parser;
    if (scalarNext) {
      if (afterBlockHeader) checkBlock(lexeme, offset, problems);
      else checkPlain(lexeme, offset, open.length > 0, problems);
      scalarNext = false;
      afterBlockHeader = false;
    } else {
      const type = CST.tokenType(lexeme);
      if (type === 'scalar') scalarNext = true;
      else if (type === 'block-scalar-header') afterBlockHeader = true;
      else if (type === 'space') checkTab(lexeme, offset, problems);
      else if (type === 'single-quoted-scalar' || type === 'double-quoted-scalar')
        checkQuoted(lexeme, offset, problems);
      else if (type === 'flow-map-start' || type === 'flow-seq-start') open.push(offset);
      else if (type === 'flow-map-end' || type === 'flow-seq-end') checkBracket(source, open.pop(), offset, problems);
      else if (type === 'flow-error-end') {
        addUnclosed(source, open.at(-1), problems);
        open = [];
      }
    }
    for (const token of parser.next(lexeme)) {
      if (token.type === 'directive') checkDirective(token, tokens, problems);
      tokens.push(token);
    }
    count += 1;
    if (count > tokenLimit) {
      problems.add('too-large', 'The file has too many values: make it smaller', offset);
      return undefined;
    }
    // One of the stack is the document itself.
    if (parser.stack.length > depthLimit + 1) {
      problems.add('too-large', tooDeep, offset);
      return undefined;
    }
  }
  addUnclosed(source, open.at(-1), problems);
  for (const token of parser.end()) tokens.push(token);
  return tokens;
}

function checkTab(lexeme: string, offset: number, problems: Problems): void {
  const tab = lexeme.indexOf('\t');
  if (tab !== -1) problems.add('syntax', 'YAML allows no tab here: use spaces', offset + tab);
}

function checkPlain(lexeme: string, offset: number, inFlow: boolean, problems: Problems): void {
  checkTab(lexeme, offset, problems);
  const mark = inFlow ? lexeme.search(/^:|\?/) : -1;
  if (mark !== -1) {
    const message = 'PyYAML takes ? and a leading : inside [] and {} for parts of a key: put the text in quotes';
    problems.add('syntax', message, offset + mark);
  }
}

function checkBlock(lexeme: string, offset: number, problems: Problems): void {
  const unindented = /^[^ \r\n]/m.exec(lexeme);
  if (unindented) problems.add('syntax', 'Indent the lines of the text after | or >', offset + unindented.index);
}

/** The library takes an escaped quote at the end of the file for the closing one, and says of none where it began. */
function checkQuoted(lexeme: string, offset: number, problems: Problems): void {
  const escapeMark = lexeme.startsWith("'") ? "'" : '\\';
  const last = lexeme.length - 1;
  let escapes = 0;
  while (last - escapes > 1 && lexeme[last - escapes - 1] === escapeMark) escapes += 1;
  const closed = last > 0 && lexeme[last] === lexeme[0] && escapes % 2 === 0;
  const message = 'The text in quotes does not end: add the closing quote, and indent its lines more than the key';
  if (!closed) problems.add('syntax', message, offset);
}

/** What closes a bracket must be of its kind; one that closes nothing is the library's to find. */
function checkBracket(source: string, start: number | undefined, end: number, problems: Problems): void {
  const pair = start === undefined ? '' : `${source[start]}${source[end]}`;
  if (pair !== '[]' && pair !== '{}') addUnclosed(source, start, problems);
}

function addUnclosed(source: string, start: number | undefined, problems: Problems): void {
  if (start === undefined) return;
  const closing = source[start] === '[' ? ']' : '}';
  const message = `This is not closed: add ${closing} at its end, and indent its lines more than the key`;
  problems.add('syntax', message, start);
}

function checkDirective(token: CST.Directive, before: readonly CST.Token[], problems: Problems): void {
  if (!token.source.startsWith('%YAML')) return;
  const second = before.some((other) => other.type === 'directive' && other.source.startsWith('%YAML'));
  if (second || !/^%YAML +1\.[0-9]+$/.test(token.source)) {
    const message = 'PyYAML knows one such line, %YAML 1.1: remove this one';
    problems.add('syntax', message, token.offset, token.offset + token.source.length);
  }
}

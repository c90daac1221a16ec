/** The syntax of a YAML text: the tree that the `yaml` library parses, and what of it is wrong by the rules of PyYAML. */

import { Composer, type Document, type ErrorCode, visit } from 'yaml';
import type { Problems, YamlText } from './text.ts';
import { readTokens, tooDeep } from './tokens.ts';

/** PyYAML looks no further than this for the colon of a key without `?`. */
const keyLimit = 1024;

/**
 * The only document of a text, with tags and scalars not yet resolved. What is wrong with it is added to `problems`;
 * undefined where the text is too large or too deep to parse at all.
 */
export function parseSyntax(text: YamlText, problems: Problems): Document.Parsed | undefined {
  const source = withPlainLineBreaks(text.source);
  const tokens = readTokens(source, problems);
  if (!tokens) return undefined;
  const composer = new Composer({
    schema: 'failsafe',
    merge: false,
    resolveKnownTags: false,
    uniqueKeys: false,
    keepSourceTokens: true,
  });
  const [document, ...others] = composer.compose(tokens, true, source.length);
  if (!document) return undefined;
  for (const { code, pos } of document.warnings) {
    if (code === 'BAD_ALIAS')
      problems.add('syntax', 'Put a space before this colon, or it belongs to the name', pos[0]);
  }
  for (const { code, message, pos } of document.errors) {
    if (!isLeftOut(message, source, pos[0], problems)) problems.add('syntax', explain(code, message), pos[0], pos[1]);
  }
  checkKeys(document, source, problems);
  // To the library, a second ... is a document too.
  const second = others.find(({ range }) => !source.startsWith('...', range[0]));
  if (second) {
    const start = second.range[0];
    problems.add('syntax', 'A second document begins here: the file must be one, remove this line', start, start + 3);
  }
  return document;
}

/**
 * What is said of the start of a text in quotes or a collection already, and not only of where the file ends; and what
 * PyYAML sees otherwise: it wants no blank between a quote, bracket, comma or colon and `#`.
 */
function isLeftOut(message: string, source: string, offset: number, problems: Problems): boolean {
  if (/^Missing closing|end with a .$/.test(message)) return problems.has('syntax');
  return message.startsWith('Comments must be separated') && /["'[\]{},:]/.test(source[offset - 1] ?? '');
}

/** Every line break that YAML 1.1 knows as a newline, of the same length: the library knows `\n` and `\r\n` only. */
function withPlainLineBreaks(source: string): string {
  return source.replace(/\r(?!\n)|[\x85\u2028\u2029]/g, '\n');
}

/** A key without `?` is not empty, and stands on one line with its colon, not further from it than PyYAML looks. */
function checkKeys(document: Document.Parsed, source: string, problems: Problems): void {
  visit(document, {
    Pair(_, { srcToken }) {
      const colon = srcToken?.sep?.find((token) => token.type === 'map-value-ind');
      if (!colon && srcToken?.value)
        problems.add('syntax', 'There is no colon before this: add it', srcToken.value.offset);
      if (!colon || srcToken?.start.some((token) => token.type === 'explicit-key-ind')) return;
      const key = srcToken?.start.find((token) => token.type === 'anchor' || token.type === 'tag') ?? srcToken?.key;
      if (!key) problems.add('syntax', 'There is no key before this colon: add it', colon.offset);
      else if (colon.offset - key.offset > keyLimit)
        problems.add('syntax', `A key has at most ${keyLimit} characters: shorten it`, key.offset);
      else if (source.slice(key.offset, colon.offset).includes('\n')) problems.add('syntax', multilineKey, key.offset);
    },
  });
}

/** The library's finding in plain words, with what to do. */
function explain(code: ErrorCode, message: string): string {
  switch (code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
      return 'A value that holds ": " must be in quotes, and a mapping or list begins on a line of its own';
    case 'MULTILINE_IMPLICIT_KEY':
      return multilineKey;
    case 'BAD_SCALAR_START':
      return `${message}: put the text in quotes`;
    case 'BAD_DQ_ESCAPE':
      return `${message}: write \\\\ for a backslash, or use single quotes`;
    case 'BAD_INDENT':
      return `${message}: correct the spaces at the start of the line`;
    case 'MISSING_CHAR':
      if (message.startsWith('Implicit map keys')) return 'A key must be followed by a colon and a space: add them';
      return `${message}: correct it`;
    case 'UNEXPECTED_TOKEN':
      if (message.includes(' in flow ')) return `${message}: correct it`;
      return 'This does not fit what is before it: correct the spaces at the start of the line, or put the text in quotes';
    case 'RESOURCE_EXHAUSTION':
      return tooDeep;
    default:
      return `${message}: correct it`;
  }
}

const multilineKey =
  'A key, a colon and a space stand on one line: correct it, or put a text of several lines in quotes';

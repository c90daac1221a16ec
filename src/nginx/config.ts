/** Reads nginx's configuration as its parser splits it (ngx_conf_read_token): into directives with their words. */

export interface Directive {
  words: readonly string[];
  /** How many blocks it lies in. */
  depth: number;
  /** Where it begins, in UTF-16 code units from the beginning of the text. */
  start: number;
  end: number;
}

export interface NginxConfig {
  /** All up to the problem, in their order. A block has one too. */
  directives: readonly Directive[];
  /** Why nginx does not take the file, in a few words, and where. */
  problem: { message: string; offset: number } | undefined;
}

/** What is between words; nothing else is, such as a form feed. */
const BLANK = /[ \t\r\n]/;

/** Reads the text of a file that others include. */
export function readNginx(text: string): NginxConfig {
  const directives: Directive[] = [];
  let words: string[] = [];
  let start = 0;
  /** Where the blocks begin that are open. */
  const open: number[] = [];
  const end = (message: string, offset: number) => ({ directives, problem: { message, offset } });
  if (text.startsWith('\ufeff')) return end('it begins with a byte order mark: save it without one', 0);
  for (let at = 0; at < text.length; ) {
    const character = text[at] ?? '';
    if (BLANK.test(character)) at += 1;
    else if (character === '#') at = lineEnd(text, at);
    else if (character === ';' || character === '{') {
      if (words.length === 0) return end(`a \`${character}\` stands where it can't`, at);
      at += 1;
      if (/^~/.test(words[1] ?? '') && /^\{\d+(,\d*)?\}/.test(text.slice(at - 1, at + 20)))
        return end('the `{` in this pattern begins a block: put the pattern in quotes', start);
      directives.push({ words, depth: open.length, start, end: at });
      words = [];
      if (character === '{') open.push(start);
    } else if (character === '}') {
      if (words.length > 0) return end(`the directive before this \`}\` has no \`;\` at its end`, start);
      if (open.pop() === undefined) return end('this `}` closes nothing', at);
      at += 1;
    } else {
      const word = readWord(text, at);
      if (word === undefined) return end('the quote that opens here is never closed', at);
      if (words.length === 0) start = at;
      words.push(word.text);
      at = word.end;
      if (word.quoted && !/^([ \t\r\n]|[;{)]|$)/.test(text.slice(at, at + 1))) {
        return end('a space or `;` is missing after this quote', at);
      }
    }
  }
  if (words.length > 0) return end('this directive has no `;` at its end', start);
  const unclosed = open.at(-1);
  if (unclosed !== undefined) return end('the `{` of this block is never closed', unclosed);
  return { directives, problem: undefined };
}

/** The word that begins there, and where it ends; undefined where it is a quote without an end. */
function readWord(text: string, from: number): { text: string; end: number; quoted: boolean } | undefined {
  const quote = /^["']/.exec(text[from] ?? '')?.[0];
  const quoted = quote !== undefined;
  let word = '';
  for (let at = quoted ? from + 1 : from; at < text.length; at += 1) {
    const character = text[at] ?? '';
    const isLast = quoted
      ? character === quote
      : /[ \t\r\n;{]/.test(character) && !(character === '{' && text[at - 1] === '$');
    if (isLast) return { text: word, end: quoted ? at + 1 : at, quoted };
    word += character;
    if (character === '\\' && at + 1 < text.length) {
      at += 1;
      word += text[at] ?? '';
    }
  }
  return quoted ? undefined : { text: word, end: text.length, quoted };
}

function lineEnd(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at;
}

/** What a `location` is for, in a form that is the same for two that nginx does not take beside each other. */
export function locationKey({ words: [name, first = '', second] }: Directive): string | undefined {
  if (name !== 'location') return undefined;
  const [, modifier = '', path = ''] =
    second === undefined ? (/^(=|\^~|~\*|~|)(.*)$/s.exec(first) ?? []) : [first, first, second];
  // Of expressions any number may be the same.
  if (modifier.startsWith('~')) return undefined;
  return `${modifier === '=' ? '= ' : ''}${path}`;
}

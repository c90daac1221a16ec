/** Reads of Python code what it imports as soon as it is loaded. */

export interface Import {
  /** As it is written: `wazo_hello.plugin`; of `from a import b, c` it is `a.b`, and of `from . import a` it is `.a`. */
  module: string;
  /** The module that must be there for it: of `from a import b` it is `a`, which may have `b` in it. */
  source: string;
  /** The line, from 1. */
  line: number;
}

/** What is gone over at once: a comment, a text of several lines or of one, a line that goes on, and what is none of these. */
const TOKEN =
  /#[^\n]*|"""(?:[^\\]|\\[\s\S])*?(?:"""|$)|'''(?:[^\\]|\\[\s\S])*?(?:'''|$)|"(?:[^"\\\n]|\\[\s\S])*"?|'(?:[^'\\\n]|\\[\s\S])*'?|\\\n|\n|[()[\]{}]|[^#"'\\\n()[\]{}]+|[\s\S]/y;
const IMPORT = /import[ \t]+((?:[^;#\n\\]|\\\n)+)/y;
const FROM = /from(?:[ \t]|\\\n)+(\.*[ \t]*[\w.]*)(?:[ \t]|\\\n)+import\b(?:[ \t(]|\\\n|#[^\n]*\n|\n)*([A-Za-z_]\w*)?/y;

/**
 * The imports that stand at the beginning of a line, so in no function, `try` or `if`, and in no text. Of code that is cut
 * off, those up to there.
 */
export function importsAtLoad(code: string): Import[] {
  const text = code.replaceAll(/\r\n?/g, '\n');
  const found: Import[] = [];
  let depth = 0;
  let line = 1;
  let startsLine = true;
  TOKEN.lastIndex = 0;
  for (let at = 0; at < text.length; ) {
    if (startsLine && depth === 0 && /[if]/.test(text.charAt(at)))
      for (const each of modulesAt(text, at)) found.push({ ...each, line });
    TOKEN.lastIndex = at;
    const [token = ''] = TOKEN.exec(text) ?? [];
    if (token === '') break;
    if (/^[([{]$/.test(token)) depth += 1;
    else if (/^[)\]}]$/.test(token)) depth = Math.max(0, depth - 1);
    startsLine = token === '\n';
    at += token.length;
    line += token.split('\n').length - 1;
  }
  return found;
}

/** The modules that an import at this place names. */
function modulesAt(text: string, at: number): Pick<Import, 'module' | 'source'>[] {
  IMPORT.lastIndex = at;
  FROM.lastIndex = at;
  const [, list] = IMPORT.exec(text) ?? [];
  if (list !== undefined) {
    const names = list.split(',').flatMap((each) => /^[\s\\]*([A-Za-z_][\w.]*)/.exec(each)?.[1] ?? []);
    return names.map((name) => ({ module: name, source: name }));
  }
  const [, written, first] = FROM.exec(text) ?? [];
  if (written === undefined) return [];
  const source = written.replaceAll(/[ \t]/g, '');
  return [{ module: first === undefined ? source : `${source.replace(/[^.]$/, '$&.')}${first}`, source }];
}

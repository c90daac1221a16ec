/** Finds where a Python project declares an entry point. */

import { COMMENTS_AND_STRINGS } from '../plugin/setup-py.ts';
import { type Position, positionIn } from '../position.ts';

/** The files of a project that may declare entry points, from the plugin's root. */
export const PROJECT_FILES = ['setup.py', 'setup.cfg', 'pyproject.toml'] as const;

export interface ProjectFile {
  path: (typeof PROJECT_FILES)[number];
  text: string;
}

/** A text that may declare an entry point. */
interface Mention {
  file: string;
  /** What stands behind the equals sign; undefined for a name without one. */
  value: string | undefined;
  /** The file's text and the offset of the name. */
  text: string;
  at: number;
}

/** Where the project declares an entry point of this name and, where the name is declared twice, this value. */
export type Declarations = (
  name: string,
  value: string | undefined,
) => { file: string; position: Position } | undefined;

/** Reads the files once, for any number of names. */
export function readDeclarations(files: readonly ProjectFile[]): Declarations {
  const mentions = new Map<string, Mention[]>();
  for (const { path, text } of files) {
    for (const { name, ...mention } of READERS[path](text)) {
      const others = mentions.get(name);
      if (others === undefined) mentions.set(name, [{ ...mention, file: path, text }]);
      else others.push({ ...mention, file: path, text });
    }
  }
  return (name, value) => {
    const all = mentions.get(name) ?? [];
    const declared = all.filter((each) => each.value !== undefined);
    const valued = declared.filter((each) => value !== undefined && bare(each.value) === bare(value));
    const found = [valued, declared, all].find(({ length }) => length > 0);
    const [only, ...others] = found ?? [];
    if (only === undefined || others.length > 0) return undefined;
    return { file: only.file, position: positionIn(only.text, only.at, only.at + name.length) };
  };
}

function bare(value: string | undefined): string | undefined {
  return value?.replaceAll(/\s/g, '');
}

type Found = Pick<Mention, 'value' | 'at'> & { name: string };

const READERS: Readonly<Record<ProjectFile['path'], (text: string) => Found[]>> = {
  'setup.py': inPython,
  'setup.cfg': (text) => inSections(text, /^options\.entry_points$/, inIni),
  'pyproject.toml': (text) => inSections(text, /entry-?points|plugins|scripts/i, inToml),
};

/** `'name = module:attribute'` and bare names, in strings. */
function inPython(text: string): Found[] {
  return [...text.matchAll(COMMENTS_AND_STRINGS)].flatMap(({ 0: token, index }) => {
    if (token.startsWith('#')) return [];
    const quotes = /^("""|'''|["'])/.exec(token)?.[0].length ?? 0;
    const content = token.slice(quotes, token.length - quotes);
    const start = index + quotes;
    const declared = withOffsets(content, start).flatMap(({ line, at }) => declarationIn(line, at) ?? []);
    return declared.length > 0 ? declared : [{ name: content, value: undefined, at: start }];
  });
}

/** The lines of sections with such a name, by what reads a line. */
function inSections(text: string, wanted: RegExp, read: (line: string, at: number) => Found[]): Found[] {
  let isWanted = false;
  return withOffsets(text, 0).flatMap(({ line, at }) => {
    const header = /^\s*\[+([^\]]*)\]/.exec(line)?.[1];
    if (header !== undefined) isWanted = wanted.test(header.trim());
    return header === undefined && isWanted ? read(line, at) : [];
  });
}

function inIni(line: string, at: number): Found[] {
  if (/^\s*[#;]/.test(line)) return [];
  // `group = name = value` is a line too.
  const [first, last] = [line.indexOf('='), line.lastIndexOf('=')];
  const start = first === last ? 0 : first + 1;
  return [declarationIn(line.slice(start), at + start) ?? []].flat();
}

/** `name = value` on a line that begins at an offset. */
function declarationIn(line: string, at: number): Found | undefined {
  const equals = line.indexOf('=');
  const name = line.slice(0, Math.max(0, equals)).trim();
  if (name === '') return undefined;
  return { name, value: line.slice(equals + 1), at: at + line.indexOf(name) };
}

function withOffsets(text: string, start: number): { line: string; at: number }[] {
  let at = start;
  return text.split('\n').map((line) => {
    const own = { line, at };
    at += line.length + 1;
    return own;
  });
}

/** A key with a text, bare or quoted, also in `{ key = "…" }` and behind a full stop. */
const TOML_KEY = /(?:^|[{,.])\s*(?:"([^"\\]*)"|'([^']*)'|([\w-]+))\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

function inToml(line: string, start: number): Found[] {
  const code = /^(?:[^#"']|"(?:\\.|[^"\\])*"|'[^']*')*/.exec(line)?.[0] ?? '';
  return [...code.matchAll(TOML_KEY)].map(({ 0: match, index, 1: basic, 2: literal, 3: plain, 4: text, 5: other }) => {
    const name = basic ?? literal ?? plain ?? '';
    return { name, value: text ?? other, at: start + index + match.indexOf(name) };
  });
}

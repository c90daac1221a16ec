/** What a known cause is: the lines that programs print of it, and what to do about it. */

/** Where a command ran, as far as a remedy depends on it. */
export interface Surroundings {
  /** The plugin's root, an absolute path, in which the command ran. */
  directory: string;
  /** The names under which `rules` may appear in its output. */
  rules: readonly string[];
  /** Where the command stages the package; undefined for a command that stages nothing. */
  pkgdir?: string | undefined;
  /** The paths of the plugin's files and directories from its root. Read only where one may be meant. */
  paths: () => readonly string[];
  /** The beginning of a file of the plugin, by its path from the root; undefined where it can't be read. */
  read: (path: string) => string | undefined;
  /** How to get a Debian package there, in words that follow a colon. */
  install: (debianPackage: string) => string;
}

export interface Pattern {
  /** Whole lines. The first part in parentheses that is there is what was found. */
  lines: readonly RegExp[];
  /** Whether what was found is a word of `rules` itself, by which the line that says it is known. */
  isWord?: boolean;
  /** What happened and what to do, in sentences; undefined where that is not certain after all. */
  remedy: (found: string, surroundings: Surroundings) => string | undefined;
}

/** What stands for a part of a line that differs from one to the next. */
const PARTS: Readonly<Record<string, string>> = {
  '{…}': '.*',
  // Where a shell's script went wrong: `wazo/rules: 6` in dash, `wazo/rules: line 6` in bash.
  '{script}': '[^:]+: (?:line )?\\d+',
  '{shell}': '(?:/\\S*/)?(?:ash|bash|dash|sh)',
  '{make}': 'make(?:\\[\\d+\\])?',
  '{python}': '\\S*python[\\d.]*',
  '{program}': '(?:/\\S*/)?[\\w-]+',
  '{number}': '-?\\d+',
  // With a blank or a quote that the shell does not know.
  '{odd}': '([^:]*[\\u00a0\\u200b“”‘’][^:]*)',
  '{command}': '([^\\s:]+)',
  '{path}': '([^:]+)',
  '{path with a slash}': '([^\\s:]*/[^\\s:]*)',
  '{owner}': '([^\\s]+)',
  '{host}': '([\\w.-]+)',
  '{module}': '([\\w.]+)',
  // As the programs of GNU set them, in the locale C and in others.
  "'": "['‘’]",
};

/** The pattern of a whole line that is written as programs print it, with the parts that differ in braces. */
export function line(form: string): RegExp {
  const source = form
    .split(/(\{[^}]*\}|')/)
    .map((piece) => PARTS[piece] ?? piece.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
    .join('');
  return new RegExp(`^${source}$`);
}

/** Reads the first line of a script as the kernel does, execve(2): an interpreter, and one argument with all that follows. */

const SHELLS = ['sh', 'dash', 'bash'];

export interface Shebang {
  interpreter: string;
  /** All that stands behind the interpreter, as one; undefined where nothing does. */
  argument: string | undefined;
}

/** The `#!` of a script, of which `text` is the beginning; undefined where it has none. */
export function readShebang(text: string): Shebang | undefined {
  const match = /^#![ \t]*([^ \t\r\n]+)(?:[ \t]+([^\r\n]*))?/.exec(text);
  if (match?.[1] === undefined) return undefined;
  const argument = match[2]?.replace(/[ \t]+$/, '');
  return { interpreter: match[1], argument: argument === '' ? undefined : argument };
}

/** The program that a script is for: of `#!/usr/bin/env bash` it is bash, with no directory. */
export function programOf({ interpreter, argument }: Shebang): string {
  const name = baseName(interpreter);
  if (name !== 'env' || argument === undefined) return name;
  return baseName(envWords(argument)?.program ?? '');
}

/** Whether the script is for a shell whose language we know. */
export function isShell(shebang: Shebang): boolean {
  return SHELLS.includes(programOf(shebang));
}

/**
 * The command that runs `script` as its first line would, but with errexit; undefined where it is for no shell. The
 * option comes before others, since an argument such as `-` or `--` would end the options, but behind those that are
 * words (`--posix`), which bash takes before letters only.
 */
export function withErrexit(shebang: Shebang, script: string): [string, ...string[]] | undefined {
  if (!isShell(shebang)) return undefined;
  const { interpreter, argument } = shebang;
  if (baseName(interpreter) !== 'env') {
    return [interpreter, ...addErrexit(argument === undefined ? [] : [argument]), script];
  }
  const words = envWords(argument ?? '');
  if (words === undefined) return undefined;
  return [interpreter, ...words.before, words.program, ...addErrexit(words.after), script];
}

function addErrexit(parameters: readonly string[]): string[] {
  const at = parameters.findIndex((parameter) => !/^--\w/.test(parameter));
  return parameters.toSpliced(at < 0 ? parameters.length : at, 0, '-e');
}

/** The options of env that take no further word. */
const ENV_OPTION = /^(-|-[iv]+|--ignore-environment|--debug|-[uC].+|--(unset|chdir)=.+)$/;

/**
 * The words of env's argument. Without `-S` it is one word, the program; with it env splits at blanks. Quotes, escapes
 * and variables, which env would also read, make it undefined, and so do options that we don't know.
 */
function envWords(argument: string): { before: string[]; program: string; after: string[] } | undefined {
  const split = /^(?:-S|--split-string=)[ \t]*(.*)$/.exec(argument)?.[1];
  if (split === undefined) {
    return /^-|[ \t=]/.test(argument) ? undefined : { before: [], program: argument, after: [] };
  }
  if (/["'\\$#]/.test(split)) return undefined;
  const words = split.split(/[ \t]+/);
  const at = words.findIndex((word) => !ENV_OPTION.test(word) && !/^[^-=][^=]*=/.test(word));
  const program = words[at];
  if (program === undefined || program === '' || program.startsWith('-')) return undefined;
  return { before: words.slice(0, at), program, after: words.slice(at + 1) };
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

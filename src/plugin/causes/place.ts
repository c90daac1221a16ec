/** Finds the line of the plugin's code that the output of a failed command names. */

import type { Surroundings } from './pattern.ts';
import { asWritten, pathInPlugin } from './plugin-path.ts';

export interface Place {
  /** Path from the plugin's root. */
  file: string;
  /** Counts from 1. */
  line: number;
}

/** dash: `wazo/rules: 6: …`. bash: `wazo/rules: line 6: …`; its warnings are no failures. */
const SHELL = /^(.+?): (?:line )?(\d{1,6}): (?!warning: )/;
/** make on its own syntax: `wazo/rules:6: *** missing separator.  Stop.` */
const MAKEFILE = /^(.+?):(\d{1,6}): \*\*\* /;
/** make on a command that failed: `make: *** [wazo/rules:6: build] Error 127` */
const RECIPE = /^make(?:\[\d+\])?: \*\*\* \[(.+?):(\d{1,6}): /;
/** Python, the innermost call last, with the line of code and the error behind it. */
const FRAME = /^ {2}File "(.+)", line (\d{1,6})(?:,|$)/;

/** Code of others that lies in a plugin's directory. */
const FOREIGN = /(^|\/)(site-packages|dist-packages|node_modules|\.?venv)\//;

/** Where in the plugin's code the line of the output at `index` comes from. */
export function placeOf(printed: readonly string[], index: number, surroundings: Surroundings): Place | undefined {
  return (
    inRules(printed[index], [SHELL, MAKEFILE], surroundings) ??
    inTraceback(printed.slice(0, index), surroundings) ??
    lastInRules(printed.slice(index), [RECIPE], surroundings)
  );
}

/** The last line of `rules` that the output names. */
export function lastPlace(printed: readonly string[], surroundings: Surroundings): Place | undefined {
  return (
    placeOf(printed, printed.length - 1, surroundings) ?? lastInRules(printed, [SHELL, MAKEFILE, RECIPE], surroundings)
  );
}

/** The line of `rules` that names this file, where there is one alone. */
export function placeNaming(path: string, surroundings: Surroundings): Place | undefined {
  const bare = (word: string) => word.replace(/\/+$/, '');
  const lines = /\w/.test(path) ? (surroundings.read('wazo/rules') ?? '').split('\n') : [];
  const wanted = bare(asWritten(path, surroundings));
  const names = (line: string) => {
    const words = line.replace(/(^|\s)#.*$/, '').split(/[\s"'();|&<>=]+/);
    return words.filter((word) => bare(word) === wanted).length;
  };
  const naming = lines.flatMap((line, index) => Array<number>(names(line)).fill(index + 1));
  const [line] = naming;
  return line !== undefined && naming.length === 1 ? { file: 'wazo/rules', line } : undefined;
}

function lastInRules(
  printed: readonly string[],
  forms: readonly RegExp[],
  surroundings: Surroundings,
): Place | undefined {
  return printed.map((line) => inRules(line, forms, surroundings)).findLast((place) => place !== undefined);
}

function inRules(line = '', forms: readonly RegExp[], { rules }: Surroundings): Place | undefined {
  for (const form of forms) {
    const [, file = '', number] = form.exec(line) ?? [];
    if (rules.includes(file)) return { file: 'wazo/rules', line: Number(number) };
  }
  return undefined;
}

/** The innermost call in the plugin's own code of the traceback that these lines end with. */
function inTraceback(before: readonly string[], surroundings: Surroundings): Place | undefined {
  const frames = before.slice(before.findLastIndex((line) => !line.startsWith('  ')) + 1).flatMap((line) => {
    const [, path, number] = FRAME.exec(line) ?? [];
    const file = path?.startsWith('/') ? pathInPlugin(path, surroundings) : undefined;
    return file === undefined || FOREIGN.test(file) || !surroundings.paths().includes(file)
      ? []
      : [{ file, line: Number(number) }];
  });
  return frames.at(-1);
}

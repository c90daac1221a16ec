/** Finds in a `rules` that is a makefile, without running it, what certainly goes wrong when make reads or runs it. */

import { type Finding, finding } from '../finding.ts';
import { positionIn } from '../position.ts';
import { calledIn, isMeantFor } from '../shell/dispatch.ts';
import { isSlipOf } from '../slip.ts';

/** Directives and other lines that may begin with blanks. */
const DIRECTIVE =
  /^(#|-?include\b|sinclude\b|ifn?eq\b|ifn?def\b|else\b|endif\b|define\b|endef\b|export\b|unexport\b|override\b|private\b|undefine\b|vpath\b|load\b|-load\b|\$)/;

/** Where a finding stands, from its offset and length. */
type At = (offset: number, length: number) => Pick<Finding, 'file' | 'position'>;

/** Findings on a makefile at `file`, of a manifest with this format version; undefined where that is not known. */
export function makefileHazards(text: string, formatVersion: number | undefined, file: string): Finding[] {
  // With another prefix, or with text that is made by make itself, nothing is certain.
  if (/^[ \t]*(\.RECIPEPREFIX|define)\b/m.test(text)) return [];
  const at = (offset: number, length: number) => ({ file, position: positionIn(text, offset, offset + length) });
  const conflict = /(?<!\\\n)^<{7} [^\s:=]+$/m.exec(text);
  if (conflict !== null) {
    const message = 'A merge conflict is left in the file: keep what is right, and remove the lines around it';
    return [finding('rules-syntax', message, at(conflict.index, 7))];
  }
  const stray = strayLine(text);
  if (stray !== undefined) return [finding('rules-syntax', stray.message, at(stray.offset, stray.line.length))];
  return [
    ...missingTargets(text, formatVersion, file, at),
    ...misspelt(text, at),
    ...otherVariable(text, at),
    ...ofShell(text, at),
  ];
}

/** The first line that make takes for neither a recipe nor anything else, or a condition without its end. */
function strayLine(text: string): { offset: number; line: string; message: string } | undefined {
  let continued = false;
  let offset = 0;
  // What a condition leaves out make does not read.
  const conditions: { offset: number; line: string }[] = [];
  for (const line of text.split('\n')) {
    const words = line.trim();
    if (/^ *ifn?(eq|def)\b/.test(line) && !continued) conditions.push({ offset, line });
    if (/^ *endif\b/.test(line) && !continued && conditions.pop() === undefined) {
      return { offset, line, message: 'There is no `ifeq` or `ifdef` that this `endif` could close: remove it' };
    }
    // One that goes on below may have its colon there.
    const isWhole = !continued && !line.endsWith('\\');
    const isPlain = isWhole && /^( +\t?)?[^\s#]/.test(line) && !/[:=]/.test(words) && !DIRECTIVE.test(words);
    if (isPlain && conditions.length === 0) return { offset, line, message: strayMessage(line) };
    continued = line.endsWith('\\');
    offset += line.length + 1;
  }
  const [open] = conditions;
  if (open === undefined) return undefined;
  return {
    ...open,
    message: `\`${open.line.trim()}\` is never closed, so make can't read the file: add \`endif\``,
  };
}

function strayMessage(line: string): string {
  if (line.startsWith(' ')) {
    return `This line begins with spaces where make needs a tab, so make can't read the file ("missing separator"): begin it with a tab`;
  }
  const words = line.trim();
  const remedy = /^[\w-]+$/.test(words)
    ? `write \`${words}:\``
    : 'begin a recipe with a tab, and end a target with `:`';
  return `This line is neither a target nor a recipe, so make can't read the file ("missing separator"): ${remedy}`;
}

/**
 * Targets that a server asks for and that are missing, or nearly there. Of `build` and `package` a file of that name
 * would do, and the build itself shows it.
 */
function missingTargets(text: string, formatVersion: number | undefined, file: string, at: At): Finding[] {
  if (/^[ \t]*(-?include\b|sinclude\b|\.DEFAULT\b|\$)/m.test(text) || /^[^\t#=%\r\n]*%[^=:\r\n]*:/m.test(text))
    return [];
  const lines = text.replaceAll('\\\n', ' ').split('\n');
  const targets = new Set(
    lines.flatMap((line) => (/^[^\t#\s][^:=]*::?(?!=)/.exec(line)?.[0] ?? '').replace(/:+$/, '').trim().split(/\s+/)),
  );
  // For these make finds nothing to do, and succeeds.
  const phony = new Set(lines.flatMap((line) => /^\.PHONY[ \t]*:([^#]*)/.exec(line)?.[1]?.split(/\s+/) ?? []));
  if ([...targets, ...phony].some((target) => target.includes('$'))) return [];
  const called = calledIn(formatVersion);
  const meant = called.flatMap((command) => {
    const near = targets.has(command) ? undefined : [...targets].find((target) => isMeantFor(target, command));
    return near === undefined ? [] : [{ command, near }];
  });
  const placeOf = (target: string) => {
    const offset = offsetOf(text, target);
    return offset === undefined ? { file } : at(offset, target.length);
  };
  const missing = called.filter(
    (command) => command !== 'build' && command !== 'package' && !targets.has(command) && !phony.has(command),
  );
  if (missing.length === 0) {
    return meant.map(({ command, near }) => {
      const message = `\`${file}\` has no target for \`${command}\`, but one for \`${near}\`, which nothing calls: write \`${command}:\``;
      return finding('rules-command-unknown', message, placeOf(near));
    });
  }
  const names = missing.map((command) => `\`${command}\``).join(', ');
  const probably = meant.map(({ command, near }) => `; \`${near}:\` is probably meant for \`${command}\``).join('');
  const message = `\`${file}\` has no target for ${names}, so make fails when a server calls it, and the package can be neither installed nor removed. Add ${missing.map((command) => `\`${command}:\``).join(', ')}${probably}`;
  const [first] = meant;
  return [finding('rules-command-missing', message, first === undefined ? { file } : placeOf(first.near))];
}

/** Where a target stands before its colon. */
function offsetOf(text: string, target: string): number | undefined {
  let offset = 0;
  for (const line of text.split('\n')) {
    const head = line.slice(0, line.indexOf(':') + 1);
    if (!head.startsWith('\t') && head.split(/[\s:]/).includes(target)) return offset + head.indexOf(target);
    offset += line.length + 1;
  }
  return undefined;
}

/** `$pkgdir`, of which make reads the variable `p` and the letters `kgdir`. */
function misspelt(text: string, at: At): Finding[] {
  if (/^[ \t]*p[ \t]*[:?+]?=/m.test(text)) return [];
  const found = [...text.matchAll(/\$\$|\$pkgdir\b/g)].find(([dollars]) => dollars !== '$$');
  if (found === undefined) return [];
  const message =
    'make reads `$pkgdir` as the variable `p` and the letters `kgdir`: write `$(pkgdir)`, or `$$pkgdir` for the shell';
  return [finding('pkgdir-misspelt', message, at(found.index, found[0].length))];
}

/** `$(PKGDIR)` and the like, which nothing sets. */
function otherVariable(text: string, at: At): Finding[] {
  if (/^[ \t]*(-?include\b|sinclude\b|\$)/m.test(text)) return [];
  const found = [...text.matchAll(/(?<!\$)\$[({](\w+)[)}]/g)].find(([, name = '']) => {
    const isSlip = name !== 'pkgdir' && isSlipOf(name.toLowerCase().replaceAll('_', ''), 'pkgdir');
    return isSlip && !new RegExp(`\\b${name}[ \\t]*[:?+!]*=|\\b(ifn?def|export|foreach)[ (\\t]+${name}\\b`).test(text);
  });
  if (found?.[1] === undefined) return [];
  const message = `Nothing sets \`${found[1]}\`, so it is empty here and the command works on the root of the build machine. The directory to stage in is \`pkgdir\`: write \`$(pkgdir)\``;
  return [finding('pkgdir-misspelt', message, at(found.index, found[0].length))];
}

/** The variable of a `for` of the shell that is read with one dollar sign, so that make takes it for its own. */
function ofShell(text: string, at: At): Finding[] {
  if (/^[ \t]*(-?include\b|sinclude\b|\$)/m.test(text)) return [];
  const own = new Set(
    [...text.matchAll(/(?:^|[ \t])(\w+)[ \t]*[:?+!]*=|\bforeach[ \t]+(\w+)/gm)].flatMap(
      ([, set, loop]) => set ?? loop ?? [],
    ),
  );
  for (const recipe of text.matchAll(/^\t(?:[^\n\\]|\\\n|\\.)*/gm)) {
    const [, name] = /\bfor[ \t]+([A-Za-z_]\w*)[ \t]+in\b/.exec(recipe[0]) ?? [];
    if (name === undefined) continue;
    const read = new RegExp(`(?<!\\$)\\$(?:(${name})\\b|[({](${name})[)}])`).exec(recipe[0]);
    // Without parentheses make reads one letter.
    if (read === null || own.has(read[1] === undefined ? name : name.charAt(0))) continue;
    const message = `make reads \`${read[0]}\` as a variable of its own, and nothing sets it: write \`$$${name}\` for the shell's`;
    return [finding('rules-syntax', message, at(recipe.index + read.index, read[0].length))];
  }
  return [];
}

/** Looks at a plugin's `rules` file, without running it, for what would keep wazo-plugind from running it. */

import { closeSync, openSync, readSync, realpathSync, type Stats, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { isExecutable } from '../archive/tree.ts';
import { systemCode } from '../failure.ts';
import { type Finding, finding } from '../finding.ts';
import type { Situation } from '../shell/hazard.ts';
import { isShell, programOf, readShebang, type Shebang } from '../shell/shebang.ts';
import { makefileHazards } from './makefile.ts';
import { hasFile } from './rules-files.ts';

/** The path of `rules` from the plugin's root, which is also how it is run. */
export const RULES = 'wazo/rules';

/** Where a finding on the `#!` line stands. */
export const FIRST_LINE = { line: 1, column: 1, endLine: 1, endColumn: 1 };

/** How much is read of the file, in bytes: a script is smaller, and of a binary the first four are enough. */
const READ = 1 << 20;

/** What is known of a plugin's rules file. */
export interface RulesCheck {
  /** Its `#!` line; undefined where it has none. */
  shebang: Shebang | undefined;
  findings: Finding[];
}

/** What the rules file is for: what the manifest says, undefined where that is not known, and the Debian of the server. */
export type RulesContext = Pick<Situation, 'formatVersion' | 'debianDepends' | 'release'>;

/** Looks at the rules file of the plugin in `directory`, an absolute path without symbolic links. */
export async function checkRules(directory: string, context: RulesContext): Promise<RulesCheck> {
  const path = join(directory, RULES);
  const stats = statOf(path);
  if (stats === undefined || !stats.isFile()) {
    const what = stats === undefined ? 'is missing' : 'is not a file';
    const other = stats === undefined ? otherRules(directory) : undefined;
    const remedy =
      other === undefined
        ? 'it must be an executable that handles the commands build, package, install, uninstall and postrm. Copy one from the examples of this action'
        : `rename \`${other}\`, which wazo-plugind does not run`;
    const message = `\`${RULES}\` ${what}: ${remedy}`;
    return { shebang: undefined, findings: [finding('rules-missing', message, { file: RULES })] };
  }
  const start = readStart(path, Math.min(stats.size, READ));
  const text = start?.toString('utf8') ?? '';
  const shebang = readShebang(text);
  const content = start === undefined || isElf(start) ? [] : await checkScript(text, shebang, directory, context);
  return { shebang, findings: [...checkPlace(directory, RULES), ...checkMode(stats.mode), ...content] };
}

/**
 * The finding on a file below `wazo/` that is a link which leaves it. The package gets a copy of `wazo/`, links as
 * links: such a one leads nowhere on a server. `directory` is the plugin's root, an absolute path without links.
 */
export function checkPlace(directory: string, file: string): Finding[] {
  const wazo = join(directory, 'wazo');
  if (realpathSync(join(directory, file)).startsWith(`${wazo}${sep}`)) return [];
  const message = `\`${file}\` is reached through a symbolic link that leads out of \`wazo/\`, and the package gets only that directory: put the file itself there`;
  return [finding('metadata-outside', message, { file })];
}

/** Undefined where there is nothing, at the end of a link either. */
function statOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'ELOOP'].includes(systemCode(error) ?? '')) return undefined;
    throw error;
  }
}

/** The file that was probably meant for the rules file, by its path from the plugin's root. */
function otherRules(directory: string): string | undefined {
  const names = ['rules.sh', 'rules.bash', 'rules.py', 'rules.mk', 'rules.txt', 'rule', 'Rules', 'RULES'];
  const found = names.find((name) => statOf(join(directory, 'wazo', name))?.isFile());
  return found === undefined ? undefined : `wazo/${found}`;
}

function checkMode(mode: number): Finding[] {
  if (isExecutable(mode)) return [];
  const message = `\`${RULES}\` is not executable: run \`chmod +x ${RULES}\` and \`git update-index --chmod=+x ${RULES}\`, and commit`;
  return [finding('rules-not-executable', message, { file: RULES })];
}

async function checkScript(
  text: string,
  shebang: Shebang | undefined,
  directory: string,
  context: RulesContext,
): Promise<Finding[]> {
  if (text.startsWith('\ufeff')) {
    const message = `\`${RULES}\` begins with a byte order mark, so the kernel does not see its \`#!\`: save it as UTF-8 without one`;
    return [finding('rules-no-interpreter', message, { file: RULES, position: FIRST_LINE })];
  }
  if (shebang === undefined) {
    const message = `\`${RULES}\` has no \`#!\` line: its first line must name an interpreter, such as \`#!/bin/sh\`, or a server can't run it`;
    return [finding('rules-no-interpreter', message, { file: RULES, position: FIRST_LINE })];
  }
  const wrong = envWithoutProgram(shebang) ?? optionsAsOne(shebang);
  if (wrong !== undefined) return [finding('rules-no-interpreter', wrong, { file: RULES, position: FIRST_LINE })];
  if (/^[^\n]*\r(\n|$)/.test(text)) {
    return [windowsLineEnds("so the carriage return becomes part of its interpreter's name", 1)];
  }
  if (programOf(shebang) === 'make') {
    return readsNoMakefile(shebang, directory) ?? makefileHazards(text, context.formatVersion, RULES);
  }
  if (!isShell(shebang)) return [];
  // In a file with line ends of both kinds: a keyword is none with a carriage return behind it, nor an option.
  const broken = /(?:^|[ \t])(?:in|then|do|else|fi|done|esac|;;|set -[a-z]+)\r\n/m.exec(text);
  if (broken !== null) {
    const line = text.slice(0, broken.index + broken[0].length).split('\n').length - 1;
    return [windowsLineEnds('so the carriage return becomes part of the word before it', line)];
  }
  // Loaded where it is needed only: most of it is a parser.
  const { shellHazards } = await import('../shell/hazards.ts');
  return shellHazards(text, { ...context, shebang, file: RULES, hasFile: (name) => hasFile(directory, name) });
}

/**
 * What is wrong with a first line for `env`, which gets all that is behind it as one argument: without one it runs `rules`
 * itself, again and again, and with blanks in it looks for a program with this name.
 */
function envWithoutProgram({ interpreter, argument }: Shebang): string | undefined {
  if (!interpreter.endsWith('/env')) return undefined;
  if (argument === undefined) {
    return `The first line of \`${RULES}\` has \`${interpreter}\` without a program, which would run \`${RULES}\` over and over again: write \`#!/bin/sh\``;
  }
  const [program = ''] = argument.split(/[ \t]/, 1);
  if (program === argument || /[-=]/.test(program.charAt(0)) || program.includes('=')) return undefined;
  return `The first line of \`${RULES}\` passes \`${argument}\` to \`env\` as one word, and no program is called that: write \`#!${interpreter} -S ${argument}\``;
}

/** What is wrong with several options of a shell, which the kernel passes on as one. */
function optionsAsOne(shebang: Shebang): string | undefined {
  const { interpreter, argument = '' } = shebang;
  if (interpreter.endsWith('/env') || !isShell(shebang) || !/^-\S*[ \t]/.test(argument)) return undefined;
  const letters = /^(?:-[a-zA-Z]+(?:[ \t]+|$))+$/.test(argument) ? argument.replaceAll(/[- \t]/g, '') : undefined;
  const isLong = letters === undefined || letters.includes('o');
  const remedy = isLong
    ? `write \`#!${interpreter}\`, and \`set ${argument}\` in the second line`
    : `write \`#!${interpreter} -${letters}\``;
  return `The first line of \`${RULES}\` passes \`${argument}\` to \`${interpreter}\` as one option, which it refuses: ${remedy}`;
}

/**
 * The finding on a first line by which make takes the path of `rules` for a target. Silent where it would find a
 * makefile of the plugin's instead.
 */
function readsNoMakefile({ interpreter, argument }: Shebang, directory: string): Finding[] | undefined {
  const isAlone = argument === undefined || (interpreter.endsWith('/env') && argument === 'make');
  const makefiles = ['GNUmakefile', 'makefile', 'Makefile'];
  if (!isAlone || makefiles.some((name) => statOf(join(directory, name)) !== undefined)) return undefined;
  const message = `make does not read \`${RULES}\`, but takes its path as a target: write \`#!/usr/bin/make -f\``;
  return [finding('rules-syntax', message, { file: RULES, position: FIRST_LINE })];
}

/** The finding on Windows line ends, with what comes of them in this line, which counts from 1. */
function windowsLineEnds(consequence: string, line: number): Finding {
  const message = `\`${RULES}\` has Windows line ends, ${consequence}: convert it (\`sed -i 's/\\r$//' ${RULES}\`) and add the line \`${RULES} text eol=lf\` to \`.gitattributes\``;
  return finding('rules-windows-line-ends', message, { file: RULES, position: { ...FIRST_LINE, line, endLine: line } });
}

function isElf(start: Buffer): boolean {
  return start.subarray(0, 4).equals(Buffer.from('\x7fELF', 'latin1'));
}

/** The beginning of the file; undefined where it may be executed but not read, as a binary may. */
function readStart(path: string, length: number): Buffer | undefined {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch (error) {
    if (systemCode(error) === 'EACCES') return undefined;
    throw error;
  }
  try {
    const buffer = Buffer.alloc(length);
    return buffer.subarray(0, readSync(file, buffer, 0, length, 0));
  } finally {
    closeSync(file);
  }
}

/** `bash-in-sh`: what only bash understands, in a script for another shell, which on Debian is dash. */

import { RELEASE_FACTS } from '../debian/release.ts';
import { commandsForAny, commandsForSure } from './dispatch.ts';
import { refusedBySh } from './expansion.ts';
import { atSpan, type Hazard, optionsOf } from './hazard.ts';
import { mentions, programWord } from './program.ts';
import { type Command, type Script, valuesOf, type Word } from './script.ts';
import { programOf } from './shebang.ts';

/** How much of a line a message shows, in UTF-16 code units. */
const SHOWN = 100;

const FOR_SH = 'write it for sh';

/** Commands that bash has and dash has not. */
const OF_BASH = ['source', 'declare', 'typeset', 'let', 'mapfile', 'readarray', 'shopt', 'pushd', 'popd'];

/** Commands that take paths: of a word with braces they make one path, with these braces. */
const TAKES_PATHS = new Set(['cp', 'install', 'ln', 'mkdir', 'mv', 'rm', 'rmdir', 'touch']);

export const bashInSh: Hazard = (script, situation) => {
  if (programOf(situation.shebang) === 'bash' || choosesShell(script)) return [];
  const failing = failingCommands(script, RELEASE_FACTS[situation.release].shKnowsPipefail);
  const expansions = refusedBySh(script);
  const [first] = [...script.bashSyntax, ...failing, ...expansions].toSorted((a, b) => a.start - b.start);
  if (first === undefined) return [];
  const expansion = expansions.find((each) => each === first);
  const [rest = ''] = (expansion?.text ?? script.text.slice(first.start)).split('\n', 1);
  // All of a script may be one line.
  const line = rest.length > SHOWN ? `${rest.slice(0, SHOWN)}…` : rest;
  const command = failing.find((each) => each === first);
  const forSh = command === undefined ? FOR_SH : remedyFor(command, script);
  const message = `\`${line.trim()}\` is bash syntax, which Debian's \`/bin/sh\` does not understand: begin the file with \`#!/bin/bash\`, or ${forSh}`;
  return [atSpan('bash-in-sh', message, first, script, situation)];
};

function remedyFor(command: Command, script: Script): string {
  if (equates(command)) return 'write `=` in place of `==`';
  if (redirectsBoth(command)) return 'write `>file 2>&1` in place of `&>file`';
  if (expandsBraces(command, script)) return 'write out each path';
  if (writesOption(command)) return 'write `printf` in place of `echo -e`';
  return FOR_SH;
}

/** Whether the script asks which shell runs it, or has bash run in its place. */
function choosesShell({ commands, branches }: Script): boolean {
  const words = [...branches.map(({ subject }) => subject), ...commands.flatMap(valuesOf)];
  return words.some(asksForShell) || commands.some(runsBash) || commands.some(looksAtShell);
}

function asksForShell({ text, parameters }: Word): boolean {
  return /\/proc\/(self|\$\$)\//.test(text) || parameters.some(({ name }) => /^(BASH|SHELL$|SHELLOPTS$)/.test(name));
}

function runsBash(command: Command): boolean {
  const isBash = ({ text }: Word) => /^(.*\/)?bash$/.test(text);
  const { words } = command;
  if (words[0]?.text === 'exec') return words.some(isBash);
  const program = programWord(command);
  return (
    program !== undefined &&
    isBash(program) &&
    words.some(({ parameters }) => parameters.some(({ name }) => name === '0'))
  );
}

function looksAtShell({ words: [program, ...others] }: Command): boolean {
  if (program?.text === 'ps') return others.some(({ parameters }) => parameters.some(({ name }) => name === '$'));
  return /^(readlink|realpath)$/.test(program?.text ?? '') && others.some(({ text }) => text.endsWith('/sh'));
}

/**
 * Commands on which dash surely fails: `set -o pipefail` ends the script, whatever stands behind it; `[[` and `source` it
 * does not find, and its `[` knows no `==`. A `[[` is never what it asks for, also in an `if`; a `source` there may be
 * for a file that is not there. Of `&>file` dash makes a command in the background and an empty file, and braces are
 * letters to it; the `-e` of `echo` it prints.
 */
function failingCommands(script: Script, shKnowsPipefail: boolean): Command[] {
  const hasTest = mentions(script, ['test']);
  const all = commandsForAny(script);
  const tests = all.filter(
    (command) => (command.words[0]?.text === '[[' || (equates(command) && !hasTest)) && command.failure !== 'caught',
  );
  const otherwise = all.filter(
    (command) => redirectsBoth(command) || expandsBraces(command, script) || writesOption(command),
  );
  const unknown = OF_BASH.filter((program) => !mentions(script, [program]));
  const others = commandsForSure(script).filter((command) => {
    if (unknown.includes(command.words[0]?.text ?? '')) return command.failure === 'counts';
    return !shKnowsPipefail && optionsOf(command).has('pipefail');
  });
  return [...tests, ...otherwise, ...others];
}

/** Whether this is a `[` or `test` that compares two words with `==`. */
function equates({ words: [program, left, operator, ...right] }: Command): boolean {
  const needed = { '[': 2, test: 1 }[program?.text ?? ''];
  return needed !== undefined && right.length >= needed && operator?.text === '==' && !/^[!(]$/.test(left?.text ?? '');
}

function redirectsBoth({ words, redirections }: Command): boolean {
  return words.length > 0 && redirections.some(({ operator }) => /^&>>?$/.test(operator));
}

/** Whether `echo -e` writes to a file. */
function writesOption({ words: [program, option], redirections }: Command): boolean {
  if (program?.text !== 'echo' || !/^-(e|en|ne)$/.test(option?.text ?? '')) return false;
  return redirections.some(
    ({ operator, target }) => /^>>?$/.test(operator) && !/^(&|\d|\/dev\/|$)/.test(target?.text ?? ''),
  );
}

/** Whether this command on files has a path with braces, such as `etc/{a,b}`, outside of quotes. */
function expandsBraces({ words: [program, ...others] }: Command, { text }: Script): boolean {
  if (!TAKES_PATHS.has(program?.text ?? '')) return false;
  return others.some(({ start, end }) => {
    const bare = text.slice(start, end).replaceAll(/"[^"]*"|'[^']*'|\\.|\$\{[^}]*\}/g, 'x');
    return /\{[^{}]*,[^{}]*\}/.test(bare);
  });
}

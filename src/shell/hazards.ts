/** Finds in the text of a shell `rules`, without running it, what certainly goes wrong on a Wazo server. */

import { type Finding, finding } from '../finding.ts';
import type { Position } from '../position.ts';
import { type Branch, type Command, readScript, type Script } from './script.ts';
import { programOf, type Shebang } from './shebang.ts';

/**
 * Findings on a shell script, of a manifest with this format version (undefined where that is not known). None where
 * the script can't be read to its end with certainty.
 */
export function shellHazards(
  text: string,
  { shebang, formatVersion, file }: { shebang: Shebang; formatVersion: number | undefined; file: string },
): Finding[] {
  const script = readScript(text);
  if (script === undefined) return [];
  const at = (start = 0, end = start) => ({ file, position: positionOf(text, start, end) });
  const around = ({ words }: Command) => at(words[0]?.start, words.at(-1)?.end);
  const findings: Finding[] = [];

  const bashism = programOf(shebang) === 'bash' ? undefined : firstBashism(script);
  if (bashism !== undefined) {
    const [line = ''] = text.slice(bashism.words[0]?.start).split('\n', 1);
    const message = `\`${line.trim()}\` is bash, which the \`/bin/sh\` of Debian does not understand: begin the file with \`#!/bin/bash\`, or write it for sh`;
    findings.push(finding('bash-in-sh', message, around(bashism)));
  }
  if (!setsOption(script, shebang, 'e', 'errexit')) {
    const message = `\`${file}\` has no \`set -e\`, so that it goes on when a command fails and a broken package may come of it: add \`set -e\` as the second line`;
    const [line = ''] = text.split('\n', 1);
    findings.push(finding('rules-without-errexit', message, at(0, line.trimEnd().length)));
  }
  const inBuild = guardsPkgdir(script, shebang) ? undefined : firstHarmInBuild(script);
  if (inBuild !== undefined) {
    const message =
      '`build` uses `pkgdir`, which only `package` gets: here it is empty, so that the command works on the root of the building machine. Move the line to `package`';
    findings.push(finding('pkgdir-in-build', message, around(inBuild)));
  }
  const postrm = formatVersion === 0 ? firstWork(script, 'postrm') : undefined;
  if (postrm !== undefined) {
    const message =
      '`rules` handles `postrm`, but a plugin of format 0 is never called with it: set `plugin_format_version: 1` in `wazo/plugin.yml`';
    findings.push(finding('postrm-ignored', message, at(postrm.patterns[0]?.start, postrm.patterns.at(-1)?.end)));
  }
  return findings;
}

/**
 * The first command on which Debian's dash surely fails: it ends the script at `function` and, before trixie, at
 * `set -o pipefail`, whatever stands behind them, and finds no `[[`. A script that asks which shell runs it is let be.
 */
function firstBashism({ commands }: Script): Command | undefined {
  const asks = commands.some(({ words }) => words.some(({ live }) => /\$\{?BASH/.test(live)));
  if (asks) return undefined;
  return commands.find(({ words: [first, second], words, after, conditional }) => {
    if (first?.live === '[[') return true;
    if (first?.live === 'function') return /^[\w-]+$/.test(second?.text ?? '');
    // `(set -o pipefail) 2>/dev/null && set -o pipefail` is how scripts try it.
    return !conditional && /^[\n;)]?$/.test(after) && optionsOf(words).has('pipefail');
  });
}

/** The options that a `set` switches on: single letters, and the names that follow `-o`. */
function optionsOf(words: Command['words']): Set<string> {
  const options = new Set<string>();
  if (words[0]?.live !== 'set') return options;
  for (const [index, { text }] of words.entries()) {
    if (!/^-[a-zA-Z]+$/.test(text)) continue;
    for (const letter of text.slice(1)) options.add(letter === 'o' ? (words[index + 1]?.text ?? '') : letter);
  }
  return options;
}

/** Whether the first line or a `set` anywhere in the script switches the option on. */
function setsOption({ commands }: Script, { argument = '' }: Shebang, letter: string, name: string): boolean {
  const inShebang = new RegExp(`(^|[ \\t])-([a-zA-Z]*${letter}|[a-zA-Z]*o[ \\t]+${name}\\b)`);
  if (inShebang.test(argument)) return true;
  return commands.some(({ words }) => {
    const options = optionsOf(words);
    return options.has(letter) || options.has(name);
  });
}

/**
 * The branches that are taken for this command of wazo-plugind, and say so in so many words: of a `case` that looks at
 * the first argument or a variable set to it, in no function but one that gets the arguments, as in `main "$@"`.
 */
function branchesFor({ branches, commands }: Script, command: string): Set<Branch> {
  const isFirst = (live: string) => /^\$(1|\{1([:-][\s\S]*)?\})$/.test(live);
  const variables = new Set<string>();
  const functions = new Set<string>();
  for (const { words } of commands) {
    for (const { live } of words) {
      const [, name, value] = /^(\w+)=([\s\S]*)$/.exec(live) ?? [];
      if (name !== undefined && value !== undefined && isFirst(value)) variables.add(name);
    }
    if (/^\$(@|\*|1|\{1)/.test(words[1]?.live ?? '')) functions.add(words[0]?.text ?? '');
  }
  const isArgument = (live: string) => isFirst(live) || variables.has(/^\$\{?(\w+)\}?$/.exec(live)?.[1] ?? '');
  return new Set(
    branches.filter(
      ({ subject, patterns, functions: around }) =>
        patterns.some(({ text }) => text === command) &&
        isArgument(subject.live) &&
        around.every((name) => functions.has(name)),
    ),
  );
}

/** The first branch for this command in which there is something to do. */
function firstWork(script: Script, command: string): Branch | undefined {
  const idle = new Set([':', 'true', 'exit', 'return', 'echo', 'printf']);
  const ofCommand = branchesFor(script, command);
  const works = script.commands.filter(({ words }) => !idle.has(words[0]?.text ?? ''));
  return works.flatMap(({ branches }) => branches).find((branch) => ofCommand.has(branch));
}

const isPackage = ({ patterns }: Branch) => patterns.some(({ text }) => text === 'package');

/** The first command of `build` that works on the tree that `pkgdir` would be, were it set. */
function firstHarmInBuild(script: Script): Command | undefined {
  const ofBuild = branchesFor(script, 'build');
  return script.commands.find(({ words, branches }) => {
    // A branch for both commands may well see to it by itself.
    if (!branches.some((branch) => ofBuild.has(branch) && !isPackage(branch))) return false;
    const prints = /^(echo|printf|:)$/.test(words[0]?.text ?? '');
    return words.some(
      ({ live, redirection }) => (redirection || !prints) && /\$(pkgdir(?!\w)|\{pkgdir[}%#/])/.test(live),
    );
  });
}

/** Whether a script, outside `package`, sets `pkgdir`, looks at whether it is set, or stops where it is not. */
function guardsPkgdir(script: Script, shebang: Shebang): boolean {
  const expands = /\$(pkgdir(?!\w)|\{pkgdir\b)/;
  return (
    setsOption(script, shebang, 'u', 'nounset') ||
    script.branches.some(({ subject }) => expands.test(subject.live)) ||
    script.commands.some(({ words, branches }) => {
      if (branches.some(isPackage)) return false;
      const asks = /^(\[|\[\[|test)$/.test(words[0]?.text ?? '');
      return words.some(
        ({ text, live }) =>
          text === 'pkgdir' ||
          text.startsWith('pkgdir=') ||
          /\$\{pkgdir:?[-=?+]/.test(live) ||
          (asks && expands.test(live)),
      );
    })
  );
}

/** The stretch between two offsets of the text. */
function positionOf(text: string, start: number, end: number): Position {
  const place = (offset: number) => {
    const before = text.slice(0, offset);
    return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
  };
  const [from, to] = [place(start), place(end)];
  return { ...from, endLine: to.line, endColumn: to.column };
}

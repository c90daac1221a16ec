/** Finds in the text of a shell `rules`, without running it, what certainly goes wrong on a Wazo server. */

import { type Finding, type FindingCode, finding } from '../finding.ts';

interface Line {
  /** From 1. */
  number: number;
  text: string;
}

/** Findings on a script for `shell`, of a manifest with this format version (undefined where that is not known). */
export function shellHazards(
  text: string,
  { shell, formatVersion, file }: { shell: string; formatVersion: number | undefined; file: string },
): Finding[] {
  const lines = codeLines(text);
  const at = (code: FindingCode, { number, text }: Line, message: string) => {
    const column = text.search(/\S/) + 1;
    const position = { line: number, column, endLine: number, endColumn: text.trimEnd().length + 1 };
    return finding(code, message, { file, position });
  };
  const findings: Finding[] = [];

  // Debian's dash knows no pipefail before trixie, and no Debian has another /bin/sh by default.
  const bashism = shell === 'bash' ? undefined : lines.find(({ text }) => isBashOnly(text));
  if (bashism !== undefined) {
    const message = `\`${bashism.text.trim()}\` is bash, which the \`/bin/sh\` of Debian does not understand: begin the file with \`#!/bin/bash\`, or write it for sh`;
    findings.push(at('bash-in-sh', bashism, message));
  }
  if (!lines.some(({ text }) => setsErrexit(text)) && !/^#!.*[ \t]-[a-zA-Z]*e/.test(text)) {
    const first = { number: 1, text: text.split('\n', 1)[0] ?? '' };
    const message = `\`${file}\` has no \`set -e\`, so that it goes on when a command fails and a broken package may come of it: add \`set -e\` as the second line`;
    findings.push(at('rules-without-errexit', first, message));
  }
  const setsPkgdir = lines.some(({ text }) => /(^|[\s;])pkgdir=/.test(text));
  const inBuild = branch(lines, 'build').find(({ text }) => /\$(pkgdir\b|\{pkgdir\b)/.test(text));
  if (inBuild !== undefined && !setsPkgdir) {
    const message =
      '`build` uses `pkgdir`, which only `package` gets: here it is empty, so that the command works on the root of the building machine. Move the line to `package`';
    findings.push(at('pkgdir-in-build', inBuild, message));
  }
  const postrm = caseLabels(lines).find(({ labels }) => labels.includes('postrm'));
  if (formatVersion === 0 && postrm !== undefined) {
    const message =
      '`rules` handles `postrm`, but a plugin of format 0 is never called with it: set `plugin_format_version: 1` in `wazo/plugin.yml`';
    findings.push(at('postrm-ignored', postrm.line, message));
  }
  return findings;
}

function isBashOnly(text: string): boolean {
  return (
    /^\s*set\s+(-[a-zA-Z]+\s+)*-[a-zA-Z]*o\s+pipefail\s*(#.*)?$/.test(text) ||
    /^\s*((if|while|until|elif)\s+)?(!\s+)?\[\[\s/.test(text)
  );
}

function setsErrexit(text: string): boolean {
  return /^\s*set\s+(-\w+\s+(\w+\s+)?)*-([a-zA-Z]*e|[a-zA-Z]*o\s+errexit)/.test(text);
}

/** The lines that are code: without comments and here-documents. */
function codeLines(text: string): Line[] {
  const lines: Line[] = [];
  let ending: RegExp | undefined;
  for (const [index, raw] of text.split('\n').entries()) {
    if (ending !== undefined) {
      if (ending.test(raw)) ending = undefined;
      continue;
    }
    const code = raw.replace(/(^|\s)#.*$/, '$1');
    const start = /<<(-?)\s*(["']?)([A-Za-z_]\w*)\2/.exec(code);
    if (start?.[3] !== undefined) ending = new RegExp(`^${start[1] === '-' ? '\\t*' : ''}${start[3]}$`);
    lines.push({ number: index + 1, text: code });
  }
  return lines;
}

/** The lines that begin a branch of a `case`, with the words of their pattern. */
function caseLabels(lines: readonly Line[]): { line: Line; labels: string[]; rest: string }[] {
  return lines.flatMap((line) => {
    const match = /^\s*\(?\s*((?:["']?[\w-]+["']?)(?:\s*\|\s*["']?[\w-]+["']?)*)\s*\)(.*)$/.exec(line.text);
    if (match?.[1] === undefined) return [];
    const labels = match[1].split('|').map((label) => label.trim().replaceAll(/["']/g, ''));
    return [{ line, labels, rest: match[2] ?? '' }];
  });
}

/** The lines of the branch for this command alone, from its pattern to the `;;`. */
function branch(lines: readonly Line[], command: string): Line[] {
  const label = caseLabels(lines).find(({ labels }) => labels.length === 1 && labels[0] === command);
  if (label === undefined) return [];
  const start = lines.indexOf(label.line);
  const body = [{ number: label.line.number, text: label.rest }, ...lines.slice(start + 1)];
  const end = body.findIndex(({ text }) => text.includes(';;'));
  return end < 0 ? [] : body.slice(0, end + 1);
}

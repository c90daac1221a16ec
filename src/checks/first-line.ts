/** What keeps Linux from running a script that it may execute: its first line. */

import { instead } from '../plugin/interpreter.ts';
import { programOf, readShebang } from '../shell/shebang.ts';
import type { Staging } from './check.ts';

/** Both are sentences without their ends, the first one of which the line is the subject. */
export interface FirstLineFault {
  what: string;
  remedy: string;
}

/** How much of a script is looked at, in bytes: what execve(2) reads. */
const BEGINNING = 256;

/** What is wrong with the first line of a staged program, where it is a script; undefined where nothing surely is. */
export function firstLineFault(
  bytes: Uint8Array,
  { release, rules, depends, debianDepends }: Pick<Staging, 'release' | 'rules' | 'depends' | 'debianDepends'>,
): FirstLineFault | undefined {
  if (bytes.length === 0) return { what: 'is missing, since the file is empty', remedy: 'See what left it empty' };
  const beginning = Buffer.from(bytes.subarray(0, BEGINNING)).toString('latin1');
  // A program has bytes that no text has.
  if (beginning.includes('\0')) return undefined;
  const [line = ''] = beginning.split('\n', 1);
  if (!line.startsWith('#!')) {
    const what = /^(\xef\xbb\xbf|\s)+#!/.test(line)
      ? 'begins with something invisible before its `#!`'
      : 'is not a `#!` line';
    return { what, remedy: 'Begin the file with `#!/bin/sh`, `#!/usr/bin/env python3` or the like' };
  }
  if (line.endsWith('\r')) {
    return {
      what: 'has a Windows line end, so Linux does not find the interpreter',
      remedy: 'Save it with Unix line ends',
    };
  }
  const shebang = readShebang(line);
  const other = shebang && instead(shebang);
  if (shebang === undefined || other === undefined || depends.length > 0 || debianDepends.length > 0) return undefined;
  // Debian 10 still had a Python 2, and a virtual environment has a `python` of its own.
  if (release === 'buster' || !/^\/?(usr\/)?bin\/[^/]+$/.test(shebang.interpreter)) return undefined;
  // `rules` may make one.
  if (rules === undefined || /\bpython-is-python|\bbin\/python(?![\w.-])/.test(rules.text)) return undefined;
  return { what: `names the interpreter \`${programOf(shebang)}\`, which no Wazo server has`, remedy: other };
}

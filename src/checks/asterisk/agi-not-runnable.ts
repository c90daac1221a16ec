/** `agi-not-runnable`: scripts that the dialplan calls by AGI and Asterisk can't run. */

import type { AgiCall } from '../../extension/agi.ts';
import { instead } from '../../plugin/interpreter.ts';
import { programOf, readShebang } from '../../shell/shebang.ts';
import type { Staging } from '../check.ts';
import type { ExtensionCheck } from '../extension.ts';
import { isReadByMistake, type Remark, remarksAsFindings } from './own-dialplan.ts';

export const agiNotRunnable: ExtensionCheck = ({ agi, complete }, staging) => {
  const { rules, depends, debianDepends } = staging;
  // Who else may bring a script, or the rules make it, is not known in every case.
  const mayBeElsewhere = (script: string) => {
    const name = script.slice(script.lastIndexOf('/') + 1);
    return (
      !complete || rules === undefined || depends.length > 0 || debianDepends.length > 0 || rules.text.includes(name)
    );
  };
  const remarks = agi.flatMap((call): Remark[] => {
    if (isReadByMistake(call.path)) return [];
    const why = whyNot(call, staging, mayBeElsewhere);
    return why === undefined
      ? []
      : [
          {
            path: call.path,
            position: call.position,
            key: call.script,
            message: `${why}${why.endsWith('?') ? '' : '.'} The call goes on without the script`,
          },
        ];
  });
  return remarksAsFindings('agi-not-runnable', remarks);
};

function whyNot(
  { script, looksFor, staged, elsewhere }: AgiCall,
  staging: Staging,
  mayBeElsewhere: (script: string) => boolean,
): string | undefined {
  if (staged === undefined) {
    if (elsewhere !== undefined)
      return `Asterisk looks for the AGI script \`${script}\` in \`/usr/share/asterisk/agi-bin\`, but it is staged in \`/var/lib/asterisk/agi-bin\` (AGISTATUS is NOTFOUND). Stage it where Asterisk looks, or write \`AGI(${elsewhere.path})\``;
    if (mayBeElsewhere(script)) return undefined;
    return `The AGI script \`${looksFor}\` is not staged, and neither \`rules\` nor a dependency brings it (AGISTATUS is NOTFOUND). Stage it with \`install -m 755\``;
  }
  if ((staged.mode & 0o111) === 0) {
    if (staging.setsRights(looksFor)) return undefined;
    return `The AGI script \`${looksFor}\` is staged without the permission to execute it (AGISTATUS is FAILURE). Stage it with \`install -m 755\``;
  }
  const fault = staged.bytes && faultOfFirstLine(staged.bytes.subarray(0, BEGINNING).toString('latin1'), staging);
  return fault && `The first line of the AGI script \`${looksFor}\` ${fault}`;
}

/** How much of a script is looked at, in bytes. */
const BEGINNING = 256;

/** What is wrong with the line that says who runs the script, in the end of a sentence with what to do about it. */
function faultOfFirstLine(beginning: string, { release, depends, debianDepends }: Staging): string | undefined {
  // A program has bytes that no text has.
  if (beginning.includes('\0')) return undefined;
  const [line = ''] = beginning.split('\n', 1);
  if (!line.startsWith('#!')) {
    const why = /^(\xef\xbb\xbf|\s)+#!/.test(line)
      ? 'does not begin with its `#!`, but with something that is not seen'
      : 'is no `#!` line';
    return `${why}, so that Linux does not know what runs it (AGISTATUS is FAILURE). Begin the file with \`#!/usr/bin/env python3\` or the like`;
  }
  if (line.endsWith('\r'))
    return 'has a Windows line end, so Linux does not find the interpreter (AGISTATUS is FAILURE). Save it with Unix line ends';
  const shebang = readShebang(line);
  const other = shebang && instead(shebang);
  if (shebang === undefined || other === undefined || depends.length > 0 || debianDepends.length > 0) return undefined;
  // Debian 10 still had a Python 2.
  if (release === 'buster') return undefined;
  return `names the interpreter \`${programOf(shebang)}\`, which no Wazo server has (AGISTATUS is FAILURE). ${other}`;
}

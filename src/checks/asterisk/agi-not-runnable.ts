/** `agi-not-runnable`: scripts that the dialplan calls by AGI and Asterisk can't run. */

import type { AgiCall } from '../../extension/agi.ts';
import type { Staging } from '../check.ts';
import type { ExtensionCheck } from '../extension.ts';
import { firstLineFault } from '../first-line.ts';
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
  const fault = staged.bytes && firstLineFault(staged.bytes, staging);
  return (
    fault && `The first line of the AGI script \`${looksFor}\` ${fault.what} (AGISTATUS is FAILURE). ${fault.remedy}`
  );
}

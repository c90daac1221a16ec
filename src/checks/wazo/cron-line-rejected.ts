/** `cron-line-rejected`: files in `/etc/cron.d` that cron does not take. */

import { crontabProblem } from '../../cron/crontab.ts';
import { atStaged } from '../check.ts';
import type { ExtensionCheck } from '../extension.ts';
import { linePosition } from './line-position.ts';

export const cronLineRejected: ExtensionCheck = ({ files }, { setsRights }) =>
  files.flatMap(({ path, mode, bytes }) => {
    const [, name] = /^\/etc\/cron\.d\/([^/]+)$/.exec(path) ?? [];
    // A placeholder such as `.placeholder` is meant to be none.
    if (name === undefined || bytes === undefined || bytes.length === 0 || name.startsWith('.')) return [];
    const told = (message: string, line?: number) => [
      atStaged('cron-line-rejected', `cron ignores \`${path}\`: ${message}`, {
        path,
        ...(line !== undefined && { position: linePosition(line) }),
      }),
    ];
    if (!/^[\w-]+$/.test(name)) {
      const better = name.replace(/\.(cron|conf|sh|txt|crontab)$/, '').replaceAll(/[^\w-]+/g, '-');
      return told(`its name can have only letters, digits, \`-\` and \`_\`. Call it \`${better}\``);
    }
    if ((mode & 0o022) !== 0 && !setsRights(path))
      return told('users other than root may write to it. Remove that permission (`chmod go-w`)');
    const problem = crontabProblem(bytes.toString('latin1'));
    return problem === undefined
      ? []
      : told(`it reads no line of a file that has a wrong one. ${sentence(problem.message)}`, problem.line);
  });

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

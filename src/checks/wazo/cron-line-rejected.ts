/** `cron-line-rejected`: files in `/etc/cron.d` that cron does not take, and scripts in `/etc/cron.daily` that it does not run. */

import { isExecutable } from '../../archive/tree.ts';
import { crontabProblem, spoiltCommand } from '../../cron/crontab.ts';
import type { StagedFile } from '../../extension/staged-file.ts';
import type { Finding } from '../../finding.ts';
import { atStaged, type Staging } from '../check.ts';
import type { ExtensionCheck } from '../extension.ts';
import { firstLineFault } from '../first-line.ts';
import { linePosition } from './line-position.ts';

/** The endings of names that people give such files, and that they can do without. */
const ENDING = /\.(cron|conf|sh|txt|crontab|py|pl|bash)$/;

export const cronLineRejected: ExtensionCheck = ({ files }, staging) =>
  files.flatMap((file) => {
    const [, directory, name] = /^\/etc\/cron\.(d|hourly|daily|weekly|monthly)\/([^/]+)$/.exec(file.path) ?? [];
    // A placeholder such as `.placeholder` is meant to be none.
    if (name === undefined || file.bytes === undefined || file.bytes.length === 0 || name.startsWith('.')) return [];
    return directory === 'd' ? ofCrontab(file, name, file.bytes, staging) : ofScript(file, name, file.bytes, staging);
  });

function ofCrontab({ path, mode }: StagedFile, name: string, bytes: Buffer, { setsRights }: Staging): Finding[] {
  const told = (message: string, line?: number) => [
    atStaged('cron-line-rejected', message, { path, ...(line !== undefined && { position: linePosition(line) }) }),
  ];
  if (!/^[\w-]+$/.test(name)) return told(`cron ignores \`${path}\`: ${wrongName(name)}`);
  if ((mode & 0o022) !== 0 && !setsRights(path))
    return told(
      `cron ignores \`${path}\`: users other than root may write to it. Remove that permission (\`chmod go-w\`)`,
    );
  const text = bytes.toString('latin1');
  const problem = crontabProblem(text);
  if (problem !== undefined) {
    const why = `it reads no line of a file that has a wrong one. ${sentence(problem.message)}`;
    return told(`cron ignores \`${path}\`: ${why}`, problem.line);
  }
  const spoilt = spoiltCommand(text);
  return spoilt === undefined ? [] : told(`In \`${path}\` ${spoilt.message}`, spoilt.line);
}

/** A script that cron has run-parts(8) run. */
function ofScript({ path, mode }: StagedFile, name: string, bytes: Buffer, staging: Staging): Finding[] {
  const told = (message: string) => [atStaged('cron-line-rejected', message, { path })];
  if (!/^[\w-]+$/.test(name)) return told(`cron does not run \`${path}\`: ${wrongName(name)}`);
  if (!isExecutable(mode) && !staging.setsRights(path))
    return told(
      `cron does not run \`${path}\`, which is staged without the permission to execute it. Stage it with \`install -m 755\``,
    );
  const fault = firstLineFault(bytes, staging);
  return fault === undefined ? [] : told(`cron can't run \`${path}\`: its first line ${fault.what}. ${fault.remedy}`);
}

function wrongName(name: string): string {
  const better = name.replace(ENDING, '').replaceAll(/[^\w-]+/g, '-');
  return `its name can have only letters, digits, \`-\` and \`_\`. Call it \`${better}\``;
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

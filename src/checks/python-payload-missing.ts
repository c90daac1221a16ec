/** `python-payload-missing`: a Python package that was meant to be in the package and is not. */

import { atRules, type Check, hasEntry, installed, type Staging } from './check.ts';

/** Python modules, what describes an installed package of them, and archives that `rules install` may unpack. */
const PYTHON = /\.(py|pyc|so|whl|egg|pyz|zip|tar|tar\.\w+|tgz)$|\.(egg|dist)-info(\/|$)/;

/** Whether this is told of what is staged; `hasPath` tells whether something is at a path that passes a test. */
export function lacksPython(
  hasPath: (test: (path: string) => boolean) => boolean,
  { pythonProject }: Pick<Staging, 'pythonProject'>,
): boolean {
  return pythonProject !== undefined && !hasPath((path) => PYTHON.test(path));
}

export const pythonPayloadMissing: Check = (entries, staging) => {
  if (!lacksPython((test) => hasEntry(entries, (entry) => test(installed(entry))), staging)) return [];
  const message = `The plugin has a \`${staging.pythonProject}\`, but no Python file was staged: a command of \`rules\` probably failed and \`rules\` went on. Begin it with \`set -e\`, or run this action with \`strict: true\` to see which`;
  return [atRules('python-payload-missing', message)];
};

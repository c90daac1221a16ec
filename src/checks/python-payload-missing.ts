/** `python-payload-missing`: a Python package that was meant to be in the package and is not. */

import { atRules, type Check, hasEntry } from './check.ts';

/** Python modules, what describes an installed package of them, and archives that `rules install` may unpack. */
const PYTHON = /\.(py|pyc|so|whl|egg|pyz|zip|tar|tar\.\w+|tgz)$|\.(egg|dist)-info(\/|$)/;

export const pythonPayloadMissing: Check = (entries, { pythonProject }) => {
  if (pythonProject === undefined || hasEntry(entries, ({ path }) => PYTHON.test(path))) return [];
  const message = `The plugin has a \`${pythonProject}\`, but no Python file was staged: a command of \`rules\` probably failed and \`rules\` went on. Begin it with \`set -e\`, or run this action with \`strict: true\` to see which`;
  return [atRules('python-payload-missing', message)];
};

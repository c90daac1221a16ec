/** `bytecode`: compiled Python modules that the target's Python does not use. */

import { RELEASE_FACTS } from '../debian/release.ts';
import { aboutPaths, type Check, pathsWhere } from './check.ts';

export const bytecode: Check = (entries, { release }) => {
  const { python } = RELEASE_FACTS[release];
  const wanted = python.replace('.', '');
  const wrong = pathsWhere(entries, ({ path }) => {
    const version = /(?:^|\/)__pycache__\/[^/]+\.cpython-(\d+)[^/]*\.pyc$/.exec(path)?.[1];
    return version !== undefined && version !== wanted;
  });
  return aboutPaths(
    'bytecode',
    wrong,
    (list) =>
      `${list}: compiled by a different Python than Debian ${release}'s ${python}, so it is never used. Leave it out: \`find "$pkgdir" -name __pycache__ -exec rm -r {} +\` at the end of \`rules package\``,
  );
};

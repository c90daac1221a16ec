/** `payload-empty`: a package that would bring nothing but the plugin's own metadata. */

import { atRules, type Check, hasEntry } from './check.ts';

export const payloadEmpty: Check = (entries) => {
  if (hasEntry(entries, ({ type }) => type !== 'directory')) return [];
  const message =
    '`rules package` staged no file, so the package holds nothing but `plugin.yml` and `rules`: copy the files of the plugin below "${pkgdir}", unless `rules install` really does all the work';
  return [atRules('payload-empty', message)];
};

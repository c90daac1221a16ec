/** `payload-empty`: a package that would bring nothing but the plugin's own metadata. */

import { atRules, type Check, hasEntry, listed } from './check.ts';

export const payloadEmpty: Check = (entries, { strays }) => {
  if (hasEntry(entries, ({ type }) => type !== 'directory')) return [];
  const written = strays();
  const remedy =
    written.length === 0
      ? 'copy the files of the plugin below "${pkgdir}", unless `rules install` really does all the work'
      : `it wrote ${listed(written)} in the checkout instead. Write to "\${pkgdir}/…": \`pkgdir\` is a variable`;
  const message = `\`rules package\` staged no file, so the package holds nothing but \`plugin.yml\` and \`rules\`: ${remedy}`;
  return [atRules('payload-empty', message)];
};

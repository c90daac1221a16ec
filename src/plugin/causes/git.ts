/** What git lacks in a checkout. */

import { line, type Pattern } from './pattern.ts';

export const git: readonly Pattern[] = [
  {
    lines: [
      line('fatal: No names found, cannot describe anything.'),
      /^fatal: No (?:annotated )?tags can describe '.*'\.$/,
    ],
    remedy: () =>
      'git finds no tags: `actions/checkout` fetches only the last commit unless it is given `fetch-depth: 0`.',
  },
];

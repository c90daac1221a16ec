/** What make says of a makefile that it can't read. */

import { line, type Pattern } from './pattern.ts';

export const make: readonly Pattern[] = [
  {
    lines: [
      line('{…}:{number}: *** missing separator.  Stop.'),
      line('{…}:{number}: *** missing separator (did you mean TAB instead of 8 spaces?).  Stop.'),
    ],
    remedy: () =>
      'make reads this line neither as a target, which ends with `:`, nor as a recipe, which begins with a tab.',
  },
  {
    lines: [line('{…}:{number}: *** invalid syntax in conditional.  Stop.')],
    remedy: () => 'Write what is compared in parentheses, after a space: `ifeq ($(A),b)`.',
  },
  {
    lines: [line('{…}:{number}: *** recipe commences before first target.  Stop.')],
    remedy: () =>
      'This line begins with a tab, which make keeps for recipes, and there is no target above it: remove the tab.',
  },
];

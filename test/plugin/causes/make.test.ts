import { expect, it } from 'vitest';
import { causeOfFailing } from '../../support/failing-rules.ts';
import { describeWith, program } from '../../support/needs.ts';

describeWith([program('make')], 'a makefile that make can’t read', () => {
  it.each([
    ['#!/usr/bin/make -f\nbuild:\n    true\n', 'begins with a tab', 3],
    ['#!/usr/bin/make -f\nbuild:\n        true\n', 'begins with a tab', 3],
    ['#!/usr/bin/make -f\nbuild\n\ttrue\n', 'ends with `:`', 2],
    ['#!/usr/bin/make -f\nifeq $(X),1\nendif\nbuild:\n', '`ifeq ($(A),b)`', 2],
    ['#!/usr/bin/make -f\n\ttrue\nbuild:\n', 'remove the tab', 2],
  ])('is told with what makes a line: %j', async (rules, remedy, line) => {
    const cause = await causeOfFailing({ rules });
    expect(cause.remedy ?? cause.printed).toContain(remedy);
    expect(cause.place).toEqual({ file: 'wazo/rules', line });
  });
});

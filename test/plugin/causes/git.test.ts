import { expect, it } from 'vitest';
import { causeOfFailing } from '../../support/failing-rules.ts';
import { describeWith, program } from '../../support/needs.ts';

describeWith([program('git')], 'a checkout without tags', () => {
  it.each(['git describe --tags', 'git describe'])('is told with how to get them: %s', async (command) => {
    const setUp =
      'git init -q; git config user.name a; git config user.email a@example.org; git commit -q --allow-empty -m a';
    const { remedy, printed } = await causeOfFailing({ rules: `#!/bin/sh\nset -e\n${setUp}\n${command}\n` });
    expect(remedy ?? printed).toContain('`fetch-depth: 0`');
  });
});

import { describe, expect, it } from 'vitest';
import { contentChecks } from '../../src/checks/content.ts';
import { readExtension } from '../../src/extension/extension.ts';
import { entry, staging } from '../support/entries.ts';

describe('the checks of files', () => {
  it('find nothing where they saw nothing', () => {
    expect(contentChecks(staging(), readExtension([])).findings()).toEqual([]);
  });

  it('name the files as they pass, in one finding', () => {
    const checks = contentChecks(staging(), readExtension([]));
    for (const path of ['usr/bin/a', 'usr/bin/b', 'usr/bin-extra/c']) {
      const file = entry(`${path} 755`);
      if (file.type === 'file') checks.see(file, Buffer.from('#!/root/python\n'));
    }
    expect(checks.findings()[0]?.message).toContain('`/usr/bin/a`, `/usr/bin/b`, `/usr/bin-extra/c`: ');
    expect(checks.findings()).toHaveLength(1);
  });
});

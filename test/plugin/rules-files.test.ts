import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkRules } from '../../src/plugin/rules.ts';
import { hasFile } from '../../src/plugin/rules-files.ts';
import { makePlugin } from '../support/plugin.ts';

const UNIT = 'xivo-ctid-ng.service';

/** A plugin whose `install` restarts a unit that is gone, with a file. */
function plugin(path: string): string {
  const rules = '#!/bin/sh\nset -e\ncase "$1" in\ninstall) systemctl restart xivo-ctid-ng ;;\nesac\n';
  return makePlugin({ rules, files: { [path]: '' } });
}

const codes = async (directory: string) => {
  const { findings } = await checkRules(directory, { formatVersion: 1, debianDepends: [], release: 'bookworm' });
  return findings.map(({ code }) => code);
};

describe('a file that `rules` may stage', () => {
  it.each([UNIT, `systemd/${UNIT}`, `a/b/c/${UNIT}.in`])('is %s', (path) =>
    expect(hasFile(plugin(path), UNIT)).toBe(true),
  );

  it.each(['README.md', `.git/${UNIT}`, `node_modules/a/${UNIT}`, `${UNIT}x`])('is not %s', (path) =>
    expect(hasFile(plugin(path), UNIT)).toBe(false),
  );

  it('is not looked for through links', () => {
    const directory = plugin('README.md');
    symlinkSync('.', join(directory, 'self'));
    symlinkSync('/', join(directory, 'root'));
    expect(hasFile(directory, UNIT)).toBe(false);
  });

  it('may be there where there are too many to look at', () => {
    const directory = plugin('README.md');
    mkdirSync(join(directory, 'many'));
    for (let index = 0; index < 5_001; index += 1) writeFileSync(join(directory, 'many', String(index)), '');
    expect(hasFile(directory, UNIT)).toBe(true);
  });

  it('decides whether a unit is gone', async () => {
    expect(await codes(plugin('README.md'))).toContain('retired-extension-point');
    expect(await codes(plugin(`systemd/${UNIT}`))).not.toContain('retired-extension-point');
  });
});

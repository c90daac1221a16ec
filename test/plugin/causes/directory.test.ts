import { expect, it } from 'vitest';
import { causeOfFailing } from '../../support/failing-rules.ts';
import { describeWith, program } from '../../support/needs.ts';

const files = { 'etc/x.conf': '', 'scripts/make.sh': '' };

describeWith([program('dash')], 'a directory', () => {
  it.each([
    ['cp etc "$pkgdir/"', '`etc` is a directory: copy it with `cp -R`.'],
    ['cp scripts/make.sh etc/ "$pkgdir/"', '`etc/` is a directory: copy it with `cp -R`.'],
    ['install -m 644 etc "$pkgdir/"', '`etc` is a directory: copy it with `cp -R`.'],
    ['rm etc', '`etc` is a directory: remove it with `rm -r`.'],
    ['mkdir etc', '`etc` is there already: write `mkdir -p`.'],
  ])('is told with the command for it, at the line: %s', async (line, remedy) => {
    for (const environment of [{}, { LC_ALL: 'C' }]) {
      const rules = `#!/bin/sh\nset -e\n${line}\n`;
      const cause = await causeOfFailing({ rules, files, command: 'package', environment });
      expect(cause).toMatchObject({ remedy, place: { file: 'wazo/rules', line: 3 } });
    }
  });

  it('of the package is told as its author writes it', async () => {
    const rules = '#!/bin/sh\nset -e\nmkdir "$pkgdir/etc"\nmkdir "$pkgdir/etc"\n';
    const { remedy } = await causeOfFailing({ rules, command: 'package' });
    expect(remedy).toBe('`${pkgdir}/etc` is there already: write `mkdir -p`.');
  });

  it('of the machine is not told to be removed', async () => {
    const { remedy } = await causeOfFailing({ rules: '#!/bin/sh\nrm /var\n' });
    expect(remedy).toBeUndefined();
  });
});

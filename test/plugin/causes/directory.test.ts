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

  it.each([
    ['cp $nothing "$pkgdir/etc/"', 'This command has nothing to copy to `${pkgdir}/etc`'],
    ['install -m 644 $nothing "$pkgdir"/etc', 'This command has nothing to copy to `${pkgdir}/etc`'],
    ['cp etc/x.conf x\n"$pkgdir/etc/"', '`${pkgdir}/etc` is where a command should be'],
    ['mkdir "$pkgdir/etc"; "$pkgdir/etc/"', '`${pkgdir}/etc` is where a command should be'],
  ])('of the package is where to copy to: %s', async (lines, remedy) => {
    for (const shell of ['dash', 'bash']) {
      const rules = `#!/bin/${shell}\nset -e\n${lines}\n`;
      const cause = await causeOfFailing({ rules, files, command: 'package' });
      expect(cause.remedy ?? cause.printed).toContain(remedy);
    }
  });

  it('of the package that a space behind it makes a word is not to be copied', async () => {
    const rules = '#!/bin/sh\nset -e\nmkdir "$pkgdir/etc"\ncp etc/x.conf "$pkgdir/etc" /tmp\n';
    const { remedy, printed } = await causeOfFailing({ rules, files, command: 'package' });
    expect(printed.join()).toContain('omitting directory');
    expect(remedy).toBeUndefined();
  });

  it('of the machine is not told to be removed', async () => {
    const { remedy } = await causeOfFailing({ rules: '#!/bin/sh\nrm /var\n' });
    expect(remedy).toBeUndefined();
  });
});

import { expect, it } from 'vitest';
import { causeOfFailing } from '../../support/failing-rules.ts';
import { describeWith, program } from '../../support/needs.ts';

const files = { 'scripts/make.sh': '#!/bin/sh\n', 'etc/x.conf': '' };

describeWith([program('dash'), program('bash'), program('make')], 'a script without its x bit', () => {
  it.each([
    ['#!/bin/dash\nset -e\n./scripts/make.sh\n', 3],
    ['#!/bin/bash\nscripts/make.sh\n', 2],
    ['#!/bin/sh\ncd scripts\n./make.sh\n', 3],
    ['#!/bin/sh\nexec scripts/make.sh\n', 2],
    ['#!/usr/bin/make -f\nbuild:\n\tscripts/make.sh\n', 3],
    ['#!/usr/bin/make -f\nbuild:\n\tcd scripts && ./make.sh\n', 3],
    ['#!/bin/sh\nenv scripts/make.sh\n', undefined],
    ['#!/bin/sh\ntimeout 9 "$PWD/scripts/make.sh"\n', undefined],
  ])('is told with what git must know: %j', async (rules, line) => {
    const { remedy, place } = await causeOfFailing({ rules, files });
    expect(remedy).toContain('`git update-index --chmod=+x scripts/make.sh`');
    expect(place?.line).toBe(line);
  });

  it.each(['#!/bin/dash\n./scripts\n', '#!/bin/sh\n/etc/passwd\n', '#!/bin/bash\n/usr/share/common-licenses/GPL-3\n'])(
    'is not told of what is none: %j',
    async (rules) => {
      const { remedy, printed } = await causeOfFailing({ rules, files });
      expect(printed.join()).toContain('Permission denied');
      expect(remedy).toBeUndefined();
    },
  );
});

describeWith([program('dash'), program('bash')], 'a place of the machine', () => {
  it.each([
    ['cp -R etc ${pkgdir}/', '/etc/x.conf'],
    ['mkdir -p /etc/my-plugin/a', '/etc/my-plugin'],
    ['install -m 644 etc/x.conf /etc/x.conf', '/etc/x.conf'],
    ['cp -R scripts /usr/lib/my-plugin', '/usr/lib/my-plugin'],
    ['ln -s x /usr/lib/my-plugin', '/usr/lib/my-plugin'],
    ['touch /var/lib/my-plugin', '/var/lib/my-plugin'],
    ['echo > /etc/my-plugin', '/etc/my-plugin'],
  ])('is told under build with where to stage: %s', async (line, path) => {
    const { remedy, printed } = await causeOfFailing({ rules: `#!/bin/sh\nset -e\n${line}\n`, files });
    expect(remedy ?? printed).toContain(`under \`package\`, as \`\${pkgdir}${path}\``);
  });

  it.each(['dash', 'bash'])('is told under package in the words of %s', async (shell) => {
    const rules = `#!/bin/${shell}\necho 1 > /etc/my-plugin\n`;
    const { remedy, place } = await causeOfFailing({ rules, command: 'package' });
    expect(remedy).toContain('stage it as `${pkgdir}/etc/my-plugin`');
    expect(place?.line).toBe(2);
  });
});

describeWith([program('dash')], 'an owner', () => {
  it.each([
    ['chown no-such-user etc/x.conf', {}],
    ['chown no-such-user:no-such-group etc/x.conf', { LC_ALL: 'C' }],
    ['chgrp no-such-group etc/x.conf', {}],
    ['install -o no-such-user etc/x.conf "$pkgdir/x"', {}],
    ['install -g no-such-group etc/x.conf "$pkgdir/x"', { LC_ALL: 'C' }],
  ])('that is not there is told under package: %s', async (line, environment) => {
    const rules = `#!/bin/sh\n${line}\n`;
    const { remedy, printed } = await causeOfFailing({ rules, files, command: 'package', environment });
    expect(remedy ?? printed).toContain('belongs to root');
  });

  it.each(['chown root etc/x.conf', 'install -o root etc/x.conf x'])(
    'that only root can set is told: %s',
    async (line) => {
      const rules = `#!/bin/sh\n${line}\n`;
      expect((await causeOfFailing({ rules, files })).remedy).toContain('under `install`, not under `build`');
      expect((await causeOfFailing({ rules, files, command: 'package' })).remedy).toContain('install fakeroot');
    },
  );
});

describeWith([program('bash'), program('python3')], 'a full disk', () => {
  it.each([
    'cp etc/x.conf /dev/full',
    'bash -c "echo > /dev/full"',
    'head -c 9 /dev/zero > /dev/full',
    "python3 -c \"print(1, file=open('/dev/full', 'w'), flush=True)\"",
  ])('is told: %s', async (line) => {
    const rules = `#!/bin/sh\nset -e\n${line}\n`;
    const { remedy, printed } = await causeOfFailing({ rules, files: { 'etc/x.conf': 'a = 1\n' } });
    expect(remedy ?? printed).toContain('The disk is full');
  });
});

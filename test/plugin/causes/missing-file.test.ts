import { expect, it } from 'vitest';
import { causeOfFailing } from '../../support/failing-rules.ts';
import { describeWith, program } from '../../support/needs.ts';

const files = {
  'etc/my-plugin.conf': '',
  'etc/asterisk/extensions_extra.d/50-my-plugin.conf': '',
  'my_plugin/__init__.py': '',
  'setup.py': '',
  'dist/my-plugin-1.0.linux-x86_64.tar.gz': '',
};

const shells = ['dash', 'bash'] as const;

describeWith([program('dash'), program('bash'), program('make')], 'a file that is missing', () => {
  it.each([
    ['cp etc/my-plugin.cfg "$pkgdir/"', 'etc/my-plugin.cfg', 'etc/my-plugin.conf'],
    ['cp -R ect "$pkgdir/"', 'ect', 'etc'],
    [
      'cp -R etc/asterix/extensions_extra.d/. "$pkgdir/"',
      'etc/asterix/extensions_extra.d/.',
      'etc/asterisk/extensions_extra.d',
    ],
    ['cp -R myplugin/ "$pkgdir/"', 'myplugin/', 'my_plugin/'],
    [
      'install -D -m 644 50-my-plugin.conf "$pkgdir/x"',
      '50-my-plugin.conf',
      'etc/asterisk/extensions_extra.d/50-my-plugin.conf',
    ],
    ['install -m 644 ./etc/MY-PLUGIN.conf "$pkgdir/x"', './etc/MY-PLUGIN.conf', 'etc/my-plugin.conf'],
    [
      'tar xf dist/my_plugin-*.tar.gz -C "$pkgdir"',
      'dist/my_plugin-*.tar.gz',
      'dist/my-plugin-1.0.linux-x86_64.tar.gz',
    ],
    ['tar -C my_plugins -cf x.tar .', 'my_plugins', 'my_plugin'],
    ['cp ETC/My_Plugin.conf x', 'ETC/My_Plugin.conf', 'etc/my-plugin.conf'],
    ['mv etc/my-plugn.conf x', 'etc/my-plugn.conf', 'etc/my-plugin.conf'],
    ['ln etc/my-plugn.conf x', 'etc/my-plugn.conf', 'etc/my-plugin.conf'],
    ['chmod 600 etc/my-plugn.conf', 'etc/my-plugn.conf', 'etc/my-plugin.conf'],
    ['cat etc/my-plugn.conf', 'etc/my-plugn.conf', 'etc/my-plugin.conf'],
    ['head etc/my-plugn.conf', 'etc/my-plugn.conf', 'etc/my-plugin.conf'],
    ['grep x etc/my-plugn.conf', 'etc/my-plugn.conf', 'etc/my-plugin.conf'],
    ['sed -i s/a/b/ etc/my-plugn.conf', 'etc/my-plugn.conf', 'etc/my-plugin.conf'],
    ['find my_plugins', 'my_plugins', 'my_plugin'],
    ['printf "all: setpu.py\\n" | make -f -', 'setpu.py', 'setup.py'],
    ['make -C my_plugins', 'my_plugins', 'my_plugin'],
    ['python3 -c "open(\'setp.py\')"', 'setp.py', 'setup.py'],
  ])('is told with the nearest name that the plugin has: %s', async (line, missing, nearest) => {
    const { remedy } = await causeOfFailing({ rules: `#!/bin/sh\nset -e\n${line}\n`, files, command: 'package' });
    expect(remedy).toBe(`There is no \`${missing}\`: did you mean \`${nearest}\`?`);
  });

  it('is told as `rules` has it, where Python prints its full path', async () => {
    const { remedy, place } = await causeOfFailing({ rules: '#!/bin/sh\npython3 setpu.py bdist\n', files });
    expect(remedy).toBe('There is no `setpu.py`: did you mean `setup.py`?');
    expect(place).toEqual({ file: 'wazo/rules', line: 2 });
  });

  it.each([
    ['cp etc/my-plugn.conf x', 3],
    ['cp -R nothing-like-it "$pkgdir/"', 3],
    [": && cp 'nothing-like-it' x # nothing-like-it", 3],
    ['cp etc/my-plugn.conf x || cp etc/my-plugn.conf y', undefined],
    ['cd etc; cp my-plugn.conf x', 3],
    ['file=etc/my-plugn.conf; cp "$file" x', 3],
    ['python3 etc/nothing-like-it.py', 3],
    ['tar xf nothing-like-it.tar.gz', 3],
    ['tar czf x.tar.gz nothing-like-it', 3],
    ['file=etc/my-plugn; cp "$file.conf" x', undefined],
  ])('is shown where `rules` names it, and once: %s', async (line, expected) => {
    const { place } = await causeOfFailing({ rules: `#!/bin/sh\nset -e\n${line}\n`, files, command: 'package' });
    expect(place?.line).toBe(expected);
  });

  const lines = [
    ['cd my_plugins', 'my_plugin'],
    ['. ./setp.py', 'setup.py'],
    ['./setp.py', 'setup.py'],
    ['cat < setp.py', 'setup.py'],
  ] as const;
  it.each(shells.flatMap((shell) => lines.map(([line, nearest]) => [shell, line, nearest] as const)))(
    'is told in the words of %s: %s',
    async (shell, line, nearest) => {
      const { remedy, place, printed } = await causeOfFailing({ rules: `#!/bin/${shell}\nset -e\n${line}\n`, files });
      expect(remedy ?? printed).toContain(`did you mean \`${nearest}\`?`);
      expect(place).toEqual({ file: 'wazo/rules', line: 3 });
    },
  );

  it.each([
    ['cp "$pkgdir/my-plugin.conf" etc', '`${pkgdir}/my-plugin.conf` is not there: `pkgdir` is empty at first'],
    ['cd etc; cp setup.py "$pkgdir/"', 'The plugin has `setup.py`, but the command does not run in'],
    ['cd etc\nchmod 644 etc/my-plugin.conf', 'The plugin has `etc/my-plugin.conf`'],
  ])('may be there for another command: %s', async (line, remedy) => {
    const cause = await causeOfFailing({ rules: `#!/bin/sh\nset -e\n${line}\n`, files, command: 'package' });
    expect(cause.remedy ?? cause.printed).toContain(remedy);
  });

  it('is told in other quotes too', async () => {
    const environment = { LC_ALL: 'C' };
    const { remedy } = await causeOfFailing({
      rules: '#!/bin/sh\ncp ect/x /tmp\n',
      files: { 'etc/x': '' },
      environment,
    });
    expect(remedy).toContain('did you mean `etc/x`?');
  });

  const others = { 'test/x': '', 'lib/wazo-confd/x': '', 'lib/sip.conf': '' };
  it.each([
    ['cp nothing-like-it "$pkgdir/"'],
    ['cp /usr/share/none/my-plugin.conf "$pkgdir/"'],
    ['cp ../my-plugin.conf "$pkgdir/"'],
    ['tar xf dist/*.zip'],
    ['cp etc/a.conf "$pkgdir/"'],
    ['rm etc/my-plugn.conf'],
    ['cp -R bust "$pkgdir/"'],
    ['cp -R lib/wazo-calld "$pkgdir/"'],
    ['cp lib/pjsip.conf "$pkgdir/"'],
  ])('is not told where none is meant for sure: %s', async (line) => {
    const { remedy, printed } = await causeOfFailing({
      rules: `#!/bin/sh\nset -e\n${line}\n`,
      files: { ...others, ...files },
      command: 'package',
    });
    expect(printed.join()).toContain('No such file or directory');
    expect(remedy).toBeUndefined();
  });
});

describeWith([program('bash'), program('dash')], 'a script whose interpreter is missing', () => {
  it.each([
    ['sh', '#!/bin/sh\r\ntrue\r\n', 'Windows line ends'],
    ['bash', '#!/bin/sh\r\ntrue\r\n', 'Windows line ends'],
    ['sh', '#!/usr/bin/pyhton3\n', 'did you mean `/usr/bin/python3`?'],
    ['bash', '#!/usr/bin/no-such-program\n', 'is missing.'],
  ])('is told in the words of %s: %j', async (shell, text, remedy) => {
    const rules = `#!/bin/${shell}\nchmod +x scripts/make.sh\nscripts/make.sh\n`;
    const cause = await causeOfFailing({ rules, files: { 'scripts/make.sh': text } });
    expect(cause.remedy ?? cause.printed).toMatch(/^`scripts\/make\.sh` can't run/);
    expect(cause.remedy).toContain(remedy);
  });
});

describeWith([program('dash')], 'a directory that is missing in the package', () => {
  it.each([
    ['cp etc/my-plugin.conf "$pkgdir/etc/"', '${pkgdir}/etc'],
    ['cp setup.py etc/my-plugin.conf "$pkgdir/etc"', '${pkgdir}/etc'],
    ['cp -t "$pkgdir/etc" setup.py', '${pkgdir}/etc'],
    ['mv setup.py "$pkgdir/etc/"', '${pkgdir}/etc'],
    ['mv setup.py "$pkgdir/etc/x/y"', '${pkgdir}/etc/x'],
    ['install -m 644 setup.py "$pkgdir/etc/"', '${pkgdir}/etc'],
    ['tar xzf x.tar.gz -C "$pkgdir/opt/x"', '${pkgdir}/opt/x'],
    ['cp etc/my-plugin.conf "$pkgdir/etc/asterisk/"', '${pkgdir}/etc/asterisk'],
    ['cp etc/my-plugin.conf "$pkgdir/etc/asterisk/x.conf"', '${pkgdir}/etc/asterisk'],
    ['cp -R my_plugin "$pkgdir/usr/src/my_plugin"', '${pkgdir}/usr/src'],
    ['install -m 644 etc/my-plugin.conf "$pkgdir/etc/x"', '${pkgdir}/etc'],
    ['mkdir "$pkgdir/usr/src"', '${pkgdir}/usr'],
    ['touch "$pkgdir/usr/src"', '${pkgdir}/usr'],
    ['ln -s x "$pkgdir/usr/src"', '${pkgdir}/usr'],
    ['echo 1 > "$pkgdir/usr/src"', '${pkgdir}/usr'],
  ])('is told with the command that makes it: %s', async (line, directory) => {
    const { remedy, printed } = await causeOfFailing({
      rules: `#!/bin/sh\nset -e\ntar czf x.tar.gz etc\n${line}\n`,
      files,
      command: 'package',
    });
    expect(remedy ?? printed).toContain(`run \`mkdir -p "${directory}"\` first`);
  });

  it.each([
    ['cp etc/my-plugin.conf pkgdir/etc/', '${pkgdir}/etc'],
    ['mkdir pkgdir/etc', '${pkgdir}'],
  ])('is told with the dollar sign that was forgotten: %s', async (line, directory) => {
    const { remedy } = await causeOfFailing({ rules: `#!/bin/sh\nset -e\n${line}\n`, files, command: 'package' });
    expect(remedy).toContain(`has no \`$\`, so it is a directory in the checkout: write \`"${directory}"\``);
  });
});

import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { debianPackageOfCommand } from '../../../src/plugin/causes/debian-packages.ts';
import { causeOfFailing, NO_PROGRAMS } from '../../support/failing-rules.ts';
import { describeWith, program } from '../../support/needs.ts';

const makefile = (recipe: string) => `#!/usr/bin/make -f\n\nbuild:\n\t${recipe}\n`;

describeWith(
  [program('dash'), program('bash'), program('busybox'), program('make')],
  'a command that is missing',
  () => {
    it.each([
      ['dash', '#!/bin/dash\n\nset -e\npython setup.py bdist\n', 4],
      ['bash', '#!/bin/bash\n\npython setup.py bdist\n', 3],
      ['busybox', '#!/bin/busybox sh\n\npython setup.py bdist\n', 3],
      ['exec of dash', '#!/bin/dash\nexec python setup.py\n', 2],
      ['exec of bash', '#!/bin/bash\nexec python setup.py\n', 2],
      ['a function of dash', '#!/bin/dash\nmodules() {\n  python setup.py\n}\nmodules\n', 3],
      ['a substitution', '#!/bin/dash\nset -e\nversion=$(python setup.py --version)\n', 3],
      ['a path of dash', '#!/bin/dash\n/usr/bin/python setup.py\n', 2],
      ['make itself', makefile('python setup.py bdist'), 4],
      ['the shell of make', makefile('cd . && python setup.py bdist'), 4],
      [
        'bash as the shell of make',
        `SHELL = /bin/bash\n${makefile('cd . && python setup.py bdist')}`.replace(/(.*\n)(.*\n)/, '$2$1'),
        5,
      ],
    ])('is told in the words of %s, at its line', async (_, rules, line) => {
      const { remedy, place } = await causeOfFailing({ rules, environment: NO_PROGRAMS });
      expect(remedy).toContain('write `python3`');
      expect(place).toEqual({ file: 'wazo/rules', line });
    });

    it.each([
      ['env', '#!/bin/sh\n/usr/bin/env python setup.py\n', {}],
      ['env in the locale C', '#!/bin/sh\n/usr/bin/env python setup.py\n', { LC_ALL: 'C' }],
      ['a script for env', '#!/bin/sh\nwazo/../setup.py\n', {}],
      ['timeout', '#!/bin/sh\n/usr/bin/timeout 9 python setup.py\n', {}],
      ['nice', '#!/bin/sh\n/usr/bin/nice python setup.py\n', {}],
      ['xargs', '#!/bin/sh\necho setup.py | /usr/bin/xargs python\n', {}],
      ['a shell of another program', '#!/usr/bin/make -f\nbuild:\n\t/bin/sh -c "/bin/bash -c \'python x\'"\n', {}],
      ['make in a directory', '#!/usr/bin/make -f\nbuild:\n\t$(MAKE) -C module\n', {}],
    ])('is told in the words of %s', async (_, rules, environment) => {
      const files = { 'setup.py': '#!/usr/bin/env python\n', 'module/Makefile': 'all:\n\tpython x\n' };
      const chmod = rules.includes('../setup.py') ? rules.replace('\n', '\n/bin/chmod +x setup.py\n') : rules;
      const found = await causeOfFailing({ rules: chmod, files, environment: { ...NO_PROGRAMS, ...environment } });
      expect(found.remedy, found.printed.join('\n')).toContain('write `python3`');
    });

    it.each([
      ['#!/bin/dash\npip3 install .\n', 'python3-pip'],
      ['#!/bin/bash\nmsgfmt -o x.mo x.po\n', 'gettext'],
      ['#!/bin/sh\nmake all\n', 'make'],
      [makefile('cd . && patch -p1 -i x'), 'patch'],
      [makefile('node x.js'), 'nodejs'],
      ['#!/bin/sh\ncc -o x x.c\n', 'gcc'],
      ['#!/usr/bin/python3\nimport subprocess\nsubprocess.run(["jq", "."])\n', 'jq'],
    ])('is told with its Debian package: %j', async (rules, debianPackage) => {
      const { remedy } = await causeOfFailing({ rules, environment: NO_PROGRAMS });
      expect(remedy).toMatch(new RegExp(`^There is no command \`\\w+\`: install ${debianPackage}\\.$`));
    });

    it.each(['dash', 'bash'])('may be a function that is spelt wrong, in %s', async (shell) => {
      const rules = `#!/bin/${shell}\nset -e\nstage_files() {\n  true\n}\nstage_file\n`;
      expect(await causeOfFailing({ rules, environment: NO_PROGRAMS })).toMatchObject({
        remedy: 'There is no command `stage_file`: did you mean the function `stage_files`?',
        place: { file: 'wazo/rules', line: 6 },
      });
    });

    it('may be a word that is for functions', async () => {
      const { remedy } = await causeOfFailing({ rules: '#!/bin/bash\nset -e\nlocal x=1\n' });
      expect(remedy).toBe('`local` is for functions only: remove the word.');
    });

    it('is told without a package where we know of none, but with its line', async () => {
      const rules = '#!/bin/sh\nset -e\ntrue\nno-such-command\n';
      expect(await causeOfFailing({ rules, environment: NO_PROGRAMS })).toMatchObject({
        remedy: undefined,
        place: { file: 'wazo/rules', line: 4 },
      });
    });

    it.each(['asterisk -rx "dialplan reload"', 'systemctl restart wazo-calld', 'wazo-auth-keys service update'])(
      'that only a server has belongs under install: %s',
      async (command) => {
        const { remedy } = await causeOfFailing({ rules: `#!/bin/sh\n${command}\n`, environment: NO_PROGRAMS });
        expect(remedy).toContain('call it under `install`');
      },
    );

    it.each([
      ['#!/bin/dash\nset -e\nsource wazo/functions\n', '`source`'],
      ['#!/bin/dash\nset -e\n[[ -d etc ]]\n', '`[[`'],
      ['#!/bin/dash\nset -e\npushd etc\n', '`pushd`'],
      [makefile('true && source x'), '`source`'],
      ['#!/bin/dash\nx=a\necho "${x^^}"\n', '`${…}`'],
    ])('that is bash’s is told: %j', async (rules, command) => {
      const { remedy } = await causeOfFailing({ rules, environment: NO_PROGRAMS });
      expect(remedy).toContain(command);
      expect(remedy).toContain('#!/bin/bash');
    });

    it.each([
      ['#!/bin/dash\nset -e\nmkdir\u00a0-p x\n', 'no-break space', {}],
      ['#!/bin/bash\nset -e\nmkdir\u00a0-p x\n', 'no-break space', { LC_ALL: 'C.UTF-8' }],
      ['#!/bin/dash\nset -e\n“mkdir” x\n', 'typographic quotes', {}],
    ])('that has a blank or quotes of a text is told: %j', async (rules, words, environment) => {
      const found = await causeOfFailing({ rules, environment: { ...NO_PROGRAMS, ...environment } });
      expect(found.remedy, found.printed.join('\n')).toContain(words);
    });

    it('is told of a script with Windows line ends', async () => {
      const files = { 'make.py': '#!/usr/bin/env python3\r\nprint()\r\n' };
      const { remedy } = await causeOfFailing({ rules: '#!/bin/sh\nchmod +x make.py\n./make.py\n', files });
      expect(remedy).toContain('Windows line ends');
      expect(remedy).toContain("sed -i 's/\\r$//'");
    });
  },
);

describeWith([program('dpkg')], 'the package of a command', () => {
  const commands = [
    'ar',
    'curl',
    'file',
    'g++',
    'gcc',
    'git',
    'make',
    'msgfmt',
    'openssl',
    'patch',
    'ssh',
    'wget',
    'xz',
    'zip',
  ];
  const here = commands.filter((name) => existsSync(`/usr/bin/${name}`));

  it.each(here)('is the one that dpkg says: %s', (name) => {
    // A link in /usr/bin, to the compiler of a version say, is of the package that makes the choice.
    const owner = execFileSync('dpkg-query', ['--search', `/usr/bin/${name}`], { encoding: 'utf8' }).split(/[:,]/)[0];
    expect(debianPackageOfCommand(name)).toBe(owner);
  });
});

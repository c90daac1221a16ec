import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { causeOfFailing, NO_PROGRAMS } from '../../support/failing-rules.ts';
import { describeWith, type Need, program } from '../../support/needs.ts';

/** The need that Debian's Python runs this code. */
function python(code: string, missing: string): Need {
  return { met: spawnSync('/usr/bin/python3', ['-c', code]).status === 0, missing };
}

const setuptools = python('import setuptools', 'setuptools is not installed (apt-get install python3-setuptools)');
const pip = python('import pip', 'pip is not installed (apt-get install python3-pip)');
const pyyaml = python(
  'import yaml; assert int(yaml.__version__.split(".")[0]) >= 6',
  'PyYAML 6 is not installed (apt-get install python3-yaml)',
);
const managed = python(
  'import os, sysconfig; assert os.path.exists(sysconfig.get_path("stdlib") + "/EXTERNALLY-MANAGED")',
  'Python is not as Debian 12 has it: there is no EXTERNALLY-MANAGED',
);

const run = (line: string) => `#!/bin/sh\nset -e\n/usr/bin/python3 ${line}\n`;

/** A pip that finds nothing, and finds that out soon. */
const environment = { PIP_INDEX_URL: 'https://no-such-host.invalid/simple', PIP_RETRIES: '1' };

describeWith([pyyaml], 'yaml.load without a Loader', () => {
  it('is told at its line', async () => {
    const files = {
      'setup.py': 'import yaml\n\nwith open("wazo/plugin.yml") as file:\n    metadata = yaml.load(file)\n',
    };
    const { remedy, place } = await causeOfFailing({ rules: run('setup.py bdist'), files });
    expect(remedy).toContain('`yaml.safe_load(…)`');
    expect(place).toEqual({ file: 'setup.py', line: 4 });
  });

  it('is told at the line of rules where that is Python', async () => {
    const rules = '#!/usr/bin/python3\nimport yaml\n\ndef read():\n    return yaml.load("a: 1")\n\nread()\n';
    const { remedy, place } = await causeOfFailing({ rules });
    expect(remedy).toContain('`yaml.safe_load(…)`');
    expect(place).toEqual({ file: 'wazo/rules', line: 5 });
  });
});

describeWith([python('', 'Python is not installed')], 'the variable `pkgdir`', () => {
  const rules = (name: string) => `#!/usr/bin/python3\nimport os\nprint(os.environ["${name}"])\n`;

  it.each(['PKGDIR', 'pkg_dir', 'pkdir', 'DESTDIR'])('is told of for %s', async (name) => {
    const { remedy, place } = await causeOfFailing({ rules: rules(name), command: 'package' });
    expect(remedy).toContain('write `os.environ["pkgdir"]`');
    expect(place).toEqual({ file: 'wazo/rules', line: 3 });
  });

  it('is told to be for `package` only', async () => {
    const { remedy } = await causeOfFailing({ rules: rules('pkgdir') });
    expect(remedy).toBe('`pkgdir` is set under `package` only.');
  });

  it('is not told of for any other', async () => {
    const { remedy } = await causeOfFailing({ rules: rules('version') });
    expect(remedy).toBeUndefined();
  });
});

describeWith([pip, managed], 'pip', () => {
  it.each(['-m pip install requests', '-m pip install --user .'])(
    'in Debian’s own Python is told: %s',
    async (line) => {
      const { remedy } = await causeOfFailing({ rules: run(line), environment });
      expect(remedy).toContain('`python3 -m pip install --root "${pkgdir}" …`');
    },
  );
});

describeWith([pip], 'pip without a network', () => {
  it('is told', async () => {
    const { remedy, printed } = await causeOfFailing({ rules: run('-m pip download x'), environment });
    expect(remedy ?? printed).toContain('there is no network, or the name is wrong');
  });
});

describeWith([setuptools, pip], 'setup_requires', () => {
  it.each([
    ['Babel>=99', 'names `Babel`, which is not installed, and pip could not get it: install python3-babel.'],
    ['no-such-thing', 'install it before `setup.py` runs.'],
  ])('that pip can’t get is told: %s', async (requirement, told) => {
    const files = { 'setup.py': `from setuptools import setup\nsetup(name="x", setup_requires=["${requirement}"])\n` };
    const { remedy, printed } = await causeOfFailing({ rules: run('setup.py bdist'), files, environment });
    expect(remedy ?? printed).toContain(told);
  });
});

describeWith([setuptools], 'what setup.py lacks', () => {
  const setup = (more: string) => ({
    'setup.py': `from setuptools import setup, Extension\nsetup(name="x"${more})\n`,
    'x.c': '',
  });

  it('as a command is told', async () => {
    // An option that hides the commands of what may be installed here.
    const hidden = 'import importlib.metadata as m\nm.entry_points = lambda **_: []\n';
    const files = { 'setup.py': `${hidden}from setuptools import setup\nsetup(name="x")\n` };
    for (const [command, debianPackage] of [
      ['bdist_wheel', 'python3-wheel'],
      ['compile_catalog', 'python3-babel'],
    ]) {
      const { remedy, printed } = await causeOfFailing({ rules: run(`setup.py ${command}`), files });
      expect(remedy ?? printed).toBe(`\`setup.py\` has no command \`${command}\`: install ${debianPackage}.`);
    }
  });

  it('as a compiler is told', async () => {
    const files = setup(', ext_modules=[Extension("x", ["x.c"])]');
    const { remedy } = await causeOfFailing({ rules: run('setup.py build'), files, environment: NO_PROGRAMS });
    expect(remedy).toMatch(/^There is no command `.*gcc`: install gcc\.$/);
  });
});

describeWith([program('gcc')], 'the header of Python', () => {
  it('that is missing is told', async () => {
    const rules = '#!/bin/sh\necho "#include <Python.h>" > x.c\ngcc -c x.c\n';
    expect((await causeOfFailing({ rules })).remedy).toBe('The header `Python.h` is missing: install python3-dev.');
  });
});

describeWith([program('python3')], 'a module that is missing', () => {
  it.each([
    // Without what Debian installs.
    ['-S -c "import setuptools"', 'setuptools', 'python3-setuptools'],
    ['-S -c "import yaml"', 'yaml', 'python3-yaml'],
    ['-S -m pip install .', 'pip', 'python3-pip'],
    ['-S -m build', 'build', 'python3-build'],
  ])('is told with its Debian package: %s', async (line, module, debianPackage) => {
    const { remedy } = await causeOfFailing({ rules: run(line) });
    expect(remedy).toBe(`Python has no module \`${module}\`: install ${debianPackage}.`);
  });

  it('is told where a directory has its name', async () => {
    const { remedy } = await causeOfFailing({ rules: run('-S -m build'), files: { 'build/__init__.py': '' } });
    expect(remedy).toBe('Python has no module `build`: install python3-build.');
  });

  it.each(['import no_such_module', 'import wazo_calld', 'import yaml.no_such_part'])(
    'is not told where we know of no package: %s',
    async (code) => {
      const { remedy, printed } = await causeOfFailing({
        rules: run(`-S -c "${code}"`),
        files: { 'yaml/__init__.py': '' },
      });
      expect(printed.join()).toContain('No module named');
      expect(remedy).toBeUndefined();
    },
  );
});

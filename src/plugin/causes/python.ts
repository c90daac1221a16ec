/** What Python, setuptools and pip say of what they lack. */

import { isSlipOf } from '../../slip.ts';
import { debianPackageOfModule } from './debian-packages.ts';
import { line, type Pattern } from './pattern.ts';

/** The Debian package that brings a command of `setup.py`. */
const SETUP_COMMANDS: ReadonlyMap<string, string> = new Map([
  ['bdist_wheel', 'python3-wheel'],
  ['compile_catalog', 'python3-babel'],
  ['extract_messages', 'python3-babel'],
  ['init_catalog', 'python3-babel'],
  ['update_catalog', 'python3-babel'],
]);

/** What Python says of a module that is not there. */
export const NO_SUCH_MODULE: readonly RegExp[] = [
  line("ModuleNotFoundError: No module named '{module}'"),
  line('{python}: No module named {module}'),
  // Where a directory of that name is there, such as the `build` that setuptools makes.
  /^\S*python[\d.]*: No module named (\w+)\.__main__; /,
];

export const python: readonly Pattern[] = [
  {
    lines: [line("TypeError: load() missing 1 required positional argument: 'Loader'")],
    remedy: () => '`yaml.load(…)` without a Loader is an error since PyYAML 6: write `yaml.safe_load(…)`.',
  },
  {
    lines: [line("KeyError: '{module}'")],
    remedy: (name, { pkgdir }) => {
      if (name === 'pkgdir') return pkgdir === undefined ? '`pkgdir` is set under `package` only.' : undefined;
      const isMeant = name === 'DESTDIR' || isSlipOf(name.toLowerCase().replaceAll('_', ''), 'pkgdir');
      return isMeant
        ? 'The directory to stage in is in the variable `pkgdir`: write `os.environ["pkgdir"]`.'
        : undefined;
    },
  },
  {
    // pip says more lines than are kept.
    lines: [
      line('error: externally-managed-environment'),
      line('× This environment is externally managed'),
      line('hint: See PEP 668 for the detailed specification.'),
    ],
    remedy: () =>
      'pip installs nothing into Debian\'s own Python. Under `package` stage your modules with `python3 -m pip install --root "${pkgdir}" …`, and take those of others from Debian packages (`python3-…` in `debian_depends`).',
  },
  {
    lines: [/^ModuleNotFoundError: No module named '(distutils(?:\.\w+)*)'$/],
    remedy: (module) =>
      `Python 3.12 and later have no \`${module}\`: import what you need from \`setuptools\`, such as \`from setuptools import setup\`.`,
  },
  {
    lines: NO_SUCH_MODULE,
    remedy: (module, { install }) => {
      const debianPackage = debianPackageOfModule(module);
      return debianPackage && `Python has no module \`${module}\`: ${install(debianPackage)}.`;
    },
  },
  {
    lines: [line("error: invalid command '{command}'")],
    remedy: (command, { install }) => {
      const debianPackage = SETUP_COMMANDS.get(command);
      return debianPackage && `\`setup.py\` has no command \`${command}\`: ${install(debianPackage)}.`;
    },
  },
  {
    // Before anything else setuptools has pip get what `setup_requires` names.
    lines: [
      /^\S*DistutilsError: Command '\['.*', '-m', 'pip', .*'wheel', .*'([\w.-]+)[^']*'\]' returned non-zero exit status \d+\.$/,
    ],
    remedy: (requirement, { install }) => {
      const debianPackage = debianPackageOfModule(requirement.toLowerCase());
      const remedy = debianPackage === undefined ? 'install it before `setup.py` runs' : install(debianPackage);
      return `\`setup_requires\` in \`setup.py\` names \`${requirement}\`, which is not installed, and pip could not get it: ${remedy}.`;
    },
  },
  {
    lines: [/fatal error: (Python\.h): No such file or directory$/],
    remedy: (header, { install }) => `The header \`${header}\` is missing: ${install('python3-dev')}.`,
  },
];

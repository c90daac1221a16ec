/** Commands that the machine does not have. */

import { isSlipOf } from '../../slip.ts';
import { debianPackageOfCommand } from './debian-packages.ts';
import { line, type Pattern, type Surroundings } from './pattern.ts';

/** Commands of bash itself. */
const OF_BASH = new Set(['[[', 'source', 'pushd', 'popd', 'declare', 'typeset', 'shopt', 'let', 'function']);

/** What a Wazo server has, and a build machine need not. */
const OF_SERVER = new Set([
  'asterisk',
  'systemctl',
  'wazo-auth-cli',
  'wazo-auth-keys',
  'wazo-plugind-cli',
  'wazo-service',
]);

const IN_BASH =
  'and `sh` is dash on Debian: write `#!/bin/bash` in the first line of the script, or `SHELL = /bin/bash` in the makefile.';

/** What programs say of a command that is not there. */
export const NO_SUCH_COMMAND: readonly RegExp[] = [
  line('{script}: {command}: not found'),
  line('{script}: {command}: command not found'),
  line('{script}: exec: {command}: not found'),
  // A shell that another program or sudo started.
  line('{shell}: {command}: not found'),
  line('{shell}: {command}: command not found'),
  line('sudo: {command}: command not found'),
  // make, which runs a simple command itself, and before 4.3 in the second's words.
  line('{make}: {command}: No such file or directory'),
  line('{make}: {command}: Command not found'),
  // env, nice, …
  line("{program}: '{command}': No such file or directory"),
  line("{program}: failed to run command '{command}': No such file or directory"),
  line('{…}xargs: {command}: No such file or directory'),
  // git, of ssh
  line('error: cannot run {command}: No such file or directory'),
  // setuptools, in the words of today and of Debian 10.
  line("error: command '{command}' failed: No such file or directory"),
  line("unable to execute '{command}': No such file or directory"),
  // Python. A file that it can't open would hardly have a command's name.
  line("FileNotFoundError: [Errno {number}] No such file or directory: '{command}'"),
];

export const missingCommands: readonly Pattern[] = [
  { lines: NO_SUCH_COMMAND, remedy: whatToDo },
  {
    lines: [line('{script}: {odd}: not found'), line('{script}: {odd}: command not found')],
    remedy: (command) =>
      /[\u00a0\u200b]/.test(command)
        ? 'There is a no-break space in this command, which the shell takes for a letter: type the space again.'
        : 'The shell takes typographic quotes for letters: write straight ones (`"`).',
  },
  {
    lines: [line('{script}: set: Illegal option -o pipefail')],
    remedy: () => `\`set -o pipefail\` is for bash, ${IN_BASH}`,
  },
  {
    lines: [line('{script}: local: can only be used in a function'), line('{script}: local: not in a function')],
    remedy: () => '`local` is for functions only: remove the word.',
  },
  {
    // dash, which does not say which one.
    lines: [line('{script}: Bad substitution')],
    remedy: () => `This line has a \`\${…}\` that is for bash, ${IN_BASH}`,
  },
];

function whatToDo(command: string, { install, read }: Surroundings): string | undefined {
  if (command.endsWith('\\r')) {
    return `A script has Windows line ends, so that its first line asks for a program named \`${command}\`: convert it with \`sed -i 's/\\r$//'\`, and add the line \`* text=auto eol=lf\` to \`.gitattributes\`.`;
  }
  const name = command.replace(/^(\/usr)?(\/local)?\/s?bin\//, '');
  if (/^python(2(\.\d+)?)?$/.test(name)) {
    return `There is no command \`${name}\`: write \`python3\`, which every Wazo server has.`;
  }
  if (OF_BASH.has(name)) return `\`${name}\` is a command of bash, ${IN_BASH}`;
  if (OF_SERVER.has(name)) {
    return `Only a Wazo server has the command \`${name}\`: call it under \`install\`, not where the package is built.`;
  }
  const debianPackage = debianPackageOfCommand(name);
  const functions = [...(read('wazo/rules') ?? '').matchAll(/^[ \t]*(?:function[ \t]+)?([\w-]+)[ \t]*\(\)/gm)];
  const meant = functions.map(([, each = '']) => each).find((each) => isSlipOf(each, command));
  if (debianPackage === undefined && meant !== undefined) {
    return `There is no command \`${command}\`: did you mean the function \`${meant}\`?`;
  }
  return debianPackage && `There is no command \`${name}\`: ${install(debianPackage)}.`;
}

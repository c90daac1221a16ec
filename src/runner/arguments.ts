/** Reads the command line of a run outside GitHub: a command, and flags that stand for the action's inputs. */

import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command, CommanderError, type HelpConfiguration, InvalidArgumentError, Option } from 'commander';
import { Failure, MISUSED } from '../failure.ts';
import { nearest } from '../nearest.ts';
import { startedAs } from './environment.ts';
import { type ActionInputs, readActionInputs, readOwnVersion } from './installation.ts';

/** What is asked for. */
export interface Request {
  /** Gives each input its text, empty where it is not set. */
  get: (name: string) => string;
  /** Whether the mistakes of which the remedy is certain are to be mended first. */
  fix: boolean;
  /** The packages to compare, absolute paths, where that is all that is wanted. */
  compare: readonly [previous: string, now: string] | undefined;
  /** The package to rehearse, an absolute path, where that is all that is wanted. */
  rehearse: string | undefined;
}

/** The commands on a plugin's directory. Each is the mode of the action that it is named after. */
const COMMANDS = {
  build: 'Check a plugin and build its Debian package. This is the default command.',
  validate: 'Check the manifest and the rules file, and run nothing of the plugin.',
} as const;

/** The command on two packages. */
const COMPARE = 'compare';

/** The command on one package, and the inputs that it goes by. */
const REHEARSE = 'rehearse';
const OF_REHEARSAL = /^(debian-release|debian-image|wazo-version|previous-package|fail-on-warnings|ignore|sarif-file)$/;

/** What stands behind a command. */
const OPERANDS: Readonly<Record<string, string>> = { [COMPARE]: 'OLD NEW', [REHEARSE]: 'PACKAGE', help: '[COMMAND]' };

/** The command where none is given. */
const DEFAULT = 'build';

/** The flags by what they are about, in the order in which `--help` shows them, each with the word for its value. */
const GROUPS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'What is built': {
    path: 'DIRECTORY',
    mode: 'MODE',
    version: 'VERSION',
    'version-suffix': 'SUFFIX',
    maintainer: 'MAINTAINER',
    architecture: 'NAME',
  },
  'How it is built': {
    'debian-release': 'NAME',
    strict: '',
    'build-in': 'PLACE',
    'build-packages': 'NAMES',
    'build-environment': 'NAMES',
    'debian-image': 'IMAGE',
  },
  'What is checked': {
    'wazo-version': 'VERSION',
    'previous-package': 'FILE',
    rehearse: 'HOW',
    'fail-on-warnings': '',
    ignore: 'CODES',
    fix: '',
  },
  'The package': { 'output-directory': 'DIRECTORY', compression: 'CODEC', 'compression-level': 'NUMBER' },
  'The report': { 'sarif-file': 'FILE', json: '', 'no-color': '' },
  Other: { help: '' },
};

/** What only a run on GitHub has. Who takes over the inputs of a workflow may give them; they change nothing. */
const ONLY_ON_GITHUB = /^(upload-artifact|artifact-.+|retention-days|summary|verify-tag|tag-prefix)$/;

/** The inputs of which something else holds here than on GitHub. */
const HERE: ActionInputs = {
  path: { description: 'Directory that holds `wazo/plugin.yml`. DIRECTORY alone does the same.', default: '.' },
  mode: { description: '`build` or `validate`. The commands of these names do the same.', default: DEFAULT },
  'output-directory': { description: 'Where the package is written.', default: '.' },
};

const AFTER_HELP = `
--version alone prints the version of this tool.

Exit status: 0 done, 1 something is wrong with the plugin or with this machine,
2 wrong usage, 70 a bug in this tool, 129, 130 and 143 cancelled.`;

/**
 * What the parameters ask for; directories in them are relative to `base`. Undefined where they ask for help or the
 * version of this tool, which `print` is given. Throws a Failure where they make no sense.
 */
export function readArguments(
  parameters: readonly string[],
  base: string,
  print: (text: string) => void,
): Request | undefined {
  if (parameters.length === 1 && parameters[0] === '--version') {
    print(`${readOwnVersion()}\n`);
    return undefined;
  }
  const inputs = { ...readActionInputs(), ...HERE };
  const given = parse(withValues(parameters, inputs), inputs, print);
  if (given === undefined) return undefined;

  const { command, operands: directories, texts, fix } = given;
  const get = (name: string) => texts.get(name) ?? inputs[name]?.default ?? '';
  const [first, second] = directories;
  if (command === COMPARE && first !== undefined && second !== undefined) {
    return { get, fix, compare: [resolve(base, first), resolve(base, second)], rehearse: undefined };
  }
  if (command === REHEARSE && first !== undefined) {
    return { get, fix, compare: undefined, rehearse: resolve(base, first) };
  }
  if (first !== undefined && (directories.length > 1 || !existsSync(resolve(base, first)))) {
    const commands = [...Object.keys(COMMANDS), COMPARE, REHEARSE];
    if (commands.includes(first)) throw misuse(`Write the command \`${first}\` before all flags`);
    const meant = nearest(first, commands);
    if (meant !== undefined) throw misuse(`There is no command or directory \`${first}\`. Did you mean \`${meant}\`?`);
  }
  const mode = texts.get('mode');
  if (command !== DEFAULT && mode !== undefined && mode !== command) {
    throw misuse(`The command is \`${command}\`, but \`--mode\` says \`${mode}\`: leave one of them out`);
  }
  const path = texts.get('path');
  const paths = [...directories, ...(path === undefined ? [] : [path])];
  if (paths.length > 1) throw misuse(`One plugin at a time, not ${paths.join(' and ')}`);
  const set = new Map(texts);
  if (command !== DEFAULT) set.set('mode', command);
  if (first !== undefined) set.set('path', first);
  return { get: (name) => set.get(name) ?? inputs[name]?.default ?? '', fix, compare: undefined, rehearse: undefined };
}

/** What stands on a command line. */
interface Given {
  command: string;
  /** The directory, or the packages. */
  operands: readonly string[];
  /** The texts of the inputs. */
  texts: ReadonlyMap<string, string>;
  fix: boolean;
}

/** Undefined where only help was asked for. */
function parse(parameters: readonly string[], inputs: ActionInputs, print: (text: string) => void): Given | undefined {
  let given: Given | undefined;
  const help = new Option('-h, --help', 'Print this help.').helpGroup(headingOf('help'));
  const program = new Command(startedAs())
    .description('Checks a Wazo plugin and builds its Debian package.')
    .usage('[COMMAND] [DIRECTORY] [FLAGS]')
    .exitOverride()
    .configureOutput({ writeOut: print, outputError() {} })
    .addHelpOption(help)
    .helpCommand('help [command]', 'Print this help, or the help for a command.')
    .addHelpText('after', AFTER_HELP)
    .addOption(new Option('--json', 'Print the outputs as one JSON object, and everything else on standard error.'))
    .addOption(new Option('--no-color', 'Print no colours. A pipe has none, and NO_COLOR switches them off too.'));
  for (const [name, description] of Object.entries(COMMANDS)) {
    const command = program.command(name, { isDefault: name === DEFAULT }).description(description);
    command.usage('[DIRECTORY] [FLAGS]').argument('[directory...]').addHelpOption(help);
    command.addOption(new Option('--fix', 'First fix the mistakes that have a certain fix, and show each change.'));
    const flags = Object.entries(inputs).map(([input, about]) =>
      flagOf(input, about).hideHelp(ONLY_ON_GITHUB.test(input) || (input === 'mode' && name !== DEFAULT)),
    );
    for (const flag of flags) command.addOption(flag);
    command.action((directories: string[], options: Record<string, unknown>) => {
      given = { command: name, operands: directories, texts: textsOf(flags, options), fix: options['fix'] === true };
    });
  }
  const ofRehearsal = Object.entries(inputs).flatMap(([input, about]) =>
    OF_REHEARSAL.test(input) ? [flagOf(input, about)] : [],
  );
  const rehearse = program
    .command(REHEARSE)
    .description('Install, upgrade, remove and purge a package (.deb) in a container with a stand-in for a Wazo.')
    .usage(`${OPERANDS[REHEARSE]} [FLAGS]`)
    .argument('<PACKAGE>')
    .addHelpOption(help)
    .action((path: string, options: Record<string, unknown>) => {
      given = { command: REHEARSE, operands: [path], texts: textsOf(ofRehearsal, options), fix: false };
    });
  for (const flag of ofRehearsal) rehearse.addOption(flag);
  program
    .command(COMPARE)
    .description('Print what changes for a server that upgrades from one package (.deb) to another.')
    .usage(`${OPERANDS[COMPARE]} [FLAGS]`)
    .argument('<OLD>')
    .argument('<NEW>')
    .addHelpOption(help)
    .action((...[previous, now]: string[]) => {
      given = { command: COMPARE, operands: [previous ?? '', now ?? ''], texts: new Map(), fix: false };
    });
  // Where no command is given yet, its flags can be: they are shown with the commands.
  const shared = [...program.options, help];
  const byCommand = new Map([program, ...program.commands].map((each) => [each, each.options]));
  byCommand.set(program, program.commands.find((each) => each.name() === DEFAULT)?.options ?? []);
  for (const command of byCommand.keys()) {
    command.configureHelp(helpLayout((each) => [...(byCommand.get(each) ?? []), ...shared]));
  }
  try {
    program.parse([...parameters], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return undefined;
    throw misuse(error.message.replace(/^error: /, ''));
  }
  return given;
}

/** The texts of the flags that are given. */
function textsOf(flags: readonly Option[], options: Readonly<Record<string, unknown>>): Map<string, string> {
  return new Map(
    flags.flatMap((flag) => {
      const text = options[flag.attributeName()];
      return typeof text === 'string' ? [[flag.name(), text] as const] : [];
    }),
  );
}

function misuse(message: string): Failure {
  return new Failure(`${message.replace(/[^.?)]$/, '$&.')} See --help`, MISUSED);
}

/** The parameters, with `true` behind a flag of a boolean input that stands alone: `--strict`. */
function withValues(parameters: readonly string[], inputs: ActionInputs): string[] {
  return parameters.map((parameter, index) => {
    // One of them has a third value.
    const values = parameter === '--rehearse' ? /^(true|false|report)$/i : /^(true|false)$/i;
    const alone = !values.test(parameters[index + 1] ?? '');
    return parameter.startsWith('--') && isBoolean(inputs[parameter.slice('--'.length)]) && alone
      ? `${parameter}=true`
      : parameter;
  });
}

function isBoolean(input: ActionInputs[string] | undefined): boolean {
  return ['true', 'false'].includes(input?.default ?? '');
}

/** The flag of an input. */
function flagOf(name: string, { description, default: byDefault }: ActionInputs[string]): Option {
  const flag = new Option(`--${name} <${wordOf(name) || 'BOOLEAN'}>`, description.trim().replaceAll(/\s+/g, ' '));
  flag.argParser((value: string) => {
    if (/^--?[a-z]/i.test(value)) throw new InvalidArgumentError('It looks like a flag. Is the value missing?');
    return value;
  });
  // The value itself is not given to the library, so that we know what stands on the command line.
  if (byDefault) flag.default(undefined, byDefault);
  return flag;
}

function groupOf(name: string): [heading: string, words: Readonly<Record<string, string>>] | undefined {
  return Object.entries(GROUPS).find(([, words]) => Object.hasOwn(words, name));
}

function headingOf(name: string): string {
  return `${groupOf(name)?.[0] ?? 'Other'}:`;
}

/** The word for the value of a flag. */
function wordOf(name: string): string {
  return groupOf(name)?.[1][name] ?? 'VALUE';
}

/** How `--help` is set: in groups, each flag with its default on a line, and below it what it means. */
function helpLayout(optionsOf: (command: Command) => Option[]): HelpConfiguration {
  const order = Object.values(GROUPS).flatMap((words) => Object.keys(words));
  const place = (option: Option) => (order.indexOf(option.name()) + order.length + 1) % (order.length + 1);
  return {
    visibleOptions: (command) =>
      optionsOf(command)
        .filter(({ hidden }) => !hidden)
        .toSorted((a, b) => place(a) - place(b)),
    groupItems<T extends Command | Option>(_: T[], items: T[], headingOfItem: (item: T) => string): Map<string, T[]> {
      const groups = new Map<string, T[]>();
      for (const item of items) {
        const heading = item instanceof Option ? headingOf(item.name()) : headingOfItem(item);
        groups.set(heading, [...(groups.get(heading) ?? []), item]);
      }
      return groups;
    },
    optionTerm: (option) => {
      const byDefault = option.defaultValueDescription;
      const isFlagAlone = wordOf(option.name()) === '';
      const term = isFlagAlone ? option.flags.replace(/ <.*/, '') : option.flags.replaceAll(/[<>]/g, '');
      return byDefault === undefined ? term : `${term} (default: ${byDefault})`;
    },
    optionDescription: ({ description }) => description,
    subcommandTerm: (command) => `${command.name()} ${OPERANDS[command.name()] ?? '[DIRECTORY]'}`,
    formatItem: (term, _, description, helper) => {
      const text = helper.boxWrap(description, (helper.helpWidth ?? 80) - 6).replaceAll('\n', '\n      ');
      return `  ${term}\n      ${text}`;
    },
  };
}

/** Knows what a shell `rules` restarts, by words that may mean it: where in doubt it does. */

import { branchesFor, commandsThatMayRun, RULES_COMMANDS } from './dispatch.ts';
import { programWord } from './program.ts';
import type { Branch, Command, Script } from './script.ts';

/** What `rules install` may restart or have read its configuration again. */
export interface Restarts {
  /** Whether the unit may be restarted or reloaded, by its name without an ending. */
  service: (name: string) => boolean;
  asterisk: boolean;
  /** Whether the keys of services are made anew. */
  keys: boolean;
  /** Whether code runs that is not in the script and may do any of it: also one of these programs, the plugin's own. */
  runsOther: (programs: ReadonlySet<string>) => boolean;
}

const ACTS = /start|reload|kill|reboot|shutdown/i;

/** Commands that only print. */
const PRINTS = new Set(['echo', 'printf', ':', 'logger']);

/** Programs that run what a file says, or their input. */
const INTERPRETERS =
  /^(\.|source|eval|exec|sh|bash|dash|perl|ruby|node|make|php|ansible-playbook|python[\d.]*|at|batch)$/;

/** Programs that run another one, which is not looked for behind their options. */
const RUNNERS = new Set(['alias', 'chroot', 'flock', 'parallel', 'setsid', 'start-stop-daemon', 'timeout']);

/** Directories of programs that are not the plugin's, unless it stages one there. */
const SYSTEM = /^\/(usr\/)?s?bin\//;

export function restartsOf(script: Script): Restarts {
  const commands = commandsOfInstall(script).filter(({ words: [program] }) => !PRINTS.has(program?.text ?? ''));
  const acting = commands.map((command) => ({ command, text: textOf(command) })).filter(({ text }) => ACTS.test(text));
  const all = acting.some(({ text }) => /\b(wazo|xivo)-service\b|\breboot\b|\bshutdown\b/.test(text));
  const isVague = acting.some(({ command }) => isPattern(command));
  const ofVariable = acting.some(({ command }) => takesUnits(command));
  const service = (name: string) => {
    const named = new RegExp(`(?<![\\w-])${name}(?![\\w-])`);
    return all || isVague || acting.some(({ text }) => named.test(text)) || (ofVariable && named.test(script.text));
  };
  const texts = commands.map(textOf);
  return {
    service,
    asterisk:
      service('asterisk') ||
      texts.some((text) => /asterisk/.test(text) && /load/.test(text)) ||
      texts.some((text) => /\b(core|dialplan|module|pjsip|moh|manager|features|queue)\s+(re)?(load|start)/.test(text)),
    keys: texts.some((text) => /\bwazo-auth-keys\b/.test(text)),
    runsOther: (programs) => commands.some((command) => runsOther(command, script, programs)),
  };
}

/** What `install` may run. Where no branch is for it in so many words, all but what is for other commands only. */
function commandsOfInstall(script: Script): Command[] {
  if (branchesFor(script, 'install').size > 0) return commandsThatMayRun(script, 'install');
  const others = RULES_COMMANDS.filter((command) => command !== 'install').map((command) =>
    branchesFor(script, command),
  );
  const isOther = (branch: Branch) =>
    others.some((branches) => branches.has(branch)) && branch.patterns.every(({ text }) => /^\w+$/.test(text));
  return script.commands.filter(({ branches }) => !branches.some(isOther));
}

function textOf({ words }: Command): string {
  return words.map(({ text }) => text).join(' ');
}

/** Whether its words are patterns, which may match any unit. */
function isPattern({ words }: Command): boolean {
  return words.some(({ text }) => /[*?{[]/.test(text.replaceAll(/\$\{[^}]*\}/g, '')));
}

/** Whether its units are in a variable, or come to it by a pipe. */
function takesUnits({ words: [program, ...others] }: Command): boolean {
  return (
    program?.text === 'xargs' || others.some(({ text, parameters }) => parameters.length > 0 || text.includes('$('))
  );
}

function runsOther(command: Command, { functions }: Script, programs: ReadonlySet<string>): boolean {
  const program = programWord(command);
  if (program === undefined || functions.has(program.text)) return false;
  const { text, parameters } = program;
  if (programs.has(text) || RUNNERS.has(text) || parameters.some(({ name }) => name !== '1')) return true;
  if (text.includes('/')) return !SYSTEM.test(text) || INTERPRETERS.test(text.replace(/^.*\//, ''));
  if (!INTERPRETERS.test(text)) return false;
  const [, option, module] = command.words.slice(command.words.indexOf(program)).map((word) => word.text);
  if (option === '-m') return !/^(venv|pip|compileall|ensurepip)$/.test(module ?? '');
  // What stands behind a -c is here to be read.
  return !/^-\w*c$/.test(option ?? '');
}

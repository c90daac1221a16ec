/** Knows what a shell `rules` restarts, by words that may mean it: where in doubt it does. */

import { branchesFor, commandsThatMayRun, RULES_COMMANDS } from './dispatch.ts';
import { programWord } from './program.ts';
import type { Branch, Command, Script, Word } from './script.ts';

/** What `rules install` may restart or have read its configuration again. */
export interface Restarts {
  /** Whether the unit may be restarted or reloaded, by its name without an ending. */
  service: (name: string) => boolean;
  asterisk: boolean;
  /** What the console of Asterisk is told, where that is all that has it read anything; undefined where more may be. */
  told: readonly string[] | undefined;
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
  const commands = commandsOfInstall(script).filter((command) => !isPrint(command));
  const service = unitsActedOn(commands, script);
  const texts = commands.map(textOf);
  const mayReload = (command: Command) => {
    const text = textOf(command);
    return (
      (/asterisk/.test(text) && /load/.test(text)) ||
      isConsole(command) ||
      /\b(core|dialplan|module|pjsip|moh|manager|features|queue)\s+(re)?(load|start)/.test(text)
    );
  };
  const told = commands.flatMap((command) => toldBy(command) ?? []);
  const others = commands.filter((command) => toldBy(command) === undefined);
  return {
    service,
    asterisk: service('asterisk') || commands.some(mayReload),
    told: unitsActedOn(others, script)('asterisk') || others.some(mayReload) ? undefined : told,
    keys: texts.some((text) => /\bwazo-auth-keys\b/.test(text)),
    runsOther: (programs) => runsOtherCode(script, programs),
  };
}

/** Whether the commands may restart or reload a unit, by its name without an ending. */
function unitsActedOn(commands: readonly Command[], script: Script): (name: string) => boolean {
  const acting = commands
    .map((command) => ({ command, text: textOf(command) }))
    .filter(({ command, text }) => ACTS.test(text) || takesVerb(command));
  const all = (name: string) => acting.some(({ text }) => /\breboot\b|\bshutdown\b/.test(text) || isOfAll(text, name));
  const isAsked = askedIn(script);
  const isVague = acting.some(({ command }) => isPattern(command) || isAsked(command));
  const ofVariable = acting.some(({ command }) => takesUnits(command));
  const parts = acting.flatMap(({ command }) => command.words.flatMap((word) => partOfName(word) ?? []));
  const has = (text: string, name: string) => new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(text);
  return (name) => {
    if (all(name) || isVague || acting.some(({ text }) => has(text, name))) return true;
    // A variable may have the name, or what is left of it, from anywhere in the script.
    const values = [...(ofVariable ? [name] : []), ...parts.flatMap((partOf) => partOf(name) ?? [])];
    return values.some((value) => has(script.text, value));
  };
}

/** What `wazo-service` leaves as it is, and what it also leaves where it is to manage `wazo` alone (bin/wazo-service). */
const LEFT_BY_ALL = new Set(['wazo-ui', 'wazo-setupd']);
const LEFT_BY_WAZO = /^wazo-(plugind|webhookd|sysconfd|confgend|confd|auth|dird|chatd)$/;

/** Whether it is a command for all services, which this one is among. */
function isOfAll(text: string, name: string): boolean {
  if (!/\b(wazo|xivo)-service\b/.test(text) || LEFT_BY_ALL.has(name)) return false;
  return !(/\b(wazo|xivo)-service\s+\S+\s+(wazo|xivo)(-nomonit)?$/.test(text) && LEFT_BY_WAZO.test(name));
}

/** Whether `install` runs code that is not in the script: also one of these programs, the plugin's own. */
export function runsOtherCode(script: Script, programs: ReadonlySet<string>): boolean {
  return commandsOfInstall(script).some((command) => !isPrint(command) && runsOther(command, script, programs));
}

function isPrint({ words: [program] }: Command): boolean {
  return PRINTS.has(program?.text ?? '');
}

/** What `install` may run. Where no branch is for it in so many words, all but what is for other commands only. */
export function commandsOfInstall(script: Script): Command[] {
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
  return words.some(({ text }) => isExpanded(text));
}

/** Whether a shell makes other texts of it: of `wazo-{calld,confd}` two. */
function isExpanded(text: string): boolean {
  return /[*?{[]/.test(text.replaceAll(/\$\{[^}]*\}/g, ''));
}

/** Whether its units are in a variable. */
function takesUnits({ words: [, ...others] }: Command): boolean {
  return others.some(({ parameters }) => parameters.length > 0);
}

/** Whether a variable says what is done with units. */
function takesVerb({ words }: Command): boolean {
  const program = words.findIndex(({ text }) => /^(\/(usr\/)?bin\/)?systemctl$/.test(text));
  const verb = program < 0 ? undefined : words.slice(program + 1).find(({ text }) => !text.startsWith('-'));
  return verb?.text.startsWith('$') === true;
}

/** For a word that is a name with a variable in it, `wazo-$name`: what the variable is where the word is that name. */
function partOfName({ text, parameters }: Word): ((name: string) => string | undefined) | undefined {
  const [parameter, ...others] = parameters;
  if (parameter === undefined || others.length > 0) return undefined;
  const [before = '', after = ''] = text.replace(/\.service$/, '').split(parameter.text);
  if (!/^[\w-]*$/.test(before + after) || before + after === '') return undefined;
  return (name) =>
    name.startsWith(before) && name.endsWith(after) && name.length > before.length + after.length
      ? name.slice(before.length, name.length - after.length)
      : undefined;
}

/** Whether the units of a command are what another one prints, or a pattern matches, which only a server knows. */
function askedIn({ commands, text: script }: Script): (command: Command) => boolean {
  const isPrinted = ({ text }: Word) => text.includes('$(') || text.includes('`');
  const isOpen = (word: Word) => isPrinted(word) || isExpanded(word.text);
  const asked = new Set(
    commands.flatMap(({ words: [program, first, ...others], assignments }) => [
      ...assignments.flatMap(({ name, value, start, end }) =>
        (value ? isOpen(value) : isExpanded(script.slice(start, end))) ? [name] : [],
      ),
      ...(program?.text === 'for' && first !== undefined && others.some(isOpen) ? [first.text] : []),
      ...(program?.text === 'read' ? [first, ...others].map((word) => word?.text ?? '') : []),
    ]),
  );
  return ({ words: [program, ...others] }) =>
    program?.text === 'xargs' ||
    others.some((word) => isPrinted(word) || word.parameters.some(({ name }) => asked.has(name)));
}

/** Whether it is Asterisk's console, which does what it reads, or what a variable has. */
function isConsole({ words }: Command): boolean {
  const [program, ...others] = words.slice(words[0]?.text === 'sudo' ? 1 : 0);
  const name = program?.text.replace(/^.*\//, '');
  if (name !== 'asterisk' && name !== 'rasterisk') return false;
  return (
    others.some(({ parameters }) => parameters.length > 0) || !others.some(({ text }) => /^-[a-zA-Z]*x/.test(text))
  );
}

/** What it tells the console, where that is all it does and is written out: `asterisk -rx 'dialplan reload'`. */
function toldBy({ words }: Command): string | undefined {
  const [program, ...others] = words.slice(words[0]?.text === 'sudo' ? 1 : 0);
  const option = others.findIndex(({ text }) => /^-[a-zA-Z]*x$/.test(text));
  const told = option < 0 ? undefined : others[option + 1];
  if (program?.text.replace(/^.*\//, '') !== 'asterisk' || told === undefined || told.parameters.length > 0)
    return undefined;
  return others.length === option + 2 ? told.text : undefined;
}

function runsOther(command: Command, { functions }: Script, programs: ReadonlySet<string>): boolean {
  const program = programWord(command);
  if (program === undefined || functions.has(program.text)) return false;
  const { text, parameters } = program;
  if (programs.has(text) || RUNNERS.has(text) || parameters.some(({ name }) => !/^[1@*]$/.test(name))) return true;
  if (text.includes('/')) return !SYSTEM.test(text) || INTERPRETERS.test(text.replace(/^.*\//, ''));
  if (!INTERPRETERS.test(text)) return false;
  const [, option, module] = command.words.slice(command.words.indexOf(program)).map((word) => word.text);
  if (option === '-m') return !/^(venv|pip|compileall|ensurepip)$/.test(module ?? '');
  // What stands behind a -c is here to be read.
  return !/^-\w*c$/.test(option ?? '');
}

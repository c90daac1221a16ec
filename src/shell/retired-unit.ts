/** `retired-extension-point`: a unit that Wazo has no more, where `rules` fails since systemctl does not find it. */

import { packagesIn } from '../debian/relationship.ts';
import type { Finding } from '../finding.ts';
import { RETIRED_SERVICES } from '../wazo/retired.ts';
import { isUnit } from '../wazo/unit.ts';
import { calledIn, commandsForSure, commandsThatMayRun, type RulesCommand } from './dispatch.ts';
import { atSpan, type Hazard, isErrexitOn, type Situation } from './hazard.ts';
import { isProgram, programWord } from './program.ts';
import { CONSEQUENCES } from './rules-command.ts';
import type { Command, Script, Word } from './script.ts';

/** What systemctl can't do with a unit that is not there: it exits with 5, or 1 for `enable`. `disable` succeeds. */
const VERBS = new Set(['start', 'stop', 'restart', 'reload', 'reload-or-restart', 'enable']);

/** Options of systemctl with which it still fails. */
const OPTIONS = new Set(['--now', '--no-block', '--quiet', '-q', '--no-pager']);

export const retiredUnit: Hazard = (script, situation) => {
  const { functions, commands } = script;
  // Either may make a success of the failure.
  if (functions.has('systemctl') || commands.some(({ words }) => words[0]?.text === 'trap')) return [];
  const found = new Map<string, Failing>();
  for (const called of calledIn(situation.formatVersion)) {
    if (called === 'build' || called === 'package') continue;
    for (const { verb, units } of failing(script, called, situation)) {
      for (const { text, start, end } of units) {
        const name = text.replace(/\.service$/, '');
        const before = found.get(name);
        if (before === undefined) found.set(name, { name, verb, called: [called], start, end });
        else if (!before.called.includes(called)) before.called.push(called);
      }
    }
  }
  return [...found.values()].flatMap((each) => {
    if (mayBeThere(script, situation, each.name) || isReplaced(script, each.name)) return [];
    return [told(each, script, situation)];
  });
};

interface Failing {
  name: string;
  verb: string;
  called: RulesCommand[];
  start: number;
  end: number;
}

function told({ name, verb, called, start, end }: Failing, script: Script, situation: Situation): Finding {
  const now = RETIRED_SERVICES.get(name);
  const consequences = called.map((each) => `${CONSEQUENCES[each]} (\`${each}\`)`).join(', and ');
  const advice =
    now === undefined
      ? 'Leave the line out'
      : isUnit(now)
        ? `It is called \`${now}\` now: write \`systemctl ${verb} ${now}\``
        : `It is called \`${now}\` now, which has no unit: leave the line out`;
  const message = `Wazo has no \`${name}\` any more: \`systemctl ${verb}\` says that the unit is not found and fails, so that ${consequences}. ${advice}`;
  const finding = atSpan('retired-extension-point', message, { start, end }, script, situation);
  // The Wazo of buster had some of them until its last versions.
  return situation.release === 'buster' ? { ...finding, severity: 'warning' } : finding;
}

/** What of systemctl on retired units is sure to run for `called`, and a failure of it sure to become one of the script. */
function failing(script: Script, called: RulesCommand, { shebang }: Situation): SystemctlCall[] {
  const calls = commandsForSure(script, [called]).flatMap((command) => systemctl(command) ?? []);
  if (calls.length === 0) return [];
  const may = commandsThatMayRun(script, called);
  return calls.filter(({ command }) => {
    if (command.failure !== 'counts') return false;
    const { start, end, functions } = command;
    const isFunction = functions.length > 0;
    // One behind it may stand in the place of the failure, as in `|| { exit 0; false; }`.
    const saves = (each: Command) => isFunction || each.start < start || (each.conditional && !fails(each));
    if (may.some((each) => ends(each) && saves(each))) return false;
    if (isErrexitOn(script, shebang, command) && !command.guards) {
      return !isFunction || may.filter((each) => mayCall(script, each)).every(counts);
    }
    return !isFunction && !may.some((each) => each.start >= end && each.functions.length === 0);
  });
}

/** Whether the shell may not come to what stands behind it. */
function ends({ words: [program], apart }: Command): boolean {
  return !apart && /^(exit|return|exec)$/.test(program?.text ?? '');
}

function fails({ words: [, status] }: Command): boolean {
  return /^[1-9]\d*$/.test(status?.text ?? '');
}

function mayCall({ functions }: Script, { words: [program] }: Command): boolean {
  return program !== undefined && (functions.has(program.text) || program.parameters.length > 0);
}

function counts({ failure, guards, tried, apart }: Command): boolean {
  return failure === 'counts' && !guards && !tried && !apart;
}

/** A call of systemctl that fails for a unit that is not there. */
interface SystemctlCall {
  command: Command;
  verb: string;
  /** Those that are not there. */
  units: Word[];
}

function systemctl(command: Command): SystemctlCall | undefined {
  const program = programWord(command);
  if (program === undefined || !isProgram(program, 'systemctl')) return undefined;
  const words = command.words.slice(command.words.indexOf(program) + 1);
  const options = words.filter(({ text }) => text.startsWith('-'));
  if (options.some(({ text }) => !OPTIONS.has(text))) return undefined;
  const [verb, ...all] = words.filter((word) => !options.includes(word));
  const units = all.filter(({ text }) => RETIRED_SERVICES.has(text.replace(/\.service$/, '')));
  return verb !== undefined && VERBS.has(verb.text) && units.length > 0
    ? { command, verb: verb.text, units }
    : undefined;
}

/** Whether the plugin may bring the unit itself, or something that it gets from elsewhere. */
function mayBeThere({ commands }: Script, { debianDepends = [], hasFile }: Situation, name: string): boolean {
  if (packagesIn(debianDepends).has(name) || hasFile(`${name}.service`)) return true;
  return commands.some((command) => {
    const program = programWord(command);
    if (program === undefined) return false;
    if (/^(.*\/)?(systemctl|service|invoke-rc\.d|deb-systemd-\w+|chown|chgrp)$/.test(program.text)) return false;
    return command.words.some(({ text }) => {
      if (text.includes(`${name}.service`)) return true;
      // A package, a repository or a directory of that name; but not that of its configuration.
      return text === name || (new RegExp(`/${name}(\\.git)?/?$`).test(text) && !text.includes(`/etc/${name}`));
    });
  });
}

/** Whether the unit that took its place is restarted too, so that the script is for a Wazo of either kind. */
function isReplaced({ commands, text: all }: Script, name: string): boolean {
  const now = RETIRED_SERVICES.get(name);
  if (now === undefined) return false;
  const named = new RegExp(`(?<![\\w-])${now}(?![\\w-])`);
  return commands.some((command) => {
    const program = programWord(command);
    if (program === undefined || !/^(.*\/)?(systemctl|service|invoke-rc\.d)$/.test(program.text)) return false;
    return command.words.some(({ text, parameters }) => named.test(text) || (parameters.length > 0 && named.test(all)));
  });
}

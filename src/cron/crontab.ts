/** Reads a crontab of the system as the cron of Debian does, which takes none of a file with a line that it can't read. */

/** What cron refuses. */
export interface CrontabProblem {
  message: string;
  /** Counts from 1. */
  line: number;
}

/** The fields of time before the user: what cron calls them, with their limits and names. */
const FIELDS: readonly { name: string; low: number; high: number; names: readonly string[] }[] = [
  { name: 'minute', low: 0, high: 59, names: [] },
  { name: 'hour', low: 0, high: 23, names: [] },
  { name: 'day of the month', low: 1, high: 31, names: [] },
  {
    name: 'month',
    low: 1,
    high: 12,
    names: ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'],
  },
  { name: 'day of the week', low: 0, high: 7, names: ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] },
];

const SPECIAL = new Set(['reboot', 'yearly', 'annually', 'monthly', 'weekly', 'daily', 'midnight', 'hourly']);

/** A longer command cron takes for one that was cut. */
const LONGEST_COMMAND = 998;

/** Programs that nobody is called as, and that stand first in a command. */
const PROGRAMS = new Set(
  'bash cd curl dash echo env find flock nice node perl php php8.2 python python3 rm rsync sh sleep sudo systemctl test touch wget'.split(
    ' ',
  ),
);

/** Users that every server has, who are no commands. */
const KNOWN_USERS = new Set(['asterisk', 'nobody', 'postgres', 'root', 'www-data']);

/** What a file in UTF-8 may begin with. */
const BYTE_ORDER_MARK = '\xef\xbb\xbf';

/** The first thing that keeps cron from taking the file; undefined where it takes it. Bytes beyond ASCII are characters. */
export function crontabProblem(text: string): CrontabProblem | undefined {
  if (text.startsWith(BYTE_ORDER_MARK))
    return { message: 'it begins with a byte order mark: save it without one', line: 1 };
  const lines = text.split('\n');
  for (const [index, whole] of lines.entries()) {
    const line = index + 1;
    const rest = whole.replace(/^[ \t]+/, '');
    if (rest === '' || rest.startsWith('#')) continue;
    if (rest === '\r') return { message: `this line has a Windows line end: ${WITH_UNIX_ENDS}`, line };
    if (line === lines.length) return { message: 'the last line has no line end', line };
    const message = isSetting(rest) ? undefined : problemOf(rest);
    if (message !== undefined) return { message, line };
  }
  return undefined;
}

const WITH_UNIX_ENDS = 'save the file with Unix line ends';

/** The first command of a file that cron takes which gets a carriage return at its end, and fails; by its line. */
export function spoiltCommand(text: string): CrontabProblem | undefined {
  const lines = text.split('\n');
  for (const [index, whole] of lines.entries()) {
    const rest = whole.replace(/^[ \t]+/, '');
    // A comment in the command takes it away.
    if (!rest.endsWith('\r') || rest.startsWith('#') || / #/.test(rest) || isSetting(rest)) continue;
    return {
      message: `the line has a Windows line end, which becomes part of the command, so the command fails: ${WITH_UNIX_ENDS}`,
      line: index + 1,
    };
  }
  return undefined;
}

/** Whether cron takes the line for a variable with its value (load_env). */
function isSetting(line: string): boolean {
  return /^("[^"=]*"|'[^'=]*'|[^\s='"][^\s=]*|)\s*=\s*("[^"]*"\s*|'[^']*'\s*|[^\s"'].*)$/s.test(line);
}

function problemOf(line: string): string | undefined {
  const command = line.startsWith('@') ? behindSpecial(line) : behindTimes(line);
  if (typeof command !== 'string') return command.message;
  const [, user = '', blank = '', rest = ''] = /^([^ \t]*)([ \t]?)(.*)$/s.exec(command) ?? [];
  if (/^[\d*,/-]+$/.test(user)) {
    return `a time has five fields and is followed by the user, but ${show(user)} is not a user: remove the sixth field`;
  }
  if (blank === '' && KNOWN_USERS.has(user)) return `no command follows the user ${show(user)}: add it`;
  if (blank === '' || !isUser(user)) {
    const what = /^[^\r]+$/.test(user) ? `, and ${show(user)} is not a user` : '';
    return `the user is missing after the time${what}: write \`root\` before the command`;
  }
  return rest.length > LONGEST_COMMAND ? `the command has more than ${LONGEST_COMMAND} bytes` : undefined;
}

/** Whether somebody may have the name. Who is on a server is not known. */
function isUser(name: string): boolean {
  return /^[a-z_][\w.-]*\$?$/i.test(name) && !PROGRAMS.has(name);
}

interface Unreadable {
  message: string;
}

function behindSpecial(line: string): string | Unreadable {
  const [, word = '', rest = ''] = /^@([^ \t]*)[ \t]*(.*)$/s.exec(line) ?? [];
  return SPECIAL.has(word) ? rest : { message: `${show(`@${word}`)} is not a time that cron knows` };
}

function behindTimes(line: string): string | Unreadable {
  let rest = line;
  for (const field of FIELDS) {
    const [, text = '', others = ''] = /^([^ \t]*)[ \t]*(.*)$/s.exec(rest) ?? [];
    if (!isList(text, field)) return { message: `${show(text)} is not a valid ${field.name}` };
    rest = others;
  }
  return rest;
}

/** Whether it begins with ranges, between which are commas. What stands behind them cron skips. */
function isList(text: string, field: (typeof FIELDS)[number]): boolean {
  // Nobody writes as much as would take long.
  if (text.length > 1000) return true;
  let rest = behindRange(text, field);
  while (rest?.startsWith(',')) rest = behindRange(rest.slice(1), field);
  return rest !== undefined;
}

/** What stands behind a range; undefined where there is none. */
function behindRange(text: string, { low, high, names }: (typeof FIELDS)[number]): string | undefined {
  const isIn = (written: string) => {
    const index = names.indexOf(written.toLowerCase());
    const value = index < 0 && /^\d+$/.test(written) ? Number(written) : index + low;
    return (index >= 0 || /^\d+$/.test(written)) && value >= low && value <= high;
  };
  const [, from = '', dash, to = '', rest = ''] = /^(\*|[a-z\d]+)(?:(-)([a-z\d]*))?(.*)$/is.exec(text) ?? [];
  if (from === '*') return behindStep(text.slice(1));
  if (!isIn(from)) return undefined;
  if (dash === undefined) return rest.startsWith('/') ? undefined : rest;
  return isIn(to) ? behindStep(rest) : undefined;
}

function behindStep(text: string): string | undefined {
  if (!text.startsWith('/')) return text;
  const [, step = '', rest] = /^\/([a-z\d]*)(.*)$/is.exec(text) ?? [];
  return /^\d+$/.test(step) && Number(step) > 0 ? rest : undefined;
}

/** The text in a message, cut where it is long. */
function show(text: string): string {
  return JSON.stringify(text.length <= 40 ? text : `${text.slice(0, 40)}…`);
}

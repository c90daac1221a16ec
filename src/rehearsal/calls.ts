/** What the stand-in's commands recorded: how they were called. */

/** A command with its arguments. */
export type Call = readonly [program: string, ...words: string[]];

/** How many calls are kept of one step, and how many characters of a word: a script may call in a loop. */
const MOST = 1000;
const LONGEST = 2000;

/**
 * The calls in a record, in order, but for those that the maintainer scripts of other packages than `plugin` made. What is
 * no record of ours ends it: whatever runs in the container can write there.
 */
export function readCalls(record: string, plugin: string): Call[] {
  const calls: Call[] = [];
  const fields = record.split('\0');
  for (let at = 0; fields[at] === 'call' && calls.length < MOST; ) {
    const [caller, count, program, ...words] = fields.slice(at + 1, at + 4 + Number(fields[at + 2]));
    if (program === undefined || words.length !== Number(count)) break;
    if (caller === '' || caller === plugin) calls.push([program, ...words.map((word) => word.slice(0, LONGEST))]);
    at += 4 + words.length;
  }
  return calls;
}

/** Questions, which change nothing. */
const ASKS = /^(is-|show|status|list-|cat$|help|-+(v|version|h|help)$|get-)/i;

/** Whether it only asks: how a unit is, what the version is. */
export function isQuestion([program, ...words]: Call): boolean {
  if (program === 'pg_isready' || program === 'journalctl') return true;
  if (/^r?asterisk$/.test(program)) return words.some((word) => /^-V|^\S+ (show|list)\b/.test(word));
  if (program === 'service' || program === 'invoke-rc.d') return words.at(-1) === 'status';
  const verb = words.find((word) => !word.startsWith('-')) ?? words[0];
  return verb !== undefined && program === 'systemctl' && ASKS.test(verb);
}

/** Whether a server would print something that a script may go by, and the stand-in does not. */
export function hasAnswer(call: Call): boolean {
  const [program, ...words] = call;
  if (program === 'systemctl') return words.some((word) => /^(show|list-|cat$|get-)/.test(word));
  if (program === 'wazo-auth-cli') return !words.includes('token');
  return /^(psql|pg_dump|rabbitmqctl|journalctl|r?asterisk|wazo-.*-cli|wazo-confgend?|ipset|nft|ip6?tables(-save)?|sysctl)$/.test(
    program,
  );
}

/** The call as a shell would read it, on one line. */
export function callText(call: Call): string {
  return call.map((word) => (/^[\w@%+=:,./-]+$/.test(word) ? word : quoted(word))).join(' ');
}

function quoted(word: string): string {
  const line = word.replaceAll(/\s+/g, ' ');
  return line.includes("'") ? `"${line.replaceAll(/["\\$`]/g, '\\$&')}"` : `'${line}'`;
}

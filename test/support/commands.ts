/** Reads what an action says to GitHub's runner: workflow commands in its output, and name-value pairs in its files. */

export interface Command {
  /** In lower case, as the runner takes commands in any. */
  name: string;
  properties: Record<string, string>;
  message: string;
}

export interface Annotation {
  severity: 'error' | 'warning' | 'notice';
  message: string;
  title: string | undefined;
  file: string | undefined;
  line: number | undefined;
  column: number | undefined;
  endLine: number | undefined;
  endColumn: number | undefined;
}

/** A folded part of the log, with the lines in it. */
export interface Group {
  title: string;
  lines: string[];
}

export interface Said {
  lines: string[];
  annotations: Annotation[];
  /** The commands that the runner obeys, annotations apart: `set-env`, `add-mask`, `group`, `stop-commands`, … */
  commands: Command[];
  /** Commands printed while `stop-commands` held, which the runner takes for plain text. */
  ignoredCommands: Command[];
  masks: string[];
  groups: Group[];
}

/** The commands that the runner knows (ActionCommandManager); it prints a line with any other as plain text. */
const registered = new Set(
  ['add-mask', 'add-matcher', 'add-path', 'debug', 'echo', 'endgroup', 'error', 'group', 'notice'].concat([
    'remove-matcher',
    'save-state',
    'set-env',
    'set-output',
    'stop-commands',
    'warning',
  ]),
);

/** Reads one stream of an action's output. A lone carriage return ends a line too, as it does for the runner. */
export function readCommands(output: string): Said {
  const lines = output.replace(/(\r\n|\n|\r)$/, '').split(/\r\n|\n|\r/);
  const said: Said = { lines, annotations: [], commands: [], ignoredCommands: [], masks: [], groups: [] };
  let stopped: string | undefined;
  let group: Group | undefined;
  for (const line of lines) {
    const command = parseCommand(line, stopped);
    if (command === undefined || (stopped !== undefined && command.name !== stopped)) {
      if (command) said.ignoredCommands.push(command);
      group?.lines.push(line);
      continue;
    }
    if (command.name === stopped) {
      stopped = undefined;
      continue;
    }
    const { name, message } = command;
    if (name === 'error' || name === 'warning' || name === 'notice') {
      said.annotations.push(annotation(name, command));
      group?.lines.push(line);
      continue;
    }
    said.commands.push(command);
    if (name === 'stop-commands') stopped = stopToken(message);
    if (name === 'add-mask') said.masks.push(message);
    if (name === 'endgroup') group = undefined;
    if (name === 'group') {
      group = { title: message, lines: [] };
      said.groups.push(group);
    }
  }
  return said;
}

/** The lines that the runner would obey were commands not stopped. */
export function commandLines(output: string): string[] {
  return output.split(/\r\n|\n|\r/).filter((line) => parseCommand(line, undefined) !== undefined);
}

/**
 * The pairs of a GITHUB_OUTPUT file: `name=value` lines, and `name<<delimiter`, the value's lines, `delimiter`.
 * Throws where the runner would fail the step.
 */
export function readPairs(text: string): Record<string, string> {
  const pairs: Record<string, string> = {};
  const lines = text.split('\n');
  while (lines.length > 0) {
    const line = lines.shift() ?? '';
    if (line === '') continue;
    const [, name, mark, rest] = /^(.*?)(=|<<)(.*)$/s.exec(line) ?? [];
    if (!name || rest === undefined) throw new Error(`the runner refuses the line ${JSON.stringify(line)}`);
    if (mark === '=') {
      pairs[name] = rest;
      continue;
    }
    const end = lines.indexOf(rest);
    if (rest === '' || end < 0) throw new Error(`the runner finds no end of ${JSON.stringify(line)}`);
    pairs[name] = lines
      .splice(0, end + 1)
      .slice(0, -1)
      .join('\n');
  }
  return pairs;
}

/** `::name key=value,key=value::message`, or the older `##[name key=value;…]message`, which may stand anywhere in a line. */
function parseCommand(line: string, stopped: string | undefined): Command | undefined {
  const [, head, message = ''] = /^::(.*?)::(.*)$/.exec(line.trimStart()) ?? [];
  const [, oldHead, oldMessage = ''] = /##\[([^\]]*)\](.*)$/.exec(line) ?? [];
  const known = (name: string) => registered.has(name) || name === stopped;

  const name = commandName(head);
  if (name !== undefined && known(name)) {
    return { name, properties: properties(head, ',', '0D|0A|3A|2C|25'), message: decode(message, '0D|0A|25') };
  }
  const oldName = commandName(oldHead);
  if (oldName !== undefined && known(oldName)) {
    const escapes = '3B|0D|0A|5D|25';
    return { name: oldName, properties: properties(oldHead, ';', escapes), message: decode(oldMessage, escapes) };
  }
  return undefined;
}

function commandName(head: string | undefined): string | undefined {
  return head?.split(' ')[0]?.toLowerCase();
}

/** What follows the name in a command's head. The runner drops a property without a value. */
function properties(head = '', separator: string, escapes: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const pair of head.replace(/^\S*/, '').trim().split(separator)) {
    const [, key, value] = /^([^=]+)=(.+)$/.exec(pair) ?? [];
    if (key !== undefined && value !== undefined) found[key] = decode(value, escapes);
  }
  return found;
}

function decode(text: string, escapes: string): string {
  return text.replace(new RegExp(`%(${escapes})`, 'g'), (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

function annotation(severity: Annotation['severity'], { message, properties }: Command): Annotation {
  const number = (key: string) => (properties[key] === undefined ? undefined : Number(properties[key]));
  return {
    severity,
    message,
    title: properties['title'],
    file: properties['file'],
    line: number('line'),
    column: number('col'),
    endLine: number('endLine'),
    endColumn: number('endColumn'),
  };
}

/** The token that ends `stop-commands`. The runner fails the step for one that plain output could hold. */
function stopToken(message: string): string {
  const token = message.toLowerCase();
  if (token.trim() === '' || token === 'pause-logging' || registered.has(token)) {
    throw new Error(`the runner refuses the stop token ${JSON.stringify(message)}`);
  }
  return token;
}

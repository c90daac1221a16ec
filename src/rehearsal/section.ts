/** The section of the summary on a rehearsal: a line for each step, with what it called. */

import { show } from '../archive/path.ts';
import type { Block, Cell, Section } from '../section.ts';
import { duration } from '../units.ts';
import { type Call, callText, isQuestion } from './calls.ts';
import type { Life, Step, StepName } from './life.ts';
import { leftByPrevious } from './verdict.ts';

/** How many calls are shown of a step, and of a call how many characters. */
const CALLS = 20;
const LONGEST = 160;
/** How many paths are shown. */
const PATHS = 20;

const LABELS: Readonly<Record<StepName, string>> = {
  install: 'install',
  upgrade: 'upgrade to itself',
  remove: 'remove',
  purge: 'purge',
  'install again': 'install again',
  'purge at once': 'remove and purge at once',
  'install previous': 'install the previous version',
  'upgrade from previous': 'upgrade from it',
  'purge upgraded': 'remove and purge at once',
};

export function rehearsalSection(life: Life, result: 'passed' | 'failed'): Section {
  const rows = life.steps.map((step): Cell[][] => [
    [LABELS[step.name]],
    [step.failure === undefined ? '✅' : '❌'],
    [duration(step.seconds)],
    calledIn(step),
  ]);
  const table: Block = { type: 'table', head: ['step', 'result', 'time', 'what was called'], rows };
  return { title: `Rehearsal: ${result}`, blocks: [table, ...addedBlocks(life), ...previousBlocks(life)] };
}

/** The calls that do something, of equal ones in a row the first with how many there are. */
function calledIn({ calls }: Step): Cell[] {
  const groups: { text: string; count: number }[] = [];
  for (const text of calls.filter((call) => !isQuestion(call)).map(shortText)) {
    const last = groups.at(-1);
    if (last?.text === text) last.count += 1;
    else groups.push({ text, count: 1 });
  }
  const more = groups.length - CALLS;
  const cells = groups
    .slice(0, CALLS)
    .map(({ text, count }): Cell => ({ text: count === 1 ? text : `${text} (${count} times)`, code: true }));
  return more > 0 ? [...cells, `… and ${more} more`] : cells;
}

function shortText(call: Call): string {
  const text = callText(call);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

function addedBlocks({ added }: Life): Block[] {
  if (added.length === 0) return [];
  const names = added.map((name) => `\`${name}\``).join(', ');
  const text = `Installed for it, since a Wazo has it: ${names}. \`debian_depends\` should name what \`rules\` needs on a server.`;
  return [{ type: 'text', text }];
}

function previousBlocks(life: Life): Block[] {
  const left = leftByPrevious(life);
  if (left.length === 0) return [];
  const more = left.length - PATHS;
  const lines = left.slice(0, PATHS).map(show);
  return [
    {
      type: 'text',
      text: `What the previous version, ${life.previous?.version}, leaves behind after the upgrade and a purge:`,
    },
    { type: 'lines', lines: more > 0 ? [...lines, `… and ${more} more`] : lines },
  ];
}

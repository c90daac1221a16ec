/** The section of the summary on what changes for a server. */

import type { Packed } from './archive/deb-reader.ts';
import { show } from './archive/path.ts';
import { type Both, type Changes, isAnother } from './comparison/comparison.ts';
import type { FileChange } from './comparison/files.ts';
import { cut, installed } from './comparison/told.ts';
import { compareVersions } from './debian/version.ts';
import type { Cell, Section } from './section.ts';
import { bytes } from './units.ts';

const TITLE = 'What changes for a server';
/** What dpkg and debconf run. */
const SCRIPTS: readonly string[] = ['preinst', 'postinst', 'prerm', 'postrm', 'config'];
/** How many names stand in a row, and how many lines there are of files. */
const NAMES = 20;
const LINES = 300;
/** The most that is shown of a text from a package, in characters. */
const LONGEST = 120;

/** The section, which is one sentence where nothing changes, and behind it a folded list of files where there are any. */
export function changesSections(changes: Changes): Section[] {
  const { version, architecture, dependencies, files, scripts, fields, size } = changes;
  const rows: readonly (readonly [label: string, cell: readonly Cell[]])[] = [
    ['Version', versions(changes)],
    ['Architecture', arrow(architecture, (text) => code(text))],
    [
      'Dependencies',
      few([
        ...dependencies.added.map((each) => `+ ${code(each)}`),
        ...dependencies.removed.map((each) => `− ${code(each)}`),
      ]),
    ],
    ['Files', files.length === 0 ? [] : [counted(files)]],
    ['`/etc`', isAnother(changes) ? lostEdits(changes) : []],
    ['`rules`', changes.rules ? ['changed'] : []],
    ['Manifest', changes.manifest ? ['changed'] : []],
    ['Maintainer scripts', names(scripts.filter((each) => SCRIPTS.includes(each)))],
    ['Control files', names(scripts.filter((each) => !SCRIPTS.includes(each)))],
    ['Control fields', names(fields)],
    ['Package', isAnother(changes) && bytes(size.previous) !== bytes(size.now) ? arrow(size, bytes) : []],
  ];
  const told = rows.filter(([, cell]) => cell.length > 0);
  if (told.every(([label]) => label === 'Version')) return [{ title: TITLE, blocks: [nothing(version)] }];
  const table = {
    type: 'table' as const,
    head: ['what', 'change'],
    rows: told.map(([label, cell]) => [[label], cell]),
  };
  return [{ title: TITLE, blocks: [table] }, ...filesSection(files)];
}

function nothing({ previous, now }: Both<string>) {
  const what = previous === now ? `Nothing: files` : `Nothing but the version, ${code(previous)} → ${code(now)}: files`;
  return { type: 'text' as const, text: `${what}, dependencies and maintainer scripts are the same.` };
}

/** The versions, and whether servers upgrade from the one to the other. */
function versions(changes: Changes): Cell[] {
  const { previous, now } = changes.version;
  if (previous === now) return isAnother(changes) ? [`${code(now)} in both packages: no server upgrades`] : [];
  const order = compareVersions(now, previous);
  const effect =
    order < 0 ? ', which is older: no server upgrades' : ', which is the same for dpkg: no server upgrades';
  return [`${code(previous)} → ${code(now)}${order > 0 ? '' : effect}`];
}

function arrow<T>({ previous, now }: Both<T>, say: (value: T) => string): Cell[] {
  return previous === now ? [] : [`${say(previous)} → ${say(now)}`];
}

function few(cells: readonly string[]): Cell[] {
  const more = cells.length - NAMES;
  return more > 0 ? [...cells.slice(0, NAMES), `… and ${more} more`] : [...cells];
}

function names(all: readonly string[]): string[] {
  if (all.length === 0) return [];
  const more = all.length - NAMES;
  const shown = all
    .slice(0, NAMES)
    .map((each) => code(each))
    .join(', ');
  return [more > 0 ? `${shown} and ${more} more` : shown];
}

/** What an administrator should know of before the upgrade. */
function lostEdits({ overwritten, rewritten, takenAway }: Changes): Cell[] {
  const same =
    rewritten === 0 ? [] : [rewritten === 1 ? '1 file that stays the same' : `${rewritten} files that stay the same`];
  const replaced = [...names(overwritten.map(installed)), ...same];
  const say = (what: string, which: readonly string[]) =>
    which.length === 0 ? [] : [`${what}, with what was edited there: ${which.join(', and ')}`];
  return [...say('replaced', replaced), ...say('removed', names(takenAway.map(installed)))];
}

function counted(files: readonly FileChange[]): string {
  const added = files.filter(({ previous }) => previous === undefined).length;
  const removed = files.filter(({ now }) => now === undefined).length;
  const changed = files.length - added - removed;
  const parts = [
    added > 0 && `${added} added`,
    removed > 0 && `${removed} removed`,
    changed > 0 && `${changed} changed`,
  ];
  return parts.filter((part) => part !== false).join(', ');
}

function filesSection(files: readonly FileChange[]): Section[] {
  if (files.length === 0) return [];
  const lines = files.slice(0, LINES).map(line);
  const more = files.length - lines.length;
  const shown = more > 0 ? [...lines, `… and ${more} more`] : lines;
  return [{ title: `Files: ${counted(files)}`, folded: true, blocks: [{ type: 'lines', lines: shown }] }];
}

function line(change: FileChange): string {
  const { previous, now } = change;
  if (now === undefined) return `- ${cut(installed(change), LONGEST)}`;
  if (previous === undefined)
    return `+ ${cut(installed(change), LONGEST)}${now.type === 'file' ? `  ${bytes(now.size)}` : target(now)}`;
  return `~ ${cut(installed(change), LONGEST)}  ${detail(change.what, previous, now)}`;
}

function target(packed: Packed): string {
  return packed.type === 'symbolic link' ? ` → ${cut(show(packed.target), LONGEST)}` : '';
}

function detail(what: FileChange['what'], previous: Packed, now: Packed): string {
  const words = {
    type: () => `${kind(previous)} → ${kind(now)}`,
    target: () => `was${target(previous)}, is${target(now)}`,
    mode: () => `${octal(previous)} → ${octal(now)}`,
    content: () => sizes(previous, now),
  };
  return what.map((each) => words[each]()).join(', ') + kept(previous, now);
}

function kind(packed: Packed): string {
  return packed.type === 'symbolic link' ? `${packed.type} to ${cut(show(packed.target), LONGEST)}` : packed.type;
}

/** What an upgrade leaves as it is, whatever the package has: dpkg-maintscript-helper(1) tells why. */
function kept({ type: before }: Packed, { type: after }: Packed): string {
  if (before === 'directory' && after === 'directory')
    return ', on new servers only: dpkg keeps the mode of a directory';
  if (before === 'directory' && after === 'symbolic link') return ', on new servers only: dpkg keeps a directory';
  return before === 'symbolic link' && after === 'directory' ? ', but dpkg keeps a link that leads to a directory' : '';
}

function sizes(previous: Packed, now: Packed): string {
  const [before, after] = [previous, now].map((packed) => (packed.type === 'file' ? bytes(packed.size) : ''));
  return before === after ? `content, ${after}` : `${before} → ${after}`;
}

function octal(packed: Packed): string {
  return 'mode' in packed ? packed.mode.toString(8).padStart(4, '0') : '';
}

/** A text between backticks; one of its own would end it. */
function code(text: string): string {
  return `\`${cut(text, LONGEST).replaceAll('`', "'")}\``;
}

/** What is wrong with a package by what was seen of its life. */

import { show } from '../archive/path.ts';
import { type Finding, finding } from '../finding.ts';
import { causeOf } from '../plugin/causes/cause.ts';
import { network } from '../plugin/causes/network.ts';
import { MANIFEST } from '../plugin/manifest.ts';
import { FIRST_LINE, RULES } from '../plugin/rules.ts';
import { type Position, positionIn } from '../position.ts';
import { type Call, callText, hasAnswer } from './calls.ts';
import { dependOn, INSTEAD, rehearsalCauses } from './causes.ts';
import type { Facts, Life, Step, StepName } from './life.ts';
import { undated } from './missing.ts';
import { differences, type State } from './state.ts';

/** How many paths a message names. */
const PATHS = 5;

/** What is wrong, in the order of the steps. */
export function verdictOf(life: Life): Finding[] {
  return [
    ...unavailable(life),
    ...failures(life),
    ...unreadable(life),
    ...leftOver(life),
    ...changed(life),
    ...notRepeatable(life),
  ];
}

/** Whether a step failed that is the package's own matter. */
export function hasFailed({ steps }: Life): boolean {
  return steps.some((step) => step.failure !== undefined && step.name !== 'install previous');
}

function unavailable({ unavailable: names, package: { manifest } }: Life): Finding[] {
  return names.map(({ name, meant }) => {
    const question = meant === undefined ? '' : ` Did you mean \`${meant}\`?`;
    const message = `\`debian_depends\` names \`${name}\`, which this Debian does not have.${question} Unless Wazo's own repository has it, apt refuses the package on every server: correct the name or remove it`;
    const position = positionOf(name, manifest);
    return finding('debian-dependency-unavailable', message, { file: MANIFEST, ...(position && { position }) });
  });
}

/** Where a word stands in a text, where it does once. */
function positionOf(word: string, text: string): Position | undefined {
  const escaped = word.replaceAll(/[.+]/g, '\\$&');
  const [match, ...others] = text.matchAll(new RegExp(`(?<![\\w.+-])${escaped}(?![\\w.+-])`, 'g'));
  return match === undefined || others.length > 0
    ? undefined
    : positionIn(text, match.index, match.index + word.length);
}

const DONE: Readonly<Record<StepName, string>> = {
  install: 'Installing the package',
  upgrade: 'Upgrading the package to itself',
  remove: 'Removing the package',
  purge: 'Purging the package',
  'install again': 'Installing the package again, after it was purged,',
  'purge at once': 'Purging the package while it is installed',
  'install previous': 'Installing the previous version',
  'upgrade from previous': 'Upgrading from the previous version',
  'purge upgraded': 'Purging the package after the upgrade from the previous version',
};

const CODES = {
  install: 'rehearsal-install-failed',
  upgrade: 'rehearsal-upgrade-failed',
  remove: 'rehearsal-removal-failed',
  purge: 'rehearsal-removal-failed',
  'install again': 'rehearsal-not-repeatable',
  'purge at once': 'rehearsal-removal-failed',
  'install previous': undefined,
  'upgrade from previous': 'rehearsal-upgrade-failed',
  'purge upgraded': 'rehearsal-removal-failed',
} as const satisfies Record<StepName, string | undefined>;

/** What apt-get says after a dpkg that was ended. */
const INTERRUPTED = /dpkg was interrupted, you must manually run/;

/** The findings on steps that failed, each cause once: it may meet the package at every turn. */
function failures(life: Life): Finding[] {
  const told = new Set<string>();
  return life.steps.flatMap((step) => {
    const code = CODES[step.name];
    // What was broken off before stays in the way.
    const isConsequence = told.size > 0 && step.lastLines.some((line) => INTERRUPTED.test(line));
    if (step.failure === undefined || code === undefined || isConsequence) return [];
    const { how, remedy, position } = whyFailed(step, step.failure, life);
    if (remedy !== undefined && told.has(remedy)) return [];
    told.add(remedy ?? how);
    const lines = withoutChatter(step.lastLines);
    const printed = lines.length === 0 ? 'It printed nothing.' : 'The whole output is in the log; its last lines:';
    const message = [`${DONE[step.name]} fails: ${how}.`, remedy, printed]
      .filter((part) => part !== undefined)
      .join(' ');
    return [finding(code, message, { file: RULES, printed: lines, ...(position && { position }) })];
  });
}

/** The lines from where a maintainer script began, without what apt-get says before it. */
function withoutChatter(lines: readonly string[]): readonly string[] {
  const start = lines.findLastIndex((line) =>
    /^(Setting up|Removing|Purging configuration files for) \S+ \(/.test(line),
  );
  return start < 0 ? lines : lines.slice(start);
}

/** What dpkg says of a maintainer script that failed. */
const SCRIPT =
  /^ (?:installed |new |old )?(\S+) package (post-installation|pre-removal|post-removal) script subprocess (?:returned error exit status (\d+)|was killed by signal \(([^)]+)\))/;

/** The commands of `rules` by the scripts that run them. */
const COMMANDS: Readonly<Record<string, string>> = {
  'post-installation': 'install',
  'pre-removal': 'uninstall',
  'post-removal': 'postrm',
};

interface WhyFailed {
  how: string;
  remedy: string | undefined;
  position: Position | undefined;
}

function whyFailed(
  { lastLines: printed, calls }: Step,
  failure: string,
  { package: facts, packages }: Life,
): WhyFailed {
  const lastLines = undated(printed);
  const script = lastLines.map((line) => SCRIPT.exec(line)).find((match) => match !== null);
  const [, name, kind = '', status, signal] = script ?? [];
  // What could not be downloaded is missing behind that.
  const download = lastLines.find((line) => network.some(({ lines }) => lines.some((each) => each.test(line))));
  const causes = rehearsalCauses({ packages, paths: facts.paths, rules: facts.rules });
  const cause = causeOf(download === undefined ? lastLines : [download], surroundingsOf(facts), causes);
  const position = cause.place && { ...FIRST_LINE, line: cause.place.line, endLine: cause.place.line };
  if (script === undefined) return { how: `apt-get ended ${failure}`, remedy: cause.remedy, position };
  const ended = signal === undefined ? `with exit status ${status}` : `by a signal (${signal})`;
  if (name === facts.name && facts.directory !== undefined) {
    const how = failure.endsWith(', by us') ? failure : ended;
    return { how: `\`${RULES} ${COMMANDS[kind]}\` ended ${how}`, remedy: cause.remedy ?? unanswered(calls), position };
  }
  const remedy = `The package depends on \`${name}\`, which may need what a container does not have: that says little of a server. ${INSTEAD}`;
  return { how: `the ${kind} script of \`${name}\` ended ${ended}`, remedy, position: undefined };
}

/** What to say where the last call was one that a server would have had an answer to. */
function unanswered(calls: readonly Call[]): string | undefined {
  const last = calls.at(-1);
  if (last === undefined || !hasAnswer(last)) return undefined;
  return `The last that it called is ${code(callText(last))}, to which the stand-in has no answer; a server has. ${INSTEAD}`;
}

function surroundingsOf({ name, directory, rules, paths }: Facts) {
  const root = directory ?? '/';
  const [, namespace, plugin] = /\/plugins\/([^/]+)\/([^/]+)$/.exec(root) ?? [];
  const backup = `/var/lib/wazo-plugind/rules/rules.${plugin}.${namespace}`;
  return {
    directory: root,
    rules:
      directory === undefined
        ? [`/var/lib/dpkg/info/${name}.postinst`]
        : [`${root}/${RULES}`, backup, RULES, `./${RULES}`],
    paths: () => [...paths].flatMap((path) => (path.startsWith(`${root}/`) ? [path.slice(root.length + 1)] : [])),
    read: (path: string) => (path === RULES ? rules : undefined),
    install: dependOn,
  };
}

/** The finding on a step after which nobody can look any more. */
function unreadable({ steps }: Life): Finding[] {
  const first = steps.find(({ failure, after }) => failure === undefined && after === undefined);
  if (first === undefined) return [];
  const message = `${DONE[first.name]} breaks the system: its files can't be listed after it, by \`find\` and \`md5sum\`. Touch no file that is another package's`;
  return [finding('rehearsal-changed', message, { severity: 'error', file: RULES })];
}

/** What the file system is like after a step; undefined where the step was not taken or failed. */
function after(steps: readonly Step[], name: StepName): State | undefined {
  return steps.find((step) => step.name === name && step.failure === undefined)?.after;
}

function leftOver({ before, steps, package: facts }: Life): Finding[] {
  const purged = after(steps, 'purge');
  if (purged === undefined) return [];
  const { added } = differences(before, purged, facts.paths);
  if (added.length === 0) return [];
  const units = added.flatMap(
    (path) => /^\/etc\/systemd\/system\/[^/]+\.(?:wants|requires)\/([^/]+)$/.exec(path)?.[1] ?? [],
  );
  const remedy =
    units.length === added.length
      ? `Run \`systemctl disable ${units.join(' ')}\` under \`uninstall\``
      : 'Remove under `uninstall` what `install` makes, or stage it, so that dpkg removes it';
  return [finding('rehearsal-left-over', `A purge leaves behind ${named(added)}. ${remedy}`, { file: RULES })];
}

const OF_USERS = /^\/etc\/(passwd|group|shadow|gshadow|subuid|subgid)$/;

function changed({ before, steps, package: { paths } }: Life): Finding[] {
  const purged = after(steps, 'purge');
  if (purged === undefined) return [];
  const { removed: gone, changed } = differences(before, purged);
  // dpkg removes empty directories that the package has too, and that no other package does.
  const isOnlyPlace = (path: string) => before.get(path)?.type === 'd' && paths.has(path);
  const removed = gone.filter((path) =>
    [...before.keys()].some((each) => (each === path || each.startsWith(`${path}/`)) && !isOnlyPlace(each)),
  );
  const users = changed.filter(({ path }) => OF_USERS.test(path));
  const others = changed.filter(({ path }) => !OF_USERS.test(path));
  const told = [
    ...others.map(({ path, what }) => `${code(path)} (${what.join(', ')})`),
    ...removed.map((path) => `${code(path)} (gone)`),
    ...(users.length > 0 ? [`the users and groups (${users.map(({ path }) => code(path)).join(', ')})`] : []),
  ];
  if (told.length === 0) return [];
  const remedy =
    others.length + removed.length === 0
      ? 'Remove under `uninstall` the users and groups that `install` adds'
      : "Undo under `uninstall` what `install` does to files that are not the package's";
  const message = `After a purge the system is not as it was before the package was installed: ${inWords(told)}. ${remedy}`;
  return [finding('rehearsal-changed', message, { file: RULES })];
}

function notRepeatable({ before, steps }: Life): Finding[] {
  const [first, upgraded] = [after(steps, 'install'), after(steps, 'upgrade')];
  const [purged, again] = [after(steps, 'purge'), after(steps, 'install again')];
  return [...growing(before, first, upgraded), ...different(first, purged, again)];
}

/** Files to which each `install` adds the same. */
function growing(before: State, first: State | undefined, upgraded: State | undefined): Finding[] {
  if (first === undefined || upgraded === undefined) return [];
  const grown = differences(first, upgraded).changed.flatMap(({ path, what }) => {
    const [size = 0, then = 0, now = 0] = [before, first, upgraded].map((state) => state.get(path)?.size);
    return what.includes('content') && then > size && now - then === then - size ? [path] : [];
  });
  if (grown.length === 0) return [];
  const message = `Each \`install\` adds the same again to ${named(grown)}: it runs at every upgrade too. Look first whether it is there (\`grep -q\`), or stage a file of the package's own`;
  return [finding('rehearsal-not-repeatable', message, { severity: 'warning', file: RULES })];
}

/** What the second installation lacks, or makes beyond the first. What was left before it is told as that. */
function different(first: State | undefined, purged: State | undefined, again: State | undefined): Finding[] {
  if (first === undefined || purged === undefined || again === undefined) return [];
  const { added: all, removed, changed: both } = differences(first, again);
  const added = all.filter((path) => !purged.has(path));
  const changed = both.filter(({ path }) => {
    const [then, now] = [purged.get(path), again.get(path)];
    return then?.mode !== now?.mode || then?.uid !== now?.uid || then?.gid !== now?.gid || then?.type !== now?.type;
  });
  const others = changed.flatMap(({ path, what }) =>
    what.every((each) => each === 'content') ? [] : [`${code(path)} (${what.join(', ')})`],
  );
  const parts = [
    ...(removed.length > 0 ? [`${named(removed)} ${removed.length === 1 ? 'is' : 'are'} missing`] : []),
    ...(added.length > 0
      ? [`${named(added)} ${added.length === 1 ? 'is' : 'are'} there that ${added.length === 1 ? 'was' : 'were'} not`]
      : []),
    ...(others.length > 0 ? [`${inWords(others)} ${others.length === 1 ? 'differs' : 'differ'}`] : []),
  ];
  if (parts.length === 0) return [];
  const message = `Installed again after a purge, the package is not what it was the first time: ${parts.join('; ')}. Let \`install\` do the same whatever an earlier one left`;
  return [finding('rehearsal-not-repeatable', message, { severity: 'warning', file: RULES })];
}

/** What the previous version left behind, that this one does not. */
export function leftByPrevious({ before, steps }: Life): string[] {
  const [purged, upgraded] = [after(steps, 'purge'), after(steps, 'purge upgraded')];
  if (purged === undefined || upgraded === undefined) return [];
  const own = new Set(differences(before, purged).added);
  return differences(before, upgraded).added.filter((path) => !own.has(path));
}

function named(paths: readonly string[]): string {
  return inWords(paths.map(code));
}

/** A path as it can be read, between backticks. */
function code(path: string): string {
  return `\`${show(path).replaceAll('`', "'")}\``;
}

/** `a`, `a and b`, `a, b and c`; no more than a reader takes in. */
function inWords(texts: readonly string[]): string {
  const more = texts.length - PATHS;
  const shown = more > 0 ? [...texts.slice(0, PATHS), `${more} more`] : texts;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}

/** `dialplan-line-lost`: lines of a dialplan that are not in it in the end, or end every call that comes to them. */

import type { Loss } from '../../asterisk/config.ts';
import type { Dialplan, LostLine, Priority } from '../../asterisk/dialplan.ts';
import type { Asterisk, AsteriskFile } from '../../extension/asterisk.ts';
import { nearest } from '../../nearest.ts';
import { quote } from '../../quote.ts';
import { DIALPLAN, ENTRY, ETC, EXTRAS } from '../../wazo/asterisk.ts';
import type { ExtensionCheck } from '../extension.ts';
import { isReadByMistake, ownPriorities, type Remark, remarksAsFindings } from './own-dialplan.ts';

export const lineLost: ExtensionCheck = ({ asterisk }) => {
  const files = asterisk.directories
    .filter(({ name }) => name === DIALPLAN || name === EXTRAS)
    .flatMap((directory) => directory.files)
    .filter(({ path }) => asterisk.isStaged(path) && !isReadByMistake(path));
  const firstHeader = new Map(files.map((file) => [file.path, headerLine(file)]));
  const own = ownPriorities(asterisk);
  const inContexts = [
    ...ofDialplan(asterisk, files),
    ...own.flatMap(ofPriority),
    ...neverReached(asterisk, own),
    // What stands before the first header goes on with what another file has.
  ].filter(({ path, position }) => position.line >= (firstHeader.get(path) ?? Number.POSITIVE_INFINITY));
  const remarks = [...files.flatMap(ofFile), ...inContexts];
  return remarksAsFindings('dialplan-line-lost', withContinued(remarks, files, own));
};

/** The remarks, of which one stands for all on a line that `\` is to continue and on those that continue it. */
function withContinued(remarks: readonly Remark[], files: readonly AsteriskFile[], own: readonly Priority[]): Remark[] {
  const lost = new Map<string, string>(
    files.flatMap(({ path, losses }) =>
      losses
        .filter(({ kind }) => kind === 'no-equal-sign')
        .map(({ position, about }) => [`${path}\0${position.line}`, about] as const),
    ),
  );
  const told = new Set(remarks.map(({ path, position }) => `${path}\0${position.line}`));
  const explained = new Set<string>();
  const continued = own.flatMap(({ path, position, closed, argument }): Remark[] => {
    const place = (line: number) => `${path}\0${line}`;
    let line = position.line + 1;
    if (closed || !argument.endsWith('\\') || !told.has(place(line))) return [];
    while (lost.get(place(line))?.endsWith('\\')) line += 1;
    for (let each = position.line; each <= line; each += 1) explained.add(place(each));
    const message =
      'A line does not go on in the next one: the `\\` at its end is part of the argument, and Asterisk drops what is meant to continue it. Write all in one line';
    return [{ path, position, key: 'continued', message }];
  });
  return [...remarks.filter(({ path, position }) => !explained.has(`${path}\0${position.line}`)), ...continued];
}

/** What is lost before it is a dialplan. */
function ofFile(file: AsteriskFile): Remark[] {
  const { path, losses } = file;
  const encoding = losses.find(({ kind }) => kind === 'utf-16' || kind === 'byte-order-mark');
  const isExplained = ({ kind, position }: Loss) =>
    encoding !== undefined &&
    kind !== encoding.kind &&
    (encoding.kind === 'utf-16' || position.line === encoding.position.line);
  const told = losses.flatMap((loss) => {
    // What ends the reading is another finding.
    const message = loss.what === 'file' || isExplained(loss) ? undefined : messageOfLoss(loss.kind, loss.about);
    return message === undefined ? [] : [{ path, position: loss.position, key: loss.kind, message }];
  });
  return encoding === undefined ? [...told, ...linesBeforeHeader(file)] : told;
}

/** The longest word that is compared with what may be meant. */
const LONGEST_WORD = 20;

/** The line of the first header; that of the last line there may be where there is none. */
function headerLine({ sections }: AsteriskFile): number {
  return sections.find(({ name }) => name !== undefined)?.position.line ?? Number.POSITIVE_INFINITY;
}

function linesBeforeHeader({ path, sections }: AsteriskFile): Remark[] {
  const [first] = sections;
  const [setting] = first?.settings ?? [];
  if (first === undefined || first.name !== undefined || setting === undefined) return [];
  const message =
    'The line stands before the first `[context]` of the file: Asterisk adds it to the last context of the file that it read before, whichever that is. Begin the file with `[context]`';
  return [{ path, position: setting.position, key: 'joined', message }];
}

function messageOfLoss(kind: Loss['kind'], about: string): string | undefined {
  switch (kind) {
    case 'utf-16':
      return 'The file is written in UTF-16: Asterisk reads none of its lines. Save it as UTF-8';
    case 'byte-order-mark':
      return 'The file begins with a byte order mark, so Asterisk does not know its first line (it skips the mark in the first file of a directory only). Save the file as UTF-8 without one';
    case 'no-equal-sign':
      // Rulers, and comments as other languages have them, do no harm.
      if (!/[a-z0-9]/i.test(about) || about.startsWith('//')) return undefined;
      return `The line has no \`=\`: Asterisk drops it ("No '=' (equal sign)"). Write \`exten = …\` or \`same = …\`, or \`;\` before a comment; a line does not go on in the next one`;
    case 'comment-not-opened':
      return '`--;` ends a comment that no `;--` began: Asterisk drops the lines up to the next `;--`. Write `;--` where the comment begins';
    case 'line-too-long':
      if (about.startsWith(';')) return undefined;
      return 'The line has more than 8190 bytes: Asterisk drops it ("too long, skipping"). Split it into several priorities';
    case 'directive-unknown': {
      if (about === '#include' || about === '#exec' || about === '#tryinclude')
        return `\`${about}\` names nothing: Asterisk drops the line. Name the file`;
      const meant =
        about.length < 5 || about.length > LONGEST_WORD
          ? undefined
          : nearest(about.slice(1), ['include', 'tryinclude', 'exec'], 2);
      return meant && `${quote(about)} is not a directive: Asterisk drops the line. Write \`#${meant}\``;
    }
    case 'behind-header':
      if (about.includes('\r'))
        return 'The lines end with carriage returns only, as those of old Macs did: Asterisk reads all as one line, the header, and drops what follows it. Save the file with Unix line ends';
      if (!/^\s*\(|=/.test(about)) return undefined;
      return `Asterisk drops what follows the header: ${quote(about.trim())}. ${about.trim().startsWith('(') ? 'Remove the space before the parenthesis' : 'Write it on a line of its own'}`;
    default:
      return undefined;
  }
}

function ofDialplan({ dialplan: { lost, complete }, isStaged }: Asterisk, files: readonly AsteriskFile[]): Remark[] {
  if (!complete) return [];
  return lost.flatMap((line): Remark[] => {
    if (!isStaged(line.path) || isReadByMistake(line.path)) return [];
    const file = files.find(({ path }) => path === line.path);
    if (line.kind === 'same-without-extension' && file && lacksLostExtension(file, line.position.line)) return [];
    const message = messageOfLost(line, isStaged);
    return message === undefined ? [] : [{ path: line.path, position: line.position, key: keyOf(line), message }];
  });
}

/** Whether the `exten` that a `same` in this line goes on is lost itself, for want of its `=`. */
function lacksLostExtension({ sections, losses }: AsteriskFile, line: number): boolean {
  const headers = sections.flatMap(({ name, position }) => (name === undefined ? [] : [position.line]));
  const header = headers.findLast((each) => each < line) ?? 0;
  return losses.some(
    ({ kind, about, position }) =>
      kind === 'no-equal-sign' && /^exten\b/i.test(about) && position.line > header && position.line < line,
  );
}

function keyOf({ kind, about, taken }: LostLine): string {
  if (kind === 'keyword-unknown' || kind === 'priority-invalid') return `${kind} ${about}`;
  return kind === 'priority-taken' ? `${kind} ${taken?.path} ${taken?.context}` : kind;
}

function messageOfLost(
  { kind, about, path, taken, step }: LostLine,
  isStaged: Asterisk['isStaged'],
): string | undefined {
  switch (kind) {
    case 'keyword-unknown': {
      const meant =
        about.length > LONGEST_WORD
          ? undefined
          : nearest(about, ['exten', 'same', 'include', 'ignorepat', 'switch', 'autohints'], 2);
      return `Asterisk does not know ${quote(about)} in a context and drops the line ("Unknown directive")${meant === undefined ? '' : `. Write \`${meant}\``}`;
    }
    case 'extension-empty':
      return 'The extension has no name: Asterisk drops the line. Write `exten = name,priority,application`';
    case 'same-without-extension':
      return '`same` has no `exten` before it under this header: Asterisk drops the line. Write `exten = name,1,…` first';
    case 'next-without-priority':
      return `The first priority under a header can't be ${quote(about)}: Asterisk drops the line. Write \`1\``;
    case 'next-after-hint':
      return `After a hint, ${quote(about)} is not a priority: Asterisk drops the line without a message. Write \`1\``;
    case 'priority-missing': {
      const message = 'The line has no priority: Asterisk drops it ("Invalid priority/label")';
      if (about.includes('|')) return `${message}. It wants \`,\` between the parts of a line, not \`|\``;
      if (about.lastIndexOf('[') > about.lastIndexOf(']'))
        return `${message}. The \`[\` in the pattern has no \`]\`, so all that follows is taken for the pattern`;
      return `${message}. Write \`exten = name,1,application\`, then \`same = n,application\``;
    }
    case 'priority-invalid': {
      const message = `${quote(about)} is not a priority: Asterisk drops the line ("Invalid priority/label")`;
      if (/\s$/.test(about)) return `${message}. Write no blank before the parenthesis of the label`;
      if (/^(n|next|hint|s|same)$/i.test(about)) return `${message}. Write \`${about.toLowerCase()}\``;
      return `${message}. Write \`exten = name,1,application\`, then \`same = n,application\``;
    }
    case 'label-not-closed':
      return `The label in ${quote(about)} has no \`)\`: Asterisk drops the line. Write \`n(label)\``;
    case 'priority-taken': {
      if (taken === undefined || isReadByMistake(taken.path)) return undefined;
      const place = `the priority ${taken.number} of ${quote(taken.extension)} in ${quote(`[${taken.context}]`)}`;
      if (!isStaged(taken.path)) {
        const remedy = path.startsWith(`${ETC}/${DIALPLAN}/`)
          ? `To replace it, stage the file in \`${EXTRAS}\`, which is read before (\`${ENTRY}\` includes it)`
          : 'To replace it, name the file so that it comes before; else name the extension otherwise';
        return `Wazo's \`${taken.path}\`, which is read before, has ${place}: Asterisk drops this line. ${remedy}`;
      }
      if (step !== undefined && step.application === taken.application && step.argument === taken.argument)
        return undefined;
      const where =
        taken.path === path ? `line ${taken.position.line}` : `\`${taken.path}\`, line ${taken.position.line},`;
      return `${where.replace(/^l/, 'L')} has ${place} already: Asterisk drops this one. Write the next number, or \`n\``;
    }
  }
}

/** What Asterisk takes, and then finds no application for. */
function ofPriority({ path, position, number, application, closed, cut }: Priority): Remark[] {
  const say = (key: string, message: string) => [{ path, position, key, message }];
  if (number === 0) return [];
  if (cut)
    return say(
      'cut',
      `The argument of ${quote(application)} ends at a \`;\`: what follows it is a comment, even in quotes. Write \`\\;\``,
    );
  if (!closed)
    return say('not-closed', `The parenthesis after ${quote(application)} is not closed. Write \`)\` at its end`);
  const ends = `the call ends here ("No application ${quote(application).replaceAll('"', "'")} for extension")`;
  if (application === '')
    return say(
      'no-application',
      `The priority has no application: ${ends}. Write \`NoOp()\` where nothing is to be done`,
    );
  const name = /^[\w-]+/.exec(application)?.[0] ?? '';
  if (/\s$/.test(application))
    return say(
      'blank',
      `There is a space before the parenthesis, and it becomes part of the application's name: ${ends}. Write \`${name}(…)\``,
    );
  if (/[,|]/.test(application))
    return say(
      'comma',
      `The argument of ${quote(name)} is not in parentheses, so all of it is the name of an application: ${ends}. Write \`${name}(…)\``,
    );
  if (/\s/.test(application))
    return say('words', `No application is called ${quote(application)}: ${ends}. Write its argument in parentheses`);
  return [];
}

/** Extensions that begin with `n` after another one: they have no priority 1, at which every call to them begins. */
function neverReached({ dialplan }: Asterisk, ofPlugin: readonly Priority[]): Remark[] {
  const { complete, priorities }: Dialplan = dialplan;
  if (!complete) return [];
  const firsts = new Map<string, Priority>();
  const reached = new Set<string>();
  for (const priority of priorities) {
    const place = `${priority.context}\0${priority.extension.replaceAll('-', '')}`;
    if (priority.number === undefined || priority.number === 1) reached.add(place);
    if (!firsts.has(place)) firsts.set(place, priority);
  }
  const own = new Set(ofPlugin);
  return [...firsts].flatMap(([place, first]) => {
    if (reached.has(place) || first.extension.includes('/') || !own.has(first) || !/^n(ext)?$/.test(first.written))
      return [];
    const { path, position, extension, number } = first;
    const message = `${quote(extension)} begins with the priority \`${first.written}\`, which is ${number} here, one more than that of the extension before it: it has no priority 1, so no call reaches it. Write \`1\``;
    return [{ path, position, key: 'never-reached', message }];
  });
}

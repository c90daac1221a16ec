/** `dialplan-stops-here`: what ends Asterisk's reading of a directory of its configuration. */

import type { Loss } from '../../asterisk/config.ts';
import { type AsteriskDirectory, type AsteriskFile, isRead } from '../../extension/asterisk.ts';
import type { Finding } from '../../finding.ts';
import { quote } from '../../quote.ts';
import { DIALPLAN, ENTRY, ETC, EXTRAS, STOCK_CONTEXTS, UNUSED_DIRECTORIES } from '../../wazo/asterisk.ts';
import { atStaged, listed } from '../check.ts';
import type { ExtensionCheck } from '../extension.ts';

/** The most findings. */
const MOST = 50;

export const stopsHere: ExtensionCheck = ({ asterisk, files }) => {
  const staged = new Set(files.map(({ path }) => path));
  const stopped = asterisk.directories
    .filter(({ name }) => !UNUSED_DIRECTORIES.has(name))
    .flatMap((directory) =>
      directory.files.flatMap((file) => {
        const loss = asterisk.isStaged(file.path) ? file.losses.find(({ what }) => what === 'file') : undefined;
        return loss === undefined ? [] : [{ directory, file, loss }];
      }),
    );
  return stopped.slice(0, MOST).map(({ directory, file, loss }): Finding => {
    const message = `${why(loss, file, directory)}. ${consequence(file, directory)}. ${remedy(loss, directory, staged)}`;
    return atStaged('dialplan-stops-here', message, { path: file.path, position: loss.position });
  });
};

function why({ kind, about }: Loss, file: AsteriskFile, directory: AsteriskDirectory): string {
  switch (kind) {
    case 'header-not-closed':
      return `The header ${quote(about)} has no \`]\``;
    case 'options-not-closed':
      return `The header of ${quote(about)} has no \`)\``;
    case 'addition-to-nothing':
      if (isTemplate(about, directory))
        return `${quote(`[${about}](+)`)} adds to a template, which Asterisk does not do`;
      return `${quote(`[${about}](+)`)} adds to a section that ${before(about, file, directory)}`;
    case 'base-unknown':
      return `The header inherits from ${quote(about)}, which ${before(about, file, directory)}`;
    case 'include-missing':
      return `\`#include\` names a file that is not there: ${quote(about)}`;
    case 'escape-invalid':
      return 'The line begins with `\\` and no character that it could stand before';
    case 'comment-not-closed':
      return '`;--` begins a comment over lines, which no `--;` ends';
    case 'comment-not-opened':
      return '`--;` ends a comment that no `;--` began: Asterisk takes all that follows for a comment';
    case 'no-section':
      return 'The line stands before the first `[section]`, and no file before this one has begun one';
    default:
      return "Asterisk can't read this line";
  }
}

function consequence({ path }: AsteriskFile, { name, files }: AsteriskDirectory): string {
  const behind = files.slice(files.findIndex((file) => file.path === path) + 1);
  const quiet = name === DIALPLAN || name === EXTRAS ? ', and `dialplan reload` reports success all the same' : '';
  if (name === DIALPLAN && behind.some((file) => file.path.endsWith(`/${ENTRY}`)))
    return `Asterisk stops reading here, before \`${ENTRY}\`: all of Wazo's dialplan is lost${quiet}`;
  const others = behind.length === 0 ? '' : `: ${listed(behind.map((file) => file.path))}`;
  return `Asterisk stops reading here: the rest of the file is lost, and every file of \`${name}\` that comes after it by name${others}${quiet}`;
}

function remedy({ kind, about }: Loss, { name }: AsteriskDirectory, staged: ReadonlySet<string>): string {
  const isDialplan = name === DIALPLAN || name === EXTRAS;
  switch (kind) {
    case 'header-not-closed':
      return 'Write `[name]`';
    case 'options-not-closed':
      return 'Close the parenthesis';
    case 'addition-to-nothing':
      return isDialplan
        ? `Write ${quote(`[${about}]`)} without \`(+)\`: contexts of the same name are one context anyway`
        : 'Name the file so that it comes after the one that defines the section, or leave out `(+)`';
    case 'base-unknown':
      return isDialplan && !/^[\w-]+$/.test(about)
        ? 'Where the line is meant as text, write `;` before it; where it is a header, write `[name]`'
        : `Define ${quote(`[${about}](!)`)} before it, or leave out the parentheses`;
    case 'include-missing':
      if (staged.has(`${ETC}/${name}/${about}`)) {
        return isRead(name, about)
          ? `Leave the line out: Asterisk reads the files of \`${name}\` by itself`
          : `Paths are relative to \`${ETC}\`: write ${quote(`#include ${name}/${about}`)}`;
      }
      return isDialplan && /^[\w-]+$/.test(about)
        ? `To include a context write \`include => ${about}\``
        : 'Paths are relative to `/etc/asterisk`, and nothing follows them on the line';
    case 'escape-invalid':
      return 'Take the `\\` away: a line does not go on in the next one';
    case 'comment-not-closed':
      return 'End it with `--;`, or write `;` without `--` after it';
    case 'comment-not-opened':
      return 'Take it away, or write `;--` where the comment begins';
    default:
      return `Begin with the \`[section]\`${isDialplan ? `, and stage dialplan in \`${EXTRAS}\`` : ''}`;
  }
}

/** Why Asterisk does not know the section yet. */
function before(section: string, { path }: AsteriskFile, { name, files }: AsteriskDirectory): string {
  const at = files.findIndex((file) => file.path === path);
  const later = files.slice(at).find(({ defines }) => defines.has(section));
  if (later?.path === path) return 'is defined only further down';
  if (later !== undefined) return `only \`${later.path}\` defines, which is read later`;
  const isStock = (name === DIALPLAN || name === EXTRAS) && STOCK_CONTEXTS.has(section);
  return isStock ? "only Wazo's own dialplan defines, which is read later" : 'is not defined before it';
}

function isTemplate(section: string, { files }: AsteriskDirectory): boolean {
  return files.some(({ sections }) => sections.some(({ name, kind }) => name === section && kind === 'template'));
}

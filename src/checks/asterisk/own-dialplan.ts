/** What of a dialplan the checks look at, and how they tell of many lines at once. */

import type { Priority } from '../../asterisk/dialplan.ts';
import { type Asterisk, asteriskPlace } from '../../extension/asterisk.ts';
import type { Finding, FindingCode, Severity } from '../../finding.ts';
import type { Position } from '../../position.ts';
import { EXTRAS } from '../../wazo/asterisk.ts';
import { atStaged } from '../check.ts';

/** Names of files that are no dialplan, but are read as one in `EXTRAS`. */
const NO_DIALPLAN =
  /^(readme|changelog|licen[cs]e|copying|makefile)\b(?!.*\.conf$)|\.(md|rst|disabled|off|sample|example|dist|old|save|bak|orig|swp|in|j2|jinja2?|tmpl|template|tpl|py|sh|ael|lua|ya?ml|json|dpkg-[a-z]+)$|~$/i;

/** Whether the file is one that Asterisk reads as dialplan, though its name says that it is none. */
export function isReadByMistake(path: string): boolean {
  const place = asteriskPlace(path);
  return place?.directory === EXTRAS && !place.name.includes('/') && NO_DIALPLAN.test(place.name);
}

/** The priorities of the plugin's own files, each once, whoever inherits it. */
export function ownPriorities({ dialplan, isStaged }: Asterisk): Priority[] {
  const seen = new Set<string>();
  return dialplan.priorities.filter(({ path, position }) => {
    const place = `${path}\0${position.line}`;
    if (seen.has(place) || !isStaged(path) || isReadByMistake(path)) return false;
    seen.add(place);
    return true;
  });
}

/** A line that something is to be said of; what has the same file and key is said once. */
export interface Remark {
  path: string;
  position: Position;
  key: string;
  /** The message, but for the lines. */
  message: string;
  severity?: Severity;
}

/** How many lines a message names. */
const NAMED = 5;
/** The most findings of one code. */
const MOST = 50;

/** A finding for each file and key, at the first line, which names the other lines. Those of a file are in its order. */
export function remarksAsFindings(code: FindingCode, remarks: readonly Remark[]): Finding[] {
  const groups = new Map<string, { first: Remark; lines: Set<number> }>();
  for (const remark of inOrder(remarks)) {
    const place = `${remark.path}\0${remark.key}`;
    const group = groups.get(place) ?? { first: remark, lines: new Set() };
    group.lines.add(remark.position.line);
    groups.set(place, group);
  }
  return [...groups.values()].slice(0, MOST).map(({ first: { message, path, position, severity }, lines }) => {
    const others = [...lines].filter((line) => line !== position.line);
    const told = others.length === 0 ? '' : ` (also in ${linesAsText(others)})`;
    return atStaged(code, `${message}${told}`, { path, position }, severity);
  });
}

function inOrder(remarks: readonly Remark[]): Remark[] {
  const files = new Map([...new Set(remarks.map(({ path }) => path))].map((path, index) => [path, index]));
  const fileOf = ({ path }: Remark) => files.get(path) ?? 0;
  return remarks.toSorted((a, b) => fileOf(a) - fileOf(b) || a.position.line - b.position.line);
}

function linesAsText(lines: readonly number[]): string {
  const named = lines.slice(0, NAMED).join(', ');
  const more = lines.length - NAMED;
  return `line${lines.length === 1 ? '' : 's'} ${named}${more > 0 ? ` and ${more} more` : ''}`;
}

/** What lies in the container's file system, and in what two such states differ. */

import { STATE } from './commands.ts';

/** What is known of a file or directory. */
export interface Found {
  /** The type as find(1) has it: `f`, `d`, `l`, … */
  type: string;
  /** Permission bits in octal digits. */
  mode: string;
  uid: string;
  gid: string;
  /** Bytes. */
  size: number;
  /** Where a link leads. */
  target: string;
  /** Of a file's content: of one that is as it was in the state before, the same. */
  hash: string;
}

/** By absolute paths, a character for each byte. */
export type State = ReadonlyMap<string, Found>;

/** What is no part of the system, and what goes away by itself. */
const PRUNED = ['/dev', '/proc', '/run', '/sys', '/tmp', '/var/tmp', '/var/cache', '/var/log', STATE];

/** A file that is as old as the first state. */
export const STAMP = `${STATE}/stamp`;

/** What stands at the end: one that breaks off is no state. */
const END = 'end';

/**
 * The script that prints the state: everything that is there, an empty field, and the hashes of files, all of them the first
 * time, later of those whose inode was changed since, by a clock that no program sets back.
 */
export const LOOK = `
export LC_ALL=C
since=
if [ -e ${STAMP} ]; then since='-cnewer ${STAMP}'; else true >${STAMP}; fi
look() { find / -xdev \\( ${PRUNED.map((path) => `-path ${path}`).join(' -o ')} \\) -prune -o "$@"; }
look -printf '%y %m %U %G %s\\0%l\\0%p\\0'
printf '\\0'
look -type f $since -print0 | xargs -0r md5sum -z
printf ${END}
`;

/** The state that the script printed, as latin1; `before` is the one that it printed first. Undefined where it is no state. */
export function readState(printed: string, before: State | undefined): State | undefined {
  const fields = printed.split('\0');
  const found = new Map<string, Found>();
  let at = 0;
  for (; at + 2 < fields.length && fields[at] !== ''; at += 3) {
    const [type = '', mode = '', uid = '', gid = '', size = ''] = fields[at]?.split(' ') ?? [];
    const path = fields[at + 2] ?? '';
    const hash = before?.get(path)?.hash ?? '';
    found.set(path, { type, mode, uid, gid, size: Number(size), target: fields[at + 1] ?? '', hash });
  }
  if (found.size === 0 || fields[at] !== '' || fields.at(-1) !== END) return undefined;
  for (const line of fields.slice(at + 1, -1)) {
    const [hash, path] = [line.slice(0, HASH), line.slice(HASH + 2)];
    const entry = found.get(path);
    if (entry !== undefined) found.set(path, { ...entry, hash });
  }
  return found;
}

/** The length of a hash, in hexadecimal digits. */
const HASH = 32;

/** What every package leaves, or the system's own programs, by paths. */
const OF_EVERYBODY: readonly RegExp[] = [
  // The engine's own.
  /^\/(\.dockerenv|etc\/(hostname|hosts|resolv\.conf|mtab))$/,
  // State of dpkg and apt, and of what their triggers run.
  /^\/var\/lib\/(apt|dpkg|ucf|systemd|pam|misc|python|update-rc\.d|dbus)(\/|$)/,
  /^\/etc\/(ld\.so\.cache|\.pwd\.lock)$/,
  /^\/var\/backups(\/|$)/,
  // What programs write for their own sake: Python's byte code, histories, copies before an edit.
  /\/__pycache__(\/|$)/,
  /\.py[co]$/,
  /^\/(root|home\/[^/]+|var\/lib\/[^/]+)\/(\.cache|\.local|\.config|\.npm|\.gnupg|\.wget-hsts|\.rnd|\.[a-z]+_history)(\/|$)/,
  /^\/etc\/(passwd|group|shadow|gshadow|subuid|subgid)-$/,
  // Mail to root.
  /^\/var\/(mail|spool\/mail)(\/|$)/,
  // Our own maintainer scripts' copies of `rules`.
  /^\/var\/lib\/wazo-plugind(\/|$)/,
];

function isTold(path: string): boolean {
  return !OF_EVERYBODY.some((pattern) => pattern.test(path));
}

export interface Differences {
  /** Paths that are there now only, without those that lie in one of them. */
  added: string[];
  /** Paths that are gone, without those that lie in one of them. */
  removed: string[];
  /** Paths that are not as they were, and in what. */
  changed: { path: string; what: What[] }[];
}

export type What = 'content' | 'type' | 'mode' | 'owner' | 'target';

/**
 * In what a state differs from an earlier one, but for what every package leaves, by path. Of the directories `own` that are
 * new not they are told, but what lies in them.
 */
export function differences(before: State, after: State, own: ReadonlySet<string> = new Set()): Differences {
  const changed = [...after].flatMap(([path, now]) => {
    const then = before.get(path);
    const what = then === undefined || !isTold(path) ? [] : differing(then, now);
    return what.length === 0 ? [] : [{ path, what }];
  });
  return {
    added: onlyIn(after, before, own),
    removed: onlyIn(before, after, own),
    changed: changed.sort((a, b) => (a.path < b.path ? -1 : 1)),
  };
}

/** The topmost paths that only the first state has, but for directories that hold nothing but what is not told. */
function onlyIn(one: State, other: State, own: ReadonlySet<string>): string[] {
  const paths = [...one.keys()].filter((path) => !other.has(path));
  const told = paths.filter(isTold);
  const isDirectory = (path: string) => one.get(path)?.type === 'd';
  const above = (from: readonly string[]) => new Set(from.flatMap(directoriesAbove));
  const withOthers = above(paths.filter((path) => !isTold(path)));
  const withTold = above(told.filter((path) => !isDirectory(path)));
  const counts = (path: string) => (withTold.has(path) ? !own.has(path) : !withOthers.has(path));
  return topmost(told.filter((path) => !isDirectory(path) || counts(path)));
}

function differing(then: Found, now: Found): What[] {
  if (then.type !== now.type) return ['type'];
  return [
    ...(now.type === 'f' && then.hash !== now.hash ? (['content'] as const) : []),
    ...(now.type !== 'l' && then.mode !== now.mode ? (['mode'] as const) : []),
    ...(then.uid !== now.uid || then.gid !== now.gid ? (['owner'] as const) : []),
    ...(then.target !== now.target ? (['target'] as const) : []),
  ];
}

/** The paths that lie in none of the others, sorted. */
function topmost(paths: readonly string[]): string[] {
  const all = new Set(paths);
  return paths.filter((path) => !directoriesAbove(path).some((each) => all.has(each))).sort();
}

function directoriesAbove(path: string): string[] {
  const directories: string[] = [];
  for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
    directories.push(path.slice(0, end));
  }
  return directories;
}

/** `path-not-installable`: paths that a package may hold but dpkg can't put on a server. */

import { show } from '../archive/path.ts';
import type { Entries, Entry } from '../archive/tree.ts';
import { aboutPaths, type Check } from './check.ts';

/** File systems take names of 255 bytes, and dpkg unpacks a file beside its place as `<name>.dpkg-new`. */
const LONGEST_NAME = 255 - '.dpkg-new'.length;

/** PATH_MAX is 4096 with the NUL behind; dpkg puts a slash before the path and the suffix behind it. */
const LONGEST_PATH = 4095 - '/'.length - '.dpkg-new'.length;

/** What dpkg puts behind the name of the file that was there while it installs another in its place. */
const KEPT = '.dpkg-tmp';

/** What lies in a directory that Debian has moved into `/usr`. */
const MOVED = /^(bin|sbin|lib(32|64|x32|o32)?)\//;

export const pathNotInstallable: Check = (entries) => {
  // By the reason, since one says enough of all that has it.
  const paths = new Map<string, string[]>();
  for (const [path, reason] of [...badPaths(entries), ...twoOfOnePlace(entries), ...lostAtUpgrade(entries)]) {
    const others = paths.get(reason);
    if (others === undefined) paths.set(reason, [`/${show(path)}`]);
    else others.push(`/${show(path)}`);
  }
  return [...paths].flatMap(([reason, list]) =>
    aboutPaths(
      'path-not-installable',
      list,
      (named) => `The package would hold ${named}, which dpkg can't install: ${reason}`,
    ),
  );
};

/** A path and why dpkg can't install it. */
type Refused = readonly [path: string, reason: string];

function* badPaths(entries: Entries): Generator<Refused, void, void> {
  for (const { path } of entries) {
    const reason = whyNot(path);
    if (reason !== undefined) yield [path, reason];
  }
}

function whyNot(path: string): string | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (name.length > LONGEST_NAME) return `a name can have at most ${LONGEST_NAME} bytes: shorten it`;
  if (path.length > LONGEST_PATH) return `a path can have at most ${LONGEST_PATH} bytes: shorten it`;
  // dpkg keeps the paths of a package in a file with a line each.
  if (path.includes('\n')) return "a path can't contain a line break: rename it";
  return undefined;
}

/**
 * Of `/bin`, `/sbin` and `/lib…` Debian has made links into `/usr` (merged /usr: in every release that Wazo runs on where
 * it is new, and in all from bookworm on). What a package has in both places would be one file.
 */
function* twoOfOnePlace(entries: Entries): Generator<Refused, void, void> {
  const moved = new Map<string, Entry>();
  for (const entry of entries) if (MOVED.test(entry.path)) moved.set(`usr/${entry.path}`, entry);
  // As good as every package has nothing there.
  if (moved.size === 0) return;
  for (const twin of entries) {
    const entry = moved.get(twin.path);
    if (entry === undefined || (twin.type === 'directory' && entry.type === 'directory')) continue;
    yield [
      entry.path,
      'on a server this is a link into `/usr`, where the package has the same path: keep only that one',
    ];
  }
}

/** dpkg keeps the file that was there as `<name>.dpkg-tmp` while it installs another, and removes that in the end. */
function* lostAtUpgrade(entries: Entries): Generator<Refused, void, void> {
  const kept = new Set<string>();
  for (const { path } of entries) if (path.endsWith(KEPT)) kept.add(path.slice(0, -KEPT.length));
  if (kept.size === 0) return;
  for (const { path } of entries) {
    if (!kept.has(path)) continue;
    yield [`${path}${KEPT}`, 'it removes a file of this name after it installs the one next to it: rename it'];
  }
}

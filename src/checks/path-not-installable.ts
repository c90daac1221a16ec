/** `path-not-installable`: paths that a package may hold but dpkg can't put on a server. */

import { show } from '../archive/path.ts';
import type { Entries, Entry } from '../archive/tree.ts';
import type { Finding } from '../finding.ts';
import { atRules, type Check } from './check.ts';

/** File systems take names of 255 bytes, and dpkg unpacks a file beside its place as `<name>.dpkg-new`. */
const LONGEST_NAME = 255 - '.dpkg-new'.length;

/** PATH_MAX is 4096 with the NUL behind; dpkg puts a slash before the path and the suffix behind it. */
const LONGEST_PATH = 4095 - '/'.length - '.dpkg-new'.length;

/** What lies in a directory that Debian has moved into `/usr`. */
const MOVED = /^(bin|sbin|lib(32|64|x32|o32)?)\//;

/** What dpkg puts behind the name of a file while it installs it, and of the one that was there. */
const DPKG_SUFFIX = /\.dpkg-(new|tmp)$/;

export const pathNotInstallable: Check = (entries) => {
  const found: Finding[] = [];
  for (const entry of entries) {
    const reason = whyNot(entry.path);
    if (reason !== undefined) found.push(notInstallable(entry, reason));
  }
  return [...found, ...twoOfOnePlace(entries)];
};

function notInstallable({ path }: Entry, reason: string): Finding {
  return atRules(
    'path-not-installable',
    `The package would hold \`${show(path)}\`, which dpkg can't install: ${reason}`,
  );
}

function whyNot(path: string): string | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (name.length > LONGEST_NAME) return `the name has ${name.length} bytes, ${LONGEST_NAME} are possible: shorten it`;
  if (path.length > LONGEST_PATH) return `the path has ${path.length} bytes, ${LONGEST_PATH} are possible: shorten it`;
  // dpkg keeps the paths of a package in a file with a line each.
  if (path.includes('\n')) return 'the path holds a line break: rename it';
  if (DPKG_SUFFIX.test(name)) return 'it gives such names to the files that it is about to install: rename it';
  return undefined;
}

/**
 * Of `/bin`, `/sbin` and `/lib…` Debian has made links into `/usr` (merged /usr: in every release that Wazo runs on where
 * it is new, and in all from bookworm on). What a package has in both places would be one file.
 */
function twoOfOnePlace(entries: Entries): Finding[] {
  const moved = new Map<string, Entry>();
  for (const entry of entries) if (MOVED.test(entry.path)) moved.set(`usr/${entry.path}`, entry);
  // As good as every package has nothing there.
  if (moved.size === 0) return [];
  const found: Finding[] = [];
  for (const twin of entries) {
    const entry = moved.get(twin.path);
    if (entry === undefined || (twin.type === 'directory' && entry.type === 'directory')) continue;
    found.push(notInstallable(entry, `\`/${show(twin.path)}\` is the same place on a server: keep only that one`));
  }
  return found;
}

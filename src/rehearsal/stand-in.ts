/**
 * The stand-in for a Wazo as a Debian package: users, directories, files and commands, so that a plugin's scripts find what
 * they would find on a server. What it knows of a Wazo is in `src/wazo/`, the rest in a table with the reason of each row.
 */

import type { ControlFile } from '../archive/deb.ts';
import { EntryList } from '../archive/entry-list.ts';
import { inOrder, parentOf } from '../archive/path.ts';
import type { Entries, Entry } from '../archive/tree.ts';
import { controlFile } from '../debian/control.ts';
import { ETC as ASTERISK, DIRECTORIES as ASTERISK_DIRECTORIES } from '../wazo/asterisk.ts';
import { OWNED_PATHS } from '../wazo/owned.ts';
import { RETIRED_SERVICES } from '../wazo/retired.ts';
import { SERVER_PACKAGES } from '../wazo/server.ts';
import { KNOWN, SERVICES } from '../wazo/service.ts';
import { UNIT_NAMES, UNIT_PACKAGES } from '../wazo/unit.ts';
import { CALLS, commandScript, libraryScripts, STATE, UNITS, WAYS } from './commands.ts';
import table from './data/stand-in.json' with { type: 'json' };

/** A package of ours: what its files are made of. */
export interface Made {
  name: string;
  control: ControlFile[];
  entries: Entries;
}

export const STAND_IN = 'wazo-stand-in';

/** Seconds since the epoch: whatever is newer was made by somebody else. */
const TIME = 0;
const MAINTAINER = 'wazo-plugin-action <wazo-plugin-action@plugin.invalid>';

interface Row {
  path: string;
  owner?: string;
}

export interface StandIn {
  /** The package that is rehearsed. */
  plugin: string;
  /** Whether the system has a Wazo, so that only what needs its services to run is stood in for. */
  hasWazo: boolean;
  /** Whether the server is one whose units and files are known: those of older ones were others. */
  isKnown: boolean;
}

/** The stand-in for a server. */
export function standIn({ plugin, hasWazo, isKnown }: StandIn): Made {
  const commands = commandsOf();
  const library = libraryScripts(plugin);
  const directories: Row[] = hasWazo ? [] : directoriesOf();
  const files: (Row & { prints?: string })[] = hasWazo ? [] : filesOf(isKnown);
  const scripts = new Map([...library, ...commands]);
  const entries = [
    ...files.map(({ path, prints }) => file(path, prints === undefined ? '' : `${prints}\n`, 0o644)),
    ...[...scripts].map(([path, text]) => file(path, text, 0o755)),
    file(UNITS, unitsOf(isKnown), 0o644),
    ...[...directories.map(({ path }) => path), STATE].map(directory),
  ];
  const owned = [...directories, ...files].flatMap(({ path, owner }) => (owner === undefined ? [] : [{ path, owner }]));
  return {
    name: STAND_IN,
    control: [
      controlOf(STAND_IN, KNOWN.wazo, 'A stand-in for a Wazo, to rehearse the installation of plugins'),
      { name: 'preinst', content: preinst([...commands.keys()]), mode: 0o755 },
      { name: 'postinst', content: postinst(hasWazo ? [] : usersOf(), owned), mode: 0o755 },
    ],
    entries: treeOf(entries),
  };
}

/**
 * Whether a server has the Debian package, which a small image lacks: Wazo brings it, or it is part of every installation
 * of Debian by its priority (Debian policy 2.5).
 */
export function isOnServer(name: string, priority: string): boolean {
  const isOfWazo = SERVER_PACKAGES.has(name) || UNIT_PACKAGES.has(name) || Object.hasOwn(table.packages, name);
  return isOfWazo || priority === 'required' || priority === 'important';
}

/** A package that has nothing but its name and version, or what it depends on. */
export function emptyPackage(name: string, version: string, depends: readonly string[] = []): Made {
  const synopsis = 'A stand-in of this name, to rehearse the installation of a plugin';
  return { name, control: [controlOf(name, version, synopsis, depends)], entries: treeOf([]) };
}

function controlOf(name: string, version: string, synopsis: string, depends: readonly string[] = []): ControlFile {
  const control = { packageName: name, version, architecture: 'all', maintainer: MAINTAINER, installedSize: 1 };
  return {
    name: 'control',
    content: controlFile({ ...control, depends, synopsis, description: '' }),
    mode: 0o644,
  };
}

/** The names of the users. */
function usersOf(): string[] {
  // A service gives up root's rights for those of the user of its name.
  const ofServices = [...SERVICES.values()].flatMap(({ name, hasUnit }) => (hasUnit ? [name] : []));
  return [...new Set([...table.users.map(({ name }) => name), ...ofServices])];
}

function directoriesOf(): Row[] {
  const configuration = [...SERVICES.keys()].map((service) => `/etc/${service}/conf.d`);
  const ofAsterisk = [...ASTERISK_DIRECTORIES.keys()].map((name) => `${ASTERISK}/${name}`);
  return [...[...configuration, ...ofAsterisk].map((path) => ({ path })), ...table.directories];
}

/** Files of Wazo's packages that a script may edit, without what is in them. */
const FILES = /^(\/etc|\/lib\/systemd\/system|\/usr\/share\/(asterisk|wazo|xivo)[^/]*)\//;
const PROGRAMS = /^\/usr\/s?bin\/(wazo|xivo)-/;

function filesOf(isKnown: boolean): (Row & { prints?: string })[] {
  const owned = isKnown ? OWNED_PATHS.filter((path) => FILES.test(path)).map((path) => ({ path })) : [];
  return [...owned, ...table.files];
}

/** The names of the units, one a line. Which of those that are gone an older server has is not known. */
function unitsOf(isKnown: boolean): string {
  const older = isKnown ? [] : [...RETIRED_SERVICES.keys()].map((name) => `${name}.service`);
  return [...UNIT_NAMES, ...Object.keys(table.units), ...older].map((name) => `${name}\n`).join('');
}

/** The scripts of the commands by their paths. */
function commandsOf(): Map<string, string> {
  const rows: readonly { path: string; does?: string; prints?: string }[] = [
    ...OWNED_PATHS.filter((path) => PROGRAMS.test(path)).map((path) => ({ path })),
    ...table.commands,
  ];
  return new Map(
    rows.map(({ path, does, prints }) => {
      const script = commandScript(WAYS.find((way) => way === does) ?? 'nothing', prints);
      return [path, script.replaceAll('ASTERISK_VERSION', KNOWN.asterisk)];
    }),
  );
}

/** A package that a plugin depends on may bring the real command: it goes aside, under both names of its directory. */
function preinst(commands: readonly string[]): string {
  return `#!/bin/sh
set -e
[ "$1" = install ] || exit 0
for path in ${commands.join(' ')}; do
  for each in "$path" "\${path#/usr}"; do
    dpkg-divert --quiet --package ${STAND_IN} --no-rename --divert "$each.real" --add "$each"
  done
  if [ -e "$path" ]; then mv "$path" "$path.real"; fi
done
`;
}

/** What it makes besides files. Files are edited in place, since a minimal system need not have the tools to add users. */
function postinst(users: readonly string[], owned: readonly { path: string; owner: string }[]): string {
  return `#!/bin/sh
set -e
[ "$1" = configure ] || exit 0
id=900
for name in ${users.join(' ')}; do
  id=$((id + 1))
  getent group "$name" >/dev/null || echo "$name:x:$id:" >>/etc/group
  getent passwd "$name" >/dev/null || echo "$name:x:$id:$(getent group "$name" | cut -d: -f3):$name:/var/lib/$name:/usr/sbin/nologin" >>/etc/passwd
done
${owned.map(({ path, owner }) => `chown ${owner}:${owner} ${path}\n`).join('')}chmod 1777 ${STATE}
true >${CALLS}
chmod 666 ${CALLS}
`;
}

function file(path: string, text: string, mode: number): Entry {
  const content = Buffer.from(text);
  return { type: 'file', path: path.slice(1), mode, mtime: TIME, size: content.length, content };
}

function directory(path: string): Entry {
  return { type: 'directory', path: path.slice(1), mode: 0o755, mtime: TIME };
}

/** The entries in the archive's order, with the directories that they lie in. */
function treeOf(entries: readonly Entry[]): Entries {
  const byPath = new Map(entries.map((entry) => [entry.path, entry]));
  for (const path of ['', ...byPath.keys()]) {
    for (let above: string | undefined = path; above !== undefined; above = parentOf(above)) {
      if (!byPath.has(above)) byPath.set(above, directory(`/${above}`));
    }
  }
  const tree = new EntryList();
  for (const entry of [...byPath.values()].sort((a, b) => inOrder(a.path, b.path))) tree.add(entry);
  return tree;
}

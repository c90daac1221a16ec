/** Reads the services of systemd that a plugin brings. */

import { readUnitFile, type Setting } from '../systemd/unit-file.ts';
import type { StagedFile } from './staged-file.ts';

/** A service that the plugin has a unit for. */
export interface Unit {
  /** `probe.service` */
  name: string;
  path: string;
  /** The names of its sections. */
  sections: ReadonlySet<string>;
  /** What it and the plugin's files that add to it say. */
  settings: readonly Setting[];
  /** Those of its own file. */
  own: readonly Setting[];
  /** The programs that it starts, as far as they are staged. */
  programs: readonly Program[];
}

export interface Program {
  setting: Setting;
  file: StagedFile;
}

/** The largest file that is read, in bytes, and the most settings of all together: nobody writes as many. */
const LARGEST = 1 << 16;
const MOST = 20_000;

const DIRECTORY = /^(\/etc|\/lib|\/usr\/lib)\/systemd\/system\/([^/]+\.service)(?:\.d\/[^/]+\.conf)?$/;

/** The services among the staged files; `read` gives the staged files at paths. */
export function readUnits(
  files: readonly StagedFile[],
  read: (paths: ReadonlySet<string>) => readonly StagedFile[],
): Unit[] {
  const units: Omit<Unit, 'programs'>[] = [];
  const more = new Map<string, Setting[]>();
  const seen = new Set<string>();
  let left = MOST;
  for (const { path, bytes } of files) {
    const [, , name] = DIRECTORY.exec(path) ?? [];
    // An empty one switches the service off.
    if (name === undefined || bytes === undefined || bytes.length === 0 || bytes.length > LARGEST) continue;
    const text = bytes.toString('utf8');
    // Of aliases, which are links, one is enough.
    if (seen.has(text)) continue;
    const { sections, settings } = readUnitFile(text);
    left -= settings.length;
    // What is left out may say what the rest lacks.
    if (left < 0) return [];
    if (path.endsWith('.conf')) {
      more.set(name, [...(more.get(name) ?? []), ...settings]);
      continue;
    }
    seen.add(text);
    units.push({ name, path, sections: new Set(sections.map((section) => section.name)), settings, own: settings });
  }
  for (const unit of units) unit.settings = [...unit.settings, ...(more.get(unit.name) ?? [])];
  const places = new Map(
    units.flatMap(({ own }) => own.flatMap((setting) => placesOf(setting).map((place) => [place, setting] as const))),
  );
  const staged = new Map((places.size === 0 ? [] : read(new Set(places.keys()))).map((file) => [file.path, file]));
  return units.map((unit) => ({
    ...unit,
    programs: unit.own.flatMap((setting) =>
      placesOf(setting).flatMap((place) => {
        const file = staged.get(place);
        return file === undefined ? [] : [{ setting, file }];
      }),
    ),
  }));
}

/** Where the program may be staged that the setting starts: Debian's `/bin` and its like are links into `/usr`. */
function placesOf({ section, name, value }: Setting): string[] {
  if (section !== 'Service' || name !== 'ExecStart') return [];
  const [, path] = /^[@:+!|]*("?)?(\/[^\s"'\\%$]+)\1?(?:\s|$)/.exec(value)?.slice(1) ?? [];
  if (path === undefined) return [];
  const twin = /^\/(bin|sbin|lib\w*)\//.test(path)
    ? `/usr${path}`
    : path.replace(/^\/usr(?=\/(bin|sbin|lib\w*)\/)/, '');
  return twin === path ? [path] : [path, twin];
}

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
  /** The programs that it starts, as far as they are staged. */
  programs: readonly Program[];
}

export interface Program {
  setting: Setting;
  file: StagedFile;
}

const DIRECTORY = /^(\/etc|\/lib|\/usr\/lib)\/systemd\/system\/([^/]+\.service)(?:\.d\/[^/]+\.conf)?$/;

/** The services among the staged files; `read` gives the staged files at paths. */
export function readUnits(
  files: readonly StagedFile[],
  read: (paths: ReadonlySet<string>) => readonly StagedFile[],
): Unit[] {
  const units: { name: string; path: string; text: string }[] = [];
  const more = new Map<string, Setting[]>();
  const seen = new Set<string>();
  for (const { path, bytes } of files) {
    const [, , name] = DIRECTORY.exec(path) ?? [];
    // An empty one switches the service off; of aliases, which are links, one is enough.
    if (name === undefined || bytes === undefined || bytes.length === 0) continue;
    const text = bytes.toString('utf8');
    if (path.endsWith('.conf')) more.set(name, [...(more.get(name) ?? []), ...readUnitFile(text).settings]);
    else if (!seen.has(text)) units.push({ name, path, text });
    if (!path.endsWith('.conf')) seen.add(text);
  }
  const parsed = units.map(({ name, path, text }) => {
    const { sections, settings } = readUnitFile(text);
    return {
      name,
      path,
      sections: new Set(sections.map((section) => section.name)),
      own: settings,
      settings: [...settings, ...(more.get(name) ?? [])],
    };
  });
  const places = new Map(
    parsed.flatMap(({ own }) => own.flatMap((setting) => placesOf(setting).map((place) => [place, setting] as const))),
  );
  const staged = new Map((places.size === 0 ? [] : read(new Set(places.keys()))).map((file) => [file.path, file]));
  return parsed.map(({ own, ...unit }) => ({
    ...unit,
    programs: own.flatMap((setting) =>
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

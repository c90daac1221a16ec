/** Knows what a staged file is for that Asterisk, systemd, nginx or cron look for by its path. */

import { readNginx } from '../nginx/config.ts';
import { DIALPLAN, EXTRAS } from '../wazo/asterisk.ts';
import { isIncluded } from './asterisk.ts';
import type { Extends } from './extends-schema.ts';
import type { StagedFile } from './staged-file.ts';

const ASTERISK = /^\/etc\/asterisk\/([^./][^/]*\.d\/[^./][^/]*\.conf|[^./][^/]*\.conf)$/;
const UNIT =
  /^(?:(?:\/usr)?\/lib|\/etc)\/systemd\/system\/([^/]+\.(?:service|socket|timer|path|mount|target|slice)|[^/]+\.d\/[^/]+\.conf)$/;
const AGI = /^\/(?:usr\/share|var\/lib)\/asterisk\/agi-bin\/./;
const SOUNDS = /^\/(?:usr\/share|usr\/local\/share|var\/lib)\/asterisk\/sounds\//;
const MUSIC = /^\/(?:usr\/share|var\/lib)\/asterisk\/moh\//;
const CRON = /^\/etc\/cron\.(?:d|hourly|daily|weekly|monthly)\/[^/]+$/;

/** What lies at these absolute paths of a server. */
export function placesOf(
  paths: Iterable<string>,
): Pick<Extends, 'asterisk' | 'agi' | 'sounds' | 'music' | 'units' | 'cron'> {
  const found: ReturnType<typeof placesOf> = { asterisk: [], agi: [], sounds: [], music: [], units: [], cron: [] };
  const sounds = new Map<string, number>();
  const music = new Map<string, number>();
  for (const path of paths) {
    const [, configuration] = ASTERISK.exec(path) ?? [];
    const [, unit] = UNIT.exec(path) ?? [];
    if (configuration !== undefined && isRead(configuration)) found.asterisk.push(configuration);
    if (unit !== undefined) found.units.push(unit);
    if (AGI.test(path)) found.agi.push(path);
    if (CRON.test(path)) found.cron.push(path);
    for (const [pattern, counts] of [
      [SOUNDS, sounds],
      [MUSIC, music],
    ] as const) {
      if (!pattern.test(path)) continue;
      const directory = path.slice(0, path.lastIndexOf('/'));
      counts.set(directory, (counts.get(directory) ?? 0) + 1);
    }
  }
  const counted = (counts: ReadonlyMap<string, number>) =>
    [...counts].map(([directory, files]) => ({ directory, files }));
  return { ...found, sounds: counted(sounds), music: counted(music) };
}

/** Whether Asterisk reads the file, and not as dialplan. */
function isRead(path: string): boolean {
  const [directory = '', name] = path.split('/');
  return name === undefined || (isIncluded(directory) && directory !== DIALPLAN && directory !== EXTRAS);
}

/** The locations that nginx gets, and the paths of files that have none. */
export function locationsOf(files: readonly StagedFile[]): string[] {
  return files.flatMap(({ path, bytes }) => {
    if (!path.startsWith('/etc/nginx/')) return [];
    const { directives } = readNginx(bytes?.toString('utf8') ?? '');
    const locations = directives.flatMap(({ words: [directive, ...words] }) =>
      directive === 'location' ? [words.join(' ')] : [],
    );
    return locations.length > 0 ? locations : [path];
  });
}

/** What the checks on a service's `conf.d` have in common. */

import { type Configuration, confPlace, type Saying } from '../../extension/configuration.ts';
import type { FindingCode } from '../../finding.ts';
import { SERVICES, type Service } from '../../wazo/service.ts';
import { atStaged } from '../check.ts';

/** The service of Wazo that reads the file, where one of them does. */
export function readerOf({ service }: Configuration): Service | undefined {
  return SERVICES.get(service);
}

/** A finding at what a file says: at the key, or at the file's own value. */
export function atSaying(code: FindingCode, message: string, { path, node, key }: Saying) {
  return atStaged(code, message, { path, position: (key ?? node).position });
}

/** The file's name within its `conf.d`. */
export function nameInConf(path: string): string {
  return confPlace(path)?.name ?? path;
}

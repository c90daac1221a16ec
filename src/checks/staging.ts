/** Gathers what the checks of a staged tree may know of the run. */

import { pluginDirectory, rulesBackup } from '../debian/package.ts';
import type { Manifest } from '../plugin/manifest.ts';
import type { Staging } from './check.ts';

/** Directories that every machine has: act's RUNNER_TEMP is /tmp, and a checkout may be the root of a container. */
const EVERYWHERE = /^\/(etc|home|mnt|opt|run|srv|tmp|usr|usr\/local|usr\/src|var|var\/tmp)?$/;

/** All that does not come from the manifest. */
export type Surroundings = Omit<Staging, 'pluginDirectory' | 'backup' | 'wazoVersions' | 'depends' | 'debianDepends'>;

/** What the checks may know, of a plugin that was staged there. */
export function stagingOf(manifest: Manifest, surroundings: Surroundings): Staging {
  return {
    ...surroundings,
    pluginDirectory: pluginDirectory(manifest),
    backup: rulesBackup(manifest),
    wazoVersions: manifest.wazoVersions,
    depends: manifest.depends.map(({ namespace, name }) => `${namespace}/${name}`),
    debianDepends: manifest.debianDepends,
    buildPaths: surroundings.buildPaths.filter((path) => !EVERYWHERE.test(path)),
  };
}

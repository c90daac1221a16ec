/** Gathers what the checks of a staged tree may know of the run. */

import { pluginDirectory, rulesBackup } from '../debian/package.ts';
import type { Release } from '../debian/release.ts';
import type { Manifest } from '../plugin/manifest.ts';
import type { Staging } from './check.ts';

/** Directories that every machine has: act's RUNNER_TEMP is /tmp, and a checkout may be the root of a container. */
const EVERYWHERE = /^\/(etc|home|mnt|opt|run|srv|tmp|usr|usr\/local|usr\/src|var|var\/tmp)?$/;

export interface Surroundings {
  /** The Debian release that the target Wazo runs. */
  release: Release;
  architecture: string;
  /** The directory that `rules package` staged in: an absolute path. */
  pkgdir: string;
  /** The plugin's root, the workspace and the runner's own directories: absolute paths. */
  buildPaths: readonly string[];
  /** The file of the plugin that says how to build a Python package, where there is one. */
  pythonProject: string | undefined;
}

/** What the checks may know, of a plugin that was staged there. */
export function stagingOf(manifest: Manifest, surroundings: Surroundings): Staging {
  return {
    ...surroundings,
    pluginDirectory: pluginDirectory(manifest),
    backup: rulesBackup(manifest),
    wazoVersions: manifest.wazoVersions,
    buildPaths: surroundings.buildPaths.filter((path) => !EVERYWHERE.test(path)),
  };
}

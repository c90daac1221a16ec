/** The names that wazo-plugind gives a plugin's package and its files. */

import { versionWithoutEpoch } from './version.ts';

/** What a plugin is known by, everywhere. */
export interface PluginName {
  name: string;
  namespace: string;
}

/** The Debian package of a plugin. */
export function packageName({ name, namespace }: PluginName): string {
  return `wazo-plugind-${name}-${namespace}`;
}

/** The plugin that a Debian package is of; undefined where it is none of a plugin. */
export function pluginOf(packageName: string): PluginName | undefined {
  // A namespace has no dashes.
  const [, name, namespace] = /^wazo-plugind-([a-z0-9-]+)-([a-z0-9]+)$/.exec(packageName) ?? [];
  return name === undefined || namespace === undefined ? undefined : { name, namespace };
}

/**
 * The file name of a package: the version goes without its epoch (Debian policy 5.6.12), as with dpkg-deb. Each further
 * colon is a dot, since no artifact may have a colon in its name.
 */
export function debName(packageName: string, version: string, architecture: string): string {
  return `${packageName}_${versionWithoutEpoch(version).replaceAll(':', '.')}_${architecture}.deb`;
}

/** Where a package holds the plugin's own directory, as a path in the archive; wazo-plugind reads its `wazo/plugin.yml`. */
export function pluginDirectory({ name, namespace }: PluginName): string {
  return `usr/lib/wazo-plugind/plugins/${namespace}/${name}`;
}

/** Where the maintainer scripts keep a copy of `rules` while the package is removed, as a path in the archive. */
export function rulesBackup({ name, namespace }: PluginName): string {
  return `var/lib/wazo-plugind/rules/rules.${name}.${namespace}`;
}

/** Makes what a Wazo market lists of a plugin: the manifest's own words, and where wazo-plugind clones it from. */

import type { Manifest } from './manifest.ts';
import type { MarketEntry } from './market-entry-schema.ts';

/** What wazo-plugind gives to `git clone --branch`, and where in the clone it looks. */
export interface Source {
  url: string;
  /** A tag or a branch. */
  ref: string;
  /** The plugin's directory in the repository; empty where it is the root. */
  subdirectory: string;
}

/**
 * The entry, with what the manifest lacks left out. Its version is that of the manifest, whatever is packaged: wazo-plugind
 * builds what it clones, and compares what it then has with the market's (wazo_plugind/db.py, download.py and schema.py).
 */
export function marketEntryOf(manifest: Manifest, { url, ref, subdirectory }: Source): MarketEntry {
  const { name, namespace, displayName, author, color, icon, homepage, tags, description, wazoVersions } = manifest;
  return {
    name,
    namespace,
    ...(displayName !== undefined && { display_name: displayName }),
    ...(author !== undefined && { author }),
    ...(color !== undefined && { color }),
    ...(icon !== undefined && { icon }),
    ...(homepage !== undefined && { homepage }),
    ...(tags !== undefined && { tags: [...tags] }),
    ...(description !== undefined && { description }),
    versions: [
      {
        version: manifest.ownVersion,
        method: 'git',
        options: { url, ref, ...(subdirectory !== '' && { subdirectory }) },
        ...(wazoVersions.min !== undefined && { min_wazo_version: wazoVersions.min }),
        ...(wazoVersions.max !== undefined && { max_wazo_version: wazoVersions.max }),
      },
    ],
  };
}

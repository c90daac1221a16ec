/** Makes the package of a plugin: the control file and the maintainer scripts around what `rules package` staged. */

import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Compression } from './archive/codec.ts';
import { type Inspector, type WrittenDeb, writeDeb } from './archive/deb.ts';
import { EntryList } from './archive/entry-list.ts';
import type { Place } from './archive/place.ts';
import { type Entries, type Entry, installedSize, isExecutable, overlay, walk } from './archive/tree.ts';
import { controlFile } from './debian/control.ts';
import { maintainerScripts } from './debian/maintainer-scripts.ts';
import { debName, type PluginName, packageName, pluginDirectory } from './debian/package.ts';
import { dependsOf, describe } from './plugin/control-fields.ts';
import type { Manifest } from './plugin/manifest.ts';

export interface Recipe {
  manifest: Manifest;
  /** `Name <address>`. */
  maintainer: string;
  architecture: string;
  /** The whole tree: what was staged and the metadata. */
  entries: Entries;
  /** Seconds since the epoch. */
  time: number;
  compression: Compression;
  /** Where the package is written. */
  place: Place;
  inspector: Inspector;
}

export interface Package extends WrittenDeb {
  packageName: string;
  architecture: string;
  debName: string;
  /** The package on disk. */
  path: string;
  place: Place;
  entries: Entries;
}

/**
 * The plugin's own directory as the package holds it: `wazo/` of the plugin in `directory`, with `manifest` as its
 * manifest. Modes are the two that git knows and times are `time`, in seconds since the epoch, since what else a
 * checkout has depends on the machine that made it.
 */
export function metadataEntries(name: PluginName, directory: string, manifest: Buffer, time: number): Entries {
  const root = `${pluginDirectory(name)}/wazo`;
  const manifestEntry: Entry = {
    type: 'file',
    path: `${root}/plugin.yml`,
    mode: 0o644,
    mtime: time,
    size: manifest.length,
    content: manifest,
  };
  const entries = new EntryList();
  for (const entry of overlay(walk(join(directory, 'wazo'), root), [manifestEntry])) {
    entries.add({ ...entry, mode: modeInGit(entry), mtime: time });
  }
  return entries;
}

function modeInGit({ type, mode }: Entry): number {
  if (type === 'symbolic link') return mode;
  return type === 'directory' || isExecutable(mode) ? 0o755 : 0o644;
}

/**
 * Writes the package. Undefined where the inspector refuses it; throws a Failure where it can't be written. Without a
 * package no file is left.
 */
export async function makePackage(recipe: Recipe, signal: AbortSignal): Promise<Package | undefined> {
  const { manifest, architecture, entries, time, compression } = recipe;
  const name = packageName(manifest);
  const fileName = debName(name, manifest.version, architecture);
  const control = controlFile({
    packageName: name,
    version: manifest.version,
    architecture,
    maintainer: recipe.maintainer,
    installedSize: installedSize(entries),
    depends: dependsOf(manifest),
    ...(manifest.homepage && { homepage: manifest.homepage }),
    ...describe(manifest),
  });
  const scripts = maintainerScripts(manifest, manifest.formatVersion);
  const path = join(recipe.place.directory, fileName);
  const written = await writeDeb(
    {
      path,
      control: [
        { name: 'control', content: control, mode: 0o644 },
        ...Object.entries(scripts).map(([script, content]) => ({ name: script, content, mode: 0o755 })),
      ],
      entries,
      time,
      compression,
      inspector: recipe.inspector,
    },
    signal,
  );
  return (
    written && {
      ...written,
      packageName: name,
      architecture,
      debName: fileName,
      path,
      place: recipe.place,
      entries,
    }
  );
}

/** Removes the package again, with the directory that was made for it. */
export async function discardPackage({ path, place }: Pick<Package, 'path' | 'place'>): Promise<void> {
  await rm(path, { force: true });
  place.discard();
}

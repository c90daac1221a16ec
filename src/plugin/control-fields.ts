/** What a manifest says in the terms of a control file: who maintains the package, and what it is. */

import type { Control } from '../debian/control.ts';
import { packageName } from '../debian/package.ts';
import { authorOf, oneLine } from './author.ts';
import type { Manifest } from './manifest.ts';

/** The longest synopsis that Debian policy 3.4.1 allows, in characters. */
const SYNOPSIS = 80;

/**
 * The maintainer, `Name <address>`: the manifest's author. An author without an address, or none at all, gets the
 * noreply address that github.com gives to `owner`, who owns the repository there; where nobody does, one that can't be
 * anybody's (RFC 2606).
 */
export function maintainer(
  { author, namespace }: Pick<Manifest, 'author' | 'namespace'>,
  owner: string | undefined,
): string {
  const { name, address } = authorOf(author ?? '');
  const ofOwner = owner === undefined ? `${namespace}@plugin.invalid` : `${owner}@users.noreply.github.com`;
  return `${name || (owner ?? namespace)} <${address ?? ofOwner}>`;
}

/** The control file's description: a synopsis of one line, and a text that says no less than the manifest does. */
export function describe(manifest: Manifest): Pick<Control, 'synopsis' | 'description'> {
  const plugin = `Wazo plugin ${manifest.namespace}/${manifest.name}`;
  const text = (manifest.description ?? '').trim();
  const [firstLine = '', ...rest] = text.split(/\r\n|\r|\n/);
  const first = oneLine(firstLine);
  if (first === '') return { synopsis: plugin, description: `${plugin}.` };
  if (first.length > SYNOPSIS) {
    const shortName = oneLine(manifest.displayName ?? '');
    return { synopsis: shortName.length > 0 && shortName.length <= SYNOPSIS ? shortName : plugin, description: text };
  }
  // Without empty lines before and behind, but with the indentation that the first of the others may have too.
  const description = rest.slice(rest.findIndex((line) => line.trim() !== '')).join('\n');
  return { synopsis: first, description: description || `${plugin}.` };
}

/** The relationships of the package: the manifest's Debian packages, then the packages of its plugins. */
export function dependsOf(manifest: Manifest): string[] {
  return [...manifest.debianDepends, ...manifest.depends.map(packageName)];
}

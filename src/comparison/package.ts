/** What is known of a package that is compared, in the words of Debian and of plugins. */

import type { ReadDeb } from '../archive/deb-reader.ts';
import { type Fields, readFields } from '../debian/fields.ts';
import { pluginDirectory, pluginOf } from '../debian/package.ts';

export interface ComparedPackage {
  name: string;
  version: string;
  architecture: string;
  fields: Fields;
  /** Where the plugin's `wazo/` lies, as a path in the archive; undefined for a package of no plugin. */
  metadata: string | undefined;
  deb: ReadDeb;
}

/** The package that was read. Fields that it lacks are empty. */
export function comparedPackage(deb: ReadDeb): ComparedPackage {
  const fields = readFields(deb.control.kept.get('control') ?? Buffer.alloc(0));
  const value = (name: string) => fields.get(name) ?? '';
  return {
    name: value('Package'),
    version: value('Version'),
    architecture: value('Architecture'),
    fields,
    metadata: metadataIn(fields),
    deb,
  };
}

/** Where the package with this control file holds its manifest, as a path in the archive. */
export function manifestPath(control: Buffer): string | undefined {
  const metadata = metadataIn(readFields(control));
  return metadata === undefined ? undefined : `${metadata}/plugin.yml`;
}

function metadataIn(fields: Fields): string | undefined {
  const plugin = pluginOf(fields.get('Package') ?? '');
  return plugin && `${pluginDirectory(plugin)}/wazo`;
}

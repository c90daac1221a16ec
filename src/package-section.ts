/** The sections of the summary on a package: how to install it, and what is in it. */

import { treeLines } from './archive/tree-view.ts';
import type { Package } from './package.ts';
import { dependsOf } from './plugin/control-fields.ts';
import type { Manifest } from './plugin/manifest.ts';
import type { Section } from './section.ts';
import { bytes } from './units.ts';

/** How many lines of the package's tree are shown. */
const TREE_LINES = 300;

/** How to bring the package to a server; `download` is the address of the artifact, where there is one. */
export function installSection({ debName, size }: Package, download: string | undefined): Section {
  const from = download === undefined ? 'Copy the package' : 'Download the package and copy it';
  return {
    blocks: [
      ...(download === undefined ? [] : [{ type: 'link' as const, text: `Download ${debName}`, href: download }]),
      { type: 'text', text: `${from} (${bytes(size)}) to the Wazo server, and there, as root:` },
      { type: 'lines', lines: [`apt-get install ./${debName}`] },
    ],
  };
}

/** What the package depends on; nothing where it depends on nothing. */
export function dependenciesSection(manifest: Manifest): Section[] {
  const lines = dependsOf(manifest);
  if (lines.length === 0) return [];
  return [{ title: `Dependencies: ${lines.length}`, folded: true, blocks: [{ type: 'lines', lines }] }];
}

/** The package's tree. */
export function contentsSection({ entries }: Pick<Package, 'entries'>): Section {
  let files = 0;
  for (const { type } of entries) if (type === 'file' || type === 'hard link') files += 1;
  const shown: string[] = [];
  let more = 0;
  for (const line of treeLines(entries)) {
    if (shown.length < TREE_LINES) shown.push(line);
    else more += 1;
  }
  return {
    title: `Contents: ${files} ${files === 1 ? 'file' : 'files'}`,
    folded: true,
    blocks: [{ type: 'lines', lines: more > 0 ? [...shown, `… and ${more} more`] : shown }],
  };
}

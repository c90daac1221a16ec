/** Packages as others write them, and as nobody should: from members, archives and trees. */

import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { type Header, pack } from 'tar-stream';
import { AR_MAGIC, arHeader, arPadding } from '../../src/archive/ar.ts';
import { temporary } from './temporary.ts';

/** The control file of a plugin's package. */
export function control(fields: Record<string, string> = {}): string {
  const usual = {
    Package: 'wazo-plugind-probe-test',
    Version: '1.0.0',
    Architecture: 'all',
    Maintainer: 'A <a@example.org>',
    Description: 'probe',
  };
  return Object.entries({ ...usual, ...fields })
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('');
}

/** An entry of a tar archive; `content` may be more or less than `size` says. */
export interface TarPart extends Partial<Header> {
  name: string;
  content?: string;
}

/** A tar archive as tar-stream writes it, with PAX records where it thinks that they are needed. */
export async function tarOf(parts: readonly TarPart[]): Promise<Buffer> {
  const archive = pack();
  for (const { content, ...header } of parts) archive.entry(header, content ?? '');
  archive.finalize();
  return buffer(archive);
}

/** The archive that holds a control file, and what else is given. */
export function controlTar(text = control(), more: readonly TarPart[] = []): Promise<Buffer> {
  return tarOf([{ name: './control', content: text }, ...more]);
}

export type Members = readonly (readonly [name: string, content: Buffer])[];

/** An `ar` archive. Names of more than 15 bytes and what is wrong in them is left as it is. */
export function arOf(members: Members): Buffer {
  const pieces = members.flatMap(([name, content]) => [
    arHeader(name, 0, content.length),
    content,
    arPadding(content.length),
  ]);
  return Buffer.concat([AR_MAGIC, ...pieces]);
}

export const FORMAT = ['debian-binary', Buffer.from('2.0\n')] as const;

/** A package of these archives, compressed with gzip. */
export function debOf(data: Buffer, controlArchive: Buffer): Buffer {
  return arOf([FORMAT, ['control.tar.gz', gzipSync(controlArchive)], ['data.tar.gz', gzipSync(data)]]);
}

/** Writes bytes to a file of its own. */
export function fileOf(bytes: Buffer | string, name = 'x.deb'): string {
  const path = join(temporary(), name);
  writeFileSync(path, bytes);
  return path;
}

/** A directory with these files in it; a mode in octal digits may stand behind a path: `usr/bin/tool 755`. */
export function treeOf(files: Readonly<Record<string, string>>): string {
  const tree = temporary();
  chmodSync(tree, 0o755);
  for (const [key, content] of Object.entries(files)) {
    const [, path = '', mode = '644'] = /^(.*?)(?: ([0-7]{3,4}))?$/s.exec(key) ?? [];
    mkdirSync(dirname(join(tree, path)), { recursive: true });
    writeFileSync(join(tree, path), content);
    chmodSync(join(tree, path), Number.parseInt(mode, 8));
  }
  return tree;
}

/** The package that dpkg-deb builds of a tree, to which a control file is added where it has none. */
export function dpkgDeb(tree: string, text = control(), codec = 'gzip'): string {
  mkdirSync(join(tree, 'DEBIAN'), { recursive: true, mode: 0o755 });
  writeFileSync(join(tree, 'DEBIAN/control'), text);
  const path = join(temporary(), 'x.deb');
  execFileSync('dpkg-deb', [`-Z${codec}`, '--root-owner-group', '--build', tree, path], { stdio: 'pipe' });
  return path;
}

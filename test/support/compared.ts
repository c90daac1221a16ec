/** Packages to compare, in short notation, without any on disk. */

import { createHash } from 'node:crypto';
import type { Packed } from '../../src/archive/deb-reader.ts';
import { type ComparedPackage, comparedPackage, manifestPath } from '../../src/comparison/package.ts';
import { control } from './debs.ts';
import { entry } from './entries.ts';

export interface Parts {
  /** Fields of the control file, over those of a plugin's package. */
  fields?: Record<string, string>;
  /** What is installed, by paths as `entry` takes them: what a file holds, empty for all else. */
  files?: Record<string, string>;
  /** The other files of the control archive. */
  scripts?: Record<string, string>;
  /** Bytes. */
  size?: number;
}

/** Where the package has its `wazo/`. */
export const METADATA = 'usr/lib/wazo-plugind/plugins/test/probe/wazo';

export function compared({ fields = {}, files = {}, scripts = {}, size = 1000 }: Parts = {}): ComparedPackage {
  const text = Buffer.from(control(fields));
  const data = Object.entries(files).map(([key, content]) => [entry(key), content] as const);
  const wanted = manifestPath(text);
  return comparedPackage({
    size,
    control: {
      entries: new Map(Object.entries(scripts).map(([name, content]) => [name, file(content, 0o755)])),
      kept: new Map(
        Object.entries({ ...scripts, control: text }).map(([name, content]) => [name, Buffer.from(content)]),
      ),
    },
    data: {
      entries: new Map(data.map(([each, content]) => [each.path, packed(each, content)])),
      kept: new Map(data.flatMap(([{ path }, content]) => (path === wanted ? [[path, Buffer.from(content)]] : []))),
    },
  });
}

function packed(each: ReturnType<typeof entry>, content: string): Packed {
  if (each.type === 'symbolic link') return { type: each.type, target: each.target };
  if (each.type === 'directory' || each.type === 'device' || each.type === 'pipe')
    return { type: each.type, mode: each.mode };
  return file(content, each.mode);
}

function file(content: string, mode: number): Packed {
  return { type: 'file', mode, size: content.length, digest: createHash('sha256').update(content).digest('base64') };
}

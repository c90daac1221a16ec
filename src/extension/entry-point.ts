/** Reads the entry points that a plugin stages, by which services find its Python code. */

import type { Position } from '../position.ts';
import type { StagedFile } from './staged-file.ts';

export interface EntryPoint {
  /** `wazo_calld.plugins` */
  group: string;
  name: string;
  /** `wazo_hello.plugin:Plugin` */
  value: string;
  /** The file that declares it: absolute, on a server. */
  path: string;
  position: Position;
}

/** Whether the file declares the entry points of an installed distribution. */
export function isEntryPoints(path: string): boolean {
  return /-packages\/[^/]+\.(egg|dist)-info\/entry_points\.txt$/.test(path);
}

/** The entry points of the files that declare some, as importlib.metadata reads them. */
export function readEntryPoints(files: readonly StagedFile[]): EntryPoint[] {
  return files.flatMap(({ path, bytes }) => {
    if (bytes === undefined || !isEntryPoints(path)) return [];
    let group: string | undefined;
    return bytes
      .toString('utf8')
      .split(/\r\n|\r|\n/)
      .flatMap((line, index): EntryPoint[] => {
        const text = line.trim();
        if (text === '' || text.startsWith('#')) return [];
        if (text.startsWith('[') && text.endsWith(']')) {
          group = text.replace(/^[[\]]+|[[\]]+$/g, '');
          return [];
        }
        const equals = text.indexOf('=');
        if (group === undefined || equals < 0) return [];
        const at = index + 1;
        const position = { line: at, column: 1, endLine: at, endColumn: line.length + 1 };
        const [name, value] = [text.slice(0, equals).trim(), text.slice(equals + 1).trim()];
        return [{ group, name, value, path, position }];
      });
  });
}

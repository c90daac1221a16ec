/**
 * Writes the checksums of a package's files, deb-md5sums(5): a line per file, two spaces, the path as it is. dpkg reads
 * the rest of the line as the path, so nothing is escaped; a path with a newline never comes here.
 */

import { createHash } from 'node:crypto';
import { closeSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathOf } from './path.ts';
import type { Entries, Entry, File } from './tree.ts';

const NAME = 'md5sums';
/** How much is written at once, in bytes: more than any line. */
const BATCH = 1 << 16;

/** The file is on disk, since it grows with the number of files. */
export class Md5sums {
  readonly #directory: string;
  readonly #file: number;
  /** The sums that hard links will ask for: of the files that they name. */
  readonly #linked = new Map<string, string>();
  #hash = createHash('md5');
  readonly #batch = Buffer.allocUnsafe(BATCH);
  #used = 0;
  #size = 0;

  /** For a package of these entries; the file is made in `directory`. */
  constructor(entries: Entries, directory: string) {
    this.#directory = directory;
    this.#file = openSync(join(directory, NAME), 'w');
    for (const entry of entries) if (entry.type === 'hard link') this.#linked.set(entry.target, '');
  }

  /** Takes the next bytes of the file that passes. */
  update(bytes: Buffer): void {
    this.#hash.update(bytes);
  }

  /** Takes the end of an entry. */
  end(entry: Entry): void {
    if (entry.type === 'file') {
      const sum = this.#hash.digest('hex');
      this.#hash = createHash('md5');
      if (this.#linked.has(entry.path)) this.#linked.set(entry.path, sum);
      this.#write(`${sum}  ${entry.path}\n`);
    } else if (entry.type === 'hard link') {
      this.#write(`${this.#linked.get(entry.target)}  ${entry.path}\n`);
    }
  }

  /** The whole file, as an entry of the control member with this time. */
  file(mtime: number): File {
    this.#flush();
    const content = { root: pathOf(this.#directory), prefix: '' };
    return { type: 'file', path: NAME, mode: 0o644, mtime, size: this.#size, content };
  }

  close(): void {
    closeSync(this.#file);
  }

  #write(line: string): void {
    if (this.#used + line.length > BATCH) this.#flush();
    this.#used += this.#batch.write(line, this.#used, 'latin1');
  }

  #flush(): void {
    // An open file is written behind what it has.
    writeFileSync(this.#file, this.#batch.subarray(0, this.#used));
    this.#size += this.#used;
    this.#used = 0;
  }
}

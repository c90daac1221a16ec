/** Keeps the entries of a tree, as bytes: as objects, those of a hundred thousand files would take 100 MB. */

import type { Entry, File } from './tree.ts';

/** What is taken of memory at once, in bytes: much more than the longest path and the longest target. */
const CHUNK = 1 << 16;
const TYPES = ['directory', 'file', 'hard link', 'symbolic link', 'socket', 'device', 'pipe'] as const;
/** Where the parts of an entry lie in its bytes. `path` and `target` are lengths; `text` is both, one after the other. */
const AT = {
  mtime: 0,
  size: 8,
  content: 16,
  uid: 20,
  gid: 24,
  mode: 28,
  path: 30,
  target: 32,
  type: 34,
  text: 35,
} as const;

interface Chunk {
  bytes: Buffer;
  used: number;
}

/** Entries in the order in which they were added. Each time that they are gone through they are made anew. */
export class EntryList implements Iterable<Entry> {
  readonly #chunks: Chunk[] = [];
  /** A few, which many entries have in common. */
  readonly #contents: File['content'][] = [];

  /** Gives the entry's place in the list. */
  add(entry: Entry): number {
    const { type, mode, mtime, path } = entry;
    const target = 'target' in entry ? entry.target : '';
    const length = AT.text + path.length + target.length;
    const chunk = this.#roomFor(length);
    const { bytes, used: start } = chunk;
    bytes.writeDoubleLE(mtime, start + AT.mtime);
    bytes.writeDoubleLE(type === 'file' ? entry.size : 0, start + AT.size);
    bytes.writeUInt32LE(type === 'file' ? this.#indexOf(entry.content) : 0, start + AT.content);
    bytes.writeUInt32LE(entry.owner?.uid ?? 0, start + AT.uid);
    bytes.writeUInt32LE(entry.owner?.gid ?? 0, start + AT.gid);
    bytes.writeUInt16LE(mode, start + AT.mode);
    bytes.writeUInt16LE(path.length, start + AT.path);
    bytes.writeUInt16LE(target.length, start + AT.target);
    bytes.writeUInt8(TYPES.indexOf(type), start + AT.type);
    bytes.write(path + target, start + AT.text, 'latin1');
    chunk.used += length;
    return (this.#chunks.length - 1) * CHUNK + start;
  }

  /** The path of the entry at this place. */
  pathAt(place: number): string | undefined {
    const bytes = this.#chunks[Math.floor(place / CHUNK)]?.bytes;
    return bytes && textOf(bytes, place % CHUNK).path;
  }

  *[Symbol.iterator](): Generator<Entry, void, void> {
    for (const { bytes, used } of this.#chunks) {
      for (let start = 0; start < used; ) {
        const { path, target, end } = textOf(bytes, start);
        const type = TYPES[bytes.readUInt8(start + AT.type)];
        const mode = bytes.readUInt16LE(start + AT.mode);
        const mtime = bytes.readDoubleLE(start + AT.mtime);
        const [uid, gid] = [bytes.readUInt32LE(start + AT.uid), bytes.readUInt32LE(start + AT.gid)];
        const common = { path, mode, mtime, ...((uid !== 0 || gid !== 0) && { owner: { uid, gid } }) };
        const size = bytes.readDoubleLE(start + AT.size);
        const content = this.#contents[bytes.readUInt32LE(start + AT.content)];
        if (type === 'hard link' || type === 'symbolic link') yield { ...common, type, target };
        else if (type !== 'file' && type !== undefined) yield { ...common, type };
        else if (type === 'file' && content !== undefined) yield { ...common, type, size, content };
        start = end;
      }
    }
  }

  #roomFor(length: number): Chunk {
    const last = this.#chunks.at(-1);
    if (last !== undefined && CHUNK - last.used >= length) return last;
    const chunk = { bytes: Buffer.allocUnsafeSlow(CHUNK), used: 0 };
    this.#chunks.push(chunk);
    return chunk;
  }

  #indexOf(content: File['content']): number {
    const known = this.#contents.lastIndexOf(content);
    return known < 0 ? this.#contents.push(content) - 1 : known;
  }
}

/** The text of the entry that begins at `start`, and where the next one does. */
function textOf(bytes: Buffer, start: number): { path: string; target: string; end: number } {
  const text = start + AT.text;
  const pathEnd = text + bytes.readUInt16LE(start + AT.path);
  const end = pathEnd + bytes.readUInt16LE(start + AT.target);
  return { path: bytes.toString('latin1', text, pathEnd), target: bytes.toString('latin1', pathEnd, end), end };
}

/** Reads a tar archive entry by entry: ustar, GNU's long names and PAX, as the packages of all tools have them. */

import { extract, type Header } from 'tar-stream';
import { Damage } from './damage.ts';
import { pathOf, show } from './path.ts';

export interface TarEntry {
  type: 'file' | 'directory' | 'hard link' | 'symbolic link' | 'device' | 'pipe';
  /** Path in the archive, a character for each byte, without `./` before and `/` behind; empty for the root. */
  path: string;
  /** Permission bits, with setuid, setgid and sticky. */
  mode: number;
  /** Bytes of content. */
  size: number;
  /** Of a hard link the earlier name, a path in the archive; of a symbolic link its text, a character for each byte. */
  target: string;
  /** Gone through before the next entry is asked for. */
  content: AsyncIterable<Buffer>;
}

const TYPES: Readonly<Record<string, TarEntry['type']>> = {
  file: 'file',
  'contiguous-file': 'file',
  directory: 'directory',
  link: 'hard link',
  symlink: 'symbolic link',
  'character-device': 'device',
  'block-device': 'device',
  fifo: 'pipe',
};

/** What may stand between two entries besides content, in bytes: their headers, and the zeros at the end. */
const HEADERS = 1 << 18;
/** How many records a PAX header has at most. The library keeps them all, and copies those that hold for all entries. */
const RECORDS = 100;

/** How long it may take until a piece is used up, in milliseconds. Without an end to it a mistake would be a silent one. */
const PATIENCE = 60_000;

/**
 * The entries, from the first to the last. Throws Damage for what no archive has, an entry whose path leads out of the
 * root, and one of a type that dpkg does not know either; the error of `source` where that fails.
 */
export async function* readTar(source: AsyncIterable<Buffer>): AsyncGenerator<TarEntry, void, void> {
  // Names are bytes here. The types don't know these options, but take an object that has more than they know.
  const options = { filenameEncoding: 'latin1', allowUnknownFormat: true, signal: new AbortController().signal };
  const reader = extract(options);
  const fed = feed(source, reader).catch((error: unknown) => {
    reader.destroy(error instanceof Error ? error : new Damage(String(error)));
  });
  try {
    for await (const content of reader) {
      yield { ...readHeader(content.header), content: bytesIn(content) };
      // The next entry does not come before this one's content is gone.
      content.resume();
    }
  } finally {
    reader.destroy();
    await fed;
  }
}

/** Writes the bytes, each piece when the one before it is used up. */
async function feed(source: AsyncIterable<Buffer>, reader: ReturnType<typeof extract>): Promise<void> {
  let closed = false;
  let goOn = () => {};
  reader.on('drain', () => goOn());
  reader.on('close', () => {
    closed = true;
    goOn();
  });
  // How much may follow until the next entry begins.
  let left = HEADERS;
  reader.on('entry', ({ size = 0 }) => {
    left = size + HEADERS;
  });
  for await (const piece of source) {
    if (closed) return;
    const used = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const stuck = setTimeout(() => reader.destroy(new Damage('it can not be read any further')), PATIENCE);
    if (!reader.write(piece) && !closed) await used;
    clearTimeout(stuck);
    left -= piece.length;
    // Without a limit, headers could follow headers, each of which takes longer than the one before.
    if (left < 0 && !closed) throw new Damage('there is too much in it that belongs to no file');
  }
  reader.end(null);
}

async function* bytesIn(content: AsyncIterable<unknown>): AsyncGenerator<Buffer, void, void> {
  for await (const piece of content) if (Buffer.isBuffer(piece)) yield piece;
}

function readHeader(header: Header): Omit<TarEntry, 'content'> {
  // The library lets one through that is no number, and waits for the end of it for ever.
  if (!Number.isSafeInteger(header.size)) throw new Damage('it has an entry whose size is no number');
  const pax = paxOf(header);
  const type = TYPES[header.type];
  // The library takes names in PAX records for the UTF-8 that they should be.
  const name = pax['path'] ? pathOf(header.name) : header.name;
  const link = pax['linkpath'] ? pathOf(header.linkname ?? '') : (header.linkname ?? '');
  const path = pathIn(name);
  if (type === undefined) throw new Damage(`it has an entry of a type that dpkg does not know: ${show(path)}`);
  const target = type === 'hard link' ? pathIn(link) : type === 'symbolic link' ? link : '';
  return { type, path, mode: header.mode & 0o7777, size: type === 'file' ? header.size : 0, target };
}

/** The records of the entry's PAX header. The types of the library don't know them. */
function paxOf(header: object): { [name: string]: unknown } {
  const pax: object = ('pax' in header && header.pax && Object(header.pax)) || {};
  if (Object.keys(pax).length > RECORDS) throw new Damage('a PAX header in it has too many records');
  return { ...pax };
}

/** The path that an entry's name means. An absolute one is taken from the root of the archive, as dpkg does. */
function pathIn(name: string): string {
  const names = name.split('/').filter((each) => each !== '' && each !== '.');
  if (names.includes('..')) throw new Damage(`it has an entry whose path leads out of it: ${show(name)}`);
  return names.join('/');
}

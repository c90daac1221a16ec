/** Reads what a plugin stages for Asterisk, among Wazo's own files, in the order in which Asterisk does. */

import {
  type ConfigFile,
  type ReadConfig,
  readConfig,
  type SectionKind,
  type Surroundings,
} from '../asterisk/config.ts';
import { type Dialplan, readDialplan } from '../asterisk/dialplan.ts';
import {
  DIALPLAN,
  DIRECTORIES,
  ENTRY,
  ETC,
  EXTRAS,
  GENERATED_CONTEXTS,
  HOOK,
  STOCK_CONTEXTS,
  STOCK_DIALPLAN,
} from '../wazo/asterisk.ts';
import type { StagedFile } from './staged-file.ts';

/** What is known of the server that the files will be on. */
export interface Server {
  /** Whether its Wazo is one that the lists of `src/wazo` are of. */
  isKnown: boolean;
  /** Whether no other plugin or package comes with this one, and all of this one's files were read. */
  isAlone: boolean;
}

export interface Asterisk {
  /** Each directory in which something is staged. */
  directories: readonly AsteriskDirectory[];
  /** Of Wazo's own files it has the extensions, but not what they do. */
  dialplan: Dialplan;
  /** Whether a file that Asterisk reads is the plugin's. */
  isStaged: (path: string) => boolean;
}

export interface AsteriskDirectory {
  /** `pjsip.d` */
  name: string;
  /** Its files, by their paths on a server, Wazo's own among them, in the order in which they are read. */
  files: readonly AsteriskFile[];
}

export interface AsteriskFile extends ReadConfig {
  /** The sections that it defines, whether Asterisk comes to read them or not. */
  defines: ReadonlySet<string>;
}

/** The directory in `/etc/asterisk` and the rest of a path in it; undefined for every other path. */
export function asteriskPlace(path: string): { directory: string; name: string } | undefined {
  const [, directory, name] = /^\/etc\/asterisk\/([^/]+)\/(.+)$/s.exec(path) ?? [];
  return directory === undefined || name === undefined ? undefined : { directory, name };
}

/** Whether Asterisk reads a file of this name in the directory, which is one that is included. */
export function isRead(directory: string, name: string): boolean {
  if (name.includes('/') || name.startsWith('.')) return false;
  return directory === EXTRAS || name.endsWith('.conf');
}

/** Contexts that many define. */
const SHARED = /^(ctx-.*|default|from-extern|to-extern|general|globals?)$/i;
/** What a context's name has that Wazo makes: letters, digits, `-` and `_`; those that a person made may have a dot. */
const CONTEXT_NAME = /^[\w.+ -]*$/;

/** The most that is read for Asterisk, in bytes: what a person writes has some kilobytes. Where there is more, nothing is. */
const MOST = 1 << 20;

/** What Asterisk makes of the files. */
export function readAsterisk(staged: readonly StagedFile[], server: Server): Asterisk {
  const byDirectory = new Map<string, ConfigFile[]>();
  for (const { path, bytes } of staged) {
    const place = asteriskPlace(path);
    if (place === undefined || bytes === undefined || !isIncluded(place.directory)) continue;
    if (!isRead(place.directory, place.name)) continue;
    const files = byDirectory.get(place.directory) ?? [];
    files.push({ path, bytes });
    byDirectory.set(place.directory, files);
  }
  if ([...byDirectory.values()].flat().reduce((sum, { bytes }) => sum + bytes.length, 0) > MOST) byDirectory.clear();
  const paths = new Set([...byDirectory.values()].flat().map(({ path }) => path));
  const reader = new DirectoryReader(server, new Set(staged.map(({ path }) => path)));
  const directories: AsteriskDirectory[] = [];
  for (const [name, files] of byDirectory) {
    if (name !== DIALPLAN && name !== EXTRAS) directories.push({ name, files: reader.read(name, files) });
  }
  const [extensions, extras] = [byDirectory.get(DIALPLAN), byDirectory.get(EXTRAS)];
  const isStaged = (path: string) => paths.has(path);
  if (extensions === undefined && extras === undefined) return { directories, dialplan: readDialplan([]), isStaged };
  const read = reader.readDialplan(extensions ?? [], extras ?? []);
  if (extensions !== undefined) directories.push({ name: DIALPLAN, files: read.extensions });
  if (extras !== undefined) directories.push({ name: EXTRAS, files: read.extras });
  return { directories, dialplan: readDialplan(read.inOrder), isStaged };
}

/** Whether a file of Wazo's includes what is in the directory. */
export function isIncluded(directory: string): boolean {
  return directory === DIALPLAN || directory === EXTRAS || DIRECTORIES.has(directory);
}

class DirectoryReader {
  readonly #server: Server;
  readonly #staged: ReadonlySet<string>;

  constructor(server: Server, staged: ReadonlySet<string>) {
    this.#server = server;
    this.#staged = staged;
  }

  read(name: string, files: readonly ConfigFile[]): AsteriskFile[] {
    const { isKnown, isAlone } = this.#server;
    const stock = [...(DIRECTORIES.get(name) ?? [])].map(([file, sections]) => ({
      path: `${ETC}/${name}/${file}`,
      bytes: Buffer.from(
        sections.map((section) => (section === '*' ? '#exec wazo-confgen' : `[${section}]`)).join('\n'),
      ),
    }));
    const own = sectionsOf(files);
    const ofWazo = sectionsOf(isKnown ? stock : []);
    const mayBe = (section: string) => !ofWazo.has(section) && (SHARED.test(section) || !own.has(section));
    const isClosed = isKnown && isAlone;
    return readFiles(among(files, isKnown ? stock : []), {
      defined: (section) => (!isClosed && mayBe(section) ? 'section' : undefined),
      exists: (argument) => this.#exists(name, argument, () => false),
      mayInclude: mayBe,
      begun: !isClosed,
    });
  }

  readDialplan(extensions: readonly ConfigFile[], extras: readonly ConfigFile[]) {
    const { isKnown, isAlone } = this.#server;
    const own = sectionsOf([...extensions, ...extras]);
    const mayBe = (context: string) => {
      if (GENERATED_CONTEXTS.has(context) || SHARED.test(context)) return true;
      if (!CONTEXT_NAME.test(context) || (isKnown && STOCK_CONTEXTS.has(context))) return false;
      return HOOK.test(context) ? !isAlone : !own.has(context);
    };
    const isContext = (name: string) => own.has(name) || (isKnown && STOCK_CONTEXTS.has(name));
    const entryPath = `${ETC}/${DIALPLAN}/${ENTRY}`;
    const entry: ConfigFile = {
      path: entryPath,
      bytes: Buffer.concat([
        Buffer.from('[general]\n[globals]\n'),
        isKnown ? stockFile(entryPath).bytes : Buffer.alloc(0),
        Buffer.from('\n#exec wazo-confgen\n'),
      ]),
    };
    const isClosed = isKnown && isAlone;
    const around = (directory: string, surroundings: Omit<Surroundings, 'exists' | 'mayInclude'>) => ({
      ...surroundings,
      exists: (argument: string) => this.#exists(directory, argument, isContext),
      mayInclude: mayBe,
    });
    const outer = readFiles(
      among(extensions, [entry]),
      around(DIALPLAN, {
        defined: (context) => (!isClosed && mayBe(context) ? 'section' : undefined),
        begun: !isClosed,
      }),
    );
    const at = outer.findIndex(({ path }) => path === entryPath);
    const known = new Map<string, SectionKind>();
    for (const { name, kind } of outer.slice(0, at + 1).flatMap(({ sections }) => sections)) {
      if (name !== undefined && known.get(name) !== 'section') known.set(name, kind);
    }
    const stockIn = (directory: string) =>
      [...STOCK_DIALPLAN.keys()].filter((path) => isKnown && path.startsWith(`${directory}/`)).map(stockFile);
    const inner = readFiles(
      among(extras, stockIn(`${ETC}/${EXTRAS}`)),
      around(EXTRAS, {
        defined: (context) => known.get(context) ?? (mayBe(context) ? 'section' : undefined),
        begun: true,
      }),
    );
    const rest = readConfig(stockIn('/usr/share/wazo-asterisk-config/dialplan'), {
      defined: () => 'section',
      exists: () => true,
      mayInclude: () => true,
      begun: true,
    });
    const reached = outer[at]?.unread !== true;
    const inOrder = [...outer.slice(0, at + 1), ...(reached ? [...inner, ...rest] : []), ...outer.slice(at + 1)];
    return { extensions: outer, extras: inner, inOrder };
  }

  /**
   * Whether a file that is included is there: no, where what is written can't be the name of one, or where the file is
   * staged beside the one that includes it, but the path is one in `/etc/asterisk`. A person may have made any other.
   */
  #exists(directory: string, argument: string, isContext: (name: string) => boolean): boolean | undefined {
    const path = argument.startsWith('/') ? argument : `${ETC}/${argument}`;
    if (this.#staged.has(path)) return true;
    const [first = '', ...more] = argument.split(/\s+/);
    if (/^[=>]/.test(argument) || (more.length > 0 && /\.conf["'>]?$/.test(first))) return false;
    if (isContext(argument)) return false;
    if (this.#staged.has(`${ETC}/${directory}/${argument}`)) return false;
    return undefined;
  }
}

function readFiles(files: readonly ConfigFile[], surroundings: Surroundings): AsteriskFile[] {
  const defined = new Map(files.map((file) => [file.path, sectionsOf([file])]));
  const read = readConfig(files, surroundings);
  const stop = read.findIndex(({ losses }) => losses.some(({ what }) => what === 'file'));
  return read.map((file, index) => {
    const defines = defined.get(file.path) ?? new Set();
    const { bytes } = files[index] ?? { bytes: Buffer.alloc(0) };
    if (stop < 0 || index <= stop || !file.unread) return { ...file, defines };
    // Asterisk does not come to it. What it would stop at in this file too is told at once.
    const [alone] = readConfig([{ path: file.path, bytes }], {
      ...surroundings,
      defined: (name) => surroundings.defined(name) ?? 'section',
      begun: true,
    });
    return { ...file, defines, losses: alone?.losses.filter(({ what }) => what === 'file') ?? [] };
  });
}

/** The plugin's files among Wazo's, of which one that the plugin has too is the plugin's, in the order of their names. */
function among(files: readonly ConfigFile[], stock: readonly ConfigFile[]): ConfigFile[] {
  const own = new Set(files.map(({ path }) => path));
  const all = [...files, ...stock.filter(({ path }) => !own.has(path))];
  return all.sort((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)));
}

/** A file of Wazo's dialplan, with its extensions only. */
function stockFile(path: string): ConfigFile {
  const lines = [...(STOCK_DIALPLAN.get(path) ?? [])].flatMap(([context, extensions]) => [
    `[${context}]`,
    ...[...extensions].flatMap(([extension, priorities]) => [
      `exten = ${extension},1,NoOp()`,
      ...Array.from({ length: priorities - 1 }, () => 'same = n,NoOp()'),
    ]),
  ]);
  return { path, bytes: Buffer.from(lines.join('\n')) };
}

/** The names of the sections that the files define, whether Asterisk comes to read them or not. */
function sectionsOf(files: readonly ConfigFile[]): Set<string> {
  const names = new Set<string>();
  for (const { bytes } of files) {
    const text = Buffer.from(bytes).toString('utf8');
    for (const [, name = ''] of text.matchAll(/^[ \t]*\[([^\]\n]*)\](?!\([^)\n]*\+)/gm)) names.add(name);
  }
  return names;
}

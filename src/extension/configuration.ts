/** Reads what a plugin stages for Wazo's services in their `conf.d`, and what each service makes of it. */

import { identity, readYaml, type ScalarNode, type YamlNode, type YamlProblem } from '../yaml/yaml.ts';
import type { StagedFile } from './staged-file.ts';

/** A file that a service reads. */
export interface Configuration {
  /** The service's directory in `/etc`: `wazo-calld`. */
  service: string;
  /** Absolute, on a server. */
  path: string;
  /** Undefined where it can't be read as YAML, or was not looked at. */
  root: YamlNode | undefined;
  problems: readonly YamlProblem[];
}

/** The directory in `/etc` and the rest of a path in its `conf.d`; undefined for every other path. */
export function confPlace(path: string): { service: string; name: string } | undefined {
  const [, service, name] = /^\/etc\/([^/]+)\/conf\.d\/(.+)$/.exec(path) ?? [];
  return service === undefined || name === undefined ? undefined : { service, name };
}

/** Whether a service reads a file of this name in its `conf.d` (xivo/config_helper.py). */
export function isReadName(name: string): boolean {
  return /^[^./][^/]*\.yml$/.test(name);
}

/** How many files are looked into: a few lines with aliases may take as long as a megabyte without. */
const MOST = 100;

/** The files in a `conf.d` that a service reads, in the order in which it reads them, of which the first wins. */
export function readConfiguration(files: readonly StagedFile[]): Configuration[] {
  let left = MOST;
  return files
    .flatMap(({ path, bytes }) => {
      const place = confPlace(path);
      if (place === undefined || !isReadName(place.name)) return [];
      left -= 1;
      const isRead = bytes !== undefined && left >= 0;
      return [{ service: place.service, path, ...(isRead ? read(bytes) : { root: undefined, problems: [] }) }];
    })
    .sort((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)));
}

/** Besides YAML's: the mapping with this tag becomes what its command prints when the service starts. */
const COMMAND_TAG = '!exec';

/** What PyYAML makes of a file that Python opened as a text: as UTF-8, with no look at its byte order mark. */
function read(bytes: Buffer): Pick<Configuration, 'root' | 'problems'> {
  const start = bytes.subarray(0, 2);
  if (start.equals(Buffer.of(0xff, 0xfe)) || start.equals(Buffer.of(0xfe, 0xff))) {
    const position = { line: 1, column: 1, endLine: 1, endColumn: 2 };
    return {
      root: undefined,
      problems: [{ kind: 'encoding', message: 'The file is UTF-16: save it as UTF-8', position }],
    };
  }
  const { root, problems } = readYaml(bytes, [COMMAND_TAG]);
  return { root, problems };
}

/** Why a service does not take the file; none where it does, or where that is not known. */
export function refusals({ problems }: Configuration): readonly YamlProblem[] {
  return problems.some(({ kind }) => kind === 'too-large') ? [] : problems.filter(isRefusal);
}

function isRefusal({ kind }: YamlProblem): boolean {
  return kind !== 'duplicate-key';
}

/** Whether the value is what a command prints on a server. */
export function isPrinted(node: YamlNode): boolean {
  return node.kind === 'mapping' && node.tag !== undefined;
}

/** Whether Python takes the value for false, as a service does that reads `enabled`: null, false, 0 and what is empty. */
export function isFalse(node: YamlNode): boolean {
  if (node.kind === 'sequence') return node.items.length === 0;
  if (node.kind === 'mapping') return node.tag === undefined && node.entries.length === 0;
  const { value } = node;
  if (value.type === 'null') return true;
  if (value.type === 'int' || value.type === 'float') return Number(value.value) === 0;
  if (value.type === 'bool') return !value.value;
  return value.type === 'date' || value.type === 'datetime' ? false : value.value.length === 0;
}

/** A value that a file says. */
export interface Saying {
  path: string;
  node: YamlNode;
  /** Undefined for the file as a whole. */
  key?: ScalarNode;
}

/** What some files together say at a key: the first file wins, but for mappings, which are merged (xivo/chain_map.py). */
export class Setting {
  /** What counts: the first that is said, and where that is a mapping all others. */
  readonly sayings: readonly Saying[];
  /** What is also said, to no effect; but lists in lists, which wazo-auth and wazo-auth-keys put one behind the other. */
  readonly lost: readonly Saying[];
  #members: Map<string, Setting> | undefined;

  constructor(first: Saying, others: readonly Saying[]) {
    const counts = (other: Saying) => isMapping(first.node) && isMapping(other.node);
    this.sayings = [first, ...others.filter(counts)];
    this.lost = others.filter((other) => !counts(other));
  }

  get first(): Saying {
    const [first] = this.sayings;
    if (first === undefined) throw new Error('A setting is said by somebody');
    return first;
  }

  /** What a mapping has, in Python's order, by the identity of the keys: `str enabled_plugins`. */
  get members(): ReadonlyMap<string, Setting> {
    if (this.#members !== undefined) return this.#members;
    const said = new Map<string, Saying[]>();
    for (const { path, node } of this.sayings) {
      if (node.kind !== 'mapping' || isPrinted(node)) continue;
      for (const { key, value } of node.entries) {
        const id = identity(key.value);
        const saying = { path, node: value, key };
        const before = said.get(id);
        if (before === undefined) said.set(id, [saying]);
        else before.push(saying);
      }
    }
    this.#members = new Map(
      [...said].flatMap(([id, [first, ...others]]): [string, Setting][] =>
        first === undefined ? [] : [[id, new Setting(first, others)]],
      ),
    );
    return this.#members;
  }

  /** The value at a path of keys that are texts; undefined where nothing is said. */
  at(keys: readonly string[]): Setting | undefined {
    return keys.reduce<Setting | undefined>((setting, key) => setting?.members.get(`str ${key}`), this);
  }

  /** What a mapping has at keys that are texts, by these. */
  *named(): Generator<[string, Setting], void, void> {
    for (const [id, setting] of this.members) if (id.startsWith('str ')) yield [id.slice(4), setting];
  }
}

/** Whether it is a mapping that is written in the file. */
function isMapping(node: YamlNode): boolean {
  return node.kind === 'mapping' && !isPrinted(node);
}

/** What the files of a `conf.d` say to its service. */
export interface ServiceConfiguration {
  service: string;
  files: readonly Configuration[];
  /** Undefined where they say nothing. */
  root: Setting | undefined;
  /** Whether they say nothing else: each was read, and is a mapping or nothing. */
  complete: boolean;
}

/** What the files say, by the services. */
export function byService(files: readonly Configuration[]): ServiceConfiguration[] {
  const services = new Map<string, Configuration[]>();
  for (const file of files) {
    const own = services.get(file.service);
    if (own === undefined) services.set(file.service, [file]);
    else own.push(file);
  }
  return [...services].map(([service, own]) => {
    const taken = own.flatMap(({ path, root, problems }) =>
      root === undefined || problems.some(isRefusal) ? [] : [{ path, node: root }],
    );
    const [first, ...others] = taken.filter(({ node }) => isMapping(node) && !isFalse(node));
    return {
      service,
      files: own,
      root: first && new Setting(first, others),
      complete: taken.length === own.length && taken.every(({ node }) => isMapping(node) || isFalse(node)),
    };
  });
}

/** What is said to services, by their names. */
export type Settings = ReadonlyMap<string, Setting>;

/** From the syntax of a YAML document to the values that PyYAML 6 `safe_load` makes of it: tags, anchors, merge keys, duplicates. */

import type { Position } from '../position.ts';
import { type InvalidScalar, pythonStr, resolvePlain, resolveTagged, type Scalar } from './scalar.ts';
import {
  depthLimit,
  type MappingSyntax,
  type ScalarSyntax,
  type SequenceSyntax,
  type Syntax,
  tooDeep,
} from './syntax.ts';
import type { Problems, YamlText } from './text.ts';

/** A value and where it stands; what an alias stands for has the place of the alias, what is within that its own. */
export type YamlNode = ScalarNode | SequenceNode | MappingNode;

export interface ScalarNode {
  kind: 'scalar';
  position: Position;
  value: Scalar;
  /** The text that the value was read from, without quotes: `1.10`. */
  text: string;
  /** Whether it was written with neither quotes nor a tag, so that YAML guessed its type. */
  plain: boolean;
}

/** A list; also the keys of a `!!set`, and an `!!omap` or `!!pairs` as lists of two. */
export interface SequenceNode {
  kind: 'sequence';
  position: Position;
  items: YamlNode[];
}

export interface MappingNode {
  kind: 'mapping';
  position: Position;
  /** Each key once, in Python's order: what merge keys bring comes first. */
  entries: YamlEntry[];
  /** A tag that only this reader of the file knows, which makes a value of its own of the mapping: `!exec`. */
  tag?: string;
}

export interface YamlEntry {
  key: ScalarNode;
  value: YamlNode;
}

/** What aliases and merge keys may add, counted in nodes and characters: without a limit, nine lines expand to gigabytes. */
const expansionLimit = 1024 * 1024;

/**
 * The tree of a document. What PyYAML refuses is added to `problems`: there, a wrong scalar stands in the tree as a text,
 * and a wrong key not at all. Undefined where aliases expand beyond the limits. `ownTags` are those that mappings may have
 * besides YAML's.
 */
export function buildTree(
  syntax: Syntax,
  text: YamlText,
  problems: Problems,
  ownTags: readonly string[] = [],
): YamlNode | undefined {
  try {
    return new TreeBuilder(text, problems, ownTags).node(syntax, 0);
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error;
    problems.addAt('too-large', error.message, error.position);
    return undefined;
  }
}

/** Ends the building of a tree; never leaves this module. */
class TooLarge extends Error {
  readonly position: Position;

  constructor(message: string, position: Position) {
    super(message);
    this.position = position;
  }
}

const standardTag = 'tag:yaml.org,2002:';
const standardNames = 'null bool int float binary timestamp omap pairs set str seq map'.split(' ');

class TreeBuilder {
  readonly #text: YamlText;
  readonly #problems: Problems;
  readonly #ownTags: readonly string[];
  /** The nodes by anchor; one whose end is not reached yet is undefined. */
  readonly #anchors = new Map<string, YamlNode | undefined>();
  /** How many nodes and characters a node expands to, and how many levels. */
  readonly #extents = new Map<YamlNode, { size: number; height: number }>();
  #expanded = 0;

  constructor(text: YamlText, problems: Problems, ownTags: readonly string[]) {
    this.#text = text;
    this.#problems = problems;
    this.#ownTags = ownTags;
  }

  node(syntax: Syntax, depth: number, isKey = false): YamlNode {
    const position = this.#position(syntax);
    if (syntax.kind === 'alias') return this.#aliased(syntax.name, position, depth);
    if (syntax.anchor !== undefined) this.#openAnchor(syntax.anchor, position);
    const node =
      syntax.kind === 'scalar'
        ? this.#scalar(syntax, position, isKey)
        : syntax.kind === 'mapping'
          ? this.#mapping(syntax, position, depth)
          : this.#sequence(syntax, position, depth);
    if (syntax.anchor !== undefined) this.#anchors.set(syntax.anchor, node);
    return node;
  }

  #scalar(syntax: ScalarSyntax, position: Position, isKey: boolean): ScalarNode {
    const { text } = syntax;
    const plain = syntax.plain && syntax.tag === undefined;
    const resolved = this.#resolve(syntax, isKey);
    if (!resolved) this.#wrongTag(syntax.tag ?? '', 'text', position);
    if (resolved?.type === 'invalid') this.#problems.addAt('value', resolved.message, position);
    const value: Scalar = !resolved || resolved.type === 'invalid' ? { type: 'str', value: text } : resolved;
    const node: ScalarNode = { kind: 'scalar', position, value, text, plain };
    this.#extents.set(node, { size: text.length + 1, height: 0 });
    return node;
  }

  /** Undefined where the tag is not one that a scalar can have. */
  #resolve(syntax: ScalarSyntax, isKey: boolean): Scalar | InvalidScalar | undefined {
    const { text } = syntax;
    // Among keys, and only there, PyYAML reads = as a text.
    if (isUntagged(syntax)) return isKey && text === '=' ? { type: 'str', value: text } : resolvePlain(text);
    if (syntax.tag === undefined) return { type: 'str', value: text };
    // Of nothing, what reads a mapping makes nothing.
    if (text === '' && this.#ownTags.includes(syntax.tag)) return { type: 'null' };
    return syntax.tag.startsWith(standardTag) ? resolveTagged(syntax.tag.slice(standardTag.length), text) : undefined;
  }

  #sequence(syntax: SequenceSyntax, position: Position, depth: number): SequenceNode {
    const items = syntax.items.map((item) => this.node(item, depth + 1));
    const node: SequenceNode = { kind: 'sequence', position, items };
    if (syntax.tag === `${standardTag}omap` || syntax.tag === `${standardTag}pairs`) node.items = this.#pairs(items);
    else if (!isOfTag(syntax, 'seq')) this.#wrongTag(syntax.tag ?? '', 'list', position);
    this.#measure(node, items);
    return node;
  }

  /** The items of an `!!omap` or `!!pairs`, mappings of one entry, as lists of key and value. */
  #pairs(items: readonly YamlNode[]): YamlNode[] {
    return items.flatMap((item): YamlNode[] => {
      const entry = item.kind === 'mapping' && item.entries.length === 1 ? item.entries[0] : undefined;
      if (!entry)
        this.#problems.addAt('value', 'Each item of !!omap and !!pairs must be one `key: value`', item.position);
      if (!entry) return [];
      const pair: YamlNode = { kind: 'sequence', position: item.position, items: [entry.key, entry.value] };
      this.#measure(pair, pair.items);
      return [pair];
    });
  }

  #mapping(syntax: MappingSyntax, position: Position, depth: number): MappingNode | SequenceNode {
    const merged: YamlEntry[] = [];
    const own = new Map<string, YamlEntry>();
    for (const pair of syntax.pairs) {
      if (isMergeKey(pair.key)) {
        if (pair.key.anchor !== undefined) this.#openAnchor(pair.key.anchor, this.#position(pair.key));
        const value = this.node(pair.value, depth + 1);
        for (const entry of this.#mergedEntries(value)) merged.push(entry);
        continue;
      }
      const key = this.node(pair.key, depth + 1, true);
      const value = this.node(pair.value, depth + 1);
      if (key.kind !== 'scalar') {
        const placeholder =
          key.kind === 'mapping' ? '. A placeholder such as {{ version }} must be filled in first' : '';
        this.#problems.addAt('value', `A list or mapping can't be a key: write a text${placeholder}`, key.position);
        continue;
      }
      if (own.has(identity(key.value))) {
        const message = `The key \`${key.text}\` is there twice, and Python takes the last one: remove one of them`;
        this.#problems.addAt('duplicate-key', message, key.position);
      }
      put(own, { key, value });
    }
    const all = new Map<string, YamlEntry>();
    for (const entry of [...merged, ...own.values()]) put(all, entry);
    const entries = [...all.values()];
    const isSet = syntax.tag === `${standardTag}set`;
    const ownTag = this.#ownTags.find((tag) => tag === syntax.tag);
    if (!isSet && ownTag === undefined && !isOfTag(syntax, 'map'))
      this.#wrongTag(syntax.tag ?? '', 'mapping', position);
    const node: MappingNode | SequenceNode = isSet
      ? { kind: 'sequence', position, items: entries.map((entry) => entry.key) }
      : { kind: 'mapping', position, entries, ...(ownTag !== undefined && { tag: ownTag }) };
    this.#measure(
      node,
      entries.flatMap((entry) => [entry.key, entry.value]),
    );
    return node;
  }

  /** The entries that the value of a `<<` key brings: of two lists' entries with one key the first wins, so it comes last. */
  #mergedEntries(value: YamlNode): YamlEntry[] {
    const sources = value.kind === 'sequence' ? value.items.toReversed() : [value];
    return sources.flatMap((source) => {
      if (source.kind !== 'mapping') {
        this.#problems.addAt('value', 'The key << takes a mapping or a list of mappings', source.position);
        return [];
      }
      this.#spend(this.#extent(source).size, value.position);
      return source.entries;
    });
  }

  #openAnchor(name: string, position: Position): void {
    if (this.#anchors.has(name))
      this.#problems.addAt('syntax', `The anchor &${name} is there twice: rename one of them`, position);
    this.#anchors.set(name, undefined);
  }

  #aliased(name: string, position: Position, depth: number): YamlNode {
    const target = this.#anchors.get(name);
    if (!target) {
      const message = this.#anchors.has(name)
        ? `*${name} is inside the value that it refers to: write the value out`
        : `There is no &${name} before *${name}: add it, or put the text in quotes`;
      this.#problems.addAt('syntax', message, position);
      return { kind: 'scalar', position, value: { type: 'null' }, text: '', plain: true };
    }
    const extent = this.#extent(target);
    this.#spend(extent.size, position);
    if (depth + extent.height > depthLimit) throw new TooLarge(tooDeep, position);
    const node = { ...target, position };
    this.#extents.set(node, extent);
    return node;
  }

  #measure(node: YamlNode, children: readonly YamlNode[]): void {
    let size = 1;
    let height = 0;
    for (const child of children) {
      const extent = this.#extent(child);
      size += extent.size;
      height = Math.max(height, extent.height);
    }
    this.#extents.set(node, { size, height: height + 1 });
  }

  #extent(node: YamlNode): { size: number; height: number } {
    return this.#extents.get(node) ?? { size: 1, height: 0 };
  }

  #spend(size: number, position: Position): void {
    this.#expanded += size;
    if (this.#expanded > expansionLimit)
      throw new TooLarge('The aliases expand to too many values: write the values out', position);
  }

  #wrongTag(tag: string, what: string, position: Position): void {
    const name = tag.startsWith(standardTag) ? tag.slice(standardTag.length) : '';
    const known = standardNames.includes(name) ? `!!${name}` : this.#ownTags.find((own) => own === tag);
    const message = known
      ? `A ${what} can't have the tag ${known}: remove the tag`
      : `The tag ${name ? `!!${name}` : tag} is not known to PyYAML: remove it, or put the text in quotes`;
    this.#problems.addAt('value', message, position);
  }

  #position({ start, end }: Syntax): Position {
    return this.#text.position(start, end);
  }
}

/** Whether a list or mapping has no other type than its own. */
function isOfTag({ tag }: SequenceSyntax | MappingSyntax, name: string): boolean {
  return tag === undefined || tag === '!' || tag === standardTag + name;
}

function isMergeKey(syntax: Syntax): syntax is ScalarSyntax {
  if (syntax.kind !== 'scalar') return false;
  return syntax.tag === `${standardTag}merge` || (syntax.text === '<<' && isUntagged(syntax));
}

/** Whether the type is read from the text: the tag `!` asks for that, even in quotes. */
function isUntagged({ tag, plain }: ScalarSyntax): boolean {
  return tag === '!' || (tag === undefined && plain);
}

/** Adds an entry; a key that is there already stays, where it is, and gets the new value. */
function put(entries: Map<string, YamlEntry>, { key, value }: YamlEntry): void {
  const id = identity(key.value);
  entries.set(id, { key: entries.get(id)?.key ?? key, value });
}

/** Equal for keys that are equal in Python, where `1`, `1.0` and `true` are the same key; of a text it is `str …`. */
export function identity(key: Scalar): string {
  if (key.type === 'bool') return `number ${Number(key.value)}`;
  if (key.type === 'int') return `number ${key.value}`;
  if (key.type === 'float') return `number ${Number.isInteger(key.value) ? BigInt(key.value) : key.value}`;
  return `${key.type} ${pythonStr(key)}`;
}

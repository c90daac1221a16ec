/** Reads a YAML file as a Wazo server does, with PyYAML `safe_load`, to a tree that knows where each value stands. */

import { pythonStr, type Scalar } from './scalar.ts';
import { parseSyntax } from './syntax.ts';
import { decode, Problems, type YamlProblem, YamlText } from './text.ts';
import { buildTree, type YamlEntry, type YamlNode } from './tree.ts';

export { pythonStr } from './scalar.ts';
export type { YamlProblem } from './text.ts';
export type { MappingNode, ScalarNode, SequenceNode, YamlEntry, YamlNode } from './tree.ts';
export { identity } from './tree.ts';

/** A value as JSON knows it. */
export type PlainValue = null | boolean | number | string | PlainValue[] | { [key: string]: PlainValue };

/** The largest file that is read, in bytes: what a person writes has some kilobytes. */
export const SIZE_LIMIT = 1024 * 1024;

/**
 * The tree of a YAML file and all that is wrong with it; throws nothing. There is no root where the text can't be read
 * (`encoding`, `syntax`, `too-large`). Otherwise there is one: after a `value` problem with the text in place of the
 * value, after `duplicate-key` with the last value, as in Python. An empty file is null. `ownTags` are tags of mappings
 * that the reader of the file knows besides YAML's.
 */
export function readYaml(
  bytes: Uint8Array,
  ownTags: readonly string[] = [],
): { root?: YamlNode; problems: YamlProblem[] } {
  if (bytes.length > SIZE_LIMIT) {
    const problems = new Problems(new YamlText(''));
    problems.add('too-large', `The file is too large: at most ${SIZE_LIMIT} bytes are read. Make it smaller`, 0);
    return { problems: problems.found };
  }
  const { text, problems } = decode(bytes);
  const syntax = problems.has('encoding') ? undefined : parseSyntax(text.source, problems);
  const root = syntax && !problems.has('syntax') ? buildTree(syntax, text, problems, ownTags) : undefined;
  const { found } = problems;
  return root && !problems.has('syntax') ? { root, problems: found } : { problems: found };
}

/**
 * A tree as a JSON value: whole numbers beyond 2^53 lose digits, dates and times become the text that Python's `str()`
 * gives, bytes base64, keys that aren't texts the text that `str()` gives.
 */
export function plain(node: YamlNode): PlainValue {
  return convert(node, plainScalar);
}

/** A value with what Python knows and JSON does not: a date and a binary value are no strings here, but an Unlike. */
export type TypedValue = null | boolean | number | string | Unlike | TypedValue[] | { [key: string]: TypedValue };

/** What stands for a value of which only matters that JSON has no such type. */
export class Unlike {}

/** A tree as a value of which the types can be checked: what Python would not take for a string is none. */
export function typed(node: YamlNode): TypedValue {
  return convert<TypedValue>(node, (scalar) =>
    ['date', 'datetime', 'bytes'].includes(scalar.type) ? new Unlike() : plainScalar(scalar),
  );
}

function convert<T>(node: YamlNode, ofScalar: (scalar: Scalar) => T): T | Tree<T>[] | { [key: string]: Tree<T> } {
  switch (node.kind) {
    case 'scalar':
      return ofScalar(node.value);
    case 'sequence':
      return node.items.map((item) => convert(item, ofScalar));
    case 'mapping':
      // Defines properties rather than sets them, so that __proto__ is a key like any other.
      return Object.fromEntries(node.entries.map(({ key, value }) => [pythonStr(key.value), convert(value, ofScalar)]));
  }
}

type Tree<T> = T | Tree<T>[] | { [key: string]: Tree<T> };

function plainScalar(scalar: Scalar): PlainValue {
  switch (scalar.type) {
    case 'null':
      return null;
    case 'int':
      return Number(scalar.value);
    case 'bytes':
      return Buffer.from(scalar.value).toString('base64');
    default:
      return scalar.value;
  }
}

/** The node at a path into the value that `plain` gives, such as that of a zod issue; undefined where there is none. */
export function nodeAt(root: YamlNode, path: readonly PropertyKey[]): YamlNode | undefined {
  let node: YamlNode | undefined = root;
  for (const step of path) {
    node = node?.kind === 'sequence' ? node.items[Number(step)] : entryAt(node, step)?.value;
  }
  return node;
}

function entryAt(node: YamlNode | undefined, key: PropertyKey): YamlEntry | undefined {
  if (node?.kind !== 'mapping') return undefined;
  return node.entries.findLast((entry) => pythonStr(entry.key.value) === String(key));
}

/** Mends the mistakes of a plugin's files of which the remedy is certain, and keeps the rest as it is. */

import type { Finding, FindingCode } from '../finding.ts';
import { quote } from '../quote.ts';
import {
  type MappingNode,
  type PlainValue,
  plain,
  pythonStr,
  readYaml,
  type ScalarNode,
  type YamlNode,
} from '../yaml/yaml.ts';
import { checkManifest, MANIFEST } from './manifest.ts';
import { edited, type Replacement } from './manifest-edit.ts';
import { ManifestFields } from './manifest-fields.ts';
import { slipsOf } from './misspelling.ts';
import { RULES } from './rules.ts';
import { asList, inAllowedCharacters } from './schema-issue.ts';

/** One mistake that is mended, as its author sees it. */
export interface Edit {
  /** Path from the plugin's root. */
  file: string;
  /** The first line that changes, counted from 1; undefined where the mode changes and not the text. */
  line: number | undefined;
  /** What stood there, line by line, and what stands there now. */
  removed: readonly string[];
  added: readonly string[];
  /** Why, in words that follow the place. */
  why: string;
}

/** A manifest that is mended. */
export interface FixedManifest {
  bytes: Buffer;
  edits: Edit[];
}

/**
 * Mends a manifest's bytes. Each edit leaves a manifest that reads as is meant, in which less is wrong and nothing that
 * was right before, by the findings on it. What changes on a server by it is only what the author has written already:
 * a misspelt `plugin_format_version`, by which `rules postrm` would run for the first time, stays as it is.
 */
export function fixManifest(bytes: Uint8Array): FixedManifest {
  let current: Buffer = Buffer.from(bytes);
  const edits: Edit[] = [];
  // One after the other: a limit in quotes may be right only once the other one is.
  for (let step = nextStep(current); step !== undefined; step = nextStep(current)) {
    current = step.bytes;
    edits.push(step.edit);
  }
  return { bytes: current, edits };
}

/** What can be done about an entry of the manifest. */
interface Remedy {
  replacements: readonly Replacement[];
  /** The entry as it then reads. */
  key: string;
  value: PlainValue;
  why: string;
}

/** The first edit that holds. */
function nextStep(bytes: Buffer): { bytes: Buffer; edit: Edit } | undefined {
  const { root } = readYaml(bytes);
  const before = root && plain(root);
  if (root?.kind !== 'mapping' || typeof before !== 'object' || before === null || Array.isArray(before))
    return undefined;
  const lines = linesOf(bytes);
  const { findings } = checkManifest(bytes);
  const meant = certainKeys(root);
  for (const { key, value } of root.entries) {
    const name = pythonStr(key.value);
    for (const remedy of remediesFor(key, value, meant.get(name), lines)) {
      const entries = Object.entries(before).map(([each, was]) =>
        each === name ? ([remedy.key, remedy.value] as const) : ([each, was] as const),
      );
      const changed = edited(bytes, remedy.replacements, Object.fromEntries(entries));
      if (changed === undefined || !isBetter(checkManifest(changed).findings, findings)) continue;
      return { bytes: changed, edit: editOf(remedy, lines, linesOf(changed)) };
    }
  }
  return undefined;
}

/** Whether less is wrong than was, and nothing that was not. */
function isBetter(now: readonly Finding[], before: readonly Finding[]): boolean {
  const count = (findings: readonly Finding[], code: FindingCode) =>
    findings.filter((each) => each.code === code).length;
  return now.length < before.length && now.every(({ code }) => count(now, code) <= count(before, code));
}

/** Keys that take a list; of the others the value is a text or a number. */
const LISTS = ['depends', 'debian_depends', 'tags', 'screenshots'];

/** The keys that are surely a known one misspelt, with that: by one slip, of no other known key, and with a value for it. */
function certainKeys(root: MappingNode): Map<string, string> {
  const { misspelt } = new ManifestFields(root, []);
  const certain = misspelt.filter(({ key, meant }) => {
    const value = root.entries.find((entry) => pythonStr(entry.key.value) === key)?.value;
    const isList = value?.kind === 'sequence' || (meant === 'debian_depends' && value?.kind === 'scalar');
    return (
      meant !== 'plugin_format_version' &&
      slipsOf(key).join() === meant &&
      misspelt.filter((each) => each.meant === meant).length === 1 &&
      (LISTS.includes(meant) ? isList : value?.kind === 'scalar')
    );
  });
  return new Map(certain.map(({ key, meant }) => [key, meant]));
}

/** What may be done about an entry, the most first. `meant` is the key that it should have, where that is another. */
function remediesFor(key: ScalarNode, value: YamlNode, meant: string | undefined, lines: readonly string[]): Remedy[] {
  const name = pythonStr(key.value);
  const ofValue = valuesFor(meant ?? name, value, lines).map(
    ({ text, ...remedy }): Remedy => ({
      ...remedy,
      key: meant ?? name,
      replacements: [{ position: value.position, text }],
    }),
  );
  const writtenKey = writtenAt(key, lines);
  if (meant === undefined || writtenKey === undefined) return meant === undefined ? ofValue : [];
  const rename = { position: key.position, text: likeIn(writtenKey, meant) };
  const why = `\`${name}\` is \`${meant}\` misspelt`;
  const alone = { replacements: [rename], key: meant, value: plain(value), why };
  const both = ofValue.map((remedy) => ({
    ...remedy,
    replacements: [rename, ...remedy.replacements],
    why: `${why}; ${remedy.why}`,
  }));
  return [alone, ...both];
}

interface NewValue {
  /** How it is written, and what that reads as. */
  text: string;
  value: PlainValue;
  why: string;
}

/** What may be written for the value of a field, best first. */
function valuesFor(field: string, node: YamlNode, lines: readonly string[]): NewValue[] {
  const written = node.kind === 'scalar' ? writtenAt(node, lines) : undefined;
  if (node.kind !== 'scalar' || written === undefined || node.text === '') return [];
  const isText = node.value.type === 'str';
  const spelling = isText ? spellingOf(field, node.text) : undefined;
  if (spelling !== undefined && spelling.text !== node.text) {
    const { text, why } = spelling;
    return [likeIn(written, text), `"${text}"`].map((each) => ({ text: each, value: text, why }));
  }
  if (field === 'debian_depends' && isText) {
    const why = '`debian_depends` is a list';
    const several = node.text.includes(',') ? asList(node.text) : undefined;
    if (several !== undefined) return [{ ...several, why }];
    const item = node.plain && !/^[a-z0-9.+-]+$/.test(written) ? `"${written}"` : written;
    return [{ text: `[${item}]`, value: [node.text], why }];
  }
  // With a text no Wazo takes the plugin, so that nothing else changes on a server.
  if (field === 'plugin_format_version' && isText && /^[012]$/.test(node.text)) {
    return [{ text: node.text, value: Number(node.text), why: '`plugin_format_version` is a number' }];
  }
  if (!TEXTS.includes(field) || isText) return [];
  const why = `YAML reads ${node.text} as ${quote(pythonStr(node.value))}`;
  return [{ text: `"${node.text}"`, value: node.text, why }];
}

/** Fields of which YAML may read a text as something else. */
const TEXTS = ['name', 'namespace', 'version', 'min_wazo_version', 'max_wazo_version'];

/** How the text of a field is spelt rightly, where that is certain. */
function spellingOf(field: string, text: string): { text: string; why: string } | undefined {
  if (field === 'version') {
    return { text: text.replace(/^v(?=\d)/i, ''), why: 'a Debian version begins with a digit' };
  }
  // What is more than another case and other signs between the words is for the author to choose.
  if (!/^[A-Za-z0-9]+([ _.-]+[A-Za-z0-9]+)*$/.test(text)) return undefined;
  if (field === 'name') {
    return { text: inAllowedCharacters(text, '-'), why: 'a name has lower-case letters, digits and dashes' };
  }
  if (field === 'namespace') {
    return { text: inAllowedCharacters(text, ''), why: 'a namespace has lower-case letters and digits' };
  }
  return undefined;
}

/** The text of a scalar as it stands in the file; undefined where that is more than its text, in quotes or without. */
function writtenAt({ position, text, plain: isPlain }: ScalarNode, lines: readonly string[]): string | undefined {
  if (position.line !== position.endLine) return undefined;
  const written = lines[position.line - 1]?.slice(position.column - 1, position.endColumn - 1);
  const expected = isPlain ? [text] : [`"${text}"`, `'${text}'`];
  return expected.find((each) => each === written);
}

/** The text in the quotes that another one is in. */
function likeIn(written: string, text: string): string {
  const [sign = ''] = /^["']/.exec(written) ?? [];
  return `${sign}${text}${sign}`;
}

function editOf({ replacements, why }: Remedy, before: readonly string[], now: readonly string[]): Edit {
  const places = replacements.map(({ position }) => position.line);
  const [first, last] = [Math.min(...places), Math.max(...places)];
  return {
    file: MANIFEST,
    line: first,
    removed: before.slice(first - 1, last),
    added: now.slice(first - 1, last),
    why,
  };
}

/** The lines as positions count them. */
function linesOf(bytes: Uint8Array): string[] {
  return new TextDecoder().decode(bytes).split(/\r\n?|\n/);
}

/** A rules file, or one that is mended. */
export interface RulesFile {
  bytes: Buffer;
  /** The permission bits. */
  mode: number;
}

/** Mends what `findings` says of a rules file: Windows line ends, and that it is not executable. */
export function fixRules({ bytes, mode }: RulesFile, findings: readonly Finding[]): RulesFile & { edits: Edit[] } {
  const has = (code: FindingCode) => findings.some((each) => each.code === code);
  const edits: Edit[] = [];
  const fixed = { bytes, mode, edits };
  if (has('rules-windows-line-ends')) {
    // Each byte a character: the rest stays as it is, whatever its encoding.
    const text = bytes.toString('latin1');
    fixed.bytes = Buffer.from(text.replaceAll(/\r+(?=\n|$)/g, ''), 'latin1');
    edits.push(lineEndsEdit(bytes.toString('utf8').split('\n')));
  }
  if (has('rules-not-executable')) {
    // Whoever may read it may run it.
    fixed.mode = mode | ((mode & 0o444) >> 2) | 0o100;
    const why = 'it is run, so it must be executable';
    edits.push({ file: RULES, line: undefined, removed: [modeText(mode)], added: [modeText(fixed.mode)], why });
  }
  return fixed;
}

function lineEndsEdit(lines: readonly string[]): Edit {
  const changed = lines.filter((line) => line.endsWith('\r'));
  const index = lines.findIndex((line) => line.endsWith('\r'));
  const [first = ''] = changed;
  const plainText = first.replace(/\r+$/, '');
  const why = `${changed.length === 1 ? 'this line has a Windows line end' : `${changed.length} lines have Windows line ends, this one first`}`;
  return { file: RULES, line: index + 1, removed: [`${plainText}^M`], added: [plainText], why };
}

function modeText(mode: number): string {
  return mode.toString(8).padStart(4, '0');
}

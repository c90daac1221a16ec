/** Says in a person's words what the schema found wrong with a manifest's value, and what to do. */

import type * as z from 'zod/mini';
import { checkRelationship } from '../debian/relationship.ts';
import type { FindingCode } from '../finding.ts';
import { quote } from '../quote.ts';
import { pythonStr, type YamlNode } from '../yaml/yaml.ts';

/** The most that a message says of a value, in characters. */
const LONGEST = 80;

/** The finding for an issue of the schema; `node` is the value, where there is one. */
export function explainIssue(
  issue: z.core.$ZodIssue,
  node: YamlNode | undefined,
): { code: FindingCode; message: string } {
  const field = fieldOf(issue.path);
  if (node === undefined) {
    return { code: 'field-missing', message: `\`${field}\` is missing: add it${hint(field)}` };
  }
  if (node.kind === 'scalar' && node.value.type === 'null') {
    return { code: codeOf(field), message: `\`${field}\` has no value: ${added(issue, field)}` };
  }
  if (issue.code === 'invalid_format' && node.kind === 'scalar' && node.text.trim() === '') {
    return {
      code: field === 'name' ? 'name-invalid' : 'namespace-invalid',
      message: `\`${field}\` is empty: ${added(issue, field)}`,
    };
  }
  if (issue.code === 'invalid_format' && field === 'name') {
    const message = `\`name\` is ${described(node)}: only lower-case letters, digits and dashes are allowed${suggestion(node, '-')}`;
    return { code: 'name-invalid', message };
  }
  if (issue.code === 'invalid_format' && field === 'namespace') {
    const message = `\`namespace\` is ${described(node)}: only lower-case letters and digits are allowed${suggestion(node, '')}`;
    return { code: 'namespace-invalid', message };
  }
  if (field === 'plugin_format_version') {
    const message = `\`plugin_format_version\` is ${described(node)}: it must be the number 0, 1 or 2, without quotes`;
    return { code: codeOf(field), message };
  }
  if (issue.code === 'too_small') return { code: 'field-type', message: `\`${field}\` is empty: ${wanted(issue)}` };
  const start = node.kind === 'scalar' ? node.text.slice(0, 2) : '';
  if (/^-[^ ]/.test(start) && /depends$/.test(field)) {
    const isOdd = start === '-\u00a0';
    const message = isOdd
      ? `\`${field}\` is not a list, because its dashes are followed by a no-break space (U+00A0): type the spaces again`
      : `\`${field}\` is ${described(node)}: begin each entry with a dash and a space, \`- \``;
    return { code: 'field-type', message };
  }
  if (field === 'debian_depends' && node.kind === 'scalar') {
    const list = asList(node.text);
    if (list !== undefined) {
      const message = `\`debian_depends\` is ${described(node)}: it must be a list, \`debian_depends: ${list.text}\``;
      return { code: 'field-type', message };
    }
  }
  const isList = node.kind !== 'scalar';
  return { code: 'field-type', message: `\`${field}\` is ${described(node)}: ${wanted(issue, isList)}` };
}

/** The relationships that a text lists between commas, as a list in YAML; undefined where one of them is wrong. */
export function asList(text: string): { text: string; value: string[] } | undefined {
  const value = text.split(',').map((each) => each.trim());
  const isCertain = value.every((each) => {
    const check = checkRelationship(each);
    return 'relationships' in check && check.warnings.length === 0;
  });
  const items = value.map((each) => (/^[a-z0-9.+-]+$/.test(each) ? each : `"${each}"`));
  return isCertain ? { text: `[${items.join(', ')}]`, value } : undefined;
}

function codeOf(field: string): FindingCode {
  return field === 'plugin_format_version' ? 'format-version-invalid' : 'field-type';
}

/** What to write for a value that is null. */
function added(issue: z.core.$ZodIssue, field: string): string {
  const example = EXAMPLES[field];
  if (example !== undefined) return `add one, such as \`${example}\``;
  if (field === 'plugin_format_version') return 'write 0, 1 or 2, or remove the line';
  if (/^(min|max)_wazo_version$/.test(field)) return `add one, such as \`${field}: "24.10"\`, or remove the line`;
  return issue.path.length === 1 ? `${wanted(issue)}. Or remove the line` : wanted(issue);
}

/** The value with what is not allowed replaced; nothing where nothing is left of it. */
function suggestion(node: YamlNode, replacement: string): string {
  if (node.kind !== 'scalar' || node.text.length > LONGEST) return '';
  const text = inAllowedCharacters(node.text, replacement);
  return text === '' ? '' : `: write \`${text}\``;
}

/** A name in lower-case letters and digits, with the replacement for all that is between them; it may be empty. */
export function inAllowedCharacters(text: string, replacement: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, replacement)
    .replaceAll(/^-|-$/g, '');
}

function fieldOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>((name, step) => {
    if (typeof step === 'number') return `${name}[${step}]`;
    return name === '' ? String(step) : `${name}.${String(step)}`;
  }, '');
}

const EXAMPLES: Readonly<Record<string, string>> = {
  name: 'name: my-plugin',
  namespace: 'namespace: mycompany',
  version: 'version: "1.0.0"',
};

function hint(field: string): string {
  if (field.startsWith('depends[')) return ', as in the `plugin.yml` of the other plugin';
  const example = EXAMPLES[field];
  return example === undefined ? '' : `, for example \`${example}\``;
}

function wanted(issue: z.core.$ZodIssue, isList = false): string {
  const top = issue.path[0];
  if (top === 'debian_depends') {
    return issue.path.length === 1
      ? 'it must be a list of Debian relationships, such as `debian_depends: [git, curl (>= 7.88)]`'
      : 'an entry must be a Debian relationship such as `git` or `git (>= 1:2.0)`';
  }
  if (top === 'depends') {
    if (issue.path.length === 1) return 'it must be a list of plugins, each with `name` and `namespace`';
    if (issue.path.length === 2) return 'an entry must have a `name` and a `namespace`';
    return isList ? 'it must be one text' : 'write it in quotes';
  }
  if (issue.code === 'invalid_union') {
    if (isList) return `write one, such as \`${String(top)}: "${top === 'version' ? '1.0.0' : '24.10'}"\``;
    return `write it in quotes, such as \`${String(top)}: "${top === 'version' ? '1.0.0' : '24.10'}"\``;
  }
  return 'it must be a string; put it in quotes if it is meant as text';
}

function described(node: YamlNode): string {
  if (node.kind === 'sequence') return 'a list';
  if (node.kind === 'mapping') return 'a mapping';
  const { value } = node;
  if (value.type === 'str') return quote(value.value);
  const types = {
    null: 'null',
    bool: 'boolean',
    int: 'number',
    float: 'number',
    date: 'date',
    datetime: 'date',
    bytes: 'binary value',
  };
  const written = node.text.length <= LONGEST ? node.text : `${node.text.slice(0, LONGEST)}…`;
  const text = pythonStr(value);
  const isSame = text === node.text || (value.type === 'bool' && text.toLowerCase() === node.text.toLowerCase());
  const read = isSame || text.length > LONGEST ? '' : `, which YAML reads as ${text}`;
  return `the ${types[value.type]} ${written}${read}`;
}

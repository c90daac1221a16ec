/** The fields of a manifest with their places: values whose shape is right, and findings where they stand. */

import { type Finding, type FindingCode, finding } from '../finding.ts';
import type { Position } from '../position.ts';
import { shorten } from '../quote.ts';
import { type MappingNode, nodeAt, pythonStr, type ScalarNode, typed, type YamlEntry } from '../yaml/yaml.ts';
import { doubledKeys, type MisspeltKey, misspeltKeys } from './misspelling.ts';
import { manifestSchema } from './schema.ts';
import { explainIssue } from './schema-issue.ts';

/** The path of the manifest from the plugin's root. */
export const MANIFEST = 'wazo/plugin.yml';

type Path = readonly PropertyKey[];

/** What was read, and what was found on the way. What the schema says of the shapes is found at once. */
export class ManifestFields {
  readonly #root: MappingNode;
  /** What the manifest holds by its keys; of one that is there twice the last, as in Python. */
  readonly #entries: ReadonlyMap<string, YamlEntry>;
  readonly #findings: Finding[];
  /** The keys of the manifest itself that look like a known key spelt wrong. */
  readonly misspelt: readonly MisspeltKey[];
  /** Those that stand beside the key that they are meant for. */
  readonly doubled: readonly MisspeltKey[];
  /** The paths of values whose shape is wrong, each as one text. */
  readonly #wrong: Set<string>;

  constructor(root: MappingNode, findings: readonly Finding[]) {
    this.#root = root;
    this.#findings = [...findings];
    const issues = manifestSchema.safeParse(typed(root)).error?.issues ?? [];
    this.#wrong = new Set(issues.map(({ path }) => path.join('\0')));
    this.#entries = new Map(root.entries.map((entry) => [pythonStr(entry.key.value), entry]));
    this.misspelt = misspeltKeys([...this.#entries.keys()], (key) => {
      const value = this.#entries.get(key)?.value;
      return value?.kind === 'sequence' && value.items.some(({ kind }) => kind === 'mapping');
    });
    this.doubled = doubledKeys([...this.#entries.keys()]);
    for (const issue of issues) {
      // What YAML can't read there is said already.
      if (this.#isUnreadable(nodeAt(root, issue.path)?.position)) continue;
      if (isInTwo(issues, issue.path, 0, 'namespace')) {
        const message = '`namespace` is an entry of its own here: remove the dash before it, and indent it like `name`';
        this.report('field-missing', ['depends', Number(issue.path[1]) + 1], message);
        continue;
      }
      if (isInTwo(issues, issue.path, -1, 'name')) continue;
      const capital = inCapitals(root, issue.path);
      if (capital !== undefined) {
        const message = `Keys are in lower case: write \`${String(issue.path.at(-1))}\`, not \`${capital.text}\``;
        this.#findings.push(finding('field-missing', shorten(message), { file: MANIFEST, position: capital.position }));
        continue;
      }
      const { code, message } = explainIssue(issue, nodeAt(root, issue.path));
      const candidate = code === 'field-missing' ? this.#candidateFor(issue.path) : undefined;
      if (candidate === undefined) this.report(code, issue.path, message);
      else this.reportKey(code, candidate, insteadOf(candidate, issue.path.join()));
    }
  }

  /** All findings, in the order of the file. */
  get findings(): Finding[] {
    return this.#findings.toSorted(inFileOrder);
  }

  /** A value that is there, is no null, list or mapping, and has the right shape. */
  scalar(...path: PropertyKey[]): ScalarNode | undefined {
    const node = nodeAt(this.#root, path);
    // What is wrong with a list or a mapping is wrong with all that it holds.
    const wrong = path.some((_, index) => this.#wrong.has(path.slice(0, index + 1).join('\0')));
    return node?.kind === 'scalar' && node.value.type !== 'null' && !wrong ? node : undefined;
  }

  /** The text that Python's str() makes of such a value. */
  text(...path: PropertyKey[]): string | undefined {
    const node = this.scalar(...path);
    return node && pythonStr(node.value);
  }

  /** What stands for a text in the place of one. */
  collection(field: string): 'list' | 'mapping' | undefined {
    const kind = nodeAt(this.#root, [field])?.kind;
    return kind === 'sequence' ? 'list' : kind === 'mapping' ? kind : undefined;
  }

  /** The indexes of a list, none where there is no list. */
  indexes(field: string): number[] {
    const node = nodeAt(this.#root, [field]);
    return node?.kind === 'sequence' ? [...node.items.keys()] : [];
  }

  /** Whether a value goes on below the line that it begins on. */
  isOnSeveralLines(path: Path): boolean {
    const position = nodeAt(this.#root, path)?.position;
    return position !== undefined && position.endLine > position.line;
  }

  /** Adds a finding at a value, or where it is missing at the mapping that lacks it. */
  report(code: FindingCode, path: Path, message: string): void {
    this.#findings.push(finding(code, shorten(message), { file: MANIFEST, position: this.#placeOf(path) }));
  }

  /** Adds a finding at a key. */
  reportKey(code: FindingCode, key: string, message: string): void {
    const { position } = this.#entries.get(key)?.key ?? this.#root;
    this.#findings.push(finding(code, message, { file: MANIFEST, position }));
  }

  #isUnreadable(place: Position | undefined): boolean {
    return this.#findings.some(({ code, position }) => {
      if (code !== 'yaml-value' || place === undefined || position === undefined) return false;
      return position.line === place.line && position.column > place.column && position.endColumn < place.endColumn;
    });
  }

  /** The key that was probably meant for a field of the manifest itself which is missing. */
  #candidateFor(path: Path): string | undefined {
    return path.length === 1 ? this.misspelt.find(({ meant }) => meant === path[0])?.key : undefined;
  }

  #placeOf(path: Path): Position {
    const node = path.length === 0 ? undefined : nodeAt(this.#root, path);
    if (node !== undefined) return node.position;
    // Of a mapping that lacks something the beginning is enough.
    const { line, column } = (nodeAt(this.#root, path.slice(0, -1)) ?? this.#root).position;
    return { line, column, endLine: line, endColumn: column };
  }
}

/** The key of an entry of `depends` that differs in capitals alone from the one at `path`, which is missing there. */
function inCapitals(root: MappingNode, path: Path): ScalarNode | undefined {
  const entry = path.length === 3 && nodeAt(root, path) === undefined ? nodeAt(root, path.slice(0, -1)) : undefined;
  if (entry?.kind !== 'mapping') return undefined;
  return entry.entries.find(({ key }) => key.text.toLowerCase() === path.at(-1))?.key;
}

/** Whether an entry of `depends` lacks only its `namespace` and the next one only its `name`; `path` is one of the two. */
function isInTwo(issues: readonly { path: Path }[], path: Path, offset: 0 | -1, field: string): boolean {
  const [top, index, lacking] = path;
  if (top !== 'depends' || typeof index !== 'number' || lacking !== field) return false;
  const lacks = (at: number) => issues.flatMap((each) => (each.path[1] === at ? [each.path.slice(2).join()] : []));
  return lacks(index + offset).join() === 'namespace' && lacks(index + offset + 1).join() === 'name';
}

/** What to say of a required key that is missing where there is one which looks like it. */
function insteadOf(key: string, missing: string): string {
  return key.toLowerCase() === missing
    ? `Keys are in lower case: write \`${missing}\`, not \`${key}\``
    : `\`${missing}\` is missing: write it in place of \`${key}\`, which is not a known key`;
}

function inFileOrder(a: Finding, b: Finding): number {
  const { line = 0, column = 0 } = a.position ?? {};
  return line - (b.position?.line ?? 0) || column - (b.position?.column ?? 0);
}

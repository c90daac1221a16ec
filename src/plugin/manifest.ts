/** Reads `wazo/plugin.yml` as wazo-plugind does, and finds what its pipeline would refuse or misunderstand. */

import { packageName } from '../debian/package.ts';
import { checkRelationship } from '../debian/relationship.ts';
import { checkVersion } from '../debian/version.ts';
import { count, type Finding, type FindingCode, finding, type Position } from '../finding.ts';
import { misspeltKeys } from './misspelling.ts';
import { manifestSchema } from './schema.ts';
import { explainIssue, quote } from './schema-issue.ts';
import { isTagOf } from './tag.ts';
import { checkLimits, checkSupport, type Limit } from './wazo-version.ts';
import {
  keyNodeAt,
  type MappingNode,
  nodeAt,
  type PlainValue,
  plain,
  readYaml,
  type ScalarNode,
  typed,
  type YamlNode,
} from './yaml.ts';
import { pythonStr } from './yaml-scalar.ts';

/** The path of the manifest from the plugin's root. */
export const MANIFEST = 'wazo/plugin.yml';

export interface Manifest {
  name: string;
  namespace: string;
  /** The text that wazo-plugind takes for the version: of a number, what Python's str() says. */
  version: string;
  formatVersion: number;
  depends: readonly { name: string; namespace: string }[];
  /** Debian relationships, one line each. */
  debianDepends: readonly string[];
  displayName: string | undefined;
  description: string | undefined;
  /** The limits as they are written. */
  wazoVersions: { min: string | undefined; max: string | undefined };
  author: string | undefined;
  homepage: string | undefined;
  /** All of it. */
  metadata: PlainValue;
}

export interface ManifestCheck {
  /** Undefined where a finding is an error. */
  manifest: Manifest | undefined;
  /** What is known of the plugin even so. */
  known: Partial<Pick<Manifest, 'name' | 'namespace' | 'version'>>;
  findings: Finding[];
}

/** What a run wants of the manifest besides that it is right. */
export interface Expectations {
  /** The version that is packaged instead of the manifest's. */
  version?: string | undefined;
  /** The Wazo version that the plugin must support. */
  wazoVersion?: string | undefined;
  /** The tag that is built, which must name the version, behind the prefix or without it. */
  tag?: { name: string; prefix: string } | undefined;
}

/** Reads the manifest's bytes. Throws nothing: what is wrong is in the findings, in the order of the file. */
export function checkManifest(bytes: Uint8Array, expected: Expectations = {}): ManifestCheck {
  const { root, problems } = readYaml(bytes);
  const found = problems.map(({ kind, message, position }) =>
    finding(YAML_CODES[kind], message, { file: MANIFEST, position }),
  );
  if (root === undefined) return { manifest: undefined, known: {}, findings: found };
  if (root.kind !== 'mapping') {
    const message = 'The manifest must be a mapping, with lines such as `name: my-plugin`';
    const { position } = root;
    return {
      manifest: undefined,
      known: {},
      findings: [...found, finding('manifest-not-mapping', message, { file: MANIFEST, position })],
    };
  }
  return checkFields(root, found, expected);
}

const YAML_CODES = {
  encoding: 'manifest-encoding',
  syntax: 'yaml-syntax',
  value: 'yaml-value',
  'duplicate-key': 'duplicate-key',
  'too-large': 'manifest-too-large',
} as const satisfies Record<string, FindingCode>;

function checkFields(root: MappingNode, yamlFindings: readonly Finding[], expected: Expectations): ManifestCheck {
  const findings = [...yamlFindings];
  const report = (code: FindingCode, path: readonly PropertyKey[], message: string) => {
    findings.push(finding(code, message, { file: MANIFEST, position: placeOf(root, path) }));
  };
  const metadata = plain(root);
  const issues = manifestSchema.safeParse(typed(root)).error?.issues ?? [];
  for (const issue of issues) {
    const { code, message } = explainIssue(issue, nodeAt(root, issue.path));
    report(code, issue.path, message);
  }
  /** The node of a value whose shape is right. */
  const sound = (...path: PropertyKey[]): ScalarNode | undefined => {
    const node = nodeAt(root, path);
    const wrong = issues.some((issue) => issue.path.every((step, index) => step === path[index]));
    return node?.kind === 'scalar' && node.value.type !== 'null' && !wrong ? node : undefined;
  };
  const text = (...path: PropertyKey[]): string | undefined => {
    const node = sound(...path);
    return node && pythonStr(node.value);
  };
  const items = (field: string): number[] => {
    const node = nodeAt(root, [field]);
    return node?.kind === 'sequence' ? [...node.items.keys()] : [];
  };

  const name = text('name');
  const namespace = text('namespace');
  let version = text('version')?.trim();
  const problem = version === undefined ? undefined : checkVersion(version);
  if (problem !== undefined) {
    report('version-invalid', ['version'], `\`version\` is ${quote(version)}, which is no Debian version: ${problem}`);
    version = undefined;
  }
  for (const field of ['version', 'min_wazo_version', 'max_wazo_version']) {
    const node = sound(field);
    if (node?.plain && pythonStr(node.value) !== node.text) {
      const message = `YAML reads ${node.text} as a number, which becomes ${quote(pythonStr(node.value))}: put it in quotes, \`${field}: ${quote(node.text)}\``;
      report('number-misread', [field], message);
    }
  }
  const limits = (['min_wazo_version', 'max_wazo_version'] as const).flatMap((field): Limit[] => {
    const node = sound(field);
    return node ? [{ field, read: pythonStr(node.value), written: node.text }] : [];
  });
  checkLimits(limits, report);
  if (expected.wazoVersion !== undefined) checkSupport(limits, expected.wazoVersion, report);
  version = version && (expected.version ?? version);
  if (expected.tag !== undefined && version !== undefined && !isTagOf(expected.tag, version)) {
    const { name, prefix } = expected.tag;
    const remedy =
      expected.version === undefined
        ? `change \`version\` in ${MANIFEST} before the tag is made, or tag the commit that has this version`
        : 'the version comes from the input `version`';
    const message = `The tag ${name} does not name the version ${version}, which is packaged: expected is ${prefix}${version} or ${version}; ${remedy}. Set \`verify-tag: false\` where tags mean something else`;
    report('tag-mismatch', ['version'], message);
  }

  const depends: Manifest['depends'][number][] = [];
  for (const index of items('depends')) {
    const other = { name: text('depends', index, 'name'), namespace: text('depends', index, 'namespace') };
    if (other.name === undefined || other.namespace === undefined) continue;
    const dependency = { name: other.name, namespace: other.namespace };
    const label = `${dependency.namespace}/${dependency.name}`;
    const check = checkRelationship(packageName(dependency));
    if ('problem' in check || check.warnings.length > 0) {
      const message = `No plugin can be called ${quote(label)}: a name has lower-case letters, digits and dashes, a namespace lower-case letters and digits`;
      report('dependency-invalid', ['depends', index, 'name'], message);
    } else if (dependency.name === name && dependency.namespace === namespace) {
      report('dependency-on-itself', ['depends', index, 'name'], 'The plugin depends on itself: remove this entry');
    } else if (depends.some((each) => each.name === dependency.name && each.namespace === dependency.namespace)) {
      report('dependency-twice', ['depends', index, 'name'], `${label} is listed twice: remove one of the entries`);
    }
    depends.push(dependency);
  }

  const debianDepends: string[] = [];
  for (const index of items('debian_depends')) {
    const entry = text('debian_depends', index);
    if (entry === undefined) continue;
    const path = ['debian_depends', index];
    const check = checkRelationship(entry);
    if ('problem' in check) {
      report('debian-dependency-invalid', path, `${quote(entry)} is no Debian relationship: ${check.problem}`);
      continue;
    }
    for (const warning of check.warnings) report('debian-dependency-unclear', path, warning);
    if (check.relationships.some((each) => debianDepends.includes(each))) {
      report('dependency-twice', path, `${quote(entry)} is listed twice: remove one of the entries`);
    }
    debianDepends.push(...check.relationships);
  }

  for (const field of ['author', 'homepage']) {
    if (/\p{Cc}/u.test(text(field)?.trim() ?? '')) {
      const message = `\`${field}\` has a line break or another control character, which can't go into a control file: write it on one line`;
      report('control-newline', [field], message);
    }
  }
  if (!text('description')?.trim()) {
    const message =
      'The plugin has no `description`: add a line that says what it does, which apt and wazo-plugind show';
    report('description-missing', sound('description') ? ['description'] : [], message);
  }
  for (const { key, meant } of misspeltKeys(Object.keys(metadataKeys(metadata)))) {
    const { position } = keyNodeAt(root, [key]) ?? root;
    const message = `\`${key}\` means nothing to wazo-plugind: is it \`${meant}\`?`;
    findings.push(finding('key-misspelt', message, { file: MANIFEST, position }));
  }

  findings.sort(inFileOrder);
  const known = { ...(name && { name }), ...(namespace && { namespace }), ...(version && { version }) };
  if (name === undefined || namespace === undefined || version === undefined || count(findings, 'error') > 0) {
    return { manifest: undefined, known, findings };
  }
  const format = sound('plugin_format_version')?.value;
  const manifest: Manifest = {
    name,
    namespace,
    version,
    formatVersion: format?.type === 'int' || format?.type === 'float' ? Math.trunc(Number(format.value)) || 0 : 0,
    depends,
    debianDepends,
    displayName: text('display_name'),
    description: text('description'),
    wazoVersions: { min: sound('min_wazo_version')?.text, max: sound('max_wazo_version')?.text },
    author: text('author')?.trim(),
    homepage: text('homepage')?.trim(),
    metadata: { ...metadataKeys(metadata), ...(expected.version && { version }) },
  };
  return { manifest, known, findings };
}

/** Where a value stands; for one that is missing, the mapping that lacks it, of which the first line is enough. */
function placeOf(root: YamlNode, path: readonly PropertyKey[]): Position {
  const node = path.length === 0 ? undefined : nodeAt(root, path);
  if (node !== undefined) return node.position;
  const { line, column } = (nodeAt(root, path.slice(0, -1)) ?? root).position;
  return { line, column, endLine: line, endColumn: column };
}

function inFileOrder(a: Finding, b: Finding): number {
  const { line = 0, column = 0 } = a.position ?? {};
  return line - (b.position?.line ?? 0) || column - (b.position?.column ?? 0);
}

function metadataKeys(metadata: PlainValue): Record<string, PlainValue> {
  return metadata !== null && typeof metadata === 'object' && !Array.isArray(metadata) ? metadata : {};
}

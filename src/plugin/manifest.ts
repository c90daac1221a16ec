/** Reads `wazo/plugin.yml` as wazo-plugind does, and finds what its pipeline would refuse or misunderstand. */

import { prereleaseOf } from '../debian/prerelease.ts';
import { insteadOfPython2 } from '../debian/python2.ts';
import { checkRelationship, packagesIn } from '../debian/relationship.ts';
import type { Release } from '../debian/release.ts';
import { checkVersion, trimBlanks } from '../debian/version.ts';
import { type Finding, type FindingCode, finding, hasError } from '../finding.ts';
import { quote, shorten } from '../quote.ts';
import { type MappingNode, type PlainValue, plain, pythonStr, readYaml, type ScalarNode } from '../yaml/yaml.ts';
import { debianPackageOfDistribution } from './causes/debian-packages.ts';
import { checkLines, lineOf } from './control-lines.ts';
import { MANIFEST, ManifestFields } from './manifest-fields.ts';
import { isSameKey } from './misspelling.ts';
import { NAME, NAMESPACE } from './schema.ts';
import { inAllowedCharacters } from './schema-issue.ts';
import { asTag, isTagOf, type Tag } from './tag.ts';
import { checkLimits, checkSupport, type Limit, WAZO_VERSION } from './wazo-version.ts';

export { MANIFEST };

export interface Manifest {
  name: string;
  namespace: string;
  /** The text that wazo-plugind takes for the version: of a number, what Python's str() says. */
  version: string;
  /** The same of the version in the file, where another one is packaged. */
  ownVersion: string;
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
  icon: string | undefined;
  color: string | undefined;
  /** Words to find the plugin by. */
  tags: readonly string[] | undefined;
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
  /** What is appended to the manifest's version. */
  versionSuffix?: string | undefined;
  /** The Wazo version that the plugin must support. */
  wazoVersion?: string | undefined;
  /** The Debian release that the target Wazo runs. */
  release?: Release | undefined;
  /** The tag that is built, which must name the version, behind the prefix or without it. */
  tag?: Tag | undefined;
}

/** Reads the manifest's bytes. Throws nothing: what is wrong is in the findings, in the order of the file. */
export function checkManifest(bytes: Uint8Array, expected: Expectations = {}): ManifestCheck {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    // PyYAML could read it, but wazo-plugind opens the file as text (wazo_plugind/db.py).
    const message = 'The file is UTF-16, and wazo-plugind reads it as UTF-8: save it as UTF-8';
    const position = { line: 1, column: 1, endLine: 1, endColumn: 1 };
    return refused([finding('manifest-encoding', message, { file: MANIFEST, position })]);
  }
  const { root, problems } = readYaml(bytes);
  const found = problems.map(({ kind, message, position }) =>
    finding(YAML_CODES[kind], shorten(message), { file: MANIFEST, position }),
  );
  if (root === undefined) return { manifest: undefined, known: {}, findings: found };
  if (root.kind !== 'mapping') {
    const what = root.kind === 'sequence' ? 'is a list' : root.value.type === 'null' ? 'is empty' : 'has no keys';
    const message = `The manifest ${what}: it must be a mapping, with lines such as \`name: my-plugin\``;
    return refused([...found, finding('manifest-not-mapping', message, { file: MANIFEST, position: root.position })]);
  }
  const outer = keyOfAll(root);
  if (outer !== undefined) {
    const message = `All keys are indented below \`${outer.text}\`: remove this line, and start \`name\`, \`namespace\`, \`version\` and the others in the first column`;
    return refused([...found, finding('field-missing', message, { file: MANIFEST, position: outer.position })]);
  }
  return checkFields(root, found, expected);
}

function refused(findings: Finding[]): ManifestCheck {
  return { manifest: undefined, known: {}, findings };
}

/** The key below which is all that the manifest itself must have, and has not. */
function keyOfAll(root: MappingNode): ScalarNode | undefined {
  const has =
    ({ entries }: MappingNode) =>
    (name: string) =>
      entries.some(({ key }) => key.text === name);
  const required = ['name', 'namespace', 'version'];
  if (required.some(has(root))) return undefined;
  return root.entries.find(({ value }) => value.kind === 'mapping' && required.every(has(value)))?.key;
}

const YAML_CODES = {
  encoding: 'manifest-encoding',
  syntax: 'yaml-syntax',
  value: 'yaml-value',
  'duplicate-key': 'duplicate-key',
  'too-large': 'manifest-too-large',
} as const satisfies Record<string, FindingCode>;

function checkFields(root: MappingNode, yamlFindings: readonly Finding[], expected: Expectations): ManifestCheck {
  const fields = new ManifestFields(root, yamlFindings);
  const name = fields.text('name');
  const namespace = fields.text('namespace');
  const version = versionOf(fields, expected);
  const depends = dependsOf(fields, { name, namespace });
  const debianDepends = debianDependsOf(fields, expected);
  checkNumbers(fields);
  checkWazoVersions(fields, expected);
  checkTexts(fields);

  const { findings } = fields;
  const known = {
    ...(name && { name }),
    ...(namespace && { namespace }),
    ...(version && { version: version.packaged }),
  };
  if (name === undefined || namespace === undefined || version === undefined || hasError(findings)) {
    return { manifest: undefined, known, findings };
  }
  const format = fields.scalar('plugin_format_version')?.value;
  const manifest: Manifest = {
    name,
    namespace,
    version: version.packaged,
    ownVersion: version.own,
    formatVersion: format?.type === 'int' || format?.type === 'float' ? Math.trunc(Number(format.value)) || 0 : 0,
    depends,
    debianDepends,
    displayName: fields.text('display_name'),
    description: fields.text('description'),
    wazoVersions: { min: fields.scalar('min_wazo_version')?.text, max: fields.scalar('max_wazo_version')?.text },
    author: lineOf(fields, 'author'),
    homepage: lineOf(fields, 'homepage'),
    icon: fields.text('icon'),
    color: fields.text('color'),
    tags: tagsOf(fields),
    metadata: { ...Object(plain(root)), ...(version.packaged !== version.own && { version: version.packaged }) },
  };
  return { manifest, known, findings };
}

/** The version in the file and the one that is packaged. */
function versionOf(fields: ManifestFields, expected: Expectations): { own: string; packaged: string } | undefined {
  const written = fields.text('version');
  if (written === undefined) return undefined;
  const own = trimBlanks(written);
  const problem = checkVersion(own);
  if (problem !== undefined) {
    const message = `\`version\` is ${quote(own)}, which is not a valid Debian version: ${quotesOf(own) ?? problem}`;
    fields.report('version-invalid', ['version'], message);
    return undefined;
  }
  // A suffix does not matter to the tag, which names what the commit itself says.
  const version = expected.version ?? own;
  const input = expected.version === undefined ? '' : 'The input ';
  const prerelease = prereleaseOf(version);
  if (prerelease !== undefined) {
    const { release, spelling } = prerelease;
    const message = `${input}\`version\` is ${quote(version)}, which dpkg sorts after the release ${quote(release)}: a server that has it never upgrades to the release. Write ${quote(spelling)}, which comes before it; its tag may be ${quote(`${expected.tag?.prefix ?? 'v'}${asTag(spelling)}`)}`;
    fields.report('version-prerelease', ['version'], message);
  }
  if (expected.tag !== undefined && !isTagOf(expected.tag, version)) {
    const { name, prefix } = expected.tag;
    const remedy =
      input === ''
        ? `change \`version\` in ${MANIFEST} before the tag is made, or tag the commit that has this version`
        : 'the version comes from the input `version`';
    const tag = asTag(version);
    const message = `The tag ${name} does not match the version ${version} that is packaged: it should be ${prefix}${tag} or ${tag}; ${remedy}. Set \`verify-tag: false\` if tags mean something else`;
    fields.report('tag-mismatch', ['version'], message);
  }
  return { own, packaged: `${version}${expected.versionSuffix ?? ''}` };
}

/** What is wrong with quotes in a version that YAML reads as part of it, and with a variable. */
function quotesOf(version: string): string | undefined {
  if (/^[“”„‘’]/.test(version)) return 'YAML reads these quotes as part of it: write straight ones (")';
  if (/^\$[\w{(]/.test(version)) return 'nothing fills in a variable here: write the version itself';
  const [, text] = /^([^"']+)["']$/.exec(version) ?? [];
  return text === undefined ? undefined : `it has only a closing quote: write ${quote(text)}`;
}

function dependsOf(fields: ManifestFields, self: { name: string | undefined; namespace: string | undefined }) {
  const depends: { name: string; namespace: string }[] = [];
  for (const index of fields.indexes('depends')) {
    const [name, namespace] = [fields.text('depends', index, 'name'), fields.text('depends', index, 'namespace')];
    if (name === undefined || namespace === undefined) continue;
    const path = ['depends', index, 'name'];
    const label = `${namespace}/${name}`;
    if (!NAME.test(name) || !NAMESPACE.test(namespace)) {
      const [likelyName, likelyNamespace] = [inAllowedCharacters(name, '-'), inAllowedCharacters(namespace, '')];
      const remedy = likelyName && likelyNamespace ? `. Is it ${quote(`${likelyNamespace}/${likelyName}`)}?` : '';
      const message = `No plugin can be called ${quote(label)}: a name has lower-case letters, digits and dashes, a namespace lower-case letters and digits${remedy}`;
      fields.report('dependency-invalid', path, message);
    } else if (name === self.name && namespace === self.namespace) {
      fields.report('dependency-on-itself', path, 'The plugin depends on itself: remove this entry');
    } else if (depends.some((each) => each.name === name && each.namespace === namespace)) {
      fields.report('dependency-twice', path, `${label} is listed twice: remove one of the entries`);
    }
    depends.push({ name, namespace });
  }
  return depends;
}

function debianDependsOf(fields: ManifestFields, { release }: Expectations): string[] {
  const relationships = new Set<string>();
  for (const index of fields.indexes('debian_depends')) {
    const entry = fields.text('debian_depends', index);
    if (entry === undefined) continue;
    const path = ['debian_depends', index];
    const check = checkRelationship(entry);
    if ('problem' in check) {
      const [, swallowed] = /\s(-\s.+)$/.exec(entry) ?? [];
      if (swallowed !== undefined && fields.isOnSeveralLines(path)) {
        const message = `\`${swallowed}\` is indented more than the entry above it, so YAML reads both as one: indent both alike`;
        fields.report('debian-dependency-invalid', path, message);
        continue;
      }
      const problem = ofPip(entry) ?? check.problem;
      const message = `${quote(entry)} is not a valid Debian relationship: ${problem}`;
      fields.report('debian-dependency-invalid', path, message);
      continue;
    }
    for (const warning of check.warnings) {
      fields.report('debian-dependency-unclear', path, `${quote(entry)} may mean something else: ${warning}`);
    }
    if (check.relationships.some((each) => relationships.has(each))) {
      fields.report('dependency-twice', path, `${quote(entry)} is listed twice: remove one of the entries`);
    }
    for (const each of check.relationships) {
      relationships.add(each);
      if (release !== undefined) checkPython2(fields, path, each, release);
    }
  }
  return [...relationships];
}

/** The tags, also where there is one alone. What is no text in the list is none. */
function tagsOf(fields: ManifestFields): string[] | undefined {
  if (fields.collection('tags') === 'list') {
    return fields.indexes('tags').flatMap((index) => fields.text('tags', index) ?? []);
  }
  const tag = fields.text('tags');
  return tag === undefined ? undefined : [tag];
}

/** What to write for an entry as a `requirements.txt` has it. */
function ofPip(entry: string): string | undefined {
  const [, name = '', relation, version] =
    /^([A-Za-z][\w.-]*?)(?:\[[\w, -]*\])?[ \t]*(?:([<>~=!]=?)[ \t]*(\d+(?:\.\d+)*)\S*)?$/.exec(entry) ?? [];
  const debianPackage = debianPackageOfDistribution(name);
  if (debianPackage === undefined) return undefined;
  // Debian hardly has the very version that pip would take.
  const isLeast = relation !== undefined && /^(==|~=|>=|>)$/.test(relation);
  const written = isLeast ? `${debianPackage} (>= ${version})` : debianPackage;
  return `\`${name}\` is its name for pip, and Debian's package is \`${debianPackage}\`: write \`- ${written}\``;
}

/** A relationship of which a release has no alternative, since each is a package of Python 2. */
function checkPython2(fields: ManifestFields, path: PropertyKey[], relationship: string, release: Release): void {
  const names = [...packagesIn([relationship])];
  const instead = names.map((name) => insteadOfPython2(name, release));
  const remedy = instead.find((name) => name !== undefined);
  if (remedy === undefined || instead.includes(undefined)) return;
  const message = `${quote(names.join(' | '))} is for Python 2, which Debian ${release} does not have, so the plugin can't be installed: write \`${remedy}\``;
  fields.report('python2-dependency', path, message);
}

/** Versions without quotes, of which YAML reads something else than what is written. */
function checkNumbers(fields: ManifestFields): void {
  for (const field of ['version', 'min_wazo_version', 'max_wazo_version']) {
    const node = fields.scalar(field);
    if (!node?.plain || pythonStr(node.value) === node.text) continue;
    // In quotes it would be no Wazo version either, which is said of it.
    if (field !== 'version' && !WAZO_VERSION.test(node.text)) continue;
    const message = `YAML reads ${node.text} as a number, which becomes ${quote(pythonStr(node.value))}: put it in quotes, \`${field}: ${quote(node.text)}\``;
    fields.report('number-misread', [field], message);
  }
}

function checkWazoVersions(fields: ManifestFields, { wazoVersion }: Expectations): void {
  const limits = (['min_wazo_version', 'max_wazo_version'] as const).flatMap((field): Limit[] => {
    const node = fields.scalar(field);
    return node ? [{ field, read: pythonStr(node.value), written: node.text }] : [];
  });
  const problems = [...checkLimits(limits), ...(wazoVersion === undefined ? [] : checkSupport(limits, wazoVersion))];
  for (const { code, field, message } of problems) fields.report(code, [field], message);
}

function checkTexts(fields: ManifestFields): void {
  checkLines(fields);
  const misspelt = fields.misspelt.map(({ meant }) => meant);
  if (!fields.text('description')?.trim() && !misspelt.includes('description')) {
    const message =
      'The plugin has no `description`: add a line that says what it does, which apt and wazo-plugind show';
    fields.report('description-missing', fields.scalar('description') ? ['description'] : [], message);
  }
  for (const { key, meant } of fields.misspelt) {
    // What is missing for it was said already.
    if (['name', 'namespace', 'version'].includes(meant)) continue;
    const inLowerCase = key.toLowerCase() === meant ? ', in lower case' : '';
    const remedy = isSameKey(key, meant) ? `write \`${meant}\`${inLowerCase}` : `did you mean \`${meant}\`?`;
    fields.reportKey('key-misspelt', key, `Unknown key \`${key}\`: ${remedy}`);
  }
  for (const { key, meant } of fields.doubled) {
    const message = `Unknown key \`${key}\`: only \`${meant}\`, which is there too, is read. Remove one of the two`;
    fields.reportKey('key-misspelt', key, message);
  }
}

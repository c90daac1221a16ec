/** The action's inputs, read and checked once into a typed object. */

import { resolve } from 'node:path';
import { CODECS, type Compression, LEVELS } from './archive/codec.ts';
import { PACKAGE_TO_INSTALL } from './debian/apt.ts';
import { ARCHITECTURES, debianNameOf } from './debian/architecture.ts';
import { MAINTAINER } from './debian/control.ts';
import { RELEASES, type Release, targetOf } from './debian/release.ts';
import { checkVersion } from './debian/version.ts';
import { Failure, MISUSED } from './failure.ts';
import { codes, type FindingCode, isCode, isIgnorable } from './finding.ts';
import { nearest } from './nearest.ts';
import { WAZO_VERSION } from './plugin/wazo-version.ts';

const MODES = ['build', 'validate'] as const;
const BUILD_PLACES = ['runner', 'debian'] as const;
const REHEARSALS = ['false', 'true', 'report'] as const;

/** What `rules` is likely to need on a bare Debian: what public plugins call, and what fetches it. */
const BUILD_PACKAGES = [
  ...['ca-certificates', 'curl', 'fakeroot', 'git', 'make', 'python3', 'python3-pip', 'python3-setuptools'],
  ...['python3-wheel', 'python3-yaml', 'wget'],
];

/** Variables that a container has of its own, and those by which the runner is spoken to. */
const NOT_FOR_CONTAINERS =
  /^(PATH|HOME|LANG|pkgdir|INPUT_.*|ACTIONS_.*|(GITHUB|FORGEJO|GITEA)_(ENV|PATH|OUTPUT|STATE|STEP_SUMMARY))$/;

export interface Inputs {
  /** The directory that holds `wazo/plugin.yml`, relative to the workspace. */
  path: string;
  mode: (typeof MODES)[number];
  /** The version to package, where it is not the manifest's. */
  version: string | undefined;
  /** What is appended to the manifest's version, `auto` for what the commit says, `auto+x` for both. */
  versionSuffix: string | undefined;
  /** The Wazo version that the plugin must support. */
  wazoVersion: string | undefined;
  /** The Debian release that the target Wazo runs. */
  debianRelease: Release;
  /** Why it is that one, in a line for the log. */
  whyRelease: string;
  /** Whether the workflow chose it, as one that builds a package for each release does. */
  releaseChosen: boolean;
  /** Whether a shell `rules` ends at the first command that fails. */
  strict: boolean;
  /** Where `rules` runs: on the runner, or in a container of the release. */
  buildIn: (typeof BUILD_PLACES)[number];
  /** The Debian packages that `rules` needs there. */
  buildPackages: readonly string[];
  /** The names of variables that the container gets too. */
  buildEnvironment: readonly string[];
  /** Whether the package is rehearsed in a container before it is uploaded; `report` only tells what comes of it. */
  rehearse: (typeof REHEARSALS)[number];
  /** The image of the container, where it is not Debian's own. */
  debianImage: string | undefined;
  /** The package that servers have now, an absolute path; undefined where there is none to compare with. */
  previousPackage: string | undefined;
  /** Whether warnings fail the run as errors do. */
  failOnWarnings: boolean;
  /** The codes of findings that are not told and decide nothing. */
  ignore: readonly FindingCode[];
  /** Whether the tag that is built must name the version. */
  verifyTag: boolean;
  tagPrefix: string;
  /** `Name <address>`, where it is not to come from the manifest. */
  maintainer: string | undefined;
  architecture: string;
  compression: Compression;
  /** Where the package is written, an absolute path; undefined for a directory that is made for it. */
  outputDirectory: string | undefined;
  uploadArtifact: boolean;
  artifactName: string | undefined;
  artifactArchive: boolean;
  artifactOverwrite: boolean;
  /** Days. */
  retentionDays: number | undefined;
  summary: boolean;
  /** Where the findings are written for code scanning, an absolute path. */
  sarifFile: string | undefined;
}

/**
 * Reads all inputs through `get`, which gives an input's text, empty where it is not set; paths in them are relative to
 * `base`. Throws one Failure that names every input whose value is not allowed, the value, and what is.
 */
export function readInputs(get: (name: string) => string, base: string): Inputs {
  const problems: string[] = [];

  function refuse(name: string, value: string, allowed: string): void {
    problems.push(`The input \`${name}\` is ${JSON.stringify(value)}, but must be ${allowed}`);
  }
  function text(name: string): string | undefined {
    return get(name).trim() || undefined;
  }
  function path(name: string): string | undefined {
    const value = text(name);
    if (value !== undefined && /^[a-z]+:\/\//i.test(value)) refuse(name, value, 'a path, not an address');
    return value === undefined ? undefined : resolve(base, value);
  }
  function matching(name: string, pattern: RegExp, allowed: string): string | undefined {
    const value = text(name);
    if (value !== undefined && !pattern.test(value)) refuse(name, value, allowed);
    return value;
  }
  /** `meant` says what to write instead, where it knows the value by another name. */
  function oneOf<const T extends string>(
    name: string,
    allowed: readonly T[],
    meant: (value: string) => string | undefined = () => undefined,
  ): T | undefined {
    const value = text(name);
    const found = allowed.find((each) => each === value);
    if (value !== undefined && found === undefined) {
      refuse(name, value, meant(value) ?? either(allowed));
    }
    return found;
  }
  // The spellings are those of YAML 1.2, as in the runner's own toolkit.
  function boolean(name: string, byDefault: boolean): boolean {
    const value = text(name);
    if (value === undefined) return byDefault;
    if (!/^(true|True|TRUE|false|False|FALSE)$/.test(value)) refuse(name, value, either(['true', 'false']));
    return value.toLowerCase() === 'true';
  }
  function integer(name: string, lowest: number, highest: number): number | undefined {
    const value = text(name);
    if (value === undefined) return undefined;
    const number = Number(value);
    if (/^\d+$/.test(value) && number >= lowest && number <= highest) return number;
    refuse(name, value, `a whole number from ${lowest} to ${highest}`);
    return undefined;
  }
  function debianVersion(name: string): string | undefined {
    const value = text(name);
    const problem = value === undefined ? undefined : checkVersion(value);
    if (problem !== undefined)
      problems.push(
        `The input \`${name}\` is ${JSON.stringify(value)}, which is not a valid Debian version: ${problem}`,
      );
    return value;
  }
  function suffix(name: string): string | undefined {
    const value = text(name);
    if (value === undefined) return undefined;
    if (text('version') !== undefined) {
      problems.push(`The inputs \`version\` and \`${name}\` are both set: leave one out`);
    }
    // Whatever the version before it is: a colon would make an epoch of that.
    if (!/^[A-Za-z0-9.+~-]*[A-Za-z0-9.+~]$/.test(value)) {
      refuse(name, value, '`auto`, or letters, digits and `. + ~ -` that do not end in `-`, such as `~test1`');
    }
    return value;
  }
  function words(name: string, separator: RegExp): string[] {
    return get(name)
      .split(separator)
      .filter((word) => word !== '');
  }
  function wordsMatching(name: string, pattern: RegExp, allowed: string): string[] {
    const all = words(name, /\s+/);
    for (const word of all) {
      if (pattern.test(word)) continue;
      problems.push(`The input \`${name}\` has ${JSON.stringify(word)}, but must have ${allowed}`);
    }
    return [...new Set(all)];
  }
  /** What only a container can do is not silently left undone. */
  function inDebianOnly(name: string, isContainer: boolean, which: string): void {
    if (isContainer || text(name) === undefined) return;
    problems.push(`The input \`${name}\` is for a container: set ${which} too, or leave it out`);
  }
  function buildEnvironment(name: string): string[] {
    inDebianOnly(name, buildIn === 'debian', '`build-in: debian`');
    const names = wordsMatching(name, /^[A-Za-z_]\w*$/, 'names of variables, without their values');
    for (const each of names.filter((each) => NOT_FOR_CONTAINERS.test(each))) {
      problems.push(`The input \`${name}\` has ${JSON.stringify(each)}, which a container never gets: leave it out`);
    }
    return names;
  }
  function buildPackages(name: string): string[] {
    const form = 'names of Debian packages, separated by spaces: `python3-babel gettext`';
    const chosen = wordsMatching(name, PACKAGE_TO_INSTALL, form);
    if (buildIn === 'runner') return chosen;
    return chosen.length === 0 ? BUILD_PACKAGES : [...new Set([...chosen, 'fakeroot'])];
  }
  function debianImage(name: string): string | undefined {
    inDebianOnly(name, buildIn === 'debian' || rehearse !== 'false', '`build-in: debian` or `rehearse`');
    return matching(name, /^[a-z0-9][\w.:/@-]*$/i, 'the name of an image, such as `debian:bookworm`');
  }
  function ignorable(name: string): FindingCode[] {
    return words(name, /[\s,]+/).flatMap((word) => {
      if (isCode(word) && isIgnorable(word)) return [word];
      const meant = nearest(word, codes);
      const why = isCode(word)
        ? "which can't be ignored: until it is fixed there is no package that a server could install"
        : `which is not the code of a finding: ${meant === undefined ? 'they are in docs/findings.md' : `did you mean \`${meant}\`?`}`;
      problems.push(`The input \`${name}\` has ${JSON.stringify(word)}, ${why}`);
      return [];
    });
  }
  function compression(): Compression {
    const codec = oneOf('compression', CODECS) ?? 'gzip';
    const levels = LEVELS[codec];
    if (codec === 'none' && text('compression-level') !== undefined) {
      refuse('compression-level', get('compression-level'), 'empty, since `compression: none` has no levels');
      return { codec, level: levels.default };
    }
    return { codec, level: integer('compression-level', levels.lowest, levels.highest) ?? levels.default };
  }

  const wazoVersion = matching(
    'wazo-version',
    WAZO_VERSION,
    'a Wazo version of the form YY.NN, in quotes in a workflow: `wazo-version: "24.10"`',
  );
  const buildIn = oneOf('build-in', BUILD_PLACES) ?? 'runner';
  const rehearse = oneOf('rehearse', REHEARSALS) ?? 'false';
  const target = targetOf(oneOf('debian-release', RELEASES), wazoVersion);
  const inputs: Inputs = {
    path: text('path') ?? '.',
    mode: oneOf('mode', MODES) ?? 'build',
    version: debianVersion('version'),
    versionSuffix: suffix('version-suffix'),
    wazoVersion,
    debianRelease: target.release,
    whyRelease: target.why,
    releaseChosen: target.chosen,
    strict: boolean('strict', false),
    buildIn,
    buildPackages: buildPackages('build-packages'),
    buildEnvironment: buildEnvironment('build-environment'),
    rehearse,
    debianImage: debianImage('debian-image'),
    previousPackage: path('previous-package'),
    failOnWarnings: boolean('fail-on-warnings', false),
    ignore: ignorable('ignore'),
    verifyTag: boolean('verify-tag', true),
    tagPrefix: text('tag-prefix') ?? 'v',
    maintainer: matching('maintainer', MAINTAINER, '`Name <address>` on one line'),
    architecture:
      oneOf('architecture', ARCHITECTURES, (value) => {
        const name = debianNameOf(value);
        return name && `\`${name}\`, Debian's name for it`;
      }) ?? 'all',
    compression: compression(),
    outputDirectory: path('output-directory'),
    uploadArtifact: boolean('upload-artifact', true),
    // What the artifact service refuses in a name; said here it is said before anything runs.
    artifactName: matching('artifact-name', /^[^"<>|*?:\\/\p{Cc}]+$/u, 'a name without any of `" : < > | * ? \\ /`'),
    artifactArchive: boolean('artifact-archive', true),
    artifactOverwrite: boolean('artifact-overwrite', false),
    // GitHub's own limit is 90 for public repositories and up to 400 for private ones.
    retentionDays: integer('retention-days', 1, 400),
    summary: boolean('summary', true),
    sarifFile: path('sarif-file'),
  };
  if (problems.length > 0) throw new Failure(problems.join('\n'), MISUSED);
  return inputs;
}

/** One of these, in words. */
function either(words: readonly string[]): string {
  const named = words.map((word) => `\`${word}\``);
  return `${named.slice(0, -1).join(', ')} or ${named.at(-1)}`;
}

/** Whether the step uses `discover/`: the runner sets every input that an action has, and only that one has this one. */
export function isDiscovery(): boolean {
  return process.env['INPUT_CHANGED-ONLY'] !== undefined;
}

/** An input's text as the runner hands it over: in a variable with the input's name in capitals. */
export function inputFromRunner(name: string): string {
  return process.env[`INPUT_${name.toUpperCase()}`] ?? '';
}

/** What the action has to say about a plugin: one type, gathered in lists, never thrown. */

import type { Position } from './position.ts';

/**
 * Every code with its severity. A code is stable: people search for it, and `docs/findings.md` has a section on each.
 * An `error` is what a Wazo server would refuse or what would not work there; it fails the step.
 */
const severities = {
  'manifest-missing': 'error',
  'manifest-too-large': 'error',
  'manifest-encoding': 'error',
  'yaml-syntax': 'error',
  'yaml-value': 'error',
  'duplicate-key': 'warning',
  'manifest-not-mapping': 'error',
  'field-missing': 'error',
  'field-type': 'error',
  'name-invalid': 'error',
  'namespace-invalid': 'error',
  'version-invalid': 'error',
  'version-prerelease': 'warning',
  'format-version-invalid': 'error',
  'number-misread': 'warning',
  'wazo-version-form': 'warning',
  'wazo-version-range': 'error',
  'wazo-version-unsupported': 'error',
  'tag-mismatch': 'error',
  'dependency-invalid': 'error',
  'dependency-on-itself': 'error',
  'dependency-twice': 'warning',
  'debian-dependency-invalid': 'error',
  'debian-dependency-unclear': 'warning',
  'python2-dependency': 'warning',
  'control-newline': 'error',
  'description-missing': 'warning',
  'key-misspelt': 'warning',
  'field-unusable': 'warning',
  'rules-missing': 'error',
  'rules-not-executable': 'error',
  'rules-no-interpreter': 'error',
  'rules-windows-line-ends': 'error',
  'metadata-outside': 'error',
  'metadata-link': 'warning',
  'rules-interpreter-missing': 'error',
  'rules-interpreter-dependency': 'warning',
  'rules-syntax': 'error',
  'rules-spacing': 'error',
  'bash-in-sh': 'error',
  'python-command': 'warning',
  'command-dependency': 'notice',
  'rules-command-missing': 'error',
  'rules-command-unknown': 'warning',
  'rules-without-errexit': 'notice',
  'pkgdir-misspelt': 'error',
  'pkgdir-elsewhere': 'warning',
  'postrm-ignored': 'warning',
  'yaml-load': 'warning',
  'debian-image-release': 'error',
  'strict-no-effect': 'notice',
  'rules-failed': 'error',
  'checkout-umask': 'warning',
  'manifest-changed': 'notice',
  'reserved-path': 'error',
  'special-file': 'error',
  'path-not-installable': 'error',
  'python-version-path': 'error',
  'python-releases': 'warning',
  'build-path-staged': 'error',
  'build-path-in-shebang': 'error',
  'symlink-into-build': 'error',
  'payload-empty': 'warning',
  'python-payload-missing': 'warning',
  'native-code-in-all': 'warning',
  'vcs-files': 'warning',
  bytecode: 'warning',
  setuid: 'warning',
  'ownership-lost': 'notice',
  'world-writable': 'warning',
  'transient-path': 'warning',
  'secret-staged': 'error',
  'junk-staged': 'warning',
  'private-staged': 'warning',
  'staged-twice': 'warning',
  'retired-extension-point': 'error',
  'conf-not-read': 'error',
  'conf-breaks-service': 'error',
  'conf-ignored-name': 'warning',
  'conf-order': 'notice',
  'unknown-plugin-group': 'warning',
  'enabled-plugin-missing': 'warning',
  'plugin-never-enabled': 'warning',
  'entry-point-shadowed': 'warning',
  'python-module-missing': 'warning',
  'service-not-restarted': 'warning',
  'dialplan-stops-here': 'error',
  'dialplan-line-lost': 'warning',
  'dialplan-app-unavailable': 'warning',
  'dialplan-overrides-wazo': 'notice',
  'dialplan-renamed-variable': 'notice',
  'agi-not-runnable': 'warning',
  'path-owned-by-wazo': 'warning',
  'packaged-code-patched': 'notice',
  'cron-line-rejected': 'warning',
  'nginx-location-dead': 'warning',
  'unit-broken': 'warning',
  'zstd-unreadable': 'error',
  'version-unchanged': 'warning',
  'version-not-newer': 'warning',
  'dependency-added': 'notice',
  'file-taken-away-from-etc': 'notice',
  'architecture-changed': 'notice',
  'debian-dependency-unavailable': 'warning',
  'rehearsal-install-failed': 'error',
  'rehearsal-upgrade-failed': 'error',
  'rehearsal-removal-failed': 'error',
  'rehearsal-left-over': 'warning',
  'rehearsal-changed': 'warning',
  'rehearsal-not-repeatable': 'error',
} as const satisfies Record<string, Severity>;

/** The errors that can't be ignored: until they are fixed there is no package that a server could install. */
const unignorable: ReadonlySet<string> = new Set<FindingCode>([
  'manifest-missing',
  'manifest-too-large',
  'manifest-encoding',
  'yaml-syntax',
  'yaml-value',
  'manifest-not-mapping',
  'field-missing',
  'field-type',
  'name-invalid',
  'namespace-invalid',
  'version-invalid',
  'format-version-invalid',
  'wazo-version-range',
  'wazo-version-unsupported',
  'tag-mismatch',
  'dependency-invalid',
  'dependency-on-itself',
  'debian-dependency-invalid',
  'control-newline',
  'rules-missing',
  'rules-not-executable',
  'rules-no-interpreter',
  'rules-windows-line-ends',
  'metadata-outside',
  'rules-interpreter-missing',
  'debian-image-release',
  'rules-failed',
  'reserved-path',
  'special-file',
  'path-not-installable',
]);

export type Severity = 'error' | 'warning' | 'notice';

export type FindingCode = keyof typeof severities;

export interface Finding {
  severity: Severity;
  code: FindingCode;
  /** What is wrong and what to do about it. May span lines. */
  message: string;
  /** The last lines that a failing command printed, where that is what was found. */
  printed?: readonly string[];
  /** Path from the plugin's root, with forward slashes: `wazo/plugin.yml`. */
  file?: string;
  position?: Position;
  /** Whether it decides nothing, since it was only to be told. */
  onlyTold?: boolean;
  /** What of the staged tree it is about, for who looks for the file that it was copied from. */
  staged?: StagedPlace;
}

/** A place in a staged file. */
export interface StagedPlace {
  /** Absolute, on a server. */
  path: string;
  position?: Position;
  /** The name of the entry point that it is about, which a Python project declares in a file of its own. */
  entryPoint?: string;
}

/** A finding of this code, with the severity that the code has where `more` does not say another. */
export function finding(
  code: FindingCode,
  message: string,
  more: Partial<Pick<Finding, 'severity' | 'file' | 'position' | 'printed' | 'staged'>> = {},
): Finding {
  return { severity: severityOf(code), code, message, ...more };
}

/** Every code, in the order of `docs/findings.md`. */
export const codes: readonly FindingCode[] = Object.keys(severities).filter(isCode);

/** Whether the text is a code. */
export function isCode(text: string): text is FindingCode {
  return Object.hasOwn(severities, text);
}

/** The severity that findings with this code have. */
export function severityOf(code: FindingCode): Severity {
  return severities[code];
}

/** Whether a run can do without being told of findings with this code. */
export function isIgnorable(code: FindingCode): boolean {
  return !unignorable.has(code);
}

/** All that a finding says: its message, and what the failing command printed last. */
export function textOf({ message, printed = [] }: Finding): string {
  return [message, ...printed].join('\n');
}

/** The number of findings of one severity. */
export function count(findings: readonly Finding[], severity: Severity): number {
  return findings.filter((each) => each.severity === severity).length;
}

/** Whether one of the findings is an error. */
export function hasError(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'error');
}

/** How many errors and warnings there are, in words: `1 error and 2 warnings`. */
export function counted(findings: readonly Finding[]): string {
  const parts = (['error', 'warning'] as const).flatMap((severity) => {
    const number = count(findings, severity);
    return number === 0 ? [] : [`${number} ${severity}${number === 1 ? '' : 's'}`];
  });
  return parts.length === 0 ? 'no errors or warnings' : parts.join(' and ');
}

const IMPORTANCE: readonly Severity[] = ['error', 'warning', 'notice'];

/** The findings with the most important first, otherwise in the order in which they are. */
export function byImportance(findings: readonly Finding[]): Finding[] {
  return findings.toSorted((a, b) => IMPORTANCE.indexOf(a.severity) - IMPORTANCE.indexOf(b.severity));
}

/** What the user makes of findings. */
export interface Judgement {
  /** Whether warnings fail a run as errors do. */
  failOnWarnings: boolean;
  /** The codes of findings that are not told and decide nothing. */
  ignore: readonly FindingCode[];
}

/** The findings that are not ignored. */
export function heeded(findings: readonly Finding[], { ignore }: Pick<Judgement, 'ignore'>): Finding[] {
  return findings.filter(({ code }) => !ignore.includes(code));
}

/** Whether a run with these findings ends before there is a package, but for telling all that it knows. */
export function stops(findings: readonly Finding[], judgement: Pick<Judgement, 'ignore'>): boolean {
  return hasError(deciding(findings, judgement));
}

function deciding(findings: readonly Finding[], judgement: Pick<Judgement, 'ignore'>): Finding[] {
  return heeded(findings, judgement).filter(({ onlyTold }) => !onlyTold);
}

/** Whether these findings fail a run. */
export function fails(findings: readonly Finding[], judgement: Judgement): boolean {
  const warned = judgement.failOnWarnings && count(deciding(findings, judgement), 'warning') > 0;
  return warned || stops(findings, judgement);
}

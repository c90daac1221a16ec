/** Relationships between packages, as an entry of a binary package's Depends field has them (deb-control(5), policy 7.1). */

import { quote } from '../quote.ts';
import { ARCHITECTURES } from './architecture.ts';
import { checkVersion } from './version.ts';

/** What an entry comes to: the relationships in it, or what keeps it from being one. The texts are sentences for its author. */
export type RelationshipCheck =
  | {
      /** In dpkg's own spelling: `git (>= 1:2.0) | curl:any`. One, or where the entry has commas one for each part. */
      relationships: string[];
      /** What dpkg accepts but takes otherwise than its author may think. */
      warnings: string[];
    }
  | { problem: string };

/**
 * Reads one entry of a list of relationships: a package or alternatives, each with an architecture and a version if need be.
 *
 * The measure is `dpkg-deb --build` of dpkg 1.21 (1.22 does the same): what it refuses is a problem here. What it accepts
 * is accepted, except for what can't name a package of a Debian release, so that the plugin would never install:
 *
 * - names with capitals (apt finds no `Git`), with `_`, or of one character (policy 5.6.1);
 * - architectures that no release has; `native`, which is for Build-Depends; wildcards such as `linux-any`;
 *
 * for versions that `checkVersion` refuses, and for line breaks and other control characters, which can begin another field.
 */
export function checkRelationship(text: string): RelationshipCheck {
  if (/[\x00-\x08\x0a-\x1f\x7f]/.test(text)) {
    return { problem: 'a relationship is one line: remove the line break or other control character' };
  }
  if (/^[ \t]*$/.test(text)) return { problem: 'the relationship is empty: name a package or remove the entry' };
  const otherwise = writtenOtherwise(text.trim());
  if (otherwise !== undefined) return { problem: otherwise };

  const groups = splitOutsideBrackets(text, ',');
  const relationships: string[] = [];
  const warnings: string[] = [];
  for (const group of groups) {
    const alternatives: string[] = [];
    for (const text of splitOutsideBrackets(group, '|')) {
      const alternative = readAlternative(text);
      if ('problem' in alternative) return alternative;
      alternatives.push(alternative.text);
      if (alternative.warning) warnings.push(alternative.warning);
    }
    relationships.push(alternatives.join(' | '));
  }
  if (groups.length > 1) {
    warnings.push(severalIn(relationships));
  }
  return { relationships, warnings };
}

/** The names of all packages in relationships that are right, alternatives among them. */
export function packagesIn(relationships: readonly string[]): Set<string> {
  const alternatives = relationships.flatMap((relationship) => relationship.split(/[|,]/));
  return new Set(alternatives.map((alternative) => alternative.replace(/[:(].*/s, '').trim()));
}

type Alternative = { text: string; warning?: string } | { problem: string };

/** Reads `name[:architecture] [(relation version)]` with blanks where dpkg takes them. */
function readAlternative(text: string): Alternative {
  if (/^[ \t]*$/.test(text)) {
    return { problem: 'a package name is missing next to a comma or "|": write one there or remove the comma or "|"' };
  }
  const shape = /^[ \t]*([^ \t:()]+)(:[^ \t()]*)?[ \t]*(?:\(([^()]*)\)[ \t]*)?$/.exec(text);
  const [, name = '', qualifier = '', requirement] = shape ?? [];
  const problem = shape ? (checkPackageName(name) ?? checkQualifier(name, qualifier)) : unreadable(text);
  if (problem) return { problem: misplacedVersion(text) ?? sourceOnly(text) ?? problem };

  const target = `${name}${qualifier}`;
  return requirement === undefined ? { text: target } : readRequirement(target, requirement);
}

/** Policy 5.6.1. dpkg lets capitals, `_` and a single character pass in Depends; no package of an archive has such a name. */
function checkPackageName(name: string): string | undefined {
  if (isPackageName(name)) return undefined;
  const likely = likelyName(name);
  if (isPackageName(likely)) return `${WRITTEN_SO}: write ${likely} rather than ${name}`;
  return `${quote(name)} can't be the name of a Debian package: write two characters or more, lower case letters, digits and + - . only, the first a letter or digit`;
}

const WRITTEN_SO = 'Debian package names are lower case, without _';

function isPackageName(name: string): boolean {
  return /^[a-z0-9][a-z0-9+.-]+$/.test(name);
}

/** The name as Debian would have it. */
function likelyName(name: string): string {
  return name.toLowerCase().replaceAll('_', '-');
}

/** deb-control(5): a qualifier is an architecture or `any`. dpkg 1.21 builds with any word there and then finds no package. */
function checkQualifier(name: string, qualifier: string): string | undefined {
  const architecture = qualifier.slice(1);
  if (qualifier === '' || architecture === 'any' || ARCHITECTURES.some((each) => each === architecture))
    return undefined;
  return `${quote(qualifier)} is not an architecture of Debian: write ${name}`;
}

/** Reads what is between the brackets, `relation version` (deb-control(5), policy 7.1). */
function readRequirement(target: string, requirement: string): Alternative {
  const [, relation = '', version = ''] =
    /^[ \t]*(<<|<=|>=|>>|[<=>]|)[ \t]*([^ \t](?:.*[^ \t])?|)[ \t]*$/s.exec(requirement) ?? [];
  if (version === '') {
    return { problem: `"(${requirement})" has no version: write for example ${target} (>= 1.0), or ${target} alone` };
  }
  if (/^[<=>!]/.test(version)) {
    return {
      problem: `"(${requirement})" has a relation that dpkg doesn't know: write one of << <= = >= >> before the version`,
    };
  }
  if (/[<=>,|]/.test(version)) {
    return { problem: `"(${requirement})" has more than one version: write an entry for each` };
  }
  const problem = checkVersion(version);
  if (problem) return { problem: `in ${target} (${requirement}): ${problem}` };

  switch (relation) {
    // dpkg 1.21: "implicit exact match on version number, suggest using '=' instead".
    case '':
      return {
        text: `${target} (= ${version})`,
        warning: `without a relation dpkg takes exactly the version ${version}: write ${target} (= ${version}), or >= for ${version} and later`,
      };
    // Policy 7.1: the obsolete < and > mean <= and >=, not strictly earlier and later.
    case '<':
    case '>':
      return {
        text: `${target} (${relation}= ${version})`,
        warning: `dpkg takes the obsolete ${relation} for ${relation}=: write ${target} (${relation}= ${version}), or ${relation}${relation} to leave ${version} itself out`,
      };
    default:
      return { text: `${target} (${relation} ${version})` };
  }
}

/** The longest entry that is looked at for what it may mean, in characters: no person writes a longer one. */
const LONGEST = 200;

/** How many packages a message names. */
const MANY = 4;

/** Says what to do about a text that hasn't the shape of a package with a version. */
function unreadable(text: string): string {
  const remedy = 'write a package name and, in parentheses, one relation and version, such as git (>= 1.0)';
  const closed = text.indexOf(')');
  if (closed >= 0 && text.includes('(', closed)) {
    return `${quote(text.trim())} has two versions for one package: write an entry for each`;
  }
  if (closed < 0 && text.includes('(')) return `${quote(text.trim())} has no closing parenthesis: ${remedy}`;
  const words = text.trim().split(/[ \t]+/);
  if (words.length > 1 && words.every(isPackageName)) {
    return severalIn(words);
  }
  if (/[ \t]:|:[ \t]/.test(text)) return `${quote(text.trim())} has a space next to its colon: remove the space`;
  return `${quote(text.trim())} is not a relationship: ${remedy}`;
}

/** Says what to do about one entry that is in truth these. */
function severalIn(relationships: readonly string[]): string {
  const { length } = relationships;
  if (length > MANY) return `there are ${length} packages in one entry: write an entry for each`;
  const entries = relationships.map((each) => `\`- ${each}\``);
  return `there are ${length} packages in one entry: write ${entries.slice(0, -1).join(', ')} and ${entries.at(-1)}`;
}

/** What to write for an entry that says it as commands, shells and other languages do. */
function writtenOtherwise(text: string): string | undefined {
  if (text.length > LONGEST) return undefined;
  const [, command] = /^(?:sudo +)?apt(?:-get|itude)? +install +(?:-\S+ +)*([^-].*)$/.exec(text) ?? [];
  if (command !== undefined) {
    const packages = command.split(/[ \t]+/);
    return `an entry is a package, not a command: write ${packages.map((each) => `\`- ${each}\``).join(', ')}`;
  }
  const alternatives = text.split(/[ \t]+or[ \t]+|[ \t]*\|\|[ \t]*/i);
  if (alternatives.length > 1 && alternatives.every((each) => each !== '')) {
    return `separate alternatives with one \`|\`: write \`- ${alternatives.join(' | ')}\``;
  }
  if (/^\/\S+$/.test(text)) return 'this is the path of a file: write the name of the package that has it';
  return undefined;
}

/** Finds what a source package's control file may have and a binary package's may not (policy 7.1, deb-src-control(5)). */
function sourceOnly(text: string): string | undefined {
  const [found] = /\[[^[\]]*\]|<[^<>]*>|\$\{[^{}]*\}/.exec(text) ?? [];
  if (!found) return undefined;
  const kind = { '[': 'an architecture restriction', '<': 'a build profile', $: 'a substitution variable' }[
    found.charAt(0)
  ];
  return `${quote(found)} is ${kind}, which only source packages have: remove it`;
}

/** Finds a version written as apt-get, pip or npm take it: `git=1.0`, `git >= 1.0`, `git^1.0`, `git 1.0`, `git [>= 1.0]`. */
function misplacedVersion(text: string): string | undefined {
  const [, name = '', sign = '', version] =
    /^[ \t]*([A-Za-z0-9+._-]+?)[ \t]*([<=>~!^]+)[ \t]*([0-9][^ \t()]*)[ \t]*$/.exec(text) ??
    /^[ \t]*([A-Za-z0-9+._-]+)[ \t]+()([0-9]+[.:][^ \t()]*)[ \t]*$/.exec(text) ??
    /^[ \t]*([A-Za-z0-9+._-]+?)[ \t]*[[{][ \t]*([<=>]+)[ \t]*([0-9][^ \t()]*)[ \t]*[\]}][ \t]*$/.exec(text) ??
    [];
  if (version === undefined) return undefined;
  const relation = RELATIONS.get(sign);
  const likely = likelyName(name);
  const rule = likely === name ? 'a version' : `${WRITTEN_SO}, and a version`;
  return `${rule} goes in parentheses, after one of << <= = >= >>: write ${relation === undefined ? 'for example ' : ''}${likely} (${relation ?? '>='} ${version})`;
}

/** What dpkg has for the relations of apt-get, pip and npm that mean the same. */
const RELATIONS: ReadonlyMap<string, string> = new Map([
  ['<', '<<'],
  ['<<', '<<'],
  ['<=', '<='],
  ['=', '='],
  ['==', '='],
  ['>=', '>='],
  ['>', '>>'],
  ['>>', '>>'],
]);

/** Splits at commas or bars; one between brackets belongs to the version there, which is refused as a whole. */
function splitOutsideBrackets(text: string, separator: ',' | '|'): string[] {
  const parts: string[] = [];
  let [start, isInBrackets] = [0, false];
  for (const { 0: character, index } of text.matchAll(/[(),|]/g)) {
    if (character === '(' || character === ')') isInBrackets = character === '(';
    if (character !== separator || isInBrackets) continue;
    parts.push(text.slice(start, index));
    start = index + 1;
  }
  return [...parts, text.slice(start)];
}

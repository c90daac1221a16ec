/** Compares what we think of versions and relationships with what dpkg itself does, over generated cases. */

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkRelationship } from '../../src/debian/relationship.ts';
import { checkVersion, compareVersions } from '../../src/debian/version.ts';
import { describeWith, program } from '../support/needs.ts';

/** As many different cases, the same in every run. */
function cases<T>(arbitrary: fc.Arbitrary<T>, count: number): T[] {
  const drawn = fc.sample(arbitrary, { seed: 20260101, numRuns: 3 * count });
  const different = [...new Map(drawn.map((each) => [String(each), each])).values()];
  expect(different.length).toBeGreaterThanOrEqual(count);
  return different.slice(0, count);
}

function joined(pieces: readonly string[], maxLength: number): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength }).map((parts) => parts.join(''));
}

const digits = fc.constantFrom('0', '1', '2', '9', '10', '09', '00', '20240101', '99999999999999999999');
const word = joined(['.', '+', '~', '~~', 'a', 'rc', 'Z', '-'], 2);
const upstream = fc
  .tuple(digits, fc.array(fc.tuple(word, digits), { maxLength: 2 }), fc.constantFrom('', '', '~', 'a', '+', '.'))
  .map(([first, rest, last]) => first + rest.flat().join('') + last);
const version = fc
  .tuple(
    fc.constantFrom('', '', '0:', '1:', '00:', '2147483647:'),
    upstream,
    fc.constantFrom('', '', '-0', '-1', '-1~a', '-a'),
  )
  .map((parts) => parts.join(''));
const spoiltVersion = fc.oneof(
  joined(['1', '2.0', 'v', '~', '-', ':', '+', '.', ' ', '\t', '_', 'é', '(', '2147483648', '\u00a0'], 5),
  fc.tuple(version, fc.constantFrom(' ', '-', ':', '_', ' 1', '/', '~', '1:')).map(([text, tail]) => text + tail),
  fc
    .tuple(fc.constantFrom(' ', '-', ':', 'v', '~', 'a:', '2147483648:', '-1:', '+1:', '1:'), version)
    .map((parts) => parts.join('')),
);

const name = fc.constantFrom('git', 'curl', 'libstdc++6', '7zip', 'python3.11', 'xx-');
const spoiltName = fc.constantFrom('Git', 'g', 'git_lfs', '-git', '+x', '.x', 'gît', 'git*', '\u0024{x}', 'a b', '');
const qualifier = fc.constantFrom('', '', '', ':any', ':amd64', ':all');
const spoiltQualifier = fc.constantFrom(
  ':',
  ':native',
  ':bogus',
  ': any',
  ' :any',
  ':a_b',
  ':-x',
  ':any:any',
  ':linux-any',
  ':Any',
);
const blank = fc.constantFrom('', ' ', ' ', '\t', '  ');
const relation = fc.constantFrom('<<', '<=', '=', '>=', '>>', '>=', '<', '>', '');
const spoiltRelation = fc.constantFrom('==', '=>', '=<', '<>', '><', '>>>', '> =', '!=', '~', '<< <<');
const requirement = fc
  .tuple(blank, relation, blank, version, blank)
  .map(([before, sign, between, text, after]) => `(${before}${sign}${between}${text}${after})`);
const spoiltRequirement = fc.oneof(
  fc.tuple(spoiltRelation, version).map(([sign, text]) => `(${sign} ${text})`),
  fc.tuple(relation, blank, spoiltVersion).map(([sign, space, text]) => `(${sign}${space}${text})`),
  fc.constantFrom(
    '()',
    '(',
    ')',
    '(>=)',
    '(>= 1',
    '(>= 1))',
    '((>= 1))',
    '(>= 1) (<< 2)',
    '(>= 1, << 2)',
    '>= 1',
    '=1.0',
    '(>= 1|2)',
    '(>= +1:1)',
  ),
  fc.constantFrom('[amd64]', '<!nocheck>', '(>= 1) [amd64]', '<x> <y>', '#', 'curl'),
);
const single = fc
  .tuple(blank, name, qualifier, blank, fc.oneof(fc.constant(''), requirement), blank)
  .map((parts) => parts.join(''));
const spoiltSingle = fc.oneof(
  fc.tuple(spoiltName, qualifier, blank, requirement).map((parts) => parts.join('')),
  fc.tuple(name, spoiltQualifier, blank, requirement).map((parts) => parts.join('')),
  fc.tuple(name, qualifier, blank, spoiltRequirement).map((parts) => parts.join('')),
);
const separator = fc.constantFrom('|', ' | ', '|\t', ',', ', ', ' ,');
const spoiltSeparator = fc.constantFrom('||', ',,', ' , | ', ' ', ';', '&');
const relationship = fc.oneof(
  { weight: 3, arbitrary: single },
  { weight: 4, arbitrary: fc.tuple(single, separator, single).map((parts) => parts.join('')) },
  { weight: 3, arbitrary: spoiltSingle },
  { weight: 1, arbitrary: fc.tuple(single, separator, spoiltSingle).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.tuple(single, spoiltSeparator, single).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.tuple(single, separator).map((parts) => parts.join('')) },
);

/** Where we refuse on purpose what dpkg-deb builds. */
const stricterVersion = [/^[ \t]*[+-][0-9]+:/]; // a sign before the epoch: apt doesn't read it
const stricterRelationship = [
  /\([ \t]*[<=>]*[ \t]*[+-][0-9]+:/, // the same in brackets
  /(?:^|[|,])[ \t]*[a-z0-9+.-]*[A-Z_]/, // no package of an archive has capitals or _ in its name (policy 5.6.1)
  /(?:^|[|,])[ \t]*[a-z0-9](?![a-z0-9+.-])/, // nor a single character
  /:(?:native|bogus|linux-any|Any)/, // no release has packages of these architectures
];

describeWith([program('dpkg-deb', 'dpkg')], 'dpkg and we', () => {
  let directory: string;
  beforeAll(() => {
    directory = mkdtempSync(join(tmpdir(), 'dpkg-agrees-'));
  });
  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  it('find the same versions fit to be compared', () => {
    // A leading dash would be an option, and signed epochs are what we refuse and dpkg does not, see above.
    const texts = cases(fc.oneof(version, spoiltVersion), 300).filter((text) => !/[\0\n]|^\s*[-+]/.test(text));
    const script = `while IFS= read -r text; do
      if dpkg --compare-versions "$text" eq "$text" 2>&1 | grep -q 'bad syntax'; then echo bad; else echo good; fi
    done`;
    const input = texts.map((text) => `${text}\n`).join('');
    const theirs = execFileSync('sh', ['-c', script], { input, encoding: 'utf8' }).trim().split('\n');
    const ours = texts.map((text) => (checkVersion(text) === undefined ? 'good' : 'bad'));
    expect(texts.map((text, index) => [text, ours[index]])).toEqual(texts.map((text, index) => [text, theirs[index]]));
    expect(new Set(theirs)).toEqual(new Set(['good', 'bad']));
  }, 120_000);

  it('sort versions alike', () => {
    // Neighbours in most cases: of two that are drawn apart the first character decides.
    const close = fc.tuple(version, fc.constantFrom('', '~', '0', '1', 'a', '+', '.', '-0', '-1', '~~', '.0'));
    const both = fc.oneof(
      fc.tuple(version, version),
      close.map(([text, tail]) => [text, text + tail]),
      close.map(([text, tail]) => [text + tail, text.replace('0', '')]),
    );
    const pairs = cases(both, 400).filter((pair) => pair.every((text = '') => checkVersion(text) === undefined));
    const script = `while read -r a b; do
      for sign in lt eq gt; do if dpkg --compare-versions "$a" "$sign" "$b"; then echo "$sign"; fi; done
    done`;
    const input = pairs.map((pair) => `${pair.join(' ')}\n`).join('');
    const theirs = execFileSync('sh', ['-c', script], { input, encoding: 'utf8' }).trim().split('\n');
    const ours = pairs.map(([a = '', b = '']) => ['lt', 'eq', 'gt'][Math.sign(compareVersions(a, b)) + 1]);
    expect(pairs.map((pair, index) => [...pair, ours[index]])).toEqual(
      pairs.map((pair, index) => [...pair, theirs[index]]),
    );
    for (const sign of ['lt', 'eq', 'gt']) expect(theirs.filter((each) => each === sign).length).toBeGreaterThan(20);
  }, 120_000);

  describe('accept and refuse the same', () => {
    it('versions', () => {
      const texts = cases(fc.oneof(version, spoiltVersion), 300);
      const verdicts = build(
        directory,
        texts.map((text) => ({ Version: text })),
      );

      const disagreements = texts.filter(
        (text, index) => (checkVersion(text) === undefined) !== verdicts[index]?.built,
      );
      expect(disagreements.filter((text) => !stricterVersion.some((reason) => reason.test(text)))).toEqual([]);
      expect(stricterVersion.filter((reason) => !disagreements.some((text) => reason.test(text)))).toEqual([]);
      expect(disagreements.filter((text) => checkVersion(text) === undefined)).toEqual([]);
      expectBothSorts(verdicts);
    }, 120_000);

    it('relationships, and warn of the same', () => {
      const texts = cases(relationship, 500);
      const verdicts = build(
        directory,
        texts.map((text) => ({ Depends: text })),
      );

      const disagreements = texts.filter(
        (text, index) => 'problem' in checkRelationship(text) === verdicts[index]?.built,
      );
      expect(disagreements.filter((text) => !stricterRelationship.some((reason) => reason.test(text)))).toEqual([]);
      expect(stricterRelationship.filter((reason) => !disagreements.some((text) => reason.test(text)))).toEqual([]);
      expect(disagreements.filter((text) => !('problem' in checkRelationship(text)))).toEqual([]);
      expectBothSorts(verdicts);

      const warned = texts.filter((text) => {
        const ours = checkRelationship(text);
        return 'warnings' in ours && ours.warnings.some((warning) => !/^there are \d+ packages/.test(warning));
      });
      const theirs = texts.filter((text, index) => verdicts[index]?.warned && !('problem' in checkRelationship(text)));
      expect(warned).toEqual(theirs);
      expect(warned.length).toBeGreaterThan(10);
    }, 120_000);

    it('relationships as we write them, of which dpkg has nothing to say', () => {
      const read = cases(relationship, 500).map(checkRelationship);
      const texts = read.flatMap((each) => ('problem' in each ? [] : [each.relationships.join(', ')])).slice(0, 200);
      const verdicts = build(
        directory,
        texts.map((text) => ({ Depends: text })),
      );
      expect(texts.filter((_, index) => !verdicts[index]?.built || verdicts[index].warned)).toEqual([]);
      expect(texts).toHaveLength(200);
    }, 120_000);
  });
});

interface Verdict {
  built: boolean;
  warned: boolean;
}

/** Builds an empty package for each set of control fields, in one shell. */
function build(directory: string, packages: readonly Record<string, string>[]): Verdict[] {
  const tree = join(directory, 'tree', 'DEBIAN');
  mkdirSync(tree, { recursive: true, mode: 0o755 });
  packages.forEach((fields, index) => {
    const all = {
      Package: 'xy',
      Version: '1',
      Architecture: 'all',
      Maintainer: 'A <a@b>',
      Description: 'x',
      ...fields,
    };
    const control = Object.entries(all).map(([field, value]) => `${field}: ${value}\n`);
    writeFileSync(join(directory, `control.${index}`), control.join(''));
  });
  const script = `umask 022; chmod 755 tree tree/DEBIAN; i=0
    while [ $i -lt ${packages.length} ]; do
      cp control.$i tree/DEBIAN/control
      dpkg-deb -Znone --build tree out.deb >/dev/null 2>messages && built=yes || built=no
      grep -aq warning messages && warned=yes || warned=no
      echo $built $warned; i=$((i + 1))
    done`;
  const lines = execFileSync('sh', ['-c', script], {
    cwd: directory,
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  });
  return lines
    .trim()
    .split('\n')
    .map((line) => ({ built: line.startsWith('yes'), warned: line.endsWith('yes') }));
}

/** A test of cases which are all of one sort would say little. */
function expectBothSorts(verdicts: readonly Verdict[]): void {
  const built = verdicts.filter((verdict) => verdict.built).length;
  expect(built).toBeGreaterThan(verdicts.length / 4);
  expect(built).toBeLessThan((verdicts.length * 3) / 4);
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finding } from '../../src/finding.ts';
import { fixManifest, fixRules } from '../../src/plugin/fix.ts';
import { checkManifest } from '../../src/plugin/manifest.ts';
import { plain, readYaml } from '../../src/yaml/yaml.ts';
import { hostileManifest } from '../support/hostile-manifest.ts';

const sound = { name: 'probe', namespace: 'test', version: '"1.0"', description: 'A probe' };

/** A manifest with these lines, and those that it lacks for being sound. */
function manifest(...lines: string[]): string {
  const given = lines.map((line) => line.replace(/:.*/s, ''));
  const missing = Object.entries(sound).filter(([key]) => !given.includes(key) && !given.includes(`without ${key}`));
  return [
    ...missing.map(([key, value]) => `${key}: ${value}`),
    ...lines.filter((line) => !/^without /.test(line)),
    '',
  ].join('\n');
}

function fix(text: string | Buffer): string {
  return fixManifest(Buffer.from(text)).bytes.toString('utf8');
}

function codes(bytes: Buffer): string[] {
  return checkManifest(bytes).findings.map(({ code }) => code);
}

describe('a manifest', () => {
  it('keeps its comments and its layout', () => {
    const text = `# A plugin
"Name"  :   My_Plugin   # the name
namespace: 'Wazo-Community'
version:  v1.10     # not 1.1
discription: |
  Two
  lines
tags: [a,   b]
debian_depends:   git (>= 1:2.0) # one
min_wazo_version:
    24.10
`;
    expect(fix(text)).toBe(`# A plugin
"name"  :   my-plugin   # the name
namespace: 'wazocommunity'
version:  "1.10"     # not 1.1
description: |
  Two
  lines
tags: [a,   b]
debian_depends:   ["git (>= 1:2.0)"] # one
min_wazo_version:
    "24.10"
`);
    expect(codes(Buffer.from(fix(text)))).toEqual([]);
  });

  it.each([
    ['version: 1.10', 'version: "1.10"'],
    ['version: 010', 'version: "010"'],
    ['version: 1:2.0', 'version: "1:2.0"'],
    ['version: 2026-01-01', 'version: "2026-01-01"'],
    ['version: V1.2.3', 'version: 1.2.3'],
    ["version: 'v1.2'", "version: '1.2'"],
    ['max_wazo_version: 24.10', 'max_wazo_version: "24.10"'],
    ['name: 123', 'name: "123"'],
    ['name: Bar_Demo', 'name: bar-demo'],
    ['name: "Bar Demo"', 'name: "bar-demo"'],
    ['namespace: My-Company', 'namespace: mycompany'],
    ['namespace: On-Off', 'namespace: onoff'],
    ['namespace: N_O', 'namespace: "no"'],
    ['debian_depends: git', 'debian_depends: [git]'],
    ['debian_depends: "git | curl"', 'debian_depends: ["git | curl"]'],
    ['debian_depends: git, curl', 'debian_depends: [git, curl]'],
    ["debian_depends: 'git (>= 1), curl | wget'", 'debian_depends: ["git (>= 1)", "curl | wget"]'],
    ['plugin_format_version: "2"', 'plugin_format_version: 2'],
    ["plugin_format_version: '0'", 'plugin_format_version: 0'],
    ['debian_depend: git', 'debian_depends: [git]'],
    ['Debian-Depends: [git]', 'debian_depends: [git]'],
    ['homepgae: https://example.org', 'homepage: https://example.org'],
    ['licence: MIT', 'license: MIT'],
  ])('is mended for certain: %s', (line, expected) => {
    const text = manifest(line);
    expect(fix(text)).toBe(text.replace(line, () => expected));
  });

  it.each([
    ['a required key', ['without name', 'nmae: probe'], ['name: probe']],
    ['a key whose value is wrong too', ['without version', 'Version: v1.10'], ['version: "1.10"']],
    [
      'limits that are right only together',
      ['min_wazo_version: 24.10', 'max_wazo_version: 24.10'],
      ['min_wazo_version: "24.10"', 'max_wazo_version: "24.10"'],
    ],
  ])('is mended where it is %s', (_, lines, expected) => {
    const fixed = Buffer.from(fix(manifest(...lines)));
    expect(fixed.toString('utf8').trimEnd().split('\n').slice(-expected.length)).toEqual(expected);
    expect(codes(fixed)).toEqual([]);
  });

  it.each([
    // The order of versions stays.
    'version: 1.0.0-beta',
    'version: v1.0.0-beta',
    'version: 1_000',
    'version: latest',
    // On a server `rules postrm` would run for the first time.
    'plugin_format_verison: 1',
    // It could be either limit, or another key for other eyes.
    'mix_wazo_version: "24.10"',
    'min_version: "24.10"',
    'dependencies: [requests]',
    'authors: [Jane, Joe]',
    'tag: dialplan',
    // Letters would get lost.
    'name: Caffè',
    'name: --Bar--',
    'debian_depends: git curl',
    'debian_depends: git, curl wget',
    'debian_depends: git (>= 1, << 2)',
    'debian_depends: git, 1.10',
    'Description: Another text',
    'plugin_format_version: "3"',
    'plugin_format_version: "1.0"',
    'debian_depends: {git: 1}',
    'debian_depends: |\n  git',
    'version: !!str v1.2',
    'version: &v v1.2\nother: *v',
    'other: &v v1.2\nversion: *v',
    'base: &b {version: 1.10}\n<<: *b',
    'autor: a\nautor: b',
    'autor: a\nauthr: b',
    'max_wazo_version: 24.1',
    'name: a\nversion: v1\n bad',
  ])('is left as it is where the remedy is not certain: %s', (line) => {
    const text = manifest(line, ...(line.includes('<<') ? ['without version'] : []));
    expect(fixManifest(Buffer.from(text))).toEqual({ bytes: Buffer.from(text), edits: [] });
  });

  it('tells each edit with its line and its reason', () => {
    const { edits } = fixManifest(Buffer.from(manifest('versoin: v1.10', 'without version')));
    expect(edits).toEqual([
      {
        file: 'wazo/plugin.yml',
        line: 4,
        removed: ['versoin: v1.10'],
        added: ['version: "1.10"'],
        why: '`versoin` is `version` misspelt; a Debian version begins with a digit',
      },
    ]);
  });

  it('keeps its line ends and its byte order mark', () => {
    const text = `\ufeff${manifest('version: 1.10').replaceAll('\n', '\r\n')}`;
    expect(fix(text)).toBe(text.replace('1.10', '"1.10"'));
  });

  it('in UTF-16 stays as it is', () => {
    const bytes = Buffer.from(`\ufeff${manifest('version: 1.10')}`, 'utf16le');
    expect(fixManifest(bytes)).toEqual({ bytes, edits: [] });
  });
});

describe('any manifest', () => {
  const words = fc.constantFrom(
    ...[
      '1.10',
      'v1.2',
      'V2.0-rc1',
      '010',
      '1:2.0',
      '24.10',
      '"24.10"',
      'git',
      'git curl',
      '[git]',
      'Bar_Demo',
      "'A b'",
    ],
    ...['on', '~', '', '2026-01-01', '{a: b}', '- x', '&a v1', '*a', '"v\\x31"', '[{name: a, namespace: b}]', 'git: x'],
  );
  const keys = fc.constantFrom(
    ...['name', 'Name', 'nmae', 'namespace', 'name_space', 'version', 'Version', 'verison', 'min_wazo_version'],
    ...['min-wazo-version', 'max_wazo_version', 'mix_wazo_version', 'debian_depends', 'debian_depend', 'depend'],
    ...['description', 'discription', 'author', 'authors', 'tag', 'plugin_format_verison', '"version"', '? version'],
  );
  const careless = fc
    .tuple(
      fc.array(fc.tuple(keys, fc.constantFrom(': ', ':   ', ':\n  '), words).map((parts) => parts.join(''))),
      fc.boolean(),
    )
    .map(([lines, flow]) => Buffer.from(flow ? `{${lines.join(', ')}}` : lines.join('  # c\n')));

  it.each([
    ['careless', careless, 800],
    ['hostile', hostileManifest, 300],
  ] as const)('%s is mended once for all, and nothing in it is worse', (_, manifests, numRuns) => {
    fc.assert(
      fc.property(manifests, (before) => {
        const { bytes, edits } = fixManifest(before);
        expect(fixManifest(bytes)).toEqual({ bytes, edits: [] });
        if (edits.length === 0) expect(bytes).toEqual(Buffer.from(before));
        const [was, is] = [codes(before), codes(bytes)];
        expect(is.length).toBeLessThanOrEqual(was.length - edits.length);
        for (const code of is) {
          expect(is.filter((each) => each === code).length).toBeLessThanOrEqual(
            was.filter((each) => each === code).length,
          );
        }
        expect(valuesOf(bytes)).toHaveLength(valuesOf(before).length);
      }),
      { numRuns },
    );
  });

  function valuesOf(bytes: Buffer): unknown[] {
    const { root } = readYaml(bytes);
    return root?.kind === 'mapping' ? Object.values(Object(plain(root))) : [];
  }
});

describe('a rules file', () => {
  const lineEnds = finding('rules-windows-line-ends', '');
  const notExecutable = finding('rules-not-executable', '');

  it('loses its Windows line ends, and keeps every other byte', () => {
    const bytes = Buffer.from('#!/bin/sh\r\necho caf\xe9 \xff\r\r\nprintf "a\rb"\r\nlast\r', 'latin1');
    const fixed = fixRules({ bytes, mode: 0o755 }, [lineEnds]);
    expect(fixed.bytes.toString('latin1')).toBe('#!/bin/sh\necho caf\xe9 \xff\nprintf "a\rb"\nlast');
    expect(fixed.edits).toEqual([
      {
        file: 'wazo/rules',
        line: 1,
        removed: ['#!/bin/sh^M'],
        added: ['#!/bin/sh'],
        why: '4 lines have Windows line ends, this one first',
      },
    ]);
    expect(fixRules(fixed, [lineEnds]).bytes).toEqual(fixed.bytes);
  });

  it.each([
    [0o644, 0o755],
    [0o640, 0o750],
    [0o600, 0o700],
    [0o664, 0o775],
  ])('of the mode %o gets the mode %o', (mode, expected) => {
    const bytes = Buffer.from('#!/bin/sh\n');
    expect(fixRules({ bytes, mode }, [notExecutable]).mode).toBe(expected);
  });

  it('with which nothing of this is wrong stays as it is', () => {
    const rules = { bytes: Buffer.from('#!/bin/sh\r\n'), mode: 0o644 };
    expect(fixRules(rules, [])).toEqual({ ...rules, edits: [] });
  });
});

import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { byService, isPrinted, refusals, type Setting } from '../../src/extension/configuration.ts';
import { readExtension } from '../../src/extension/extension.ts';
import { pythonStr } from '../../src/yaml/yaml.ts';
import { confDirectories, staged } from '../support/conf-directories.ts';
import { type ConfDirectory, load, pyyaml } from '../support/conf-loader.ts';
import { filled } from '../support/entries.ts';
import { describeWith } from '../support/needs.ts';

vi.setConfig({ testTimeout: 60_000 });

type Described = [string, unknown];

/** What we make of a directory, as the loader in Python describes it. */
function describeOurs({ service, files }: ConfDirectory): { refused: string[]; config: Described | null } {
  const { configuration } = readExtension(staged({ service, files }));
  const refused = configuration
    .filter((file) => refusals(file).length > 0)
    .map(({ path }) => path.slice(`/etc/${service}/conf.d/`.length));
  const [own] = byService(configuration);
  const isComplete = own === undefined || own.complete || refused.length > 0;
  const config: Described = own?.root ? describeSetting(own.root, service.startsWith('wazo-auth')) : ['dict', []];
  return { refused, config: isComplete ? config : null };
}

const pythonTypes: Record<string, string> = { null: 'NoneType', binary: 'bytes' };

function describeSetting(setting: Setting, appends: boolean): Described {
  const { first, lost, members } = setting;
  if (isPrinted(first.node)) return ['printed', ''];
  if (first.node.kind === 'scalar') {
    const { value } = first.node;
    return [pythonTypes[value.type] ?? value.type, pythonStr(value)];
  }
  if (first.node.kind === 'sequence') {
    const lists = [first, ...(appends ? lost : [])].flatMap(({ node }) =>
      node.kind === 'sequence' ? [node.items] : [],
    );
    return ['list', lists.flat().length];
  }
  return [
    'dict',
    [...members.values()].map((member): [Described, Described] => {
      const key = member.first.key?.value ?? { type: 'null' };
      return [[pythonTypes[key.type] ?? key.type, pythonStr(key)], describeSetting(member, appends)];
    }),
  ];
}

describeWith([pyyaml], 'a loader with PyYAML agrees', () => {
  it('on what the files of a conf.d say together, and on those that it refuses', () => {
    const directories = fc.sample(confDirectories, { seed: 20260301, numRuns: 1500 });
    const theirs = load(directories);
    const wrong = directories.flatMap((directory, index) => {
      const answer = theirs[index];
      const ours = describeOurs(directory);
      const same =
        JSON.stringify(ours.refused) === JSON.stringify(answer?.refused) &&
        (answer?.config === null ||
          ours.config === null ||
          JSON.stringify(ours.config) === JSON.stringify(answer?.config));
      return same ? [] : [{ directory, ours, answer }];
    });
    expect(wrong.slice(0, 3)).toEqual([]);
    expect(theirs.filter(({ config, refused }) => config !== null && refused.length === 0).length).toBeGreaterThan(
      1000,
    );
    expect(theirs.filter(({ refused }) => refused.length > 0).length).toBeGreaterThan(25);
  });

  it.each<[string, ConfDirectory['files']]>([
    ['a byte order mark', { 'a.yml': '\ufeffa: 1\n' }],
    ['UTF-16', { 'a.yml': Buffer.from('\ufeffa: 1\n', 'utf16le') }],
    ['no UTF-8', { 'a.yml': Buffer.from('a: \xe9\n', 'latin1') }],
    ['an empty file', { 'a.yml': '', 'b.yml': 'a: 1\n' }],
    ['comments only', { 'a.yml': '# a: 1\n' }],
    ['false', { 'a.yml': 'false\n', 'b.yml': 'a: 1\n' }],
    ['0', { 'a.yml': '0' }],
    ['[]', { 'a.yml': '[]' }],
    ['two documents', { 'a.yml': 'a: 1\n---\nb: 2\n' }],
    ['a tab', { 'a.yml': 'a:\n\tb: 1\n' }],
    ['a key twice', { 'a.yml': 'a: {b: 1}\na: {c: 2}\n' }],
    ['a command', { 'a.yml': 'a: !exec {command: hostname -f}\n', 'b.yml': 'a: {b: 1}\n' }],
    ['a command as a text', { 'a.yml': 'a: !exec hostname\n' }],
    ['a command without anything', { 'a.yml': 'a: !exec\n' }],
    ['another tag', { 'a.yml': 'a: !secret b\n' }],
    ['capitals before small letters', { 'Z.yml': 'a: Z\n', 'a.yml': 'a: a\n', '10.yml': 'a: 10\n' }],
    ['Windows line ends', { 'a.yml': 'a: 1\r\nb: "x\r\n  y"\r\n' }],
    ['aliases', { 'a.yml': 'a: &x {b: [1]}\nc: *x\n', 'b.yml': 'a: {b: [2], d: 1}\nc: {e: 1}\n' }],
    ['merge keys', { 'a.yml': 'a: &x {b: 1}\nc:\n  <<: *x\n  d: 2\n', 'b.yml': 'c: {b: 3, e: 4}\n' }],
  ])('on %s', (_, files) => {
    const directory = { service: 'wazo-calld', files };
    const [answer] = load([directory]);
    const ours = describeOurs(directory);
    expect(ours.refused).toEqual(answer?.refused);
    if (!JSON.stringify(answer?.config).includes('printed')) expect(ours.config).toEqual(answer?.config);
  });
});

describe('the configuration that is staged', () => {
  it('is what a service reads of its conf.d, and nothing else', () => {
    const entries = filled({
      'etc/wazo-calld/conf.d/50-a.yml': 'a: 1',
      'etc/wazo-calld/conf.d/.hidden.yml': 'a: 1',
      'etc/wazo-calld/conf.d/a.yaml': 'a: 1',
      'etc/wazo-calld/conf.d/a.yml.disabled': 'a: 1',
      'etc/wazo-calld/conf.d/below/a.yml': 'a: 1',
      'etc/wazo-calld/config.yml': 'a: 1',
    });
    expect(readExtension(entries).configuration.map(({ path }) => path)).toEqual(['/etc/wazo-calld/conf.d/50-a.yml']);
  });

  it('is read through a link to a staged file', () => {
    const entries = filled({ 'usr/share/probe/a.yml': 'a: 1' });
    entries.push({
      path: 'etc/wazo-calld/conf.d/a.yml',
      type: 'symbolic link',
      target: '/usr/share/probe/a.yml',
      mode: 0o777,
      mtime: 0,
    });
    const [own] = byService(readExtension(entries).configuration);
    expect(own?.root?.at(['a'])?.first.node.position.line).toBe(1);
  });

  it('is not known to be all where a file is too large, or leads elsewhere', () => {
    const large = filled({
      'etc/wazo-calld/conf.d/a.yml': `a: ${'x'.repeat(1 << 20)}`,
      'etc/wazo-calld/conf.d/b.yml': 'b: 1',
    });
    const [own] = byService(readExtension(large).configuration);
    expect([own?.complete, own?.root?.at(['b']) !== undefined]).toEqual([false, true]);
  });

  it('of an alias bomb is looked at as far as it is asked for', () => {
    const lines = [
      'a: &a [1, 2, 3, 4, 5, 6, 7, 8, 9]',
      ...'bcdefg'.split('').map((c, i) => `${c}: &${c} [${Array(9).fill(`*${'abcdef'[i]}`).join(', ')}]`),
    ];
    const [own] = byService(readExtension(filled({ 'etc/wazo-calld/conf.d/a.yml': lines.join('\n') })).configuration);
    expect(own?.complete).toBe(false);
  });
});

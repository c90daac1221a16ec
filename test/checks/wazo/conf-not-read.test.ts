import { describe, expect, it } from 'vitest';
import { confNotRead } from '../../../src/checks/wazo/conf-not-read.ts';
import { readExtension } from '../../../src/extension/extension.ts';
import { filled, staging } from '../../support/entries.ts';
import { check, rulesWith } from '../../support/extension.ts';

function found(files: Record<string, string | Uint8Array>) {
  return confNotRead(readExtension(filled(files)), staging());
}

it('tells of a file that PyYAML refuses, where it does', () => {
  const [finding, ...others] = found({ 'etc/wazo-calld/conf.d/50-a.yml': 'enabled_plugins:\n\ta: true\n' });
  expect(others).toEqual([]);
  expect(finding?.staged).toMatchObject({ path: '/etc/wazo-calld/conf.d/50-a.yml', position: { line: 2 } });
  expect(finding?.message).toContain('wazo-calld leaves the whole file out');
  expect(finding?.message).toContain('Could not read config file 50-a.yml');
});

it.each([
  ['two documents', 'a: 1\n---\nb: 1\n'],
  ['a tag that nobody knows', 'a: !secret b\n'],
  ['a command that is a text', 'a: !exec hostname\n'],
  ['Latin-1', Buffer.from('a: \xe9\n', 'latin1')],
  ['UTF-16', Buffer.from('\ufeffa: 1\n', 'utf16le')],
  ['several mistakes, once', 'a: @b\nc: @d\ne: @f\n'],
])('tells of %s', (_, text) => {
  expect(found({ 'etc/wazo-auth/conf.d/50-a.yml': text })).toHaveLength(1);
});

it.each([
  ['what is right', 'a: 1\n'],
  ['nothing', ''],
  ['a command', 'a: !exec {command: hostname}\n'],
  ['a key that is there twice', 'a: 1\na: 2\n'],
  ['a byte order mark', '\ufeffa: 1\n'],
  ['more than is looked at', `a: [${'[],'.repeat(30_000)}]\n`],
  ['what is too large', `@${' '.repeat(1 << 20)}`],
])('says nothing of %s', (_, text) => {
  expect(found({ 'etc/wazo-auth/conf.d/50-a.yml': text })).toEqual([]);
});

it.each([
  'etc/my-daemon/conf.d/a.yml',
  'etc/wazo-calld/conf.d/a.yml.disabled',
  'etc/wazo-calld/conf.d/.a.yml',
  'etc/wazo-calld/a.yml',
])('says nothing of %s, which no service of Wazo reads', (path) => {
  expect(found({ [path]: '@' })).toEqual([]);
});

describe('a file that rules install may change', () => {
  const files = { 'etc/wazo-calld/conf.d/50-a.yml': 'key: @@KEY@@\n' };

  it.each([
    'sed -i "s/@@KEY@@/$key/" /etc/wazo-calld/conf.d/50-a.yml',
    'sed -i "s/@@KEY@@/$key/" /etc/wazo-calld/conf.d/*.yml',
    'for file in /etc/wazo-*/conf.d/50-a.yml; do sed -i s/@@KEY@@/a/ "$file"; done',
    'envsubst </usr/share/probe/a >/etc/wazo-calld/conf.d/50-a.yml',
  ])('is not told: %s', (install) => {
    expect(check(confNotRead, files, { rules: rulesWith(install) })).toEqual([]);
  });

  it.each([
    'systemctl restart wazo-calld',
    'chmod 600 /etc/wazo-calld/conf.d/50-a.yml',
    'sed -i s/a/b/ /etc/other/50-b.yml',
  ])('is told with: %s', (install) => expect(check(confNotRead, files, { rules: rulesWith(install) })).toHaveLength(1));
});

import { expect, it } from 'vitest';
import { confIgnoredName } from '../../../src/checks/wazo/conf-ignored-name.ts';
import { check, rulesWith } from '../../support/extension.ts';

const found = check.bind(undefined, confIgnoredName);

it.each([
  ['etc/wazo-calld/conf.d/50-a.yaml', '/etc/wazo-calld/conf.d/50-a.yml'],
  ['etc/wazo-calld/conf.d/50-a.YML', '/etc/wazo-calld/conf.d/50-a.yml'],
  ['etc/wazo-auth/conf.d/a.conf', '/etc/wazo-auth/conf.d/a.yml'],
  ['etc/wazo-auth/conf.d/a', '/etc/wazo-auth/conf.d/a.yml'],
  ['etc/wazo-auth/conf.d/a.yml.old', '/etc/wazo-auth/conf.d/a.yml'],
  ['etc/wazo-auth/conf.d/probe/a.yml', '/etc/wazo-auth/conf.d/a.yml'],
])('tells of %s', (path, meant) => {
  const findings = found({ [path]: 'a: 1' });
  expect(findings).toMatchObject([{ staged: { path: `/${path}` } }]);
  expect(findings[0]?.message).toContain(`Call it \`${meant}\``);
});

it.each([
  ...['a.yml', '.gitkeep', '.a.yaml', 'README', 'README.md', 'a.yml.disabled', 'a.yml.sample', 'a.yml.example'],
  ...[
    'a.yml.dist',
    'a.yml.j2',
    'a.pem',
    'a.json',
    'LICENSE',
    'a.yml~',
    'a.yml.bak',
    'a.yml.orig',
    '.a/b.yml',
    'a/b.txt',
  ],
])('says nothing of %s', (name) => {
  expect(found({ [`etc/wazo-calld/conf.d/${name}`]: 'a: 1' })).toEqual([]);
});

it.each(['conf', 'confd', 'config.d', 'conf-d'])('tells of a directory that is nearly conf.d: %s', (name) => {
  const path = `etc/wazo-calld/${name}/a.yml`;
  const [finding, ...others] = found({ [path]: '# a\nenabled_plugins:\n  probe: true\n' });
  expect(others).toEqual([]);
  expect(finding?.staged).toEqual({ path: `/${path}` });
  expect(finding?.message).toContain('Call it `/etc/wazo-calld/conf.d/a.yml`');
  expect(found({ [path]: 'probe:\n  enabled_plugins: 1\n' })).toEqual([]);
  expect(found({ [`etc/my-daemon/${name}/a.yml`]: 'enabled_plugins:\n' })).toEqual([]);
});

it('says nothing of a directory that no service of Wazo reads', () => {
  expect(found({ 'etc/monit/conf.d/wazo-probe': '', 'etc/my-daemon/conf.d/a.yaml': '' })).toEqual([]);
});

it('says nothing of a file that rules renames', () => {
  const files = { 'etc/wazo-calld/conf.d/a.yaml': 'a: 1' };
  const rules = rulesWith('cp /etc/wazo-calld/conf.d/a.yaml /etc/wazo-calld/conf.d/a.yml');
  expect(found(files, { rules })).toEqual([]);
});

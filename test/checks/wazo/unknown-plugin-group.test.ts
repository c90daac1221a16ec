import { expect, it } from 'vitest';
import { unknownPluginGroup } from '../../../src/checks/wazo/unknown-plugin-group.ts';
import { check, ENTRY_POINTS } from '../../support/extension.ts';

const found = check.bind(undefined, unknownPluginGroup);

it('tells of a group that its service does not load, once', () => {
  const findings = found({ [ENTRY_POINTS]: '[wazo_calld.plugin]\na = a:A\nb = b:B\n' });
  expect(findings).toMatchObject([{ severity: 'warning', staged: { position: { line: 2 }, entryPoint: 'a' } }]);
  expect(findings[0]?.message).toContain('as of Wazo 26. Its group is `wazo_calld.plugins`');
});

it.each(['wazo_auth.plugins', 'wazo_agid.plugins', 'wazo_plugind.plugins', 'wazo_confgend.pjsip'])(
  'tells of %s',
  (group) => {
    expect(found({ [ENTRY_POINTS]: `[${group}]\na = a:A\n` })).toHaveLength(1);
  },
);

it.each([
  ...['wazo_calld.plugins', 'wazo_auth.idp', 'wazo_confgend.asterisk.queues.conf', 'wazo_confgend.provd.network.yml'],
  ...[
    'wazo_dird_client.commands',
    'wazo_auth_keys.commands',
    'console_scripts',
    'wazo_probe.plugins',
    'wazo_calld_probe.plugins',
  ],
  ...['wazo_auth.services', 'wazo_calld'],
])('says nothing of the group %s', (group) => {
  expect(found({ [ENTRY_POINTS]: `[${group}]\na = a:A\n` })).toEqual([]);
});

it('says nothing of the entry points of an environment of its own', () => {
  const path = 'opt/probe/lib/python3.11/site-packages/probe.dist-info/entry_points.txt';
  expect(found({ [path]: '[wazo_calld.plugin]\na = a:A\n' })).toEqual([]);
});

it.each([
  ['wazo-auth', 'enabled_plugins', 'enabled_http_plugins'],
  ['wazo-auth', 'email_notification_module', 'email_notification_plugin'],
  ['wazo-auth', 'enabled_service_plugins', 'enabled_http_plugins'],
  ['wazo-calld', 'enable_plugins', 'enabled_plugins'],
  ['wazo-calld', 'enabled_plugin', 'enabled_plugins'],
  ['wazo-calld', 'enabled-plugins', 'enabled_plugins'],
  ['wazo-confgend', 'plugin', 'plugins'],
  ['wazo-agid', 'enabled_plugins', 'It has no plugins'],
])('tells of the key of %s %s', (service, key, meant) => {
  const findings = found({ [`etc/${service}/conf.d/a.yml`]: `debug: true\n${key}:\n  a: true\n` });
  expect(findings).toMatchObject([{ staged: { position: { line: 2 } }, message: expect.stringContaining(meant) }]);
});

it.each([
  ['wazo-calld', 'enabled_plugins'],
  ['wazo-calld', 'my_plugin'],
  ['wazo-calld', 'enabled_features'],
  ['wazo-auth', 'idp_plugins'],
  ['wazo-confgend', 'enabled_asterisk_modules'],
  ['wazo-auth-keys', 'enabled_plugins'],
  ['my-daemon', 'enable_plugins'],
])('says nothing of the key of %s %s', (service, key) => {
  expect(found({ [`etc/${service}/conf.d/a.yml`]: `${key}:\n  a: {acl: []}\n` })).toEqual([]);
});

it('says nothing for an old Wazo', () => {
  expect(found({ [ENTRY_POINTS]: '[wazo_calld.plugin]\na = a:A\n' }, { release: 'bullseye' })).toEqual([]);
});

import { describe, expect, it } from 'vitest';
import { pluginNeverEnabled } from '../../../src/checks/wazo/plugin-never-enabled.ts';
import { readScript } from '../../../src/shell/reader.ts';
import { check, ENTRY_POINTS, rulesWith } from '../../support/extension.ts';

const found = check.bind(undefined, pluginNeverEnabled);
const entryPoint = (group: string, name = 'probe') => ({ [ENTRY_POINTS]: `[${group}]\n${name} = a:A\n` });
const calld = entryPoint('wazo_calld.plugins');

it('tells of a plugin that nothing enables, where it is declared', () => {
  const findings = found(calld);
  expect(findings).toMatchObject([
    { severity: 'warning', staged: { path: `/${ENTRY_POINTS}`, position: { line: 2 }, entryPoint: 'probe' } },
  ]);
  expect(findings[0]?.message).toContain('`enabled_plugins: {probe: true}`');
});

it.each([
  ['wazo_dird.views', 'etc/wazo-dird/conf.d/a.yml', 'enabled_plugins: {probe: true}'],
  ['wazo_dird.views', 'etc/wazo-dird/conf.d/a.yml', 'enabled_plugins: {services: {probe: true}}'],
  ['wazo_auth.http', 'etc/wazo-auth/conf.d/a.yml', 'enabled_metadata_plugins: {probe: true}'],
  ['wazo_auth.email_notification', 'etc/wazo-auth/conf.d/a.yml', 'debug: true'],
  ['wazo_chatd.connectors', 'etc/wazo-chatd/conf.d/a.yml', 'enabled_plugins: {api: true}'],
  ['wazo_confgend.asterisk.queues.conf', 'etc/wazo-confgend/conf.d/a.yml', 'plugins: {asterisk.rtp.conf: wazo}'],
  ['wazo_calld.plugins', 'etc/my-daemon/conf.d/a.yml', 'enabled_plugins: {probe: true}'],
])('tells of one in %s with only %s: %s', (group, path, text) => {
  const staged = { ...entryPoint(group), [path]: text };
  // What is enabled in another group by the same name is told as missing there.
  const isElsewhere = /services: \{probe|metadata_plugins/.test(text);
  expect(found(staged)).toHaveLength(isElsewhere ? 0 : 1);
});

it.each([
  ['wazo_calld.plugins', 'etc/wazo-calld/conf.d/a.yml', 'enabled_plugins: {probe: true}'],
  ['wazo_calld.plugins', 'etc/wazo-calld/conf.d/a.yml', 'enabled_plugins: {probe: false}'],
  ['wazo_calld.plugins', 'etc/wazo-calld/conf.d/a.yml', 'enabled_plugins: {probe: !exec {command: a}}'],
  ['wazo_calld.plugins', 'etc/wazo-calld/conf.d/a.yml', '!exec {command: a}'],
  ['wazo_calld.plugins', 'etc/wazo-calld/conf.d/a.yml', 'enabled_plugins: {probe: true'],
  ['wazo_calld.plugins', 'etc/wazo-calld/conf.d/a.yml', 'enabled_plugins:'],
  ['wazo_calld.plugins', 'etc/wazo-calld/conf.d/a.yml', 'enable_plugins: {probe: true}'],
  ['wazo_calld.plugins', 'etc/wazo-calld/conf.d/a.yml', 'enabled_plugins: {Probe: true}'],
  ['wazo_calld.plugins', 'etc/wazo-calld/conf.d/a.yaml', 'enabled_plugins: {probe: true}'],
  ['wazo_calld.plugins', 'etc/wazo-calld/conf/a.yml', 'enabled_plugins: {probe: true}'],
  ['wazo_calld.plugins', 'etc/xivo-ctid-ng/conf.d/a.yml', 'enabled_plugins: {probe: true}'],
  ['wazo_dird.views', 'etc/wazo-dird/conf.d/a.yml', 'enabled_plugins: {views: {probe: true}}'],
  ['wazo_auth.idp', 'etc/wazo-auth/conf.d/a.yml', 'idp_plugins: {probe: {enabled: true}}'],
  ['wazo_auth.email_notification', 'etc/wazo-auth/conf.d/a.yml', 'email_notification_plugin: probe'],
  ['wazo_chatd.connectors', 'etc/wazo-chatd/conf.d/a.yml', 'connectors: {probe: {enabled: true}}'],
  ['wazo_confgend.asterisk.queues.conf', 'etc/wazo-confgend/conf.d/a.yml', 'plugins: {asterisk.queues.conf: probe}'],
  ['wazo_purge_db.archives', 'etc/wazo-purge-db/conf.d/a.yml', 'enabled_plugins: {archives: [probe]}'],
  ['wazo_purge_db.archives', 'etc/wazo-purge-db/conf.d/a.yml', 'enabled_plugins: {archives: {probe: true}}'],
  ['wazo_chatd.connectors', 'etc/wazo-chatd/conf.d/a.yml', 'connectors: {probe: {enabled: false, mode: poll}}'],
  ['wazo_auth.external_auth', 'etc/wazo-auth/conf.d/a.yml', 'enabled_external_auth_plugins: {probe: no}'],
  ['wazo_auth.external_auth', 'etc/wazo-auth/conf.d/a.yml', 'enabled_external_auth_plugins: {probe: "no"}'],
])('says nothing of one in %s with %s: %s', (group, path, text) => {
  expect(found({ ...entryPoint(group), [path]: text })).toEqual([]);
});

it.each([
  ['wazo_chatd.connectors', 'etc/wazo-chatd/conf.d/a.yml', 'connectors:\n  probe: {mode: webhook}'],
  ['wazo_auth.idp', 'etc/wazo-auth/conf.d/a.yml', 'idp_plugins:\n  probe: {priority: 9}'],
  ['wazo_auth.external_auth', 'etc/wazo-auth/conf.d/a.yml', 'enabled_external_auth_plugins:\n  probe: "true"'],
  ['wazo_calld.plugins', 'etc/wazo-calld/conf.d/a.yml', 'enabled_plugins:\n  probe:\n'],
  ['wazo_calld.plugins', 'etc/wazo-calld/conf.d/a.yml', 'enabled_plugins:\n  {probe}'],
  ['wazo_chatd.connectors', 'etc/wazo-chatd/conf.d/a.yml', 'connectors:\n  probe: {enabled: }'],
])('tells of one in %s with %s that only names it, at its line: %s', (group, path, text) => {
  const findings = found({ ...entryPoint(group), [path]: text });
  expect(findings).toMatchObject([{ staged: { path: `/${path}`, position: { line: 2 } } }]);
  expect(findings[0]?.message).toContain('names the plugin "probe" but does not enable it');
});

const CASE = 'case "$1" in\npackage) cp -R etc "$pkgdir/" ;;\ninstall) cp /usr/share/probe/a "$D" ;;\nesac\n';
const REST =
  'case "$1" in\npackage) cp -R etc "$pkgdir/" ;;\nbuild | uninstall) ;;\n*) echo a >/etc/wazo-calld/conf.d/a.yml ;;\nesac\n';

it('is not misled by a variable that has nothing to do with it', () => {
  expect(found(calld, { rules: readScript(`V=wazo/plugin.yml\n${CASE}`).script })).toHaveLength(1);
});

it.each(['usr/bin', 'usr/local/sbin', 'bin'])('says nothing where rules runs what is staged in %s', (directory) => {
  const rules = rulesWith('probe-setup --enable');
  expect(found({ ...calld, [`${directory}/probe-setup`]: '#!/bin/sh\n' }, { rules })).toEqual([]);
  expect(found({ ...calld, [`${directory}/other`]: '#!/bin/sh\n' }, { rules })).toHaveLength(1);
});

describe('says nothing', () => {
  it.each([
    ['of a backend, which a source loads', entryPoint('wazo_dird.backends')],
    ['of a name that Wazo has too', entryPoint('wazo_calld.plugins', 'transfers')],
    ['of commands', entryPoint('wazo_dird_client.commands')],
    ['of groups of others', { ...entryPoint('console_scripts') }],
  ])('%s', (_, files) => expect(found(files)).toEqual([]));

  it.each([
    ['where rules writes configuration', { rules: rulesWith('echo a >/etc/wazo-calld/conf.d/a.yml') }],
    ['where rules runs a script that may', { rules: rulesWith('/usr/share/probe/setup') }],
    ['where rules has a library that may', { rules: readScript(`. "$(dirname "$0")/lib.sh"\n${CASE}`).script }],
    [
      'where rules writes to a directory in a variable',
      { rules: readScript(`D=/etc/wazo-calld/conf.d\n${CASE}`).script },
    ],
    ['where rules writes it for all other commands', { rules: readScript(REST).script }],
    ['where rules is not understood', { rules: undefined }],
    ['where another plugin may enable it', { depends: ['test/other'] }],
  ])('%s', (_, staging) => expect(found(calld, staging)).toEqual([]));
});

it('points at a key that is there twice, which may have enabled it', () => {
  const text = 'enabled_plugins: {probe: true}\nenabled_plugins: {api: true}\n';
  expect(found({ ...calld, 'etc/wazo-calld/conf.d/a.yml': text })[0]?.message).toContain(
    'has a key twice, of which the last counts: see line 2',
  );
});

it('is told without names doing anything to the message', () => {
  const name = `a\`\x1b[31m${'x'.repeat(1000)}`;
  const [finding] = found(entryPoint('wazo_confgend.asterisk.a\x1bb', name));
  expect(finding?.message).not.toContain('\x1b');
  expect(finding?.message.length).toBeLessThan(700);
});

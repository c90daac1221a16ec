import { describe, expect, it } from 'vitest';
import { enabledPluginMissing } from '../../../src/checks/wazo/enabled-plugin-missing.ts';
import { readScript } from '../../../src/shell/reader.ts';
import { check, ENTRY_POINTS, rulesWith } from '../../support/extension.ts';

const found = check.bind(undefined, enabledPluginMissing);
const conf = { 'etc/wazo-calld/conf.d/a.yml': 'enabled_plugins:\n  my_probe: true\n' };

it('tells of a plugin that nobody has, where it is enabled', () => {
  const findings = found(conf);
  expect(findings).toMatchObject([
    { severity: 'warning', staged: { path: '/etc/wazo-calld/conf.d/a.yml', position: { line: 2 } } },
  ]);
  expect(findings[0]?.message).toContain('`the entrypoint is missing for plugins`');
});

it('names the plugin that is there by another name', () => {
  const [finding] = found({ ...conf, [ENTRY_POINTS]: '[wazo_calld.plugins]\nmy-probe = a:A\n' });
  expect(finding?.message).toContain('There is "my-probe"');
});

it.each([
  ['the key of another group', 'wazo_chatd.connectors', 'wazo-chatd', '`connectors: {my_probe: {enabled: true}}`'],
  ['another service', 'wazo_confd.plugins', 'wazo-calld', '`/etc/wazo-confd/conf.d`'],
])('says where a plugin is to be enabled that stands at %s', (_, group, service, remedy) => {
  const files = { [`etc/${service}/conf.d/a.yml`]: 'enabled_plugins: {my_probe: true}' };
  const [finding, ...others] = found({ ...files, [ENTRY_POINTS]: `[${group}]\nmy_probe = a:A\nother = a:A\n` });
  expect(others).toEqual([]);
  expect(finding?.message).toContain(remedy);
});

it.each(['wazo_calld_plugins', 'wazo.calld.plugins', 'xivo_calld.plugins', 'wazo_callld.plugins'])(
  'says in which group it stands that nothing loads: %s',
  (group) => {
    const [finding] = found({ ...conf, [ENTRY_POINTS]: `[${group}]\nmy_probe = a:A\n` });
    expect(finding?.message).toContain(
      `It is in "${group}", which nothing loads: declare it in \`wazo_calld.plugins\``,
    );
    const [other] = found({ ...conf, [ENTRY_POINTS]: '[console_scripts]\nmy_probe = a:A\n' });
    expect(other?.message).not.toContain('console_scripts');
  },
);

it.each(['xivo_ctid_ng.plugins', 'wazo_calld.plugin'])('leaves it to the finding on the group %s', (group) => {
  expect(found({ ...conf, [ENTRY_POINTS]: `[${group}]\nmy_probe = a:A\n` })).toEqual([]);
  expect(found({ ...conf, [ENTRY_POINTS]: `[${group}]\nother = a:A\n` })).toHaveLength(1);
  const confd = { 'etc/wazo-confd/conf.d/a.yml': 'enabled_plugins: {my_probe: true}' };
  expect(found({ ...confd, [ENTRY_POINTS]: `[${group}]\nmy_probe = a:A\n` })).toHaveLength(1);
});

it.each([
  ['wazo-auth', 'enabled_http_plugins: {probe: true}'],
  ['wazo-auth', 'idp_plugins: {probe: {enabled: true}}'],
  ['wazo-auth', 'email_notification_plugin: probe'],
  ['wazo-chatd', 'connectors: {probe: {enabled: true}}'],
  ['wazo-dird', 'enabled_plugins: {views: {probe: true}}'],
  ['wazo-purge-db', 'enabled_plugins: {archives: [probe]}'],
  ['wazo-confgend', 'plugins: {asterisk.pjsip.conf: probe}'],
  ['wazo-calld', 'enabled_plugins: {probe: "no"}'],
])('tells of it in %s: %s', (service, text) => {
  expect(found({ [`etc/${service}/conf.d/a.yml`]: text })).toHaveLength(1);
});

it.each([
  ['wazo-calld', 'enabled_plugins: {transfers: true}'],
  ['wazo-calld', 'enabled_plugins: {probe: false}'],
  ['wazo-calld', 'enabled_plugins: {probe: }'],
  ['wazo-calld', 'enabled_plugins: {probe: !exec {command: a}}'],
  ['wazo-calld', 'enabled_plugins: !exec {command: a}'],
  ['wazo-calld', 'enabled_plugins: {transfers: true'],
  ['wazo-auth', 'enabled_metadata_plugins: {user_admin_status: true}'],
  ['wazo-auth', 'email_notification_plugin: smtp'],
  ['wazo-auth', 'idp_plugins: {probe: {priority: 1}}'],
  ['wazo-dird', 'enabled_plugins: {probe: true, services: {service_discovery: true}}'],
  ['wazo-confgend', 'plugins: {asterisk.sip.conf: wazo, asterisk.pjsip.conf: }'],
  ['wazo-purge-db', 'enabled_plugins: {purgers: {call-logs: true}}'],
  ['my-daemon', 'enabled_plugins: {probe: true}'],
])('says nothing in %s of %s', (service, text) => {
  expect(found({ [`etc/${service}/conf.d/a.yml`]: text })).toEqual([]);
});

/** A `rules` that has its directory in a variable. */
const copying = readScript(
  'D=/usr/lib/python3/dist-packages\ncase "$1" in\npackage) ;;\ninstall) cp -R /usr/share/probe/lib/. "$D" ;;\nesac\n',
).script;

describe('says nothing where the plugin may be there', () => {
  it.each([
    ['as an entry point', { [ENTRY_POINTS]: '[wazo_calld.plugins]\nmy_probe = a:A\n' }],
    ['in an egg', { 'usr/local/lib/python3.11/dist-packages/probe-1.0-py3.11.egg/EGG-INFO/entry_points.txt': '' }],
    ['in a wheel', { 'usr/share/probe/probe.whl': '' }],
    ['behind a .pth', { 'usr/lib/python3/dist-packages/probe.pth': '/opt/probe' }],
    [
      'where a unit has Python look',
      { 'etc/systemd/system/wazo-calld.service.d/a.conf': '[Service]\nEnvironment=PYTHONPATH=/opt/probe\n' },
    ],
  ])('%s', (_, files) => expect(found({ ...conf, ...files })).toEqual([]));

  it.each([
    ['by pip', { rules: rulesWith('python3 -m pip install probe') }],
    ['by apt', { rules: rulesWith('apt-get install -y probe') }],
    ['by a copy', { rules: rulesWith('cp -R /usr/share/probe/lib /usr/local/lib/python3.11/dist-packages/') }],
    ['by a copy to where a variable says', { rules: copying }],
    ['by a script of its own', { rules: rulesWith('sh /usr/share/probe/setup.sh') }],
    ['by a rules that is no shell script', { rules: undefined }],
    ['from another plugin', { depends: ['test/probe'] }],
    ['from a Debian package', { debianDepends: ['wazo-probe'] }],
    ['in an older Wazo', { release: 'bullseye' as const }],
  ])('%s', (_, staging) => expect(found(conf, staging)).toEqual([]));
});

it('leaves it to python-payload-missing where no Python was staged at all', () => {
  expect(found(conf, { pythonProject: 'setup.py' })).toEqual([]);
});

it('is not misled by Debian packages that every server has', () => {
  expect(found(conf, { debianDepends: ['python3-requests', 'sox'] })).toHaveLength(1);
});

import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { extendsOf, extendsOutput } from '../../src/extension/extends.ts';
import { type Extends, extendsJsonSchema } from '../../src/extension/extends-schema.ts';
import { readExtension } from '../../src/extension/extension.ts';
import { readScript } from '../../src/shell/reader.ts';
import { filled, tree } from '../support/entries.ts';

const validate = new Ajv({ strict: true }).compile(extendsJsonSchema());
const ENTRY_POINTS = 'usr/lib/python3/dist-packages/x-1.dist-info/entry_points.txt';

/** What these staged files add, and `install` of a shell `rules` that runs these lines. */
function extend(files: Record<string, string>, install = ':', before = ''): Extends {
  const { script } = readScript(`#!/bin/bash\n${before}\ncase "$1" in\ninstall)\n${install}\n;;\nesac\n`);
  const entries = filled(files);
  const extended = extendsOf(entries, readExtension(entries), script);
  const output: unknown = JSON.parse(JSON.stringify(extendsOutput(extended)));
  expect(validate(output), JSON.stringify(validate.errors)).toBe(true);
  return extended;
}

describe('the schema of what a plugin adds', () => {
  it('is the one in schema/, which `npm run schema` writes', () => {
    expect(JSON.parse(readFileSync('schema/extends.schema.json', 'utf8'))).toEqual(extendsJsonSchema());
  });
});

describe('what a plugin adds to a Wazo', () => {
  it('is nothing where nobody looks', () => {
    const entries = tree('opt/x', 'etc/asterisk/', 'usr/share/asterisk/sounds/fr/');
    expect(extendsOutput(extendsOf(entries, readExtension(entries), undefined))).toEqual({});
  });

  it('is the configuration of a service with its keys, in the order in which it is read', () => {
    const { configuration } = extend({
      'etc/wazo-calld/conf.d/60-b.yml': 'debug: true\n',
      'etc/wazo-calld/conf.d/50-a.yml': 'rest_api: {}\nenabled_plugins: {a: true}\n',
      'etc/wazo-calld/conf.d/50-a.yaml': 'never: read\n',
      'etc/wazo-calld/conf.d/70-broken.yml': 'a: [\n',
      'etc/my-daemon/conf.d/50-a.yml': 'own: 1\n',
    });
    expect(configuration).toEqual([
      { service: 'wazo-calld', path: '/etc/wazo-calld/conf.d/50-a.yml', keys: ['rest_api', 'enabled_plugins'] },
      { service: 'wazo-calld', path: '/etc/wazo-calld/conf.d/60-b.yml', keys: ['debug'] },
      { service: 'wazo-calld', path: '/etc/wazo-calld/conf.d/70-broken.yml', keys: [] },
    ]);
  });

  it('is each plugin with whose code is loaded', () => {
    const { plugins } = extend({
      [ENTRY_POINTS]:
        '[wazo_calld.plugins]\nmine = x.calld:Plugin\nidle = x.idle:Plugin\ncalls = x.calls:Plugin\n[wazo_dird.backends]\ncsv = x.csv:Backend\nodoo = x.odoo:Backend\n[console_scripts]\nx = x:main\n',
      'etc/wazo-calld/conf.d/50-x.yml': 'enabled_plugins: {mine: true, calls: true, faxes: false, gone: true}\n',
      'etc/wazo-dird/conf.d/50-x.yml': 'enabled_plugins: {backends: {csv: true}}\n',
    });
    const calld = { service: 'wazo-calld', group: 'wazo_calld.plugins' };
    const dird = { service: 'wazo-dird', group: 'wazo_dird.backends' };
    expect(plugins).toEqual([
      { ...calld, name: 'mine', state: 'enabled', from: 'plugin', entry_point: 'x.calld:Plugin' },
      // The service's own wins.
      { ...calld, name: 'calls', state: 'enabled', from: 'wazo' },
      { ...calld, name: 'faxes', state: 'disabled', from: 'wazo' },
      { ...calld, name: 'gone', state: 'enabled' },
      { ...calld, name: 'idle', state: 'offered', from: 'plugin', entry_point: 'x.idle:Plugin' },
      { ...dird, name: 'csv', state: 'enabled', from: 'plugin', entry_point: 'x.csv:Backend', replaces: true },
      { ...dird, name: 'odoo', state: 'offered', from: 'plugin', entry_point: 'x.odoo:Backend' },
    ]);
  });

  it.each([
    [
      'a mapping',
      'wazo-confd',
      'enabled_plugins: {a: true, b: 0, c: "no", d: null}',
      { a: true, b: false, c: true, d: false },
    ],
    ['a key in a key', 'wazo-dird', 'enabled_plugins: {views: {a: true}, a: true}', { a: true }],
    ['what must be true', 'wazo-auth', 'enabled_external_auth_plugins: {a: true, b: 1}', { a: true, b: false }],
    ['settings', 'wazo-chatd', 'connectors: {a: {enabled: true}, b: {mode: poll}}', { a: true, b: false }],
    ['one name', 'wazo-auth', 'email_notification_plugin: a', { a: true }],
    ['a list', 'wazo-purge-db', 'enabled_plugins: {archives: [a, b]}', { a: true, b: true }],
    ['what is no mapping', 'wazo-calld', 'enabled_plugins: [a]', {}],
    ['something else', 'wazo-calld', '- enabled_plugins', {}],
  ])('knows the plugins that are enabled by %s', (_, service, text, on) => {
    const { plugins } = extend({ [`etc/${service}/conf.d/50-x.yml`]: `${text}\n` });
    expect(Object.fromEntries(plugins.map(({ name, state }) => [name, state === 'enabled']))).toEqual(on);
  });

  it('goes by the first file of a service that says something', () => {
    const { plugins } = extend({
      'etc/wazo-calld/conf.d/10-x.yml': 'enabled_plugins: {a: false}\n',
      'etc/wazo-calld/conf.d/20-x.yml': 'enabled_plugins: {a: true, b: true}\n',
    });
    expect(plugins.map(({ name, state }) => [name, state])).toEqual([
      ['a', 'disabled'],
      ['b', 'enabled'],
    ]);
  });

  it('is policies and keys with their access rights', () => {
    const { policies, service_keys } = extend({
      'etc/wazo-auth/conf.d/50-x.yml':
        'default_policies: {report: {acl: [calld.calls.read, "call-logd.#"]}}\nall_users_policies: {report: true, other: false, third: true}\n',
      'etc/wazo-auth-keys/conf.d/50-x.yml': 'wazo-calld: {acl: [a.b]}\nmine: {system_user: root}\n',
    });
    expect(policies).toEqual([
      { name: 'report', acl: ['calld.calls.read', 'call-logd.#'], all_users: true },
      { name: 'other', acl: [] },
      { name: 'third', acl: [], all_users: true },
    ]);
    expect(service_keys).toEqual([
      { service: 'wazo-calld', acl: ['a.b'] },
      { service: 'mine', acl: [] },
    ]);
  });

  it('is what wazo-confgend generates', () => {
    const { drivers, modules, plugins } = extend({
      [ENTRY_POINTS]:
        '[wazo_confgend.asterisk.pjsip.conf]\nmine = x:Driver\n[wazo_confgend.asterisk.sip.conf]\nmine = y:Driver\n',
      'etc/wazo-confgend/conf.d/50-x.yml':
        'plugins: {asterisk.pjsip.conf: mine, asterisk.rtp.conf: wazo}\nenabled_asterisk_modules: {app_amd.so: true, app_queue.so: false}\n',
    });
    expect(drivers).toEqual([
      { file: 'asterisk.pjsip.conf', name: 'mine', entry_point: 'x:Driver' },
      { file: 'asterisk.rtp.conf', name: 'wazo' },
    ]);
    expect(modules).toEqual([
      { name: 'app_amd.so', loaded: true },
      { name: 'app_queue.so', loaded: false },
    ]);
    expect(plugins).toEqual([]);
  });

  it("is extensions that are added or take the place of Wazo's", () => {
    const { contexts } = extend({
      'etc/asterisk/extensions_extra.d/50-x.conf':
        '[vmbox]\nexten = vmail,1,NoOp()\nexten = mine,1,NoOp()\n same = n,Return()\n[xivo-extrafeatures]\nexten = *42,1,NoOp()\nexten = *42,n,Hangup()\ninclude => my-own\n[empty]\n[globals]\nX=1\n',
      'etc/asterisk/extensions_extra.d/.hidden': '[hidden]\nexten = s,1,NoOp()\n',
      'etc/asterisk/extensions.d/00-x.conf': '[vmbox]\nexten = s,1,NoOp()\n[first]\nexten = s,1,NoOp()\n',
      'etc/asterisk/extensions.d/50-x.conf':
        '[vmbox]\nexten = s,1,NoOp()\n[conference]\nexten = s,1,NoOp()\n[last]\nexten = s,1,NoOp()\n',
      'etc/asterisk/extensions.d/50-x.txt': '[text]\nexten = s,1,NoOp()\n',
    });
    expect(contexts).toEqual([
      { name: 'vmbox', adds: ['mine'], overrides: ['s', 'vmail'], includes: [] },
      { name: 'first', adds: ['s'], overrides: [], includes: [] },
      { name: 'xivo-extrafeatures', adds: ['*42'], overrides: [], includes: ['my-own'] },
      { name: 'last', adds: ['s'], overrides: [], includes: [] },
    ]);
  });

  it('is what Asterisk, systemd, nginx and cron find by its path', () => {
    const extended = extend({
      'etc/asterisk/pjsip.d/50-x.conf': '',
      'etc/asterisk/pjsip.d/README': '',
      'etc/asterisk/res_curl.conf': '',
      'usr/share/asterisk/agi-bin/x.py': '',
      'var/lib/asterisk/agi-bin/sub/y.sh': '',
      'usr/share/asterisk/sounds/fr/a.wav': '',
      'usr/share/asterisk/sounds/fr/b.wav': '',
      'var/lib/asterisk/sounds/custom/c.wav': '',
      'var/lib/asterisk/moh/jazz/a.wav': '',
      'etc/nginx/locations/https-available/x':
        'location /api/x/ {\n proxy_pass http://127.0.0.1:1/;\n}\n# location /no {\nlocation ~ ^/y$\n{}\n',
      'etc/nginx/locations/https-enabled/x -> ../https-available/x': '',
      'etc/nginx/x-shared.conf': 'allow all;\n',
      'lib/systemd/system/x.service': '',
      'usr/lib/systemd/system/x.timer': '',
      'etc/systemd/system/wazo-calld.service.d/x.conf': '',
      'etc/systemd/system/multi-user.target.wants/x.service -> /lib/systemd/system/x.service': '',
      'etc/cron.d/x': '',
      'etc/cron.daily/x': '',
    });
    expect(extended).toMatchObject({
      contexts: [],
      asterisk: ['pjsip.d/50-x.conf', 'res_curl.conf'],
      agi: ['/usr/share/asterisk/agi-bin/x.py', '/var/lib/asterisk/agi-bin/sub/y.sh'],
      sounds: [
        { directory: '/usr/share/asterisk/sounds/fr', files: 2 },
        { directory: '/var/lib/asterisk/sounds/custom', files: 1 },
      ],
      music: [{ directory: '/var/lib/asterisk/moh/jazz', files: 1 }],
      nginx: ['/api/x/', '~ ^/y$', '/etc/nginx/x-shared.conf'],
      units: ['wazo-calld.service.d/x.conf', 'x.service', 'x.timer'],
      cron: ['/etc/cron.d/x', '/etc/cron.daily/x'],
      more: {},
    });
  });

  it.each([
    ['systemctl restart wazo-calld wazo-confd.service || true', { restarts: ['wazo-calld', 'wazo-confd'] }],
    ['sudo /bin/systemctl -q --no-block try-restart wazo-calld', { restarts: ['wazo-calld'] }],
    ['systemctl enable --now x', { restarts: ['x'] }],
    ['systemctl enable x; systemctl daemon-reload; systemctl stop y', {}],
    ['service wazo-auth restart', { restarts: ['wazo-auth'] }],
    ['systemctl reload asterisk nginx', { reloads: ['asterisk', 'nginx'] }],
    [
      'for unit in wazo-calld wazo-confd; do systemctl restart "$unit"; done',
      { restarts: ['wazo-calld', 'wazo-confd'] },
    ],
    ['for name in calld confd; do systemctl restart "wazo-$name"; done', { restarts: ['wazo-calld', 'wazo-confd'] }],
    ['systemctl restart wazo-{calld,confd} "wazo-*"', { restarts: ['wazo-calld', 'wazo-confd'] }],
    ['systemctl restart $UNITS', { restarts: ['wazo-auth', 'wazo-ui'] }, 'UNITS="wazo-auth wazo-ui"'],
    [
      'for unit in "${units[@]}"; do systemctl restart $unit; done',
      { restarts: ['wazo-auth', 'wazo-ui'] },
      'units=(wazo-auth "wazo-ui" # wazo-calld\n "$x" ${y[@]})',
    ],
    ['systemctl restart "$unknown" "wazo-$x"', {}, 'x=$(cat /etc/x)'],
    ['systemctl restart $a', {}, 'a=$b b=$a'],
    [
      'asterisk -rx \'dialplan reload\'; asterisk -r -x "core reload"',
      { asterisk_commands: ['dialplan reload', 'core reload'] },
    ],
    ['wazo-auth-keys service update', { reloads: ['wazo-auth-keys'] }],
  ])('is what `install` restarts and reloads: `%s`', (install, expected, before = '') => {
    const { restarts, reloads, asterisk_commands } = extend({}, install, before);
    const found = { restarts, reloads, asterisk_commands };
    expect(found).toEqual({ restarts: [], reloads: [], asterisk_commands: [], ...expected });
  });

  it('is not what another command restarts', () => {
    const { restarts } = extend({}, ': ;;\nuninstall) systemctl restart wazo-calld');
    expect(restarts).toEqual([]);
  });

  it('is cut to what a reader has time for, and what is left out is counted', () => {
    const many = (text: (index: number) => string) => Array.from({ length: 150 }, (_, index) => text(index));
    const { configuration, plugins, contexts, sounds, more } = extend({
      'etc/wazo-calld/conf.d/50-x.yml': `enabled_plugins:\n${many((index) => `  p${index}: true\n`).join('')}`,
      'etc/wazo-confd/conf.d/50-x.yml': many((index) => `k${index}: 1\n`).join(''),
      'etc/asterisk/extensions_extra.d/x.conf': `[a]\n${many((index) => `exten = ${index},1,NoOp()\n`).join('')}[b]\nexten = s,1,NoOp()\n`,
      ...Object.fromEntries(many((index) => `usr/share/asterisk/sounds/${index}/a`).map((path) => [path, ''])),
    });
    expect(configuration.flatMap(({ keys }) => keys)).toHaveLength(100);
    expect(plugins).toHaveLength(100);
    expect(contexts.map(({ adds }) => adds.length)).toEqual([100, 0]);
    expect(sounds).toHaveLength(100);
    expect(more).toEqual({ keys: 51, plugins: 50, extensions: 51, sounds: 50 });
  });

  it('has names on one line and not too long', () => {
    const { configuration, plugins } = extend({
      'etc/wazo-calld/conf.d/50-x.yml': `"a\\nb\\e[31m": 1\nenabled_plugins: {"${'x'.repeat(300)}": true}\n`,
    });
    expect(configuration[0]?.keys[0]).toBe('a\\x0ab\\x1b[31m');
    expect(plugins[0]?.name).toBe(`${'x'.repeat(120)}…`);
  });

  it('is told of a hostile tree in bounded time and size', () => {
    const lines = Array.from({ length: 100_000 }, (_, index) => `p${index} = x.${'y'.repeat(20)}:Plugin\n`);
    const rules = Array.from({ length: 20_000 }, (_, index) => `systemctl restart s${index}\n`).join('');
    const started = performance.now();
    const extended = extend(
      {
        [ENTRY_POINTS]: `[wazo_calld.plugins]\n${lines.slice(0, 25_000).join('')}`,
        'etc/wazo-calld/conf.d/50-x.yml': `enabled_plugins:\n${lines
          .slice(0, 20_000)
          .map((line) => `  ${line.split(' ')[0]}: true\n`)
          .join('')}`,
        'etc/asterisk/extensions_extra.d/x.conf': `[a]\n${lines
          .slice(0, 30_000)
          .map((_, index) => `exten = ${index},1,A()\n`)
          .join('')}`,
        'etc/nginx/locations/https-available/x': `location${' '.repeat(500_000)}`,
      },
      rules,
    );
    expect(performance.now() - started).toBeLessThan(10_000);
    expect(JSON.stringify(extended).length).toBeLessThan(100_000);
  });
});

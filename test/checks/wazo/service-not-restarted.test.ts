import { describe, expect, it } from 'vitest';
import type { Staging } from '../../../src/checks/check.ts';
import { serviceNotRestarted } from '../../../src/checks/wazo/service-not-restarted.ts';
import { readExtension } from '../../../src/extension/extension.ts';
import { readScript } from '../../../src/shell/reader.ts';
import { filled, staging } from '../../support/entries.ts';

/** The findings on files with a `rules` that has these lines under `install`. */
function find(files: Record<string, string>, install: string, before = '', other: Partial<Staging> = {}) {
  const text = `#!/bin/bash\n${before}\ncase "$1" in\n  package) cp -R etc "$pkgdir/" ;;\n  install)\n${install}\n  ;;\n  uninstall) systemctl restart wazo-calld ;;\nesac\n`;
  const { script } = readScript(text);
  return serviceNotRestarted(readExtension(filled(files)), staging({ rules: script, ...other }));
}

const CONF = { 'etc/wazo-calld/conf.d/50-probe.yml': 'enabled_plugins: {probe: true}\n' };
const DIALPLAN = { 'etc/asterisk/extensions_extra.d/probe.conf': '[probe]\nexten = s,1,NoOp()\n' };
const KEYS = { 'etc/wazo-auth-keys/conf.d/50-probe.yml': 'wazo-calld: {acl: [a]}\n' };
const entryPoints = (text: string) => ({
  'usr/lib/python3/dist-packages/probe-1.egg-info/entry_points.txt': text,
});

describe('service-not-restarted', () => {
  it.each([
    ['configuration', CONF, 'systemctl restart wazo-calld'],
    ['code', entryPoints('[wazo_dird.views]\nprobe = probe:Plugin\n'), 'systemctl restart wazo-dird'],
    [
      'a driver',
      entryPoints('[wazo_confgend.asterisk.pjsip.conf]\nprobe = probe:Driver\n'),
      'systemctl restart wazo-confgend',
    ],
    ['dialplan', DIALPLAN, "asterisk -rx 'dialplan reload'"],
    ['configuration of Asterisk', { 'etc/asterisk/pjsip.d/50-probe.conf': '[a](+)\n' }, "asterisk -rx 'core reload'"],
    ['configuration of a module', { 'etc/asterisk/res_curl.conf': '[globals]\n' }, "asterisk -rx 'core reload'"],
    ['a key of a service', KEYS, 'wazo-auth-keys service update'],
  ])('is told of %s', (_, files, command) => {
    const found = find(files, 'echo installed');
    expect(found).toMatchObject([
      { code: 'service-not-restarted', severity: 'warning', file: 'wazo/rules', position: { line: 5, column: 3 } },
    ]);
    expect(found[0]?.message).toContain(`Add \`${command}\` to it`);
  });

  it('is told of a file of Asterisk that the reload of another one does not read', () => {
    const queues = { 'etc/asterisk/queues.d/probe.conf': '[probe]\nstrategy = ringall\n' };
    const [finding, ...others] = find({ ...DIALPLAN, ...queues }, "asterisk -rx 'dialplan reload' || true");
    expect(others).toEqual([]);
    expect(finding?.message).toContain(
      "`dialplan reload` of Asterisk's console does not read `/etc/asterisk/queues.d/probe.conf`. Add `asterisk -rx 'core reload'`",
    );
    expect(find(DIALPLAN, "asterisk -x 'moh reload'")).toHaveLength(1);
    expect(find(DIALPLAN, 'C="dialplan reload"\nasterisk -rx "$C"')).toEqual([]);
    for (const install of [
      "asterisk -rx 'core reload'",
      "asterisk -rx 'dialplan reload'\nasterisk -rx 'queue reload all'",
      "asterisk -rx 'dialplan reload'\nasterisk -rx 'module reload'",
      'asterisk -rx \'dialplan reload\'\nasterisk -rx "$1"',
      "asterisk -rx 'dialplan reload'; systemctl restart asterisk",
      'for c in dialplan queue; do asterisk -rx "$c reload"; done',
      "echo 'dialplan reload' | asterisk -r",
    ])
      expect(find({ ...DIALPLAN, ...queues }, install), install).toEqual([]);
  });

  it('is told once of all', () => {
    const chatd = { 'etc/wazo-chatd/conf.d/50-probe.yml': 'a: 1\n' };
    const [finding, ...others] = find({ ...CONF, ...chatd, ...DIALPLAN, ...KEYS }, 'systemctl restart wazo-chatd');
    expect(others).toEqual([]);
    expect(finding?.message).toContain('`wazo-calld` and `asterisk` read');
    expect(finding?.message).toContain(
      "Add `wazo-auth-keys service update`, `systemctl restart wazo-calld` and `asterisk -rx 'dialplan reload'` to it",
    );
  });

  it.each([
    ['says so only', 'echo "now run: systemctl restart wazo-calld"'],
    ['restarts another service', 'systemctl restart wazo-calld-other'],
    ['reads units again', 'systemctl daemon-reload'],
    ['copies something', 'cp /usr/share/probe/a /etc/wazo-calld/conf.d/'],
  ])('is told where `install` %s', (_, install) => expect(find(CONF, install)).toHaveLength(1));

  it('is told where wazo-service leaves the service out', () => {
    const confOf = (service: string) => ({ [`etc/${service}/conf.d/50-probe.yml`]: 'a: 1\n' });
    expect(find(confOf('wazo-ui'), 'wazo-service restart all')).toHaveLength(1);
    expect(find(confOf('wazo-ui'), 'wazo-service restart all\nsystemctl restart wazo-ui')).toEqual([]);
    expect(find(confOf('wazo-dird'), 'wazo-service restart wazo')).toHaveLength(1);
    expect(find(confOf('wazo-dird'), 'wazo-service restart')).toEqual([]);
    expect(find(confOf('wazo-calld'), 'wazo-service restart wazo')).toEqual([]);
  });

  it('is told where `install` restarts others of a list', () => {
    const chatd = { 'etc/wazo-chatd/conf.d/50-probe.yml': 'a: 1\n' };
    expect(find(chatd, 'for s in wazo-dird wazo-auth; do systemctl restart $s; done')).toHaveLength(1);
    expect(find(chatd, 'for s in dird auth; do systemctl restart wazo-$s; done')).toHaveLength(1);
  });

  it.each([
    'systemctl restart wazo-calld',
    'systemctl restart wazo-calld.service || :',
    'systemctl restart wazo-auth wazo-calld',
    'systemctl try-restart wazo-calld',
    'systemctl reload-or-restart wazo-calld',
    '/bin/systemctl --no-block restart wazo-calld',
    'sudo service wazo-calld restart',
    'invoke-rc.d wazo-calld restart',
    'systemctl stop wazo-calld; systemctl start wazo-calld',
    'if systemctl is-active wazo-calld; then systemctl restart wazo-calld; fi',
    'for s in wazo-auth wazo-calld; do systemctl restart "$s"; done',
    'SERVICES="wazo-auth wazo-calld"\nsystemctl restart $SERVICES',
    'echo wazo-auth wazo-calld | xargs systemctl restart',
    'systemctl restart "wazo-*"',
    'for s in wazo-{auth,calld}; do systemctl restart $s; done',
    'for d in /etc/wazo-*; do systemctl restart "$(basename "$d")"; done',
    'SERVICES=(wazo-{auth,calld})\nsystemctl restart "${SERVICES[@]}"',
    'systemctl restart wazo-{auth,calld}',
    'wazo-service restart',
    'wazo-service restart all',
    'pkill -f wazo-calld',
    'sh -c "systemctl restart wazo-calld"',
    'sh /usr/share/probe/install.sh',
    '/usr/share/probe/install.sh',
    '. /usr/share/probe/install.sh',
    'python3 /usr/share/probe/install.py',
    '"$HELPER" install',
    'at now + 1 minute <<EOF\nsystemctl restart wazo-calld\nEOF',
    'nohup setsid /usr/share/probe/later &',
    'alias again="systemctl restart"\nagain wazo-calld',
    'reboot',
  ])('is not told where `install` runs %s', (install) => expect(find(CONF, install)).toEqual([]));

  // Not what `uninstall` of these rules names.
  it.each([
    'for s in auth chatd; do systemctl restart wazo-$s; done',
    'for s in auth chatd; do systemctl restart "wazo-${s}.service"; done',
    'again() { systemctl restart wazo-$1; }\nagain chatd',
    'P=wazo\nsystemctl restart $P-chatd',
    'ACTION=restart\nsystemctl --quiet $ACTION wazo-chatd',
    'systemctl restart $(systemctl list-units --plain --no-legend | grep wazo | cut -d" " -f1)',
    'for s in $(cat /etc/probe/services); do systemctl restart $s; done',
    'S=`cat /etc/probe/services`\nsystemctl restart $S',
    'while read -r s; do systemctl restart $s; done </etc/probe/services',
    "systemctl list-units 'wazo-*' | awk '{print $1}' | xargs systemctl restart",
  ])('is not told where `install` runs %s', (install) => {
    const chatd = { 'etc/wazo-chatd/conf.d/50-probe.yml': 'a: 1\n' };
    expect(find(chatd, install)).toEqual([]);
    expect(find(chatd, 'systemctl restart "$1"')).toHaveLength(1);
  });

  it('is not told where a function restarts what it is given', () => {
    const helper = 'again() {\n  systemctl restart "$1"\n}';
    expect(find(CONF, 'again wazo-calld', helper)).toEqual([]);
    expect(find(CONF, 'echo done', helper)).toHaveLength(1);
  });

  it('is not told where a program of the plugin runs', () => {
    expect(find({ ...CONF, 'usr/bin/probe-setup 755': '' }, 'probe-setup')).toEqual([]);
    expect(find({ ...CONF, 'usr/sbin/probe-setup 755': '' }, '/usr/sbin/probe-setup')).toEqual([]);
    expect(find(CONF, 'some-tool')).toHaveLength(1);
  });

  it.each([
    "asterisk -rx 'dialplan reload'",
    "/usr/sbin/asterisk -rx 'core reload'",
    'systemctl reload asterisk',
    'systemctl restart asterisk',
    "echo 'dialplan reload' | asterisk -r",
    "asterisk -rx 'module load res_curl.so'",
    "asterisk -rx 'core restart when convenient'",
    'service asterisk reload',
    'wazo-service restart',
    'for s in wazo-calld asterisk; do systemctl restart $s; done',
  ])('is not told of dialplan where `install` runs %s', (install) => expect(find(DIALPLAN, install)).toEqual([]));

  it('is told of dialplan where only other services are restarted', () => {
    expect(find(DIALPLAN, "systemctl restart wazo-agid\nasterisk -rx 'core show version'")).toHaveLength(1);
  });

  it.each([
    ['a file is empty', { 'etc/wazo-calld/conf.d/50-probe.yml': '# Nothing yet\n' }],
    ['a file of Asterisk has comments only', { 'etc/asterisk/codecs.d/probe.conf': '; Made by the interface\n\n' }],
    ['no module is known to read it', { 'etc/asterisk/probe.conf': '[a]\n', 'etc/asterisk/README': 'a\n' }],
    ['Asterisk does not read it', { 'etc/asterisk/probe.d/a.conf': '[a]\n', 'etc/asterisk/pjsip.d/README': 'a\n' }],
    ['a command reads it each time', { 'etc/wazo-purge-db/conf.d/50-probe.yml': 'days_to_keep: 1\n' }],
    ['the service runs `install` itself', { 'etc/wazo-plugind/conf.d/50-probe.yml': 'debug: true\n' }],
    ['no service reads it', { 'etc/probe/conf.d/a.yml': 'a: 1\n', 'etc/wazo-calld/conf.d/README': 'a' }],
    ['nginx is told by dpkg', { 'etc/nginx/locations/https-enabled/probe': 'location /probe/ {}' }],
    ['it is code for nobody', entryPoints('[console_scripts]\nprobe = probe:main\n[wazo_purge_db.purgers]\na = b:C\n')],
  ])('is not told where %s', (_, files) => expect(find(files, 'echo installed')).toEqual([]));

  it('is not told of a driver where Asterisk is restarted', () => {
    const driver = { 'etc/wazo-confgend/conf.d/50-probe.yml': 'plugins: {asterisk.hep.conf: probe}\n' };
    expect(find(driver, 'systemctl restart asterisk')).toEqual([]);
    expect(find(driver, 'systemctl restart wazo-auth')).toHaveLength(1);
  });

  it('is not told where `rules` was not understood', () => {
    expect(find(CONF, ':', '', { rules: undefined })).toEqual([]);
  });

  it.each([
    'case $1 in *install) systemctl restart wazo-calld ;; esac',
    'case $1 in build|package) ;; *) systemctl restart wazo-calld ;; esac',
    'case $1 in install|upgrade) systemctl restart wazo-calld ;; esac',
    '[ "$1" = install ] && systemctl restart wazo-calld',
    'if [ "$1" != install ]; then exit; fi\nsystemctl restart wazo-calld',
    'install() {\n  systemctl restart wazo-calld\n}\n"$1"',
    'do_install() {\n  systemctl restart wazo-calld\n}\ndo_$1',
    'main() { case "$1" in install) systemctl restart wazo-calld ;; esac; }\nmain "$@"',
    'case "$1" in install) : ;; esac\nsystemctl restart wazo-calld',
  ])('is not told where `rules` finds its way to a restart: %s', (text) => {
    const { script } = readScript(text);
    expect(script).toBeDefined();
    expect(serviceNotRestarted(readExtension(filled(CONF)), staging({ rules: script }))).toEqual([]);
  });

  it.each([
    'case "$1" in package) : ;; uninstall) systemctl restart wazo-calld ;; esac',
    'case "$1" in install) : ;; uninstall|postrm) systemctl restart wazo-calld ;; esac',
    'uninstall() {\n  systemctl restart wazo-calld\n}\ncase "$1" in install) : ;; uninstall) uninstall ;; esac',
  ])('is told where only another command comes to a restart: %s', (text) => {
    const { script } = readScript(text);
    expect(serviceNotRestarted(readExtension(filled(CONF)), staging({ rules: script }))).toHaveLength(1);
  });

  it('is told of a `rules` without a branch for install', () => {
    const { script } = readScript('case "$1" in\npackage) cp -R etc "$pkgdir/" ;;\nesac\n');
    const [finding] = serviceNotRestarted(readExtension(filled(CONF)), staging({ rules: script }));
    expect(finding).toMatchObject({ code: 'service-not-restarted', file: 'wazo/rules' });
    expect(finding?.position).toBeUndefined();
  });
});

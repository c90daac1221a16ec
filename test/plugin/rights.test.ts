import { describe, expect, it } from 'vitest';
import { rightsIn } from '../../src/plugin/rights.ts';
import { readScript } from '../../src/shell/reader.ts';

const FILE = '/etc/asterisk/keys/a.pem';

/** Whether this `rules` changes who can read a file, read as a script where it is one. */
function changes(text: string): (path: string) => boolean {
  return rightsIn(text, text.startsWith('#!/bin/sh') ? readScript(text).script : undefined);
}

describe('the rights of a file', () => {
  it.each([
    'install) chmod 644 /etc/asterisk/keys/a.pem ;;',
    '  chown -R asterisk:asterisk /etc/asterisk',
    '  chown -R asterisk: /etc/asterisk/',
    '\tchown asterisk "/etc/asterisk/keys/a.pem"',
    'chown asterisk:asterisk /etc/asterisk/keys/*',
    'chmod 644 /etc/asterisk/{keys,other}/a.pem',
    'chgrp asterisk "$KEYS"',
    'chown asterisk: "${DIRECTORY}/a.pem"',
    'install -o asterisk -m 600 /usr/share/x /etc/asterisk/keys/a.pem',
    "os.chmod('/etc/asterisk/keys/a.pem', 0o644)",
    'setfacl -m u:asterisk:r /etc/asterisk/keys/a.pem',
  ])('may be changed by %s', (line) => {
    expect(changes(`#!/bin/sh\n${line}\n`)(FILE)).toBe(true);
  });

  it.each([
    '',
    'chmod 600 ${pkgdir}/etc/asterisk/keys/a.pem',
    'install -m 600 "$SOURCE" "$pkgdir/etc/asterisk/keys/a.pem"',
    'chown asterisk /etc/asterisk/keys/a',
    'chown asterisk /etc/asterisk/keys/b.pem',
    'chown asterisk:asterisk /etc/asterisk/other/*',
    'systemctl restart asterisk # /etc/asterisk',
    'install) cp /etc/asterisk/a /etc/asterisk/keys/a.pem ;;',
    'apt-get install /tmp/x.deb',
    'installed=/etc/asterisk',
  ])('are not changed by %j', (line) => {
    expect(changes(`#!/bin/sh\n${line}\n`)(FILE)).toBe(false);
  });

  const script = (install: string, others = '') =>
    `#!/bin/sh\nmine() {\n  chown asterisk ${FILE}\n}\ncase "$1" in\n  install)\n    ${install}\n    ;;\n${others}\nesac\n`;

  it.each([
    ['a function that install calls', script('mine')],
    ['a command of several lines', script(`chown \\\n  asterisk \\\n  ${FILE}`)],
    ['a pattern that is for install too', script(':').replace('install)', 'i*)').replace(':', `chmod 644 ${FILE}`)],
    ['what is run for every command', `#!/bin/sh\nchmod 644 ${FILE}\n${script(':').slice(10)}`],
    ['what is run for all else', script(':', `*) chmod 644 ${FILE} ;;`).replace('install)', 'build)')],
  ])('may be changed by %s', (_, text) => expect(changes(text)(FILE)).toBe(true));

  it.each([
    ['another command', script(':', `uninstall) chown root ${FILE} ;;`)],
    ['a function that nothing calls', script(':')],
    ['a comment', script(`# chown asterisk ${FILE}`)],
  ])('are not changed by %s', (_, text) => expect(changes(text)(FILE)).toBe(false));

  it('are found in time that grows with the script, and with the files', () => {
    const started = performance.now();
    const rules = Array.from({ length: 40_000 }, (_, index) => `chown asterisk /etc/${index % 900}/${'/'.repeat(9)}`);
    const setsRights = changes(rules.join('\n'));
    for (let file = 0; file < 20_000; file += 1) expect(setsRights(`/srv/${file}`)).toBe(false);
    expect(changes(Array.from({ length: 2000 }, (_, index) => `chown a /etc/${index}`).join('\n'))(FILE)).toBe(true);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

import { describe, expect, it } from 'vitest';
import { ignoredName } from '../../../src/checks/asterisk/ignored-name.ts';
import type { Staging } from '../../../src/checks/check.ts';
import { check, rulesWith } from '../../support/extension.ts';

function ignored(path: string, text = '[a]\nexten = s,1,Answer()\n', other: Partial<Staging> = {}) {
  return check(ignoredName, { [`etc/asterisk/${path}`]: text }, other).map(({ message }) => message);
}

describe('a name in a directory of Asterisk', () => {
  it.each([
    ['pjsip.d/50-probe', 'end in `.conf`'],
    ['pjsip.d/50-probe.cfg', 'end in `.conf`'],
    ['extensions.d/probe.ael', 'no AEL'],
    ['pjsip.d/probe/50.conf', 'in a directory of `pjsip.d`'],
    ['extensions_extra.d/probe/50.conf', 'in a directory of'],
    ['extensions_custom.d/50.conf', 'Stage dialplan in `/etc/asterisk/extensions_extra.d`'],
    ['modules.d/50.conf', "nothing of Wazo's reads"],
    ['sip.d/50.conf', 'pjsip.d'],
    ['extensions.ael', 'no `pbx_ael.so`'],
    ['extensions.lua', 'no `pbx_lua.so`'],
    ['extensions_custom.conf', 'Stage dialplan in'],
    ['modules.conf', 'enabled_asterisk_modules'],
    ['extensions_extra.d/README', 'reads every file'],
    ['extensions_extra.d/probe.conf.disabled', 'reads every file'],
    ['extensions_extra.d/probe.py', 'reads every file'],
  ])('is told that is not read, or read by mistake: %s', (path, message) => {
    expect(ignored(path)).toEqual([expect.stringContaining(message)]);
  });

  it.each([
    'pjsip.d/50-probe.conf',
    'extensions_extra.d/50-probe.conf',
    'extensions_extra.d/50-probe',
    'extensions_extra.d/readme-first.conf',
    'pjsip.d/.gitkeep',
    'pjsip.d/README',
    'pjsip.d/50-probe.conf.sample',
    'pjsip.d/50-probe.conf.disabled',
    'pjsip.d/50-probe.conf.j2',
    'pjsip.d/notes.txt',
    'prometheus.conf',
    'keys/probe.pub',
    // `junk-staged` tells of these.
    'pjsip.d/50-probe.conf~',
    'extensions_extra.d/50-probe.conf.bak',
  ])('is not told that is right, or plainly not meant to be read: %s', (path) => {
    expect(ignored(path)).toEqual([]);
  });

  it('is not told of a file by which the reading ends, nor of one that is only comments', () => {
    expect(ignored('extensions_extra.d/README.md', '[see](https://example.org)\n')).toEqual([]);
    expect(ignored('extensions_extra.d/probe.conf.sample', '; [a]\n\n')).toEqual([]);
  });

  it('may be of a module that the plugin has loaded', () => {
    const conf = { 'etc/wazo-confgend/conf.d/50.yml': 'enabled_asterisk_modules: {pbx_ael.so: true}\n' };
    expect(check(ignoredName, { 'etc/asterisk/extensions.ael': 'context a {}\n', ...conf })).toEqual([]);
    const rules = rulesWith("asterisk -rx 'module load pbx_lua.so'");
    expect(ignored('extensions.lua', '', { rules })).toEqual([]);
  });

  it('is told of a link to what is not there', () => {
    const link = (target: string, other: Partial<Staging> = {}, files: Record<string, string> = {}) =>
      check(ignoredName, { [`etc/asterisk/extensions_extra.d/50.conf -> ${target}`]: '', ...files }, other);
    expect(link('/opt/acme/dialplan.conf')[0]?.message).toContain('a link to `/opt/acme/dialplan.conf`');
    expect(link('/opt/acme/dialplan.conf', { depends: ['acme/dialplan'] })).toEqual([]);
    expect(link('/opt/acme/dialplan.conf', { rules: rulesWith('cp x /opt/acme/dialplan.conf') })).toEqual([]);
    expect(link('/usr/share/acme/dialplan.conf')).toEqual([]);
    expect(link('/usr/share/acme/dialplan.conf', {}, { 'usr/share/acme/other.conf': '' })).toHaveLength(1);
    expect(link('/usr/share/acme/other.conf', {}, { 'usr/share/acme/other.conf': '' })).toEqual([]);
  });

  it('may be included by a staged file, or by a command', () => {
    const custom = { 'etc/asterisk/extensions_acme.conf': '[a]\n' };
    const include = (line: string) => ({ ...custom, 'etc/asterisk/extensions_extra.d/50.conf': `${line}\n` });
    expect(check(ignoredName, include('#include extensions_acme.conf'))).toEqual([]);
    expect(check(ignoredName, include('#include extensions_*.conf'))).toEqual([]);
    expect(check(ignoredName, include('#include queues_acme.conf'))).toHaveLength(1);
    expect(check(ignoredName, custom, { rules: rulesWith("sed -i '1i #include x' /etc/asterisk/x.conf") })).toEqual([]);
    const included = (line: string) => ({
      'etc/asterisk/probe.d/50.conf': '[a]\n',
      'etc/asterisk/extensions_extra.d/50.conf': `${line}\n`,
    });
    expect(check(ignoredName, included('#include probe.d/*.conf'))).toEqual([]);
    expect(check(ignoredName, included('#include "/etc/asterisk/probe.d/50.conf"'))).toEqual([]);
    expect(check(ignoredName, included('; #include probe.d/*.conf'))).toHaveLength(1);
    const rules = rulesWith('echo "#include probe.d/*" >> /etc/asterisk/queues.conf');
    expect(ignored('probe.d/50.conf', '', { rules })).toEqual([]);
    expect(ignored('probe.d/50.conf', '', { rules: undefined })).toEqual([]);
  });

  it('may be renamed or removed by a command', () => {
    const rules = rulesWith('mv /etc/asterisk/pjsip.d/50-probe /etc/asterisk/pjsip.d/50-probe.conf');
    expect(ignored('pjsip.d/50-probe', '', { rules })).toEqual([]);
  });
});

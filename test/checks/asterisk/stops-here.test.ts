import { describe, expect, it } from 'vitest';
import { stopsHere } from '../../../src/checks/asterisk/stops-here.ts';
import type { Staging } from '../../../src/checks/check.ts';
import { check } from '../../support/extension.ts';

const EXTRA = 'etc/asterisk/extensions_extra.d/50-probe.conf';

/** The lines at which the reading of a staged file stops. */
function stops(text: string | Buffer, path = EXTRA, other: Partial<Staging> = {}) {
  return check(stopsHere, { [path]: text }, other).map(({ staged }) => staged?.position?.line);
}

describe('a file of the dialplan', () => {
  it.each([
    ['[probe\nexten = s,1,Answer()', 1],
    ['[probe](x\nexten = s,1,Answer()', 1],
    ['[a]\n[xivo-extrafeatures](+)\nexten = 1,1,Answer()', 2],
    ['[user](+)\nexten = s,1,Answer()', 1],
    ['[probe](+)\n[probe]\n', 1],
    ['[probe](!)\n[probe](+)\n', 2],
    ['[a](probe)\n[probe]\n', 1],
    ['[xivo-subrgbl-user](+)\n', 1],
    ['[see](https://example.org)', 1],
    ['[a]\n#include = other.conf', 2],
    ['[a]\n#include other.conf more', 2],
    ['[a]\n#include user', 2],
    ['[a]\nexten = s,1,Answer() \n\\\n', 3],
    ['[a]\n;-- todo\nexten = s,1,Answer()\n', 2],
    ['[a]\nexten = s,1,Answer() --;\n', 2],
  ])('is read up to what Asterisk stops at: %j', (text, line) => {
    expect(stops(text)).toEqual([line]);
  });

  it.each([
    '[probe]\nexten = s,1,Answer()',
    '[probe](!)\n[a](probe)\n[a](+)\n',
    // Wazo's own, which are read before.
    '[wazo-callbackdisa](+)\n',
    '[xivo-features](+)\n',
    '[usersharedlines](+)\n',
    // Such as a server generates, or a person makes.
    '[default](+)\n',
    '[ctx-acme-internal-6a0e](+)\n',
    '[acme](+)\n',
    '[a](acme)\n',
    '[a]\n#include acme.conf\n#include /etc/acme/*.conf\n#tryinclude missing\n#exec /usr/bin/acme\n',
    '[a]\n;--- title ---\n;-- one\nmore --;\n',
    '[a]\nexten = s,1,Set(A=b\\;c)\n',
    '[a]\ninclude = user\n',
  ])('is read to its end: %j', (text) => {
    expect(stops(text)).toEqual([]);
  });

  it('may add to what a file before it defines, whosever that is', () => {
    expect(stops('[xivo-extrafeatures](+)\n', 'etc/asterisk/extensions_extra.d/zz-probe.conf')).toEqual([]);
    const own = { [EXTRA]: '[a](+)\n', 'etc/asterisk/extensions_extra.d/10-a.conf': '[a]\n' };
    expect(check(stopsHere, own)).toEqual([]);
    expect(stops('[xivo-subrgbl-user](+)\n', EXTRA, { depends: ['acme/other'] })).toEqual([]);
  });

  it('is told with what is lost, and what to write', () => {
    const [finding] = check(stopsHere, { [EXTRA]: '[xivo-extrafeatures](+)\nexten = 1,1,Answer()\n' });
    expect(finding).toMatchObject({ severity: 'error', staged: { path: `/${EXTRA}`, position: { line: 1 } } });
    expect(finding?.message).toContain('only `/etc/asterisk/extensions_extra.d/xivo-extrafeatures.conf` defines');
    expect(finding?.message).toContain('Write "[xivo-extrafeatures]" without `(+)`');
  });

  it('at a path that is not relative to `/etc/asterisk` is told with the one that is', () => {
    const remedyFor = (name: string) => {
      const files = { [EXTRA]: `#include ${name}\n`, [`etc/asterisk/extensions_extra.d/${name}`]: '[a]\n' };
      return check(stopsHere, files)[0]?.message;
    };
    expect(remedyFor('acme/a.conf')).toContain('write "#include extensions_extra.d/acme/a.conf"');
    expect(remedyFor('acme.conf')).toContain('Leave the line out');
  });

  it("loses all of Wazo's dialplan before 01-wazo.conf", () => {
    const at = 'etc/asterisk/extensions.d/00-probe.conf';
    expect(check(stopsHere, { [at]: 'exten = s,1,Answer()\n' })[0]?.message).toContain(
      "all of Wazo's dialplan is lost",
    );
    expect(stops('[default](+)\n', at)).toEqual([1]);
    expect(stops('[default](+)\n', 'etc/asterisk/extensions.d/50-probe.conf')).toEqual([]);
  });

  it('of a Wazo whose files are not known is held to what it says itself', () => {
    expect(stops('[xivo-extrafeatures](+)\n', EXTRA, { release: 'bullseye' })).toEqual([]);
    expect(stops('[probe\n', EXTRA, { release: 'bullseye' })).toEqual([1]);
  });

  it('is told of each file, though Asterisk does not come to the second', () => {
    const second = 'etc/asterisk/extensions_extra.d/60-probe.conf';
    const found = check(stopsHere, { [EXTRA]: '[probe\n', [second]: '[a](x\n', [`${second}2`]: '[b](+)\n' });
    expect(found.map(({ staged }) => staged?.path)).toEqual([`/${EXTRA}`, `/${second}`]);
  });

  it('is not asked for in a file that Asterisk does not read', () => {
    expect(stops('[probe', 'etc/asterisk/extensions_extra.d/.probe.conf')).toEqual([]);
    expect(stops('[probe', 'etc/asterisk/extensions.d/probe.txt')).toEqual([]);
    expect(stops('[probe', 'etc/asterisk/extensions_extra.d/README.md')).toEqual([1]);
  });
});

describe('a file of another directory', () => {
  it.each([
    ['manager.d', '50-probe.conf', '[general](+)\nport = 5038', [1]],
    ['manager.d', '99-probe.conf', '[general](+)\nport = 5038', []],
    ['manager.d', '50-probe.conf', '[wazo_amid](+)\nread = all', []],
    ['manager.d', '50-probe.conf', '[acme](+)\nread = all', [1]],
    ['http.d', '50-probe.conf', '[general](+)\nport = 1', []],
    ['http.d', '00-probe.conf', '[general](+)\nport = 1', [1]],
    ['pjsip.d', '50-probe.conf', '[wazo-general](+)\n[a](acme)\n', []],
    ['pjsip.d', '50-probe.conf', '[a](probe)\n[probe](!)\n', [1]],
    ['pjsip.d', '00-probe.conf', 'type = x\n', [1]],
    ['queues.d', '50-probe.conf', 'timeout = 5\n', []],
    ['acl.d', '50-probe.conf', 'permit = 1\n', [1]],
    ['codecs.d', '50-probe.conf', '[opus](+)\nfec = yes\n', []],
  ])('%s, %s, is held to what is read before it: %j', (directory, name, text, lines) => {
    expect(stops(text, `etc/asterisk/${directory}/${name}`)).toEqual(lines);
  });
});

import { describe, expect, it } from 'vitest';
import { lineLost } from '../../../src/checks/asterisk/line-lost.ts';
import { check } from '../../support/extension.ts';

const EXTRA = 'etc/asterisk/extensions_extra.d/50-probe.conf';

function lost(text: string | Buffer, path = EXTRA) {
  return check(lineLost, { [path]: text }).map(({ staged, message }) => [staged?.position?.line, message]);
}

describe('a line of the dialplan', () => {
  it.each([
    ['exten = s,1,Answer()\n[probe]\n', 1, 'before the first `[context]`'],
    ['[probe]\nsame = n,Answer()\n', 2, '`same` has no `exten`'],
    ['[probe]\nexten = s,n,Answer()\n', 2, 'Write `1`'],
    ['[probe]\nexten = s,1,Answer()\n[probe]\nsame = n,Hangup()\n', 4, '`same` has no `exten`'],
    ['[probe]\nexten = s,0,Answer()\n', 2, '"0" is not a priority'],
    ['[probe]\nexten = s,1,Answer()\nexten = s,1,Hangup()\n', 3, 'Line 2 has the priority 1 of "s" in "[probe]"'],
    ['[probe]\nexten = s,1,Answer()\nHangup\n', 3, "No '='"],
    // What goes on with a line that is lost itself is not told again.
    ['[probe]\nexten s,1,Answer()\nsame = n,Hangup()\n', 2, "No '='"],
    ['[probe]\nextn = s,1,Answer()\n', 2, 'Write `exten`'],
    ['[probe]\nexten = s,Answer()\n', 2, 'is not a priority'],
    ['[probe]\nexten = s,N,Answer()\n', 2, 'Write `n`'],
    ['[probe]\nexten = s,1,Answer()\nsame = n (a),Hangup()\n', 3, 'no blank before the parenthesis of the label'],
    ['[probe]\nexten => s\n', 2, 'The line has no priority'],
    ['[probe]\nexten => s|1|Answer()\n', 2, 'not `|`'],
    ['[probe]\nexten => _[1-3,1,Answer()\n', 2, 'has no `]`'],
    ['[probe]\nexten = s,1,Dial(PJSIP/a\n', 2, 'Write `)`'],
    ['[probe]\nexten = s,1,Dial(PJSIP/a,20,\\\n  tT)\nexten = t,1,Hangup()\n', 2, 'Write all in one line'],
    ['[probe]\nexten = s,1,Set(A=\\\nb\\\nc)\nexten = t,1,Hangup()\n', 2, 'Write all in one line'],
    ['[probe]\nexten = s,1,Set(A=\\\nb=c)\n', 2, 'Write all in one line'],
    ['[probe]\nexten = s,1,Set(PJSIP_HEADER(add,X)=<sip:a>;b=c)\n', 2, 'ends at a `;`'],
    ['[probe]\nexten = s,1,Set(A=${B(c;d)})\n', 2, 'ends at a `;`'],
    ['[probe]\nexten = s,1,Set(A="b;c")\n', 2, '`\\;`'],
    ['[probe]\nexten = s,1,Wait,2\n', 2, 'Write `Wait(…)`'],
    ['[probe]\nexten = s,1,Playback (x)\n', 2, 'Write `Playback(…)`'],
    ['[probe]\nexten = s,1,Playback x\n', 2, 'No application is called "Playback x"'],
    ['[probe]\nexten = s,1\n', 2, 'has no application'],
    ['[probe]\nexten = s,hint,PJSIP/x\nsame = n,Answer()\n', 3, 'After a hint'],
    ['[probe]\nexten = s,1,Answer()\nexten = t,n,Hangup()\n', 3, 'no priority 1'],
    ['[probe]\nexten = s,1(a,Answer()\n', 2, 'The label in "1(a"'],
    ['[t](!)\n[probe] (t)\nexten = s,1,Answer()\n', 2, 'Remove the space before the parenthesis'],
    ['[probe]\rexten = s,1,Answer()\r', 1, 'old Macs'],
    [Buffer.from('\ufeff[probe]\nexten = s,1,Answer()\n', 'utf16le'), 1, 'UTF-16'],
    ['no header\n', 1, "No '='"],
    ['[probe]\n#inlcude "x.conf"\n', 2, 'Write `#include`'],
    [`[probe]\nexten = s,1,NoOp(${'x'.repeat(9000)})\n`, 2, 'more than 8190 bytes'],
  ])('is lost: %j', (text, line, message) => {
    expect(lost(text)).toEqual([[line, expect.stringContaining(message)]]);
  });

  it.each([
    '; text\n[probe]\nexten = s,1,Answer()\n same => n(a),Hangup\n',
    '[probe]\nexten => 1,1,Answer()\nexten => 1,n,Hangup()\nexten => 2,1,Answer()\nexten => 1,3,NoOp()\n',
    // Gaps are used on purpose.
    '[probe]\nexten = s,1,Goto(10)\nexten = s,10,Hangup()\n',
    '[probe]\nexten = s,1,Answer()\nexten = s,1,Answer()\n',
    '[probe]\nexten = s,1,Set(A=b\\;c)\n',
    '[probe]\nexten = s,1,Set(A=b) ; (c)\nsame = n,NoOp(:() ; d\nsame = n,NoOp() ; e)\n',
    '[probe]\ninclude = x\nignorepat = 9\nswitch = Realtime/x\n# comment\n-----\n// comment\n',
    '[probe] ; text\nexten = s,1,Answer()\n[probe]text\n',
    '[general]\nstatic = yes\n[globals]\nA = b\n[probe](!)\nanything = x\n',
    // What goes on with a context of the server.
    '[default](+)\nsame = n,Answer()\nexten = x,n,Hangup()\n',
    '[probe](acme)\nsame = n,Answer()\n',
    '[wazo-callbackdisa](+)\nsame = n,Answer()\n',
    '[probe]\nexten = s,1(a),Answer()\nsame = n+2(b),Hangup()\nexten = _[1,2]X,1,NoOp(a,b)\nexten = s,hint,PJSIP/x\n',
    `[probe]\n;${'x'.repeat(9000)}\r\nexten = s,1,Answer()\r\n`,
  ])('is not lost: %j', (text) => {
    expect(lost(text)).toEqual([]);
  });

  it('is told once for each thing that is wrong, with the other lines', () => {
    const text = `[probe]\n${'Hangup\n'.repeat(9)}`;
    expect(lost(text)).toEqual([[2, expect.stringMatching(/\(also in lines 3, 4, 5, 6, 7 and 3 more\)$/)]]);
  });

  it('that ends a comment which nothing began is told once, as the end of all reading', () => {
    expect(lost('[probe]\n--;\nexten = s,1,Answer()\n')).toEqual([]);
    expect(lost('[probe]\n--;\n;-- text\nexten = s,1,Answer()\n')).toEqual([
      [2, expect.stringContaining('up to the next `;--`')],
    ]);
  });

  it('is told in the order of the lines', () => {
    const text = '[probe]\nexten = s,1,Wait,2\nHangup\nextn = s,1,A()\n';
    expect(lost(text).map(([line]) => line)).toEqual([2, 3, 4]);
  });

  it('that another file of the plugin has, or Wazo, is lost', () => {
    const files = {
      [EXTRA]: '[a]\nexten = s,1,Answer()\n',
      'etc/asterisk/extensions_extra.d/60.conf': '[a]\nexten = s,1,Hangup()\n',
    };
    expect(check(lineLost, files)).toMatchObject([{ staged: { path: '/etc/asterisk/extensions_extra.d/60.conf' } }]);
    const user = '[user]\nexten = s,1,Answer()\nsame = n,Hangup()\n';
    expect(lost(user, 'etc/asterisk/extensions.d/50-probe.conf')).toEqual([
      [2, expect.stringContaining('stage the file in `extensions_extra.d`')],
    ]);
    expect(lost(user)).toEqual([]);
    expect(lost('[pre-mobility]\nexten = s,1,Answer()\n', 'etc/asterisk/extensions_extra.d/probe.conf')).toEqual([
      [2, expect.stringContaining('comes before')],
    ]);
  });

  it('is not looked for in what is no dialplan, nor in what is staged as such by mistake', () => {
    expect(lost('[a]\nprose\n', 'etc/asterisk/extensions_extra.d/README')).toEqual([]);
    expect(lost('[a]\nprose\n', 'etc/asterisk/queues.d/50.conf')).toEqual([]);
  });

  it('behind a byte order mark is told by it alone, but in the first file of the directory', () => {
    const marked = '\ufeff[probe]\nexten = s,1,Answer()\nsame = n,Hangup()\n';
    expect(lost(marked, 'etc/asterisk/extensions_extra.d/zz.conf')).toEqual([
      [1, expect.stringContaining('byte order mark')],
    ]);
    expect(lost(marked, 'etc/asterisk/extensions_extra.d/00.conf')).toEqual([]);
  });

  it('of a template that two contexts have is told once', () => {
    expect(lost('[t](!)\nextn = s,1,A()\n[a](t)\n[b](t)\n')).toHaveLength(1);
  });

  it('of many is told of some', () => {
    const text = `[probe]\n${Array.from({ length: 60_000 }, (_, at) => `k${at} = x\n`).join('')}`;
    const started = performance.now();
    expect(lost(text)).toHaveLength(50);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

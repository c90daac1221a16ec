import { describe, expect, it } from 'vitest';
import { agiNotRunnable } from '../../../src/checks/asterisk/agi-not-runnable.ts';
import type { Staging } from '../../../src/checks/check.ts';
import { check, rulesWith } from '../../support/extension.ts';

const EXTRA = 'etc/asterisk/extensions_extra.d/50-probe.conf';
const SCRIPT = 'usr/share/asterisk/agi-bin/probe.py';

function notRunnable(call: string, files: Record<string, string> = {}, other: Partial<Staging> = {}) {
  const dialplan = `[probe]\nexten = s,1,Answer()\nsame = n,${call}\n`;
  return check(agiNotRunnable, { [EXTRA]: dialplan, ...files }, other).map(({ message, staged }) => [
    staged?.position?.line,
    message,
  ]);
}

describe('an AGI script', () => {
  it('that is not there is told', () => {
    expect(notRunnable('AGI(probe.py,x)')).toEqual([[3, expect.stringContaining(`\`/${SCRIPT}\` is not staged`)]]);
    expect(notRunnable('EAGI(/opt/probe)')).toHaveLength(1);
  });

  it('is told that is staged without the right to be executed, or where Asterisk does not look', () => {
    expect(notRunnable('AGI(probe.py)', { [`${SCRIPT} 644`]: '#!/bin/sh\n' })).toEqual([
      [3, expect.stringContaining('install -m 755')],
    ]);
    const upstream = { 'var/lib/asterisk/agi-bin/probe.py 755': '#!/bin/sh\n' };
    expect(notRunnable('AGI(probe.py)', upstream)).toEqual([
      [3, expect.stringContaining('AGI(/var/lib/asterisk/agi-bin/probe.py)')],
    ]);
    expect(notRunnable('AGI(/var/lib/asterisk/agi-bin/probe.py)', upstream)).toEqual([]);
  });

  it('is told whose first line Windows ended', () => {
    expect(notRunnable('AGI(probe.py)', { [`${SCRIPT} 755`]: '#!/bin/sh\r\n' })).toEqual([
      [3, expect.stringContaining('Windows')],
    ]);
  });

  it.each([
    ['print("x")\n', 'not a `#!` line'],
    ['', 'the file is empty'],
    ['\ufeff#!/bin/sh\n', 'something invisible'],
    ['#!/usr/bin/python\n', 'Write `python3`'],
    ['#!/usr/bin/env python2\n', 'Write `python3`'],
    ['#!/usr/bin/env pyhton3\n', 'did you mean `python3`'],
  ])('is told that nothing runs: %j', (text, message) => {
    expect(notRunnable('AGI(probe.py)', { [`${SCRIPT} 755`]: text })).toEqual([[3, expect.stringContaining(message)]]);
  });

  it('may have an interpreter that a dependency brings, or that is of an old Debian', () => {
    const script = { [`${SCRIPT} 755`]: '#!/usr/bin/python\n' };
    expect(notRunnable('AGI(probe.py)', script, { debianDepends: ['python-is-python3'] })).toEqual([]);
    expect(notRunnable('AGI(probe.py)', script, { release: 'buster' })).toEqual([]);
    const link = rulesWith('ln -s python3 /usr/bin/python');
    expect(notRunnable('AGI(probe.py)', script, { rules: link })).toEqual([]);
    for (const interpreter of [
      '/usr/bin/php',
      '/opt/probe/venv/bin/python',
      '/usr/local/bin/python',
      '/usr/bin/env -S php',
    ])
      expect(notRunnable('AGI(probe.py)', { [`${SCRIPT} 755`]: `#!${interpreter}\n` }), interpreter).toEqual([]);
  });

  it('is not told where it can be run', () => {
    expect(notRunnable('AGI(probe.py)', { [`${SCRIPT} 755`]: '#!/bin/sh\n' })).toEqual([]);
    expect(notRunnable('AGI(/opt/probe,x)', { 'opt/probe 755': '\x7fELF\x02\x01\x01\0' })).toEqual([]);
    const rights = { setsRights: () => true };
    expect(notRunnable('AGI(probe.py)', { [`${SCRIPT} 644`]: '#!/bin/sh\n' }, rights)).toEqual([]);
  });

  it.each([
    'AGI(agi://127.0.0.1/probe)',
    'AGI(agi:async)',
    'AGI(${SCRIPT})',
    'AGI(probe-${X}.py)',
    'AGI()',
    'NoOp(probe.py)',
  ])('is not looked for in %s', (call) => {
    expect(notRunnable(call)).toEqual([]);
  });

  it.each<Partial<Staging>>([
    { debianDepends: ['probe-agi'] },
    { depends: ['acme/probe'] },
    { rules: undefined },
    { rules: rulesWith('curl -o /opt/probe.py https://example.org/probe.py') },
  ])('may come from elsewhere: %j', (other) => {
    expect(notRunnable('AGI(probe.py)', {}, other)).toEqual([]);
  });
});

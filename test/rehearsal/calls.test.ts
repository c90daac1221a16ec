import { describe, expect, it } from 'vitest';
import { callText, isQuestion, readCalls } from '../../src/rehearsal/calls.ts';

const record = (...calls: [caller: string, ...words: string[]][]) =>
  calls.map(([caller, ...words]) => ['call', caller, `${words.length - 1}`, ...words, ''].join('\0')).join('');

describe('the record of calls', () => {
  it('gives the calls in order, with arguments of any kind', () => {
    const text = record(['p', 'systemctl', 'restart', 'wazo-calld'], ['p', 'psql', '-c', 'a\n"b"', ''], ['', 'nginx']);
    expect(readCalls(text, 'p')).toEqual([
      ['systemctl', 'restart', 'wazo-calld'],
      ['psql', '-c', 'a\n"b"', ''],
      ['nginx'],
    ]);
  });

  it('leaves out those of other packages', () => {
    expect(readCalls(record(['other', 'systemctl', 'daemon-reload'], ['p', 'nginx']), 'p')).toEqual([['nginx']]);
  });

  it.each(['', 'call', 'call\0p', 'call\0p\x001e9\0x\0', 'call\0p\0x\0systemctl\0', 'call\0p\0-1\0a\0', '\0\0\0'])(
    'ends at what is none: %j',
    (text) => expect(readCalls(text, 'p')).toEqual([]),
  );

  it('is not endless', () => {
    const calls = readCalls(
      'call\0p\x001\0nginx\0'.concat('x'.repeat(1e6), '\0').repeat(1) + record(['p', 'nginx']).repeat(5000),
      'p',
    );
    expect(calls).toHaveLength(1000);
    expect(calls[0]?.[1]).toHaveLength(2000);
  });
});

it('shows a call as a shell would read it', () => {
  expect(callText(['asterisk', '-rx', 'dialplan reload'])).toBe("asterisk -rx 'dialplan reload'");
  expect(callText(['psql', '-c', 'select \'a\'\nfrom "b"'])).toBe(`psql -c "select 'a' from \\"b\\""`);
  expect(callText(['psql', ''])).toBe("psql ''");
});

it.each([
  [['systemctl', 'is-active', '--quiet', 'wazo-calld'], true],
  [['systemctl', '--quiet', 'is-enabled', 'x'], true],
  [['systemctl', 'restart', 'wazo-calld'], false],
  [['service', 'wazo-calld', 'status'], true],
  [['service', 'wazo-calld', 'restart'], false],
  [['asterisk', '-rx', 'core show version'], true],
  [['asterisk', '-rx', 'dialplan reload'], false],
  [['psql', '-l'], false],
] as const)('knows that %j is a question: %j', (call, expected) => {
  const [program, ...words] = call;
  expect(isQuestion([program, ...words])).toBe(expected);
});

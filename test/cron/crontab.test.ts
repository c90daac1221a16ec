import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { crontabProblem, spoiltCommand } from '../../src/cron/crontab.ts';
import { type CronFile, refusedByCron } from '../support/cron.ts';
import { describeWith, program, root } from '../support/needs.ts';

/** What is in a crontab that cron does not take, with a word of why. */
const REFUSED: [text: string, why: string][] = [
  ['* * * * * /usr/bin/true\n', 'root'],
  ['* * * * * python3 /opt/a.py\n', 'root'],
  ['0 3 * * * [ -x /opt/a ] && /opt/a\n', 'root'],
  ['@daily /usr/bin/true\n', 'root'],
  ['@daily\n', 'root'],
  ['0 */4 * * * * root /usr/local/bin/probe\n', 'sixth field'],
  ['* * * * * root /usr/bin/true', 'line end'],
  ['# comment\n\n* * * * * root true\nMAILTO=root', 'line end'],
  ['* * * * root true\n', '"root" is not a valid day of the week'],
  ['60 * * * * root true\n', '"60" is not a valid minute'],
  ['* 24 * * * root true\n', 'hour'],
  ['* * 0 * * root true\n', 'day of the month'],
  ['* * * 13 * root true\n', 'month'],
  ['* * * * 8 root true\n', 'day of the week'],
  ['1/5 * * * * root true\n', 'minute'],
  ['*/0 * * * * root true\n', 'minute'],
  ['1,,2 * * * * root true\n', 'minute'],
  ['@minutely root true\n', '@minutely'],
  ['MAILTO=\n* * * * * root true\n', 'minute'],
  ['A = "b" c\n', 'minute'],
  ['* * * * *\n', 'root'],
  ['* * * * * root\n', 'no command'],
  ['\xef\xbb\xbf* * * * * root true\n', 'byte order mark'],
  ['\xef\xbb\xbf# comment\n* * * * * root true\n', 'byte order mark'],
  ['\r\n* * * * * root true\r\n', 'Windows'],
  [`* * * * * root ${'x'.repeat(1000)}\n`, 'bytes'],
];

const TAKEN = [
  '* * * * * root /usr/bin/true\n',
  '*/10 5-22 * * * root true > /dev/null 2>&1\n',
  '  0\t3  1,15 jan-MAR mon,Fri\troot true\n',
  '@reboot root true\n',
  '@daily   root true\n',
  'MAILTO=""\nPATH=/bin:/usr/bin\nA = b c\n"B"=\'c\'\n0 0 * * 7 root true\n',
  '# comment\n\n   # another\n* * * * * www-data true\n# no line end',
  '0-59/5 * * * * root true\n',
  '5* * * * * root true\n',
  '* * * * * root true\r\n',
  '# a\r\nA=b\r\nB="c d" \r\n* * * * * root true\r\n',
  '* * * * * root \n',
  '0 0 31 2 * root true\n   ',
  '',
];

describe('a crontab of the system', () => {
  it.each(REFUSED)('is not taken: %j', (text, why) => expect(crontabProblem(text)?.message).toContain(why));
  it.each(TAKEN)('is taken: %j', (text) => expect(crontabProblem(text)).toBeUndefined());

  it('says which line it is', () => expect(crontabProblem('# a\n\n@daily root true\nx\n')?.line).toBe(4));
  it('may give a command a carriage return', () => {
    expect(spoiltCommand('# a\r\nA=b\r\n* * * * * root true\r\n')?.line).toBe(3);
    expect(spoiltCommand('* * * * * root true # a\r\n')).toBeUndefined();
    expect(spoiltCommand('* * * * * root true\n')).toBeUndefined();
  });

  it('may name users that only the server has', () => {
    expect(crontabProblem('* * * * * asterisk true\n* * * * * wazo-plugind true\n')).toBeUndefined();
  });
});

describeWith([root, program('mmdebstrap'), program('python3')], 'a real cron', () => {
  const part = fc.stringMatching(/^[-*/,0-9a-z]{1,5}$/);
  const field = fc.oneof({ weight: 3, arbitrary: fc.constantFrom('*', '*/5', '0', '1-5', '1,2', 'mon', 'jan') }, part);
  const blank = fc.constantFrom(' ', '\t', '  ');
  const line = fc.oneof(
    fc
      .tuple(fc.array(field, { minLength: 4, maxLength: 5 }), blank)
      .map(([fields, between]) => [...fields, 'root', 'true'].join(between)),
    fc.stringMatching(/^[-a-z"'= #@*/]{0,12}$/),
    fc.constantFrom('# a', '', '@daily root true', 'A=b', 'A="b"', 'A=b\r', '# a\r', '\r', '* * * * * root true\r'),
  );
  const crontab = fc
    .tuple(fc.array(line, { maxLength: 3 }), fc.boolean())
    .map(([lines, ended]) => lines.join('\n') + (ended ? '\n' : ''));
  const files: CronFile[] = [...REFUSED.map(([text]) => text), ...TAKEN, ...fc.sample(crontab, 1000)].map(
    (text, index) => ({
      name: `f${index}`,
      text,
    }),
  );
  let refused: Set<string>;
  beforeAll(async () => {
    refused = await refusedByCron(files);
  }, 120_000);

  it('takes what we say that it takes, and no other', () => {
    const differ = files.filter(({ name, text }) => refused.has(name) !== (crontabProblem(text) !== undefined));
    expect(differ.map(({ text }) => text)).toEqual([]);
  });
});

/** Files for Asterisk that are made to cost time, memory or a clean log. */

import { expect, it } from 'vitest';
import { checkExtension } from '../../../src/checks/extension.ts';
import { readExtension } from '../../../src/extension/extension.ts';
import type { Finding } from '../../../src/finding.ts';
import { filled, staging } from '../../support/entries.ts';
import { rulesWith } from '../../support/extension.ts';

const EXTRAS = 'etc/asterisk/extensions_extra.d';

function findings(files: Record<string, string>): Finding[] {
  const on = staging({ rules: rulesWith('cp -R etc "$pkgdir"') });
  return checkExtension(readExtension(filled(files), on), on);
}

const one = (text: string) => ({ [`${EXTRAS}/a.conf`]: text });
const lines = (count: number, line: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => line(at)).join('\n');
const files = (name: (at: number) => string, text: string) =>
  Object.fromEntries(Array.from({ length: 9000 }, (_, at) => [name(at), text]));

it.each<[string, Record<string, string>]>([
  ['a line of 10 MB', one(`[a]\nexten = s,1,NoOp(${'x'.repeat(10_000_000)})`)],
  ['short lines', one('x\n'.repeat(500_000))],
  ['distinct keywords', one(`[a]\n${lines(100_000, (at) => `k${at}=`)}`)],
  ['applications that are gone', one(`[a]\n${lines(40_000, (at) => `exten=e${at},1,Macro(x)`)}`)],
  ['blanks', one(`[a]\n${lines(120, () => `exten${' '.repeat(8000)}x`)}`)],
  ['headers', one('[a](+)\n'.repeat(149_000))],
  ['scripts', one(`[a]\n${lines(30_000, (at) => `exten=e${at},1,AGI(s${at})`)}`)],
  ['labels of patterns', one(`[a]\n${lines(15_000, (at) => `exten=_X${at}.,1(l),A()\nexten=1${at},l,A()`)}`)],
  ['includes', { ...one('#include a.d/x\n'.repeat(60_000)), ...files((at) => `etc/asterisk/p${at}.d/x.conf`, '') }],
  ['files that end the reading', files((at) => `${EXTRAS}/p${at}.conf`, '[x\n')],
  ['files that are no dialplan', files((at) => `${EXTRAS}/p${at}.md`, 'x\n')],
])('many or long %s are looked at in bounded time, and told of in a bounded number of short messages', (_, staged) => {
  const started = performance.now();
  const found = findings(staged);
  expect(performance.now() - started).toBeLessThan(8000);
  expect(found.length).toBeLessThanOrEqual(100);
  for (const { message } of found) expect(message.length).toBeLessThan(1000);
});

it('control characters in texts and names are escaped', () => {
  const found = findings({
    [`${EXTRAS}/a.conf`]: '[a]\nk\x1b[2Jx = \x07\nexten = \x1b[2J,\x1b[2J,\x1b[2J x\nexten = s,1,\x1b[2J x\n',
    [`${EXTRAS}/b.conf`]: '[x\x1b[31m\x07\n',
    'etc/asterisk/pjsip.d/\x1b]0;x\x07': '',
  });
  expect(found.length).toBeGreaterThan(4);
  for (const { message } of found) expect(message).not.toMatch(/[\x00-\x1f]/);
});

it('more than a person writes is not read, and nothing is said of what is in it', () => {
  const found = findings({
    [`${EXTRAS}/a.conf`]: `;${'x'.repeat(700_000)}\n`,
    [`${EXTRAS}/b.conf`]: `[x\n;${'x'.repeat(700_000)}`,
  });
  expect(found.map(({ code }) => code)).toEqual(['service-not-restarted']);
});

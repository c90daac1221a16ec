import { expect, it } from 'vitest';
import { renamedVariable } from '../../../src/checks/asterisk/renamed-variable.ts';
import type { Staging } from '../../../src/checks/check.ts';
import { check } from '../../support/extension.ts';

const EXTRA = 'etc/asterisk/extensions_extra.d/50-probe.conf';

function renamed(text: string, other: Partial<Staging> = {}) {
  return check(renamedVariable, { [EXTRA]: `[probe]\n${text}` }, other).map(({ message }) => message);
}

it.each([
  ['exten = s,1,NoOp(${XIVO_DSTNUM})', 'is `WAZO_DSTNUM` since Wazo 24.02. The old name has a value only while'],
  ['exten = s,1,Set(A=${STRREPLACE(XIVO_INTERFACE,SIP,PJSIP)})', 'Write `WAZO_INTERFACE`'],
  ['exten = s,1,GotoIf($["${XIVO_DSTNUM:1}" = "1"]?a)', 'Write `WAZO_DSTNUM`'],
  ['exten = s,1,Set(__XIVO_CALLOPTIONS=x)', 'Write `WAZO_CALLOPTIONS`'],
  ['exten = s,1,NoOp(${XIVO_FROMQUEUE})', 'The old name is empty'],
  ['exten = s,1,AGI(agi://${XIVO_AGID_IP}/x)', 'The old name still works'],
  ['exten = s,1,Gosub(xivo-subroutine,s,1)', 'the call ends here'],
  ['exten = s,1,GotoIf($[1]?xivo-verbose,s,1)', 'The old one is still there'],
])('tells of the new name: %s', (line, message) => {
  expect(renamed(line)).toEqual([expect.stringContaining(message)]);
});

it.each([
  'exten = s,1,NoOp(${WAZO_DSTNUM})',
  'exten = s,1,NoOp(${XIVO_BASE_EXTEN})',
  'exten = s,1,NoOp(${MY_XIVO_DSTNUM})',
  'exten = s,1,NoOp(${XIVO_DSTNUM_X})',
  'exten = s,1,NoOp(XIVO_DSTNUM is empty here)',
  'exten = s,1,Gosub(xivo-subroutine-mine,s,1)',
  // Both names: for more than one version of Wazo.
  'exten = s,1,Set(X=${IF($["${WAZO_DSTNUM}"=""]?${XIVO_DSTNUM}:${WAZO_DSTNUM})})',
  'exten = s,1,Gosub(xivo-subroutine,s,1)\n[xivo-subroutine]\nexten = s,1,Return()',
])('says nothing of %j', (line) => {
  expect(renamed(line)).toEqual([]);
});

it('says nothing of an older Wazo', () => {
  expect(renamed('exten = s,1,NoOp(${XIVO_DSTNUM})', { release: 'bullseye' })).toEqual([]);
});

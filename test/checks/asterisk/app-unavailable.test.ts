import { describe, expect, it } from 'vitest';
import { appUnavailable } from '../../../src/checks/asterisk/app-unavailable.ts';
import type { Staging } from '../../../src/checks/check.ts';
import { check, rulesWith } from '../../support/extension.ts';

const EXTRA = 'etc/asterisk/extensions_extra.d/50-probe.conf';

function unavailable(step: string, more: Record<string, string> = {}, other: Partial<Staging> = {}) {
  return check(appUnavailable, { [EXTRA]: `[probe]\nexten = s,1,${step}\n`, ...more }, other).map(
    ({ message, severity }) => `${severity}: ${message}`,
  );
}

describe('an application or function', () => {
  it.each([
    ['Macro(x,1)', 'Write `Gosub(context,s,1(arguments))`'],
    ['meetme(1)', 'Write `ConfBridge(…)`'],
    ['AMD()', '`enabled_asterisk_modules: {app_amd.so: true}`'],
    ['AMD', 'app_amd.so'],
    ['ExecIf($[1]?SIPAddHeader(X: y))', 'PJSIP_HEADER(add,Name)'],
    ['ExecIf($[1]?NoOp():Macro(x))', '`Macro` is gone'],
    ['NoOp(${SIP_HEADER(To)})', 'PJSIP_HEADER(read,Name)'],
    ['Set(CDR(userfield)=x)', 'The function `CDR`'],
    ['NoOp(${IF($[${LEN(${CDR(src)})}]?a:b)})', 'The function `CDR`'],
    ['Dial(SIP/a,20)', 'notice: Asterisk 22.10.1 has no channels `SIP/…`'],
    ['Dial(PJSIP/a&SIP/b)', 'PJSIP/…'],
    ['SetVar(a=b)', 'Write `Set(name=value)`'],
    ['Anwser()', 'Write `Answer`'],
    ['Dail(PJSIP/a)', 'Write `Dial`'],
    ['Playbak(x)', 'Write `Playback`'],
    ['sayDigit(1)', 'Write `SayDigits`'],
    ['ExecIf($[1]?Hangpu())', 'Write `Hangup`'],
    ['NoOp(${CALERID(num)})', 'Write `CALLERID`'],
    ['Set(CallerID(num)=1)', 'Write `CALLERID`, in capital letters'],
    ['NoOp(${len(a)})', 'Write `LEN`, in capital letters'],
  ])('is told where a Wazo does not have it: %s', (step, message) => {
    expect(unavailable(step)).toEqual([expect.stringContaining(message)]);
  });

  it.each([
    'Gosub(macro-x,s,1)',
    'MixMonitor(x.wav)',
    'Dial(PJSIP/SIP/a)',
    'Set(X=CDR(a))',
    'Set(XIVO_INTERFACE=${STRREPLACE(X,SIP,PJSIP)})',
    'NoOp(Macro(x))',
    'TryExec(Macro(x))',
    'Set(CDRX(a)=b)',
    'MyOwnApplication(x)',
    'gotoif($[1]?a)',
    'Sett(x=1)',
    'Reads(x)',
    'Dual(x)',
    'Playback2(x)',
    'NoOp(${LENT(a)} ${MY_FUNCTION(a)} ${callerid} ${PJSIP_HEADERS(a)})',
    'ExecIf($[1]?NoOp(Macro x))',
  ])('is not told where it has it, or where nobody knows: %s', (step) => {
    expect(unavailable(step)).toEqual([]);
  });

  it('is there where the plugin has its module loaded, or brings one', () => {
    const conf = 'etc/wazo-confgend/conf.d/50-probe.yml';
    expect(unavailable('AMD()', { [conf]: 'enabled_asterisk_modules: {app_amd.so: true}\n' })).toEqual([]);
    expect(unavailable('AMD()', { [conf]: 'enabled_asterisk_modules: {app_amd.so: false}\n' })).toHaveLength(1);
    expect(unavailable('AMD()', { [conf]: 'enabled_asterisk_modules: {app_mp3.so: true}\n' })).toHaveLength(1);
    expect(unavailable('AMD()', { [conf]: 'enabled_asterisk_modules: [app_amd.so]\n' })).toHaveLength(1);
    expect(unavailable('AMD()', {}, { rules: rulesWith('asterisk -rx "module load app_amd"') })).toEqual([]);
    expect(unavailable('Macro(x)', { 'usr/lib/asterisk/modules/app_macro.so': 'x' })).toEqual([]);
    expect(unavailable('Playbak(x)', { 'usr/lib/asterisk/modules/app_playbak.so': 'x' })).toEqual([]);
    expect(unavailable('Macro(x)', { [conf]: 'enabled_asterisk_modules: {app_macro.so: true}\n' })).toHaveLength(1);
  });

  it('of an older Wazo is not known', () => {
    expect(unavailable('Macro(x)', {}, { release: 'buster' })).toEqual([]);
  });
});

import { expect, it } from 'vitest';
import { overridesWazo } from '../../../src/checks/asterisk/overrides-wazo.ts';
import { check } from '../../support/extension.ts';

const EXTRA = 'etc/asterisk/extensions_extra.d/50-probe.conf';

function overrides(text: string, path = EXTRA) {
  return check(overridesWazo, { [path]: text }).map(({ staged, message }) => [staged?.position?.line, message]);
}

it('tells of extensions that the plugin has in place of those of Wazo, once for each context', () => {
  const text =
    '[probe]\nexten = s,1,Answer()\n[user]\nexten = BUSY,1,Hangup()\nexten = own,1,Hangup()\nexten = NOANSWER,1,Hangup()\n';
  expect(overrides(text)).toEqual([
    [4, expect.stringContaining('In "[user]" the plugin has "BUSY", "NOANSWER" in place of')],
  ]);
});

it.each([
  '[queue]\nexten = WITHDRAW,1,Hangup()\n',
  '[xivo-subrgbl-user]\nexten = s,1,Return()\n',
  '[xivo-subrfwd-queue]\nexten = s,1,Return()\n',
  '[xivo-extrafeatures]\nexten = 1,1,Return()\n',
  '[probe]\nexten = s,1,Answer()\nexten = s,1,Hangup()\n',
  '[user](!)\nexten = s,1,Answer()\n',
])('says nothing of what only adds to a context: %j', (text) => {
  expect(overrides(text)).toEqual([]);
});

it('says nothing of a file that comes too late to replace anything', () => {
  const user = '[user]\nexten = s,1,Answer()\n';
  expect(overrides(user, 'etc/asterisk/extensions.d/50-probe.conf')).toEqual([]);
  expect(overrides(user, 'etc/asterisk/extensions.d/00-probe.conf')).toHaveLength(1);
});

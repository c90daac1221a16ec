import { expect, it } from 'vitest';
import type { Call } from '../../src/rehearsal/calls.ts';
import { restartsIn } from '../../src/rehearsal/restarts.ts';

it.each<[Call, string, boolean]>([
  [['systemctl', 'restart', 'wazo-calld'], 'wazo-calld', true],
  [['systemctl', '--quiet', 'try-restart', 'wazo-confd.service', 'wazo-calld'], 'wazo-calld', true],
  [['systemctl', 'reload-or-restart', 'wazo-calld'], 'wazo-calld', true],
  [['systemctl', 'restart', 'wazo-*'], 'wazo-calld', true],
  [['systemctl', 'enable', '--now', 'wazo-calld'], 'wazo-calld', true],
  [['service', 'wazo-calld', 'restart'], 'wazo-calld', true],
  [['invoke-rc.d', '--quiet', 'wazo-calld', 'reload'], 'wazo-calld', true],
  [['wazo-service', 'restart', 'all'], 'wazo-calld', true],
  [['systemctl', 'restart', 'wazo-calld'], 'wazo-call', false],
  [['systemctl', 'enable', 'wazo-calld'], 'wazo-calld', false],
  [['systemctl', 'stop', 'wazo-calld'], 'wazo-calld', false],
  [['systemctl', 'status', 'wazo-calld'], 'wazo-calld', false],
  [['systemctl', 'daemon-reload'], 'wazo-calld', false],
  [['service', 'wazo-calld', 'stop'], 'wazo-calld', false],
])('%j restarts %s: %j', (call, service, expected) => {
  expect(restartsIn([call]).service(service)).toBe(expected);
});

it('knows what Asterisk and the keys of services are told', () => {
  const { asterisk, told, keys } = restartsIn([
    ['asterisk', '-rx', 'core show version'],
    ['asterisk', '-rx', 'dialplan reload'],
    ['wazo-auth-keys', 'service', 'update'],
  ]);
  expect({ asterisk, told, keys }).toEqual({ asterisk: true, told: ['dialplan reload'], keys: true });
  expect(restartsIn([['systemctl', 'restart', 'asterisk']])).toMatchObject({ asterisk: true, told: undefined });
  expect(restartsIn([])).toMatchObject({ asterisk: false, told: [], keys: false });
});

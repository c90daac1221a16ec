import { expect, it } from 'vitest';
import { entryPointShadowed } from '../../../src/checks/wazo/entry-point-shadowed.ts';
import { check, ENTRY_POINTS } from '../../support/extension.ts';

const found = check.bind(undefined, entryPointShadowed);

it.each([
  ['wazo_auth.external_auth', 'google', 'wazo-auth loads that one, and never yours'],
  ['wazo_chatd.plugins', 'teams_presence', 'never yours'],
  ['wazo_dird.services', 'service_discovery', 'never yours'],
  ['wazo_auth.email_notification', 'smtp', 'wazo-auth does not start'],
  ['wazo_confgend.asterisk.pjsip.conf', 'wazo', 'it takes neither'],
])('tells of one in %s that is called %s', (group, name, consequence) => {
  const findings = found({ [ENTRY_POINTS]: `[${group}]\n${name} = a:A\n` });
  expect(findings).toMatchObject([{ severity: 'warning', staged: { position: { line: 2 }, entryPoint: name } }]);
  expect(findings[0]?.message).toContain(consequence);
});

it('leaves open which one is loaded in the directory that Wazo uses itself', () => {
  const path = 'usr/lib/python3/dist-packages/probe-1.0.dist-info/entry_points.txt';
  expect(found({ [path]: '[wazo_calld.plugins]\ncalls = a:A\n' })[0]?.message).toContain('left to chance');
});

it.each([
  ['wazo_dird.backends', 'google'],
  ['wazo_purge_db.purgers', 'cel'],
  ['wazo_calld.plugins', 'google'],
  ['wazo_confgend.asterisk.queues.conf', 'wazo'],
  ['console_scripts', 'google'],
])('says nothing of one in %s that is called %s', (group, name) => {
  expect(found({ [ENTRY_POINTS]: `[${group}]\n${name} = a:A\n` })).toEqual([]);
});

it('says nothing for an old Wazo', () => {
  expect(found({ [ENTRY_POINTS]: '[wazo_auth.external_auth]\ngoogle = a:A\n' }, { release: 'buster' })).toEqual([]);
});

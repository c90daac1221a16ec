import { describe, expect, it } from 'vitest';
import { retiredExtensionPoint } from '../../../src/checks/wazo/retired-extension-point.ts';
import { check, ENTRY_POINTS } from '../../support/extension.ts';

const found = check.bind(undefined, retiredExtensionPoint);

describe('a directory of a service that is gone', () => {
  it('is told once, with what took its place', () => {
    const findings = found({ 'etc/xivo-ctid-ng/conf.d/a.yml': 'a: 1', 'etc/xivo-ctid-ng/conf.d/b.yml': 'b: 1' });
    expect(findings).toMatchObject([{ severity: 'error', staged: { path: '/etc/xivo-ctid-ng/conf.d/a.yml' } }]);
    expect(findings[0]?.message).toContain('`/etc/wazo-calld/conf.d`');
  });

  it.each([
    'etc/wazo-admin-ui/conf.d/a.yml',
    'etc/wazo-admin-ui/a.yml',
    'etc/xivo-dird/conf.d/a.yml',
    'etc/xivo-ctid/conf.d/a.yml',
  ])('is told of %s', (path) => expect(found({ [path]: 'a: 1' })).toHaveLength(1));

  it.each([
    'etc/wazo-calld/conf.d/a.yml',
    'etc/xivo-dao/conf.d/a.yml',
    'etc/wazo-debug/conf.d/a.yml',
    'etc/xivo-ctid-ng/conf.d/.gitkeep',
    'etc/xivo-ctid-ng/',
    'etc/xivo/asterisk/a.conf',
  ])('is not told of %s', (path) => expect(found({ [path]: '' })).toEqual([]));

  it('is not told where the same file is staged for what took its place', () => {
    expect(found({ 'etc/xivo-ctid-ng/conf.d/a.yml': 'a: 1', 'etc/wazo-calld/conf.d/a.yml': 'a: 1' })).toEqual([]);
  });

  it('is a warning for an old Wazo, which may have it', () => {
    expect(found({ 'etc/xivo-ctid-ng/conf.d/a.yml': 'a: 1' }, { release: 'buster' })[0]?.severity).toBe('warning');
  });
});

describe('a directory that looks like that of a service', () => {
  it('is a warning where nothing else in the package could read it', () => {
    const findings = found({ 'etc/wazo-called/conf.d/a.yml': 'a: 1' });
    expect(findings).toMatchObject([{ severity: 'warning', message: expect.stringContaining('"wazo-called"') }]);
  });

  it('names the service that is meant', () => {
    expect(found({ 'etc/wazo_calld/conf.d/a.yml': 'a: 1' })[0]?.message).toContain('`wazo-calld` is one');
  });

  it.each([
    ['a unit', { 'lib/systemd/system/probe.service': '[Service]' }, {}],
    ['a program of that name', { 'usr/bin/wazo-probe': '' }, {}],
    ['a module of that name', { 'usr/lib/python3/dist-packages/wazo_probe/__init__.py': '' }, {}],
    ['another plugin that it needs', {}, { depends: ['test/probe'] }],
    ['a Debian package that it needs', {}, { debianDepends: ['wazo-probe'] }],
  ])('is not told with %s', (_, files, staging) => {
    expect(found({ 'etc/wazo-probe/conf.d/a.yml': 'a: 1', ...files }, staging)).toEqual([]);
  });
});

describe('a group of entry points that is gone', () => {
  it('is told once, with the group that took its place', () => {
    const findings = found({ [ENTRY_POINTS]: '[xivo_ctid_ng.plugins]\na = a:A\nb = b:B\n' });
    expect(findings).toMatchObject([{ staged: { path: `/${ENTRY_POINTS}`, position: { line: 2 }, entryPoint: 'a' } }]);
    expect(findings[0]?.message).toContain('"wazo_calld.plugins"');
  });

  it.each(['wazo_admin_ui.plugins', 'xivo_confd.plugins', 'wazo_auth.services'])('is told of %s', (group) => {
    expect(found({ [ENTRY_POINTS]: `[${group}]\na = a:A\n` })).toHaveLength(1);
  });

  it.each(['wazo_calld.plugins', 'xivo_probe.plugins', 'xivo_dird_client.commands', 'console_scripts'])(
    'is not told of %s',
    (group) => {
      expect(found({ [ENTRY_POINTS]: `[${group}]\na = a:A\n` })).toEqual([]);
    },
  );

  it('is not told where the same plugin is declared for both', () => {
    expect(found({ [ENTRY_POINTS]: '[xivo_ctid_ng.plugins]\na = a:A\n[wazo_calld.plugins]\na = a:A\n' })).toEqual([]);
  });
});

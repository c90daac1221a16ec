import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { confBreaksService } from '../../../src/checks/wazo/conf-breaks-service.ts';
import { readExtension } from '../../../src/extension/extension.ts';
import { confDirectories, staged } from '../../support/conf-directories.ts';
import { load, pyyaml } from '../../support/conf-loader.ts';
import { filled, staging } from '../../support/entries.ts';
import { describeWith } from '../../support/needs.ts';

vi.setConfig({ testTimeout: 60_000 });

function found(service: string, ...texts: string[]) {
  const files = texts.map((text, index) => [`etc/${service}/conf.d/${index + 1}0-a.yml`, text]);
  return confBreaksService(readExtension(filled(Object.fromEntries(files))), staging());
}

describeWith([pyyaml], 'a service that loads the configuration', () => {
  it('fails where something is told, and only there', () => {
    const directories = fc.sample(confDirectories, { seed: 20260302, numRuns: 2000 });
    const theirs = load(directories);
    const fails = directories.map(
      (directory) => confBreaksService(readExtension(staged(directory)), staging()).length > 0,
    );
    const wrong = directories.flatMap((directory, index) => {
      const error = theirs[index]?.error ?? null;
      // What a command prints is not known.
      if (error?.includes('Printed')) return [];
      return fails[index] === (error !== null) ? [] : [{ directory, told: fails[index], error }];
    });
    expect(wrong.slice(0, 3)).toEqual([]);
    const failures = fails.filter(Boolean).length;
    expect(failures).toBeGreaterThan(400);
    expect(failures).toBeLessThan(1600);
  });
});

describe('what breaks a service', () => {
  it.each([
    ['wazo-calld', '- enabled_plugins\n', 'is a list, where wazo-calld wants keys', 1],
    [
      'wazo-calld',
      'debug: true\nenabled_plugins:\n# probe: true\n',
      '"enabled_plugins" is empty: wazo-calld does not start',
      2,
    ],
    ['wazo-confd', 'enabled_plugins: [probe]\n', 'is a list', 1],
    ['wazo-webhookd', 'enabled_services: probe\n', 'is a text', 1],
    ['wazo-dird', 'enabled_plugins:\n  views:\n', '"enabled_plugins.views" is empty: wazo-dird does not start', 2],
    ['wazo-dird', 'enabled_plugins:\n  backends:\n', 'does not load its plugin `backends_view`', 2],
    ['wazo-auth', 'idp_plugins:\n  probe: true\n', '"idp_plugins.probe" is `true` or `false`', 2],
    ['wazo-auth', 'email_notification_plugin:\n', 'is empty: wazo-auth does not start', 1],
    [
      'wazo-auth',
      'default_policies:\n  p:\n    acl_templates:\n      - a\n',
      '"default_policies.p.acl_templates": a policy has no such key',
      3,
    ],
    ['wazo-auth', 'default_policies:\n  p:\n    description: a\n', 'has no `acl`', 2],
    ['wazo-auth', 'default_policies:\n  p:\n    acl: calld.#\n', '"default_policies.p.acl" is a text', 3],
    ['wazo-auth', 'all_users_policies:\n', 'is empty', 1],
    [
      'wazo-auth',
      'tenant_default_groups:\n  g:\n    policies: [a]\n',
      '"tenant_default_groups.g.policies" is a list',
      3,
    ],
    ['wazo-auth-keys', 'probe:\n  acl: [a]\n', 'has no `system_user`', 1],
    ['wazo-auth-keys', 'wazo-calld:\n', 'is empty: `wazo-auth-keys service update` ends', 1],
    ['wazo-confgend', 'plugins:\n', 'makes no file of Asterisk', 1],
    ['wazo-confgend', 'enabled_asterisk_modules: [a.so]\n', 'does not make the `modules.conf`', 1],
    ['wazo-purge-db', 'enabled_plugins:\n  purgers: [a]\n', 'runs every night', 2],
    ['wazo-plugind', 'text\n', 'is a text', 1],
  ])('of %s is %j', (service, text, message, line) => {
    const findings = found(service, text);
    expect(findings.map((each) => each.message)).toEqual([expect.stringContaining(message)]);
    expect(findings[0]?.staged?.position?.line).toBe(line);
  });

  it.each([
    ['wazo-calld', 'enabled_plugins: {probe: true}\n'],
    ['wazo-calld', 'enabled_plugins: {probe: }\n'],
    ['wazo-calld', 'enabled_plugins: {}\n'],
    ['wazo-calld', 'enabled_plugins: !exec {command: probe}\n'],
    ['wazo-calld', '!exec\ncommand: probe\n'],
    ['wazo-calld', 'false\n'],
    ['wazo-calld', 'my_plugin:\n'],
    ['wazo-chatd', 'connectors:\n'],
    ['wazo-auth', 'default_policies: {p: {acl: [a], description: b}}\n'],
    ['wazo-auth', 'default_policies: {p: {acl: }, q: {acl: ""}, r: {acl: {a: }}}\n'],
    ['wazo-auth', 'default_policies: {wazo_default_user_policy: {description: b}}\n'],
    ['wazo-auth', 'idp_plugins: {probe: {enabled: true}}\n'],
    ['wazo-auth-keys', 'wazo-calld: {acl: [a]}\n'],
    ['wazo-auth-keys', 'probe: {system_user: probe, acl: [a]}\n'],
    ['wazo-purge-db', 'enabled_plugins: {archives: [a]}\n'],
    ['my-daemon', '- a\n'],
    ['xivo-dao', '- a\n'],
  ])('of %s is not %j', (service, text) => {
    expect(found(service, text)).toEqual([]);
  });

  it('is what the first of two files says', () => {
    const [finding] = found('wazo-calld', 'enabled_plugins:\n', 'enabled_plugins: {probe: true}\n');
    expect(finding?.staged?.path).toBe('/etc/wazo-calld/conf.d/10-a.yml');
    expect(found('wazo-calld', 'enabled_plugins: {probe: true}\n', 'enabled_plugins:\n')).toEqual([]);
  });

  it('is not what two files say together', () => {
    expect(
      found('wazo-auth', 'default_policies: {p: {description: a}}\n', 'default_policies: {p: {acl: [a]}}\n'),
    ).toEqual([]);
    expect(found('wazo-auth-keys', 'probe: {acl: [a]}\n', 'probe: {system_user: a}\n')).toEqual([]);
  });

  it('is not what an older Wazo had', () => {
    const entries = filled({ 'etc/wazo-auth/conf.d/a.yml': 'default_policies: {p: {acl_templates: [a]}}\n' });
    expect(confBreaksService(readExtension(entries), staging({ release: 'buster' }))).toEqual([]);
    expect(confBreaksService(readExtension(entries), staging())).toHaveLength(1);
  });

  it('is not what another plugin may complete', () => {
    const entries = filled({ 'etc/wazo-auth-keys/conf.d/a.yml': 'other: {acl: [a]}\n' });
    expect(confBreaksService(readExtension(entries), staging({ depends: ['test/other'] }))).toEqual([]);
  });

  it('is told without the name doing anything to the message', () => {
    const [finding] = found('wazo-auth', '"default_policies": {"a\\n::error::b`": 1}\n');
    expect(finding?.message).not.toContain('\n');
  });
});

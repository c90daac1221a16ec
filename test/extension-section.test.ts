import { describe, expect, it } from 'vitest';
import type { Extends } from '../src/extension/extends-schema.ts';
import { extensionSection } from '../src/extension-section.ts';
import { renderSummary } from '../src/runner/summary.ts';

const nothing: Extends = {
  configuration: [],
  plugins: [],
  policies: [],
  service_keys: [],
  drivers: [],
  modules: [],
  contexts: [],
  asterisk: [],
  agi: [],
  sounds: [],
  music: [],
  nginx: [],
  units: [],
  cron: [],
  restarts: [],
  reloads: [],
  asterisk_commands: [],
  more: {},
};

/** The lines of the section by the part of a server that they are about. */
function linesOf(extended: Partial<Extends>): Record<string, unknown> {
  const blocks = extensionSection({ ...nothing, ...extended }).flatMap((section) => section.blocks);
  const rows = blocks.flatMap((block) => (block.type === 'table' ? block.rows : []));
  return Object.fromEntries(
    rows.map(([where = [], what]) => [where.map((cell) => (typeof cell === 'string' ? cell : cell.text)).join(), what]),
  );
}

const plugin = { service: 'wazo-calld', group: 'wazo_calld.plugins', name: 'a' } as const;

describe('the section on what a plugin adds', () => {
  it('is not there where that is nothing', () => expect(extensionSection(nothing)).toEqual([]));

  it('has a row for each part of a server, and is not folded', () => {
    const extended = {
      ...nothing,
      units: ['x.service'],
      cron: ['/etc/cron.d/x'],
      restarts: ['wazo-ui', 'wazo-calld', 'x'],
    };
    const [section] = extensionSection(extended);
    expect(section).toMatchObject({ title: 'On a Wazo' });
    expect(section?.folded).toBeUndefined();
    expect(linesOf(extended)).toEqual({
      'wazo-calld': ['restarted by `install`'],
      'wazo-ui': ['restarted by `install`'],
      systemd: ['unit `x.service`', '`install` restarts `x`'],
      cron: ['job `/etc/cron.d/x`'],
    });
  });

  it.each([
    [{ ...plugin, state: 'enabled', from: 'plugin', entry_point: 'x:P' }, 'plugin `a`: `x:P`'],
    [{ ...plugin, state: 'enabled', from: 'wazo' }, "plugin `a`: Wazo's own"],
    [{ ...plugin, state: 'enabled' }, 'plugin `a`: its code is not in the package'],
    [{ ...plugin, state: 'disabled', from: 'wazo' }, "plugin `a`: Wazo's own, switched off"],
    [
      { ...plugin, state: 'offered', from: 'plugin', entry_point: 'x:P' },
      'plugin `a`: `x:P`, not enabled by the package',
    ],
    [
      { ...plugin, group: 'wazo_dird.backends', state: 'enabled', from: 'plugin', entry_point: 'x:P', replaces: true },
      "backend `a`: `x:P`, replaces Wazo's own",
    ],
    [
      { ...plugin, group: 'wazo_auth.external_auth', state: 'enabled', from: 'wazo' },
      "external auth plugin `a`: Wazo's own",
    ],
    [{ ...plugin, group: 'wazo_webhookd.celery_tasks', state: 'enabled', from: 'wazo' }, "celery task `a`: Wazo's own"],
  ] as const)('says of a plugin whose code is loaded: %j', (each, line) => {
    expect(linesOf({ plugins: [each] })).toEqual({ 'wazo-calld': [line] });
  });

  it('names keys of configuration, but for those that other lines are about', () => {
    const configuration = [
      { service: 'wazo-calld', path: '/etc/wazo-calld/conf.d/50-x.yml', keys: ['enabled_plugins', 'debug'] },
      { service: 'wazo-auth-keys', path: '/etc/wazo-auth-keys/conf.d/50-x.yml', keys: ['mine'] },
      { service: 'wazo-ui', path: '/etc/wazo-ui/conf.d/50-broken.yml', keys: [] },
    ];
    const plugins = [{ ...plugin, state: 'enabled', from: 'wazo' } as const];
    const service_keys = [{ service: 'mine', acl: ['a.b'] }];
    expect(linesOf({ configuration, plugins, service_keys, reloads: ['wazo-auth-keys'] })).toEqual({
      'wazo-calld': ["plugin `a`: Wazo's own", 'configuration `debug`'],
      'wazo-auth-keys': ['key of `mine`: `a.b`', 'keys updated by `install`'],
      'wazo-ui': ['configuration `50-broken.yml`'],
    });
    expect(linesOf({ configuration: configuration.slice(0, 1) })).toEqual({
      'wazo-calld': ['configuration `enabled_plugins`, `debug`'],
    });
  });

  it('tells policies, drivers and modules', () => {
    const extended = {
      policies: [
        { name: 'p', acl: ['a.#'], all_users: true },
        { name: 'q', acl: [] },
      ],
      drivers: [
        { file: 'asterisk.pjsip.conf', name: 'd', entry_point: 'x:D' },
        { file: 'asterisk.rtp.conf', name: 'wazo' },
      ],
      modules: [
        { name: 'app_amd.so', loaded: true },
        { name: 'app_queue.so', loaded: false },
      ],
    };
    expect(linesOf(extended)).toEqual({
      'wazo-auth': ['policy `p` for every user: `a.#`', 'policy `q`'],
      'wazo-confgend': [
        'driver of `asterisk.pjsip.conf`: `d`, `x:D`',
        'driver of `asterisk.rtp.conf`: `wazo`',
        'Asterisk loads `app_amd.so`',
        'Asterisk does not load `app_queue.so`',
      ],
    });
  });

  it('tells what Asterisk and nginx get', () => {
    const extended = {
      contexts: [{ name: 'vmbox', adds: ['a'], overrides: ['vmail'], includes: ['own'] }],
      asterisk: ['pjsip.d/50-x.conf'],
      agi: ['/usr/share/asterisk/agi-bin/x.py'],
      sounds: [{ directory: '/usr/share/asterisk/sounds/fr', files: 1 }],
      music: [{ directory: '/var/lib/asterisk/moh/jazz', files: 2 }],
      asterisk_commands: ['dialplan reload'],
      nginx: ['/api/x/'],
      reloads: ['nginx'],
      restarts: ['asterisk'],
    };
    expect(linesOf(extended)).toEqual({
      Asterisk: [
        "`[vmbox]` adds `a`; overrides Wazo's `vmail`; includes `own`",
        'configuration `pjsip.d/50-x.conf`',
        'AGI script `x.py`',
        '1 sound in `/usr/share/asterisk/sounds/fr`',
        'music on hold: 2 files in `/var/lib/asterisk/moh/jazz`',
        'console: `dialplan reload`',
        'restarted by `install`',
      ],
      nginx: ['location `/api/x/`', 'reloaded by `install`'],
    });
  });

  it('shows ten names of a line and twenty lines of a part, and counts the rest', () => {
    const names = Array.from({ length: 30 }, (_, index) => `n${index}`);
    const contexts = names.map((name) => ({ name, adds: ['s'], overrides: [], includes: [] }));
    const lines = linesOf({ cron: names, contexts });
    expect(lines['cron']).toEqual([expect.stringMatching(/`n9` and 20 more$/)]);
    expect(lines['Asterisk']).toHaveLength(21);
    expect(Array(lines['Asterisk']).flat().at(-1)).toBe('… and 10 more');
    const [section] = extensionSection({ ...nothing, cron: names, more: { cron: 5, units: 1 } });
    expect(section?.blocks.at(-1)).toEqual({ type: 'text', text: '… and 6 more names.' });
  });

  it("shows a plugin's own texts and obeys none", () => {
    const name = '`</code>|<img src=x>`[a](http://b)';
    const sections = extensionSection({
      ...nothing,
      cron: [name],
      contexts: [{ name, adds: [name], overrides: [], includes: [] }],
    });
    const markdown = renderSummary({ verdict: 'passed', title: 'x', sections });
    expect(markdown).not.toMatch(/<img|\]\(|<\/code>\|<|`/);
    expect(markdown).toContain('img src');
  });
});

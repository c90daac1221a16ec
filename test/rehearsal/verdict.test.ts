import { describe, expect, it } from 'vitest';
import type { Facts, Life, Step, StepName } from '../../src/rehearsal/life.ts';
import { rehearsalSection } from '../../src/rehearsal/section.ts';
import type { Found, State } from '../../src/rehearsal/state.ts';
import { hasFailed, leftByPrevious, verdictOf } from '../../src/rehearsal/verdict.ts';

const DIRECTORY = '/usr/lib/wazo-plugind/plugins/test/probe';

/** Files by their paths: a content each, or more; a path with a slash at its end is a directory. */
function state(files: Record<string, string | Partial<Found>>): State {
  const all: Record<string, string | Partial<Found>> = { '/': '', ...files };
  const entries = Object.entries(all).map(([path, what]): [string, Found] => {
    const isDirectory = path.endsWith('/');
    const common = { type: isDirectory ? 'd' : 'f', mode: isDirectory ? '755' : '644', uid: '0', gid: '0', target: '' };
    const content = typeof what === 'string' ? { size: what.length, hash: what } : { size: 0, hash: '', ...what };
    return [isDirectory && path !== '/' ? path.slice(0, -1) : path, { ...common, ...content }];
  });
  return new Map(entries);
}

function step(name: StepName, after: State | undefined, more: Partial<Step> = {}): Step {
  return { name, failure: undefined, lastLines: [], seconds: 1, calls: [], after, ...more };
}

const facts: Facts = {
  name: 'wazo-plugind-probe-test',
  version: '1.0',
  paths: new Set(['/opt', '/opt/probe', '/opt/probe/a']),
  directory: DIRECTORY,
  rules: '#!/bin/sh\nset -e\nsystemctl restart mine\n',
  manifest: 'name: probe\ndebian_depends:\n  - nonsense\n',
};

function life(steps: readonly Step[], before = state({}), more: Partial<Life> = {}): Life {
  return {
    package: facts,
    previous: undefined,
    unavailable: [],
    packages: new Map(),
    added: [],
    before,
    steps,
    ...more,
  };
}

const found = (lived: Life) => verdictOf(lived).map(({ severity, code, message }) => `${severity} ${code}: ${message}`);

/** The lines that dpkg and apt print of a script that failed. */
const failed = (script: string, status: number, ...lines: string[]): Partial<Step> => ({
  failure: 'with exit status 100',
  lastLines: [
    ...lines,
    'dpkg: error processing package wazo-plugind-probe-test (--configure):',
    ` installed wazo-plugind-probe-test package ${script} script subprocess returned error exit status ${status}`,
  ],
});

describe('the verdict', () => {
  it('is nothing on a life in which nothing went wrong', () => {
    const [empty, full] = [state({ '/etc/a': '1' }), state({ '/etc/a': '1', '/opt/probe/': '', '/opt/probe/a': '2' })];
    const lived = life(
      [step('install', full), step('upgrade', full), step('purge', empty), step('install again', full)],
      empty,
    );
    expect(found(lived)).toEqual([]);
    expect(hasFailed(lived)).toBe(false);
  });

  it('names the command of rules that failed, its status, the cause and the line', () => {
    const lines = 'Failed to restart mine.service: Unit mine.service not found.';
    const [finding, ...others] = verdictOf(life([step('install', undefined, failed('post-installation', 5, lines))]));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code: 'rehearsal-install-failed', severity: 'error', file: 'wazo/rules' });
    expect(finding?.message).toMatch(
      /^Installing the package fails: `wazo\/rules install` ended with exit status 5\. Neither a Wazo/,
    );
    expect(finding?.position?.line).toBe(3);
    expect(finding?.printed).toContain(lines);
  });

  it.each([
    [
      'upgrade',
      'post-installation',
      'error rehearsal-upgrade-failed: Upgrading the package to itself fails: `wazo/rules install`',
    ],
    ['remove', 'pre-removal', 'error rehearsal-removal-failed: Removing the package fails: `wazo/rules uninstall`'],
    ['purge', 'post-removal', 'error rehearsal-removal-failed: Purging the package fails: `wazo/rules postrm`'],
    [
      'install again',
      'post-installation',
      'error rehearsal-not-repeatable: Installing the package again, after it was purged, fails',
    ],
    [
      'upgrade from previous',
      'post-installation',
      'error rehearsal-upgrade-failed: Upgrading from the previous version fails',
    ],
  ] as const)('has a code for %s', (name, script, words) => {
    expect(found(life([step(name, undefined, failed(script, 1))]))[0]).toContain(words);
  });

  it('tells a cause once', () => {
    const lines = 'Failed to restart mine.service: Unit mine.service not found.';
    const lived = life([
      step('install', undefined, failed('post-installation', 5, lines)),
      step('remove', undefined, failed('pre-removal', 5, lines)),
    ]);
    expect(verdictOf(lived)).toHaveLength(1);
    expect(hasFailed(lived)).toBe(true);
  });

  it('does not tell that apt finds what was broken off', () => {
    const lived = life([
      step('install', undefined, { failure: 'after more than 10 min 0 s, by us' }),
      step('remove', undefined, {
        failure: 'with exit status 100',
        lastLines: ["E: dpkg was interrupted, you must manually run 'dpkg --configure -a' to correct the problem. "],
      }),
    ]);
    expect(found(lived)).toEqual([
      expect.stringContaining('Installing the package fails: apt-get ended after more than 10 min 0 s, by us.'),
    ]);
  });

  it('says that the stand-in had no answer, where nothing else is known', () => {
    const asked = { ...failed('post-installation', 1), calls: [['rabbitmqctl', 'list_queues', 'name']] as const };
    expect(found(life([step('install', undefined, asked)]))[0]).toContain(
      'The last that it called is `rabbitmqctl list_queues name`, to which the stand-in has no answer',
    );
    const told = { ...asked, calls: [...asked.calls, ['systemctl', 'restart', 'wazo-calld']] as const };
    expect(found(life([step('install', undefined, told)]))[0]).not.toContain('no answer');
  });

  it('is about a download, not about what was to be downloaded', () => {
    const lines = [
      'curl: (6) Could not resolve host: get.example.org',
      "cp: cannot stat '/usr/share/a': No such file or directory",
    ];
    const [message] = found(life([step('install', undefined, failed('post-installation', 1, ...lines))]));
    expect(message).toContain('The host `get.example.org` could not be found');
  });

  it('is not about a previous version that can’t be installed', () => {
    const lived = life([step('install previous', undefined, failed('post-installation', 1))]);
    expect([found(lived), hasFailed(lived)]).toEqual([[], false]);
  });

  it('names another package whose script fails', () => {
    const lastLines = [' installed nginx package post-installation script subprocess returned error exit status 1'];
    const lived = life([step('install', undefined, { failure: 'with exit status 100', lastLines })]);
    expect(found(lived)[0]).toContain(
      'the post-installation script of `nginx` ended with exit status 1. The package depends',
    );
  });

  it('tells of a package that is not there where the manifest names it', () => {
    const [finding] = verdictOf(life([], state({}), { unavailable: [{ name: 'nonsense', meant: 'nonsuch' }] }));
    expect(finding).toMatchObject({
      code: 'debian-dependency-unavailable',
      file: 'wazo/plugin.yml',
      position: { line: 3, column: 5 },
    });
    expect(finding?.message).toContain('Did you mean `nonsuch`?');
  });

  it('tells what lies in the package’s own directories after a purge, not these', () => {
    const purged = state({ '/opt/probe/': '', '/opt/probe/data/': '', '/opt/probe/data/x': '', '/etc/y': '' });
    expect(found(life([step('purge', purged)]))).toEqual([
      'warning rehearsal-left-over: A purge leaves behind `/etc/y` and `/opt/probe/data`. Remove under `uninstall` what `install` makes, or stage it, so that dpkg removes it',
    ]);
  });

  it('tells of a system that can’t be looked at any more', () => {
    const [broken] = found(life([step('install', undefined), step('upgrade', undefined)]));
    expect(broken).toContain('error rehearsal-changed: Installing the package breaks the system');
  });

  it('counts what is too much to name', () => {
    const purged = state(Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`/etc/${index}`, ''])));
    expect(found(life([step('purge', purged)]))[0]).toContain('`/etc/4` and 4 more.');
  });

  it('tells of what is not as it was, and why that may be', () => {
    const before = state({ '/etc/a': '1', '/etc/b': '1', '/etc/c/': '', '/etc/passwd': '1', '/etc/group': '1' });
    const purged = state({ '/etc/a': '2', '/etc/c/': { mode: '700' }, '/etc/passwd': '2', '/etc/group': '2' });
    expect(found(life([step('purge', purged)], before))[0]).toContain(
      '`/etc/a` (content), `/etc/c` (mode), `/etc/b` (gone) and the users and groups (`/etc/group`, `/etc/passwd`). Undo under',
    );
    const users = state({ ...Object.fromEntries(before), '/etc/passwd': '2' });
    expect(found(life([step('purge', users)], before))[0]).toContain('Remove under `uninstall` the users and groups');
  });

  it('takes it for dpkg’s doing where an empty directory goes that the package has too', () => {
    const lived = (files: Record<string, string>) =>
      found(life([step('purge', state({}))], state({ '/opt/': '', '/opt/probe/': '', ...files })));
    expect(lived({})).toEqual([]);
    expect(lived({ '/opt/probe/b': '' })[0]).toContain('`/opt` (gone)');
  });

  it('tells of a file to which each install adds the same, and of no other that changes', () => {
    const at = (text: string) => state({ '/etc/a': text, '/opt/key': String(text.length) });
    const grown = life([step('install', at('ab')), step('upgrade', at('abab'))], state({}));
    expect(found(grown)).toEqual([
      expect.stringContaining('warning rehearsal-not-repeatable: Each `install` adds the same again to `/etc/a`:'),
    ]);
    const rewritten = life([step('install', at('ab')), step('upgrade', at('cd'))], state({}));
    expect(found(rewritten)).toEqual([]);
  });

  it('tells in what a second installation differs, but not what was left before it', () => {
    const first = state({ '/etc/a': '', '/etc/b': '' });
    const purged = state({ '/etc/marker': '' });
    const again = state({ '/etc/a': { mode: '600' }, '/etc/marker': '', '/etc/new': '' });
    const [, second] = found(life([step('install', first), step('purge', purged), step('install again', again)]));
    expect(second).toContain('`/etc/b` is missing; `/etc/new` is there that was not; `/etc/a` (mode) differs');
  });

  it('shows what the previous version alone left', () => {
    const lived = life(
      [step('purge', state({ '/opt/new': '' })), step('purge upgraded', state({ '/opt/new': '', '/opt/old\n': '' }))],
      state({}),
      { previous: { ...facts, version: '0.9' } },
    );
    expect(leftByPrevious(lived)).toEqual(['/opt/old\n']);
    expect(rehearsalSection(lived, 'passed').blocks.at(-1)).toEqual({ type: 'lines', lines: ['/opt/old\\x0a'] });
  });
});

describe('the section', () => {
  it('shows the steps with what they called, and no questions', () => {
    const calls = [
      ['systemctl', 'is-active', 'x'],
      ['systemctl', 'restart', 'x'],
      ['systemctl', 'restart', 'x'],
      ['psql', '-c', 'x'.repeat(500)],
    ] as const;
    const lived = life([
      step('install', undefined, { calls, seconds: 2.34 }),
      step('remove', undefined, { failure: 'so' }),
    ]);
    const { title, blocks } = rehearsalSection(lived, 'failed');
    expect(title).toBe('Rehearsal: failed');
    const [table] = blocks;
    expect(table?.type === 'table' && table.rows).toEqual([
      [
        ['install'],
        ['✅'],
        ['2.3 s'],
        [
          { text: 'systemctl restart x (2 times)', code: true },
          { text: `psql -c ${'x'.repeat(152)}…`, code: true },
        ],
      ],
      [['remove'], ['❌'], ['1.0 s'], []],
    ]);
  });
});

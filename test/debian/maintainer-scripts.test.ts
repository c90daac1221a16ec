import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { maintainerScripts } from '../../src/debian/maintainer-scripts.ts';
import { describeWith, program } from '../support/needs.ts';

/** No machine has this plugin, so that a script which calls its `rules` fails. What the scripts do is in test/package. */
const plugin = { name: 'no-such', namespace: 'plugin' };

/** Debian policy 6.5, but for the arguments at which a script has something to do. */
const idle = {
  postinst: [
    'abort-upgrade 2.0',
    'abort-remove',
    'abort-remove in-favour other 1.0',
    'abort-deconfigure in-favour other 1.0',
    'abort-deconfigure in-favour other 1.0 removing another 1.0',
  ],
  prerm: [
    'upgrade 2.0',
    'failed-upgrade 1.0 2.0',
    'deconfigure in-favour other 1.0',
    'deconfigure in-favour other 1.0 removing another 1.0',
  ],
  postrm: [
    'upgrade 2.0',
    'failed-upgrade 1.0 2.0',
    'abort-install',
    'abort-install 1.0 2.0',
    'abort-upgrade 1.0 2.0',
    // There is no copy of `rules`.
    'remove',
    'purge',
    'disappear other 1.0',
  ],
} as const;

const names = ['postinst', 'prerm', 'postrm'] as const;

describe.each([0, 1])('the scripts of a plugin of format %d', (formatVersion) => {
  const scripts = maintainerScripts(plugin, formatVersion);

  describe.each([
    ['dash', 'dash', ['dash']],
    ['busybox', 'busybox', ['busybox', 'sh']],
  ])('under %s', (_, shell, [command = '', ...options]) => {
    const run = (script: string, words: readonly string[], flags: readonly string[] = []) => {
      const parameters = [...options, ...flags, '-c', script, '/var/lib/dpkg/info/package.script', ...words];
      const { status, stdout, stderr } = spawnSync(command, parameters, { encoding: 'utf8' });
      return { status, stdout, stderr };
    };

    describeWith([program(shell)], 'a shell', () => {
      describe.each(names)('%s', (name) => {
        it.each(idle[name])('does nothing with %s', (line) => {
          const { status, stdout, stderr } = run(scripts[name], line.split(' '), ['-x']);
          expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
          const trace = stderr.split('\n').filter((each) => !/^(\+ (set -e|[A-Z]+=.*|case .*))?$/.test(each));
          expect(trace).toEqual([expect.stringMatching(/^\+ (:|'?\['? -e .*)$/)]);
        });

        it.each([
          ['', []],
          ['', ['']],
          ['frobnicate', ['frobnicate', 'remove']],
          ['Remove', ['Remove']],
          ['$(id)', ['$(id)']],
        ])('refuses the argument %j', (shown, words) => {
          const { status, stdout, stderr } = run(scripts[name], words);
          expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
          expect(stderr).toBe(`package.script: unknown argument '${shown}'\n`);
        });
      });
    });
  });

  describeWith([program('shellcheck')], 'shellcheck', () => {
    it.each(names)('has nothing to say of %s', (name) => {
      const { status, stdout } = spawnSync('shellcheck', ['--shell=sh', '-'], {
        input: scripts[name],
        encoding: 'utf8',
      });
      expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    });
  });
});

it('begin with the shell that Debian has always', () => {
  for (const script of Object.values(maintainerScripts(plugin, 1))) expect(script).toMatch(/^#!\/bin\/sh\nset -e\n/);
});

it('know the command `postrm` from format 1 on', () => {
  expect(maintainerScripts(plugin, 0).postrm).not.toContain('"$BACKUP" postrm');
  for (const formatVersion of [1, 2]) {
    expect(maintainerScripts(plugin, formatVersion).postrm).toContain('"$BACKUP" postrm');
  }
});

import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { isPrivate, originOwner, readPluginFile, sourceTime } from '../../src/runner/workspace.ts';
import { runGit } from '../support/git.ts';
import { describeWith, program } from '../support/needs.ts';
import { makeDirectory, makePlugin, rules } from '../support/plugin.ts';

const MANIFEST = 'wazo/plugin.yml';

function checkout(directory: string) {
  return { directory, fromWorkspace: '' };
}

function git(directory: string, ...parameters: string[]): string {
  return runGit(directory, '1600000000 +0200', parameters);
}

describeWith([program('git')], 'the time of the source', () => {
  it('is SOURCE_DATE_EPOCH, else the commit’s, else the manifest’s', async () => {
    const directory = makePlugin();
    utimesSync(join(directory, MANIFEST), 1_500_000_000, 1_500_000_000.9);
    expect(await sourceTime(checkout(directory), MANIFEST, { sourceDateEpoch: undefined })).toBe(1_500_000_000);

    git(directory, 'init', '--quiet');
    expect(await sourceTime(checkout(directory), MANIFEST, { sourceDateEpoch: undefined })).toBe(1_500_000_000);

    git(directory, 'commit', '--quiet', '--allow-empty', '--message', 'x');
    expect(await sourceTime(checkout(directory), MANIFEST, { sourceDateEpoch: undefined })).toBe(1_600_000_000);
    expect(await sourceTime(checkout(directory), MANIFEST, { sourceDateEpoch: 0 })).toBe(0);
  });

  it('is not asked of a bare repository that the plugin holds, whose configuration names a program', async () => {
    const directory = makePlugin({ files: { evil: '#!/bin/sh\ntouch ran\n' } });
    git(directory, 'init', '--quiet', '--bare', '.');
    const tree = git(directory, 'write-tree').trim();
    // A commit that says it is signed, so that git asks the configured program to check it.
    const signed = `tree ${tree}\nauthor a <a@b> 1 +0000\ncommitter a <a@b> 1 +0000\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n x\n -----END PGP SIGNATURE-----\n\nx\n`;
    execFileSync('sh', ['-c', 'git update-ref HEAD "$(git hash-object -t commit -w --stdin)"'], {
      cwd: directory,
      input: signed,
    });
    execFileSync('chmod', ['+x', join(directory, 'evil')]);
    git(directory, 'config', 'log.showSignature', 'true');
    git(directory, 'config', 'gpg.program', join(directory, 'evil'));
    git(directory, 'log', '-1');
    expect(existsSync(join(directory, 'ran'))).toBe(true);
    execFileSync('rm', [join(directory, 'ran')]);

    expect(await sourceTime(checkout(directory), MANIFEST, { sourceDateEpoch: undefined })).toBeGreaterThan(1);
    expect(await originOwner(checkout(directory))).toBeUndefined();
    expect(existsSync(join(directory, 'ran'))).toBe(false);
  });
});

describeWith([program('git')], 'the owner of the origin', () => {
  it.each([
    ['https://github.com/octocat/hello.git', 'octocat'],
    ['https://x-access-token:secret@github.com/octocat/hello', 'octocat'],
    ['git@github.com:octo-cat/hello.git', 'octo-cat'],
    ['ssh://git@github.com/octocat/hello', 'octocat'],
    ['https://notgithub.com/octocat/hello', undefined],
    ['https://example.org/github.com/octocat/hello', undefined],
    ['/srv/git/hello', undefined],
  ])('of %s is %s', async (url, owner) => {
    const directory = makeDirectory();
    git(directory, 'init', '--quiet');
    git(directory, 'remote', 'add', 'origin', url);
    expect(await originOwner(checkout(directory))).toBe(owner);
  });
});

describeWith([program('git')], 'git', () => {
  it('is asked without a word on the way, and without the environment', async () => {
    const directory = makePlugin();
    git(directory, 'init', '--quiet');
    const written: unknown[] = [];
    const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => written.push(text) > 0);
    vi.stubEnv('GIT_DIR', '/nowhere');
    try {
      git(directory, 'remote', 'add', 'origin', 'https://github.com/octocat/hello');
      expect(await originOwner(checkout(directory))).toBe('octocat');
      // It fails: there is no commit.
      expect(await sourceTime(checkout(directory), MANIFEST, { sourceDateEpoch: undefined })).toBeGreaterThan(1);
    } finally {
      vi.unstubAllEnvs();
      write.mockRestore();
    }
    expect(written).toEqual([]);
  });

  it('may be missing', async () => {
    const directory = makePlugin();
    utimesSync(join(directory, MANIFEST), 1_500_000_000, 1_500_000_000);
    vi.stubEnv('PATH', '/nowhere');
    try {
      expect(await originOwner(checkout(directory))).toBeUndefined();
      expect(await sourceTime(checkout(directory), MANIFEST, { sourceDateEpoch: undefined })).toBe(1_500_000_000);
    } finally {
      vi.unstubAllEnvs();
    }
  });
});

describe('a file of the plugin', () => {
  it('is read whole up to 1 MiB, and no further than to show that it is larger', async () => {
    const directory = makePlugin({ rules: rules(), files: { a: 'x'.repeat(1 << 20), b: 'x'.repeat(3 << 20) } });
    expect(readPluginFile(checkout(directory), 'a', 1 << 20)).toHaveLength(1 << 20);
    expect(readPluginFile(checkout(directory), 'b', 1 << 20)).toHaveLength((1 << 20) + 1);
    expect(readPluginFile(checkout(directory), 'wazo', 1 << 20)).toBeUndefined();
    expect(readPluginFile(checkout(directory), 'none', 1 << 20)).toBeUndefined();
  });
});

it('a file is private that the group or others may not read', async () => {
  const directory = makePlugin();
  for (const [mode, expected] of [
    [0o644, false],
    [0o664, false],
    [0o755, false],
    [0o640, true],
    [0o600, true],
    [0o604, true],
  ] as const) {
    chmodSync(join(directory, MANIFEST), mode);
    expect(isPrivate(checkout(directory), MANIFEST), mode.toString(8)).toBe(expected);
  }
});

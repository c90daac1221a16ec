import { execFileSync } from 'node:child_process';
import { linkSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { findOrigins } from '../../src/runner/origins.ts';
import { runGit } from '../support/git.ts';
import { describeWith, program } from '../support/needs.ts';
import { makeDirectory, makePlugin } from '../support/plugin.ts';

const CONF = '/etc/wazo-calld/conf.d/50-x.yml';

/** Where the staged file with this text was copied from, in a checkout as it was at a time. */
async function originOf(directory: string, text = 'a: 1\n', path = CONF, before = Number.POSITIVE_INFINITY) {
  const checkout = { directory, fromWorkspace: '' };
  const origins = await findOrigins(checkout, [{ path, mode: 0o644, bytes: Buffer.from(text) }], before);
  return origins.get(path);
}

/** Makes a repository of the directory that knows these of its files. */
function track(directory: string, ...paths: string[]): void {
  runGit(directory, undefined, ['init', '--quiet']);
  runGit(directory, undefined, ['add', ...paths]);
}

function write(directory: string, path: string, text: string): void {
  mkdirSync(dirname(join(directory, path)), { recursive: true });
  writeFileSync(join(directory, path), text);
}

describe('the file that a staged one was copied from', () => {
  it('has the same bytes, and the likest path of those', async () => {
    const directory = makePlugin({
      files: {
        'etc/wazo-calld/conf.d/50-x.yml': 'a: 2\n',
        'a.yml': 'a: 1\n',
        'conf/50-x.yml': 'a: 1\n',
        'old/conf.d/50-x.yml': 'a: 1\r\n',
      },
    });
    expect(await originOf(directory)).toEqual({ file: 'conf/50-x.yml', isTracked: false });
    expect(await originOf(directory, 'a: 2\n')).toMatchObject({ file: 'etc/wazo-calld/conf.d/50-x.yml' });
    expect(await originOf(directory, 'a: 3\n')).toBeUndefined();
  });

  it('is of an empty file only one of the same name', async () => {
    const directory = makePlugin({ files: { 'a/__init__.py': '', 'b/50-x.yml': '' } });
    expect(await originOf(directory, '')).toMatchObject({ file: 'b/50-x.yml' });
    expect(await originOf(directory, '', '/etc/wazo-calld/conf.d/51-x.yml')).toBeUndefined();
  });

  it('is a file, never a link, a pipe or a directory', async () => {
    const directory = makePlugin({ files: { 'shared/text.yml': 'a: 1\n', 'sub/a': '' } });
    mkdirSync(join(directory, 'etc/wazo-calld/conf.d'), { recursive: true });
    symlinkSync('../../../shared/text.yml', join(directory, 'etc/wazo-calld/conf.d/50-x.yml'));
    execFileSync('mkfifo', [join(directory, '50-x.yml')]);
    symlinkSync('shared', join(directory, 'conf.d'));
    expect(await originOf(directory)).toMatchObject({ file: 'shared/text.yml' });
  });

  it('may be a file with several names', async () => {
    const directory = makePlugin({ files: { 'x.yml': 'a: 1\n' } });
    mkdirSync(join(directory, 'conf.d'));
    linkSync(join(directory, 'x.yml'), join(directory, 'conf.d/50-x.yml'));
    expect(await originOf(directory)).toMatchObject({ file: 'conf.d/50-x.yml' });
  });

  it('was there before `rules` ran', async () => {
    const directory = makePlugin({ files: { 'x.yml': 'a: 1\n' } });
    await sleep(30);
    const before = Date.now();
    await sleep(30);
    write(directory, 'build/etc/wazo-calld/conf.d/50-x.yml', 'a: 1\n');
    expect(await originOf(directory, 'a: 1\n', CONF, before)).toMatchObject({ file: 'x.yml' });
    write(directory, 'build/etc/wazo-calld/conf.d/50-x.yml', 'a: 4\n');
    expect(await originOf(directory, 'a: 4\n', CONF, before)).toBeUndefined();
  });

  it('is nothing where there is no checkout', async () => {
    expect(await originOf('/nowhere')).toBeUndefined();
  });
});

describeWith([program('git')], 'the file that a staged one was copied from, in git', () => {
  it('is one that git knows, though the path of another is liker', async () => {
    const directory = makePlugin({
      files: { 'templates/calld.yml': 'a: 1\n', 'etc/wazo-calld/conf.d/50-x.yml': 'a: 1\n', 'new.yml': 'a: 2\n' },
    });
    track(directory, 'templates');
    expect(await originOf(directory)).toEqual({ file: 'templates/calld.yml', isTracked: true });
    expect(await originOf(directory, 'a: 2\n')).toEqual({ file: 'new.yml', isTracked: false });
  });

  it('is named from the plugin, not from the repository around it', async () => {
    const repository = makeDirectory();
    for (const plugin of ['one', 'two']) write(repository, `plugins/${plugin}/etc/50-x.yml`, 'a: 1\n');
    track(repository, '.');
    expect(await originOf(join(repository, 'plugins/two'))).toEqual({ file: 'etc/50-x.yml', isTracked: true });
  });

  it("may have a name in any language, but none that a message can't show", async () => {
    const directory = makePlugin({ files: { 'café/été.yml': 'a: 1\n', 'a\nb/50-x.yml': 'a: 1\n' } });
    track(directory, '.');
    expect(await originOf(directory)).toEqual({ file: 'café/été.yml', isTracked: true });
  });

  it('is gone where git knows it and nobody has it', async () => {
    const directory = makePlugin({ files: { '50-x.yml': 'a: 1\n' } });
    track(directory, '.');
    execFileSync('rm', [join(directory, '50-x.yml')]);
    write(directory, '50-x.yml/a', 'a: 2\n');
    expect(await originOf(directory)).toBeUndefined();
  });

  it("is asked of git without starting what the checkout's configuration names", async () => {
    const directory = makePlugin({ files: { evil: '#!/bin/sh\ntouch ran\n', '50-x.yml': 'a: 1\n' } });
    execFileSync('chmod', ['+x', join(directory, 'evil')]);
    track(directory, '.');
    runGit(directory, undefined, ['config', 'core.fsmonitor', join(directory, 'evil')]);
    expect(await originOf(directory)).toEqual({ file: '50-x.yml', isTracked: true });
    expect(await originOf(directory, '#!/bin/sh\ntouch ran\n')).toMatchObject({ file: 'evil' });
    expect(execFileSync('ls', [directory], { encoding: 'utf8' })).not.toContain('ran');
  });
});

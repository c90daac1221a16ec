/** Inputs that can't be, refused before anything runs, and paths that leave the workspace. */

import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { leftIn, makeDirectory, makePlugin, pathsIn, rules, writePlugin } from '../support/plugin.ts';
import { type ActionResult, runAction } from '../support/runner.ts';

function expectRefusal(result: ActionResult, workspace: string): string {
  const { exitCode, annotations, stdout, stderr, temp, outputs } = result;
  expect(exitCode).toBe(1);
  expect(stderr).toBe('');
  expect(stdout).not.toMatch(/^\s+at /m);
  expect(existsSync(join(workspace, 'ran'))).toBe(false);
  expect(leftIn(temp)).toEqual([]);
  expect(pathsIn(workspace).filter((path) => path.endsWith('.deb'))).toEqual([]);
  expect(outputs).not.toHaveProperty('deb-path');
  expect(annotations.map(({ severity }) => severity)).toEqual(['error']);
  return annotations[0]?.message ?? '';
}

describe('an input that is not allowed', () => {
  it.each([
    ['mode', 'publish', '`build` or `validate`'],
    ['upload-artifact', 'yes', '`true` or `false`'],
    ['summary', '1', '`true` or `false`'],
    ['compression', 'bzip2', '`gzip`, `xz`, `zstd` or `none`'],
    ['compression-level', '10', 'a whole number from 1 to 9'],
    ['retention-days', '0', 'a whole number from 1 to 400'],
    ['retention-days', '1.5', 'a whole number'],
    ['architecture', 'any', '`all`, `amd64`, `arm64`, '],
    ['architecture', '../x', '`all`, `amd64`, `arm64`, '],
    ['architecture', 'X64', "`amd64`, Debian's name for it"],
    ['architecture', 'aarch64', "`arm64`, Debian's name for it"],
    ['maintainer', 'Jane Doe', '`Name <address>`'],
    ['maintainer', 'Jane\nDepends: x <a@b>', '`Name <address>`'],
    ['artifact-name', 'a:b', 'a name without any of'],
    ['artifact-name', '../a', 'a name without any of'],
  ])('is named with its value and what is allowed: %s %j', async (name, value, allowed) => {
    const workspace = makePlugin({ rules: '#!/bin/sh\ntouch ran\n' });
    const message = expectRefusal(await runAction({ workspace, inputs: { [name]: value } }), workspace);
    expect(message).toContain(`The input \`${name}\` is ${JSON.stringify(value)}`);
    expect(message).toContain(allowed);
  });

  it('is told together with the others', async () => {
    const workspace = makePlugin();
    const inputs = { mode: 'x', compression: 'y', summary: 'z' };
    const message = expectRefusal(await runAction({ workspace, inputs }), workspace);
    expect(message.split('\n').map((line) => /`([a-z-]+)`/.exec(line)?.[1])).toEqual([
      'mode',
      'compression',
      'summary',
    ]);
  });

  it('is SOURCE_DATE_EPOCH, where it is no number', async () => {
    const workspace = makePlugin();
    const message = expectRefusal(await runAction({ workspace, env: { SOURCE_DATE_EPOCH: 'now' } }), workspace);
    expect(message).toContain('SOURCE_DATE_EPOCH is "now"');
  });
});

describe('a path', () => {
  it.each(['..', '../elsewhere', '/', '/etc', 'plugin/../..'])('outside the workspace is refused: %s', async (path) => {
    const outer = makeDirectory();
    const workspace = join(outer, 'workspace');
    for (const name of ['workspace/plugin', 'elsewhere']) {
      writePlugin(join(outer, name), { rules: '#!/bin/sh\ntouch ran\n' });
    }
    const message = expectRefusal(await runAction({ workspace, inputs: { path } }), outer);
    expect(message).toContain(`The input \`path\` is ${JSON.stringify(path)}, which is outside the workspace`);
  });

  it('through a link out of the workspace is refused', async () => {
    const outer = makeDirectory();
    const workspace = join(outer, 'workspace');
    mkdirSync(workspace);
    writePlugin(join(outer, 'elsewhere'), { rules: '#!/bin/sh\ntouch ran\n' });
    symlinkSync('../elsewhere', join(workspace, 'plugin'));
    const result = await runAction({ workspace, inputs: { path: 'plugin' } });
    expect(expectRefusal(result, outer)).toContain('is outside the workspace');
  });

  it('to a wazo/ out of the workspace is refused', async () => {
    const outer = makeDirectory();
    const workspace = join(outer, 'workspace');
    mkdirSync(workspace);
    writePlugin(join(outer, 'elsewhere'), { rules: rules({ build: 'touch ran' }) });
    symlinkSync('../elsewhere/wazo', join(workspace, 'wazo'));
    const { exitCode, annotations, temp } = await runAction({ workspace });
    expect(exitCode).toBe(1);
    expect(annotations[0]?.title).toBe('metadata-outside');
    expect(pathsIn(outer).filter((path) => path.endsWith('/ran'))).toEqual([]);
    expect(leftIn(temp)).toEqual([]);
  });

  it.each(['nothing', 'file/below', 'loop', 'n'.repeat(300), '%0A::error::x'])(
    'that is no directory is an error that says so: %s',
    async (path) => {
      const workspace = makePlugin();
      writeFileSync(join(workspace, 'file'), '');
      symlinkSync('loop', join(workspace, 'loop'));
      const message = expectRefusal(await runAction({ workspace, inputs: { path } }), workspace);
      expect(message).toContain(`The input \`path\` is ${JSON.stringify(path)}, but there is no such directory`);
      expect(message).toContain('`wazo/plugin.yml` is in `.`');
    },
  );

  it('in a workspace without a plugin asks for the checkout', async () => {
    const workspace = makeDirectory();
    const message = expectRefusal(await runAction({ workspace, inputs: { path: 'nothing' } }), workspace);
    expect(message).toContain('actions/checkout');
  });

  it('that is a file is an error that says so', async () => {
    const workspace = makePlugin({ files: { file: '' } });
    const message = expectRefusal(await runAction({ workspace, inputs: { path: 'file' } }), workspace);
    expect(message).toContain('The input `path` is "file", a file: give the directory that holds `wazo/`');
  });
});

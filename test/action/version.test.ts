/** The version that is packaged, and the tag that names it. */

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeWith, program } from '../support/needs.ts';
import { makePlugin, rules } from '../support/plugin.ts';
import { runAction } from '../support/runner.ts';

const MANIFEST = `# Ours since 2020
name: my-plugin
namespace: mycompany
version: 1.2   # bumped by hand
description: Does something
`;

function tag(name: string) {
  return { GITHUB_REF_TYPE: 'tag', GITHUB_REF_NAME: name, GITHUB_REF: `refs/tags/${name}` };
}

/** The manifest that the package holds. */
function packagedManifest(deb: string): string {
  const path = './usr/lib/wazo-plugind/plugins/mycompany/my-plugin/wazo/plugin.yml';
  const tree = execFileSync('dpkg-deb', ['--fsys-tarfile', deb]);
  return execFileSync('tar', ['--extract', '--to-stdout', path], { input: tree, encoding: 'utf8' });
}

describeWith([program('dpkg-deb', 'dpkg')], 'the input version', () => {
  it('is packaged, also in the packaged manifest, which keeps its comments, while the checkout stays as it is', async () => {
    const workspace = makePlugin({ manifest: MANIFEST, rules: rules({ package: 'touch "$pkgdir/file"' }) });
    const { exitCode, outputs } = await runAction({
      workspace,
      inputs: { version: '1:1.2~pr7+gabc123', 'upload-artifact': 'false' },
    });

    expect(exitCode).toBe(0);
    expect(outputs).toMatchObject({ version: '1:1.2~pr7+gabc123' });
    expect(JSON.parse(outputs['metadata'] ?? '')).toMatchObject({ version: '1:1.2~pr7+gabc123' });
    const deb = outputs['deb-path'] ?? '';
    expect(deb).toMatch(/_1\.2~pr7\+gabc123_all\.deb$/);
    expect(execFileSync('dpkg-deb', ['--field', deb, 'Version'], { encoding: 'utf8' })).toBe('1:1.2~pr7+gabc123\n');
    expect(packagedManifest(deb)).toBe(MANIFEST.replace('1.2 ', '"1:1.2~pr7+gabc123" '));
    expect(readFileSync(join(workspace, 'wazo/plugin.yml'), 'utf8')).toBe(MANIFEST);
  });
});

describeWith([program('dpkg-deb', 'dpkg'), program('git')], 'the input version-suffix', () => {
  /** A workspace in which the plugin is checked out, with its commit. */
  function makeCheckout(): { workspace: string; commit: string } {
    const workspace = makePlugin({ manifest: MANIFEST, rules: rules({ package: 'touch "$pkgdir/file"' }) });
    const env = { PATH: process.env['PATH'] ?? '', HOME: workspace, GIT_COMMITTER_DATE: '2026-11-24T10:15:00Z' };
    const git = (...parameters: string[]) =>
      execFileSync('git', ['-C', workspace, '-c', 'user.name=a', '-c', 'user.email=a@b', ...parameters], { env });
    git('init', '--quiet');
    git('add', '--all');
    git('commit', '--quiet', '--message', 'x');
    return { workspace, commit: git('rev-parse', 'HEAD').toString().trim() };
  }

  it('is what `auto` makes of a branch, in the package, its manifest and the outputs', async () => {
    const { workspace, commit } = makeCheckout();
    const { exitCode, outputs } = await runAction({
      workspace,
      inputs: { 'version-suffix': 'auto', 'upload-artifact': 'false' },
    });
    expect(exitCode).toBe(0);
    const version = `1.2~git20261124101500.g${commit.slice(0, 7)}`;
    expect(outputs).toMatchObject({ version });
    expect(JSON.parse(outputs['metadata'] ?? '')).toMatchObject({ version });
    const deb = outputs['deb-path'] ?? '';
    expect(deb.endsWith(`_${version}_all.deb`)).toBe(true);
    expect(execFileSync('dpkg-deb', ['--field', deb, 'Version'], { encoding: 'utf8' })).toBe(`${version}\n`);
    expect(packagedManifest(deb)).toBe(MANIFEST.replace('1.2 ', `"${version}" `));
    expect(readFileSync(join(workspace, 'wazo/plugin.yml'), 'utf8')).toBe(MANIFEST);
  });

  it('is nothing on a tag, where the package gets the manifest as it is', async () => {
    const { workspace } = makeCheckout();
    const inputs = { 'version-suffix': 'auto', 'upload-artifact': 'false' };
    const { exitCode, outputs } = await runAction({ workspace, inputs, env: tag('v1.2') });
    expect(exitCode).toBe(0);
    expect(outputs).toMatchObject({ version: '1.2' });
    expect(packagedManifest(outputs['deb-path'] ?? '')).toBe(MANIFEST);
  });

  it('leaves the tag to name the manifest’s own version', async () => {
    const { workspace } = makeCheckout();
    const inputs = { 'version-suffix': '+b1', mode: 'validate' };
    const { exitCode, outputs } = await runAction({ workspace, inputs, env: tag('v1.2') });
    expect({ exitCode, version: outputs['version'] }).toEqual({ exitCode: 0, version: '1.2+b1' });
    const wrong = await runAction({ workspace, inputs, env: tag('v1.2+b1') });
    expect(wrong.annotations.map(({ title }) => title)).toEqual(['tag-mismatch']);
  });
});

describe('a version that is wrong', () => {
  it('is an error before anything runs', async () => {
    const workspace = makePlugin({ manifest: MANIFEST, rules: rules({ build: 'touch ran' }) });
    const { exitCode, annotations } = await runAction({ workspace, inputs: { version: 'v1' } });
    expect(exitCode).toBe(1);
    expect(annotations).toEqual([
      expect.objectContaining({ severity: 'error', message: expect.stringMatching(/`version` is "v1".*digit/) }),
    ]);
  });

  it('is one that can not be written into the manifest', async () => {
    const manifest = MANIFEST.replace('1.2 ', '&v "1.2"').concat('other: *v\n');
    const workspace = makePlugin({ manifest, rules: rules({}) });
    const { exitCode, annotations } = await runAction({ workspace, inputs: { version: '2' } });
    expect(exitCode).toBe(1);
    expect(annotations.map(({ message }) => message)).toContainEqual(expect.stringContaining('version: "1.0.0"'));
  });
});

describe('a tag build', () => {
  it.each(['v1.2', '1.2'])('goes on where the tag names the version: %s', async (name) => {
    const workspace = makePlugin({ manifest: MANIFEST, rules: rules({}) });
    const { exitCode } = await runAction({ workspace, inputs: { mode: 'validate' }, env: tag(name) });
    expect(exitCode).toBe(0);
  });

  it('fails where it does not, and says both versions and the file to change, at the version', async () => {
    const workspace = makePlugin({ manifest: MANIFEST, rules: rules({}) });
    const { exitCode, annotations } = await runAction({ workspace, env: tag('v1.3') });
    expect(exitCode).toBe(1);
    const [error] = annotations.filter(({ severity }) => severity === 'error');
    expect(error).toMatchObject({ title: 'tag-mismatch', file: 'wazo/plugin.yml', line: 4 });
    for (const part of ['v1.3', '1.2', 'wazo/plugin.yml']) expect(error?.message).toContain(part);
  });

  it('does not mind with `verify-tag: false`, on a branch of that name, or with another prefix', async () => {
    const workspace = makePlugin({ manifest: MANIFEST, rules: rules({}) });
    const inputs = { mode: 'validate' };
    const runs = [
      await runAction({ workspace, inputs: { ...inputs, 'verify-tag': 'false' }, env: tag('v1.3') }),
      await runAction({ workspace, inputs, env: { ...tag('v1.3'), GITHUB_REF_TYPE: 'branch' } }),
      await runAction({ workspace, inputs: { ...inputs, 'tag-prefix': 'release/' }, env: tag('release/1.2') }),
    ];
    expect(runs.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0]);
  });
});

describe('a wanted Wazo version', () => {
  it('is an error where the plugin does not support it', async () => {
    const workspace = makePlugin({ manifest: `${MANIFEST}max_wazo_version: 24.10\n`, rules: rules({}) });
    const { exitCode, annotations } = await runAction({
      workspace,
      inputs: { mode: 'validate', 'wazo-version': '24.10' },
    });
    expect(exitCode).toBe(1);
    expect(annotations).toContainEqual(
      expect.objectContaining({
        title: 'wazo-version-unsupported',
        line: 6,
        message: expect.stringContaining('24.1,'),
      }),
    );
  });
});

describeWith([program('dpkg-deb', 'dpkg')], 'rules that change the manifest', () => {
  it('do not change the package, which has the manifest that was checked, and a notice says so', async () => {
    const workspace = makePlugin({
      manifest: MANIFEST,
      rules: rules({ build: 'echo "version: [" >> wazo/plugin.yml', package: 'touch "$pkgdir/file"' }),
    });
    const { exitCode, annotations, outputs } = await runAction({ workspace, inputs: { 'upload-artifact': 'false' } });
    expect(exitCode).toBe(0);
    expect(annotations).toContainEqual(expect.objectContaining({ severity: 'notice', title: 'manifest-changed' }));
    expect(packagedManifest(outputs['deb-path'] ?? '')).toBe(MANIFEST);
  });
});

/** Building: the examples, the outputs, the summary, and everything that can go wrong on the way to a package. */

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { describeWith, program } from '../support/needs.ts';
import { leftIn, makeDirectory, makePlugin, manifest, pathsIn, rules, writePlugin } from '../support/plugin.ts';
import { type ActionOptions, type ActionResult, runAction } from '../support/runner.ts';

const examples = fileURLToPath(new URL('../../examples', import.meta.url));

/** Builds without an upload, which other tests show. */
function build(workspace: string, inputs: Record<string, string> = {}, options: Partial<ActionOptions> = {}) {
  return runAction({ workspace, inputs: { 'upload-artifact': 'false', ...inputs }, ...options });
}

function onlyError({ annotations }: ActionResult): string {
  const errors = annotations.filter(({ severity }) => severity === 'error');
  expect(errors).toHaveLength(1);
  return errors[0]?.message ?? '';
}

function expectNothingLeft({ exitCode, temp, stdout, stderr }: ActionResult, workspace: string): void {
  expect(exitCode).toBe(1);
  expect(stderr).toBe('');
  expect(stdout).not.toMatch(/^\s+at .*:\d+:\d+/m);
  expect(leftIn(temp)).toEqual([]);
  expect(pathsIn(temp, workspace).filter((path) => /\.(deb|partial)$/.test(path))).toEqual([]);
}

describe('the example hello-world', () => {
  it('is built, and the outputs say all there is to say', async () => {
    const workspace = makeDirectory();
    cpSync(join(examples, 'hello-world'), workspace, { recursive: true });
    const { exitCode, outputs, annotations, stderr, env, path, state, temp, groups } = await build(workspace);

    expect(annotations).toEqual([]);
    expect({ exitCode, stderr, env, path, state }).toEqual({ exitCode: 0, stderr: '', env: '', path: '', state: '' });
    const deb = readFileSync(outputs['deb-path'] ?? '');
    expect(outputs).toMatchObject({
      name: 'hello-world',
      namespace: 'wazocommunity',
      version: '1.0.0',
      'package-name': 'wazo-plugind-hello-world-wazocommunity',
      architecture: 'all',
      'deb-name': 'wazo-plugind-hello-world-wazocommunity_1.0.0_all.deb',
      'deb-size': String(deb.length),
      'deb-sha256': createHash('sha256').update(deb).digest('hex'),
      warnings: '0',
      errors: '0',
    });
    expect(JSON.parse(outputs['metadata'] ?? '')).toMatchObject({ name: 'hello-world', tags: ['dialplan', 'example'] });
    expect(basename(outputs['deb-path'] ?? '')).toBe(outputs['deb-name']);
    expect(outputs['deb-path']?.startsWith(`${temp}/`)).toBe(true);
    expect(leftIn(temp)).toEqual([basename(dirname(outputs['deb-path'] ?? ''))]);
    expect(groups.map(({ title }) => title)).toEqual(['wazo/rules build', 'wazo/rules package', 'Write the package']);
    // No step of this one lasts.
    expect(groups.flatMap(({ lines }) => lines).filter((line) => line.startsWith('took'))).toEqual([]);
  });

  it('is told in the summary: facts, files, how to install it', async () => {
    const workspace = makeDirectory();
    cpSync(join(examples, 'hello-world'), workspace, { recursive: true });
    const { summary, outputs } = await build(workspace);
    expect(readable(summary)).toContain('## ✅ hello-world 1.0.0: built, with no errors or warnings');
    expect(summary).toContain('| Name | <code>hello-world</code> |');
    expect(summary).toContain('| Version | <code>1.0.0</code> |');
    expect(summary).toContain(outputs['deb-sha256']);
    expect(readable(summary)).toMatch(/etc\/asterisk\/extensions_extra.d\/\n +hello-world.conf {2}\d+ B\n/);
    expect(readable(summary)).toContain(`apt-get install ./${outputs['deb-name']}`);
  });

  it('has no summary with summary: false', async () => {
    expect((await build(makePlugin(), { summary: 'false' })).summary).toBe('');
  });
});

/** Character references as a browser shows them. */
function readable(html: string): string {
  return html.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
}

describe('the package', () => {
  it('goes to output-directory, which is made and relative to the workspace', async () => {
    const workspace = makePlugin();
    const { outputs, temp } = await build(workspace, { 'output-directory': 'a/b' });
    expect(outputs['deb-path']).toBe(join(workspace, 'a/b/wazo-plugind-probe-test_1.0.0_all.deb'));
    expect(pathsIn(join(workspace, 'a/b'))).toEqual([outputs['deb-path']]);
    expect(leftIn(temp)).toEqual([]);
  });

  it('replaces an older one of its name', async () => {
    const workspace = makePlugin({ files: { 'out/wazo-plugind-probe-test_1.0.0_all.deb': 'old' } });
    const { outputs } = await build(workspace, { 'output-directory': 'out' });
    expect(readFileSync(outputs['deb-path'] ?? '').length).toBe(Number(outputs['deb-size']));
  });

  it('is the same whether the plugin is the workspace or a directory in it', async () => {
    const whole = makePlugin();
    const part = makeDirectory();
    writePlugin(join(part, 'plugins/probe'));
    const env = { SOURCE_DATE_EPOCH: '1700000000' };
    const one = await build(whole, {}, { env });
    const other = await build(part, { path: 'plugins/probe' }, { env });
    expect(one.exitCode).toBe(0);
    expect(other.outputs['deb-sha256']).toBe(one.outputs['deb-sha256']);
  });

  it('is built from a path that is absolute, or a link within the workspace', async () => {
    const workspace = makeDirectory();
    writePlugin(join(workspace, 'plugin'));
    symlinkSync('plugin', join(workspace, 'link'));
    for (const path of [join(workspace, 'plugin'), 'link', 'plugin/../link/.']) {
      expect((await build(workspace, { path })).exitCode, path).toBe(0);
    }
  });
});

describeWith([program('dpkg-deb', 'dpkg'), program('xz', 'xz-utils')], 'the package, as dpkg reads it', () => {
  it.each([
    ['gzip', '1', 'control.tar.gz'],
    ['xz', '0', 'control.tar.xz'],
    ['zstd', '', 'control.tar.zst'],
    ['none', '', 'control.tar'],
  ])('is compressed with %s', async (compression, level, member) => {
    const { outputs, exitCode } = await build(makePlugin(), { compression, 'compression-level': level });
    expect(exitCode).toBe(0);
    const path = outputs['deb-path'] ?? '';
    expect(execFileSync('ar', ['t', path], { encoding: 'utf8' }).split('\n')[1]).toBe(member);
    expect(execFileSync('dpkg-deb', ['--field', path, 'Package'], { encoding: 'utf8' }).trim()).toBe(
      'wazo-plugind-probe-test',
    );
  });

  it('has the architecture and the maintainer that the inputs give', async () => {
    const { outputs } = await build(makePlugin(), { architecture: 'amd64', maintainer: 'Zoë Ö <zoe@example.org>' });
    expect(outputs['architecture']).toBe('amd64');
    const fields = execFileSync('dpkg-deb', ['--field', outputs['deb-path'] ?? ''], { encoding: 'utf8' });
    expect(fields).toContain('\nArchitecture: amd64\n');
    expect(fields).toContain('\nMaintainer: Zoë Ö <zoe@example.org>\n');
  });

  it('has the owner of the repository for a maintainer who gave no address', async () => {
    const { outputs } = await build(makePlugin());
    const fields = execFileSync('dpkg-deb', ['--field', outputs['deb-path'] ?? ''], { encoding: 'utf8' });
    expect(fields).toContain('\nMaintainer: octocat <octocat@users.noreply.github.com>\n');
  });
});

describe('a rules file that fails', () => {
  it('has its exit status and its last lines in the error', async () => {
    const lines = 'i=0; while [ $i -lt 100 ]; do i=$((i+1)); echo "line $i"; done; echo "no compiler" >&2; exit 7';
    const workspace = makePlugin({ rules: rules({ build: lines }) });
    const result = await build(workspace, { 'output-directory': 'out' });

    const message = onlyError(result);
    expect(message).toContain('`wazo/rules build` ended with exit status 7.');
    expect(message).toContain('\nline 100\nno compiler');
    expect(message).not.toContain('line 50\n');
    expect(result.lines).toContain('line 50');
    expect(result.annotations[0]).toMatchObject({ title: 'rules-failed', file: 'wazo/rules' });
    expect(readable(result.summary)).toContain('no compiler');
    expectNothingLeft(result, workspace);
  });

  it('is the one thing that is told of a warning that came true', async () => {
    const workspace = makePlugin({
      rules: rules({ build: 'python3 setup.py' }),
      // What PyYAML 6 has, also where the machine has none.
      files: { 'setup.py': 'import yaml\nyaml.load("")\n', 'yaml.py': 'def load(stream, Loader): pass\n' },
    });
    const validated = await build(workspace, { mode: 'validate' });
    expect(validated.annotations.map(({ title }) => title)).toEqual(['yaml-load']);
    const built = await build(workspace);
    expect(built.annotations.map(({ title }) => title)).toEqual(['rules-failed']);
  });

  const staged = 'mkdir -p "$pkgdir/etc"; echo 1 > "$pkgdir/etc/a";';
  it.each([
    [
      'at package',
      { package: `${staged} exit 1` },
      /`(fakeroot )?wazo\/rules package` ended with exit status 1\. It printed nothing\./,
    ],
    ['by a signal', { build: 'kill -KILL $$' }, /`wazo\/rules build` ended by the signal SIGKILL/],
    [
      'with no such command',
      { build: 'nothing-of-this-name' },
      /ended with exit status 127\. .*its last lines:\n.*nothing-of-this-name/,
    ],
  ])('is an error: %s', async (_, lines, message) => {
    const workspace = makePlugin({ rules: rules(lines) });
    const result = await build(workspace);
    expect(onlyError(result)).toMatch(message);
    expectNothingLeft(result, workspace);
  });

  it('is an error: its interpreter is not there', async () => {
    const workspace = makePlugin({ rules: '#!/opt/none/python\n' });
    const result = await build(workspace);
    expect(onlyError(result)).toContain('/opt/none/python');
    expectNothingLeft(result, workspace);
  });

  it('is an error: it is not executable', async () => {
    const workspace = makePlugin();
    chmodSync(join(workspace, 'wazo/rules'), 0o644);
    const result = await build(workspace);
    expect(onlyError(result)).toContain('git update-index --chmod=+x wazo/rules');
    expectNothingLeft(result, workspace);
  });

  it.each([
    ['a directory', (path: string) => mkdirSync(path)],
    ['a link to nothing', (path: string) => symlinkSync('nothing', path)],
    ['a link to itself', (path: string) => symlinkSync('rules', path)],
    ['a link out of wazo/', (path: string) => symlinkSync('/bin/true', path)],
    ['a pipe', (path: string) => execFileSync('mkfifo', [path])],
  ])('is an error: it is %s', async (_, make) => {
    const workspace = makePlugin({ rules: undefined });
    make(join(workspace, 'wazo/rules'));
    const result = await build(workspace);
    expect(onlyError(result)).toContain('`wazo/rules` is');
    expectNothingLeft(result, workspace);
  });

  it('is an error: it removes its own checkout', async () => {
    const workspace = makePlugin({ rules: rules({ package: 'rm -rf wazo' }) });
    const result = await build(workspace);
    expect(onlyError(result)).toContain('`wazo/rules` is missing');
    expectNothingLeft(result, workspace);
  });
});

describe('a manifest that is no file to read', () => {
  it.each([
    ['a directory', (path: string) => mkdirSync(path), 'is missing'],
    ['a pipe', (path: string) => execFileSync('mkfifo', [path]), 'is missing'],
    ['a link to a device', (path: string) => symlinkSync('/dev/zero', path), 'is missing'],
    [
      'a link out of wazo/',
      (path: string) => symlinkSync('../outside.yml', path),
      'is reached through a symbolic link',
    ],
    ['of 2 MB', (path: string) => writeFileSync(path, `${manifest}# ${'x'.repeat(2_000_000)}\n`), 'large'],
  ])('is an error: %s', async (_, make, message) => {
    const workspace = makePlugin({ manifest: undefined, files: { 'outside.yml': manifest } });
    make(join(workspace, 'wazo/plugin.yml'));
    const result = await build(workspace);
    expect(onlyError(result)).toContain(message);
    expectNothingLeft(result, workspace);
  });
});

describe('a staged tree that can’t be packed', () => {
  it.each([
    ['DEBIAN/', 'mkdir "$pkgdir/DEBIAN"; echo Essential: yes > "$pkgdir/DEBIAN/control"', 'DEBIAN'],
    [
      'the plugin’s own directory',
      'mkdir -p "$pkgdir/usr/lib/wazo-plugind/plugins/test/probe"; echo > "$pkgdir/x"',
      'usr/lib/wazo-plugind/plugins/test/probe',
    ],
    ['a pipe', 'mkdir "$pkgdir/run"; mkfifo "$pkgdir/run/fifo"', '`/run/fifo`, a pipe'],
    ['a name of 250 bytes', 'touch "$pkgdir/$(printf %0250d 1)"', 'a name can have at most 246 bytes'],
    ['a line break in a name', 'touch "$pkgdir/a\nb"', '`/a\\x0ab`'],
  ])('is an error that names it: %s', async (_, lines, message) => {
    const workspace = makePlugin({ rules: rules({ package: lines }) });
    const result = await build(workspace, { 'output-directory': 'out' });
    expect(onlyError(result)).toContain(message);
    expectNothingLeft(result, workspace);
  });

  it('is an error: it is gone', async () => {
    const workspace = makePlugin({ rules: rules({ package: 'rm -r "$pkgdir"' }) });
    const result = await build(workspace);
    expect(onlyError(result)).toContain('`rules package` left no `pkgdir`');
    expectNothingLeft(result, workspace);
  });

  it('is removed even where its directories can’t be written', async () => {
    const lines = 'mkdir -p "$pkgdir/etc/a"; touch "$pkgdir/etc/a/b"; chmod 0500 "$pkgdir/etc/a" "$pkgdir/etc"; exit 1';
    const workspace = makePlugin({ rules: rules({ package: lines }) });
    expectNothingLeft(await build(workspace), workspace);
  });
});

describe('an output directory that can’t be', () => {
  it('is an error: a file', async () => {
    const workspace = makePlugin({ files: { out: '' } });
    const result = await build(workspace, { 'output-directory': 'out' });
    expect(onlyError(result)).toContain(`Can't write ${workspace}/out/wazo-plugind-probe-test_1.0.0_all.deb: `);
    expectNothingLeft(result, workspace);
    rmSync(join(workspace, 'out'));
  });

  it('is an error: a path that names no place for files', { timeout: 10_000 }, async () => {
    const workspace = makePlugin();
    const result = await build(workspace, { 'output-directory': '/proc/x/y' });
    expect(onlyError(result)).toContain("Can't write /proc/x/y/wazo-plugind-probe-test_1.0.0_all.deb: no such file");
    expectNothingLeft(result, workspace);
  });

  it('is an error: a path that is too long', async () => {
    const workspace = makePlugin();
    const result = await build(workspace, { version: `1.0.${'0'.repeat(230)}` });
    expect(onlyError(result)).toContain('too long for a path. Shorten the name, the version or the directory');
    expectNothingLeft(result, workspace);
  });

  it('leaves no half package on a full disk', async () => {
    const workspace = makePlugin();
    const result = await build(workspace, { 'output-directory': '/dev/full/x' });
    expect(onlyError(result)).toContain("Can't write /dev/full/x");
    expectNothingLeft(result, workspace);
  });
});

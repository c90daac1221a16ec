/** What the action tells of an upgrade from the package that servers have: findings, output, summary, and what it refuses. */

import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { control, controlTar, debOf, tarOf } from '../support/debs.ts';
import { describeWith, type Need } from '../support/needs.ts';
import { leftIn, makeDirectory, makePlugin, manifest, pathsIn, rules, writePlugin } from '../support/plugin.ts';
import { type ActionOptions, runAction } from '../support/runner.ts';

const validate = new Ajv({ strict: true }).compile(JSON.parse(readFileSync('schema/changes.schema.json', 'utf8')));

const staging = rules({ package: 'cp -R etc "$pkgdir/"' });
const files = { 'etc/probe.conf': 'a = 1\n', 'etc/old.conf': '1\n' };

/** A plugin, the package of its version 1.0.0, and the changes to it since. */
async function released(): Promise<{ workspace: string; previous: string }> {
  const workspace = makePlugin({ rules: staging, files });
  const { outputs } = await runAction({ workspace, inputs: { 'upload-artifact': 'false' } });
  const previous = join(makeDirectory(), 'previous.deb');
  copyFileSync(outputs['deb-path'] ?? '', previous);
  return { workspace, previous };
}

function build(workspace: string, previous: string, more: Partial<ActionOptions> = {}) {
  const inputs = { 'upload-artifact': 'false', 'previous-package': previous, ...more.inputs };
  return runAction({ workspace, ...more, inputs });
}

const onTag = { GITHUB_REF_TYPE: 'tag', GITHUB_REF_NAME: 'v1.0.0', GITHUB_REF: 'refs/tags/v1.0.0' };

function changePlugin(workspace: string, version = '1.0.0'): void {
  writePlugin(workspace, {
    rules: staging,
    files: { 'etc/probe.conf': 'a = 2\n', 'etc/new.conf': '1\n' },
    manifest: `${manifest.replace('1.0.0', version)}debian_depends: [git]\n`,
  });
}

describe('a package with changes', () => {
  it('is told in the output, which its schema knows, in the summary and in the log', async () => {
    const { workspace, previous } = await released();
    changePlugin(workspace, '1.1.0');
    const { exitCode, outputs, summary, annotations, groups } = await build(workspace, previous);
    expect({ exitCode, titles: annotations.map(({ title }) => title) }).toEqual({
      exitCode: 0,
      titles: ['dependency-added'],
    });
    const changes: unknown = JSON.parse(outputs['changes'] ?? '');
    expect(validate(changes), JSON.stringify(validate.errors)).toBe(true);
    expect(changes).toMatchObject({
      version: { previous: '1.0.0', now: '1.1.0' },
      dependencies: { added: ['git'], removed: [] },
      size: { now: Number(outputs['deb-size']) },
      files: { added: ['/etc/new.conf'], removed: [], changed: [{ path: '/etc/probe.conf', what: ['content'] }, {}] },
      manifest: true,
    });
    expect(summary).toMatch(/### What changes for a server\n[\s\S]*<code>1\.0\.0<\/code> → <code>1\.1\.0<\/code>/);
    expect(summary).toMatch(/<details><summary>Files&#58; 1 added, 2 changed<\/summary>/);
    // Problems come before, what the plugin extends and the details behind.
    expect(summary.indexOf('### Problems')).toBeLessThan(summary.indexOf('### What changes'));
    expect(summary.indexOf('<summary>Details')).toBeGreaterThan(summary.indexOf('### What changes'));
    const log = groups.find(({ title }) => title === 'Compare with the previous package')?.lines ?? [];
    expect(log).toContain('  Version       1.0.0 → 1.1.0');
  });

  it('has a warning at the version where that is the same or older, which fails where warnings do', async () => {
    const { workspace, previous } = await released();
    for (const [version, title] of [
      ['1.0.0', 'version-unchanged'],
      ['0.9', 'version-not-newer'],
    ] as const) {
      changePlugin(workspace, version);
      const { exitCode, annotations, outputs } = await build(workspace, previous);
      const expected = { severity: 'warning', title, file: 'wazo/plugin.yml', line: 3 };
      expect(annotations).toContainEqual(expect.objectContaining(expected));
      expect({ exitCode, isThere: existsSync(outputs['deb-path'] ?? '') }).toEqual({ exitCode: 0, isThere: true });
      const strict = await build(workspace, previous, { inputs: { 'fail-on-warnings': 'true' } });
      expect(strict.exitCode).toBe(1);
      expect(strict.outputs).not.toHaveProperty('deb-path');
      expect(leftIn(strict.temp)).toEqual([]);
    }
  });

  it('is an error on a tag, which leaves no package, and what was there as it was', async () => {
    const { workspace, previous } = await released();
    changePlugin(workspace);
    const directory = makeDirectory();
    const older = join(directory, 'wazo-plugind-probe-test_1.0.0_all.deb');
    writeFileSync(older, 'older');
    const { exitCode, annotations, outputs, summary } = await build(workspace, previous, {
      inputs: { 'output-directory': directory },
      env: onTag,
    });
    expect(exitCode).toBe(1);
    expect(annotations).toContainEqual(expect.objectContaining({ severity: 'error', title: 'version-unchanged' }));
    expect(outputs).not.toHaveProperty('deb-path');
    expect(JSON.parse(outputs['changes'] ?? '')).toHaveProperty('files');
    expect(summary).toContain('### What changes for a server');
    expect(readdirSync(directory)).toEqual(['wazo-plugind-probe-test_1.0.0_all.deb']);
    expect(readFileSync(older, 'utf8')).toBe('older');
  });

  it('is judged by the version of the manifest, not by what is appended to it', async () => {
    const { workspace, previous } = await released();
    changePlugin(workspace, '1.0.1');
    const codes = async (inputs: Record<string, string>) =>
      (await build(workspace, previous, { inputs })).annotations.map(({ title }) => title);
    expect(await codes({ 'version-suffix': '~pr7' })).toEqual(['dependency-added']);
    changePlugin(workspace, '1.0.0');
    expect(await codes({ 'version-suffix': '+b1' })).toEqual(['version-unchanged', 'dependency-added']);
    expect(await codes({ version: '20261125' })).toEqual(['dependency-added']);
    expect(await codes({ version: '1.0.0~nightly' })).toEqual(['version-unchanged', 'dependency-added']);
  });
});

describe('a package without changes', () => {
  it.each([{}, { 'version-suffix': '~pr7' }, { version: '0.1' }, { compression: 'xz' }, { maintainer: 'B <b@c.d>' }])(
    'is told in a sentence, and has no findings, with %j',
    async (inputs) => {
      const { workspace, previous } = await released();
      const { exitCode, outputs, summary, annotations } = await build(workspace, previous, {
        inputs,
        env: { SOURCE_DATE_EPOCH: '1700000000' },
      });
      expect({ exitCode, annotations }).toEqual({ exitCode: 0, annotations: [] });
      const version = inputs.version ?? `1.0.0${inputs['version-suffix'] ?? ''}`;
      expect(JSON.parse(outputs['changes'] ?? '')).toEqual({
        ...(version !== '1.0.0' && { version: { previous: '1.0.0', now: version } }),
        ...('maintainer' in inputs && { fields: ['Maintainer'] }),
      });
      if (!('maintainer' in inputs))
        expect(summary).toMatch(/### What changes for a server\n\nNothing[^\n]* are the same\.\n/);
    },
  );

  it('may take the place of the previous one', async () => {
    const { workspace } = await released();
    const directory = makeDirectory();
    const inputs = { 'upload-artifact': 'false', 'output-directory': directory };
    const { outputs } = await runAction({ workspace, inputs });
    changePlugin(workspace, '1.0.0');
    const again = await build(workspace, outputs['deb-path'] ?? '', { inputs });
    expect(again.annotations.map(({ title }) => title)).toEqual(['version-unchanged', 'dependency-added']);
    expect(again.outputs['deb-path']).toBe(outputs['deb-path']);
  });
});

describe('a run without a previous package', () => {
  it.each(['', ' '])('tells nothing of changes: %j', async (previous) => {
    const { exitCode, outputs, summary } = await build(makePlugin(), previous);
    expect(exitCode).toBe(0);
    expect(outputs).not.toHaveProperty('changes');
    expect(summary).not.toContain('What changes');
  });

  it('that only validates does not read one', async () => {
    const { exitCode, outputs } = await build(makePlugin(), '/nowhere.deb', { inputs: { mode: 'validate' } });
    expect(exitCode).toBe(0);
    expect(outputs).not.toHaveProperty('changes');
  });
});

describe('a previous package that can not be compared with', () => {
  const BEGINNING = 'The input `previous-package` names no package to compare with: ';

  it('is an error that names it, before anything of the plugin runs', async () => {
    const workspace = makePlugin({ rules: rules({ build: 'touch ran' }) });
    const path = (name: string) => join(workspace, name);
    writeFileSync(path('text.deb'), 'hello');
    writeFileSync(
      path('other.deb'),
      debOf(await tarOf([]), await controlTar(control({ Package: 'wazo-plugind-other-test' }))),
    );
    writeFileSync(path('unversioned.deb'), debOf(await tarOf([]), await controlTar(control({ Version: 'v1' }))));
    for (const [name, message] of [
      ['missing.deb', `Can't read ${path('missing.deb')}: no such file or directory`],
      ['text.deb', `${path('text.deb')} can't be read as a Debian package: it does not begin as one`],
      [
        'other.deb',
        `${path('other.deb')} is the package "wazo-plugind-other-test", but the one that is built is "wazo-plugind-probe-test"`,
      ],
      [
        'unversioned.deb',
        `${path('unversioned.deb')} can't be read as a Debian package: a Debian version starts with a digit`,
      ],
      ['wazo', `${path('wazo')} can't be read as a Debian package: it is not a file`],
    ] as const) {
      const { exitCode, annotations, temp } = await build(workspace, name);
      expect({ exitCode, temp: leftIn(temp) }, name).toEqual({ exitCode: 1, temp: [] });
      expect(annotations).toMatchObject([{ severity: 'error' }]);
      expect(annotations[0]?.message).toContain(BEGINNING + message);
    }
    expect(pathsIn(workspace)).not.toContain(path('ran'));
  });
});

describe('a package that unpacks to too much to be compared', () => {
  it('is built, with a warning that says so', async () => {
    const { previous } = await released();
    const zeros = rules({ package: 'mkdir -p "$pkgdir/usr"; truncate -s 300M "$pkgdir/usr/zeros"' });
    const { exitCode, annotations, outputs } = await build(makePlugin({ rules: zeros }), previous);
    expect(exitCode).toBe(0);
    expect(annotations).toMatchObject([
      {
        severity: 'warning',
        message: expect.stringMatching(
          /^What changes for a server is not known: The package can't be read .* it unpacks to more than/,
        ),
      },
    ]);
    expect(outputs).not.toHaveProperty('changes');
    expect(existsSync(outputs['deb-path'] ?? '')).toBe(true);
  });
});

const node20 = resolve('test/runtimes/node20/node_modules/.bin/node');
const need: Need = { met: existsSync(node20), missing: 'Node 20 is not installed (npm ci)' };

describeWith([need], 'on Node 20', () => {
  it('a package is compared with the previous one, but not with one in zstd, which it can not read', async () => {
    const workspace = makePlugin();
    const inputs = { 'upload-artifact': 'false' };
    const gzip = (await runAction({ workspace, inputs })).outputs['deb-path'] ?? '';
    expect((await build(workspace, gzip, { node: node20 })).outputs['changes']).toBe('{}');
    const zstd = (await runAction({ workspace, inputs: { ...inputs, compression: 'zstd' } })).outputs['deb-path'] ?? '';
    const { exitCode, annotations } = await build(workspace, zstd, { node: node20 });
    expect(exitCode).toBe(1);
    expect(annotations[0]?.message).toMatch(
      /\.deb can't be read: Node 20\.\d+\.\d+ can't read what is compressed with zstd: run this with Node 22\.15/,
    );
  });
});

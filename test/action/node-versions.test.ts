/** The bundle on every Node that runs it: GitHub's own is 24, but act, Forgejo's runners, pre-commit and npx bring theirs. */

import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startArtifactService } from '../support/artifact-service.ts';
import { describeWith, program } from '../support/needs.ts';
import { leftIn, makeDirectory, makePlugin, rules } from '../support/plugin.ts';
import { runAction } from '../support/runner.ts';
import { unzip } from '../support/zip.ts';

const OURS = resolve('node_modules/.bin/node');
const NODES = [
  ['20', resolve('test/runtimes/node20/node_modules/.bin/node')],
  ['22', resolve('test/runtimes/node22/node_modules/.bin/node')],
  ['24', OURS],
] as const;

const hello = resolve('examples/hello-world');

/** A plugin whose package is larger than what gzip takes at once. */
function makeLargePlugin(): string {
  return makePlugin({ rules: rules({ package: 'mkdir -p "$pkgdir/etc"; seq 1 400000 >"$pkgdir/etc/numbers"' }) });
}

for (const [version, node] of NODES) {
  const need = { met: existsSync(node), missing: `Node ${version} is not installed (npm ci)` };

  describeWith([need], `on Node ${version} the bundle`, () => {
    it('is run by that Node', () => {
      expect(execFileSync(node, ['--version'], { encoding: 'utf8' })).toMatch(new RegExp(`^v${version}\\.`));
    });

    it('validates', async () => {
      const { exitCode, annotations, outputs, summary } = await runAction({
        workspace: hello,
        inputs: { mode: 'validate' },
        node,
      });
      expect({ exitCode, annotations }).toEqual({ exitCode: 0, annotations: [] });
      expect(outputs).toMatchObject({ name: 'hello-world', warnings: '0', errors: '0' });
      expect(summary).toContain('hello-world');
    });

    it('shows what it finds', async () => {
      const workspace = makePlugin({ manifest: 'name: Probe\nversion: 1.10\n', rules: '#!/bin/sh\nset -o pipefail\n' });
      const [here, onOurs] = [await runAction({ workspace, node }), await runAction({ workspace })];
      expect(here.exitCode).toBe(1);
      expect(here.annotations.length).toBeGreaterThan(3);
      expect(here.annotations).toEqual(onOurs.annotations);
    });

    it.each([
      ['hello-world', () => hello],
      ['a large plugin', makeLargePlugin],
    ])('builds the very package that Node 24 builds: %s', async (_, makeWorkspace) => {
      const workspace = makeWorkspace();
      const inputs = { 'upload-artifact': 'false' };
      const here = await runAction({ workspace, inputs, node });
      const onOurs = await runAction({ workspace, inputs });
      expect(here).toMatchObject({ exitCode: 0, stderr: '' });
      const [ours, theirs] = [here, onOurs].map(({ outputs }) => readFileSync(outputs['deb-path'] ?? ''));
      expect(ours && theirs && ours.equals(theirs)).toBe(true);
    });

    it('uploads', async () => {
      const service = await startArtifactService();
      try {
        const { exitCode, outputs } = await runAction({ workspace: hello, env: service.environment, node });
        expect(exitCode).toBe(0);
        const [artifact] = service.artifacts;
        const files = await unzip(artifact?.bytes ?? Buffer.alloc(0));
        expect(files.get(outputs['deb-name'] ?? '')?.equals(readFileSync(outputs['deb-path'] ?? ''))).toBe(true);
      } finally {
        await service.close();
      }
    });

    it('builds at a terminal', () => {
      const directory = makeDirectory();
      const words = ['dist/index.js', 'examples/hello-world', '--output-directory', directory];
      const env = { PATH: process.env['PATH'], TMPDIR: directory };
      const printed = execFileSync(node, words, { env, encoding: 'utf8' });
      expect(printed).toContain(join(directory, 'wazo-plugind-hello-world-wazocommunity_1.0.0_all.deb'));
    });
  });

  describeWith([need, program('dpkg-deb', 'dpkg')], `on Node ${version} zstd`, () => {
    const inputs = { compression: 'zstd', 'upload-artifact': 'false' };

    if (version === '20') {
      it('is an error that says what to do, since Node has it from 22.15 on', async () => {
        const { exitCode, annotations, temp } = await runAction({ workspace: hello, inputs, node });
        expect(exitCode).toBe(1);
        const [error, ...others] = annotations.filter(({ severity }) => severity === 'error');
        expect(others).toEqual([]);
        expect(error?.message).toMatch(/^Node 20\.\S+ can't compress with zstd: .*`compression: gzip`/);
        expect(leftIn(temp)).toEqual([]);
      });
    } else {
      it('makes a package that dpkg reads', async () => {
        const { outputs } = await runAction({ workspace: makeLargePlugin(), inputs, node });
        const listing = execFileSync('dpkg-deb', ['--contents', outputs['deb-path'] ?? ''], { encoding: 'utf8' });
        expect(listing).toContain('./etc/numbers');
      });
    }
  });
}

describe('a Node that is too old', () => {
  const hook = join(makeDirectory(), 'hook.cjs');
  writeFileSync(hook, `Object.defineProperty(process, 'versions', { value: { node: '18.20.8' } })`);
  const message = 'Node 18.20.8 is too old: run this with Node 20 or later';

  it('is named on a runner', async () => {
    const { exitCode, annotations } = await runAction({ workspace: hello, env: { NODE_OPTIONS: `--require=${hook}` } });
    expect(exitCode).toBe(1);
    expect(annotations).toEqual([expect.objectContaining({ severity: 'error', message })]);
  });

  it('is named at a terminal', () => {
    const words = ['--require', hook, 'dist/index.js', hello];
    const { status, stderr } = spawnSync(OURS, words, { env: { PATH: process.env['PATH'] }, encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 1, stderr: `error: ${message}\n` });
  });
});

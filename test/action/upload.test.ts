/** The upload of a package, and what becomes of a run whose upload is refused. */

import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import {
  type ArtifactService,
  type Failure,
  type StoredArtifact,
  startArtifactService,
} from '../support/artifact-service.ts';
import { leftIn, makePlugin, manifest } from '../support/plugin.ts';
import { type ActionOptions, type ActionResult, runAction, startAction } from '../support/runner.ts';
import { unzip } from '../support/zip.ts';

let service: ArtifactService | undefined;

afterEach(async () => {
  await service?.close();
  service = undefined;
});

async function start(failWith?: Failure): Promise<ArtifactService> {
  service = await startArtifactService(failWith ? { failWith } : {});
  return service;
}

function runWith({ environment }: ArtifactService, options: Partial<ActionOptions> = {}): Promise<ActionResult> {
  return runAction({ workspace: makePlugin(), ...options, env: { ...environment, ...options.env } });
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function only(artifacts: readonly StoredArtifact[]): StoredArtifact {
  const [artifact, ...others] = artifacts;
  if (artifact === undefined || others.length > 0) throw new Error(`${artifacts.length} artifacts`);
  return artifact;
}

function errors({ annotations }: ActionResult): string[] {
  return annotations.filter(({ severity }) => severity === 'error').map(({ message }) => message);
}

describe('an upload', () => {
  it('is a zip of the very package that the outputs name', async () => {
    const { exitCode, outputs } = await runWith(await start());

    expect(exitCode).toBe(0);
    const artifact = only(service?.artifacts ?? []);
    expect(artifact.name).toBe('wazo-plugind-probe-test_1.0.0_all');
    const files = await unzip(artifact.bytes);
    expect([...files.keys()]).toEqual([outputs['deb-name']]);
    const deb = files.get(outputs['deb-name'] ?? '') ?? Buffer.alloc(0);
    expect(sha256(deb)).toBe(outputs['deb-sha256']);
    expect(deb.length).toBe(Number(outputs['deb-size']));
    expect(deb.equals(readFileSync(outputs['deb-path'] ?? ''))).toBe(true);
    expect(outputs).toMatchObject({
      'artifact-id': String(artifact.id),
      'artifact-digest': sha256(artifact.bytes),
      'artifact-url': `https://github.com/octocat/hello/actions/runs/1658821493/artifacts/${artifact.id}`,
    });
  });

  it('is the package itself with artifact-archive: false, named as the file', async () => {
    const { outputs } = await runWith(await start(), {
      inputs: { 'artifact-archive': 'false', 'artifact-name': 'ignored' },
    });
    const artifact = only(service?.artifacts ?? []);
    expect(artifact.name).toBe(outputs['deb-name']);
    expect(sha256(artifact.bytes)).toBe(outputs['deb-sha256']);
    expect(outputs['artifact-digest']).toBe(outputs['deb-sha256']);
  });

  it('has the name and the retention that the inputs give', async () => {
    await runWith(await start(), { inputs: { 'artifact-name': 'my plugin (nightly)', 'retention-days': '3' } });
    const { name, expiresAt } = only(service?.artifacts ?? []);
    expect(name).toBe('my plugin (nightly)');
    expect((Date.parse(expiresAt ?? '') - Date.now()) / 86_400_000).toBeCloseTo(3, 1);
  });

  it('has no colon in its name where the version has an epoch', async () => {
    const workspace = makePlugin({ manifest: manifest.replace('1.0.0', '1:2.0') });
    const { exitCode, outputs } = await runWith(await start(), { workspace });
    expect(exitCode).toBe(0);
    expect(outputs['version']).toBe('1:2.0');
    expect(only(service?.artifacts ?? []).name).toBe('wazo-plugind-probe-test_2.0_all');
  });

  it('is left out with upload-artifact: false', async () => {
    const { exitCode, outputs } = await runWith(await start(), { inputs: { 'upload-artifact': 'false' } });
    expect(exitCode).toBe(0);
    expect(service?.requests).toEqual([]);
    expect(Object.keys(outputs).filter((name) => name.startsWith('artifact'))).toEqual([]);
  });

  it('is left out in a failed build', async () => {
    const workspace = makePlugin({ rules: '#!/bin/sh\nexit 1\n' });
    expect((await runWith(await start(), { workspace })).exitCode).toBe(1);
    expect(service?.requests).toEqual([]);
  });

  it('is tried again where the service is briefly unavailable', async () => {
    const { exitCode } = await runWith(await start({ method: 'CreateArtifact', status: 503, times: 1 }));
    expect(exitCode).toBe(0);
    expect(service?.requests.map(({ status }) => status).slice(0, 2)).toEqual([503, 200]);
  });
});

describe('a name that is taken', () => {
  it.each([
    ['a zip', {}, 'wazo-plugind-probe-test_1.0.0_all'],
    ['a bare package', { 'artifact-archive': 'false' }, 'wazo-plugind-probe-test_1.0.0_all.deb'],
  ])('is an error that says what to do: %s', async (_, inputs, name) => {
    const running = await start();
    await runWith(running, { inputs });
    const second = await runWith(running, { inputs });

    expect(second.exitCode).toBe(1);
    const [message, ...others] = errors(second);
    expect(others).toEqual([]);
    expect(message).toContain(`already has an artifact named "${name}"`);
    expect(message).toContain('`artifact-name`');
    expect(message).toContain('`artifact-overwrite: true`');
    expect(second.stdout).not.toContain('    at ');
    expect(existsSync(second.outputs['deb-path'] ?? '')).toBe(true);
    expect(second.outputs).not.toHaveProperty('artifact-id');
  });

  it.each([
    ['a zip', { 'artifact-name': 'plugin' }, 'plugin'],
    ['a bare package', { 'artifact-archive': 'false' }, 'wazo-plugind-probe-test_1.0.0_all.deb'],
  ])('is replaced with artifact-overwrite: true: %s', async (_, inputs, name) => {
    const running = await start();
    await runWith(running, { inputs: { ...inputs, 'artifact-overwrite': 'true' } });
    const { exitCode, outputs } = await runWith(running, { inputs: { ...inputs, 'artifact-overwrite': 'true' } });

    expect(exitCode).toBe(0);
    expect(only(running.artifacts)).toMatchObject({ name, id: Number(outputs['artifact-id']) });
    expect(outputs['artifact-id']).not.toBe('1');
  });

  it('is one that can not be replaced where another job uploads it at the same time', async () => {
    const running = await start({ method: 'CreateArtifact', status: 409 });
    const result = await runWith(running, { inputs: { 'artifact-overwrite': 'true' } });
    expect(result.exitCode).toBe(1);
    const [message, ...others] = errors(result);
    expect(others).toEqual([]);
    expect(message).toContain('at the same time');
    expect(message).toContain('`artifact-name`');
    expect(message).not.toContain('artifact-overwrite: true');
  });

  it('does not cost another artifact that a bare package is not named after', async () => {
    const running = await start();
    await runWith(running, { inputs: { 'artifact-name': 'precious' } });
    const inputs = { 'artifact-name': 'precious', 'artifact-archive': 'false', 'artifact-overwrite': 'true' };
    await runWith(running, { inputs });
    expect(running.artifacts.map(({ name }) => name)).toContain('precious');
  });
});

describe('an upload that fails', () => {
  it.each([
    ['the service refuses it', { method: 'CreateArtifact', status: 403 }, 'Forbidden'],
    ['the storage refuses it', { method: 'blob', status: 403 }, 'told to fail'],
    ['the connection is cut', { method: 'FinalizeArtifact', status: 'reset' }, 'ECONNRESET'],
  ] satisfies [string, Failure, string][])('fails the run and keeps the package: %s', async (_, failure, reason) => {
    const result = await runWith(await start(failure));

    expect(result.exitCode).toBe(1);
    const [message, ...others] = errors(result);
    expect(others).toEqual([]);
    expect(message).toContain('"wazo-plugind-probe-test_1.0.0_all" was not uploaded');
    expect(message).toContain(reason);
    expect(message).toContain(result.outputs['deb-path']);
    expect(result.stdout + result.stderr).not.toMatch(/^\s+at /m);
    expect(existsSync(result.outputs['deb-path'] ?? '')).toBe(true);
    expect(result.summary).toContain('❌');
  });

  it('says so where the runner gave no token', async () => {
    const result = await runAction({ workspace: makePlugin() });
    expect(result.exitCode).toBe(1);
    expect(errors(result)).toEqual([expect.stringContaining('did not set ACTIONS_RUNTIME_TOKEN')]);
    expect(errors(result)[0]).toContain('`upload-artifact: false`');
  });

  it('does not print the token, and has the signed address masked', async () => {
    const running = await start({ method: 'FinalizeArtifact', status: 403 });
    const { stdout, stderr, masks, summary } = await runWith(running, { env: { RUNNER_DEBUG: '1' } });
    const shown = stdout + stderr + summary;
    expect(shown).not.toContain(running.environment['ACTIONS_RUNTIME_TOKEN']);
    const signatures = [...shown.matchAll(/sig=([0-9a-f-]{36})/g)].map(([, signature]) => signature);
    for (const signature of signatures) expect(masks).toContain(signature);
  });

  it('does not hold up a run that is cancelled, which leaves nothing', async () => {
    const running = await start({ method: 'CreateArtifact', delayMs: 20_000 });
    const { child, result, temp } = startAction({ workspace: makePlugin(), env: running.environment });
    await new Promise<void>((resolve) => {
      child.stdout?.on('data', (text: string) => text.includes('Upload the package') && resolve());
    });
    const started = Date.now();
    child.kill('SIGINT');
    const { exitCode } = await result;
    expect(exitCode).toBe(130);
    expect(Date.now() - started).toBeLessThan(3000);
    expect(leftIn(temp)).toEqual([]);
  });
});

describe('a server that takes no artifacts from this action', () => {
  it.each([
    ['Gitea', { GITHUB_SERVER_URL: 'https://gitea.example.org' }, 'https://gitea.example.org is not github.com'],
    ['act', { ACT: 'true' }, 'act runs without an artifact server'],
  ])('gets the package built, and a warning: %s', async (_, env, reason) => {
    const { exitCode, annotations, outputs } = await runAction({ workspace: makePlugin(), env });

    expect(exitCode).toBe(0);
    expect(annotations).toEqual([
      expect.objectContaining({ severity: 'warning', message: expect.stringContaining(reason) }),
    ]);
    expect(annotations[0]?.message).toContain('`upload-artifact: false`');
    expect(basename(outputs['deb-path'] ?? '')).toBe('wazo-plugind-probe-test_1.0.0_all.deb');
  });

  it('is told apart from act’s own service, which refuses today’s clients', async () => {
    const running = await start({ method: 'CreateArtifact', status: 404 });
    const result = await runWith(running, { env: { ACT: 'true' } });
    expect(result.exitCode).toBe(1);
    expect(errors(result)[0]).toContain('does not accept current clients: set `upload-artifact: false`');
  });

  it('is not GitHub Enterprise Cloud, which does', async () => {
    const { exitCode, outputs } = await runWith(await start(), { env: { GITHUB_SERVER_URL: 'https://octo.ghe.com' } });
    expect(exitCode).toBe(0);
    expect(outputs['artifact-url']).toMatch(/^https:\/\/octo\.ghe\.com\/octocat\/hello\/actions\/runs\//);
  });
});

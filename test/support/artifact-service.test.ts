import { execFile } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ArtifactService, type Failure, startArtifactService } from './artifact-service.ts';
import { unzip } from './zip.ts';

/** What GitHub's own client says: the result of each call, or the message it failed with. */
type Answer = { id?: number; size?: number; digest?: string; error?: string; artifacts?: object[] };

let directory: string;
let service: ArtifactService;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'artifact-service-'));
});

afterEach(async () => {
  await service.close();
  await rm(directory, { recursive: true });
});

async function start(failWith?: Failure): Promise<void> {
  service = await startArtifactService(failWith ? { failWith } : {});
}

async function file(name: string, content: string | Buffer): Promise<string> {
  await writeFile(join(directory, name), content);
  return join(directory, name);
}

/** Calls methods of `@actions/artifact`, one after the other, in a process of its own. */
function client(...calls: [method: string, ...values: unknown[]][]): Promise<Answer[]> {
  const script = `
    import artifact from '@actions/artifact';
    const answers = [];
    for (const [method, ...values] of ${JSON.stringify(calls)}) {
      answers.push(await artifact[method](...values).catch((error) => ({ error: error.message })));
    }
    console.log('\\n' + JSON.stringify(answers));`;
  const env = { PATH: process.env['PATH'], GITHUB_WORKSPACE: directory, ...service.environment };
  const cwd = fileURLToPath(new URL('../..', import.meta.url));
  return new Promise((resolve, reject) => {
    execFile(process.execPath, ['--input-type=module', '--eval', script], { env, cwd }, (error, stdout) => {
      if (error) reject(error);
      else resolve(JSON.parse(stdout.trim().split('\n').at(-1) ?? ''));
    });
  });
}

function upload(name: string, path: string, options = {}): ['uploadArtifact', ...unknown[]] {
  return ['uploadArtifact', name, [path], directory, options];
}

describe('an upload with GitHub’s client', () => {
  it('keeps a zip of the files', async () => {
    await start();
    const [answer] = await client(upload('plugin', await file('plugin.deb', 'the package')));

    const [stored] = service.artifacts;
    expect(stored).toMatchObject({ id: 1, name: 'plugin', mimeType: 'application/zip', version: 7 });
    expect(stored).toMatchObject({ size: answer?.size, hash: `sha256:${answer?.digest}`, expiresAt: undefined });
    expect(answer?.id).toBe(1);
    const files = await unzip(stored?.bytes ?? Buffer.alloc(0));
    expect([...files].map(([name, content]) => [name, content.toString()])).toEqual([['plugin.deb', 'the package']]);
    expect(service.requests.map(({ operation, status }) => [operation, status])).toEqual([
      ['CreateArtifact', 200],
      ['blob', 201],
      ['blob', 201],
      ['FinalizeArtifact', 200],
    ]);
    expect(service.requests[1]).toMatchObject({ method: 'PUT', path: '/storage/artifacts/1?comp=block' });
  });

  it('keeps a file of many blocks byte for byte', async () => {
    await start();
    const bytes = randomBytes(20_000_000);
    const [answer] = await client(upload('', await file('plugin.deb', bytes), { skipArchive: true }));

    expect(answer).toEqual({ id: 1, size: bytes.length, digest: createHash('sha256').update(bytes).digest('hex') });
    expect(service.artifacts[0]?.name).toBe('plugin.deb');
    expect(service.artifacts[0]?.bytes.equals(bytes)).toBe(true);
    expect(service.requests.filter(({ path }) => path.endsWith('comp=block'))).toHaveLength(3);
  });

  it('keeps the day on which it ends', async () => {
    await start();
    await client(upload('plugin', await file('a', ''), { retentionDays: 3 }));

    const days = (Date.parse(service.artifacts[0]?.expiresAt ?? '') - Date.now()) / 86_400_000;
    expect(days).toBeCloseTo(3, 1);
  });

  it('can be read back', async () => {
    await start();
    const path = await file('plugin.deb', 'the package');
    const [, list] = await client(
      upload('', path, { skipArchive: true }),
      ['listArtifacts'],
      ['downloadArtifact', 1, { path: join(directory, 'back') }],
    );

    expect(list?.artifacts).toEqual([
      {
        name: 'plugin.deb',
        id: 1,
        size: 11,
        digest: `sha256:${createHash('sha256').update('the package').digest('hex')}`,
      },
    ]);
    expect(await readFile(join(directory, 'back', 'plugin.deb'), 'utf8')).toBe('the package');
  });

  it('is refused for a name that is taken, until that artifact is deleted', async () => {
    await start();
    const path = await file('a', 'a');
    const answers = await client(
      upload('plugin', path),
      upload('plugin', path),
      ['deleteArtifact', 'plugin'],
      upload('plugin', path),
    );

    expect(answers[1]?.error).toContain(
      '(409) Conflict: an artifact with this name already exists on the workflow run',
    );
    expect(answers[2]).toEqual({ id: 1 });
    expect(answers[3]?.id).toBe(2);
    expect(service.artifacts.map(({ id }) => id)).toEqual([2]);
  });

  it('is refused with another token', async () => {
    await start();
    const other = await startArtifactService();
    service.environment['ACTIONS_RUNTIME_TOKEN'] = other.environment['ACTIONS_RUNTIME_TOKEN'] ?? '';
    await other.close();

    const [answer] = await client(upload('plugin', await file('a', 'a')));
    expect(answer?.error).toContain('(401) Unauthorized: bad token');
  });
});

describe('a service told to fail', () => {
  it('does so as often as told', async () => {
    await start({ method: 'CreateArtifact', status: 503, times: 1 });
    const [answer] = await client(upload('plugin', await file('a', 'a')));

    expect(answer?.id).toBe(1);
    expect(service.requests.map(({ status }) => status)).toEqual([503, 200, 201, 201, 200]);
  });

  it('answers with the status and text it was given', async () => {
    const body = JSON.stringify({ code: 'permission_denied', msg: 'insufficient usage to create artifact' });
    await start({ method: 'CreateArtifact', status: 403, body });

    const [answer] = await client(upload('plugin', await file('a', 'a')));
    expect(answer?.error).toContain('Artifact storage quota has been hit');
  });

  it('can fail in the storage', async () => {
    await start({ method: 'blob', status: 403 });
    const [answer] = await client(upload('plugin', await file('a', 'a')));

    expect(answer?.error).toContain('told to fail');
    expect(service.artifacts).toEqual([]);
  });

  it('can cut the connection', async () => {
    await start({ method: 'FinalizeArtifact', status: 'reset' });
    const [answer] = await client(upload('plugin', await file('a', 'a')));

    expect(answer?.error).toContain('Unable to make request: ECONNRESET');
    expect(service.artifacts).toEqual([]);
  });

  it('can be slow', async () => {
    await start({ method: 'FinalizeArtifact', delayMs: 700 });
    const started = Date.now();
    const [answer] = await client(upload('plugin', await file('a', 'a')));

    expect(answer?.id).toBe(1);
    expect(Date.now() - started).toBeGreaterThan(700);
  });
});

describe('a request that GitHub’s client would not make', () => {
  const ids = {
    workflow_run_backend_id: 'ce7f54c7-61c7-4aae-887f-30da475f5f1a',
    workflow_job_run_backend_id: 'ca395085-040a-526b-2ce8-bdc85f692774',
  };

  async function call(method: string, message: object, headers = {}): Promise<{ status: number; body: string }> {
    const response = await fetch(`${service.url}/twirp/github.actions.results.api.v1.ArtifactService/${method}`, {
      method: 'POST',
      body: JSON.stringify({ ...ids, name: 'plugin', ...message }),
      headers: {
        authorization: `Bearer ${service.environment['ACTIONS_RUNTIME_TOKEN']}`,
        'content-type': 'application/json',
        ...headers,
      },
    });
    return { status: response.status, body: await response.text() };
  }

  /** Creates an artifact and gives the status of a PUT to its signed URL, changed by `change`. */
  async function put(change: (url: string) => string, body: string, headers = {}): Promise<number> {
    const { signed_upload_url: url } = JSON.parse((await call('CreateArtifact', { version: 7 })).body);
    return (await fetch(change(url), { method: 'PUT', body, headers })).status;
  }

  const same = (url: string) => url;
  const blockBlob = { 'x-ms-blob-type': 'BlockBlob' };
  const sha256 = (text: string) => `sha256:${createHash('sha256').update(text).digest('hex')}`;

  it.each([
    ['a wrong size', { size: '3', hash: sha256('abcd') }, 'size is not 4'],
    ['a wrong hash', { size: '4', hash: sha256('abc') }, 'hash is not'],
    ['no hash', { size: '4' }, 'hash is not'],
    ['another run', { size: '4', hash: sha256('abcd'), workflow_run_backend_id: 'x' }, 'workflow_run_backend_id'],
  ])('is refused: %s at the end', async (_, message, error) => {
    await start();
    expect(await put(same, 'abcd', blockBlob)).toBe(201);
    const { status, body } = await call('FinalizeArtifact', message);

    expect(status).toBe(400);
    expect(body).toContain(error);
    expect(service.artifacts).toEqual([]);
  });

  it('is refused: an end without a blob', async () => {
    await start();
    await call('CreateArtifact', {});
    expect((await call('FinalizeArtifact', { size: '0', hash: sha256('') })).status).toBe(404);
  });

  it.each([
    ['protobuf', 'CreateArtifact', { 'content-type': 'application/protobuf' }],
    ['an unknown method', 'MigrateArtifact', {}],
  ])('is refused: %s', async (_, method, headers) => {
    await start();
    expect((await call(method, {}, headers)).status).toBe(404);
  });

  it.each([
    ['another signature', (url: string) => url.replace(/sig=./, 'sig=-'), blockBlob, 403],
    ['a token in the storage', same, { ...blockBlob, authorization: 'Bearer x' }, 403],
    ['a blob of no type', same, {}, 400],
    ['a list of blocks that were not staged', (url: string) => `${url}&comp=blocklist`, {}, 400],
  ])('is refused: %s', async (_, change, headers, status) => {
    await start();
    expect(await put(change, '<BlockList><Latest>MDA=</Latest></BlockList>', headers)).toBe(status);
  });
});

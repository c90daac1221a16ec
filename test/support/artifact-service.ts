/** GitHub's artifact service on loopback, as strict as the real one: twirp calls in JSON, and uploads to signed URLs. */

import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { type Blob, type Reply, serveBlob, storageError } from './blob-storage.ts';

/**
 * How the service fails. GitHub's client tries a method that answers 429, 500, 502, 503 or 504 five times (3 seconds after
 * the first failure, some 30 in all), a blob request with 500, 503 or a cut connection four times (some 16 seconds).
 */
export interface Failure {
  /** The twirp method that fails, or `blob` for every request to a signed URL. */
  method: 'CreateArtifact' | 'FinalizeArtifact' | 'ListArtifacts' | 'GetSignedArtifactURL' | 'DeleteArtifact' | 'blob';
  /** An HTTP status, or `reset` to cut the connection. Without it the answer is right, and only late. */
  status?: number | 'reset';
  /** How many requests fail before the service works; all without it. */
  times?: number;
  /** The answer's text; by default a twirp error in JSON or a storage error in XML. */
  body?: string;
  /** Milliseconds before the answer. */
  delayMs?: number;
}

/** An artifact that was uploaded and finalized. `size` and `hash` (`sha256:…`) are what the client claimed, and true. */
export interface StoredArtifact {
  id: number;
  name: string;
  mimeType: string | undefined;
  /** RFC 3339; without it the repository's retention holds. */
  expiresAt: string | undefined;
  version: number;
  bytes: Buffer;
  size: number;
  hash: string;
}

export interface ArtifactService {
  url: string;
  /** The variables that a client needs. */
  environment: Record<string, string>;
  readonly artifacts: StoredArtifact[];
  /** Every request so far: `path` is without the signature, `operation` is one of `Failure`'s methods, `status` the answer. */
  requests: { operation: string; method: string; path: string; status: number | 'reset' }[];
  close(): Promise<void>;
}

/** An artifact from CreateArtifact on. */
interface Upload extends Omit<StoredArtifact, 'bytes'> {
  blob: Blob;
  finalized: boolean;
}

interface State {
  url: string;
  token: string;
  uploads: Map<string, Upload>;
  lastId: number;
}

const runId = 'ce7f54c7-61c7-4aae-887f-30da475f5f1a';
const jobId = 'ca395085-040a-526b-2ce8-bdc85f692774';

/** Starts the service on a free port. Close it at the test's end. */
export async function startArtifactService({ failWith }: { failWith?: Failure } = {}): Promise<ArtifactService> {
  const state: State = { url: '', token: runtimeToken(), uploads: new Map(), lastId: 0 };
  const requests: ArtifactService['requests'] = [];
  let failuresLeft = failWith?.times ?? Number.POSITIVE_INFINITY;

  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', state.url);
    const operation = pathname.startsWith('/storage/') ? 'blob' : (pathname.split('/').at(-1) ?? '');
    const comp = searchParams.get('comp');
    const path = comp === null ? pathname : `${pathname}?comp=${comp}`;
    const failure = failWith?.method === operation && failuresLeft-- > 0 ? failWith : undefined;
    const logged = (status: number | 'reset') =>
      requests.push({ operation, method: request.method ?? '', path, status });
    try {
      if (failure?.status === 'reset') throw new Error('told to cut the connection');
      const body = await buffer(request);
      await sleep(failure?.delayMs ?? 0, undefined, { ref: false });
      const upload = [...state.uploads.values()].find((each) => pathname === `/storage/artifacts/${each.id}`);
      const reply = failure?.status
        ? failed(failure, failure.status)
        : operation === 'blob'
          ? serveBlob(upload?.blob, request, searchParams, body)
          : twirp(state, request, pathname, body);
      logged(reply.status);
      response.writeHead(reply.status, { 'x-ms-request-id': randomUUID(), ...reply.headers }).end(reply.body);
    } catch {
      logged('reset'); // by us, or by a client that was killed
      request.socket.resetAndDestroy();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the service has no port');
  state.url = `http://127.0.0.1:${address.port}`;

  return {
    url: state.url,
    environment: {
      ACTIONS_RESULTS_URL: `${state.url}/`,
      ACTIONS_RUNTIME_TOKEN: state.token,
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_REPOSITORY: 'octocat/hello',
      GITHUB_RUN_ID: '1658821493',
    },
    get artifacts() {
      return [...state.uploads.values()].flatMap(({ blob, finalized, ...artifact }) =>
        finalized && blob.bytes ? [{ ...artifact, bytes: blob.bytes }] : [],
      );
    },
    requests,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The client reads its identity from the token and leaves the signature to the service: it may be unsigned. */
function runtimeToken(): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const claims = { scp: `Actions.Example Actions.Results:${runId}:${jobId}`, jti: randomUUID() };
  return `${part({ alg: 'none', typ: 'JWT' })}.${part(claims)}.`;
}

function failed({ method, body }: Failure, status: number): Reply {
  if (body !== undefined) return { status, body };
  const error = method === 'blob' ? storageError : twirpError;
  return error(status, 'TestFailure', 'told to fail');
}

/** The messages of github.actions.results.api.v1 in one: protobuf's JSON writes int64 as text and leaves defaults out. */
const messageSchema = z.object({
  workflow_run_backend_id: z.literal(runId),
  workflow_job_run_backend_id: z.literal(jobId),
  name: z.string().default(''),
  version: z.number().default(0),
  mime_type: z.string().optional(),
  expires_at: z.iso.datetime().optional(),
  size: z.string().regex(/^\d+$/).default('0'),
  hash: z.string().default(''),
  name_filter: z.string().optional(),
  id_filter: z.string().optional(),
});

function twirp(state: State, request: IncomingMessage, pathname: string, body: Buffer): Reply {
  const method = pathname.replace(/^\/twirp\/github\.actions\.results\.api\.v1\.ArtifactService\//, '');
  const type = request.headers['content-type']?.split(';')[0];
  if (request.method !== 'POST' || type !== 'application/json') return twirpError(404, 'bad_route', 'POST JSON');
  if (request.headers.authorization !== `Bearer ${state.token}`) return twirpError(401, 'unauthenticated', 'bad token');
  const message = messageSchema.safeParse(JSON.parse(body.toString()));
  if (!message.success) return twirpError(400, 'invalid_argument', z.prettifyError(message.error));
  const { name, size, hash, ...wanted } = message.data;
  const upload = state.uploads.get(name);

  switch (method) {
    case 'CreateArtifact': {
      if (name === '') return twirpError(400, 'invalid_argument', 'name is required');
      if (upload) {
        return twirpError(409, 'already_exists', 'an artifact with this name already exists on the workflow run');
      }
      const created: Upload = {
        id: ++state.lastId,
        name,
        mimeType: wanted.mime_type,
        expiresAt: wanted.expires_at,
        version: wanted.version,
        size: 0,
        hash: '',
        blob: {
          signature: randomUUID(),
          mimeType: wanted.mime_type,
          fileName: name,
          blocks: new Map(),
          bytes: undefined,
        },
        finalized: false,
      };
      state.uploads.set(name, created);
      return json({ ok: true, signed_upload_url: signedUrl(state, created) });
    }
    case 'FinalizeArtifact': {
      const bytes = upload?.blob.bytes;
      if (!upload || !bytes) return twirpError(404, 'not_found', 'no blob was uploaded for this artifact');
      const digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
      if (Number(size) !== bytes.length) return twirpError(400, 'invalid_argument', `size is not ${bytes.length}`);
      if (hash !== digest) return twirpError(400, 'invalid_argument', `hash is not ${digest}`);
      Object.assign(upload, { size: Number(size), hash, finalized: true });
      return json({ ok: true, artifact_id: String(upload.id) });
    }
    case 'ListArtifacts': {
      const found = [...state.uploads.values()].filter(
        (each) =>
          each.finalized &&
          (wanted.name_filter === undefined || each.name === wanted.name_filter) &&
          (wanted.id_filter === undefined || String(each.id) === wanted.id_filter),
      );
      const ids = { workflow_run_backend_id: runId, workflow_job_run_backend_id: jobId };
      return json({
        artifacts: found.map((each) => ({
          ...ids,
          database_id: String(each.id),
          name: each.name,
          size: String(each.size),
          digest: each.hash,
        })),
      });
    }
    case 'GetSignedArtifactURL':
      if (!upload?.finalized) return twirpError(404, 'not_found', 'artifact not found');
      return json({ signed_url: signedUrl(state, upload) });
    case 'DeleteArtifact':
      if (!upload) return twirpError(404, 'not_found', 'artifact not found');
      state.uploads.delete(name);
      return json({ ok: true, artifact_id: String(upload.id) });
    default:
      return twirpError(404, 'bad_route', `no method ${method}`);
  }
}

function signedUrl(state: State, upload: Upload): string {
  return `${state.url}/storage/artifacts/${upload.id}?sv=2025-11-05&sr=b&sp=rw&sig=${upload.blob.signature}`;
}

function json(value: object, status = 200): Reply {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) };
}

function twirpError(status: number, code: string, msg: string): Reply {
  return json({ code, msg }, status);
}

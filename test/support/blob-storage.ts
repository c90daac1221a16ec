/** One blob of Azure's storage, as strict as the real one: written in blocks or at once, by whom has the signed URL. */

import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

export interface Reply {
  status: number;
  headers?: Record<string, string>;
  body?: string | Buffer;
}

export interface Blob {
  /** What a signed URL's `sig` must be. */
  signature: string;
  mimeType: string | undefined;
  fileName: string;
  /** The staged blocks by id, gone once a block list is committed. */
  blocks: Map<string, Buffer>;
  bytes: Buffer | undefined;
}

/** Answers Put Block, Put Block List, Put Blob and Get Blob. A runtime token has no business here: with one it is 403. */
export function serveBlob(
  blob: Blob | undefined,
  request: IncomingMessage,
  query: URLSearchParams,
  body: Buffer,
): Reply {
  if (!blob || query.get('sig') !== blob.signature || request.headers.authorization !== undefined) {
    return storageError(403, 'AuthenticationFailed', 'not the signed URL, or with a token beside');
  }
  if (request.method === 'GET' && blob.bytes) {
    const disposition = `attachment; filename="${blob.fileName}"`;
    const type = blob.mimeType ?? 'application/octet-stream';
    return { status: 200, headers: { 'content-type': type, 'content-disposition': disposition }, body: blob.bytes };
  }
  if (request.method !== 'PUT') return storageError(405, 'UnsupportedHttpVerb', 'PUT a blob first');
  const comp = query.get('comp');
  if (comp === 'block') {
    const id = query.get('blockid') ?? '';
    const lengths = new Set([id, ...blob.blocks.keys()].map((each) => each.length));
    if (id === '' || lengths.size > 1) return storageError(400, 'InvalidBlobOrBlock', 'block ids have one length');
    blob.blocks.set(id, body);
    return { status: 201 };
  }
  if (comp === 'blocklist') {
    const ids = [...body.toString().matchAll(/<Latest>(.*?)<\/Latest>/g)].map(([, id = '']) => id);
    const blocks = ids.flatMap((id) => blob.blocks.get(id) ?? []);
    if (blocks.length !== ids.length) return storageError(400, 'InvalidBlockList', 'a block was not staged');
    blob.bytes = Buffer.concat(blocks);
    blob.blocks.clear();
  } else if (comp === null && request.headers['x-ms-blob-type'] === 'BlockBlob') {
    blob.bytes = body;
  } else {
    return storageError(400, 'InvalidQueryParameterValue', 'neither a block, a block list nor a block blob');
  }
  return { status: 201, headers: { etag: `"${randomUUID()}"`, 'last-modified': new Date().toUTCString() } };
}

/** An error as the storage words it. */
export function storageError(status: number, code: string, message: string): Reply {
  const body = `<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code><Message>${message}</Message></Error>`;
  return { status, headers: { 'content-type': 'application/xml', 'x-ms-error-code': code }, body };
}

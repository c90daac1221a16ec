/** Uploads the package as an artifact of the workflow run. */

import { basename, dirname } from 'node:path';
import { Failure, messageOf } from '../failure.ts';
import type { Server } from './environment.ts';

export interface Upload {
  /** The package on disk. */
  path: string;
  /** The artifact's name; without `archive` the service goes by the file's own name. */
  name: string;
  /** Whether the artifact is a zip of the package rather than the package itself. */
  archive: boolean;
  /** Whether an artifact of that name may be replaced. */
  overwrite: boolean;
  /** Days; undefined for the repository's setting. */
  retentionDays: number | undefined;
}

export interface Uploaded {
  id: number;
  url: string | undefined;
  /** The sha256 of what was uploaded, in hexadecimal digits. */
  digest: string | undefined;
}

const SKIP = 'set `upload-artifact: false`';

/**
 * Why this server can't be uploaded to, with what to do; undefined where it can. Throws a Failure where it should be
 * possible and is not.
 */
export function noUploadTo(server: Server): string | undefined {
  if (!isGitHub(server.url)) {
    return `The package was not uploaded: ${server.url} is not github.com, and this action can upload only there. To avoid this warning, ${SKIP} and pass the output \`deb-path\` to an upload step for that server`;
  }
  if (server.takesArtifacts) return undefined;
  if (server.isAct) {
    return `The package was not uploaded: act runs without an artifact server. To avoid this warning, ${SKIP}`;
  }
  throw new Failure(
    `The package can't be uploaded: the runner did not set ACTIONS_RUNTIME_TOKEN and ACTIONS_RESULTS_URL. It sets them for a step that \`uses:\` this action, not for a \`run:\` step. Otherwise, ${SKIP}`,
  );
}

/** Uploads the package. Throws a Failure that says what was refused and what to do; the package stays where it is. */
export async function upload(
  { path, name: wanted, archive, overwrite, retentionDays }: Upload,
  server: Server,
): Promise<Uploaded> {
  const name = archive ? wanted : basename(path);
  // The client is most of the bundle: only a run that uploads pays for loading it.
  const { ArtifactNotFoundError, DefaultArtifactClient } = await import('@actions/artifact');
  const client = new DefaultArtifactClient();
  try {
    if (overwrite) {
      await client.deleteArtifact(name).catch((error: unknown) => {
        if (!(error instanceof ArtifactNotFoundError)) throw error;
      });
    }
    const { id, digest } = await client.uploadArtifact(name, [path], dirname(path), {
      // A package is compressed already.
      compressionLevel: 0,
      skipArchive: !archive,
      ...(retentionDays !== undefined && { retentionDays }),
    });
    if (id === undefined) throw new Error('the service returned no artifact');
    return { id, digest, url: server.runUrl && `${server.runUrl}/artifacts/${id}` };
  } catch (error) {
    const message = messageOf(error);
    if (/\(409\)|already.exists/i.test(message)) throw new Failure(taken(name, archive, overwrite));
    const act = server.isAct ? ` The artifact server of act does not accept current clients: ${SKIP}.` : '';
    throw new Failure(
      `The artifact ${JSON.stringify(name)} was not uploaded: ${message}.${act} The package itself is complete: ${path}`,
    );
  }
}

function taken(name: string, archive: boolean, overwrite: boolean): string {
  const own = archive
    ? 'Give each job its own `artifact-name`'
    : 'Give each job its own `artifact-name` (with `artifact-archive: true`, since a bare package is always named after its file)';
  // What is there is replaced: another job has begun to upload one since, or never ended it, so that nobody can delete it.
  if (overwrite) {
    return `Another job of the workflow run uploads an artifact named ${JSON.stringify(name)} at the same time, or an upload of it was interrupted, so \`artifact-overwrite\` can't replace it. ${own}, or run this job again on its own`;
  }
  return `The workflow run already has an artifact named ${JSON.stringify(name)} (another job of a matrix, or an earlier attempt). ${own}, or set \`artifact-overwrite: true\` to replace it`;
}

/** The servers whose artifact service the client speaks to: the same as in the client itself. */
function isGitHub(url: string): boolean {
  const host = URL.canParse(url) ? new URL(url).hostname.toLowerCase() : '';
  return host === 'github.com' || host.endsWith('.ghe.com') || host.endsWith('.localhost');
}

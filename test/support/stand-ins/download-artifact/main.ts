/** Downloads the artifacts whose names match `pattern` into `path`, all into that one directory. */

import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, matchesGlob } from 'node:path';

const input = (name: string) => process.env[`INPUT_${name}`] ?? '';
const token = process.env['ACTIONS_RUNTIME_TOKEN'] ?? '';

/** The run and the job, as the token says. */
const claims: { scp: string } = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
const [, run, job] = /Actions\.Results:([^: ]+):([^: ]+)/.exec(claims.scp) ?? [];

/** What the artifact service answers, as JSON. */
async function ask(method: string, message: object): Promise<string> {
  const path = `twirp/github.actions.results.api.v1.ArtifactService/${method}`;
  const response = await fetch(new URL(path, process.env['ACTIONS_RESULTS_URL']), {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ workflow_run_backend_id: run, workflow_job_run_backend_id: job, ...message }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method}: ${text}`);
  return text;
}

const directory = input('PATH');
mkdirSync(directory, { recursive: true });
const listed: { artifacts: { name: string }[] } = JSON.parse(await ask('ListArtifacts', {}));
for (const { name } of listed.artifacts.filter((each) => matchesGlob(each.name, input('PATTERN')))) {
  const signed: { signed_url: string } = JSON.parse(await ask('GetSignedArtifactURL', { name }));
  const archive = join(process.env['RUNNER_TEMP'] ?? '/tmp', `${name}.zip`);
  writeFileSync(archive, Buffer.from(await (await fetch(signed.signed_url)).arrayBuffer()));
  execFileSync('python3', ['-m', 'zipfile', '--extract', archive, directory]);
  console.log(`${name} into ${directory}`);
}

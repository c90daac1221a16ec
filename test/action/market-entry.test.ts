/** What the action gives a market of a run, through the bundle: for a tag, for a branch, and when nothing. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { makeDirectory, makePlugin, rules, writePlugin } from '../support/plugin.ts';
import { type ActionOptions, runAction } from '../support/runner.ts';

const entrySchema = z.object({
  versions: z.tuple([z.object({ version: z.string(), options: z.record(z.string(), z.string()) })]),
});

async function version(options: Partial<ActionOptions> = {}) {
  const inputs = { 'upload-artifact': 'false', ...options.inputs };
  const { outputs } = await runAction({ workspace: makePlugin(), ...options, inputs });
  const text = outputs['market-entry'];
  return text && entrySchema.parse(JSON.parse(text)).versions[0];
}

const url = 'https://github.com/octocat/hello';
const onTag = { GITHUB_REF: 'refs/tags/v1.0.0', GITHUB_REF_TYPE: 'tag', GITHUB_REF_NAME: 'v1.0.0' };

it('names the tag', async () => {
  expect(await version({ env: onTag })).toEqual({ version: '1.0.0', options: { url, ref: 'v1.0.0' } });
});

it('names the branch, where no tag is built, and the version that the branch has', async () => {
  const inputs = { 'version-suffix': '~test1' };
  const env = { GITHUB_REF: 'refs/heads/fix/"a$(b)' };
  expect(await version({ inputs, env })).toEqual({ version: '1.0.0', options: { url, ref: 'fix/"a$(b)' } });
});

it('names the server that the repository is on', async () => {
  const env = { ...onTag, GITHUB_SERVER_URL: 'https://git.example.org' };
  expect(await version({ env })).toMatchObject({ options: { url: 'https://git.example.org/octocat/hello' } });
});

it('says where in its repository the plugin is, and nothing of a submodule, which is another one', async () => {
  const workspace = makeDirectory();
  const path = 'checkout/plugins/one';
  writePlugin(join(workspace, path));
  const inputs = { path };
  expect(await version({ workspace, inputs })).toMatchObject({ options: { subdirectory: path } });
  mkdirSync(join(workspace, 'checkout/.git'));
  expect(await version({ workspace, inputs })).toMatchObject({ options: { subdirectory: 'plugins/one' } });
  writeFileSync(join(workspace, path, '.git'), 'gitdir: ../../.git/modules/one\n');
  expect(await version({ workspace, inputs })).toBeUndefined();
});

it.each([
  ['a pull request', { env: { GITHUB_REF: 'refs/pull/7/merge', GITHUB_REF_NAME: '7/merge' } }],
  ['a build that fails', { workspace: makePlugin({ rules: rules({ build: 'exit 3' }) }) }],
  ['a tag of another version', { env: { ...onTag, GITHUB_REF_NAME: 'v1.0.1' } }],
  ['a run that only validates', { env: onTag, inputs: { mode: 'validate' } }],
])('is empty for %s', async (_, options) => {
  expect(await version(options)).toBeUndefined();
});

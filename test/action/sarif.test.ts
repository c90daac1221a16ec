/** The findings as a file for code scanning, through the bundle. */

import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { makeDirectory, makePlugin, rules, writePlugin } from '../support/plugin.ts';
import { type ActionOptions, type ActionResult, runAction } from '../support/runner.ts';
import { readSarif, resultsOf, type SarifRun } from '../support/sarif.ts';

const repository = fileURLToPath(new URL('../..', import.meta.url));

interface Told extends ActionResult {
  sarif: SarifRun;
}

/** Runs the action, which is to write `plugin.sarif`, and reads that. */
async function tell({ inputs, ...options }: ActionOptions): Promise<Told> {
  const given = { 'upload-artifact': 'false', 'sarif-file': 'plugin.sarif', ...inputs };
  const result = await runAction({ ...options, inputs: given });
  expect(result.outputs['sarif-path']).toBe(join(options.workspace, 'plugin.sarif'));
  return { ...result, sarif: readSarif(JSON.parse(readFileSync(join(options.workspace, 'plugin.sarif'), 'utf8'))) };
}

describe('the file for code scanning', () => {
  it('has all findings at their places, in UTF-16 units, by the URI from the workspace', async () => {
    const workspace = makeDirectory();
    writePlugin(join(workspace, 'plug ins/ü'), {
      manifest:
        '{name: Call_Greeter, namespace: test, description: "😀", version: 1.10, min_wazo_versoin: "24.10", debian_depends: git}\n',
      rules: '#!/bin/sh\ncase "$1" in\nbuild) [[ -e a ]] ;;\nesac\n',
    });
    const { sarif, exitCode, annotations } = await tell({
      workspace,
      inputs: { mode: 'validate', path: 'plug ins/ü' },
      env: { GITHUB_ACTION_REPOSITORY: 'wazo-community/wazo-plugin-action', GITHUB_ACTION_REF: 'v1' },
    });
    expect(exitCode).toBe(1);
    const directory = 'plug%20ins/%C3%BC/wazo';
    expect(resultsOf(sarif)).toEqual([
      `error name-invalid ${directory}/plugin.yml 1:8-1:20`,
      `error field-type ${directory}/plugin.yml 1:116-1:119`,
      `error bash-in-sh ${directory}/rules 3:8-3:18`,
      `warning number-misread ${directory}/plugin.yml 1:67-1:71`,
      `warning key-misspelt ${directory}/plugin.yml 1:73-1:89`,
      `note rules-without-errexit ${directory}/rules 1:1-1:10`,
    ]);
    expect(sarif.results.map(({ message }) => message.text)).toEqual(annotations.map(({ message }) => message));
    const page = 'https://github.com/wazo-community/wazo-plugin-action/blob/v1/docs/findings.md';
    for (const { id, help, helpUri } of sarif.tool.driver.rules) {
      expect(helpUri).toBe(`${page}#${id}`);
      expect(help.markdown).toContain('**Fix**');
    }
    expect(sarif.invocations[0]).toEqual({ executionSuccessful: true });
  });

  it('is there where nothing is found, and replaces the one before', async () => {
    const workspace = makePlugin({ files: { 'plugin.sarif': 'not yet' } });
    const { sarif, exitCode, outputs } = await tell({ workspace });
    expect({ exitCode, results: sarif.results }).toEqual({ exitCode: 0, results: [] });
    expect(outputs).toHaveProperty('deb-path');
    expect(readdirSync(workspace).sort()).toEqual(['plugin.sarif', 'wazo']);
  });

  it('is there where `rules` fails, and has its last lines', async () => {
    const workspace = makePlugin({ rules: rules({ build: 'echo "it is [broken](https://example.org)"; false' }) });
    const { sarif, exitCode } = await tell({ workspace });
    expect(exitCode).toBe(1);
    expect(resultsOf(sarif)).toEqual(['error rules-failed wazo/rules 1:1-1:1']);
    expect(sarif.results[0]?.message.text).toContain('\nit is [broken\\](https://example.org)');
  });

  it('has what is found in the staged tree at `rules`, and what is ignored not', async () => {
    const workspace = makePlugin({
      rules: rules({ package: 'mkdir "$pkgdir/tmp"; touch "$pkgdir/tmp/a"; chmod 777 "$pkgdir/tmp"' }),
    });
    const { sarif } = await tell({ workspace, inputs: { ignore: 'world-writable' } });
    expect(resultsOf(sarif)).toEqual(['warning transient-path wazo/rules 1:1-1:1']);
  });

  it('has a finding on an input in the manifest', async () => {
    const inputs = { compression: 'zstd', 'debian-release': 'bullseye' };
    const { sarif } = await tell({ workspace: makePlugin(), inputs });
    expect(resultsOf(sarif)).toEqual(['error zstd-unreadable wazo/plugin.yml 1:1-1:1']);
  });

  it('says that the run failed where that was not the plugin’s fault', async () => {
    const workspace = makePlugin({ files: { 'a/file': '' } });
    const { sarif, exitCode } = await tell({ workspace, inputs: { path: 'elsewhere' } });
    expect({ exitCode, results: sarif.results }).toEqual({ exitCode: 1, results: [] });
    expect(sarif.invocations[0].executionSuccessful).toBe(false);
    expect(sarif.invocations[0].toolExecutionNotifications).toHaveLength(1);
  });

  it('is written into a directory that is made for it, and without the page on findings too', async () => {
    const action = makeDirectory();
    for (const name of ['dist', 'action.yml']) cpSync(join(repository, name), join(action, name), { recursive: true });
    const workspace = makePlugin({ manifest: 'name: a\n' });
    const path = join(makeDirectory(), 'a/b/c.sarif');
    const { outputs, annotations } = await runAction({
      workspace,
      inputs: { 'sarif-file': path },
      bundle: join(action, 'dist/index.js'),
    });
    expect(outputs['sarif-path']).toBe(path);
    const { results, tool } = readSarif(JSON.parse(readFileSync(path, 'utf8')));
    expect(results).toHaveLength(annotations.length);
    expect(tool.driver.rules.map(({ help }) => help.text)).toContain(
      'docs/findings.md of this action has a section on `field-missing`.',
    );
  });

  it('is not there where nobody asks for it', async () => {
    const { outputs } = await runAction({ workspace: makePlugin(), inputs: { mode: 'validate' } });
    expect(outputs).not.toHaveProperty('sarif-path');
  });
});

describe('a file for code scanning that can’t be written', () => {
  it.each([
    ['a directory', 'out', 'what is there is not a file'],
    ['a link', 'link', 'what is there is not a file'],
    ['a device', '/dev/null', 'what is there is not a file'],
    ['below a file', 'file/plugin.sarif', 'a part of the path is a file'],
    ['in /proc', '/proc/plugin.sarif', "Can't"],
    ['in `wazo/`', 'wazo/plugin.sarif', 'which is in `wazo/`'],
    ['the manifest', 'wazo/../wazo/plugin.yml', 'which is in `wazo/`'],
    ['in `wazo/`, through a link', 'metadata/plugin.sarif', 'which is in `wazo/`'],
  ])('fails the run, with the reason, and leaves what is there: %s', async (_, path, reason) => {
    const workspace = makePlugin();
    mkdirSync(join(workspace, 'out'));
    for (const name of ['file', 'target']) writeFileSync(join(workspace, name), name);
    symlinkSync('target', join(workspace, 'link'));
    symlinkSync('wazo', join(workspace, 'metadata'));
    const before = readdirSync(workspace, { recursive: true }).sort();

    const { exitCode, annotations, outputs } = await runAction({
      workspace,
      inputs: { 'sarif-file': path, 'upload-artifact': 'false' },
    });
    expect(exitCode).toBe(1);
    expect(annotations).toEqual([
      expect.objectContaining({ severity: 'error', message: expect.stringContaining(reason) }),
    ]);
    expect(outputs).not.toHaveProperty('sarif-path');
    // The package was complete before, and is told.
    expect(existsSync(outputs['deb-path'] ?? '')).toBe(true);
    expect(readdirSync(workspace, { recursive: true }).sort()).toEqual(before);
    expect(readFileSync(join(workspace, 'target'), 'utf8')).toBe('target');
  });

  it('leaves another failure to be told as that', async () => {
    const { exitCode, annotations } = await runAction({
      workspace: makePlugin(),
      inputs: { path: 'elsewhere', 'sarif-file': '/proc/plugin.sarif' },
    });
    expect(exitCode).toBe(1);
    expect(annotations.map(({ severity }) => severity)).toEqual(['warning', 'error']);
    expect(annotations[1]?.message).toContain('The input `path` is "elsewhere"');
  });
});

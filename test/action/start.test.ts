/** What the bundle loads: a run that only validates starts fast by loading no more than it needs. */

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { startArtifactService } from '../support/artifact-service.ts';
import { makeDirectory, makePlugin } from '../support/plugin.ts';
import { type ActionOptions, runAction } from '../support/runner.ts';

const loadedSchema = z.object({ files: z.array(z.string()), builtins: z.array(z.string()) });

/** The files and the modules of Node that a run has loaded when it ends. */
async function loadedBy(options: ActionOptions): Promise<{ files: string[]; builtins: string[] }> {
  const directory = makeDirectory();
  const [hook, list] = [join(directory, 'hook.cjs'), join(directory, 'loaded.json')];
  writeFileSync(
    hook,
    `process.on('exit', () => {
      const files = Object.keys(require.cache).filter((file) => file !== __filename);
      const loaded = { files, builtins: process.moduleLoadList };
      require('node:fs').writeFileSync(${JSON.stringify(list)}, JSON.stringify(loaded));
    });`,
  );
  const { exitCode } = await runAction({ ...options, env: { ...options.env, NODE_OPTIONS: `--require=${hook}` } });
  expect(exitCode).toBe(0);
  const { files, builtins } = loadedSchema.parse(JSON.parse(readFileSync(list, 'utf8')));
  return { files: files.map((file) => basename(file)), builtins };
}

/** The libraries that a file of the bundle holds, as the bundler says. */
function librariesIn(file: string): string[] {
  const line = readFileSync('dist/licenses.txt', 'utf8')
    .split('\n')
    .find((each) => each.startsWith(`${file}: `));
  const libraries = line?.slice(file.length + 2) ?? 'not in the list';
  return libraries === 'none' ? [] : libraries.split(', ');
}

describe('a run that only validates', () => {
  const validate = { workspace: resolve('examples/hello-world'), inputs: { mode: 'validate' } };

  it('loads the readers of the manifest and of a shell `rules`, not what builds, packs or uploads', async () => {
    const { files } = await loadedBy(validate);
    expect(files).toEqual(expect.arrayContaining(['index.js', 'hazards.js']));
    const rest = [
      'artifact.js',
      'build.js',
      'changes.js',
      'command-line.js',
      'comparison.js',
      'exec.js',
      'package.js',
      'packages.js',
      'rules-debian.js',
      'tar-stream.js',
    ];
    expect(readdirSync('dist')).toEqual(expect.arrayContaining(rest));
    expect(files.filter((file) => rest.includes(file))).toEqual([]);
  });

  it('loads no network client and starts no process', async () => {
    const { builtins } = await loadedBy(validate);
    for (const name of ['http', 'https', 'tls', 'child_process', 'zlib']) {
      expect(builtins).not.toContain(`NativeModule ${name}`);
    }
  });

  it('does not load the shell’s reader for `rules` that are no shell', async () => {
    const workspace = makePlugin({ rules: '#!/usr/bin/make -f\nbuild package install uninstall:\n' });
    expect((await loadedBy({ ...validate, workspace })).files).not.toContain('hazards.js');
  });
});

describe('a run that builds', () => {
  it('loads what reads packages only where there is one to compare with', async () => {
    const workspace = makePlugin();
    const inputs = { 'upload-artifact': 'false', 'output-directory': makeDirectory() };
    expect((await loadedBy({ workspace, inputs })).files).not.toContain('tar-stream.js');
    const [name = ''] = readdirSync(inputs['output-directory']);
    const previous = { 'previous-package': join(inputs['output-directory'], name) };
    expect((await loadedBy({ workspace, inputs: { ...inputs, ...previous } })).files).toContain('tar-stream.js');
  });
});

describe('a run that uploads', () => {
  it('loads the client that it speaks to the service with', async () => {
    const service = await startArtifactService();
    try {
      const { files, builtins } = await loadedBy({ workspace: makePlugin(), env: service.environment });
      expect(files).toContain('artifact.js');
      expect(builtins).toContain('NativeModule http');
      expect(service.artifacts).toHaveLength(1);
    } finally {
      await service.close();
    }
  });
});

describe('the bundle', () => {
  it('has of the libraries in what every start loads only those that every start needs', () => {
    expect(librariesIn('index.js')).toEqual(['@actions/core', 'zod']);
    expect(librariesIn('artifact.js')).toEqual(expect.arrayContaining(['@actions/artifact', 'undici']));
  });

  it('names the licence of each library in it', () => {
    const licenses = readFileSync('dist/licenses.txt', 'utf8');
    for (const file of readdirSync('dist').filter((name) => name.endsWith('.js'))) {
      for (const library of librariesIn(file)) expect(licenses, library).toMatch(new RegExp(`^${library} \\d`, 'm'));
    }
  });
});

/** `mode: validate`, and findings as annotations, also of plugins that are then built. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { leftIn, makeDirectory, makePlugin, manifest, pathsIn, rules, writePlugin } from '../support/plugin.ts';
import { type ActionResult, runAction } from '../support/runner.ts';

const fiveMistakes = `# A comment
name: Bad_Name
namespace: "dash-ed"
version: ""
debian_depends: git
depends:
  - name: other
`;

/** Annotations that point into a file, as `line:title`. */
function places({ annotations }: ActionResult): string[] {
  return annotations.filter(({ file }) => file !== undefined).map(({ line, title }) => `${line}:${title}`);
}

describe('validate', () => {
  it('runs nothing of the plugin and makes no package', async () => {
    const workspace = makePlugin({ rules: '#!/bin/sh -e\ntouch ran\n' });
    const { exitCode, outputs, annotations, temp, groups } = await runAction({
      workspace,
      inputs: { mode: 'validate', 'output-directory': 'out' },
    });

    expect(exitCode).toBe(0);
    expect(annotations).toEqual([]);
    expect(groups).toEqual([]);
    expect(existsSync(join(workspace, 'ran'))).toBe(false);
    expect(existsSync(join(workspace, 'out'))).toBe(false);
    expect(leftIn(temp)).toEqual([]);
    expect(outputs).toEqual({
      name: 'probe',
      namespace: 'test',
      version: '1.0.0',
      warnings: '0',
      errors: '0',
      metadata: JSON.stringify({
        name: 'probe',
        namespace: 'test',
        version: '1.0.0',
        description: 'A plugin to try the action with',
      }),
    });
  });

  it('shows every mistake at its own line, in the mode build as well', async () => {
    for (const mode of ['validate', 'build']) {
      const workspace = makePlugin({ manifest: fiveMistakes, rules: '#!/bin/sh -e\ntouch ran\n' });
      const result = await runAction({ workspace, inputs: { mode } });

      expect(result.exitCode).toBe(1);
      const errors = { ...result, annotations: result.annotations.filter(({ severity }) => severity === 'error') };
      expect(places(errors)).toEqual([
        '2:name-invalid',
        '3:namespace-invalid',
        '4:version-invalid',
        '5:field-type',
        '7:field-missing',
      ]);
      expect(result.outputs['errors']).toBe('5');
      expect(result.lines.at(-1)).toContain('5 errors');
      expect(existsSync(join(workspace, 'ran'))).toBe(false);
    }
  });

  it('marks the value itself', async () => {
    const workspace = makePlugin({ manifest: manifest.replace('name: probe', 'name: Probe') });
    const { annotations } = await runAction({ workspace, inputs: { mode: 'validate' } });
    expect(annotations[0]).toMatchObject({
      file: 'wazo/plugin.yml',
      line: 1,
      column: 7,
      endLine: 1,
      endColumn: 12,
      title: 'name-invalid',
    });
  });

  it('names files from the workspace, where the plugin is in a directory of its own', async () => {
    const workspace = makeDirectory();
    writePlugin(join(workspace, 'plugins', 'a,b: 100%'), { manifest: fiveMistakes, rules: undefined });
    const { annotations, exitCode } = await runAction({
      workspace,
      inputs: { mode: 'validate', path: './plugins/a,b: 100%/' },
    });
    expect(exitCode).toBe(1);
    const files = new Set(annotations.map(({ file }) => file).filter((file) => file !== undefined));
    expect([...files].sort()).toEqual(['plugins/a,b: 100%/wazo/plugin.yml', 'plugins/a,b: 100%/wazo/rules']);
  });

  it('tells what it knows of a plugin that is wrong elsewhere', async () => {
    const workspace = makePlugin({ manifest: manifest.replace('1.0.0', '1.0 0') });
    const { outputs } = await runAction({ workspace, inputs: { mode: 'validate' } });
    expect(outputs).toMatchObject({ name: 'probe', namespace: 'test', errors: '1' });
    expect(outputs).not.toHaveProperty('version');
    expect(outputs).not.toHaveProperty('metadata');
  });

  it('passes with warnings, which it counts', async () => {
    const workspace = makePlugin({ manifest: manifest.replace('"1.0.0"', '1.10').replace(/^description.*\n/m, '') });
    const result = await runAction({ workspace, inputs: { mode: 'validate' } });
    expect(result.exitCode).toBe(0);
    expect(places(result)).toContain('3:number-misread');
    expect(result.annotations.map(({ severity }) => severity)).toEqual(['warning', 'warning']);
    expect(result.outputs).toMatchObject({ version: '1.1', warnings: '2', errors: '0' });
  });
});

describe('a plugin that can’t be', () => {
  const cases: [string, () => string, string, string][] = [
    ['has no manifest', () => makePlugin({ manifest: undefined }), 'manifest-missing', '`wazo/plugin.yml` is missing'],
    ['has no rules file', () => makePlugin({ rules: undefined }), 'rules-missing', '`wazo/rules` is missing'],
    ['has a manifest that is no YAML', () => makePlugin({ manifest: 'name: [' }), 'yaml-syntax', ''],
    ['has an empty manifest', () => makePlugin({ manifest: '' }), 'manifest-not-mapping', 'must be a mapping'],
    ['has a rules file without #!', () => makePlugin({ rules: 'echo\n' }), 'rules-no-interpreter', '#!/bin/sh'],
    ['has Windows line ends', () => makePlugin({ rules: '#!/bin/sh\r\n' }), 'rules-windows-line-ends', 'sed -i'],
  ];
  it.each(cases)('%s', async (_, workspace, code, message) => {
    const directory = workspace();
    const { exitCode, annotations, temp, stdout, stderr } = await runAction({ workspace: directory });
    expect(exitCode).toBe(1);
    const found = annotations.find(({ title }) => title === code);
    expect(found?.severity).toBe('error');
    expect(found?.message).toContain(message);
    expect(stdout + stderr).not.toMatch(/^\s+at /m);
    expect(leftIn(temp)).toEqual([]);
    expect(pathsIn(directory).filter((path) => path.endsWith('.deb'))).toEqual([]);
  });
});

describe('a build that fails', () => {
  it('has the outputs that name the plugin', async () => {
    const workspace = makePlugin({ rules: rules({ build: 'exit 3' }) });
    const { outputs, exitCode } = await runAction({ workspace });
    expect(exitCode).toBe(1);
    expect(outputs).toMatchObject({ name: 'probe', namespace: 'test', version: '1.0.0', errors: '1' });
    expect(Object.keys(outputs).filter((name) => name.startsWith('deb'))).toEqual([]);
  });
});

import { mkdirSync, renameSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { missingManifest, pluginsIn } from '../../src/runner/plugin-search.ts';
import { findCheckout } from '../../src/runner/workspace.ts';
import { makeDirectory, makePlugin, writePlugin } from '../support/plugin.ts';

/** A workspace with plugins in these directories. */
function workspaceWith(...paths: string[]): string {
  const workspace = makeDirectory();
  for (const path of paths) writePlugin(join(workspace, path));
  return workspace;
}

describe('the plugins below a directory', () => {
  it('are named in their order, the one that was nearly named first', async () => {
    const root = workspaceWith('plugins/b', 'plugins/a', 'c');
    expect(await pluginsIn(root, 'x')).toBe('`c`, `plugins/a` and `plugins/b`');
    expect(await pluginsIn(root, 'plugin/b')).toBe('`plugins/b`, `c` and `plugins/a`');
  });

  it('may be one, the directory itself', async () => {
    expect(await pluginsIn(makePlugin(), 'x')).toBe('`.`');
  });

  it('may be many, of which some are named', async () => {
    const root = workspaceWith(...Array.from({ length: 8 }, (_, index) => `p${index}`));
    expect(await pluginsIn(root, 'x')).toBe('`p0`, `p1`, `p2`, `p3`, `p4` and 3 more');
  });

  it('may be none: hidden ones, those of other projects and what links lead to are not looked for', async () => {
    const root = workspaceWith('.cache/a', 'node_modules/b', '1/2/3/4/5');
    symlinkSync(workspaceWith('c'), join(root, 'link'));
    symlinkSync(root, join(root, 'loop'));
    mkdirSync(join(root, 'd/wazo/plugin.yml'), { recursive: true });
    expect(await pluginsIn(root, 'x')).toBeUndefined();
    expect(await pluginsIn('/nowhere', 'x')).toBeUndefined();
  });

  it('are looked for in bounded time', async () => {
    const root = workspaceWith('z');
    for (let index = 0; index < 3000; index += 1)
      mkdirSync(join(root, `a${index % 60}/b${index}`), { recursive: true });
    const started = performance.now();
    await pluginsIn(root, 'x');
    await pluginsIn('/', 'x');
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

describe('an input `path` that is wrong', () => {
  it('is answered with the directories that hold a plugin', async () => {
    const workspace = workspaceWith('plugins/one');
    const wrong = findCheckout('plugin/one', { workspace, base: workspace });
    await expect(wrong).rejects.toThrow(`no such directory in ${workspace}: \`wazo/plugin.yml\` is in \`plugins/one\``);
  });

  it('is answered with the step that may be missing where there is none', async () => {
    const workspace = makeDirectory();
    await expect(findCheckout('a', { workspace, base: workspace })).rejects.toThrow('Is `actions/checkout` the step');
  });
});

describe('a manifest that is missing', () => {
  const said = (directory: string, fromWorkspace: string, base: string) =>
    missingManifest({ directory, fromWorkspace }, base);

  it('may have another name', async () => {
    const directory = makePlugin();
    renameSync(join(directory, 'wazo/plugin.yml'), join(directory, 'wazo/plugin.yaml'));
    expect(await said(directory, '', directory)).toContain('rename `wazo/plugin.yaml`');
  });

  it('may be in another directory', async () => {
    const workspace = workspaceWith('plugins/one');
    expect(await said(workspace, '', workspace)).toContain('which is there in `plugins/one`');
    expect(await said(join(workspace, 'plugins/one/wazo'), 'plugins/one/wazo', workspace)).toContain('`plugins/one`');
  });

  it('may be below a directory that lies elsewhere', async () => {
    const directory = workspaceWith('one');
    expect(await said(directory, directory, makeDirectory())).toContain(`\`one\` below ${directory}`);
  });

  it('may be nowhere', async () => {
    const directory = makeDirectory();
    expect(await said(directory, '', directory)).toContain('every plugin has one');
  });
});

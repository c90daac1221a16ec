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
  it('are named in their order, the one that was nearly named first', () => {
    const root = workspaceWith('plugins/b', 'plugins/a', 'c');
    expect(pluginsIn(root, 'x')).toBe('`c`, `plugins/a` and `plugins/b`');
    expect(pluginsIn(root, 'plugin/b')).toBe('`plugins/b`, `c` and `plugins/a`');
  });

  it('may be one, the directory itself', () => {
    expect(pluginsIn(makePlugin(), 'x')).toBe('`.`');
  });

  it('may be many, of which some are named', () => {
    const root = workspaceWith(...Array.from({ length: 8 }, (_, index) => `p${index}`));
    expect(pluginsIn(root, 'x')).toBe('`p0`, `p1`, `p2`, `p3`, `p4` and 3 more');
  });

  it('may be none: hidden ones, those of other projects and what links lead to are not looked for', () => {
    const root = workspaceWith('.cache/a', 'node_modules/b', '1/2/3/4/5');
    symlinkSync(workspaceWith('c'), join(root, 'link'));
    symlinkSync(root, join(root, 'loop'));
    mkdirSync(join(root, 'd/wazo/plugin.yml'), { recursive: true });
    expect(pluginsIn(root, 'x')).toBeUndefined();
    expect(pluginsIn('/nowhere', 'x')).toBeUndefined();
  });

  it('are looked for in bounded time', () => {
    const root = workspaceWith('z');
    for (let index = 0; index < 3000; index += 1)
      mkdirSync(join(root, `a${index % 60}/b${index}`), { recursive: true });
    const started = performance.now();
    pluginsIn(root, 'x');
    pluginsIn('/', 'x');
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

describe('an input `path` that is wrong', () => {
  it('is answered with the directories that hold a plugin', () => {
    const workspace = workspaceWith('plugins/one');
    const wrong = () => findCheckout('plugin/one', { workspace, base: workspace });
    expect(wrong).toThrow(`no such directory in ${workspace}: \`wazo/plugin.yml\` is in \`plugins/one\``);
  });

  it('is answered with the step that may be missing where there is none', () => {
    const workspace = makeDirectory();
    expect(() => findCheckout('a', { workspace, base: workspace })).toThrow('Is `actions/checkout` the step');
  });
});

describe('a manifest that is missing', () => {
  const said = (directory: string, fromWorkspace: string, base: string) =>
    missingManifest({ directory, fromWorkspace }, base);

  it.each(['plugin.yaml', 'Plugin.yml', 'plugins.yml', 'plugin.yml.txt'])('may have another name: %s', (name) => {
    const directory = makePlugin();
    renameSync(join(directory, 'wazo/plugin.yml'), join(directory, 'wazo', name));
    expect(said(directory, '', directory)).toContain(`rename \`wazo/${name}\``);
  });

  it.each(['Wazo', '.wazo', 'wazo-plugin'])('may be in a directory with another name: %s', (name) => {
    const directory = makePlugin();
    renameSync(join(directory, 'wazo'), join(directory, name));
    expect(said(directory, '', directory)).toContain(`rename the directory \`${name}\` to \`wazo\``);
  });

  it('may be where `wazo` should be, beside other plugins too', () => {
    const workspace = workspaceWith('one', 'two');
    const directory = join(workspace, 'one');
    renameSync(join(directory, 'wazo/plugin.yml'), join(directory, 'plugin.yml'));
    expect(said(directory, 'one', workspace)).toBe(
      '`wazo/plugin.yml` is missing: move `plugin.yml` to `wazo/plugin.yml`',
    );
    renameSync(join(directory, 'wazo/rules'), join(directory, 'rules'));
    expect(said(directory, 'one', workspace)).toMatch(/, and `rules` to `wazo\/rules`$/);
  });

  it('may be in another directory', () => {
    const workspace = workspaceWith('plugins/one');
    expect(said(workspace, '', workspace)).toContain('which is in `plugins/one`');
    expect(said(join(workspace, 'plugins/one/wazo'), 'plugins/one/wazo', workspace)).toContain('`plugins/one`');
  });

  it('may be below a directory that lies elsewhere', () => {
    const directory = workspaceWith('one');
    expect(said(directory, directory, makeDirectory())).toContain(`\`one\` below ${directory}`);
  });

  it('may be nowhere', () => {
    const directory = makeDirectory();
    expect(said(directory, '', directory)).toContain('every plugin has one');
  });
});

/** Writes plugins into workspaces of their own, and looks at what a run of the action left behind. */

import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';

export interface PluginFiles {
  /** The text of `wazo/plugin.yml`; undefined for none. */
  manifest?: string | undefined;
  /** The text of `wazo/rules`, which is executable; undefined for none. */
  rules?: string | undefined;
  /** Other files by their path from the plugin's root. */
  files?: Record<string, string>;
}

/** A manifest with which nothing is wrong. */
export const manifest = `name: probe
namespace: test
version: "1.0.0"
description: A plugin to try the action with
`;

const directories: string[] = [];

afterAll(() => {
  for (const directory of directories) rmSync(directory, { recursive: true, force: true });
});

/** A new empty directory, which lasts until the test file ends. */
export function makeDirectory(): string {
  const directory = realpathSync(mkdtempSync(join(tmpdir(), 'plugin-')));
  directories.push(directory);
  return directory;
}

/** A workspace with a plugin in it: a sound one that stages one file, but for what is given. */
export function makePlugin(plugin: PluginFiles = {}): string {
  const workspace = makeDirectory();
  writePlugin(workspace, plugin);
  return workspace;
}

/** Writes a plugin, as `makePlugin` does, into a directory that is there or not. */
export function writePlugin(directory: string, plugin: PluginFiles = {}): void {
  const sound = { manifest, rules: rules() };
  const { manifest: manifestText, rules: rulesText, files = {} } = { ...sound, ...plugin };
  const write = (path: string, text: string | undefined) => {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    if (text !== undefined) writeFileSync(join(directory, path), text);
  };
  write('wazo/plugin.yml', manifestText);
  write('wazo/rules', rulesText);
  if (rulesText !== undefined) chmodSync(join(directory, 'wazo/rules'), 0o755);
  for (const [path, text] of Object.entries(files)) write(path, text);
}

/** A rules script in sh that runs these lines at `build` and at `package`; by default it stages one file. */
export function rules(lines: { build?: string; package?: string } = {}): string {
  const { build = ':', package: staging = 'mkdir -p "$pkgdir/etc/probe"; echo 1 > "$pkgdir/etc/probe/a.conf"' } = lines;
  return `#!/bin/sh
set -e
case "$1" in
build)
${build}
;;
package)
${staging}
;;
esac
`;
}

/** Every path below the directories that are there, of files and directories. */
export function pathsIn(...roots: string[]): string[] {
  return roots
    .filter((root) => existsSync(root))
    .flatMap((root) => readdirSync(root, { recursive: true, encoding: 'utf8' }).map((path) => join(root, path)));
}

/** What the action left in RUNNER_TEMP, beside what the runner itself puts there. */
export function leftIn(temp: string): string[] {
  return readdirSync(temp).filter((name) => name !== '_runner_file_commands');
}

/** The processes that a run in this workspace started and that still run, by their command lines. */
export function processesOf(workspace: string): string[] {
  const read = (path: string) => {
    try {
      return readFileSync(path, 'utf8').split('\0');
    } catch {
      return []; // ended meanwhile, or not ours to look at
    }
  };
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => read(`/proc/${pid}/environ`).includes(`GITHUB_WORKSPACE=${workspace}`))
    .map((pid) => read(`/proc/${pid}/cmdline`).join(' '));
}

/** Makes small plugins and builds packages through the action's own source, as a person would at a terminal. */

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import { z } from 'zod';

/** What is printed: texts and numbers, and the manifest, as the texts that a runner would have. */
const outputsSchema = z
  .record(z.string(), z.unknown())
  .transform((outputs) =>
    Object.fromEntries(
      Object.entries(outputs).map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]),
    ),
  );

export interface PluginOptions {
  name?: string;
  version?: string;
  formatVersion?: number;
  /** Names of other plugins in the same namespace. */
  depends?: readonly string[];
  debianDepends?: readonly string[];
}

export interface BuiltPackage {
  /** The package on disk. It lasts until the test file ends. */
  path: string;
  /** The action's outputs. */
  outputs: Record<string, string>;
}

const repository = fileURLToPath(new URL('../..', import.meta.url));
const directories: string[] = [];

afterAll(() => {
  for (const directory of directories) rmSync(directory, { recursive: true });
});

/** A directory that lasts until the test file ends. */
export function temporaryDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'build-plugin-'));
  directories.push(directory);
  return directory;
}

/** The Debian package of a plugin that `buildPlugin` makes. */
export function packageOf(name: string): string {
  return `wazo-plugind-${name}-test`;
}

/**
 * Builds a plugin that packages one file and keeps a log: on a server `rules` appends its command and the version to
 * /var/log/rules.log, then fails with status 7 where /fail-<command> is there, or sends the signal that
 * /interrupt-<command> names to the maintainer script.
 */
export function buildPlugin(options: PluginOptions = {}, inputs: Record<string, string> = {}): BuiltPackage {
  const { name = 'logger', version = '1.0', formatVersion = 1, depends = [], debianDepends = [] } = options;
  const directory = temporaryDirectory();
  mkdirSync(join(directory, 'wazo'));
  // JSON is YAML.
  const manifest = {
    plugin_format_version: formatVersion,
    name,
    namespace: 'test',
    version,
    description: 'Keeps a log of its life',
    depends: depends.map((other) => ({ name: other, namespace: 'test' })),
    debian_depends: debianDepends,
  };
  writeFileSync(join(directory, 'wazo/plugin.yml'), JSON.stringify(manifest, null, 2));
  writeFileSync(join(directory, 'wazo/rules'), rules(name, version), { mode: 0o755 });
  return buildPackage(directory, inputs);
}

/** Builds the plugin in `directory`. Throws what the action printed where it fails. */
export function buildPackage(directory: string, inputs: Record<string, string> = {}): BuiltPackage {
  const all = { path: directory, 'output-directory': temporaryDirectory(), ...inputs };
  const flags = Object.entries(all).map(([name, value]) => `--${name}=${value}`);
  // A clean environment: the tests themselves may run on a GitHub runner.
  const { PATH, HOME } = process.env;
  const words = [join(repository, 'src/index.ts'), ...flags, '--json'];
  const printed = execFileSync(join(repository, 'node_modules/.bin/node'), words, {
    env: { PATH, HOME },
    encoding: 'utf8',
  });
  const outputs = outputsSchema.parse(JSON.parse(printed));
  const { 'deb-path': path } = outputs;
  if (path === undefined) throw new Error(`the action names no package:\n${printed}`);
  return { path, outputs };
}

function rules(name: string, version: string): string {
  return `#!/bin/sh
set -e
case "$1" in
build) ;;
package)
    mkdir -p "$pkgdir/usr/share/${name}"
    echo '${version}' >"$pkgdir/usr/share/${name}/version"
    ;;
install|uninstall|postrm)
    echo "$1 ${version}" >>/var/log/rules.log
    if [ -e "/fail-$1" ]; then exit 7; fi
    if [ -e "/interrupt-$1" ]; then kill -s "$(cat "/interrupt-$1")" "$PPID"; fi
    ;;
*) exit 64 ;;
esac
`;
}

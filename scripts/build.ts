/** Bundles the action into `dist/`; with `--check` only tells whether `dist/` is what `src/` builds. */

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Plugin, rolldown } from 'rolldown';

const DIST = 'dist';

/**
 * Libraries whose modules do nothing but define things, though they don't say so: what is not used of them is left out.
 * So @actions/core comes without its OIDC client, and a start does not load the HTTP client below that.
 */
const QUIET = /\/node_modules\/(@actions\/(core|exec|http-client|io)|tunnel|undici)\//;

/** Has @actions/core, which wants a UUID for each output, take ours: `node:crypto` would be loaded for nothing else. */
const LIGHT_CRYPTO: Plugin = {
  name: 'light-crypto',
  resolveId: (id, importer) =>
    id === 'crypto' && importer?.includes('/node_modules/@actions/core/') ? resolve('src/runner/random.ts') : null,
};

async function bundle(directory: string): Promise<void> {
  const build = await rolldown({
    input: 'src/index.ts',
    platform: 'node',
    plugins: [LIGHT_CRYPTO],
    transform: { target: 'node20' },
    treeshake: { moduleSideEffects: (id) => !QUIET.test(id) },
  });
  const { output } = await build.write({
    dir: directory,
    cleanDir: true,
    // Node starts a CommonJS file faster than an ES module.
    format: 'cjs',
    chunkFileNames: '[name].js',
    // What is shorter is compiled sooner. Lines and the names of functions stay, for who reads a stack.
    comments: false,
    minify: { compress: true, mangle: { toplevel: false, keepNames: true }, codegen: { removeWhitespace: false } },
  });
  writeFileSync(join(directory, 'package.json'), '{ "type": "commonjs" }\n');
  const files = output.flatMap((file) =>
    file.type === 'chunk' ? [{ name: file.fileName, packages: packagesOf(file.moduleIds) }] : [],
  );
  const contents = files.map(
    ({ name, packages }) => `${name}: ${[...new Set(packages.map(nameOf))].sort().join(', ') || 'none'}`,
  );
  const text = [
    'The libraries in each file:',
    ...contents.sort(),
    '',
    '',
    licenses(files.flatMap((each) => each.packages)),
  ];
  writeFileSync(join(directory, 'licenses.txt'), text.join('\n'));
}

/** The directories of the libraries that modules are from. */
function packagesOf(modules: readonly string[]): string[] {
  const packages = modules.flatMap((id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id)?.[0] ?? []);
  return [...new Set(packages)];
}

/** What a library is called: `@actions/core`. */
function nameOf(directory: string): string {
  return directory.slice(directory.lastIndexOf('/node_modules/') + '/node_modules/'.length);
}

/** The licences of libraries, as each of them wants to be passed on. */
function licenses(packages: readonly string[]): string {
  return [...new Set(packages)]
    .map((directory) => {
      const about: { name: string; version: string; license?: string } = JSON.parse(
        readFileSync(join(directory, 'package.json'), 'utf8'),
      );
      const title = [`${about.name} ${about.version}`, about.license ?? []].flat().join(', ');
      const files = readdirSync(directory).filter((file) => /^(licen[cs]e|notice)\b/i.test(file));
      const texts = files.sort().map((file) => readFileSync(join(directory, file), 'utf8').trim());
      return [title, ...texts].join('\n\n');
    })
    .sort()
    .join('\n\n\n')
    .concat('\n');
}

function readAll(directory: string): Map<string, string> {
  const names = readdirSync(directory, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(directory.length + 1))
    .sort();
  return new Map(names.map((name) => [name, readFileSync(join(directory, name), 'utf8')]));
}

async function check(): Promise<void> {
  const fresh = mkdtempSync(join(tmpdir(), 'dist-'));
  try {
    await bundle(fresh);
    const [committed, built] = [readAll(DIST), readAll(fresh)];
    const names = [...new Set([...committed.keys(), ...built.keys()])];
    const stale = names.filter((name) => committed.get(name) !== built.get(name));
    if (stale.length === 0) return;
    console.error(`dist/ is not what src/ builds (${stale.join(', ')}): run \`npm run build\` and commit dist/`);
    process.exitCode = 1;
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

if (process.argv.includes('--check')) await check();
else await bundle(DIST);

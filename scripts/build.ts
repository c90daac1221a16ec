/** Bundles the action into `dist/`; with `--check` only tells whether `dist/` is what `src/` builds. */

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const DIST = 'dist';

function bundle(directory: string): void {
  rmSync('build', { recursive: true, force: true });
  run('tsc', '--project', 'tsconfig.build.json');
  rmSync(directory, { recursive: true, force: true });
  run('ncc', 'build', 'build/index.js', '--out', directory, '--license', 'licenses.txt', '--quiet');
  for (const [name, text] of readAll(directory)) {
    // The bundler leaves blanks at line ends, which git and editors stumble over.
    writeFileSync(join(directory, name), text.replaceAll(/[ \t\r]+$/gm, ''));
  }
}

function run(program: string, ...parameters: string[]): void {
  execFileSync(join('node_modules', '.bin', program), parameters, { stdio: 'inherit' });
}

function readAll(directory: string): Map<string, string> {
  const names = readdirSync(directory, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(directory.length + 1))
    .sort();
  return new Map(names.map((name) => [name, readFileSync(join(directory, name), 'utf8')]));
}

function check(): void {
  const fresh = mkdtempSync(join(tmpdir(), 'dist-'));
  try {
    bundle(fresh);
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

if (process.argv.includes('--check')) check();
else bundle(DIST);

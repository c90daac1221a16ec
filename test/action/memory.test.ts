/** The memory of a whole run does not depend on how much a plugin stages or prints. */

import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makePlugin, rules } from '../support/plugin.ts';

const MEGABYTE = 1e6;
const repository = fileURLToPath(new URL('../..', import.meta.url));

/** In memory where that can be: a hundred thousand files take a disk their time. */
let temp: string;

beforeAll(() => {
  temp = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'memory-test-'));
});

afterAll(() => rmSync(temp, { recursive: true, force: true }));

/**
 * Builds a plugin with these lines of `rules`, with `reader`, shell, at the end of the pipe that it prints to. Gives what
 * `reader` prints, and the most memory that our own process had, in bytes, by the kernel's count.
 */
function build(lines: { build?: string; package?: string }, reader = 'cat'): { read: string; peak: number } {
  const [tell, told, output] = ['tell.cjs', 'told', 'output'].map((name) => join(temp, name));
  writeFileSync(
    tell ?? '',
    `const { readFileSync, writeFileSync } = require('node:fs');
     process.on('exit', () => writeFileSync(${JSON.stringify(told)}, readFileSync('/proc/self/status')));`,
  );
  const node = join(repository, 'node_modules/.bin/node');
  const words = [node, '--require', tell, join(repository, 'dist/index.js'), makePlugin({ rules: rules(lines) })];
  const read = execFileSync(
    'sh',
    ['-c', `"$@" | { ${reader}; }`, 'sh', ...words, '--output-directory', output].map(String),
    {
      env: { PATH: process.env['PATH'], RUNNER_TEMP: temp },
      encoding: 'utf8',
    },
  );
  expect(readdirSync(output ?? '')).toEqual(['wazo-plugind-probe-test_1.0.0_all.deb']);
  const [, kibibytes] = /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync(told ?? '', 'utf8')) ?? [];
  return { read, peak: Number(kibibytes) * 1024 };
}

it('stays under 150 MB with a hundred thousand files', () => {
  const many = `
for directory in $(seq 100); do
  mkdir -p "$pkgdir/usr/share/probe/directory-$directory"
  for file in $(seq 1000); do : >"$pkgdir/usr/share/probe/directory-$directory/file-with-a-name-$file"; done
done`;
  expect(build({ package: many }).peak).toBeLessThan(150 * MEGABYTE);
}, 300_000);

it('stays under 150 MB with a gigabyte of output, which arrives whole', () => {
  const { read, peak } = build({ build: "head -c 1000000000 /dev/zero | tr '\\0' x" }, 'tr -cd x | wc -c');
  expect(peak).toBeLessThan(150 * MEGABYTE);
  expect(Number(read)).toBeGreaterThanOrEqual(1e9);
}, 300_000);

it('stays under 150 MB where nobody reads the output for a while', () => {
  const { read, peak } = build(
    { build: "head -c 200000000 /dev/zero | tr '\\0' x; echo the end" },
    'sleep 3; tail -c 1000',
  );
  expect(peak).toBeLessThan(150 * MEGABYTE);
  expect(read).toContain('xthe end\n');
}, 300_000);

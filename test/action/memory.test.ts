/** The memory of a whole run does not depend on how much a plugin stages. */

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePlugin, rules } from '../support/plugin.ts';
import { runAction } from '../support/runner.ts';

const MEGABYTE = 1e6;

/** In memory where that can be: a hundred thousand files take a disk their time. */
let temp: string;

beforeAll(() => {
  temp = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'memory-test-'));
});

afterAll(() => rmSync(temp, { recursive: true, force: true }));

/** Builds a plugin with these lines; gives the most memory that our own process had, in bytes, by the kernel's count. */
async function peak(lines: { build?: string; package?: string }): Promise<number> {
  const [tell, told] = [join(temp, 'tell.cjs'), join(temp, 'told')];
  writeFileSync(
    tell,
    `const { readFileSync, writeFileSync } = require('node:fs');
     process.on('exit', () => writeFileSync(${JSON.stringify(told)}, readFileSync('/proc/self/status')));`,
  );
  const { exitCode, outputs } = await runAction({
    workspace: makePlugin({ rules: rules(lines) }),
    inputs: { 'upload-artifact': 'false' },
    env: { NODE_OPTIONS: `--require ${tell}`, RUNNER_TEMP: temp },
    timeoutMs: 240_000,
  });
  expect(exitCode).toBe(0);
  expect(outputs['deb-size']).toMatch(/^\d+$/);
  return Number(/^VmHWM:\s*(\d+) kB$/m.exec(readFileSync(told, 'utf8'))?.[1]) * 1024;
}

describe('a run takes at most 150 MB', () => {
  it('with a hundred thousand files', async () => {
    const many = `
for directory in $(seq 100); do
  mkdir -p "$pkgdir/usr/share/probe/directory-$directory"
  for file in $(seq 1000); do : >"$pkgdir/usr/share/probe/directory-$directory/file-with-a-name-$file"; done
done`;
    expect(await peak({ package: many })).toBeLessThan(150 * MEGABYTE);
  }, 300_000);
});

/** Measures how long `mode: validate` takes as a runner starts it, over how long Node takes to start and do nothing. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const RUNS = 21;
const temp = mkdtempSync(join(tmpdir(), 'bench-validate-'));

function milliseconds(parameters: string[], environment: NodeJS.ProcessEnv): number {
  const started = performance.now();
  // With pipes, as a runner reads it: to open one takes Node longer than /dev/null.
  const { status } = spawnSync(process.execPath, parameters, { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  if (status !== 0) throw new Error(`node ${parameters.join(' ')} ended with ${status}`);
  return performance.now() - started;
}

function median(numbers: number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

try {
  const files = Object.fromEntries(
    ['GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY'].map((name) => {
      const path = join(temp, name);
      writeFileSync(path, '');
      return [name, path];
    }),
  );
  const environment = { PATH: process.env['PATH'] };
  const runner = {
    ...environment,
    ...files,
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: resolve('examples/hello-world'),
    INPUT_MODE: 'validate',
  };
  const nothing: number[] = [];
  const validate: number[] = [];
  // In turn, so that a machine that slows down slows both.
  for (let run = 0; run <= RUNS; run += 1) {
    nothing.push(milliseconds(['-e', '0'], environment));
    validate.push(milliseconds(['dist/index.js'], runner));
  }
  const ratios = validate.map((time, run) => time / (nothing[run] ?? Number.NaN));
  console.log(`node -e 0:  ${median(nothing.slice(1)).toFixed(0)} ms`);
  console.log(`validate:   ${median(validate.slice(1)).toFixed(0)} ms`);
  console.log(`ratio:      ${median(ratios.slice(1)).toFixed(1)} (medians of ${RUNS} runs in turn)`);
  const scripts = readdirSync('dist').filter((name) => name.endsWith('.js'));
  const sizes = scripts.map((name) => `${name} ${(statSync(join('dist', name)).size / 1000).toFixed(0)} kB`);
  console.log(`dist:       ${sizes.join(', ')}`);
} finally {
  rmSync(temp, { recursive: true, force: true });
}

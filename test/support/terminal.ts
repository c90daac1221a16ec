/** Runs the bundle as a person does, outside GitHub. */

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeDirectory } from './plugin.ts';

const repository = fileURLToPath(new URL('../..', import.meta.url));

export interface Ended {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the bundle in a directory (this project's own by default) to its end, with an environment that is all but empty. */
export function runAtTerminal(
  parameters: string[],
  { cwd = repository, temp = makeDirectory(), env = {} }: { cwd?: string; temp?: string; env?: NodeJS.ProcessEnv } = {},
): Ended {
  const bundle = join(repository, 'dist', 'index.js');
  const { status, stdout, stderr } = spawnSync(join(repository, 'node_modules/.bin/node'), [bundle, ...parameters], {
    cwd,
    env: { PATH: process.env['PATH'] ?? '', TMPDIR: temp, ...env },
    encoding: 'utf8',
    timeout: 30_000,
  });
  return { status, stdout, stderr };
}

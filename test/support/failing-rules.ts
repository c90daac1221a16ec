/** Runs a `rules` that fails, as the action does, and asks what is known of the cause. */

import { spawnSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { type Cause, causeOf } from '../../src/plugin/causes/cause.ts';
import { listPaths, readBeginning } from '../../src/plugin/rules-paths.ts';
import { run } from '../../src/process/run.ts';
import { makeDirectory, makePlugin } from './plugin.ts';

export interface FailingRules {
  /** The text of `wazo/rules`. */
  rules: string;
  /** Other files by their path from the plugin's root. */
  files?: Record<string, string>;
  /** `package` has a directory to stage in; by default it is `build` that runs. */
  command?: 'build' | 'package';
  /** Variables besides PATH and HOME. */
  environment?: Record<string, string>;
}

/** Nobody's, so that a test may write nowhere and the system refuses what it refuses to the runner's user. */
const NOBODY = 65534;

/** The PATH of a machine that has nothing. */
export const NO_PROGRAMS = { PATH: '/nowhere' };

/** What is known of why it fails, and the lines that it printed last. */
export async function causeOfFailing(failing: FailingRules): Promise<Cause & { printed: string[] }> {
  const { rules, files = {}, command = 'build', environment = {} } = failing;
  const directory = makePlugin({ rules, files });
  const pkgdir = command === 'package' ? makeDirectory() : undefined;
  const isRoot = process.getuid?.() === 0;
  for (const each of [directory, pkgdir ?? directory]) {
    chmodSync(each, 0o755);
    if (isRoot) spawnSync('chown', ['-R', `${NOBODY}:${NOBODY}`, each]);
  }
  const asNobody = ['/usr/bin/setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups'];
  const { failure, lastLines } = await run({
    command: ['/usr/bin/env', ...(isRoot ? asNobody : []), 'wazo/rules', command],
    directory,
    environment: {
      PATH: '/usr/bin:/bin',
      HOME: directory,
      LC_ALL: 'C.UTF-8',
      ...(pkgdir && { pkgdir }),
      ...environment,
    },
    async onOutput() {},
    signal: new AbortController().signal,
  });
  if (failure === undefined) throw new Error(`rules succeeded:\n${lastLines.join('\n')}`);
  const cause = causeOf(lastLines, {
    directory,
    rules: ['wazo/rules', join(directory, 'wazo/rules')],
    pkgdir,
    paths: () => listPaths(directory),
    read: (path) => readBeginning(join(directory, path)),
    install: (debianPackage) => `install ${debianPackage}`,
  });
  return { ...cause, printed: lastLines };
}

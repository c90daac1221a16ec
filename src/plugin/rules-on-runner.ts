/** Runs `rules` on the machine that we are on, as its own user. */

import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import { makeEmpty } from '../archive/scratch.ts';
import { run } from '../process/run.ts';
import { endDaemon, readClaims, underFakeroot } from './rules-fakeroot.ts';
import type { RulesPlace, RulesStep } from './rules-place.ts';

/**
 * This machine. `environment` is what `rules` may see of ours, `scratch` a directory beside the one that is staged in, for
 * what fakeroot takes.
 */
export function onRunner({
  directory,
  environment,
  scratch,
  signal,
}: {
  directory: string;
  environment: NodeJS.ProcessEnv;
  scratch: string;
  signal: AbortSignal;
}): RulesPlace {
  const has = (program: string) => (isAbsolute(program) ? existsSync(program) : isOnPath(program, environment));
  const isRoot = process.getuid?.() === 0;
  const fakeroot = isRoot ? 'needless' : has('fakeroot') ? 'used' : 'missing';
  const runHere = ({ command, variables, onOutput }: RulesStep, start = { command, directory }) =>
    run({ ...start, environment: { ...environment, ...variables }, onOutput, signal });
  return {
    name: 'this machine',
    directory,
    paths: [],
    findings: [],
    has: async (program) => has(program),
    fakeroot,
    run: (step) => runHere(step),
    async runAsRoot(step) {
      if (fakeroot !== 'used') return { ...(await runHere(step)), claims: undefined };
      const own = makeEmpty(scratch, 'fakeroot');
      try {
        const ended = await runHere(step, { command: underFakeroot(step.command, directory), directory: own });
        await endDaemon(own);
        return { ...ended, claims: await readClaims(own) };
      } finally {
        await endDaemon(own);
      }
    },
    howToInstall(debianPackage) {
      const step = `name its Debian package \`${debianPackage}\` in the input \`build-packages\``;
      // Debian's modules are for Debian's Python.
      return debianPackage.startsWith('python3-')
        ? `${step}, or install it with pip where \`actions/setup-python\` is used`
        : step;
    },
    ifInterpreterMissing:
      "Name its Debian package in the input `build-packages`, or run `rules` on the server's own Debian with `build-in: debian`",
    async end() {},
  };
}

function isOnPath(name: string, environment: NodeJS.ProcessEnv): boolean {
  return (environment['PATH'] ?? '').split(delimiter).some((directory) => {
    try {
      accessSync(join(directory, name), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

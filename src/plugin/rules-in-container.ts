/** Runs `rules` in a container that sees of this machine nothing but the plugin's checkout and `pkgdir`. */

import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { makeEmpty } from '../archive/scratch.ts';
import type { Owner } from '../archive/tree.ts';
import type { Container } from '../container/container.ts';
import { Failure } from '../failure.ts';
import type { Finding } from '../finding.ts';
import { CLAIMS, readClaims } from './rules-fakeroot.ts';
import type { RulesPlace, RulesStep } from './rules-place.ts';

/** The directory of whoever runs `rules` in the container, and what fakeroot writes there. */
const HOME = '/home/builder';
const SAVED = `${HOME}/.fakeroot`;

export interface InContainer {
  container: Container;
  /** The plugin's root: the same path here and there. */
  directory: string;
  /** Whom the checkout belongs to, as the container numbers them. */
  owner: Owner;
  /** The names of variables that `rules` gets from our environment. */
  inherited: readonly string[];
  /** The packages that were to be installed there. */
  packages: readonly string[];
  /** A directory beside `pkgdir`, for what fakeroot says. */
  scratch: string;
  /** Why it is not fit for the package that is to be built. */
  findings: readonly Finding[];
}

/** The user who runs `rules`: with a name, which programs ask for, and a home. */
const MAKE_USER = `uid=$1 gid=$2 home=$3
getent group "$gid" >/dev/null || echo "builder:x:$gid:" >>/etc/group
getent passwd "$uid" >/dev/null || echo "builder:x:$uid:$gid::$home:/bin/sh" >>/etc/passwd
mkdir -p "$home" && chown "$uid:$gid" "$home"`;

/** Runs a command with its errors among its output: the engine keeps them apart, and would lose their order. */
const IN_ORDER = ['sh', '-c', 'exec "$@" 2>&1', 'sh'] as const;

/** The container as a place for `rules`. Throws a Failure where it can't be made one. */
export async function inContainer(options: InContainer): Promise<RulesPlace> {
  const { container, directory, owner, inherited, packages, scratch, findings } = options;
  const asRoot = (command: readonly [string, ...string[]], onOutput: RulesStep['onOutput'] = async () => {}) =>
    container.run({ command, onOutput });
  const made = await asRoot(['sh', '-c', MAKE_USER, 'sh', `${owner.uid}`, `${owner.gid}`, HOME]);
  if (made.failure !== undefined) {
    throw new Failure(`The container can't have a user for \`rules\`: ${made.lastLines.at(-1) ?? made.failure}`);
  }
  const run = async (step: RulesStep, command = step.command) => {
    const ended = await container.run({
      command: [...IN_ORDER, ...command],
      user: owner,
      directory,
      // Where root plays root, nothing on disk is to change its owner.
      environment: { HOME, LANG: 'C.UTF-8', FAKEROOTDONTTRYCHOWN: '1', ...step.variables },
      inherited,
      onOutput: step.onOutput,
    });
    await container.endProcesses();
    return ended;
  };
  return {
    name: 'the container',
    directory,
    paths: [HOME],
    findings,
    async has(program) {
      const { failure } = await container.run({
        command: ['sh', '-c', 'command -v "$1"', 'sh', program],
        user: owner,
        directory,
        async onOutput() {},
      });
      return failure === undefined;
    },
    fakeroot: 'used',
    run: (step) => run(step),
    async runAsRoot(step) {
      const ended = await run(step, ['fakeroot', '-s', SAVED, '--', ...step.command]);
      if (ended.failure !== undefined) return { ...ended, claims: undefined };
      const own = makeEmpty(scratch, 'fakeroot');
      const copy = await open(join(own, CLAIMS), 'w');
      try {
        await container.run({
          command: ['cat', SAVED],
          user: owner,
          async onOutput(bytes, stream) {
            if (stream === 'stdout') await copy.appendFile(bytes);
          },
        });
      } finally {
        await copy.close();
      }
      return { ...ended, claims: await readClaims(own) };
    },
    howToInstall(debianPackage) {
      const all = [...new Set([...packages, debianPackage])].sort().join(' ');
      return `add its Debian package \`${debianPackage}\`, with \`build-packages: ${all}\``;
    },
    ifInterpreterMissing: 'Name its Debian package in the input `build-packages`, with the others that `rules` needs',
    end: () => container.end(),
  };
}

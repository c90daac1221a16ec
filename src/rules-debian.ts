/** Makes a throwaway Debian of the target's release the place where `rules` runs: starts it, and installs what is needed. */

import { chownSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Owner, ownerOf } from './archive/tree.ts';
import type { Container } from './container/container.ts';
import type { Engine } from './container/engine.ts';
import { installPackages, missingPackages } from './container/packages.ts';
import type { Context } from './context.ts';
import { startDebian } from './debian-container.ts';
import { Failure } from './failure.ts';
import { RULES } from './plugin/rules.ts';
import { inContainer } from './plugin/rules-in-container.ts';
import type { RulesPlace } from './plugin/rules-place.ts';
import type { Stage } from './rules-place.ts';
import { mountsOf } from './runner/repository.ts';
import type { Checkout } from './runner/workspace.ts';

/** The container as the place for `rules`. Whoever has it ends it. Throws a Failure where it can't be had. */
export async function openDebian(context: Context, { directory }: Checkout, stage: Stage): Promise<RulesPlace> {
  const { inputs, environment } = context;
  for (const name of inputs.buildEnvironment.filter((each) => environment.forRules[each] === undefined)) {
    context.reporter.warn(`\`build-environment\` names \`${name}\`, which this step does not have`);
  }
  const mounts = await mountsOf(directory, environment.workspace, stage.scratch);
  const { engine, container, findings } = await startDebian(context, {
    mounts: [...mounts, { source: stage.pkgdir }],
    keepsUser: true,
  });
  try {
    if (findings.length === 0) await prepare(context, container, directory, stage);
    return await inContainer({
      container,
      directory,
      owner: ownerIn(engine, directory, stage.pkgdir),
      inherited: [...new Set([...environment.forContainers, ...inputs.buildEnvironment])],
      packages: inputs.buildPackages,
      scratch: stage.scratch,
      findings,
    });
  } catch (error) {
    await container.end();
    throw error;
  }
}

/** Sees that the container has our files, and installs what it lacks. */
async function prepare(
  { inputs, environment, reporter }: Context,
  container: Container,
  directory: string,
  { pkgdir }: Stage,
): Promise<void> {
  const probe = join(pkgdir, '.probe');
  writeFileSync(probe, '');
  const sees = (path: string) =>
    container.run({ command: ['test', '-e', path, '-o', '-L', path], async onOutput() {} });
  const [pkgdirSeen, checkoutSeen, missing] = await Promise.all([
    sees(probe),
    sees(join(directory, RULES)),
    missingPackages(container, inputs.buildPackages),
  ]);
  rmSync(probe);
  const unseen = pkgdirSeen.failure !== undefined ? pkgdir : checkoutSeen.failure !== undefined ? directory : undefined;
  if (unseen !== undefined) {
    throw new Failure(
      `The container does not see ${unseen}: ${container.engine}'s daemon is on another machine, or in front of the container that this runs in, and has other files there. Run this where the daemon is, or leave \`build-in\` out; a job with \`container: debian:${inputs.debianRelease}\` is that Debian itself`,
    );
  }
  if (missing.length === 0) return;
  await reporter.foreignGroup(`Install ${missing.join(', ')}`, (onOutput) =>
    installPackages(container, missing, { inherited: environment.forContainers, onOutput }),
  );
}

/**
 * Who runs `rules`, as the container numbers users: root gives the checkout's owner the right to stage, and anybody else
 * stays who they are.
 */
function ownerIn({ rootIsUs }: Engine, directory: string, pkgdir: string): Owner {
  if (rootIsUs) return { uid: 0, gid: 0 };
  const us = ownerOf(pkgdir);
  if (us.uid !== 0) return us;
  const owner = ownerOf(directory);
  chownSync(pkgdir, owner.uid, owner.gid);
  return owner;
}

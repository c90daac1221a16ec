/** Starts a throwaway Debian of the target's release, from its image, and shows what that takes. */

import { type Container, type ContainerOptions, hasImage, pullImage, startContainer } from './container/container.ts';
import { type Engine, findEngine } from './container/engine.ts';
import type { Context } from './context.ts';
import type { Release } from './debian/release.ts';
import { type Finding, finding } from './finding.ts';

export interface StartedDebian {
  engine: Engine;
  container: Container;
  /** Why it is not fit for the package. */
  findings: Finding[];
}

/**
 * Starts the container, for which the image is pulled where this machine lacks it. Whoever has it ends it. Throws a Failure
 * where it can't be had.
 */
export function startDebian(
  { inputs, reporter, cancellation: { signal } }: Context,
  options: Pick<ContainerOptions, 'mounts' | 'keepsUser'> = {},
): Promise<StartedDebian> {
  const { debianRelease: release, debianImage } = inputs;
  return reporter.foreignGroup(`Start a container of Debian ${release}`, async (onOutput) => {
    const engine = await findEngine(signal);
    const image = debianImage ?? imageOf(release, engine);
    await onOutput(Buffer.from(`${engine.command}: the image ${image}\n`));
    if (!(await hasImage(engine, image, signal))) await pullImage(engine, image, { onOutput, signal });
    const container = await startContainer(engine, { image, signal, ...options });
    return { engine, container, findings: checkRelease(container, image, release) };
  });
}

/** Debian's own image of the release. podman may have no registry to look in for a name without one. */
function imageOf(release: Release, { command }: Engine): string {
  const image = release === 'buster' ? 'debian/eol:buster-slim' : `debian:${release}-slim`;
  if (command === 'docker') return image;
  return image.includes('/') ? `docker.io/${image}` : `docker.io/library/${image}`;
}

function checkRelease({ system }: Container, image: string, release: Release): Finding[] {
  const found = system.get('VERSION_CODENAME');
  if (found === release) return [];
  const what = system.get('PRETTY_NAME') ?? 'of a system that does not say what it is';
  const message = `The image \`${image}\` is ${what}, and the package is for Debian ${release}: what is built there may not work here. Set \`debian-image\` to one of ${release}, or \`debian-release\` to what the image is`;
  return [finding('debian-image-release', message)];
}

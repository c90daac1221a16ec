/**
 * A real docker daemon for the tests, with images made of Debian's own packages. As root it is one of our own, which sees
 * our files and nothing but our containers; it stays, as what it has made, for the next run. Else the machine's own.
 */

import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, openSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { rootTarball, succeed } from './debian-root.ts';
import { type Need, program, root } from './needs.ts';

type Release = 'bullseye' | 'bookworm' | 'trixie';

export interface Docker {
  /** What makes a `docker` command speak to this daemon. */
  environment: Record<string, string>;
  /** What `docker` prints with these parameters. Throws what it says where it fails. */
  ask(...parameters: string[]): string;
}

/** What `build-in: debian` installs by itself. */
export const BUILD_PACKAGES = [
  ...['ca-certificates', 'curl', 'fakeroot', 'git', 'make', 'python3', 'python3-pip', 'python3-setuptools'],
  ...['python3-wheel', 'python3-yaml', 'wget'],
];

const directory = join(tmpdir(), 'wazo-plugin-action-docker');
const socket = `unix://${directory}/docker.sock`;

/** The needs of a daemon. */
export const docker: readonly Need[] = [
  program('docker', 'docker.io'),
  ...(root.met
    ? [program('dockerd', 'docker.io'), program('mmdebstrap'), program('flock', 'util-linux')]
    : [answering()]),
];

function answering(): Need {
  const { status } = spawnSync('docker', ['version'], { timeout: 10_000 });
  return { met: status === 0, missing: 'no docker daemon answers, and only root can start one' };
}

/** The daemon, started where it does not run yet. */
export async function startDocker(): Promise<Docker> {
  const environment: Record<string, string> = root.met ? { DOCKER_HOST: socket } : {};
  const ask = (...parameters: string[]) => {
    const env = { ...process.env, ...environment };
    const { status, stdout, stderr } = spawnSync('docker', parameters, { encoding: 'utf8', env });
    if (status !== 0) throw new Error(`docker ${parameters.join(' ')} ended with status ${status}:\n${stderr}`);
    return stdout.trim();
  };
  if (root.met) await startDaemon();
  return { environment, ask };
}

/**
 * A minimal image of a Debian release, with these packages installed. Without any it is the one that the release's name
 * stands for: `debian:bookworm-slim`.
 */
export async function makeImage(
  { environment, ask }: Docker,
  release: Release = 'bookworm',
  include: readonly string[] = [],
): Promise<string> {
  const image =
    include.length === 0 ? `debian:${release}-slim` : `wazo-plugin-action-test:${release}-${include.length}`;
  if (!root.met && include.length === 0) {
    ask('pull', '--quiet', image);
    return image;
  }
  const tarball = await rootTarball(release, include);
  // Test files run side by side: the first makes the image, the others wait for it at the lock.
  const script = `docker image inspect "$1" >/dev/null 2>&1 || docker import "$2" "$1"`;
  mkdirSync(directory, { recursive: true });
  const lock = join(directory, 'images.lock');
  await succeed('flock', [lock, 'sh', '-c', script, 'sh', image, tarball], { ...process.env, ...environment });
  return image;
}

/** An image with all that `build-in: debian` installs by itself. */
export function makeBuildImage(daemon: Docker, release: Release = 'bookworm'): Promise<string> {
  return makeImage(daemon, release, BUILD_PACKAGES);
}

/** The volumes that have no name but the engine's: a container leaves those behind, and people and act make the others. */
export function unnamedVolumes({ ask }: Docker): string[] {
  return ask('volume', 'ls', '--quiet')
    .split('\n')
    .filter((name) => /^[0-9a-f]{64}$/.test(name));
}

async function startDaemon(): Promise<void> {
  mkdirSync(directory, { recursive: true });
  const lock = join(directory, 'daemon.lock');
  // dockerd gives up by itself where one has its pid file; a network of its own would want the kernel's bridges.
  const log = openSync(join(directory, 'dockerd.log'), 'a');
  const answers = () => spawnSync('docker', ['--host', socket, 'version'], { timeout: 10_000 }).status === 0;
  if (answers()) return;
  const options = [
    ...['--iptables=false', '--bridge=none', `--host=${socket}`, `--data-root=${directory}/data`],
    ...[`--exec-root=${directory}/exec`, `--pidfile=${directory}/docker.pid`],
  ];
  const daemon = spawn('flock', ['--nonblock', lock, 'dockerd', ...options], {
    stdio: ['ignore', log, log],
    detached: true,
  });
  daemon.unref();
  for (let waited = 0; !answers(); waited += 200) {
    if (waited > 60_000) throw new Error(`dockerd does not answer; its log is ${directory}/dockerd.log`);
    await delay(200);
  }
}

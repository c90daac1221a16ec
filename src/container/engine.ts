/** Finds the engine that runs containers on this machine, and says what of it our containers depend on. */

import { Failure } from '../failure.ts';
import { type Ended, run } from '../process/run.ts';

export interface Engine {
  command: 'docker' | 'podman';
  /** The options that a container needs here to have a network, and this machine's users. */
  options: readonly string[];
  /** Whether it is the container's root that is us on this machine, and its other users are nobody: docker without root. */
  rootIsUs: boolean;
}

/** What the engine was asked, and what it said. */
export interface Answer extends Ended {
  /** What it wrote to standard output, in lines without blanks at their ends. */
  lines: string[];
}

/** How long the engine may take to answer a question, in milliseconds. */
const PATIENCE = 20_000;

/** Asks the engine something that it answers at once. Throws a Failure where it doesn't, and the signal's reason. */
export async function ask(
  command: Engine['command'],
  parameters: readonly string[],
  signal: AbortSignal,
): Promise<Answer> {
  const patience = AbortSignal.timeout(PATIENCE);
  const answer: Buffer[] = [];
  try {
    const ended = await run({
      command: [command, ...parameters],
      async onOutput(bytes, stream) {
        if (stream === 'stdout') answer.push(Buffer.from(bytes));
      },
      signal: AbortSignal.any([signal, patience]),
    });
    const text = Buffer.concat(answer).toString('utf8').trimEnd();
    return { ...ended, lines: text === '' ? [] : text.split('\n').map((line) => line.trim()) };
  } catch (error) {
    signal.throwIfAborted();
    if (!patience.aborted) throw error;
    throw new Failure(
      `\`${command} ${parameters[0]}\` does not answer within ${PATIENCE / 1000} seconds. Is its daemon well? \`systemctl status ${command}\` tells`,
    );
  }
}

/**
 * docker, or podman where no docker answers. Throws a Failure that says what to do where there is neither, and the
 * signal's reason once it is aborted.
 */
export async function findEngine(signal: AbortSignal): Promise<Engine> {
  const version = await ask('docker', ['--version'], signal);
  // The package podman-docker brings a `docker` that is podman.
  const isDocker = version.failure === undefined && !/podman/i.test(version.lines.join());
  const docker = isDocker ? await askDocker(signal) : undefined;
  if (docker !== undefined && !(docker instanceof Failure)) return docker;
  const podman = await askPodman(signal);
  if (podman !== undefined && !(podman instanceof Failure)) return podman;
  throw docker ?? podman ?? new Failure(NONE);
}

const NONE =
  "This machine has neither `docker` nor `podman`, and a container needs one of them. GitHub's hosted Ubuntu runners have docker; elsewhere install it (apt-get install docker.io). A job with `container: debian:bookworm` is that Debian itself: leave `build-in` out there";

async function askDocker(signal: AbortSignal): Promise<Engine | Failure> {
  const [networks, info] = await Promise.all([
    ask('docker', ['network', 'ls', '--format', '{{.Name}}'], signal),
    ask('docker', ['info', '--format', '{{join .SecurityOptions "\\n"}}'], signal),
  ]);
  if (networks.failure !== undefined) return noDaemon(networks.lastLines);
  const security = info.lines.join('\n');
  return {
    command: 'docker',
    options: [
      // The container shares our network only where the daemon has none for it.
      ...(networks.lines.includes('bridge') ? [] : ['--network', 'host']),
      // Else the container's root would own nothing that we own.
      ...(security.includes('name=userns') ? ['--userns', 'host'] : []),
    ],
    rootIsUs: security.includes('name=rootless'),
  };
}

/** Undefined where there is no podman. */
async function askPodman(signal: AbortSignal): Promise<Engine | Failure | undefined> {
  const info = await ask('podman', ['info', '--format', '{{.Host.Security.Rootless}}'], signal);
  if (info.failure !== undefined) {
    if (info.status === null) return undefined;
    const words = info.lastLines.at(-1) ?? info.failure;
    return new Failure(`podman does not work for this user: see \`podman info\`, or use docker. podman says: ${words}`);
  }
  // Else our own user would be the container's root.
  return { command: 'podman', options: info.lines[0] === 'true' ? ['--userns', 'keep-id'] : [], rootIsUs: false };
}

/** Why docker is there but does not answer, by what it says. */
function noDaemon(said: readonly string[]): Failure {
  const words = said.at(-1) ?? '';
  if (/permission denied/i.test(words)) {
    return new Failure(
      `The user who runs this has no right to docker's socket. Add the user to its group (\`sudo usermod -aG docker "$USER"\`, then log in again or restart the runner), or run this as root. docker says: ${words}`,
    );
  }
  return new Failure(
    `docker's daemon does not answer. Start it (\`sudo systemctl start docker\`), or leave \`build-in\` out. In a job with \`container: debian:…\` the job is that Debian itself. docker says: ${words}`,
  );
}

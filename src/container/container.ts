/**
 * A throwaway Debian on this machine: it is started from an image, commands run in it, files are copied into it, and it
 * is gone when it ends. It ends with us too, also where we are killed: it lives as long as we hold its standard input.
 */

import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { Failure } from '../failure.ts';
import { type Ended, type OnOutput, run } from '../process/run.ts';
import { ask, type Engine } from './engine.ts';

/** A file or directory of this machine that is seen in the container. */
export interface Mount {
  /** An absolute path. */
  source: string;
  /** By default the same path. */
  target?: string;
  readOnly?: boolean;
}

export interface ContainerOptions {
  image: string;
  /** What is mounted; one that lies in another comes after it. */
  mounts?: readonly Mount[];
  /** Whether commands may not become another user, as by sudo, than the one that they are run as. */
  keepsUser?: boolean;
  /** Ends the container, and with it what runs in it. */
  signal: AbortSignal;
}

export interface ContainerCommand {
  /** The program and its arguments. */
  command: readonly [string, ...string[]];
  /** Root by default. */
  user?: { uid: number; gid: number };
  directory?: string;
  /** Variables beside those of the image. */
  environment?: Readonly<Record<string, string>>;
  /** The names of variables that it gets from our own environment, as far as they are there. */
  inherited?: readonly string[];
  onOutput: OnOutput;
}

export interface Container {
  readonly engine: Engine['command'];
  /** The engine's name of it. */
  readonly name: string;
  /** The fields of `/etc/os-release`, os-release(5). */
  readonly system: ReadonlyMap<string, string>;
  /**
   * Runs a command with umask 022 and no standard input, and waits for it. Throws a Failure where the container ends
   * meanwhile, and the signal's reason once it is aborted.
   */
  run(command: ContainerCommand): Promise<Ended>;
  /** Ends what commands have left running: it is asked to, and soon made to. */
  endProcesses(): Promise<void>;
  /** Copies a file of this machine to a path in it, where it is root's. */
  copyIn(file: string, path: string): Promise<void>;
  /** Ends and removes it; what runs in it ends without a word. Never rejects, and does nothing once it has ended. */
  end(): Promise<void>;
}

/** The most that a container lives, in seconds: as long as a job on GitHub may. */
const LIFE = 6 * 60 * 60;
/** How long a container's removal may take, in milliseconds, before it is tried by force. A disk may be slow. */
const REMOVAL = 30_000;
/** The same in a run that is cancelled, where the runner waits 7.5 seconds for us, and then for the force. */
const PATIENCE = 3000;

/** By this label what we started can be found. */
export const LABEL = 'wazo-plugin-action';

/**
 * The container's first process. It prints what Debian it is and a line with a dot, lives until its standard input ends, and
 * buries orphans, as a container's first process has to. From within only root can end it, and by name.
 */
const FIRST_PROCESS = `cat /etc/os-release; exec perl -e '
$SIG{CHLD} = "IGNORE";
$SIG{TERM} = $SIG{ALRM} = sub { exit };
alarm ${LIFE};
$| = 1;
print "\\n.\\n";
1 while sysread STDIN, $_, 1;
'`;

/** Asks every process to end, waits a second and a half, and ends what is left. */
const END_PROCESSES = `kill -TERM -1 2>/dev/null
for turn in $(seq 30); do
  kill -0 -1 2>/dev/null || exit 0
  sleep 0.05
done
kill -KILL -1 2>/dev/null
exit 0`;

/** Whether the image is on this machine. */
export async function hasImage(engine: Engine, image: string, signal: AbortSignal): Promise<boolean> {
  const { failure } = await ask(engine.command, ['image', 'inspect', '--format', 'there', image], signal);
  return failure === undefined;
}

/** Gets an image from its registry. Throws a Failure where it can't be had. */
export async function pullImage(
  engine: Engine,
  image: string,
  { onOutput, signal }: { onOutput: OnOutput; signal: AbortSignal },
): Promise<void> {
  const { failure, lastLines } = await run({ command: [engine.command, 'pull', image], onOutput, signal });
  if (failure === undefined) return;
  throw new Failure(
    `The image \`${image}\` can't be pulled: ${obstacle(lastLines)} ${engine.command} says: ${lastLines.at(-1) ?? 'nothing'}`,
  );
}

function obstacle(said: readonly string[]): string {
  const words = said.join('\n');
  if (/no space left on device/i.test(words)) return 'the disk is full, free some space on it.';
  if (/toomanyrequests|rate limit/i.test(words)) {
    return 'the registry has had too many requests from this address. Try again later, or log in to it in a step before this one (`docker login`).';
  }
  if (/manifest unknown|not found|denied|unauthorized|name unknown|no such image/i.test(words)) {
    return 'the registry has no such image for us. Check the name; for a private one log in in a step before this one (`docker login`).';
  }
  return 'check the network of this machine and the name of the image.';
}

/** Starts a container from an image that is on this machine. Throws a Failure where it can't be started. */
export async function startContainer(engine: Engine, options: ContainerOptions): Promise<Container> {
  const { image, signal } = options;
  signal.throwIfAborted();
  const name = `${LABEL}-${randomUUID()}`;
  // In a process group of its own, so that who cancels at a terminal does not end it before us.
  const client = spawn(engine.command, startParameters(engine, name, options), {
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: true,
  });
  const texts = { stdout: '', stderr: '' };
  const gone = new Promise<void>((resolve) => {
    client.once('error', () => resolve());
    client.once('close', () => resolve());
  });
  let hasEnded = false;
  void gone.then(() => {
    hasEnded = true;
  });
  const up = new Promise<void>((resolve) => {
    const collect = (text: string) => {
      texts.stdout += text;
      if (!/^\.$/m.test(texts.stdout)) return;
      // Root in the container can write here without end.
      client.stdout.off('data', collect).resume();
      resolve();
    };
    client.stdout.setEncoding('utf8').on('data', collect);
  });
  client.stderr.setEncoding('utf8').on('data', (text: string) => {
    texts.stderr = (texts.stderr + text).slice(-4096);
  });
  // Writing to what has ended is no failure of ours.
  client.stdin.on('error', () => {});

  let ending: Promise<void> | undefined;
  const end = () => {
    signal.removeEventListener('abort', abort);
    ending ??= endContainer();
    return ending;
  };
  const abort = () => void end();
  const endContainer = async () => {
    client.stdin.end();
    await Promise.race([gone, delay(REMOVAL, undefined, { ref: false, signal }).catch(() => {})]);
    if (signal.aborted) await Promise.race([gone, delay(PATIENCE, undefined, { ref: false })]);
    if (hasEnded && client.exitCode === 0) return;
    const removal = run({
      command: [engine.command, 'rm', '--force', '--volumes', name],
      async onOutput() {},
      signal: AbortSignal.timeout(PATIENCE),
    });
    await removal.catch(() => {});
    client.kill('SIGKILL');
  };
  signal.addEventListener('abort', abort, { once: true });

  await Promise.race([up, gone]);
  if (signal.aborted || hasEnded) {
    await end();
    signal.throwIfAborted();
    throw notStarted(image, options, texts.stderr.trim() || texts.stdout.trim());
  }

  const throwIfEnded = async () => {
    const { lines } = await ask(
      engine.command,
      ['container', 'inspect', '--format', '{{.State.Running}}', name],
      signal,
    );
    if (lines[0] === 'true') return;
    await Promise.race([gone, delay(PATIENCE, undefined, { ref: false })]);
    const words = texts.stderr.trim();
    throw new Failure(
      `The container ended while a command ran in it, and not by us: ${engine.command} was stopped, the machine has no memory left, somebody removed it, or the command ended it as root.${words && ` ${engine.command} says: ${words}`}`,
    );
  };
  const runInside = async (inside: ContainerCommand) => {
    const ended = await run({ command: execCommand(engine, name, inside), onOutput: inside.onOutput, signal });
    if (ended.failure !== undefined) await throwIfEnded();
    return ended;
  };
  return {
    engine: engine.command,
    name,
    system: fields(texts.stdout),
    run: runInside,
    async endProcesses() {
      await runInside({ command: ['sh', '-c', END_PROCESSES], async onOutput() {} });
    },
    async copyIn(file, path) {
      const { failure, lastLines } = await ask(engine.command, ['cp', file, `${name}:${path}`], signal);
      if (failure === undefined) return;
      throw new Failure(`Can't copy ${file} into the container: ${lastLines.at(-1) ?? failure}`);
    },
    end,
  };
}

function startParameters(engine: Engine, name: string, { image, mounts = [], keepsUser }: ContainerOptions): string[] {
  return [
    ...['run', '--rm', '--interactive', '--pull', 'never', '--name', name, '--label', LABEL],
    // The same in every container, since it may get into what is built.
    ...['--hostname', 'debian', '--user', '0:0', '--workdir', '/', '--no-healthcheck'],
    // Nobody asks for the first process's output again, which root in the container can make grow.
    ...['--log-driver', 'none'],
    // SELinux would keep the container from what is mounted.
    ...['--security-opt', 'label=disable'],
    ...(keepsUser ? ['--security-opt', 'no-new-privileges'] : []),
    ...engine.options,
    ...mounts.flatMap((mount) => ['--mount', mountOption(mount)]),
    ...['--entrypoint', 'sh', image, '-c', FIRST_PROCESS],
  ];
}

/** The mount in the form of CSV that both engines read. */
function mountOption({ source, target = source, readOnly }: Mount): string {
  const parts = ['type=bind', `source=${source}`, `target=${target}`, ...(readOnly ? ['readonly'] : [])];
  return parts.map((part) => (/[",\n]/.test(part) ? `"${part.replaceAll('"', '""')}"` : part)).join(',');
}

function execCommand(
  engine: Engine,
  name: string,
  { command, user, directory, environment = {}, inherited = [] }: ContainerCommand,
): [string, ...string[]] {
  return [
    engine.command,
    'exec',
    ...(user ? ['--user', `${user.uid}:${user.gid}`] : ['--user', '0:0']),
    ...(directory === undefined ? [] : ['--workdir', directory]),
    // Without a value the engine takes it from our environment, which others on this machine can't read.
    ...inherited.flatMap((variable) => ['--env', variable]),
    ...Object.entries(environment).flatMap(([variable, value]) => ['--env', `${variable}=${value}`]),
    ...[name, 'sh', '-c', 'umask 022; exec "$@"', 'sh', ...command],
  ];
}

function notStarted(image: string, { mounts = [] }: ContainerOptions, said: string): Failure {
  const words =
    said
      .split('\n')
      .filter((line) => !/^($|(See|Run) '(docker|podman) run --help')/.test(line))
      .at(-1) ?? '';
  if (/no space left on device/i.test(said)) {
    return new Failure(`No container can be started: the disk is full. Free some space on it. ${words}`);
  }
  if (/bind source path does not exist|invalid mount|statfs|mount/i.test(said) && mounts.length > 0) {
    const sources = mounts.filter(({ readOnly }) => !readOnly).map(({ source }) => `\`${source}\``);
    return new Failure(
      `No container can be started with ${sources.join(' and ')} in it: the engine can't mount them. Its daemon must have the same files at the same paths, as on a runner. In a job with \`container:\` it has not: leave \`build-in\` out there, and use \`container: debian:bookworm\`. Nor has it under act, but for \`act -P ubuntu-latest=-self-hosted\`. ${words}`,
    );
  }
  const unfit = /executable file not found|: not found|exec format error/i.test(said)
    ? "It must be a Debian for this machine's processor, with `sh` and `perl`. "
    : '';
  return new Failure(
    `No container can be started from the image \`${image}\`. ${unfit}${words || 'The engine does not say why'}`,
  );
}

/** The fields of an os-release file, os-release(5). */
function fields(text: string): Map<string, string> {
  return new Map(
    [...text.matchAll(/^([A-Z_]+)=(["']?)(.*)\2$/gm)].map(([, name = '', , value = '']) => [name, value] as const),
  );
}

/**
 * Runs a command as it is watched and may be cancelled, and ends it with its process group. That is what `@actions/exec`
 * can't do, nor does it take a signal: what is cancelled is started by `node:child_process`, here and elsewhere, and the
 * toolkit runs only what answers at once, such as git.
 */

import { spawn } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';
import { free } from '../archive/memory.ts';
import { messageOf, systemCode } from '../failure.ts';

export type OnOutput = (bytes: Buffer, stream: 'stdout' | 'stderr') => Promise<void>;

export interface Run {
  /** The program and its arguments; a relative program is looked for from `directory`. */
  command: readonly [string, ...string[]];
  /** Where it runs; by default where we do. */
  directory?: string;
  /** By default ours. */
  environment?: NodeJS.ProcessEnv;
  /**
   * Told all that the command prints, as it comes. The command waits while this takes its time; the bytes are gone when
   * it has resolved.
   */
  onOutput: OnOutput;
  /** Ends the command and what it started in its process group. */
  signal: AbortSignal;
}

export interface Ended {
  /** How it ended, in words that follow "ended"; undefined where it succeeded. */
  failure: string | undefined;
  /** Its exit status; null where it has none, ended by a signal or not begun. */
  status: number | null;
  /** The last lines that it printed, without colours. */
  lastLines: string[];
}

/** How a command is asked to end, each after the one before it did not help. fakeroot ends its daemon on SIGINT only. */
const STOP_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGKILL'] as const;
/** How long each of them is waited for, in milliseconds. The runner waits for us for 7.5 seconds. */
const PATIENCE = 1500;
/** When we stop waiting for a command that none of them reaches, in milliseconds after the first. */
const GIVE_UP = STOP_SIGNALS.length * PATIENCE + 500;
const ABANDONED = { failure: 'after it was cancelled', status: null };
/** How long we read on when the command has ended but something that it started holds its output, in milliseconds. */
const LINGER = 1000;
/** How often we look whether it is us that the rest of the output waits for, in milliseconds. */
const GLANCE = 50;
const LAST_LINES = 20;
/** The most that is kept of the output, in bytes. */
const KEPT = 16384;

/**
 * Runs the command with no standard input, in a process group of its own, and waits for it. What it leaves running
 * in the group is ended too: it could still write into a tree that is being packed. Throws the signal's reason once it is
 * aborted and the group is gone.
 */
export async function run({ command, directory, environment, onOutput, signal }: Run): Promise<Ended> {
  signal.throwIfAborted();
  const [program, ...parameters] = command;
  const child = spawn(program, parameters, {
    ...(directory !== undefined && { cwd: directory }),
    ...(environment !== undefined && { env: environment }),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const tail = new Tail();
  let telling = 0;
  const relay = async (stream: AsyncIterable<Buffer>, name: 'stdout' | 'stderr') => {
    for await (const bytes of stream) {
      tail.add(bytes);
      telling += 1;
      await onOutput(bytes, name).finally(() => {
        telling -= 1;
      });
      // Garbage of buffers would grow to 64 MB. What shares its memory with others stays.
      if (bytes.length === bytes.buffer.byteLength) free(bytes.buffer);
    }
  };
  let outputEnds = false;
  const outputEnded = Promise.allSettled([relay(child.stdout, 'stdout'), relay(child.stderr, 'stderr')]).then(() => {
    outputEnds = true;
  });

  let giveUp = () => {};
  const ended = new Promise<Pick<Ended, 'failure' | 'status'>>((resolve) => {
    child.once('error', (error) => {
      resolve({ failure: `before it began: ${notStarted(program, error)}`, status: null });
    });
    child.once('exit', (status, killedBy) => {
      resolve({ failure: status === null ? `by the signal ${killedBy}` : failureOf(status), status });
    });
    giveUp = () => resolve(ABANDONED);
  });
  const timers: NodeJS.Timeout[] = [];
  const stop = () => {
    // What another user runs for us, by sudo, can't be signalled: who cancels does not wait for it.
    timers.push(setTimeout(() => giveUp(), GIVE_UP));
    for (const [index, each] of STOP_SIGNALS.entries()) {
      timers.push(setTimeout(() => signalGroup(child.pid, each), index * PATIENCE));
    }
  };
  signal.addEventListener('abort', stop, { once: true });
  const { failure, status } = await ended;
  signal.removeEventListener('abort', stop);
  timers.forEach(clearTimeout);
  signalGroup(child.pid, 'SIGKILL');

  // What is slow to take the output is waited for, but not in a run that is cancelled.
  for (let left = LINGER; left > 0 && !outputEnds; ) {
    await Promise.race([outputEnded, delay(GLANCE)]);
    if (telling === 0 || signal.aborted) left -= GLANCE;
  }
  child.stdout.destroy();
  child.stderr.destroy();
  signal.throwIfAborted();
  return { failure, status, lastLines: lastLines(tail.bytes) };
}

/** The end of what passes, KEPT bytes at most. */
class Tail {
  readonly #buffer = Buffer.alloc(KEPT);
  #length = 0;

  get bytes(): Buffer {
    return this.#buffer.subarray(0, this.#length);
  }

  add(bytes: Buffer): void {
    const added = bytes.subarray(-KEPT);
    const before = Math.min(this.#length, KEPT - added.length);
    this.#buffer.copyWithin(0, this.#length - before, this.#length);
    added.copy(this.#buffer, before);
    this.#length = before + added.length;
  }
}

/** The statuses by which a shell and an engine for containers tell of a signal. Programs end by themselves with others. */
const SIGNALLED = new Map([
  [134, 'SIGABRT'],
  [137, 'SIGKILL'],
  [139, 'SIGSEGV'],
  [143, 'SIGTERM'],
]);

function failureOf(status: number): string | undefined {
  if (status === 0) return undefined;
  const signal = SIGNALLED.get(status);
  return `with exit status ${status}${signal === undefined ? '' : ` (${signal})`}`;
}

function signalGroup(pid: number | undefined, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch (error) {
    // ESRCH: nothing is left of the group, which is what we want. EPERM: what is left is another user's, by sudo.
    if (!['ESRCH', 'EPERM'].includes(systemCode(error) ?? '')) throw error;
  }
}

/** Why the kernel did not start a program that is there and executable: what execve(2) says of its first line. */
function notStarted(program: string, error: Error): string {
  if (systemCode(error) === 'ENOENT') {
    return `the interpreter that the first line of ${program} names is not on this machine`;
  }
  if (systemCode(error) === 'EACCES') return `${program} or its interpreter is not executable`;
  return messageOf(error);
}

function lastLines(bytes: Buffer): string[] {
  const text = stripVTControlCharacters(bytes.toString('utf8')).replaceAll('\r\n', '\n').trimEnd();
  return text === '' ? [] : text.split('\n').slice(-LAST_LINES);
}

/** Runs the machine's `xz` between two streams: Node has no codec for it. */

import { spawn } from 'node:child_process';
import type { Writable } from 'node:stream';
import { Failure, systemCode } from '../failure.ts';

/** How it is ended where its output is not wanted any more. */
const STOP = 'SIGTERM';

/** Moves bytes from where they come from to `input`, and gives those of `output`; `stop` ends xz before its time. */
type Transfer = (input: Writable, output: AsyncIterable<Buffer>, stop: () => void) => AsyncIterable<Buffer>;

/**
 * What comes of the bytes that `transfer` hands to xz. Throws a Failure with `remedy` where the machine has no xz, and with
 * what xz said where it fails; without that what `transfer` throws.
 */
export async function* throughXz(
  parameters: readonly string[],
  remedy: string,
  transfer: Transfer,
): AsyncGenerator<Buffer, void, void> {
  // One thread, and none of the user's XZ_OPT: both would change the bytes.
  const command = ['-u', 'XZ_OPT', '-u', 'XZ_DEFAULTS', 'xz', '--stdout', '--threads=1', ...parameters];
  const child = spawn('env', command, { stdio: ['pipe', 'pipe', 'pipe'] });
  let complaint = '';
  let unstarted: unknown;
  const closed = new Promise<void>((resolve) => {
    child.once('close', () => resolve());
    child.once('error', (error) => {
      unstarted = error;
      resolve();
    });
  });
  // Without a process there are no streams, whatever the types say.
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    complaint = (complaint + text).slice(0, 1000);
  });
  let failure: unknown;
  try {
    if (child.pid !== undefined) yield* transfer(child.stdin, child.stdout, () => child.kill(STOP));
  } catch (error) {
    failure = error;
  } finally {
    await closed;
  }
  if (systemCode(unstarted) === 'ENOENT' || child.exitCode === 127) {
    throw new Failure(`This machine has no \`xz\`: ${remedy}`);
  }
  if (unstarted !== undefined) throw unstarted;
  // Where xz failed, the broken pipe is not what to tell.
  if (child.exitCode !== 0 && !(failure !== undefined && child.signalCode === STOP)) {
    throw new Failure(`xz ended with ${child.exitCode ?? child.signalCode}: ${complaint.trim() || 'it said nothing'}`);
  }
  if (failure !== undefined) throw failure;
}

/**
 * Plays root for a command of `rules`, by fakeroot, and learns what it said of the files: on disk they keep the rights
 * that their owner needs, and devices are files.
 */

import { readdirSync, readlinkSync, realpathSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { FileMap } from '../archive/file-map.ts';
import type { Claim } from '../archive/tree.ts';
import { systemCode } from '../failure.ts';

/** The file of what fakeroot says. The name goes through its own shell, which takes blanks in a path for its end. */
export const CLAIMS = 'claims';
/** How long fakeroot's daemon is waited for to write and end, in milliseconds, and how often we look. */
const PATIENCE = 1500;
const GLANCE = 20;

/** The command under fakeroot, for a process that starts in a directory of its own; it gets to `directory` from there. */
export function underFakeroot(command: readonly string[], directory: string): readonly [string, ...string[]] {
  return ['fakeroot', '-s', CLAIMS, '--', 'env', '-C', directory, ...command];
}

/**
 * Ends fakeroot's daemon where fakeroot, which was started in `own`, could not do it because it was killed. The daemon
 * is in a session of its own, but stays in the directory, where nobody else is. It writes what it knows when it ends.
 */
export async function endDaemon(own: string): Promise<void> {
  for (let waited = 0, signal: NodeJS.Signals = 'SIGTERM'; ; waited += GLANCE) {
    const left = processesIn(own);
    if (left.length === 0 || waited > 2 * PATIENCE) return;
    if (waited > PATIENCE) signal = 'SIGKILL';
    for (const pid of left) end(pid, signal);
    await delay(GLANCE);
  }
}

/** What fakeroot has said of files, as it stands in `own`; undefined where it could not write it down. */
export async function readClaims(own: string): Promise<FileMap<Claim> | undefined> {
  const file = await open(join(own, CLAIMS)).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  });
  if (file === undefined) return undefined;
  const claims = new FileMap<Claim>();
  // Many files have few modes and owners between them.
  const known = new Map<string, Claim>();
  for await (const line of file.readLines()) {
    const [, dev, ino, what = '', mode = '', uid, gid] =
      /^dev=([0-9a-f]+),ino=(\d+),(mode=([0-7]+),uid=(\d+),gid=(\d+)),/.exec(line) ?? [];
    if (dev === undefined || ino === undefined) continue;
    const claim = known.get(what) ?? { mode: Number.parseInt(mode, 8), uid: Number(uid), gid: Number(gid) };
    known.set(what, claim);
    claims.set({ dev: BigInt(`0x${dev}`), ino: BigInt(ino) }, claim);
  }
  return claims;
}

function processesIn(directory: string): number[] {
  const path = realpathSync(directory);
  const pids = readdirSync('/proc').map(Number).filter(Number.isInteger);
  return pids.filter((pid) => {
    try {
      return readlinkSync(`/proc/${pid}/cwd`) === path;
    } catch {
      return false; // ended meanwhile, or another user's
    }
  });
}

function end(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (systemCode(error) !== 'ESRCH') throw error;
  }
}

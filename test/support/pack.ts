/** Packs a directory, in this process or, run as a program, in one of its own: `node pack.ts TREE PACKAGE CODEC`. */

import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Compression } from '../../src/archive/codec.ts';
import { type Deb, type WrittenDeb, writeDeb } from '../../src/archive/deb.ts';
import { walk } from '../../src/archive/tree.ts';

export const CONTROL =
  'Package: awkward\nVersion: 1\nArchitecture: all\nMaintainer: A <a@example.org>\nDescription: awkward\n';
export const TIME = 1_700_000_000;
export const FAST: Compression = { codec: 'gzip', level: 1 };

export interface Packed extends WrittenDeb {
  /** The most memory that the process had, in bytes. */
  peak: number;
}

/** A package of a directory's whole tree at `path`. */
export async function pack(tree: string, path: string, more: Partial<Deb> = {}, signal?: AbortSignal) {
  const control = [{ name: 'control', content: CONTROL, mode: 0o644 }];
  return writeDeb({ path, control, entries: walk(tree), time: TIME, compression: FAST, ...more }, signal);
}

export interface Place {
  env?: Record<string, string>;
  cwd?: string;
  /** What goes before the command: `taskset -c 0`. */
  prefix?: readonly string[];
}

/** Packs in a process of its own. Rejects with what it wrote to stderr where it fails. */
export function packElsewhere(tree: string, path: string, codec = 'gzip', place: Place = {}): Promise<Packed> {
  const words = [...(place.prefix ?? []), process.execPath, fileURLToPath(import.meta.url), tree, path, codec];
  const [program = '', ...parameters] = words;
  const child = spawn(program, parameters, { env: process.env, ...place, stdio: ['ignore', 'pipe', 'pipe'] });
  const text = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (piece: string) => {
      text[name] += piece;
    });
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => {
      if (status === 0) resolve(JSON.parse(text.stdout));
      else reject(new Error(text.stderr));
    });
  });
}

/** From the kernel's own count for this program: `maxRSS` also knows the process that started it. */
function peak(): number {
  const [, kibibytes] = /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
  return Number(kibibytes) * 1024;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [tree = '', path = '', codec] = process.argv.slice(2);
  const compression: Compression = codec === 'zstd' || codec === 'xz' ? { codec, level: 1 } : FAST;
  const written = await pack(tree, path, { compression });
  console.log(JSON.stringify({ ...written, peak: peak() }));
}

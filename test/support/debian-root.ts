/** A real Debian root for the package tests: made by mmdebstrap, entered with chroot, thrown away. Needs root. */

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFile, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export interface DebianRoot {
  /** Where the root is on this machine. */
  path: string;
  /** Runs a program (a list) or a shell command (a string) in the root; `environment` adds to a clean one. */
  run(command: string | readonly string[], environment?: Record<string, string>): Promise<Outcome>;
  /** Copies a file of this machine to an absolute path in the root, and makes the directories above it. */
  copyIn(file: string, to: string): Promise<void>;
  remove(): Promise<void>;
}

export interface Outcome {
  /** The exit status; null where a signal ended the program. */
  status: number | null;
  stdout: string;
  stderr: string;
}

export interface DebianRootOptions {
  release?: 'bullseye' | 'bookworm' | 'trixie' | 'sid';
  /** Packages to have beside the essential ones and apt. */
  include?: readonly string[];
}

const cleanEnvironment = {
  PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
  LC_ALL: 'C.UTF-8',
  DEBIAN_FRONTEND: 'noninteractive',
  HOME: '/root',
};

/**
 * A fresh, minimal root of a Debian release. `apt-get install` finds the release's packages without `apt-get update`, no
 * service starts in it, and nothing is mounted in it, so /proc is empty. The first call on a machine takes about 20
 * seconds, later ones unpack what it kept. Throws what mmdebstrap or tar said when one fails.
 */
export async function makeDebianRoot(options: DebianRootOptions = {}): Promise<DebianRoot> {
  const tarball = await rootTarball(options.release ?? 'bookworm', options.include ?? ['gdebi-core']);
  const path = await mkdtemp(join(tmpdir(), 'debian-root-'));
  await succeed('tar', ['-x', '--numeric-owner', '-f', tarball, '-C', path]);
  // The machine's resolver may have changed since the tarball was made.
  await copyFile('/etc/resolv.conf', join(path, 'etc/resolv.conf'));
  // invoke-rc.d and deb-systemd-invoke ask this script before they start a service; 101 forbids it.
  await writeFile(join(path, 'usr/sbin/policy-rc.d'), '#!/bin/sh\nexit 101\n', { mode: 0o755 });

  return {
    path,
    run: (command, environment = {}) => {
      const words = typeof command === 'string' ? ['sh', '-c', command] : command;
      return execute('chroot', [path, ...words], { ...cleanEnvironment, ...environment });
    },
    copyIn: async (file, to) => {
      await mkdir(dirname(join(path, to)), { recursive: true });
      await copyFile(file, join(path, to));
    },
    // One file system: were something of the machine mounted in the root, it would survive.
    remove: () => succeed('rm', ['-rf', '--one-file-system', path]),
  };
}

/** The path of the tarball of such a root, less than a week old. It is kept for the next call; a change of any option makes another. */
export async function rootTarball(release: string, include: readonly string[]): Promise<string> {
  const mirror = await debianMirror();
  const options = [
    '--format=tar',
    '--variant=apt',
    ...(include.length > 0 ? [`--include=${include.join(',')}`] : []),
    '--aptopt=APT::Install-Recommends "false"',
    '--aptopt=Acquire::Languages "none"',
    // There is no /dev/pts in the root.
    '--aptopt=DPkg::Use-Pty "false"',
    // The package lists are kept, compressed: 19 MB, not 50.
    '--aptopt=Acquire::GzipIndexes "true"',
    // A mirror may hold a snapshot of sid, whose lists are past their date.
    ...(release === 'sid' ? ['--aptopt=Acquire::Check-Valid-Until "false"'] : []),
    '--skip=cleanup/apt/lists',
    // A third faster than dpkg's path-exclude, which would also drop such files of the packages under test.
    '--customize-hook=cd "$1/usr/share" && find doc locale man ! -type d -delete',
  ];
  const hash = createHash('sha256')
    .update(JSON.stringify([options, mirror]))
    .digest('hex');
  const directory = join(tmpdir(), 'wazo-plugin-action-roots');
  const tarball = join(directory, `${release}-${hash.slice(0, 12)}.tar`);
  await mkdir(directory, { recursive: true });
  // Test files run side by side: the first makes the tarball, the others wait for it at the lock.
  const script = `
    tarball=$1; shift
    [ -z "$(find "$tarball" -mtime -7 2>/dev/null)" ] || exit 0
    mmdebstrap "$@" && mv "$tarball.new" "$tarball"`;
  const argumentsOfScript = [tarball, ...options, release, `${tarball}.new`, mirror];
  await succeed('flock', [`${tarball}.lock`, 'sh', '-c', script, 'sh', ...argumentsOfScript]);
  return tarball;
}

/** The Debian mirror that this machine's apt uses, or Debian's own where it uses none (a derivative, no lists fetched). */
async function debianMirror(): Promise<string> {
  const { stdout } = await execute('apt-get', ['indextargets', '--format', '$(SITE)', 'Label: Debian'], process.env);
  return stdout.split('\n')[0] || 'http://deb.debian.org/debian';
}

/** Runs a program. Throws what it says where it fails. */
export async function succeed(program: string, words: readonly string[], env = process.env): Promise<void> {
  const { status, stderr } = await execute(program, words, env);
  if (status !== 0) throw new Error(`${program} ended with status ${status}:\n${stderr}`);
}

function execute(program: string, words: readonly string[], env: NodeJS.ProcessEnv): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, stdout, stderr }));
  });
}

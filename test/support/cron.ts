/** A real cron in a Debian root, which reads crontabs of the system and says what it does not take. Needs root. */

import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { makeDebianRoot } from './debian-root.ts';

/** Listens at the socket that syslog(3) writes to, and copies what comes into a file. */
const LISTEN = `import socket, sys
server = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
server.bind(sys.argv[1])
with open(sys.argv[2], 'ab', 0) as log:
    while True:
        log.write(server.recv(65536).strip(b'\\0') + b'\\n')
`;

export interface CronFile {
  /** Its name in `/etc/cron.d`. */
  name: string;
  /** A character for each byte. */
  text: string;
  mode?: number;
}

/** The names of those files that the cron of bookworm reads and does not take. Of one that it does not read it says nothing. */
export async function refusedByCron(files: readonly CronFile[]): Promise<Set<string>> {
  const root = await makeDebianRoot({ include: ['cron'] });
  const log = join(root.path, 'log');
  writeFileSync(log, '');
  for (const { name, text, mode = 0o644 } of files) {
    const path = join(root.path, 'etc/cron.d', name);
    writeFileSync(path, text, 'latin1');
    chmodSync(path, mode);
  }
  mkdirSync(join(root.path, 'var/spool/cron/crontabs'), { recursive: true });
  // It reads this one too, so that it always has something to say.
  writeFileSync(join(root.path, 'etc/crontab'), 'refused\n');
  const listener = spawn('python3', ['-c', LISTEN, join(root.path, 'dev/log'), log], { stdio: 'ignore' });
  await until(() => existsSync(join(root.path, 'dev/log')));
  const cron = spawn('chroot', [root.path, 'cron', '-f'], { stdio: 'ignore' });
  try {
    // It has read all before it runs what is for the time when it starts.
    await until(() => readFileSync(log, 'utf8').includes('@reboot'));
    const said = readFileSync(log, 'utf8');
    return new Set(Array.from(said.matchAll(/\(\*system\*([^)]+)\) (?:ERROR|INSECURE)/g), ([, name = '']) => name));
  } finally {
    cron.kill('SIGKILL');
    listener.kill('SIGKILL');
    await root.remove();
  }
}

async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; !isSo(); tries += 1) {
    if (tries > 300) throw new Error('cron says nothing');
    await delay(100);
  }
}

/** A real Asterisk in a Debian root, which loads the dialplans that it is given. Needs root. */

import { spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { makeDebianRoot } from './debian-root.ts';

export interface Asterisk {
  /** Replaces what is in the directory of dialplan files, and loads it. */
  load(files: Readonly<Record<string, string | Buffer>>): Promise<void>;
  /** Every priority that it has, as `context|extension|number|Application(argument)`, with 0 for a hint. */
  priorities(): Promise<string[]>;
  /** The names of its contexts. */
  contexts(): Promise<string[]>;
  /** What it can do: the names of its applications and functions. */
  abilities(): Promise<{ applications: string[]; functions: string[] }>;
  stop(): Promise<void>;
}

/** The sections that are read before the files of the directory: a template and a context with one priority. */
export const BEFORE = `[general]
[globals]
[template](!)
exten = t,1,NoOp(t)
[before]
exten = s,1,NoOp(before)
`;

const DIRECTORY = 'extensions_extra.d';

/**
 * Starts the Asterisk of Debian sid, whose version is that of Wazo 26, with this `[modules]` of `modules.conf`. The first
 * call on a machine takes a minute.
 */
export async function startAsterisk(modules = 'autoload=no\nload=pbx_config.so\n'): Promise<Asterisk> {
  const root = await makeDebianRoot({ release: 'sid', include: ['asterisk'] });
  const etc = join(root.path, 'etc/asterisk');
  rmSync(etc, { recursive: true });
  mkdirSync(join(etc, DIRECTORY), { recursive: true });
  const files = {
    'asterisk.conf': '[directories]\nastetcdir => /etc/asterisk\nastdbdir => /home\nastrundir => /home\n[options]\n',
    'modules.conf': `[modules]\n${modules}`,
    'logger.conf': '[general]\n[logfiles]\n',
    'extensions.conf': `${BEFORE}#include ${DIRECTORY}/*\n`,
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(etc, name), text);
  // Of a dialplan that includes a directory with nothing in it Asterisk loads nothing, nor knows how to reload it.
  writeFileSync(join(etc, DIRECTORY, 'none'), '');
  // It gives up root's right to write everywhere.
  await root.run('mkdir -p /var/log/asterisk && chown -R root:root /home /var/log/asterisk /var/lib/asterisk');

  let stopped = false;
  let starts = 0;
  let booted = 0;
  const start = () => {
    starts += 1;
    const child = spawn('chroot', [root.path, 'asterisk', '-f', '-U', 'root'], { stdio: 'ignore' });
    // A dialplan may bring it down.
    child.on('exit', () => {
      if (!stopped) start();
    });
    running = child;
  };
  let running: ReturnType<typeof spawn> | undefined;
  start();

  async function command(text: string): Promise<string> {
    for (let tries = 0; ; tries += 1) {
      const before = starts;
      // It answers before it has loaded its modules, and then has no dialplan, and knows no `dialplan reload`.
      const next = booted === before ? text : 'core waitfullybooted';
      const { status, stdout, stderr } = await root.run(['asterisk', '-rx', next]);
      if (status === 0 && starts === before) {
        if (next === text) return stdout;
        booted = before;
      }
      if (tries > 100) throw new Error(`Asterisk does not answer ${text}: ${stderr}`);
      await delay(100);
    }
  }

  async function show(): Promise<{ context: string; priority: string | undefined }[]> {
    let [context, extension] = ['', ''];
    return (await command('dialplan show'))
      .split('\n')
      .flatMap((line): { context: string; priority: string | undefined }[] => {
        const header = /^\[ Context '(.*)' created by/.exec(line);
        if (header) {
          context = header[1] ?? '';
          return [{ context, priority: undefined }];
        }
        const first = /^ {2}'(.*)' => +(.*)$/.exec(line);
        if (first) extension = first[1] ?? '';
        // Behind it stand the file and the line, before it a label.
        const text = (first?.[2] ?? line.trim()).replace(/\s*\[[^\]]*\]\s*$/, '').replace(/^\[[^\]]*\]\s+/, '');
        const [, number, application = ''] = /^(hint:|\d+\.) ?(.*)$/.exec(text) ?? [];
        if (number === undefined) return [];
        const place = `${context}|${extension}|${number === 'hint:' ? 0 : Number.parseInt(number, 10)}`;
        return [{ context, priority: `${place}|${application.trimEnd()}` }];
      });
  }

  return {
    async load(given) {
      rmSync(join(etc, DIRECTORY), { recursive: true });
      mkdirSync(join(etc, DIRECTORY));
      for (const [name, text] of Object.entries(given)) writeFileSync(join(etc, DIRECTORY, name), text);
      await command('dialplan reload');
    },
    priorities: async () => (await show()).flatMap(({ priority }) => (priority === undefined ? [] : [priority])).sort(),
    contexts: async () => [...new Set((await show()).map(({ context }) => context))].sort(),
    async abilities() {
      const names = async (text: string, shape: RegExp) =>
        Array.from((await command(text)).matchAll(shape), ([, name = '']) => name);
      return {
        applications: await names('core show applications', /^ +(\w+): /gm),
        functions: await names('core show functions', /^([A-Z]\w*) {2,}\w+\(/gm),
      };
    },
    async stop() {
      stopped = true;
      running?.kill('SIGKILL');
      await delay(200);
      await root.remove();
    },
  };
}

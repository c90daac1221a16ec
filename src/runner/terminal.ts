/** Speaks to a person at a terminal, in plain text. */

import { stripVTControlCharacters } from 'node:util';
import { systemCode } from '../failure.ts';
import { duration } from '../units.ts';
import { findingLines } from './findings-table.ts';
import type { Reporter } from './reporter.ts';

export const terminal: Reporter = {
  info: print,
  warn(message) {
    print(`warning: ${message}`);
  },
  fail(message) {
    process.exitCode = 1;
    process.stderr.write(`error: ${message}\n`);
  },
  report(findings) {
    for (const line of findingLines(findings)) print(line);
  },
  async group(title, work) {
    const started = performance.now();
    print(`== ${title}`);
    try {
      return await work();
    } finally {
      print(`   took ${duration((performance.now() - started) / 1000)}`);
    }
  },
  foreignGroup(title, work) {
    return this.group(title, () => work((bytes) => process.stdout.write(bytes)));
  },
  output(name, value) {
    print(`${name}: ${value}`);
  },
  async summary() {
    // The summary says again, with tables, what a terminal has shown line by line.
  },
};

/** Lets a reader of our output have seen enough (`| head`), which is no failure at a terminal. */
export function forgivePipe(): void {
  process.stdout.on('error', (error) => {
    if (systemCode(error) !== 'EPIPE') throw error;
  });
}

function print(line: string): void {
  // A plugin's text must not move the cursor or colour what follows.
  process.stdout.write(`${stripVTControlCharacters(line).replaceAll(/[^\P{Cc}\n\t]/gu, '')}\n`);
}

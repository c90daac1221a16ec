/** Speaks to a person at a terminal, or to a program that reads the outputs as JSON. */

import { stripVTControlCharacters } from 'node:util';
import { FAILED, type Failure, systemCode, systemFailure } from '../failure.ts';
import type { Edit } from '../plugin/fix.ts';
import { withoutControls } from '../quote.ts';
import { duration } from '../units.ts';
import type { PlainValue } from '../yaml/yaml.ts';
import { findingLines } from './findings-table.ts';
import { hunkLines } from './hunks.ts';
import { painted, unpainted } from './paint.ts';
import type { Reporter } from './reporter.ts';
import { Screen } from './screen.ts';
import type { Verdict } from './summary.ts';

export interface TerminalOptions {
  /** Whether the outputs are wanted as JSON on standard output; all else is then said on standard error. */
  json: boolean;
  /** Whether there may be colours: there are on a terminal where `NO_COLOR` is not set (https://no-color.org). */
  color: boolean;
}

export interface Terminal extends Reporter {
  /** Shows what was mended. */
  showEdits(edits: readonly Edit[]): void;
  /** Ends it: prints the outputs, where they are wanted as JSON. */
  close(): void;
}

const COLOURS = { passed: 'green', warned: 'yellow', failed: 'red' } as const satisfies Record<Verdict, string>;

/** How long a step is silent before its running time is shown, and how often that is renewed, in milliseconds. */
const SILENCE = 2000;
const RENEWAL = 1000;

export function openTerminal({ json, color }: TerminalOptions): Terminal {
  const stream = json ? process.stderr : process.stdout;
  const isLive = obeys(stream);
  const colour = color && !process.env['NO_COLOR'];
  const paint = isLive && colour ? painted : unpainted;
  const screen = new Screen(stream);
  const outputs = new Map<string, PlainValue>();

  return {
    showEdits(edits) {
      const shown = edits.map(({ line, ...texts }) => ({
        line,
        file: harmless(texts.file),
        why: harmless(texts.why),
        removed: texts.removed.map(harmless),
        added: texts.added.map(harmless),
      }));
      for (const line of hunkLines(shown, paint)) screen.line(line);
    },
    info(line) {
      screen.line(harmless(line));
    },
    warn(message) {
      screen.line(`${paint('yellow', 'warning:')} ${harmless(message)}`);
    },
    fail({ message, status }) {
      process.exitCode = status;
      const sign = colour && obeys(process.stderr) ? painted('red', 'error:') : 'error:';
      process.stderr.write(`${sign} ${harmless(message)}\n`);
    },
    conclude(message, verdict) {
      if (verdict === 'failed') process.exitCode = FAILED;
      // What has a structure is for programs.
      const texts = [...outputs].filter(([, value]) => !json && typeof value !== 'object');
      for (const [name, value] of texts) screen.line(paint('dim', harmless(`${name}: ${value}`)));
      screen.line(paint(COLOURS[verdict], harmless(message)));
    },
    report(findings) {
      const shown = findings.map((finding) => ({
        ...finding,
        message: harmless(finding.message),
        ...(finding.file !== undefined && { file: harmless(finding.file) }),
        ...(finding.printed && { printed: finding.printed.map(harmless) }),
      }));
      for (const line of findingLines(shown, paint)) screen.line(line);
    },
    async group(title, work) {
      const started = performance.now();
      const elapsed = () => (performance.now() - started) / 1000;
      screen.line(paint('bold', `== ${harmless(title)}`));
      const clock = setInterval(() => {
        if (screen.silence >= SILENCE) screen.status(paint('dim', `   ${duration(elapsed())}`));
      }, RENEWAL);
      if (!isLive) clearInterval(clock);
      try {
        return await work();
      } finally {
        clearInterval(clock);
        screen.clearStatus();
        if (elapsed() >= 1) screen.line(paint('dim', `   took ${duration(elapsed())}`));
      }
    },
    foreignGroup(title, work) {
      return this.group(title, async () => {
        try {
          return await work((bytes) => screen.write(bytes));
        } finally {
          // A program that was ended may have left the colour of its last words behind.
          if (isLive) stream.write('\x1b[0m');
          screen.endLine();
        }
      });
    },
    output(name, value) {
      outputs.set(name, value);
    },
    summary() {
      // The summary says again, with tables, what a terminal has shown line by line.
    },
    close() {
      if (json) process.stdout.write(`${JSON.stringify(Object.fromEntries(outputs), null, 2)}\n`);
    },
  };
}

/**
 * Lets a reader of our output have seen enough (`| head`), or a terminal be closed, which are no failures. Of another failure
 * to write, such as a full disk, `onFailure` is told.
 */
export function watchStreams(onFailure: (failure: Failure) => void): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error) => {
      if (!['EPIPE', 'EIO'].includes(systemCode(error) ?? '')) onFailure(systemFailure('write the output', error));
    });
  }
}

/** Whether what is written to it can move the cursor and set colours. */
function obeys(stream: NodeJS.WriteStream): boolean {
  return stream.isTTY && process.env['TERM'] !== 'dumb';
}

/** A plugin's text must not move the cursor or colour what follows. */
function harmless(text: string): string {
  return withoutControls(stripVTControlCharacters(text)).replaceAll('\r', '');
}

/** Speaks to a GitHub runner: workflow commands on standard output, file commands, the job summary. */

import { appendFileSync } from 'node:fs';
import * as core from '@actions/core';
import { FAILED, Failure, messageOf } from '../failure.ts';
import { type Finding, textOf } from '../finding.ts';
import { duration } from '../units.ts';
import { findingLines } from './findings-table.ts';
import { randomUUID } from './random.ts';
import type { Reporter } from './reporter.ts';
import { taken } from './stream.ts';

const ANNOTATE = { error: core.error, warning: core.warning, notice: core.notice };

/** How many annotations of each kind GitHub shows of a step. */
const ANNOTATIONS = 10;

/** A summary may have 1 MiB; the runner drops one that is larger. */
const SUMMARY_LIMIT = 1024 * 1024;

export const github: Reporter = {
  info(line) {
    core.info(harmless(line));
  },
  warn(message) {
    core.warning(message);
  },
  fail({ message }) {
    core.setFailed(message);
  },
  conclude(message, verdict) {
    // One more annotation would only push another one out.
    this.info(message);
    if (verdict === 'failed') process.exitCode = FAILED;
  },
  report(findings) {
    for (const line of findingLines(findings)) this.info(line);
    for (const severity of ['error', 'warning', 'notice'] as const) {
      const ofSeverity = findings.filter((finding) => finding.severity === severity);
      const shown = ofSeverity.length > ANNOTATIONS ? ofSeverity.slice(0, ANNOTATIONS - 1) : ofSeverity;
      for (const finding of shown) ANNOTATE[severity](textOf(finding), properties(finding));
      const more = ofSeverity.length - shown.length;
      if (more > 0) ANNOTATE[severity](`${more} more of this kind are in the log and in the job summary`);
    }
  },
  async group(title, work) {
    const started = performance.now();
    core.startGroup(harmless(title));
    try {
      return await work();
    } finally {
      const elapsed = (performance.now() - started) / 1000;
      if (elapsed >= 1) core.info(`took ${duration(elapsed)}`);
      core.endGroup();
    }
  },
  foreignGroup(title, work) {
    return this.group(title, async () => {
      // Between these two commands the runner obeys nothing that is printed; a plugin can't guess the token.
      const token = randomUUID();
      let atLineStart = true;
      process.stdout.write(`::stop-commands::${token}\n`);
      const sink = (bytes: Buffer) => {
        if (bytes.length > 0) atLineStart = bytes.at(-1) === 0x0a;
        return taken(process.stdout, bytes);
      };
      try {
        return await work(sink);
      } finally {
        if (!atLineStart) process.stdout.write('\n');
        process.stdout.write(`::${token}::\n`);
      }
    });
  },
  output(name, value) {
    try {
      core.setOutput(name, value);
    } catch (error) {
      throw new Failure(`The output \`${name}\` can't be set: ${messageOf(error)}`);
    }
  },
  summary(markdown) {
    const file = process.env['GITHUB_STEP_SUMMARY'];
    if (!file) return;
    if (Buffer.byteLength(markdown) > SUMMARY_LIMIT) {
      core.info('The job summary is left out: it would exceed 1 MiB');
      return;
    }
    try {
      appendFileSync(file, markdown);
    } catch (error) {
      core.warning(`The job summary can't be written: ${messageOf(error)}`);
    }
  },
};

function properties({ code, file, position }: Finding): core.AnnotationProperties {
  return {
    title: code,
    ...(file !== undefined && { file }),
    ...(position && {
      startLine: position.line,
      startColumn: position.column,
      endLine: position.endLine,
      endColumn: position.endColumn,
    }),
  };
}

/** The line with a blank inside whatever the runner would take for a command. */
function harmless(line: string): string {
  // .NET, which reads the line, takes U+0085 for a blank too.
  return line.replace(/^((?:[^\S\r\n]|\u0085)*):(?=:)/gm, '$1: ').replaceAll('##[', '## [');
}

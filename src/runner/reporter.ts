/** How the action speaks to whoever runs it: one face for a GitHub runner and for a terminal. */

import type { Failure } from '../failure.ts';
import type { Finding } from '../finding.ts';
import type { PlainValue } from '../yaml/yaml.ts';
import type { Verdict } from './summary.ts';

export interface Reporter {
  /** A line for whoever reads the log. It may hold a plugin's own text: it is shown, never obeyed. */
  info(line: string): void;
  /** Something that went wrong outside the plugin. */
  warn(message: string): void;
  /** Why the run could not be carried through; it fails. */
  fail(failure: Failure): void;
  /** What the findings come to, which were reported before. */
  conclude(message: string, verdict: Verdict): void;
  /** The findings, the most important first; their files are paths from the workspace. */
  report(findings: readonly Finding[]): void;
  /** Does the work under a title, folded where the log can, and says how long it took, where that is a second or more. */
  group<T>(title: string, work: () => Promise<T>): Promise<T>;
  /**
   * The same for work that runs a plugin's code: it gets a sink for what that prints, which is shown as it is and never
   * obeyed, nor what it writes to our own output. The sink resolves when there is room for more.
   */
  foreignGroup<T>(title: string, work: (sink: (bytes: Buffer) => Promise<void>) => Promise<T>): Promise<T>;
  /** Sets an output of the action; one that is more than a text or a number is set as JSON. */
  output(name: string, value: PlainValue): void;
  /** Shows the summary of the run, GitHub's Markdown. */
  summary(markdown: string): void;
}

/** A place where `rules` runs: this machine, or a container on it. */

import type { FileMap } from '../archive/file-map.ts';
import type { Claim } from '../archive/tree.ts';
import type { Finding } from '../finding.ts';
import type { Ended, OnOutput } from '../process/run.ts';

export interface RulesStep {
  /** What runs, from the plugin's root: `rules` or its interpreter, and parameters. */
  command: readonly [string, ...string[]];
  /** Variables besides those that the place has for `rules`. */
  variables: Readonly<Record<string, string>>;
  onOutput: OnOutput;
}

export interface RulesPlace {
  /** What messages call it. */
  name: string;
  /** The plugin's root there: an absolute path, the same as here. */
  directory: string;
  /** Directories of the place that no server has. */
  paths: readonly string[];
  /** Why it is not fit for the package that is to be built. */
  findings: readonly Finding[];
  /** Whether it has a program: a path, or a name that is looked for on PATH. */
  has(program: string): Promise<boolean>;
  /** Whether `rules package` plays root there by fakeroot, has to do without it, or is root. */
  fakeroot: 'used' | 'missing' | 'needless';
  /** Runs a command as wazo-plugind does. Nothing that it started is left. */
  run(step: RulesStep): Promise<Ended>;
  /**
   * The same for a command that stages files and may say whose they are. `claims` is what it said by fakeroot; undefined
   * where the disk has it.
   */
  runAsRoot(step: RulesStep): Promise<Ended & { claims: FileMap<Claim> | undefined }>;
  /** How a Debian package comes there, in words that follow a colon. */
  howToInstall(debianPackage: string): string;
  /** What to do where an interpreter is missing there, in a sentence without its end. */
  ifInterpreterMissing: string;
  /** Ends the place with all that runs there. Never rejects, and may be called again. */
  end(): Promise<void>;
}

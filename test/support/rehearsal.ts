/** Rehearses small plugins in real containers. */

import { type Container, startContainer } from '../../src/container/container.ts';
import { findEngine } from '../../src/container/engine.ts';
import { callText, isQuestion } from '../../src/rehearsal/calls.ts';
import { type Life, live, type StepName } from '../../src/rehearsal/life.ts';
import { hasFailed, verdictOf } from '../../src/rehearsal/verdict.ts';
import { buildPackage } from './build-plugin.ts';
import { makeDirectory, makePlugin } from './plugin.ts';

/** Commands of `rules` in sh, and what the manifest says beyond a name. */
export interface Lived {
  package?: string;
  install?: string;
  uninstall?: string;
  postrm?: string;
  /** The whole of `rules`, in place of these. */
  rules?: string;
  formatVersion?: number;
  version?: string;
  debianDepends?: readonly string[];
  /** Names of plugins, of the same namespace. */
  depends?: readonly string[];
  files?: Record<string, string>;
}

/** What a rehearsal came to. */
export interface Seen {
  life: Life;
  passed: boolean;
  /** `severity code`, and the messages. */
  found: string[];
  messages: string[];
  /** Each step with `failed` where it did. */
  steps: string[];
  /** What a step called, but for questions. */
  called: (step: StepName) => string[];
  log: string;
}

/** A plugin in a workspace of its own. */
export function pluginLiving(lived: Lived): string {
  const { formatVersion = 1, version = '1.0', debianDepends = [], depends = [], files = {} } = lived;
  const staging = lived.package ?? 'mkdir -p "$pkgdir/usr/share/probe" && echo 1 >"$pkgdir/usr/share/probe/a"';
  const rules = `#!/bin/sh
set -e
case "$1" in
build) ;;
package) ${staging} ;;
install)
${lived.install ?? ':'}
;;
uninstall)
${lived.uninstall ?? ':'}
;;
postrm)
${lived.postrm ?? ':'}
;;
esac
`;
  const manifest = {
    ...{ plugin_format_version: formatVersion, name: 'probe', namespace: 'test', version, description: 'Lives' },
    depends: depends.map((name) => ({ name, namespace: 'test' })),
    debian_depends: debianDepends,
  };
  return makePlugin({ manifest: JSON.stringify(manifest, null, 1), rules: lived.rules ?? rules, files });
}

/** A package of such a plugin: its path. */
export function packageLiving(lived: Lived): string {
  // What a static check knows of is to be seen.
  return buildPackage(pluginLiving(lived), { ignore: 'retired-extension-point path-owned-by-wazo' }).path;
}

export interface RehearsalOptions {
  /** The most that a step may take, in seconds. */
  patience?: number;
  /** Commands that make the container other than the image. */
  prepare?: string;
  signal?: AbortSignal;
}

/** Rehearses a package in a container of an image. */
export async function rehearseIn(
  image: string,
  packages: { package: string; previous?: string },
  { patience, prepare, signal = new AbortController().signal }: RehearsalOptions = {},
): Promise<Seen> {
  const container = await startContainer(await findEngine(signal), { image, signal });
  try {
    if (prepare !== undefined) await container.run({ command: ['sh', '-ec', prepare], async onOutput() {} });
    return await rehearseOn(container, packages, patience);
  } finally {
    await container.end();
  }
}

async function rehearseOn(
  container: Container,
  packages: { package: string; previous?: string },
  patience: number | undefined,
): Promise<Seen> {
  let log = '';
  const life = await live({
    ...packages,
    container,
    release: 'bookworm',
    scratch: makeDirectory(),
    inherited: [],
    ...(patience !== undefined && { patience }),
    group: (title, work) => {
      log += `== ${title}\n`;
      return work(async (bytes) => {
        log += bytes.toString();
      });
    },
  });
  const findings = verdictOf(life);
  return {
    life,
    passed: !hasFailed(life),
    found: findings.map(({ severity, code }) => `${severity} ${code}`),
    messages: findings.map(({ message }) => message),
    steps: life.steps.map(({ name, failure }) => (failure === undefined ? name : `${name} failed`)),
    called: (step) => {
      const calls = life.steps.find(({ name }) => name === step)?.calls ?? [];
      return calls.filter((call) => !isQuestion(call)).map(callText);
    },
    log,
  };
}

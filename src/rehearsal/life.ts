/**
 * Lets a package live its life in a container that has a stand-in for a Wazo: it is installed, upgraded, removed and purged,
 * and what was called and what lies in the file system is written down at each step.
 */

import { basename, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { writeDeb } from '../archive/deb.ts';
import type { Container } from '../container/container.ts';
import { APT_ENVIRONMENT, aptObstacle, updateLists } from '../debian/apt.ts';
import type { Release } from '../debian/release.ts';
import { Failure } from '../failure.ts';
import type { Ended, OnOutput } from '../process/run.ts';
import { duration } from '../units.ts';
import { isKnown } from '../wazo/service.ts';
import { type Call, callText, isQuestion, readCalls } from './calls.ts';
import { CALLS, STATE } from './commands.ts';
import { availableIn, namesToAsk, readDepends, standInsFor } from './dependencies.ts';
import { candidates, isIn, type Missing, missingIn, nearestPackage } from './missing.ts';
import { runsPython } from './python.ts';
import { emptyPackage, isOnServer, type Made, standIn } from './stand-in.ts';
import { LOOK, readState, STAMP, type State } from './state.ts';

export interface Rehearsal {
  container: Container;
  /** The package, and the one that servers have before it: paths on this machine. */
  package: string;
  previous?: string | undefined;
  /** The Debian of the container, and of the server. */
  release: Release;
  /** A directory of ours, where packages are made. */
  scratch: string;
  /** The names of variables that apt-get gets from our environment. */
  inherited: readonly string[];
  /** The most that a step may take, in seconds. */
  patience?: number;
  /** Does the work under a title, with a sink for what is printed. */
  group: <T>(title: string, work: (onOutput: OnOutput) => Promise<T>) => Promise<T>;
}

/** What is known of a package. */
export interface Facts {
  name: string;
  version: string;
  /** The absolute paths that it brings, without a slash at the end. */
  paths: ReadonlySet<string>;
  /** The directory that a plugin's package holds the plugin in; undefined for another package. */
  directory: string | undefined;
  /** The texts of a plugin's `wazo/rules` and `wazo/plugin.yml`, as far as they are there. */
  rules: string;
  manifest: string;
}

/** The steps in the order in which they are taken. Those with `previous` are taken where there is a previous package. */
export const STEPS = [
  'install',
  'upgrade',
  'remove',
  'purge',
  'install again',
  'purge at once',
  'install previous',
  'upgrade from previous',
  'purge upgraded',
] as const;

export type StepName = (typeof STEPS)[number];

export interface Step {
  name: StepName;
  /** How it failed, in words that follow "ended"; undefined where it succeeded. */
  failure: string | undefined;
  lastLines: readonly string[];
  seconds: number;
  calls: readonly Call[];
  /** What lay in the file system after it; undefined where that can't be told. */
  after: State | undefined;
}

/** What was seen of a package's life. */
export interface Life {
  package: Facts;
  previous: Facts | undefined;
  /** The Debian packages that it depends on and nobody has, with a name that may have been meant. */
  unavailable: readonly { name: string; meant: string | undefined }[];
  before: State;
  /** The steps that were taken. */
  steps: readonly Step[];
  /** The Debian packages of commands and modules that a step missed. */
  packages: ReadonlyMap<string, string>;
  /** Those of them that the container got, since a server has them, before the steps were taken again. */
  added: readonly string[];
}

/** The most that a step may take, in seconds. */
const PATIENCE = 600;
/** How long we wait beyond that for a step which ended what was to end it, in seconds. */
const GRACE = 30;

/** How many missing things are looked for. */
const MOST_MISSING = 5;

const PACKAGES = `${STATE}/packages`;

/** The most that is read of the record of calls, in bytes. */
const MOST_CALLS = 4_000_000;
/** Prints the record of calls behind its length and a NUL, and begins a new one. */
const TAKE_CALLS = `
calls=$(head -c ${MOST_CALLS} ${CALLS} 2>/dev/null | wc -c)
printf '%s\\0' "$calls"
head -c "$calls" ${CALLS} 2>/dev/null
true >${CALLS}
`;

/** Purges a package, also one whose scripts fail, or that is gone already. */
const FORGET = `
for script in prerm postrm; do
  path=/var/lib/dpkg/info/$1.$script
  if [ -e "$path" ]; then printf '#!/bin/sh\n' >"$path"; fi
done
exec dpkg --purge --force-remove-reinstreq "$1"
`;

/** A plugin's files are unpacked as on a server, also those that a small image leaves out. */
const OPTIONS = [
  'DPkg::Use-Pty=0',
  'Acquire::Languages=none',
  'Acquire::PDiffs=false',
  'APT::Sandbox::User=root',
  'Dpkg::Options::=--force-unsafe-io',
  'Dpkg::Options::=--path-include=/*',
].flatMap((option) => ['-o', option]);

/** What a package needs is there before it, so that apt need not read what else there is: that takes most of its time. */
const WITHOUT_LISTS = ['-o', 'Dir::Etc::SourceList=/dev/null', '-o', 'Dir::Etc::SourceParts=/dev/null'];

type Words = readonly [string, ...string[]];

function apt(...words: string[]): Words {
  return ['apt-get', '--quiet', '--yes', '--no-install-recommends', '--allow-downgrades', ...OPTIONS, ...words];
}

/** Lives the package's life. Throws a Failure where that can't be for what is not the package's. */
export async function live(rehearsal: Rehearsal): Promise<Life> {
  return new Stage(rehearsal).live();
}

class Stage {
  readonly #container: Container;
  readonly #rehearsal: Rehearsal;
  #plugin = '';
  #before: State | undefined;
  #hasLists = false;
  #steps: Step[] = [];
  /** The Debian packages of what was missing, as far as they were found. */
  readonly #packages = new Map<string, string>();

  constructor(rehearsal: Rehearsal) {
    this.#rehearsal = rehearsal;
    this.#container = rehearsal.container;
  }

  async live(): Promise<Life> {
    await this.#ask(['mkdir', '-p', PACKAGES]);
    const facts = await this.#read(this.#rehearsal.package, 'package.deb');
    const { previous: previousPath } = this.#rehearsal;
    const previous = previousPath === undefined ? undefined : await this.#read(previousPath, 'previous.deb');
    this.#plugin = facts.name;
    if (previous !== undefined && previous.name !== facts.name) {
      throw new Failure(
        `${previousPath} is the package \`${previous.name}\`, and the one to rehearse is \`${facts.name}\`: give two packages of one name`,
      );
    }
    const prepared = await this.#prepare([facts, ...(previous ? [previous] : [])]);
    let before = await this.#lookFirst();
    const added: string[] = [];
    if (prepared.failed !== undefined) this.#steps.push({ ...prepared.failed, after: undefined });
    else {
      await this.#takeSteps(previous !== undefined);
      for (
        let missing = await this.#missingOfServer();
        missing !== undefined;
        missing = await this.#missingOfServer()
      ) {
        if (added.includes(missing) || added.length === MOST_MISSING || !(await this.#add(missing))) break;
        added.push(missing);
        before = await this.#lookFirst();
        this.#steps = [];
        await this.#takeSteps(previous !== undefined);
      }
    }
    return {
      package: facts,
      previous,
      unavailable: prepared.unavailable,
      before,
      steps: this.#steps,
      packages: this.#packages,
      added,
    };
  }

  /** Each step as far as those before it left something that it can be taken from. */
  async #takeSteps(hasPrevious: boolean): Promise<void> {
    const install = apt(...WITHOUT_LISTS, 'install', '--reinstall', `${PACKAGES}/package.deb`);
    const previous = apt(...WITHOUT_LISTS, 'install', '--reinstall', `${PACKAGES}/previous.deb`);
    const remove = apt(...WITHOUT_LISTS, 'remove', '--', this.#plugin);
    const purge = apt(...WITHOUT_LISTS, 'purge', '--', this.#plugin);
    const installed = await this.#take('install', install);
    if (installed && !hasPrevious) await this.#take('upgrade', install);
    if (!(await this.#take('remove', remove))) return;
    if (!(await this.#take('purge', purge)) || !installed) return;
    const again = await this.#take('install again', install);
    if (!(await this.#take('purge at once', purge)) || !again || !hasPrevious) return;
    // Whether that works is the previous version's matter.
    await this.#take('install previous', previous);
    await this.#take('upgrade from previous', install);
    await this.#take('purge upgraded', purge);
  }

  /** Takes a step; false where it fails. */
  async #take(name: StepName, command: Words): Promise<boolean> {
    return this.#rehearsal.group(`Rehearsal: ${name}`, async (onOutput) => {
      const started = performance.now();
      const { failure, lastLines } = await this.#within(name, command, onOutput);
      const seconds = (performance.now() - started) / 1000;
      const { calls, state: after } = await this.#look();
      for (const call of calls.filter((each) => !isQuestion(each))) {
        await onOutput(Buffer.from(`called: ${callText(call)}\n`), 'stdout');
      }
      this.#steps.push({ name, failure, lastLines, seconds, calls, after });
      return failure === undefined;
    });
  }

  /** Runs a command that is ended when it takes too long. */
  async #within(name: StepName, command: Words, onOutput: OnOutput): Promise<Ended> {
    const { patience = PATIENCE } = this.#rehearsal;
    const giveUp = new AbortController();
    const ended = await Promise.race([
      this.#run(['timeout', '--kill-after=10', `${patience}`, ...command], onOutput),
      // What is to end it may itself have been ended.
      delay((patience + GRACE) * 1000, 'too long' as const, { signal: giveUp.signal, ref: false }).catch(
        () => 'too long' as const,
      ),
    ]);
    giveUp.abort();
    if (ended === 'too long') {
      throw new Failure(
        `The step "${name}" of the rehearsal takes longer than ${duration(patience)}, and can't be ended`,
      );
    }
    if (ended.status !== 124 && ended.status !== 137) return ended;
    await this.#container.endProcesses();
    if (ended.status === 137) return ended;
    return { ...ended, failure: `after more than ${duration(patience)}, by us` };
  }

  /** The state that others are compared with. */
  async #lookFirst(): Promise<State> {
    this.#before = undefined;
    await this.#ask(['rm', '-f', STAMP]);
    const { state } = await this.#look();
    if (state === undefined)
      throw new Failure('The container can not list its files: its image has no `find` or `md5sum`');
    this.#before = state;
    return state;
  }

  /** What was called since this was asked last, and what lies in the file system. */
  async #look(): Promise<{ calls: Call[]; state: State | undefined }> {
    const { printed } = await this.#ask(['sh', '-c', `${TAKE_CALLS}${LOOK}`]);
    const start = printed.indexOf('\0') + 1;
    const end = start + Number(printed.toString('latin1', 0, Math.max(0, start - 1)));
    return {
      calls: readCalls(printed.toString('utf8', start, end), this.#plugin),
      state: readState(printed.toString('latin1', end), this.#before),
    };
  }

  async #read(path: string, name: string): Promise<Facts> {
    await this.#container.copyIn(path, `${PACKAGES}/${name}`);
    const deb = `${PACKAGES}/${name}`;
    const shown = await this.#ask(['dpkg-deb', '--show', '--showformat=${Package}\n${Version}\n${Architecture}', deb]);
    if (shown.failure !== undefined) {
      throw new Failure(
        `${basename(path)} is not a Debian package. dpkg-deb says: ${shown.lastLines.at(-1) ?? 'nothing'}`,
      );
    }
    const [packageName = '', version = '', architecture = ''] = shown.printed.toString('utf8').split('\n');
    const own = (await this.#ask(['dpkg', '--print-architecture'])).printed.toString('utf8').trim();
    if (architecture !== 'all' && architecture !== own) {
      throw new Failure(
        `${basename(path)} is for ${architecture}, and the container is ${own}: rehearse it on a machine of that architecture, or not`,
      );
    }
    const tar = (parameters: string) =>
      this.#ask(['sh', '-c', `dpkg-deb --fsys-tarfile "$1" | tar ${parameters}`, 'sh', deb]);
    const listed = await tar('--list --quoting-style=literal');
    const paths = new Set(
      listed.printed
        .toString('latin1')
        .split('\n')
        .map((each) => each.replace(/^\.\//, '/').replace(/\/$/, '')),
    );
    const directory = [...paths]
      .map((each) => /^(\/usr\/lib\/wazo-plugind\/plugins\/[a-z0-9]+\/[a-z0-9-]+)\/wazo\/rules$/.exec(each)?.[1])
      .find((each) => each !== undefined);
    const text = async (file: string) => {
      if (directory === undefined) return '';
      const { printed } = await tar(`--extract --to-stdout ".${directory}/wazo/${file}"`);
      return printed.toString('utf8');
    };
    const [rules, manifest] = [await text('rules'), await text('plugin.yml')];
    return { name: packageName, version, paths, directory, rules, manifest };
  }

  /** Brings what the packages depend on, and the stand-ins. A package that can't have what it depends on has failed. */
  #prepare(
    all: readonly Facts[],
  ): Promise<{ unavailable: Life['unavailable']; failed: Omit<Step, 'after'> | undefined }> {
    return this.#rehearsal.group('Rehearsal: a stand-in for a Wazo', async (onOutput) => {
      const depends = readDepends(
        await this.#depends(all.map((_, index) => ['package.deb', 'previous.deb'][index] ?? '')),
      );
      // Every Wazo has Python. A small image has none, and not every plugin needs one as it is installed.
      if (all.some(({ rules }) => runsPython(rules))) depends.push(...readDepends('python3'));
      const names = namesToAsk(depends);
      if (names.length > 0) await this.#fetchLists(onOutput);
      const { packages, unavailable } = standInsFor(depends, await this.#available(names));
      const hasWazo = (await this.#ask(['test', '-e', '/usr/bin/wazo-plugind'])).failure === undefined;
      const own = new Set(all.map(({ name }) => name));
      const standIns = [...packages].filter(([name]) => !own.has(name));
      const made = [
        standIn({ plugin: this.#plugin, hasWazo, isKnown: isKnown(this.#rehearsal.release) }),
        ...standIns.map(([name, version]) => emptyPackage(name, version)),
      ];
      const paths = await this.#bring(made);
      const { failure, lastLines } = await this.#run(apt(...WITHOUT_LISTS, 'install', ...paths), onOutput);
      if (failure !== undefined) {
        throw new Failure(`The container can't have the stand-in for a Wazo. ${aptObstacle(lastLines)}`);
      }
      const failed = await this.#bringDependencies(depends, onOutput);
      return { unavailable: await this.#meant(unavailable), failed };
    });
  }

  /** Fetches the lists of Debian's packages, the first time that they are needed. Throws a Failure where it can't. */
  async #fetchLists(onOutput: OnOutput): Promise<void> {
    if (this.#hasLists) return;
    const { lastLines } = await this.#run(updateLists(OPTIONS), onOutput);
    const { failure } = await this.#ask(['sh', '-c', 'ls /var/lib/apt/lists/*_Packages*']);
    if (failure !== undefined) {
      throw new Failure(`The container can't have the lists of Debian's packages. ${aptObstacle(lastLines)}`);
    }
    this.#hasLists = true;
  }

  /** Installs what the packages depend on, so that it is there before them. */
  async #bringDependencies(
    depends: ReturnType<typeof readDepends>,
    onOutput: OnOutput,
  ): Promise<Omit<Step, 'after'> | undefined> {
    if (depends.length === 0) return undefined;
    const field = depends.map((alternatives) =>
      alternatives
        .map(({ name, relation, version }) => (version === undefined ? name : `${name} (${relation} ${version})`))
        .join(' | '),
    );
    const [path = ''] = await this.#bring([emptyPackage('wazo-stand-in-depends', '1', field)]);
    const started = performance.now();
    const { failure, lastLines } = await this.#within('install', apt('install', path), onOutput);
    if (failure === undefined) return undefined;
    if (lastLines.some((line) => /^E: (Failed|Unable) to fetch /.test(line))) {
      throw new Failure(`The container can't have what the package depends on. ${aptObstacle(lastLines)}`);
    }
    return { name: 'install', failure, lastLines, seconds: (performance.now() - started) / 1000, calls: [] };
  }

  async #bring(made: readonly Made[]): Promise<string[]> {
    const paths: string[] = [];
    for (const { name, control, entries } of made) {
      const path = join(this.#rehearsal.scratch, `${name}.deb`);
      await writeDeb({ path, control, entries, time: 0, compression: { codec: 'gzip', level: 1 } });
      await this.#container.copyIn(path, `${PACKAGES}/${name}.deb`);
      paths.push(`${PACKAGES}/${name}.deb`);
    }
    return paths;
  }

  async #depends(names: readonly string[]): Promise<string> {
    const fields: string[] = [];
    for (const name of names) {
      const format = '--showformat=${Pre-Depends}\n${Depends}\n';
      const { printed } = await this.#ask(['dpkg-deb', '--show', format, `${PACKAGES}/${name}`]);
      fields.push(...printed.toString('utf8').split('\n'));
    }
    return fields.filter((field) => field.trim() !== '').join(',');
  }

  /** Which of these packages the release has. */
  async #available(names: readonly string[]): Promise<ReadonlySet<string>> {
    if (names.length === 0) return new Set();
    const script = `apt-cache showpkg "$@" | sed '/^Reverse Depends:/,/^Reverse Provides:/{/^Reverse Provides:/!d}'`;
    const { printed } = await this.#ask(['sh', '-c', script, 'sh', ...names]);
    return availableIn(printed.toString('utf8'));
  }

  /** These names with the name that may have been meant. */
  async #meant(names: readonly string[]): Promise<Life['unavailable']> {
    if (names.length === 0) return [];
    const { printed } = await this.#ask(['apt-cache', 'pkgnames']);
    const all = printed.toString('utf8').split('\n');
    const meant = names.map((name) => ({ name, meant: nearestPackage(name, all) }));
    const there = await this.#available(meant.flatMap((each) => each.meant ?? []));
    return meant.map((each) => ({
      ...each,
      meant: each.meant !== undefined && there.has(each.meant) ? each.meant : undefined,
    }));
  }

  /** Looks for the packages of what a step missed. Gives the first that a server has, and a small image has not. */
  async #missingOfServer(): Promise<string | undefined> {
    const failed = this.#steps.filter(({ failure }) => failure !== undefined);
    const missing = failed.flatMap(({ lastLines }) => missingIn(lastLines)).slice(0, MOST_MISSING);
    if (missing.length > 0 && !(await this.#canFetchLists())) return undefined;
    for (const each of missing) {
      const name = this.#packages.get(each.name) ?? (await this.#packageOf(each));
      if (name === undefined) continue;
      this.#packages.set(each.name, name);
      const { printed } = await this.#ask(['apt-cache', 'show', '--no-all-versions', name]);
      const [, priority = ''] = /^Priority: (\w+)$/m.exec(printed.toString('utf8')) ?? [];
      if (isOnServer(name, priority)) return name;
    }
    return undefined;
  }

  /** Whether there are lists to look into; without a network the verdict does without. */
  #canFetchLists(): Promise<boolean> {
    return this.#fetchLists(async () => {}).then(
      () => true,
      (error) => {
        if (error instanceof Failure) return false;
        throw error;
      },
    );
  }

  /** Adds a package, and makes the container as it was but for that. False where it can't. */
  #add(name: string): Promise<boolean> {
    return this.#rehearsal.group(`Rehearsal: begin again with ${name}, which a server has`, async (onOutput) => {
      for (const command of [['sh', '-c', FORGET, 'sh', this.#plugin] as const, apt('install', name)]) {
        const { failure } = await this.#within('install', command, onOutput);
        if (failure !== undefined) return false;
      }
      return true;
    });
  }

  async #packageOf(missing: Missing): Promise<string | undefined> {
    const names = candidates(missing);
    const available = await this.#available(names);
    const { inherited } = this.#rehearsal;
    for (const name of names.filter((each) => available.has(each))) {
      const script = `cd "$(mktemp -d)" && apt-get -qq -o APT::Sandbox::User=root download "$1" >&2 && dpkg-deb --fsys-tarfile ./*.deb | tar --list --quoting-style=literal; rm -rf "$PWD"`;
      const { printed } = await this.#ask(['sh', '-c', script, 'sh', name], inherited);
      if (isIn(printed.toString('latin1'), missing)) return name;
    }
    return undefined;
  }

  /** Runs apt, whose errors are shown among the rest of its output. */
  #run(command: Words, onOutput: OnOutput): Promise<Ended> {
    return this.#container.run({
      command: ['sh', '-c', 'exec "$@" 2>&1', 'sh', ...command],
      environment: APT_ENVIRONMENT,
      inherited: this.#rehearsal.inherited,
      onOutput,
    });
  }

  async #ask(command: Words, inherited: readonly string[] = []): Promise<Ended & { printed: Buffer }> {
    const pieces: Buffer[] = [];
    const ended = await this.#container.run({
      command,
      inherited,
      async onOutput(bytes, stream) {
        if (stream === 'stdout') pieces.push(Buffer.from(bytes));
      },
    });
    return { ...ended, printed: Buffer.concat(pieces) };
  }
}

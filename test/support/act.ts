/** Runs workflows with act: each job in a container of a real docker daemon, against the tests' artifact service. */

import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { startArtifactService } from './artifact-service.ts';
import { type Docker, docker, makeBuildImage, startDocker } from './docker.ts';
import { runGit } from './git.ts';
import { type Need, programOfCi, root } from './needs.ts';
import { makeDirectory } from './plugin.ts';

/** What there must be: root, since what a container writes into the checkout is root's. */
export const act: readonly Need[] = [...docker, root, programOfCi('act')];

/** What starts a workflow: a push to `main`, a pull request, or the tag of this name. */
export type Event = { kind: 'push' } | { kind: 'pull_request' } | { kind: 'tag'; tag: string };

const STAND_INS = resolve('test/support/stand-ins');

/** The repositories of actions that need GitHub itself, and which of `stand-ins` is in their place. */
const REPLACED_ACTIONS: Readonly<Record<string, string>> = {
  'actions/attest': 'attest',
  'actions/download-artifact': 'download-artifact',
  'actions/setup-node': 'setup-node',
  'christopherhx/gitea-upload-artifact': 'gitea-upload-artifact',
  'github/codeql-action': 'codeql-action',
};

/** All that a run has something else for, in words. */
export const replaced: readonly string[] = [
  'actions/checkout: the work tree as it is',
  ...Object.entries(REPLACED_ACTIONS).map(([name, standIn]) => `${name}: test/support/stand-ins/${standIn}`),
  'gh: test/support/stand-ins/bin/gh',
  'debian:bookworm-slim, debian:bookworm, registry.example.org/*: that Debian with what a build installs by default',
];

export interface ActOptions {
  event: Event;
  /** Puts the plugin's files into the repository's directory. */
  fill: (directory: string) => void;
  /** What a pull request changes there. */
  change?: (directory: string) => void;
  /** The title of the pull request. */
  title?: string;
  /** Files of releases that are there already, by tag. */
  releases?: Readonly<Record<string, Readonly<Record<string, string | Uint8Array>>>>;
  /** Further parameters of act. */
  parameters?: readonly string[];
}

export interface ActResult {
  /** 0 where all went well. */
  status: number | null;
  /** All that act said, to be shown where it did not. */
  log: string;
  /** What became of each job that ran, by the name that act gives it. */
  jobs: Record<string, string>;
  /** What steps set as outputs, by the outputs' names. */
  outputs: Record<string, string[]>;
  /** The names of the artifacts that were uploaded. */
  artifacts: string[];
  /** The directory of each release, by its tag; `options` in it is what it was made with. */
  releases: Record<string, string>;
}

export type Act = (workflow: string, options: ActOptions) => Promise<ActResult>;

/** Starts the daemon and makes what all runs share; gives what runs a workflow. */
export async function startAct(): Promise<Act> {
  const daemon = await startDocker();
  const image = makeRunnerImage(daemon, await makeBuildImage(daemon));
  daemon.ask('tag', image, 'debian:bookworm');
  const action = makeDirectory();
  for (const path of ['action.yml', 'discover', 'dist', 'package.json', '.github']) {
    cpSync(path, join(action, path), { recursive: true });
  }
  return (workflow, options) => run({ daemon, image, action }, workflow, options);
}

/** What GitHub's runners have, and what the documentation installs for a build. */
const RUNNER_PACKAGES = ['jq', 'gettext', 'python3-babel'];

/** The image with that and with Node, which a runner brings into the containers of jobs, and act does not. */
function makeRunnerImage({ ask }: Docker, image: string): string {
  const made = `${image}-runner-${process.versions.node}`;
  if (ask('images', '--quiet', made) !== '') return made;
  const install = `apt-get update && apt-get install --yes --no-install-recommends ${RUNNER_PACKAGES.join(' ')}`;
  const container = ask('create', '--network', 'host', image, 'sh', '-c', install);
  ask('cp', resolve('node_modules/node/bin/node'), `${container}:/usr/local/bin/node`);
  ask('start', '--attach', container);
  ask('commit', container, made);
  ask('rm', container);
  return made;
}

interface Shared {
  daemon: Docker;
  /** Of the runner and of builds. */
  image: string;
  /** What a runner would clone of this repository. */
  action: string;
}

async function run(shared: Shared, workflow: string, options: ActOptions): Promise<ActResult> {
  const machine = makeDirectory();
  const place = (name: string) => {
    mkdirSync(join(machine, name));
    return join(machine, name);
  };
  const [checkout, temp, releases, home] = [place('checkout'), place('temp'), place('releases'), place('home')];
  options.fill(checkout);
  for (const [tag, files] of Object.entries(options.releases ?? {})) {
    mkdirSync(join(releases, encodeURIComponent(tag)));
    for (const [name, content] of Object.entries(files)) {
      writeFileSync(join(releases, encodeURIComponent(tag), name), content);
    }
  }
  const file = (name: string, content: string) => {
    writeFileSync(join(machine, name), content);
    return join(machine, name);
  };
  const event = file('event.json', JSON.stringify(commit(checkout, options)));
  const service = await startArtifactService();
  try {
    const { ACTIONS_RUNTIME_TOKEN, ACTIONS_RESULTS_URL } = service.environment;
    const variables = {
      ...{ ACTIONS_RUNTIME_TOKEN, ACTIONS_RESULTS_URL, RELEASES: releases, BUILD_IMAGE: shared.image },
      // A path that the daemon has too, for builds in containers; a job in a container of its own gets none of our mounts.
      ...(!/^ +container:/m.test(workflow) && { RUNNER_TEMP: temp }),
    };
    const mounts = [
      ...[temp, releases].map((path) => `${path}:${path}`),
      `${execFileSync('sh', ['-c', 'command -v docker'], { encoding: 'utf8' }).trim()}:/usr/local/bin/docker.real:ro`,
      ...readdirSync(join(STAND_INS, 'bin')).map((name) => `${join(STAND_INS, 'bin', name)}:/usr/local/bin/${name}:ro`),
    ];
    const parameters = [
      ...[options.event.kind === 'tag' ? 'push' : options.event.kind, '--json', '--eventpath', event],
      ...['--workflows', file('workflow.yml', workflow), '--action-cache-path', join(machine, 'cache')],
      ...['--bind', '--rm', '--pull=false', '--no-cache-server', '--network', 'host'],
      ...['ubuntu-latest', 'self-hosted'].flatMap((name) => ['--platform', `${name}=${shared.image}`]),
      ...localRepositories(workflow, shared.action).flatMap((each) => ['--local-repository', each]),
      ...Object.entries(variables).flatMap((each) => ['--env', each.join('=')]),
      ...[
        '--secret',
        'GITHUB_TOKEN=ghs_example',
        '--container-options',
        mounts.map((each) => `--volume ${each}`).join(' '),
      ],
      ...(options.parameters ?? []),
    ];
    const env = { ...shared.daemon.environment, PATH: process.env['PATH'], HOME: home };
    const child = spawn('act', parameters, { cwd: checkout, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const ended = new Promise<number | null>((done, failed) => child.once('close', done).once('error', failed));
    const [out, err, status] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
    return {
      status,
      ...said(out, err),
      artifacts: service.artifacts.map(({ name }) => name).sort(),
      releases: Object.fromEntries(
        readdirSync(releases).map((name) => [decodeURIComponent(name), join(releases, name)]),
      ),
    };
  } finally {
    await service.close();
  }
}

/** What act is to take from this machine: our own repository, and what stands in for those that need GitHub. */
function localRepositories(workflow: string, action: string): string[] {
  const own = 'wazo-community/wazo-plugin-action@v1';
  const texts = readdirSync(join(action, '.github/workflows')).map((name) =>
    readFileSync(join(action, '.github/workflows', name), 'utf8'),
  );
  const used = [workflow, ...texts].flatMap((each) =>
    Array.from(each.matchAll(/uses: ([\w-]+\/[\w-]+)(?:\/\S+)?@(\S+)/g), ([, name = '', ref]) => {
      const standIn = REPLACED_ACTIONS[name];
      return standIn === undefined ? [] : [`${name}@${ref}=${join(STAND_INS, standIn)}`];
    }),
  );
  return [`${own}=${action}`, ...new Set(used.flat())];
}

/** Makes a repository of the directory, with what the event is about checked out; gives the event as GitHub sends it. */
function commit(directory: string, { event, change, title }: ActOptions): object {
  const git = (...parameters: string[]) => runGit(directory, undefined, parameters);
  const save = () => {
    git('add', '--all');
    git('commit', '--quiet', '--allow-empty', '--message', 'x');
    return git('rev-parse', 'HEAD');
  };
  git('init', '--quiet', '--initial-branch', 'main');
  git('remote', 'add', 'origin', 'https://github.com/octocat/hello');
  const base = save();
  const about = { repository: { full_name: 'octocat/hello', private: false } };
  if (event.kind === 'push') return { ...about, ref: 'refs/heads/main' };
  if (event.kind === 'tag') {
    git('tag', event.tag);
    return { ...about, ref: `refs/tags/${event.tag}` };
  }
  git('checkout', '--quiet', '-b', 'topic');
  change?.(directory);
  const head = save();
  git('checkout', '--quiet', 'main');
  git('merge', '--quiet', '--no-ff', '--message', 'merge', 'topic');
  const request = { number: 7, title, head: { ref: 'topic', sha: head }, base: { ref: 'main', sha: base } };
  return { ...about, action: 'opened', number: 7, pull_request: request };
}

const lineSchema = z.object({
  job: z.string().default(''),
  msg: z.string().default(''),
  jobResult: z.string().optional(),
  command: z.string().optional(),
  name: z.string().default(''),
  arg: z.string().default(''),
});

/** What act said, line by line in JSON. */
function said(out: string, err: string): Pick<ActResult, 'log' | 'jobs' | 'outputs'> {
  const lines = out.split('\n').flatMap((line) => (line.startsWith('{') ? [lineSchema.parse(JSON.parse(line))] : []));
  const outputs: Record<string, string[]> = {};
  for (const { name, arg } of lines.filter(({ command }) => command === 'set-output')) {
    outputs[name] = [...(outputs[name] ?? []), arg];
  }
  return {
    log: [...lines.map(({ job, msg }) => `[${job}] ${msg.trimEnd()}`), err].join('\n'),
    jobs: Object.fromEntries(lines.flatMap(({ job, jobResult }) => (jobResult ? [[job, jobResult]] : []))),
    outputs,
  };
}

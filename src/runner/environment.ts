/** What the environment says of the runner that we are on, read once into a typed object. */

import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import * as z from 'zod/mini';
import { Failure, MISUSED } from '../failure.ts';

export interface Environment {
  /** As `isOnGitHub` says. */
  onGitHub: boolean;
  /** The directory that `path` is relative to and may not leave; undefined where there is no such limit. */
  workspace: string | undefined;
  /** What paths in inputs are relative to: the workspace, else where whoever runs us stands. */
  base: string;
  /** Where temporary files go. */
  temp: string;
  /** Directories of the build machine that no server has. */
  buildPaths: readonly string[];
  /** Who owns the repository, where that is on github.com and the runner says so. */
  repositoryOwner: string | undefined;
  /** The name of the tag that is built. */
  tag: string | undefined;
  /** The name of the branch that is built; on `pull_request_target` of the one that the pull request would change. */
  branch: string | undefined;
  /** The pull request that the run is for. Read when it is asked for: the event may be large, and few runs want it. */
  readonly pullRequest: PullRequest | undefined;
  /** The commit that the run is for: of a pull request mostly a merge of it that GitHub made. */
  commit: string | undefined;
  /** `SOURCE_DATE_EPOCH`, in seconds since the epoch. */
  sourceDateEpoch: number | undefined;
  server: Server;
  /** The address of the repository, from which git clones it too. */
  repositoryUrl: string | undefined;
  /** The address of this action's page on the findings, where the runner says where the action is from. */
  documentation: string | undefined;
  /** The address below which the repository's files stand at the commit that is checked out, where that is known. */
  files: string | undefined;
  /** What a plugin's `rules` may see of our environment. */
  forRules: NodeJS.ProcessEnv;
  /** The names of those of its variables that `rules` may see in a container too. */
  forContainers: readonly string[];
}

export interface PullRequest {
  number: number;
  /** Its last commit, where the run is for that or for a merge of it. */
  head: string | undefined;
  /** The commit of the branch that it would change, when the event was sent. */
  base: string | undefined;
}

/** The server that the runner belongs to, as far as an upload depends on it. */
export interface Server {
  /** `https://github.com`, or another server's address. */
  url: string;
  /** Whether the runner gave us the token and the address that an upload needs. */
  takesArtifacts: boolean;
  /** Whether the runner is nektos/act, which plays GitHub on a developer's machine. */
  isAct: boolean;
  /** The page of the workflow run, to which an artifact's address is relative. */
  runUrl: string | undefined;
}

/** Whether a GitHub runner, or what plays one, started us. */
export function isOnGitHub(env: NodeJS.ProcessEnv = process.env): boolean {
  return env['GITHUB_ACTIONS'] === 'true';
}

/** Reads the environment. Throws a Failure where a variable that we go by has a value which makes no sense. */
export function readEnvironment(env: NodeJS.ProcessEnv = process.env): Environment {
  const onGitHub = isOnGitHub(env);
  const url = env['GITHUB_SERVER_URL'] || 'https://github.com';
  const { GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = env;
  const repositoryUrl = repository ? `${url}/${repository}` : undefined;
  const workspace = env['GITHUB_WORKSPACE'] || (onGitHub ? process.cwd() : undefined);
  return {
    onGitHub,
    workspace,
    base: workspace ?? callersDirectory(env),
    temp: resolve(env['RUNNER_TEMP'] || tmpdir()),
    buildPaths: buildPaths(env['GITHUB_WORKSPACE'], env['RUNNER_TEMP']),
    repositoryOwner: ownerOnGitHub(url, env['GITHUB_REPOSITORY_OWNER']),
    tag: env['GITHUB_REF_TYPE'] === 'tag' ? env['GITHUB_REF_NAME'] : undefined,
    branch: /^refs\/heads\/(.+)$/.exec(env['GITHUB_REF'] ?? '')?.[1],
    get pullRequest() {
      return pullRequest(env);
    },
    commit: COMMIT.exec(env['GITHUB_SHA'] ?? '')?.[0],
    sourceDateEpoch: sourceDateEpoch(env['SOURCE_DATE_EPOCH']),
    server: {
      url,
      takesArtifacts: Boolean(env['ACTIONS_RUNTIME_TOKEN'] && env['ACTIONS_RESULTS_URL']),
      isAct: env['ACT'] === 'true',
      runUrl: repositoryUrl && run ? `${repositoryUrl}/actions/runs/${run}` : undefined,
    },
    repositoryUrl,
    documentation: documentation(url, env['GITHUB_ACTION_REPOSITORY'], env['GITHUB_ACTION_REF']),
    files: files(repositoryUrl, env['GITHUB_SHA']),
    forRules: forRules(env),
    forContainers: Object.keys(env).filter((name) => FOR_CONTAINERS.test(name)),
  };
}

/** Other servers have owners too, of whom an account of that name on github.com knows nothing. */
function ownerOnGitHub(server: string, owner: string | undefined): string | undefined {
  const host = URL.canParse(server) ? new URL(server).hostname : '';
  return host === 'github.com' ? /^[\w.-]+$/.exec(owner ?? '')?.[0] : undefined;
}

const COMMIT = /^[0-9a-f]{40,64}$/;

const number = z.optional(z.int().check(z.positive()));

const end = z.optional(z.object({ sha: z.optional(z.string().check(z.regex(COMMIT))) }));

const eventSchema = z.object({
  number,
  pull_request: z.optional(z.object({ number, head: end, base: end })),
});

/** By the event that started the run, else by the ref, which a runner that plays GitHub may say alone. */
function pullRequest({ GITHUB_EVENT_PATH: path, GITHUB_REF: ref }: NodeJS.ProcessEnv): PullRequest | undefined {
  const event = path === undefined ? undefined : readEvent(path);
  const inRef = /^refs\/pull\/([1-9]\d*)\//.exec(ref ?? '')?.[1];
  const number = event?.pull_request?.number ?? (event?.pull_request && event.number) ?? (inRef && Number(inRef));
  if (!number) return undefined;
  // On `pull_request_target` the run is for the branch that the pull request would change.
  const { head, base } = event?.pull_request ?? {};
  return { number, head: inRef === undefined ? undefined : head?.sha, base: base?.sha };
}

/** Undefined where there is no such file, or it is none of GitHub's. */
function readEvent(path: string): z.infer<typeof eventSchema> | undefined {
  try {
    return eventSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return undefined;
  }
}

/**
 * `npm start` changes to the directory of this tool and says in INIT_CWD where it was called. Run by another tool below
 * npm (a script, a git hook) INIT_CWD is not ours.
 */
function callersDirectory(env: NodeJS.ProcessEnv): string {
  const here = process.cwd();
  return (realpathSync(here) === installation() && env['INIT_CWD']) || here;
}

/** How this tool was started, in the words of a command line. */
export function startedAs(env: NodeJS.ProcessEnv = process.env): string {
  const here = process.cwd();
  if (env['npm_lifecycle_event'] === 'start' && realpathSync(here) === installation()) return 'npm start --';
  return `node ${relative(here, process.argv[1] ?? '.')}`;
}

/** The directory that this tool is installed in: the one of `action.yml`, which the bundle lies below. */
export function installation(): string {
  const started = process.argv[1] ?? '.';
  const bundle = existsSync(started) ? realpathSync(started) : resolve(started);
  for (let directory = bundle; directory !== dirname(directory); directory = dirname(directory)) {
    if (existsSync(join(directory, 'action.yml'))) return directory;
  }
  return dirname(bundle);
}

/** An action that is used from its own checkout (`uses: ./`) has neither repository nor ref. */
function documentation(server: string, repository: string | undefined, ref: string | undefined): string | undefined {
  return repository && ref ? `${server}/${repository}/blob/${ref}/docs/findings.md` : undefined;
}

function files(repository: string | undefined, commit: string | undefined): string | undefined {
  return repository && commit ? `${repository}/blob/${commit}` : undefined;
}

/** The latest time that a tar header's eleven octal digits can say, in seconds since the epoch: in the year 2242. */
export const LATEST = 0o77777777777;

/** https://reproducible-builds.org/specs/source-date-epoch/: a decimal number of seconds; anything else is an error. */
function sourceDateEpoch(text: string | undefined): number | undefined {
  if (text === undefined || text === '') return undefined;
  const seconds = Number(text);
  if (!/^\d+$/.test(text) || seconds > LATEST) {
    const message = `SOURCE_DATE_EPOCH is ${JSON.stringify(text)}: it must be a number of seconds since 1970`;
    throw new Failure(message, MISUSED);
  }
  return seconds;
}

/** Where GitHub's runners, its containers and their tools have what they build. */
const RUNNER_PATHS = ['/opt/hostedtoolcache', '/home/runner', '/github', '/__w', '/root'];

function buildPaths(...own: (string | undefined)[]): string[] {
  const paths = [...RUNNER_PATHS, ...own.filter((path) => path !== undefined)];
  return paths.map((path) => resolve(path));
}

/** The files through which a step changes the steps behind it, also by the names that Forgejo and Gitea give them. */
const FILE_COMMANDS = /^(GITHUB|FORGEJO|GITEA)_(ENV|PATH|OUTPUT|STATE|STEP_SUMMARY)$/;

/** What says of which commit and run the build is, the time, and how to get out to the network. */
const FOR_CONTAINERS =
  /^(CI|SOURCE_DATE_EPOCH|(all|ftp|http|https|no)_proxy|(ALL|FTP|HTTP|HTTPS|NO)_PROXY|GITHUB_(ACTIONS|ACTOR|BASE_REF|EVENT_NAME|HEAD_REF|JOB|REF|REF_NAME|REF_TYPE|REPOSITORY|REPOSITORY_OWNER|RUN_ATTEMPT|RUN_ID|RUN_NUMBER|SERVER_URL|SHA|WORKFLOW|WORKSPACE))$/;

/** What a plugin's code is not handed: our inputs and tokens, and the runner's file commands. */
function forRules(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const hidden = (name: string) => /^(INPUT|ACTIONS)_/i.test(name) || FILE_COMMANDS.test(name);
  return Object.fromEntries(Object.entries(env).filter(([name]) => !hidden(name)));
}

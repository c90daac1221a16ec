/** What the environment says of the runner that we are on, read once into a typed object. */

import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { Failure } from '../failure.ts';

export interface Environment {
  /** As `isOnGitHub` says. */
  onGitHub: boolean;
  /** The directory that `path` is relative to and may not leave; undefined where there is no such limit. */
  workspace: string | undefined;
  /** What paths in inputs are relative to: the workspace, else where whoever runs us stands. */
  base: string;
  /** Where temporary files go. */
  temp: string;
  /** Directories of the building machine that no server has. */
  buildPaths: readonly string[];
  /** Who owns the repository, where that is on github.com and the runner says so. */
  repositoryOwner: string | undefined;
  /** The name of the tag that is built. */
  tag: string | undefined;
  /** `SOURCE_DATE_EPOCH`, in seconds since the epoch. */
  sourceDateEpoch: number | undefined;
  server: Server;
  /** The address of this action's page on the findings, where the runner says where the action is from. */
  documentation: string | undefined;
  /** The address below which the repository's files stand at the commit that is checked out, where that is known. */
  files: string | undefined;
  /** What a plugin's `rules` may see of our environment. */
  forRules: NodeJS.ProcessEnv;
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
  const workspace = env['GITHUB_WORKSPACE'] || (onGitHub ? process.cwd() : undefined);
  return {
    onGitHub,
    workspace,
    // npm changes to the package's directory and says in INIT_CWD where it was called.
    base: workspace ?? (env['INIT_CWD'] || process.cwd()),
    temp: resolve(env['RUNNER_TEMP'] || tmpdir()),
    buildPaths: buildPaths(env['GITHUB_WORKSPACE'], env['RUNNER_TEMP']),
    repositoryOwner: ownerOnGitHub(url, env['GITHUB_REPOSITORY_OWNER']),
    tag: env['GITHUB_REF_TYPE'] === 'tag' ? env['GITHUB_REF_NAME'] : undefined,
    sourceDateEpoch: sourceDateEpoch(env['SOURCE_DATE_EPOCH']),
    server: {
      url,
      takesArtifacts: Boolean(env['ACTIONS_RUNTIME_TOKEN'] && env['ACTIONS_RESULTS_URL']),
      isAct: env['ACT'] === 'true',
      runUrl: repository && run ? `${url}/${repository}/actions/runs/${run}` : undefined,
    },
    documentation: documentation(url, env['GITHUB_ACTION_REPOSITORY'], env['GITHUB_ACTION_REF']),
    files: files(url, repository, env['GITHUB_SHA']),
    forRules: forRules(env),
  };
}

/** Other servers have owners too, of whom an account of that name on github.com knows nothing. */
function ownerOnGitHub(server: string, owner: string | undefined): string | undefined {
  const host = URL.canParse(server) ? new URL(server).hostname : '';
  return host === 'github.com' ? /^[\w.-]+$/.exec(owner ?? '')?.[0] : undefined;
}

/** An action that is used from its own checkout (`uses: ./`) has neither repository nor ref. */
function documentation(server: string, repository: string | undefined, ref: string | undefined): string | undefined {
  return repository && ref ? `${server}/${repository}/blob/${ref}/docs/findings.md` : undefined;
}

function files(server: string, repository: string | undefined, commit: string | undefined): string | undefined {
  return repository && commit ? `${server}/${repository}/blob/${commit}` : undefined;
}

/** The latest time that a tar header's eleven octal digits can say, in seconds since the epoch: in the year 2242. */
export const LATEST = 0o77777777777;

/** https://reproducible-builds.org/specs/source-date-epoch/: a decimal number of seconds; anything else is an error. */
function sourceDateEpoch(text: string | undefined): number | undefined {
  if (text === undefined || text === '') return undefined;
  const seconds = Number(text);
  if (!/^\d+$/.test(text) || seconds > LATEST) {
    throw new Failure(`SOURCE_DATE_EPOCH is ${JSON.stringify(text)}: it must be a number of seconds since 1970`);
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

/** What a plugin's code is not handed: our inputs and tokens, and the runner's file commands. */
function forRules(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const hidden = (name: string) => /^(INPUT|ACTIONS)_/i.test(name) || FILE_COMMANDS.test(name);
  return Object.fromEntries(Object.entries(env).filter(([name]) => !hidden(name)));
}

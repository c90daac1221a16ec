/** Starts the action's bundle as GitHub's runner starts a step, and reads what it says back. */

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { commandLines, readCommands, readPairs, type Said } from './commands.ts';

export interface ActionOptions {
  /** The directory that holds the checkout: working directory and GITHUB_WORKSPACE. */
  workspace: string;
  /** What a workflow gives in `with:`. An input that `action.yml` doesn't have is refused, to catch misspelt tests. */
  inputs?: Record<string, string>;
  /** Variables beside and over those that the runner sets; `undefined` removes one. */
  env?: Record<string, string | undefined>;
  bundle?: string;
  /** The Node that runs it, by default the one that GitHub runs it with. */
  node?: string;
  actionFile?: string;
  /** After this time the action is killed and the result is an error. Milliseconds. */
  timeoutMs?: number;
}

/** What became of a run: stdout as the runner reads it (lines, annotations, commands), and the rest. */
export interface ActionResult extends Said {
  exitCode: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
  /**
   * Lines of stderr that are commands. The runner obeys them too, and reads the streams apart: a `stop-commands` on
   * stdout may come too late or end too early for them, so that there should be none.
   */
  stderrCommands: string[];
  outputs: Record<string, string>;
  /** The text of GITHUB_STEP_SUMMARY, and below of GITHUB_ENV, GITHUB_PATH and GITHUB_STATE. */
  summary: string;
  env: string;
  path: string;
  state: string;
  /** RUNNER_TEMP. It lasts until the test file ends. */
  temp: string;
}

export interface RunningAction {
  /** For tests that send signals: the runner cancels with SIGINT, after 7.5 seconds SIGTERM, after 2.5 more SIGKILL. */
  child: ChildProcess;
  temp: string;
  result: Promise<ActionResult>;
}

const repository = fileURLToPath(new URL('../..', import.meta.url));
const directories: string[] = [];
const running = new Set<ChildProcess>();

afterAll(() => {
  for (const child of running) killGroup(child);
  for (const directory of directories) rmSync(directory, { recursive: true, force: true });
});

/** Runs the action to its end. Rejects where that takes longer than `timeoutMs` or the runner would refuse what it says. */
export async function runAction(options: ActionOptions): Promise<ActionResult> {
  return startAction(options).result;
}

/** Starts the action and gives its process at once. */
export function startAction(options: ActionOptions): RunningAction {
  const { workspace, env = {}, timeoutMs = 60_000 } = options;
  const { bundle = join(repository, 'dist', 'index.js'), node = join(repository, 'node_modules', '.bin', 'node') } =
    options;
  const machine = mkdtempSync(join(tmpdir(), 'action-runner-'));
  directories.push(machine);
  const temp = join(machine, 'temp');
  for (const name of ['home', 'temp', 'tools', 'temp/_runner_file_commands']) mkdirSync(join(machine, name));
  const file = (name: string, text = '') => {
    const path = join(temp, '_runner_file_commands', name);
    writeFileSync(path, text);
    return path;
  };
  const files = {
    GITHUB_OUTPUT: file('set_output'),
    GITHUB_STEP_SUMMARY: file('step_summary'),
    GITHUB_ENV: file('set_env'),
    GITHUB_PATH: file('add_path'),
    GITHUB_STATE: file('save_state'),
  };
  const child = spawn(node, [bundle], {
    cwd: workspace,
    env: {
      ...runnerVariables(machine, workspace),
      ...files,
      GITHUB_EVENT_PATH: file('event.json', '{}'),
      ...inputVariables(options.actionFile ?? join(repository, 'action.yml'), options.inputs ?? {}),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true, // its own process group, to be killed whole
  });
  const result = ended(child, timeoutMs).then(({ exitCode, signal, stdout, stderr }) => ({
    ...readCommands(stdout),
    ...{ exitCode, signal, stdout, stderr, temp },
    stderrCommands: commandLines(stderr),
    outputs: readPairs(readFileSync(files.GITHUB_OUTPUT, 'utf8')),
    summary: readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8'),
    env: readFileSync(files.GITHUB_ENV, 'utf8'),
    path: readFileSync(files.GITHUB_PATH, 'utf8'),
    state: readFileSync(files.GITHUB_STATE, 'utf8'),
  }));
  return { child, temp, result };
}

/** What a step finds in its environment on a hosted runner, on a push to the main branch. Nothing of ours leaks in. */
function runnerVariables(machine: string, workspace: string): Record<string, string> {
  return {
    PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
    HOME: join(machine, 'home'),
    LANG: 'C.UTF-8',
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION: '__self',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_JOB: 'build',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REF_NAME: 'main',
    GITHUB_REF_TYPE: 'branch',
    GITHUB_REPOSITORY: 'octocat/hello',
    GITHUB_REPOSITORY_OWNER: 'octocat',
    GITHUB_REPOSITORY_OWNER_ID: '583231',
    GITHUB_RETENTION_DAYS: '90',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_RUN_ID: '1658821493',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_SHA: 'ffac537e6cbbf934b08745a378932722df287a53',
    GITHUB_WORKFLOW: 'CI',
    GITHUB_WORKSPACE: workspace,
    RUNNER_ARCH: 'X64',
    RUNNER_ENVIRONMENT: 'github-hosted',
    RUNNER_OS: 'Linux',
    RUNNER_TEMP: join(machine, 'temp'),
    RUNNER_TOOL_CACHE: join(machine, 'tools'),
  };
}

const actionSchema = z.object({
  inputs: z
    .record(z.string(), z.object({ default: z.union([z.string(), z.number(), z.boolean()]).default('') }).nullable())
    .default({}),
});

/** INPUT_<NAME> for every input of `action.yml`: upper case, spaces as `_`, hyphens kept; empty without a default. */
function inputVariables(actionFile: string, given: Record<string, string>): Record<string, string> {
  const { inputs } = actionSchema.parse(parse(readFileSync(actionFile, 'utf8')));
  const unknown = Object.keys(given).filter((name) => !(name in inputs));
  if (unknown.length > 0) throw new Error(`action.yml has no input ${unknown.join(', ')}`);
  const variables: Record<string, string> = {};
  for (const [name, input] of Object.entries(inputs)) {
    const value = given[name] ?? String(input?.default ?? '');
    if (value.includes('${{')) throw new Error(`the test must give the input ${name}: its default is an expression`);
    variables[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] = value;
  }
  return variables;
}

type Ended = Pick<ActionResult, 'exitCode' | 'signal' | 'stdout' | 'stderr'>;

function ended(child: ReturnType<typeof spawn>, timeoutMs: number): Promise<Ended> {
  running.add(child);
  const text = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name]?.setEncoding('utf8').on('data', (chunk: string) => {
      text[name] += chunk;
    });
  }
  const kill = () => {
    killGroup(child);
    child.stdout?.destroy();
    child.stderr?.destroy();
  };
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      kill();
      reject(new Error(`the action did not end in ${timeoutMs} ms. It printed:\n${text.stdout}${text.stderr}`));
    }, timeoutMs);
    // The runner waits five seconds for processes that the action left behind with its output open, then kills them.
    let patience: NodeJS.Timeout | undefined;
    child.once('exit', () => {
      patience = setTimeout(kill, 5000);
    });
    child.once('error', reject);
    child.once('close', (exitCode, signal) => {
      running.delete(child);
      clearTimeout(timer);
      clearTimeout(patience);
      resolve({ exitCode, signal, ...text });
    });
  });
}

function killGroup(child: ChildProcess): void {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  } catch {
    // already gone
  }
}

/** Runs `rules build` and `rules package` as wazo-plugind does, and turns a failure into a finding. */

import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { FileMap } from '../archive/file-map.ts';
import { makeEmpty } from '../archive/scratch.ts';
import type { Claim } from '../archive/tree.ts';
import { type Finding, finding } from '../finding.ts';
import { type Run, run } from '../process/run.ts';
import { programOf, type Shebang, withErrexit } from '../shell/shebang.ts';
import { causeOf } from './causes/cause.ts';
import { instead } from './interpreter.ts';
import { FIRST_LINE, RULES } from './rules.ts';
import { endDaemon, readClaims, underFakeroot } from './rules-fakeroot.ts';
import { listPaths, readBeginning } from './rules-paths.ts';

export interface RulesCommand {
  /** What runs `rules`: its own path, or its interpreter with it. */
  program: readonly string[];
  /** The plugin's root. */
  directory: string;
  /** What `rules` may see of the environment, without `pkgdir`. */
  environment: NodeJS.ProcessEnv;
  onOutput: (bytes: Buffer) => Promise<void>;
  signal: AbortSignal;
}

/**
 * What runs `rules`, as wazo-plugind does: the kernel by its first line. With `strict` a shell runs it with errexit, so
 * that it ends at the first command that fails; undefined where `rules` is for no shell.
 */
export function programFor(shebang: Shebang | undefined, strict: boolean): readonly string[] | undefined {
  if (!strict) return [RULES];
  return shebang && withErrexit(shebang, RULES);
}

/** The finding on an interpreter that this machine lacks: the one in the first line, or the one that env looks for. */
export function checkInterpreter(shebang: Shebang | undefined, environment: NodeJS.ProcessEnv): Finding[] {
  if (shebang === undefined) return [];
  const { interpreter } = shebang;
  const program = programOf(shebang);
  const missing = !existsSync(interpreter)
    ? interpreter
    : interpreter.endsWith('/env') && program !== '' && !hasProgram(program, environment)
      ? program
      : undefined;
  if (missing === undefined) return [];
  const remedy = instead(shebang) ?? 'Install it in a step before this one';
  const message = `\`${RULES}\` names the interpreter \`${missing}\`, which this machine does not have. ${remedy}`;
  return [finding('rules-interpreter-missing', message, { file: RULES, position: FIRST_LINE })];
}

/** Runs `rules build`. */
export function runBuild(command: RulesCommand): Promise<Finding[]> {
  return runRules([...command.program, 'build'], command);
}

/** What came of `rules package`. */
export interface Staged {
  findings: Finding[];
  /** What fakeroot said of the files in `pkgdir`, where it was there to. */
  claims: FileMap<Claim> | undefined;
}

/**
 * Runs `rules package`, which stages the plugin's files in `pkgdir`, an empty directory. A user who is not root runs it
 * under fakeroot, so that it may say whose the files are; where fakeroot is missing it runs as it is. `scratch` is a
 * directory beside `pkgdir` for what that takes.
 */
export async function runPackage(command: RulesCommand, pkgdir: string, scratch: string): Promise<Staged> {
  const told = { ...command, environment: { ...command.environment, pkgdir } };
  const words = [...command.program, 'package'];
  const { findings, claims } =
    isRoot() || lacksFakeroot(command.environment)
      ? { findings: await runRules(words, told, { pkgdir }), claims: undefined }
      : await runUnderFakeroot(words, told, { pkgdir, own: makeEmpty(scratch, 'fakeroot') });
  if (findings.length > 0 || existsSync(pkgdir)) return { findings, claims };
  const message = '`rules package` left no `pkgdir`: it may put files there, but must not move or remove it';
  return { findings: [finding('reserved-path', message, { file: RULES })], claims };
}

async function runUnderFakeroot(
  words: readonly string[],
  command: RulesCommand,
  { pkgdir, own }: { pkgdir: string; own: string },
): Promise<Staged> {
  const start = { command: underFakeroot(words, command.directory), directory: own };
  try {
    const findings = await runRules(['fakeroot', ...words], command, { pkgdir, start });
    await endDaemon(own);
    return { findings, claims: await readClaims(own) };
  } finally {
    await endDaemon(own);
  }
}

/** Whether `rules package` will have to do without fakeroot, which it would need. */
export function lacksFakeroot(environment: NodeJS.ProcessEnv): boolean {
  return !isRoot() && !hasProgram('fakeroot', environment);
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** `words` are the command as it is told; `start` is how it is started, where that is another way. */
async function runRules(
  words: readonly string[],
  command: RulesCommand,
  { pkgdir, start }: { pkgdir?: string; start?: Pick<Run, 'command' | 'directory'> } = {},
): Promise<Finding[]> {
  const { directory } = command;
  const [program = RULES, ...parameters] = words;
  const { failure, lastLines } = await run({ ...command, command: [program, ...parameters], ...start });
  if (failure === undefined) return [];
  let listed: string[] | undefined;
  const { remedy, place } = causeOf(lastLines, {
    directory,
    rules: [RULES, `./${RULES}`, join(directory, RULES)],
    pkgdir,
    paths: () => {
      listed ??= listPaths(directory);
      return listed;
    },
    read: (path) => readBeginning(join(directory, path)),
    install: howToInstall,
  });
  const ended = `\`${words.join(' ')}\` ended ${failure}.`;
  const printed = lastLines.length === 0 ? 'It printed nothing.' : 'The whole output is in the log; its last lines:';
  const message = [ended, remedy, printed].filter((part) => part !== undefined).join(' ');
  const position = place && { ...FIRST_LINE, line: place.line, endLine: place.line };
  return [
    finding('rules-failed', message, { file: place?.file ?? RULES, printed: lastLines, ...(position && { position }) }),
  ];
}

function howToInstall(debianPackage: string): string {
  const step = `install the Debian package \`${debianPackage}\` in a step before this one`;
  // Debian's modules are for Debian's Python.
  return debianPackage.startsWith('python3-') ? `${step}, or with pip where \`actions/setup-python\` is used` : step;
}

function hasProgram(name: string, environment: NodeJS.ProcessEnv): boolean {
  return (environment['PATH'] ?? '').split(delimiter).some((directory) => {
    try {
      accessSync(join(directory, name), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

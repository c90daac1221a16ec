/** Runs `rules build` and `rules package` as wazo-plugind does, and turns a failure into a finding. */

import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Finding, finding } from '../finding.ts';
import { programOf, type Shebang, withErrexit } from '../shell/shebang.ts';
import { causeOf } from './causes/cause.ts';
import { instead } from './interpreter.ts';
import { FIRST_LINE, RULES } from './rules.ts';
import { listPaths } from './rules-paths.ts';
import { run } from './rules-run.ts';

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
  const message = `\`${RULES}\` is for the interpreter \`${missing}\`, which this machine does not have. ${remedy}`;
  return [finding('rules-interpreter-missing', message, { file: RULES, position: FIRST_LINE })];
}

/** Runs `rules build`. */
export function runBuild(command: RulesCommand): Promise<Finding[]> {
  return runRules([...command.program, 'build'], command);
}

/**
 * Runs `rules package`, which stages the plugin's files in `pkgdir`, an empty directory. A user who is not root runs it
 * under fakeroot, so that it may say whose the files are; where fakeroot is missing it runs as it is.
 */
export async function runPackage(command: RulesCommand, pkgdir: string): Promise<Finding[]> {
  const fakeroot = !isRoot() && !lacksFakeroot(command.environment);
  const environment = { ...command.environment, pkgdir };
  const words = [...(fakeroot ? ['fakeroot'] : []), ...command.program, 'package'];
  const findings = await runRules(words, { ...command, environment }, pkgdir);
  if (findings.length > 0 || existsSync(pkgdir)) return findings;
  const message = '`rules package` left no `pkgdir`: it may put files there, but must not move or remove it';
  return [finding('reserved-path', message, { file: RULES })];
}

/** Whether `rules package` will have to do without fakeroot, which it would need. */
export function lacksFakeroot(environment: NodeJS.ProcessEnv): boolean {
  return !isRoot() && !hasProgram('fakeroot', environment);
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

async function runRules(
  [program = RULES, ...parameters]: string[],
  command: RulesCommand,
  pkgdir?: string,
): Promise<Finding[]> {
  const { directory } = command;
  const { failure, lastLines } = await run({ ...command, command: [program, ...parameters] });
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
    install: howToInstall,
  });
  const ended = `\`${[program, ...parameters].join(' ')}\` ended ${failure}.`;
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

/** Runs `rules build` and `rules package` as wazo-plugind does, and turns a failure into a finding. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { FileMap } from '../archive/file-map.ts';
import type { Claim } from '../archive/tree.ts';
import { type Finding, finding } from '../finding.ts';
import type { Ended, OnOutput } from '../process/run.ts';
import { programOf, type Shebang, withErrexit } from '../shell/shebang.ts';
import { causeOf } from './causes/cause.ts';
import { instead } from './interpreter.ts';
import { FIRST_LINE, RULES } from './rules.ts';
import { listPaths, readBeginning } from './rules-paths.ts';
import type { RulesPlace, RulesStep } from './rules-place.ts';

export interface RulesCommand {
  /** What runs `rules`: its own path, or its interpreter with it. */
  program: readonly [string, ...string[]];
  /** Where it runs. */
  place: RulesPlace;
  onOutput: OnOutput;
}

/**
 * What runs `rules`, as wazo-plugind does: the kernel by its first line. With `strict` a shell runs it with errexit, so
 * that it ends at the first command that fails; undefined where `rules` is for no shell.
 */
export function programFor(shebang: Shebang | undefined, strict: boolean): RulesCommand['program'] | undefined {
  if (!strict) return [RULES];
  return shebang && withErrexit(shebang, RULES);
}

/** The finding on an interpreter that the place lacks: the one in the first line, or the one that env looks for. */
export async function checkInterpreter(shebang: Shebang | undefined, place: RulesPlace): Promise<Finding[]> {
  if (shebang === undefined) return [];
  const { interpreter } = shebang;
  const program = programOf(shebang);
  const missing = !(await place.has(interpreter))
    ? interpreter
    : interpreter.endsWith('/env') && program !== '' && !(await place.has(program))
      ? program
      : undefined;
  if (missing === undefined) return [];
  const remedy = instead(shebang) ?? place.ifInterpreterMissing;
  const message = `\`${RULES}\` names the interpreter \`${missing}\`, which ${place.name} does not have. ${remedy}`;
  return [finding('rules-interpreter-missing', message, { file: RULES, position: FIRST_LINE })];
}

/** Runs `rules build`. */
export async function runBuild({ program, place, onOutput }: RulesCommand): Promise<Finding[]> {
  const step: RulesStep = { command: [...program, 'build'], variables: {}, onOutput };
  return checkEnd(await place.run(step), step, place);
}

/** What came of `rules package`. */
export interface Staged {
  findings: Finding[];
  /** What fakeroot said of the files in `pkgdir`, where it was there to. */
  claims: FileMap<Claim> | undefined;
}

/**
 * Runs `rules package`, which stages the plugin's files in `pkgdir`, an empty directory, and may say whose they are; where
 * fakeroot, which that takes, is missing it runs as it is.
 */
export async function runPackage({ program, place, onOutput }: RulesCommand, pkgdir: string): Promise<Staged> {
  const step: RulesStep = { command: [...program, 'package'], variables: { pkgdir }, onOutput };
  const { claims, ...ended } = await place.runAsRoot(step);
  const told = { ...step, command: [...(place.fakeroot === 'used' ? ['fakeroot'] : []), ...step.command] };
  const findings = checkEnd(ended, told, place);
  if (findings.length > 0 || existsSync(pkgdir)) return { findings, claims };
  const message = '`rules package` left no `pkgdir`: it may put files there, but must not move or remove it';
  return { findings: [finding('reserved-path', message, { file: RULES })], claims };
}

/** The finding on a command that failed, with the cause where that is known. */
function checkEnd(
  { failure, lastLines }: Ended,
  { command, variables }: { command: readonly string[] } & Pick<RulesStep, 'variables'>,
  place: RulesPlace,
): Finding[] {
  if (failure === undefined) return [];
  const { directory } = place;
  let listed: string[] | undefined;
  const cause = causeOf(lastLines, {
    directory,
    rules: [RULES, `./${RULES}`, join(directory, RULES)],
    pkgdir: variables['pkgdir'],
    paths: () => {
      listed ??= listPaths(directory);
      return listed;
    },
    read: (path) => readBeginning(join(directory, path)),
    install: (debianPackage) => place.howToInstall(debianPackage),
  });
  const ended = `\`${command.join(' ')}\` ended ${failure}.`;
  const printed = lastLines.length === 0 ? 'It printed nothing.' : 'The whole output is in the log; its last lines:';
  const message = [ended, cause.remedy, printed].filter((part) => part !== undefined).join(' ');
  const position = cause.place && { ...FIRST_LINE, line: cause.place.line, endLine: cause.place.line };
  const file = cause.place?.file ?? RULES;
  return [finding('rules-failed', message, { file, printed: lastLines, ...(position && { position }) })];
}

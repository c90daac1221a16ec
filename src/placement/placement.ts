/** Knows where in a checkout a finding about a staged file stands: at the plugin's own lines. */

import type { StagedFile } from '../extension/staged-file.ts';
import type { Finding, StagedPlace } from '../finding.ts';
import { RULES } from '../plugin/rules.ts';
import { type Position, positionIn } from '../position.ts';
import type { Script } from '../shell/script.ts';
import { type ProjectFile, readDeclarations } from './declaration.ts';
import { readStagingCommands } from './staging-command.ts';

/** A file of the checkout that a staged one was copied from. */
export interface Origin {
  /** Path from the plugin's root. */
  file: string;
  /** Whether git knows it. */
  isTracked: boolean;
}

/** What the checkout holds. */
export interface Sources {
  /** The staged files that findings are about. */
  files: readonly StagedFile[];
  /** Where they come from, by their paths. */
  origins: ReadonlyMap<string, Origin>;
  projects: readonly ProjectFile[];
  /** `rules`, where it is a shell script that was read with certainty. */
  rules: Script | undefined;
}

/** How many findings get a place of their own: nobody reads more of them. */
const MOST = 1000;

/** The absolute paths on a server of the staged files that the findings are about. */
export function stagedPaths(findings: readonly Finding[]): Set<string> {
  const paths = findings.flatMap(({ staged }) => staged?.path ?? []);
  return new Set(paths.slice(0, MOST));
}

/**
 * The findings, those about a staged file where it comes from: in the file that it was copied from, else, of an entry
 * point, where the project declares it, else at the command of `rules` that staged it, else where they stand.
 */
export function placeFindings(findings: readonly Finding[], sources: Sources): Finding[] {
  const placeOf = placer(sources);
  const known = stagedPaths(findings);
  return findings.map(({ staged, ...told }) => {
    if (staged === undefined || !known.has(staged.path)) return told;
    return { ...told, ...placeOf(staged) };
  });
}

type Place = Pick<Finding, 'file' | 'position'>;

function placer({ files, origins, projects, rules }: Sources): (staged: StagedPlace) => Place {
  const contents = new Map(files.map(({ path, bytes }) => [path, bytes]));
  const declared = readDeclarations(projects);
  const commandFor = rules && readStagingCommands(rules);
  return ({ path, position, entryPoint }) => {
    const origin = origins.get(path);
    const copied = origin && { file: origin.file, ...(position && { position }) };
    // What setuptools made of the project is no place to write, even where somebody committed it.
    const isSource = origin?.isTracked === true && !/\.(egg|dist)-info\//.test(origin.file);
    if (copied && (isSource || entryPoint === undefined)) return copied;
    const value = position && valueAt(contents.get(path), position);
    const declaration = entryPoint === undefined ? undefined : declared(entryPoint, value);
    if (declaration ?? copied) return declaration ?? copied ?? {};
    const command = commandFor?.(path);
    if (rules === undefined || command === undefined) return {};
    return { file: RULES, position: positionIn(rules.text, command.start, command.end) };
  };
}

/** What stands behind the equals sign of a line. */
function valueAt(bytes: Buffer | undefined, { line }: Position): string | undefined {
  const text = bytes?.toString('utf8').split(/\r\n|\r|\n/)[line - 1];
  return /=(.*)/.exec(text ?? '')?.[1];
}

/** Finds the command of `package` that staged a file. */

import { commandsFor } from '../shell/dispatch.ts';
import { type Command, filesOf, type Script, valuesOf, type Word } from '../shell/script.ts';

/** Commands that work on the tree and put no file there. */
const STAGES_NOTHING = /^(mkdir|rmdir|rm|ch(mod|own|grp)|find|test|\[\[?|:|echo|printf|cd|pushd|sed|export|for)$/;
/** Commands that put their other arguments into the last one. */
const COPIES = /^(cp|install|mv|ln)$/;
/** Which of the commands that name one directory are looked at. */
const ALIKE = 100;

/** The command of `package` that put the file at this absolute path of a server there, where that is known. */
export type StagingCommands = (path: string) => Command | undefined;

/** A command that puts something at or into a path. */
interface Stager extends Target {
  command: Command;
  /** The last names of what else the command names. */
  names: readonly string[];
  /** Whether it is sure to put only what these name. */
  isPlain: boolean;
}

interface Target {
  path: string;
  /** Whether the shell adds to the path what is not known. */
  open: boolean;
}

/** Reads the script once, for any number of paths. */
export function readStagingCommands(script: Script): StagingCommands {
  const stagers = new Map<string, Stager[]>();
  for (const stager of commandsFor(script, 'package').flatMap(stagersOf)) {
    const others = stagers.get(stager.path);
    if (others === undefined) stagers.set(stager.path, [stager]);
    else others.push(stager);
  }
  return (path) => {
    for (let target = path; ; target = target.slice(0, target.lastIndexOf('/'))) {
      const known = stagers.get(target)?.slice(-ALIKE);
      // What comes later overwrites.
      const last = known && likeliest(known, path.slice(target.length + 1).split('/', 1)[0] ?? '').at(-1);
      if (last !== undefined || target === '') return last;
    }
  };
}

function stagersOf(command: Command): Stager[] {
  const { words } = command;
  const program = words[0]?.text ?? '';
  const makesDirectories = program === 'install' && words.some(({ text }) => /^(-[A-Za-z]*d|--directory$)/.test(text));
  const puts = words.length > 0 && !STAGES_NOTHING.test(program) && !makesDirectories;
  const targets = [...(puts ? valuesOf(command) : []), ...filesOf(command)].flatMap((word) => targetOf(word) ?? []);
  const sources = words.slice(1).filter(({ text, parameters }) => !text.startsWith('-') && !isInPkgdir(parameters));
  const names = sources.map(({ text }) => text.split('/').findLast((step) => step !== '') ?? '');
  const isPlain =
    COPIES.test(program) &&
    names.every((name) => !/[$`*?[{]|^\.*$/.test(name)) &&
    !words.some(({ text }) => text === '--parents');
  // `cp -R conf "$pkgdir/etc"` makes `etc` of `conf` where there is none.
  const isTree = program === 'mv' || words.some(({ text }) => /^(-[A-Za-z]*[Rra]|--recursive|--archive)/.test(text));
  const renames = isTree && sources.length === 1;
  return targets.map((target) => ({
    ...target,
    command,
    names,
    isPlain: isPlain && !target.open && !(renames && target.path !== ''),
  }));
}

/** The path that the word has behind `$pkgdir`, empty for the whole tree; undefined without `$pkgdir`. */
function targetOf({ text, parameters }: Word): Target | undefined {
  const pkgdir = parameters.find(({ name }) => name === 'pkgdir');
  const at = pkgdir === undefined ? -1 : text.indexOf(pkgdir.text);
  if (pkgdir === undefined || at < 0) return undefined;
  const behind = text.slice(at + pkgdir.text.length);
  const end = behind.search(/[$`*?[{]/);
  const known = end < 0 ? behind : behind.slice(0, behind.lastIndexOf('/', end) + 1);
  const steps = known.split('/').filter((step) => step !== '' && step !== '.');
  return { path: steps.map((step) => `/${step}`).join(''), open: end >= 0 };
}

/** Of commands that put something into a directory, those that name what is wanted there, else those that may hold it. */
function likeliest(stagers: readonly Stager[], wanted: string): Command[] {
  const rated = stagers.map((stager) => ({ ...stager, likeness: likenessOf(stager, wanted) }));
  const most = Math.max(...rated.map(({ likeness }) => likeness));
  return rated.filter(({ likeness }) => likeness > 0 && likeness === most).map(({ command }) => command);
}

/** 2: it names what is wanted, or the very path, for which that is empty; 1: it may hold it; 0: it copies something else. */
function likenessOf({ names, isPlain, open, path }: Stager, wanted: string): number {
  const isPath = wanted === '' && !open;
  const own = path.slice(path.lastIndexOf('/') + 1);
  if (isPath || names.includes(wanted) || (own !== '' && names.includes(own))) return 2;
  return isPlain ? 0 : 1;
}

function isInPkgdir(parameters: Word['parameters']): boolean {
  return parameters.some(({ name }) => name === 'pkgdir');
}

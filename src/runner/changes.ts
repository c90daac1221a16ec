/** Tells what a pull request changes, as far as the checkout has its commits. */

import type { Environment } from './environment.ts';
import { type Checkout, git, headCommit } from './workspace.ts';

/** The paths of files that are changed, added or removed, from the root of the repository; or why they are not known. */
export type Changes = { root: string; paths: string[] } | { unknown: string };

/** Of a run for a pull request. */
export async function changesOf(
  checkout: Pick<Checkout, 'directory' | 'fromWorkspace'>,
  { commit, pullRequest }: Pick<Environment, 'commit' | 'pullRequest'>,
): Promise<Changes> {
  const root = await git(checkout, ['rev-parse', '--show-toplevel']);
  const head = await headCommit(checkout);
  if (root === undefined || head === undefined) {
    return { unknown: 'the directory is not in a git checkout' };
  }
  const base = await baseOf(checkout, { head, commit, base: pullRequest?.base });
  if (base === undefined) {
    const depth = head === commit ? 'fetch-depth: 2' : 'fetch-depth: 0';
    return {
      unknown: `the checkout lacks the commit that the pull request is compared with. Set \`${depth}\` of actions/checkout`,
    };
  }
  if (base === head) return { unknown: 'the checkout is of the branch that the pull request would change' };
  // Not the names alone: what git prints is trimmed, and a name may begin with a blank.
  const raw = ['diff-tree', '-r', '-z', '--raw', '--no-renames', '--ignore-submodules=none', base, head, '--'];
  const changes = await git(checkout, raw);
  if (changes === undefined) return { unknown: 'git can not compare the two commits' };
  const paths = changes.split('\0').filter((_, index) => index % 2 === 1);
  return { root, paths };
}

interface Commits {
  /** What is checked out. */
  head: string;
  /** What the run is for: on `pull_request` GitHub's merge of the pull request. */
  commit: string | undefined;
  /** The branch that the pull request would change, when the event was sent. */
  base: string | undefined;
}

/** What the checkout is compared with: of a merge what was merged into, else where the two branches parted. */
async function baseOf(checkout: Pick<Checkout, 'directory'>, commits: Commits): Promise<string | undefined> {
  const { head, commit, base } = commits;
  const parent = (number: number) =>
    git(checkout, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${head}^${number}`]);
  if (head === commit && (await parent(2)) !== undefined) return parent(1);
  return base === undefined ? undefined : git(checkout, ['merge-base', base, head]);
}

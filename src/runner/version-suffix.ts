/** Makes what a version between two releases ends in: it says which commit was built, and sorts as it should. */

import { Failure } from '../failure.ts';
import { MANIFEST } from '../plugin/manifest.ts';
import type { Environment, PullRequest } from './environment.ts';
import { type Checkout, headCommit, sourceTime } from './workspace.ts';

/** The value of the input `version-suffix` for a suffix that is made here. */
const AUTO = 'auto';

/** The suffix that the input asks for: its text, `auto`, or `auto` and what comes behind that. */
export async function suffixFor(text: string, checkout: Checkout, environment: Environment): Promise<string> {
  if (text !== AUTO && !text.startsWith(`${AUTO}+`)) return text;
  return `${await autoSuffix(checkout, environment)}${text.slice(AUTO.length)}`;
}

/**
 * The suffix for what is checked out: none on a tag, `~pr7.20261124101500.g1a2b3c4` on a pull request, and
 * `~git20261124101500.g1a2b3c4` on a branch. `~` sorts before the release; the time, which is the package's own, sorts a
 * build behind those before it. Throws a Failure where no commit is known.
 */
export async function autoSuffix(checkout: Checkout, environment: Environment): Promise<string> {
  if (environment.tag !== undefined) return '';
  const time = await sourceTime(checkout, MANIFEST, environment);
  const [seconds = ''] = new Date(time * 1000).toISOString().split('.');
  const { pullRequest } = environment;
  const kind = pullRequest === undefined ? 'git' : `pr${pullRequest.number}.`;
  const commit = await builtCommit(checkout, environment.commit, pullRequest);
  return `~${kind}${seconds.replaceAll(/\D/g, '')}.g${commit.slice(0, 7)}`;
}

/** The commit that is built, as its author knows it: that of a pull request rather than GitHub's merge of it. */
async function builtCommit(
  checkout: Checkout,
  commit: string | undefined,
  pullRequest: PullRequest | undefined,
): Promise<string> {
  const built = (await headCommit(checkout)) ?? commit;
  if (built === undefined) {
    throw new Failure(
      `The input \`version-suffix\` is \`${AUTO}\`, which names the commit, but ${checkout.directory} is not in a git checkout: check it out with git, or write the suffix, such as \`~test1\``,
    );
  }
  return built === commit ? (pullRequest?.head ?? built) : built;
}

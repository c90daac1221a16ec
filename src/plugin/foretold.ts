/** Knows which warnings came true when `rules` was run, so that what happened tells them too. */

import { type Finding, type FindingCode, textOf } from '../finding.ts';

/** What says that a warning came true: a finding with this code and these words, where the words matter. */
const PROOFS: Partial<Record<FindingCode, { code: FindingCode; words?: RegExp }>> = {
  'rules-interpreter-dependency': { code: 'rules-interpreter-missing' },
  // As dash, bash, env and make say it.
  'python-command': {
    code: 'rules-failed',
    words: /\bpython['’]?: (command not found|not found|No such file or directory)/,
  },
  'yaml-load': { code: 'rules-failed', words: /load\(\) missing 1 required positional argument: 'Loader'/ },
};

/** What was found before `rules` was run, without the warnings that what was found since makes superfluous. */
export function withoutForetold(before: readonly Finding[], since: readonly Finding[]): Finding[] {
  return before.filter(({ code }) => {
    const proof = PROOFS[code];
    return !since.some((each) => each.code === proof?.code && (proof.words?.test(textOf(each)) ?? true));
  });
}

/** What was found when `rules` was run, without what only follows from what was found before. */
export function withoutConsequences(before: readonly Finding[], since: readonly Finding[]): Finding[] {
  // Its branch for `package` has another name, so that it staged nothing.
  const neverStages = before.some(
    ({ code, message }) => code === 'rules-command-unknown' && /for `package`/.test(message),
  );
  return since.filter(({ code }) => !(neverStages && code === 'payload-empty'));
}

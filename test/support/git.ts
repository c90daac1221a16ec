/** Runs git in a repository of a test, as the same person on every machine. */

import { execFileSync } from 'node:child_process';

/**
 * What git prints, without the line end. Commits have the `date`, as git takes it, else the present. Throws what git
 * said where it fails.
 */
export function runGit(directory: string, date: string | undefined, parameters: readonly string[]): string {
  const person = { NAME: 'a', EMAIL: 'a@example.org', ...(date !== undefined && { DATE: date }) };
  const known = ['AUTHOR', 'COMMITTER'].flatMap((who) =>
    Object.entries(person).map(([key, text]) => [`GIT_${who}_${key}`, text]),
  );
  const env = { PATH: process.env['PATH'] ?? '', HOME: directory, ...Object.fromEntries(known) };
  return execFileSync('git', ['-C', directory, ...parameters], { env, encoding: 'utf8', stdio: 'pipe' }).trim();
}

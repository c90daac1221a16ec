/**
 * The project's workflows, and all that its documentation shows, as actionlint and zizmor see them. Our own actions and
 * workflow are given to actionlint as local ones, so that it compares their inputs and outputs with what is used of them.
 */

import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeWith, program, programOfCi } from '../support/needs.ts';
import { makeDirectory } from '../support/plugin.ts';
import { ownWorkflows, shownWorkflows } from '../support/workflows.ts';

const needs = [programOfCi('actionlint'), programOfCi('zizmor'), program('shellcheck')];

/** The linter's exit status, and what it prints. */
function lint(
  command: string,
  directory: string,
  parameters: readonly string[],
): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(command, parameters, { cwd: directory, encoding: 'utf8' });
  return { status, said: `${stdout}${stderr}` };
}

/** A repository of these workflows, each under a name that says where it stands. */
function repositoryOf(workflows: readonly { place: string; text: string }[]): string {
  const directory = makeDirectory();
  for (const name of ['.git', '.github/workflows', 'dist', 'discover']) {
    mkdirSync(join(directory, name), { recursive: true });
  }
  for (const { place, text } of workflows) {
    const name = place
      .replace('.github/workflows/', '')
      .replaceAll(/[/:]/g, '-')
      .replace(/(\.ya?ml)?$/, '.yml');
    writeFileSync(join(directory, '.github/workflows', name), text);
  }
  return directory;
}

describeWith(needs, 'the workflows', () => {
  it('are right for actionlint, down to the inputs and outputs of our actions and the shell in them', () => {
    const local = [...ownWorkflows, ...shownWorkflows].map(({ place, text }) => ({
      place,
      text: text
        .replaceAll(/wazo-community\/wazo-plugin-action\/([\w./]+)@v1\b/g, './$1')
        .replaceAll('wazo-community/wazo-plugin-action@v1', './'),
    }));
    const directory = repositoryOf(local);
    for (const path of ['action.yml', 'discover/action.yml', 'dist/index.js']) cpSync(path, join(directory, path));
    const { status, said } = lint('actionlint', directory, ['-no-color']);
    expect(status, said).toBe(0);
  });

  it('are safe for zizmor: our own pinned by commit, with no credentials left behind', () => {
    const options = ['--offline', '--quiet', '--min-severity', 'medium', '--config', '.github/zizmor.yml'];
    const { status, said } = lint('zizmor', '.', [...options, '.github', 'action.yml', 'discover/action.yml']);
    expect(status, said).toBe(0);
  });

  it('are safe for zizmor: those that are shown, by tags, and with less that a reader must get past', () => {
    const directory = repositoryOf(shownWorkflows);
    const rules = `rules:
  unpinned-uses: { config: { policies: { "*": ref-pin } } }
  artipacked: { disable: true }
`;
    writeFileSync(join(directory, 'zizmor.yml'), rules);
    const options = ['--offline', '--quiet', '--min-severity', 'medium', '--config', 'zizmor.yml'];
    const { status, said } = lint('zizmor', directory, [...options, '.github']);
    expect(status, said).toBe(0);
  });
});

describe('the actions that they use', () => {
  const used = (text: string) => Array.from(text.matchAll(/uses: (\S+)@(\S+)( # \S+)?/g));
  /** The newest major of each, and the commit that it named when it was last looked at. */
  const known: Readonly<Record<string, readonly [tag: string, commit: string]>> = {
    'actions/attest': ['v4.2.2', '1e69f48acb82d1966a394da916b4c1698aa569d6'],
    'actions/checkout': ['v7.0.1', '3d3c42e5aac5ba805825da76410c181273ba90b1'],
    'actions/download-artifact': ['v8.0.1', '3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c'],
    'actions/setup-node': ['v7.0.0', '820762786026740c76f36085b0efc47a31fe5020'],
  };

  it.each(ownWorkflows)('are named by the commit and its tag: $place', ({ text }) => {
    for (const [, name = '', ref, comment] of used(text)) {
      if (name.startsWith('wazo-community/wazo-plugin-action')) expect(ref).toBe('v1');
      else expect([comment, ref]).toEqual([` # ${known[name]?.[0]}`, known[name]?.[1]]);
    }
  });

  it.each(shownWorkflows)('are of the major version that our own use: $place', ({ text }) => {
    for (const [, name = '', ref] of used(text)) {
      const [tag] = known[name] ?? [];
      if (tag !== undefined) expect(ref).toBe(tag.split('.')[0]);
    }
  });
});

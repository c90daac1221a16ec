import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { readEnvironment } from '../../src/runner/environment.ts';

describe('the environment', () => {
  it('is nobody’s where there is no runner', () => {
    expect(readEnvironment({})).toMatchObject({
      onGitHub: false,
      workspace: undefined,
      temp: tmpdir(),
      repositoryOwner: undefined,
      tag: undefined,
      pullRequest: undefined,
      commit: undefined,
      sourceDateEpoch: undefined,
      server: { url: 'https://github.com', takesArtifacts: false, isAct: false, runUrl: undefined },
      forRules: {},
    });
  });

  it.each([
    [undefined, 'octocat'],
    ['https://github.com', 'octocat'],
    ['https://gitea.example.org', undefined],
    ['https://octo.ghe.com', undefined],
    ['https://github.com.example.org', undefined],
    ['github.com', undefined],
  ])('says who owns the repository on github.com, not on another server: %s', (url, owner) => {
    const env = { GITHUB_SERVER_URL: url, GITHUB_REPOSITORY_OWNER: 'octocat' };
    expect(readEnvironment(env).repositoryOwner).toBe(owner);
  });

  it('names a tag only in a run for a tag', () => {
    expect(readEnvironment({ GITHUB_REF_TYPE: 'tag', GITHUB_REF_NAME: 'v1.0' }).tag).toBe('v1.0');
    expect(readEnvironment({ GITHUB_REF_TYPE: 'branch', GITHUB_REF_NAME: 'v1.0' }).tag).toBeUndefined();
  });

  it('takes artifacts only with a token and an address', () => {
    const both = { ACTIONS_RUNTIME_TOKEN: 't', ACTIONS_RESULTS_URL: 'u' };
    expect(readEnvironment(both).server.takesArtifacts).toBe(true);
    expect(readEnvironment({ ...both, ACTIONS_RUNTIME_TOKEN: '' }).server.takesArtifacts).toBe(false);
    expect(readEnvironment({ ACTIONS_RUNTIME_TOKEN: 't' }).server.takesArtifacts).toBe(false);
  });

  it.each(['0', '1700000000', '8589934591'])('has SOURCE_DATE_EPOCH=%s', (text) => {
    expect(readEnvironment({ SOURCE_DATE_EPOCH: text }).sourceDateEpoch).toBe(Number(text));
  });

  it.each(['-1', '1.5', '1e9', ' 1', '8589934592'])('refuses SOURCE_DATE_EPOCH=%j', (text) => {
    expect(() => readEnvironment({ SOURCE_DATE_EPOCH: text })).toThrow('SOURCE_DATE_EPOCH is');
  });

  it('keeps inputs, tokens and file commands from rules, and nothing else', () => {
    const kept = {
      PATH: '/bin',
      GITHUB_SHA: 'x',
      GITHUB_PATHS: 'x',
      MY_GITHUB_OUTPUT: 'x',
      INPUTS: 'x',
      XACTIONS_Y: 'x',
    };
    const hidden = {
      INPUT_PATH: 'x',
      'INPUT_ARTIFACT-NAME': 'x',
      input_x: 'x',
      ACTIONS_RUNTIME_TOKEN: 'x',
      ACTIONS_ID_TOKEN_REQUEST_URL: 'x',
      GITHUB_ENV: 'x',
      GITHUB_PATH: 'x',
      GITHUB_OUTPUT: 'x',
      GITHUB_STATE: 'x',
      GITHUB_STEP_SUMMARY: 'x',
      FORGEJO_ENV: 'x',
      GITEA_OUTPUT: 'x',
    };
    expect(readEnvironment({ ...kept, ...hidden }).forRules).toEqual(kept);
  });
});

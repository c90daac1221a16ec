import { expect, it } from 'vitest';
import { noUploadTo } from '../../src/runner/artifact.ts';

const ready = { url: 'https://github.com', takesArtifacts: true, isAct: false, runUrl: undefined };

it.each(['https://github.com', 'https://GitHub.com/', 'https://octo.ghe.com', 'http://act.localhost:8080'])(
  'an upload is possible to %s',
  (url) => {
    expect(noUploadTo({ ...ready, url })).toBeUndefined();
  },
);

it.each([
  'https://github.example.org',
  'https://notgithub.com',
  'https://github.com.example.org',
  'https://example.org/github.com',
  'https://ghe.com',
  'not an address',
])('an upload is not possible to %s', (url) => {
  expect(noUploadTo({ ...ready, url })).toContain('`deb-path`');
});

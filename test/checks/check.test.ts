import { describe, expect, it } from 'vitest';
import { aboutPaths, installed, isIn, pathsWhere, topmost } from '../../src/checks/check.ts';
import { entry, tree } from '../support/entries.ts';

describe('isIn', () => {
  it.each([
    ['/home/runner', '/home/runner', true],
    ['/home/runner/a', '/home/runner', true],
    ['/home/runner2', '/home/runner', false],
    ['/home', '/home/runner', false],
    ['/a', '/', true],
  ])('%s in %s: %s', (path, directory, answer) => {
    expect(isIn(path, directory)).toBe(answer);
  });
});

describe('topmost', () => {
  it('leaves of a directory and what it holds the directory', () => {
    const entries = tree('a/.git/config', 'a/.git/objects/0', 'b/.git', 'a/.github/x');
    expect([...topmost(pathsWhere(entries, ({ path }) => path.includes('.git')))]).toEqual([
      '/a/.git',
      '/a/.github',
      '/b/.git',
    ]);
  });
});

describe('a finding about paths', () => {
  const paths = (count: number) => Array.from({ length: count }, (_, index) => `/${index}`);
  const say = (list: string) => `${list}: wrong`;

  it('is none where there are no paths', () => {
    expect(aboutPaths('setuid', [], say)).toEqual([]);
  });

  it('is one, which names five of them and counts the others', () => {
    const [all] = aboutPaths('setuid', paths(5), say);
    expect(all?.message).toBe('`/0`, `/1`, `/2`, `/3`, `/4`: wrong');
    const [some] = aboutPaths('setuid', paths(100_000), say);
    expect(some?.message).toBe('`/0`, `/1`, `/2`, `/3`, `/4` and 99995 more: wrong');
  });
});

describe('installed', () => {
  it.each([
    [entry('etc/é'), '/etc/é'],
    [entry('etc/\xe9', 'latin1'), '/etc/\\xe9'],
    [entry('a\nb'), '/a\\x0ab'],
  ])('is the path on a server, on one line', (each, path) => {
    expect(installed(each)).toBe(path);
  });
});

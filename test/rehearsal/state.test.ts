import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { differences, readState } from '../../src/rehearsal/state.ts';

const hash = (digit: string) => digit.repeat(32);

/** A state as the script prints it: lines of `TYPE MODE UID GID SIZE|TARGET|PATH`, and hashes by path. */
function printed(lines: readonly string[], hashes: Record<string, string> = {}): string {
  const entries = lines.flatMap((line) => line.split('|').map((field) => `${field}\0`));
  return [...entries, '\0', ...Object.entries(hashes).map(([path, digit]) => `${hash(digit)}  ${path}\0`), 'end'].join(
    '',
  );
}

const root = 'd 755 0 0 4096||/';
const state = (lines: readonly string[], hashes?: Record<string, string>, before?: ReturnType<typeof readState>) => {
  const read = readState(printed([root, ...lines], hashes), before);
  if (read === undefined) throw new Error('not a state');
  return read;
};

describe('a state', () => {
  it('is read with its names as bytes', () => {
    const read = state(['f 644 0 0 3||/etc/a b\nc\xe9', 'l 777 0 0 1|b|/etc/l'], { '/etc/a b\nc\xe9': 'a' });
    expect([...read.keys()]).toEqual(['/', '/etc/a b\nc\xe9', '/etc/l']);
    expect(read.get('/etc/a b\nc\xe9')?.hash).toBe(hash('a'));
    expect(read.get('/etc/l')?.target).toBe('b');
  });

  it('has the earlier hash of a file that was not hashed again', () => {
    const before = state(['f 644 0 0 3||/a', 'f 644 0 0 3||/b'], { '/a': '1', '/b': '2' });
    const after = state(['f 644 0 0 3||/a', 'f 644 0 0 3||/b'], { '/b': '3' }, before);
    expect(differences(before, after)).toEqual({
      added: [],
      removed: [],
      changed: [{ path: '/b', what: ['content'] }],
    });
  });

  it.each(['', 'find: not found\n', '\0', printed([root]).slice(0, 8), printed([root]).slice(0, -3)])(
    'is not what else is printed: %j',
    (text) => {
      expect(readState(text, undefined)).toBeUndefined();
    },
  );
});

describe('differences', () => {
  it('are told of the topmost directory that is new or gone', () => {
    const before = state(['d 755 0 0 1||/opt/a', 'f 644 0 0 1||/opt/a/x'], { '/opt/a/x': '1' });
    const after = state(['d 755 0 0 1||/opt/b', 'd 755 0 0 1||/opt/b/c', 'f 644 0 0 1||/opt/b/c/y']);
    expect(differences(before, after)).toEqual({ added: ['/opt/b'], removed: ['/opt/a'], changed: [] });
  });

  it.each([
    ['content', 'f 644 0 0 1||/a', { '/a': '2' }],
    ['mode', 'f 600 0 0 1||/a', {}],
    ['owner', 'f 644 5 0 1||/a', {}],
    ['owner', 'f 644 0 5 1||/a', {}],
    ['type', 'l 777 0 0 1|b|/a', {}],
  ] as const)('in %s are told', (what, line, hashes) => {
    const before = state(['f 644 0 0 1||/a'], { '/a': '1' });
    expect(differences(before, state([line], hashes, before)).changed).toEqual([{ path: '/a', what: [what] }]);
  });

  it('in where a link leads are told', () => {
    const [before, after] = [state(['l 777 0 0 1|b|/a']), state(['l 777 0 0 1|c|/a'])];
    expect(differences(before, after).changed).toEqual([{ path: '/a', what: ['target'] }]);
  });

  it('that every package makes are not told', () => {
    const before = state([]);
    const after = state([
      'd 755 0 0 1||/usr/lib/python3/dist-packages/x',
      'd 755 0 0 1||/usr/lib/python3/dist-packages/x/__pycache__',
      'f 644 0 0 1||/usr/lib/python3/dist-packages/x/__pycache__/y.cpython-311.pyc',
      'f 644 0 0 1||/var/lib/dpkg/info/x.list',
      'f 644 0 0 1||/etc/passwd-',
    ]);
    expect(differences(before, after)).toEqual({ added: [], removed: [], changed: [] });
  });

  it('in a directory that also has byte code are told', () => {
    const after = state(['d 755 0 0 1||/opt/x', 'f 644 0 0 1||/opt/x/a.pyc', 'f 644 0 0 1||/opt/x/b']);
    expect(differences(state([]), after).added).toEqual(['/opt/x']);
  });

  it('in an empty directory are told', () => {
    expect(differences(state([]), state(['d 755 0 0 1||/opt/x'])).added).toEqual(['/opt/x']);
  });
});

it('is what find and md5sum print', () => {
  const script = `cd "$(mktemp -d)" && printf x >a && ln -s a l && find . -printf '%y %m %U %G %s\\0%l\\0%p\\0' && printf '\\0' && find . -type f -print0 | xargs -0r md5sum -z; printf end`;
  const read = readState(execFileSync('sh', ['-c', script], { encoding: 'latin1' }), undefined);
  expect(read?.get('./a')?.hash).toBe('9dd4e461268c8034f5c8564e155c67a6');
  expect(read?.get('./l')).toMatchObject({ type: 'l', target: 'a' });
});

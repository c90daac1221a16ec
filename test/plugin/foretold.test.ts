import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { type FindingCode, finding } from '../../src/finding.ts';
import { withoutConsequences, withoutForetold } from '../../src/plugin/foretold.ts';
import { describeWith, program } from '../support/needs.ts';

/** The codes that are left of what was found before `rules` failed and printed this. */
function left(printed: string, ...codes: FindingCode[]): string[] {
  const failure = finding('rules-failed', '`wazo/rules build` ended', { printed: printed.split('\n') });
  const before = codes.map((code) => finding(code, ''));
  return withoutForetold(before, [failure]).map(({ code }) => code);
}

describe('a warning', () => {
  it.each<[string, FindingCode[]]>([
    ['make: *** [all] Error 2', ['python-command', 'yaml-load']],
    ['rules: 1: python: not found', ['yaml-load', 'python-payload-missing']],
    ['rules: 1: my-python3: not found', ['python-command', 'rules-interpreter-dependency']],
  ])('stays where the failure was something else: %s', (printed, codes) => {
    expect(left(printed, ...codes)).toEqual(codes);
  });

  it('stays where nothing failed', () => {
    const before = [finding('python-command', 'python: not found'), finding('yaml-load', '')];
    expect(withoutForetold(before, [finding('payload-empty', 'python: not found')])).toEqual(before);
  });

  it('of an interpreter goes where this machine lacks it too', () => {
    const before = [finding('rules-interpreter-dependency', ''), finding('python-command', '')];
    const since = [finding('rules-interpreter-missing', '')];
    expect(withoutForetold(before, since).map(({ code }) => code)).toEqual(['python-command']);
  });
});

describe('an empty package', () => {
  const unknown = (command: string) => [finding('rules-command-unknown', `no branch for \`${command}\`, but one`)];
  const since = [finding('payload-empty', ''), finding('checkout-umask', '')];

  it('is not told beside a branch that is not meant for `package` by its name', () => {
    expect(withoutConsequences(unknown('package'), since).map(({ code }) => code)).toEqual(['checkout-umask']);
  });

  it('is told beside others', () => {
    expect(withoutConsequences(unknown('install'), since)).toEqual(since);
    expect(withoutConsequences([], since)).toEqual(since);
  });
});

describeWith([program('dash'), program('bash'), program('make')], 'a python that is not there', () => {
  it.each([
    ['dash', '-c', 'python setup.py'],
    ['bash', '-c', 'python setup.py'],
    ['env', 'python', 'setup.py'],
    ['make', '--eval', 'all:; python setup.py'],
  ])('is told by %s in words that are known', (command, ...parameters) => {
    const path = ['dash', 'bash', 'env', 'make'].map((name) =>
      spawnSync('which', [name], { encoding: 'utf8' }).stdout.trim(),
    );
    const shell = path[['dash', 'bash', 'env', 'make'].indexOf(command)] ?? command;
    const { stderr } = spawnSync(shell, parameters, { encoding: 'utf8', env: { PATH: '/nowhere' } });
    expect(stderr).not.toBe('');
    expect(left(stderr, 'python-command')).toEqual([]);
  });
});

describeWith([program('python3')], 'a PyYAML that wants a Loader', () => {
  it('says so in words that are known', () => {
    // What PyYAML 6 defines, since not every machine has that.
    const code = 'def load(stream, Loader): pass\nload("")';
    const { stderr } = spawnSync('python3', ['-c', code], { encoding: 'utf8' });
    expect(left(stderr, 'yaml-load')).toEqual([]);
  });
});

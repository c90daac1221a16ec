import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { walk } from '../../src/archive/tree.ts';
import type { Staging } from '../../src/checks/check.ts';
import { checkMetadata, checkStagedTree } from '../../src/checks/staged-tree.ts';
import { RELEASES } from '../../src/debian/release.ts';
import { clean, entry, staging, tree } from '../support/entries.ts';
import { exampleNames, examples } from '../support/examples.ts';

const codes = (entries: Parameters<typeof checkStagedTree>[0], other: Partial<Staging> = {}) =>
  checkStagedTree(entries, staging(other)).map(({ code }) => code);

describe('a staged tree', () => {
  it.each(RELEASES)('without a fault has no finding on %s', (release) => {
    expect(codes(clean, { release, pythonProject: 'setup.py' })).toEqual([]);
  });

  it('with everything below a workspace in the home of the runner has none either', () => {
    const workspace = '/home/runner/work/probe/probe';
    const pkgdir = `${workspace}/pkgdir`;
    expect(codes(clean, { pkgdir, buildPaths: ['/home/runner', workspace] })).toEqual([]);
  });

  it.each(['etc/asterisk/a.conf', 'usr/lib/python3/dist-packages/a.py', 'opt/a/b', 'srv/a', 'var/www/a'])(
    'that holds %s has none',
    (path) => expect(codes(tree(path))).toEqual([]),
  );

  it('of an example has none', () => {
    for (const name of exampleNames) {
      const root = mkdtempSync(join(tmpdir(), 'staged-'));
      cpSync(join(examples, name, 'etc'), join(root, 'etc'), { recursive: true });
      expect(codes(walk(root), { pkgdir: root }), name).toEqual([]);
      rmSync(root, { recursive: true });
    }
  });

  it('may have several findings, the errors of the package first', () => {
    const entries = tree('DEBIAN/control', 'tmp/a 666', 'run/x (pipe)', 'usr/lib/python3.12/a.py', '.git/config');
    expect(codes(entries)).toEqual([
      'reserved-path',
      'special-file',
      'python-version-path',
      'vcs-files',
      'world-writable',
      'transient-path',
    ]);
  });

  it('of names that are no UTF-8 is checked and shown as bytes', () => {
    const [found] = checkStagedTree([entry('tmp/caf\xe9`', 'latin1')], staging());
    expect(found).toMatchObject({ code: 'transient-path', severity: 'warning', file: 'wazo/rules' });
    expect(found?.message).toContain('/tmp/caf\\xe9');
  });

  it('of 100,000 bad entries is checked in seconds, with a finding a kind', () => {
    const all = Array.from({ length: 100_000 }, (_, index) =>
      entry(`usr/lib/python3.12/a/__pycache__/${index}.cpython-312.pyc 4666`),
    );
    const started = performance.now();
    expect(codes(all)).toEqual(['python-version-path', 'bytecode', 'setuid', 'world-writable']);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

describe('the metadata', () => {
  const metadata = (...names: string[]) =>
    checkMetadata(tree(...names.map((name) => `usr/lib/wazo-plugind/plugins/test/probe/wazo/${name}`)), staging());

  it('without a fault has no finding, also where it is the place that `rules` may not stage', () => {
    expect(metadata('plugin.yml', 'rules 755')).toEqual([]);
  });

  it('has findings on what no package can hold', () => {
    const found = metadata('plugin.yml', 'x (socket)', 'a\nb').map(({ code }) => code);
    expect(found).toEqual(['special-file', 'path-not-installable']);
  });
});

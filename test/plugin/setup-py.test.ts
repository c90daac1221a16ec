import { describe, expect, it } from 'vitest';
import type { Release } from '../../src/debian/release.ts';
import { checkSetup } from '../../src/plugin/setup-py.ts';

const find = (lines: string, release: Release = 'bookworm') => checkSetup(`import yaml\n${lines}\n`, release);

describe('yaml-load', () => {
  it.each([
    'x = yaml.load(f)',
    'yaml.load(open("a, Loader=b"))',
    "yaml.load(open('wazo/plugin.yml').read())['version']",
    'yaml.load(f,)',
    'yaml.load(\n    f  # Loader=yaml.SafeLoader, by default\n)',
    'yaml.load (f)',
    'yaml.load(g(a, b, Loader=c))',
    '"""yaml"""; yaml.load("""a, b""")',
    "x = 'it\\'s'; yaml.load(f)",
    'yaml.load(f == g)',
  ])('is %j', (lines) => {
    expect(find(lines)).toMatchObject([{ code: 'yaml-load', severity: 'warning', file: 'setup.py' }]);
  });

  it.each([
    'yaml.safe_load(f)',
    'yaml.load(f, Loader=yaml.SafeLoader)',
    'yaml.load(f, yaml.SafeLoader)',
    'yaml.load(Loader=yaml.SafeLoader, stream=f)',
    'yaml.load(*f)',
    'yaml.load(**f)',
    'yaml.load',
    'yaml.load_all(f)',
    'yaml.load(f',
    '# yaml.load(f)',
    '"yaml.load(f)"',
    "'''\nyaml.load(f)\n'''",
    '"""\\"""yaml.load(f)"""',
    '"""yaml.load(f)',
    'my.yaml.load(f)',
    'my_yaml.load(f)',
  ])('is not %j', (lines) => expect(find(lines)).toEqual([]));

  it('stands at the call', () => {
    expect(find('with open("a") as f:\n    x = yaml.load(\n        f\n    )["a"]')[0]?.position).toEqual({
      line: 3,
      column: 9,
      endLine: 5,
      endColumn: 6,
    });
  });

  it('is no matter where PyYAML is 5, or yaml another module', () => {
    expect(find('yaml.load(f)', 'buster')).toEqual([]);
    expect(find('yaml.load(f)', 'bullseye')).toEqual([]);
    expect(find('yaml.load(f)', 'trixie')).toHaveLength(1);
    expect(checkSetup('import ruamel.yaml as yaml\nyaml.load(f)\n', 'bookworm')).toEqual([]);
    expect(checkSetup('from a import b as yaml\nyaml.load(f)\n', 'bookworm')).toEqual([]);
    expect(checkSetup('import os, yaml\nyaml.load(f)\n', 'bookworm')).toHaveLength(1);
  });

  it.each(['"""', '\\"""', 'yaml.load(', '"\\', '\'\'\'"""', '((', 'yaml.load(f)\n', 'yaml.load(f, '])(
    'takes no time to find in a text of %j',
    (unit) => {
      const started = performance.now();
      find(unit.repeat(65_000 / unit.length));
      expect(performance.now() - started).toBeLessThan(2000);
    },
  );
});

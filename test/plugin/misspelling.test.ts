import { describe, expect, it } from 'vitest';
import { doubledKeys, misspeltKeys } from '../../src/plugin/misspelling.ts';

describe('a key of a manifest', () => {
  it.each([
    ['debian-depends', 'debian_depends'],
    ['debian_depend', 'debian_depends'],
    ['Version', 'version'],
    ['verison', 'version'],
    ['namspace', 'namespace'],
    ['minWazoVersion', 'min_wazo_version'],
    ['plugin_format_verson', 'plugin_format_version'],
    ['dependz', 'depends'],
  ])('%s is taken for %s', (key, meant) => {
    expect(misspeltKeys([key])).toEqual([{ key, meant }]);
  });

  it.each([
    ['dependencies', 'debian_depends'],
    ['debian_dependencies', 'debian_depends'],
    ['build_depends', 'debian_depends'],
    ['aptDependencies', 'debian_depends'],
    ['deb-packages', 'debian_depends'],
    ['plugin_dependencies', 'depends'],
    ['min_version', 'min_wazo_version'],
    ['wazo_min_version', 'min_wazo_version'],
    ['minimum-wazo-version', 'min_wazo_version'],
    ['max version', 'max_wazo_version'],
    ['wazo_max', 'max_wazo_version'],
    ['format_version', 'plugin_format_version'],
    ['plugin_name', 'name'],
    ['pluginVersion', 'version'],
    ['DEBIAN_DEPENDS', 'debian_depends'],
  ])('%s is another name of %s', (key, meant) => {
    expect(misspeltKeys([key])).toEqual([{ key, meant }]);
  });

  it('that says nothing of what it lists is judged by that', () => {
    expect(misspeltKeys(['dependencies'], () => true)).toEqual([{ key: 'dependencies', meant: 'depends' }]);
  });

  it.each([
    'maintainer',
    'id',
    'requirements',
    'packages',
    'build',
    'wazo_version',
    'plugin',
    'x'.repeat(1_000_000),
    'nom',
    'wazo',
    'version_of_something',
    '__proto__',
    'constructor',
    '',
  ])('%j is one of its own', (key) => {
    expect(misspeltKeys([key])).toEqual([]);
  });

  it.each([
    ['Description', 'description'],
    ['min-wazo-version', 'min_wazo_version'],
    ['debianDepends', 'debian_depends'],
  ])('%s beside %s is one too many', (key, meant) => {
    expect(doubledKeys([key, meant])).toEqual([{ key, meant }]);
    expect(doubledKeys([key])).toEqual([]);
  });

  it('may be another one than is there', () => {
    expect(doubledKeys(['tag', 'tags', 'descriptions', 'description'])).toEqual([]);
  });

  it('is not taken for one that is there too', () => {
    expect(misspeltKeys(['tag', 'tags'])).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { misspeltKeys } from '../../src/plugin/misspelling.ts';

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

  it.each(['maintainer', 'id', 'nom', 'wazo', 'version_of_something', '__proto__', 'constructor', ''])(
    '%j is one of its own',
    (key) => {
      expect(misspeltKeys([key])).toEqual([]);
    },
  );

  it('is not taken for one that is there too', () => {
    expect(misspeltKeys(['tag', 'tags'])).toEqual([]);
  });
});

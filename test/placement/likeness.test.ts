import { describe, expect, it } from 'vitest';
import { byLikeness } from '../../src/placement/likeness.ts';

describe('the likeliest source', () => {
  it('has the longest end of the path, then the shortest path', () => {
    const paths = [
      'x.yml',
      'copies/50-x.yml',
      '50-x.yml',
      'etc/wazo-calld/conf.d/50-x.yml',
      'a/etc/wazo-calld/conf.d/50-x.yml',
      'other/conf.d/50-x.yml',
      'b/50-x.yml',
      'a/50-x.yml',
    ];
    expect(byLikeness(paths, '/etc/wazo-calld/conf.d/50-x.yml')).toEqual([
      'etc/wazo-calld/conf.d/50-x.yml',
      'a/etc/wazo-calld/conf.d/50-x.yml',
      'other/conf.d/50-x.yml',
      '50-x.yml',
      'a/50-x.yml',
      'b/50-x.yml',
      'copies/50-x.yml',
      'x.yml',
    ]);
  });

  it('goes by whole names', () => {
    expect(byLikeness(['xbc/50-x.yml', 'b/c/50-x.yml'], '/a/xbc/50-x.yml')).toEqual(['xbc/50-x.yml', 'b/c/50-x.yml']);
  });
});

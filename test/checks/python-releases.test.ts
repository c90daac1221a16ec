import { describe, expect, it } from 'vitest';
import { pythonReleases } from '../../src/checks/python-releases.ts';
import { clean, staging, tree } from '../support/entries.ts';

const versioned = tree('usr/local/lib/python3.11/dist-packages/probe/__init__.py');

function found(min: string | undefined, max: string | undefined, entries = versioned) {
  return pythonReleases(entries, staging({ wazoVersions: { min, max } }));
}

describe('python-releases', () => {
  it.each([
    ['24.01', undefined, '3.9 on bullseye, 3.11 on bookworm'],
    [undefined, '25.16', '3.7 on buster, 3.9 on bullseye, 3.11 on bookworm'],
    ['23.05', '23.06', '3.7 on buster, 3.9 on bullseye'],
    ['25.14', '25.15', '3.9 on bullseye, 3.11 on bookworm'],
  ])('is a package for one Python where the limits are %s and %s', (min, max, pythons) => {
    const [warning] = found(min, max);
    expect(warning).toMatchObject({ code: 'python-releases', severity: 'warning' });
    expect(warning?.message).toContain(`(${pythons})`);
    expect(warning?.message).toContain('`/usr/local/lib/python3.11/dist-packages`');
  });

  it.each([
    ['25.15', undefined],
    ['23.06', '25.14'],
    [undefined, '23.05'],
    [undefined, undefined],
    // Another finding says that this is no Wazo version.
    ['24.1', undefined],
    ['24.01', '99'],
  ])('is not one where they are %s and %s', (min, max) => expect(found(min, max)).toEqual([]));

  it('is not a package for every Python 3', () => expect(found('20.01', undefined, clean)).toEqual([]));

  it('is not one where the workflow chose the release', () => {
    const files = tree('usr/lib/python3.11/dist-packages/a.py');
    const both = { wazoVersions: { min: '24.01', max: undefined } };
    expect(pythonReleases(files, staging(both))).toHaveLength(1);
    expect(pythonReleases(files, staging({ ...both, releaseChosen: true }))).toEqual([]);
  });
});

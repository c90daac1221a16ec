/** What apt-get says where it fails, and the remedy. The words are apt's own, of Debian 12. */

import { describe, expect, it } from 'vitest';
import { aptObstacle, missingIn } from '../../src/debian/apt.ts';

describe('what apt-get can’t do', () => {
  it.each([
    ['a name that it does not know', ['E: Unable to locate package no-such'], 'check its name in `build-packages`'],
    ['a version that there is not', ["E: Version '9' for 'git' was not found"], 'leave `=` and the version out'],
    [
      'a network that is missing, also where it then knows no package',
      [
        'Err:1 http://deb.debian.org/debian bookworm InRelease',
        "  Temporary failure resolving 'deb.debian.org'",
        'E: Unable to locate package git',
      ],
      'check the network there',
    ],
    [
      'a package that is gone from the mirror',
      ['E: Failed to fetch http://deb.debian.org/debian/pool/x.deb  404  Not Found [IP: 1.2.3.4 80]'],
      "can't be fetched",
    ],
    [
      'a full disk',
      ['dpkg: error processing archive x.deb: cannot copy extracted data: failed to write (No space left on device)'],
      'The disk is full',
    ],
    [
      'another apt-get',
      ['E: Could not get lock /var/lib/dpkg/lock-frontend. It is held by process 4242 (apt-get)'],
      'let it end first',
    ],
  ])('is told with what to do: %s', (_, printed, remedy) => {
    const told = aptObstacle(printed);
    expect(told).toContain(remedy);
    expect(told).toContain(`apt-get says: ${printed.at(-1)?.replace(/^E: /, '')}`);
  });

  it('is told from the beginning: which list is missing, and then which package', () => {
    const missing = 'Failed to fetch http://deb.debian.org/debian/dists/bookworm/InRelease  503  Service Unavailable';
    const printed = [`W: ${missing}`, 'W: Some index files failed to download.', 'E: Unable to locate package git'];
    expect(aptObstacle(printed)).toMatch(/check the network there.* apt-get says: /);
    expect(aptObstacle(printed)).toContain(`apt-get says: ${missing} Unable to locate package git`);
  });

  it('is told in its own words where the remedy is not known', () => {
    expect(aptObstacle(['Reading package lists...', 'E: Something new'])).toBe('apt-get says: Something new');
    expect(aptObstacle([])).toBe('apt-get says: nothing');
  });
});

describe('what is missing', () => {
  it('is what dpkg does not have as installed', () => {
    const lines = ['git installed', 'curl config-files', 'g++ installed', ''];
    expect(missingIn(lines, ['git', 'curl', 'g++', 'g'])).toEqual(['curl', 'g']);
  });
});

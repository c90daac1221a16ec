import { expect, it } from 'vitest';
import { finding } from '../../src/finding.ts';
import { withoutKnown, withoutRehearsed } from '../../src/rehearsal/foretold.ts';

const failed = (message: string) => finding('rehearsal-install-failed', message);

it.each([
  ['command-dependency', '`make` runs on the server here, where it may be missing', 'There is no command `make`: add'],
  ['python-command', '`python` is not there', 'There is no command `python`: write `python3`'],
  ['path-owned-by-wazo', '`/etc/a` is', "`/etc/a` is a file of Wazo's package `b`"],
] as const)('of %s and what came of it the latter is told', (code, message, cause) => {
  const before = [finding(code, message), finding('payload-empty', '')];
  expect(withoutRehearsed(before, [failed(cause)]).map((each) => each.code)).toEqual(['payload-empty']);
  expect(withoutRehearsed(before, [failed('There is no command `other`')])).toEqual(before);
  expect(withoutRehearsed(before, [])).toEqual(before);
});

it('of a package of Python 2 it is told that it is one', () => {
  const unavailable = finding('debian-dependency-unavailable', '`debian_depends` names `python-yaml`, which');
  expect(withoutKnown([unavailable], [finding('python2-dependency', '`python-yaml` is for Python 2')])).toEqual([]);
  expect(withoutKnown([unavailable], [finding('python2-dependency', '`python-six` is for Python 2')])).toEqual([
    unavailable,
  ]);
});

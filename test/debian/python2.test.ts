import { describe, expect, it } from 'vitest';
import { insteadOfPython2 } from '../../src/debian/python2.ts';
import { RELEASES } from '../../src/debian/release.ts';

const instead = (name: string) => RELEASES.map((release) => insteadOfPython2(name, release));

describe('a package of Python 2', () => {
  it.each(['yaml', 'requests', 'ldap', 'flask-restful', 'jwt'])('is gone since bullseye: python-%s', (module) => {
    expect(instead(`python-${module}`)).toEqual([undefined, ...Array(3).fill(`python3-${module}`)]);
  });

  it.each(['setuptools', 'six', 'jinja2', 'dev'])('is gone since bookworm: python-%s', (module) => {
    expect(instead(`python-${module}`)).toEqual([undefined, undefined, ...Array(2).fill(`python3-${module}`)]);
  });
});

it.each([
  'python',
  'python3-yaml',
  'python-is-python3',
  'python-apt-common',
  'python-yaml-doc',
  'python-django-common',
  'python-my-own',
  'my-python-yaml',
  'git',
])('a package that is none, or that we do not know, is let be: %s', (name) => {
  expect(instead(name)).toEqual([undefined, undefined, undefined, undefined]);
});

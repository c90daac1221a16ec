import { describe, expect, it } from 'vitest';
import { causeOf } from '../../src/plugin/causes/cause.ts';
import { dependOn, rehearsalCauses } from '../../src/rehearsal/causes.ts';

const DIRECTORY = '/usr/lib/wazo-plugind/plugins/test/probe';
const RULES = `${DIRECTORY}/wazo/rules`;

function cause(printed: string, { rules = '', packages = {} as Record<string, string>, paths = [] as string[] } = {}) {
  const surroundings = {
    directory: DIRECTORY,
    rules: [RULES],
    paths: () => ['wazo/rules'],
    read: (path: string) => (path === 'wazo/rules' ? rules : undefined),
    install: dependOn,
  };
  const known = { packages: new Map(Object.entries(packages)), paths: new Set(paths), rules };
  const dpkg = [
    'dpkg: error processing package wazo-plugind-probe-test (--configure):',
    ' installed wazo-plugind-probe-test package post-installation script subprocess returned error exit status 1',
    'Errors were encountered while processing:',
    ' wazo-plugind-probe-test',
    'E: Sub-process /usr/bin/dpkg returned an error code (1)',
  ];
  return causeOf([...printed.split('\n'), ...dpkg], surroundings, rehearsalCauses(known));
}

describe('why a step fails is known', () => {
  it.each([
    [
      'a retired unit',
      'Failed to restart xivo-ctid-ng.service: Unit xivo-ctid-ng.service not found.',
      'write `wazo-calld`',
    ],
    [
      'a unit that is gone',
      'Failed to stop xivo-ctid.service: Unit xivo-ctid.service not loaded.',
      'A Wazo has no unit `xivo-ctid`',
    ],
    [
      'an unknown unit',
      'Failed to enable unit: Unit file mine.service does not exist.',
      'nor the package has a unit `mine`',
    ],
    [
      'an unknown timer',
      'Failed to start mine.timer: Unit mine.timer not found.',
      'nor the package has a unit `mine.timer`',
    ],
    // python3-psycopg2 2.9.5
    [
      'psycopg2',
      'psycopg2.OperationalError: connection to server at "localhost" (127.0.0.1), port 5432 failed: Connection refused\n\tIs the server running on that host and accepting TCP/IP connections?',
      'It asks the database, which the rehearsal does not have',
    ],
    [
      'sqlalchemy',
      'sqlalchemy.exc.OperationalError: (psycopg2.OperationalError) could not translate host name "postgres" to address: Name or service not known',
      'It asks the database',
    ],
    // python3-requests 2.28.1, with the line that Python prints last
    [
      'requests',
      "requests.exceptions.ConnectionError: HTTPSConnectionPool(host='localhost', port=9497): Max retries exceeded with url: /0.1/token (Caused by NewConnectionError('<urllib3.connection.HTTPSConnection object at 0x7f>: Failed to establish a new connection: [Errno 111] Connection refused'))",
      'It asks a service of a Wazo',
    ],
    [
      'curl',
      "curl: (7) Failed to connect to localhost port 9497 after 0 ms: Couldn't connect to server",
      'It asks a service of a Wazo',
    ],
    [
      'a module of Wazo',
      "ModuleNotFoundError: No module named 'wazo_auth_client'",
      "It needs Wazo's module `wazo_auth_client`",
    ],
    [
      'the library of Wazo',
      "ModuleNotFoundError: No module named 'xivo.config_helper'",
      "It needs Wazo's module `xivo`",
    ],
    ['a command of Wazo', `${RULES}: 6: wazo-nonsense: not found`, "It runs Wazo's command `wazo-nonsense`"],
    [
      'a Debian command',
      `${RULES}: line 6: msgfmt: command not found`,
      'add its Debian package `gettext` to `debian_depends`',
    ],
    ['python', `${RULES}: 6: python: not found`, 'write `python3`'],
    [
      'a file that was not staged',
      "cp: cannot stat '/usr/share/probe/a.conf': No such file or directory",
      'There is no `/usr/share/probe/a.conf`. If the package is to bring it',
    ],
    [
      'code of Wazo',
      "sed: can't read /usr/lib/python3/dist-packages/wazo_calld/http.py: No such file or directory",
      "It needs Wazo's `/usr/lib/python3/dist-packages/wazo_calld/http.py`",
    ],
    ['a patch', "can't find file to patch at input line 3", 'It patches code'],
    [
      'a file of Wazo’s',
      " trying to overwrite '/etc/asterisk/extensions.conf', which is also in package wazo-stand-in 26",
      "`/etc/asterisk/extensions.conf` is a file of Wazo's package `wazo-asterisk-config`",
    ],
    [
      'a version that is older there',
      ' wazo-stand-in-depends : Depends: make (>= 99) but 4.3-4.1 is to be installed',
      '`debian_depends` asks for `make (>= 99)`, which',
    ],
    [
      'a version that is not there',
      ' wazo-stand-in-depends : Depends: make (>= 99)',
      '`debian_depends` asks for `make (>= 99)`',
    ],
    [
      'apt in apt',
      'E: Could not get lock /var/lib/dpkg/lock-frontend. It is held by process 1234 (apt-get)',
      'name the packages in `debian_depends`',
    ],
    ['a directory', "mkdir: cannot create directory '/var/lib/x': File exists", 'write `mkdir -p`'],
    ['a link', "ln: failed to create symbolic link '/etc/x': File exists", 'write `ln -sfn`'],
    ['a user', "useradd: user 'probe' already exists", '`getent passwd probe`'],
    ['a group', "groupadd: group 'probe' already exists", '`getent passwd probe`, or'],
    ['a user, of adduser', "adduser: The user `probe' already exists.", '`getent passwd probe`'],
    ['a full disk', "dd: error writing '/opt/x': No space left on device", 'The disk is full'],
  ])('%s', (_, printed, words) => {
    expect(cause(printed).remedy).toContain(words);
  });

  it('by what the release has', () => {
    const packages = { ldap3: 'python3-ldap3', ngrep: 'ngrep' };
    expect(cause("ModuleNotFoundError: No module named 'ldap3.core'", { packages }).remedy).toContain(
      '`python3-ldap3`',
    );
    expect(cause(`${RULES}: 3: ngrep: not found`, { packages }).remedy).toContain('package `ngrep`');
    expect(cause(`${RULES}: line 3: /usr/bin/ngrep: No such file or directory`, { packages }).remedy).toContain(
      'There is no command `ngrep`',
    );
    expect(cause(`${RULES}: 3: nonsense: not found`).remedy).toBeUndefined();
  });

  it('of an interpreter', () => {
    const printed = `/var/lib/dpkg/info/wazo-plugind-probe-test.postinst: 11: ${RULES}: not found`;
    expect(cause(printed, { rules: '#!/usr/bin/make -f\n' }).remedy).toBe(
      'There is no `make`, which the first line of `rules` names: add its Debian package `make` to `debian_depends` in `wazo/plugin.yml`.',
    );
    expect(cause(printed, { rules: '#!/usr/bin/env ksh93\n' }).remedy).toContain('write `rules` for sh');
  });

  it('with the line of rules', () => {
    const rules = '#!/bin/sh\nset -e\nsystemctl restart mine\n';
    const printed = 'Failed to restart mine.service: Unit mine.service not found.';
    expect(cause(printed, { rules }).place).toEqual({ file: 'wazo/rules', line: 3 });
    expect(cause(`${RULES}: 7: nonsense: not found`).place).toEqual({ file: 'wazo/rules', line: 7 });
  });

  it('of a file of the package as nothing that is missing', () => {
    const printed = 'cat: /opt/probe/a: No such file or directory';
    expect(cause(printed, { paths: ['/opt/probe/a'] }).remedy).toBeUndefined();
  });
});

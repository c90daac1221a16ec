/** The stand-in for a Wazo, as dpkg and a shell see it, and its commands in a real container. */

import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeDeb } from '../../src/archive/deb.ts';
import { type Container, startContainer } from '../../src/container/container.ts';
import { findEngine } from '../../src/container/engine.ts';
import { readCalls } from '../../src/rehearsal/calls.ts';
import { CALLS } from '../../src/rehearsal/commands.ts';
import table from '../../src/rehearsal/data/stand-in.json' with { type: 'json' };
import { emptyPackage, isOnServer, type Made, standIn } from '../../src/rehearsal/stand-in.ts';
import { docker, makeImage, startDocker } from '../support/docker.ts';
import { describeWith, program } from '../support/needs.ts';
import { makeDirectory } from '../support/plugin.ts';

async function write({ name, control, entries }: Made): Promise<string> {
  const path = join(makeDirectory(), `${name}.deb`);
  await writeDeb({ path, control, entries, time: 0, compression: { codec: 'gzip', level: 1 } });
  return path;
}

const ask = (...words: [string, ...string[]]) => execFileSync(words[0], words.slice(1), { encoding: 'utf8' });

it('has a reason for each row of its table', () => {
  const { units, packages, ...lists } = table;
  const reasons = [...Object.values(lists).flatMap((rows) => rows.map(({ why }) => why)), ...Object.values(units)];
  for (const reason of [...reasons, ...Object.values(packages)]) expect(reason).toMatch(/\w{2}/);
  for (const rows of [lists.directories, lists.files, lists.commands]) {
    const paths = rows.map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
  }
});

it('knows which packages a server has', () => {
  expect(['python3-requests', 'jq', 'nginx-common', 'sudo'].map((name) => isOnServer(name, 'optional'))).toEqual(
    Array(4).fill(true),
  );
  expect(isOnServer('procps', 'important')).toBe(true);
  expect(['make', 'patch', 'wget'].map((name) => isOnServer(name, 'optional'))).toEqual(Array(3).fill(false));
});

describeWith([program('dpkg-deb', 'dpkg')], 'the stand-in', () => {
  it.each([true, false])('is a package whose scripts a shell reads, where a Wazo is there: %j', async (hasWazo) => {
    const deb = await write(standIn({ plugin: 'wazo-plugind-probe-test', hasWazo, isKnown: true }));
    const tree = join(makeDirectory(), 'tree');
    ask('dpkg-deb', '--raw-extract', deb, tree);
    const scripts = ['DEBIAN', 'usr/bin', 'usr/sbin', 'usr/lib/wazo-stand-in'].flatMap((directory) =>
      readdirSync(join(tree, directory), { withFileTypes: true })
        .filter((each) => each.isFile() && !/^(control|md5sums|units)$/.test(each.name))
        .map(({ name }) => join(tree, directory, name)),
    );
    expect(scripts.length).toBeGreaterThan(40);
    for (const script of scripts) ask('sh', '-n', script);
    const contents = ask('dpkg-deb', '--contents', deb);
    for (const path of ['etc/wazo-calld/conf.d/', 'etc/asterisk/extensions_extra.d/', 'etc/asterisk/extensions.conf']) {
      expect(contents.includes(`./${path}\n`), path).toBe(!hasWazo);
    }
    expect(contents).toContain('./usr/bin/systemctl\n');
  });

  it('of an older server has the units that are gone since, and no files of Wazo’s', async () => {
    const of = async (isKnown: boolean) => {
      const deb = await write(standIn({ plugin: 'wazo-plugind-probe-test', hasWazo: false, isKnown }));
      const tar = [
        'sh',
        '-c',
        'dpkg-deb --fsys-tarfile "$1" | tar -xO ./usr/lib/wazo-stand-in/units',
        'sh',
        deb,
      ] as const;
      return [
        ask(...tar).includes('xivo-ctid-ng.service\n'),
        ask('dpkg-deb', '--contents', deb).includes('extensions.conf\n'),
      ];
    };
    expect([await of(true), await of(false)]).toEqual([
      [false, true],
      [true, false],
    ]);
  });

  it('has packages that are but a name', async () => {
    const deb = await write(emptyPackage('wazo-calld', '23.01', ['git (>= 1)']));
    expect(ask('dpkg-deb', '--field', deb, 'Package', 'Version', 'Depends')).toBe(
      'Package: wazo-calld\nVersion: 23.01\nDepends: git (>= 1)\n',
    );
    expect(ask('dpkg-deb', '--contents', deb).trim().split('\n')).toHaveLength(1);
  });
});

describeWith(docker, 'the commands of the stand-in', () => {
  let container: Container;

  beforeAll(async () => {
    const daemon = await startDocker();
    Object.assign(process.env, daemon.environment);
    const { signal } = new AbortController();
    container = await startContainer(await findEngine(signal), { image: await makeImage(daemon), signal });
    const deb = await write(standIn({ plugin: 'wazo-plugind-probe-test', hasWazo: false, isKnown: true }));
    await container.copyIn(deb, '/stand-in.deb');
    expect(await run('dpkg --install /stand-in.deb >/dev/null 2>&1; echo $?')).toBe('0\n');
  });

  afterAll(() => container.end());

  async function run(script: string, environment: Record<string, string> = {}): Promise<string> {
    let text = '';
    await container.run({
      command: ['sh', '-c', `{ ${script}\n} 2>&1`],
      environment,
      async onOutput(bytes) {
        text += bytes.toString();
      },
    });
    return text;
  }

  it.each([
    ['systemctl restart wazo-calld', '', 0],
    ['systemctl --quiet restart wazo-calld.service nginx', '', 0],
    ['/bin/systemctl reload asterisk', '', 0],
    ['systemctl restart postgresql@15-main', '', 0],
    ['systemctl daemon-reload', '', 0],
    ['systemctl restart "wazo-*"', '', 0],
    // In the words of systemd 252.
    [
      'systemctl restart wazo-admin-ui',
      'Failed to restart wazo-admin-ui.service: Unit wazo-admin-ui.service not found.\n',
      5,
    ],
    [
      'systemctl restart nonsense wazo-calld',
      'Failed to restart nonsense.service: Unit nonsense.service not found.\n',
      5,
    ],
    ['systemctl start nonsense.timer', 'Failed to start nonsense.timer: Unit nonsense.timer not found.\n', 5],
    ['systemctl stop nonsense', 'Failed to stop nonsense.service: Unit nonsense.service not loaded.\n', 5],
    ['systemctl enable --now nonsense', 'Failed to enable unit: Unit file nonsense.service does not exist.\n', 1],
    ['systemctl is-active wazo-calld', 'active\n', 0],
    ['systemctl is-active --quiet wazo-calld', '', 0],
    ['systemctl is-active nonsense', 'inactive\n', 3],
    ['systemctl status nonsense', 'Unit nonsense.service could not be found.\n', 4],
    ['systemctl cat nonsense', 'No files found for nonsense.service.\n', 1],
    ['service wazo-calld restart', '', 0],
    ['service nonsense restart', 'Failed to restart nonsense.service: Unit nonsense.service not found.\n', 5],
    ['asterisk -rx "core show version"', 'Asterisk 22.10.1 built by wazo\n', 0],
    ['wazo-auth-cli token create', '00000000-0000-4000-8000-000000000000\n', 0],
    ['wazo-auth-keys service update', '', 0],
    ['sudo -u postgres id -un', 'postgres\n', 0],
    ['sudo -u nobody-at-all true', 'sudo: unknown user nobody-at-all\n', 1],
    ['sudo nonsense', 'sudo: nonsense: command not found\n', 1],
    ['getent passwd asterisk wazo-calld | cut -d: -f1', 'asterisk\nwazo-calld\n', 0],
  ])('answer as on a server: %s', async (command, text, status) => {
    expect(await run(`${command}; echo "ended $?"`)).toBe(`${text}ended ${status}\n`);
  });

  it('enable, start and stop a unit that is brought', async () => {
    const unit = '/lib/systemd/system/mine.service';
    await run(`printf '[Install]\\nWantedBy=multi-user.target other.target\\nAlias=its.service\\n' >${unit}`);
    const links = 'find /etc/systemd/system -lname "*mine.service" | sort';
    expect(
      await run(
        `systemctl --quiet enable mine >/dev/null 2>&1; systemctl is-enabled mine; systemctl is-active mine; ${links}`,
      ),
    ).toBe(
      `enabled
inactive
/etc/systemd/system/its.service
/etc/systemd/system/multi-user.target.wants/mine.service
/etc/systemd/system/other.target.wants/mine.service
`,
    );
    expect(
      await run('systemctl start mine; systemctl is-active mine; systemctl stop mine; systemctl is-active mine'),
    ).toBe('active\ninactive\n');
    expect(
      await run(`systemctl disable mine 2>/dev/null; ${links}; rm ${unit}; systemctl start mine; echo $?`),
    ).toMatch(/not found\.\n5\n$/);
  });

  it('write down how they were called, whoever calls', async () => {
    await run(`true >${CALLS}`);
    const plugin = { DPKG_MAINTSCRIPT_PACKAGE: 'wazo-plugind-probe-test' };
    await run(
      'systemctl restart wazo-calld; sudo -u postgres psql -c "a\nb" ""; invoke-rc.d wazo-confd restart',
      plugin,
    );
    await run('systemctl daemon-reload; invoke-rc.d nonsense restart && echo quiet', {
      DPKG_MAINTSCRIPT_PACKAGE: 'other',
    });
    await run('setpriv --reuid=65534 --clear-groups nginx -t');
    expect(readCalls(await run(`cat ${CALLS}`), 'wazo-plugind-probe-test')).toEqual([
      ['systemctl', 'restart', 'wazo-calld'],
      ['psql', '-c', 'a\nb', ''],
      ['invoke-rc.d', 'wazo-confd', 'restart'],
      ['nginx', '-t'],
    ]);
  });
});

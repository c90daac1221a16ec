import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltPackage, buildPackage, temporaryDirectory } from '../support/build-plugin.ts';
import { type DebianRoot, makeDebianRoot } from '../support/debian-root.ts';
import { exampleNames, examples } from '../support/examples.ts';
import { type Life, lifeOf } from '../support/life.ts';
import { describeWith, type Need, program, root as rootUser } from '../support/needs.ts';

interface Example {
  directory: string;
  name: string;
  /** What the package holds beside the metadata, all of it of mode 0644. */
  files: readonly string[];
  /** And what it holds of mode 0755. */
  programs?: readonly string[];
  /** What `rules` does to the services of the server on `install`. */
  reload: readonly string[];
  /** What it does on `postrm`, where that is something else. */
  removal?: readonly string[];
}

/** What a package in Python holds beside its configuration. */
function modules(name: string, ...files: readonly string[]): string[] {
  const directory = `usr/lib/python3/dist-packages/${name}`;
  const own = ['__init__.py', ...files].map((file) => `${directory}/${file}`);
  return [...own, `${directory}-1.0.0.dist-info/METADATA`, `${directory}-1.0.0.dist-info/entry_points.txt`];
}

const restart = (service: string) => [`systemctl is-active --quiet ${service}`, `systemctl restart ${service}`];
const reload = (what: string) => ['asterisk -rx core show version', `asterisk -rx ${what} reload`];

const known: readonly Example[] = [
  {
    directory: 'hello-world',
    name: 'hello-world',
    files: ['etc/asterisk/extensions_extra.d/hello-world.conf'],
    reload: reload('dialplan'),
  },
  {
    directory: 'dialplan',
    name: 'caller-country',
    files: ['etc/asterisk/extensions_extra.d/50-caller-country.conf'],
    programs: ['usr/share/asterisk/agi-bin/caller-country'],
    reload: reload('dialplan'),
  },
  {
    directory: 'service-config',
    name: 'meeting-size',
    files: ['etc/wazo-calld/conf.d/50-meeting-size.yml'],
    reload: restart('wazo-calld'),
  },
  {
    directory: 'auth-policy',
    name: 'call-report-access',
    files: ['etc/wazo-auth/conf.d/50-call-report.yml', 'etc/wazo-auth-keys/conf.d/50-call-report.yml'],
    reload: ['systemctl is-active --quiet wazo-auth', 'wazo-auth-keys service update', 'systemctl restart wazo-auth'],
    removal: [
      'systemctl is-active --quiet wazo-auth',
      'wazo-auth-keys service clean --users',
      'systemctl restart wazo-auth',
    ],
  },
  {
    directory: 'calld-plugin',
    name: 'calld-channel-count',
    files: [
      'etc/wazo-calld/conf.d/50-channel-count.yml',
      ...modules('wazo_calld_channel_count', 'plugin.py', 'resource.py'),
    ],
    reload: restart('wazo-calld'),
  },
  {
    directory: 'dird-backend',
    name: 'dird-json-file',
    files: ['etc/wazo-dird/conf.d/50-json-file.yml', ...modules('wazo_dird_json_file', 'backend.py', 'view.py')],
    reload: restart('wazo-dird'),
  },
  {
    directory: 'confd-plugin',
    name: 'confd-hello',
    files: ['etc/wazo-confd/conf.d/50-hello.yml', ...modules('wazo_confd_hello', 'plugin.py', 'resource.py')],
    reload: restart('wazo-confd'),
  },
  {
    directory: 'confgend-driver',
    name: 'confgend-moh-folders',
    files: ['etc/wazo-confgend/conf.d/50-moh-folders.yml', ...modules('wazo_confgend_moh_folders', 'driver.py')],
    reload: [...restart('wazo-confgend'), ...reload('moh')],
  },
];

/** What lintian finds in our packages, and why it stays. */
const accepted: Record<string, string> = {
  'unknown-section': 'wazo-plugind knows the plugins that are installed by this section',
  'file-in-etc-not-marked-as-conffile': "wazo-plugind marks none: an upgrade brings the plugin's own configuration",
  'no-changelog': "a rule for Debian's archive; a plugin's history is in its repository",
  'no-copyright-file': "a rule for Debian's archive; a plugin's license is in its manifest",
};

const pyYaml: Need = {
  met: spawnSync('python3', ['-c', 'import yaml']).status === 0,
  missing: 'PyYAML is not installed (apt-get install python3-yaml)',
};

function packageOf(name: string): string {
  return `wazo-plugind-${name}-wazocommunity`;
}

function metadataOf(name: string): string {
  return `usr/lib/wazo-plugind/plugins/wazocommunity/${name}/wazo`;
}

function buildExample(directory: string): BuiltPackage {
  return buildPackage(join(examples, directory));
}

/** The same plugin, one version later. */
function buildUpgrade(directory: string): BuiltPackage {
  const copy = temporaryDirectory();
  cpSync(join(examples, directory), copy, { recursive: true });
  const manifest = join(copy, 'wazo/plugin.yml');
  writeFileSync(manifest, readFileSync(manifest, 'utf8').replace('version: "1.0.0"', 'version: "1.1.0"'));
  return buildPackage(copy);
}

function read(command: string, ...words: string[]): string {
  return execFileSync(command, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}

function shell(script: string, ...words: string[]): string {
  return read('sh', '-ec', script, 'sh', ...words);
}

/** The words of each line of a listing that the columns (counted from 0) pick. */
function columns(listing: string, ...picked: number[]): string[] {
  const lines = listing.trimEnd().split('\n');
  return lines.map((line) => picked.map((column) => line.split(/\s+/)[column]).join(' '));
}

it('every example is known here', () => {
  expect(known.map(({ directory }) => directory).sort()).toEqual([...exampleNames].sort());
});

describe.each(known)('the example $directory', ({ directory, name, files, programs = [] }) => {
  const packageName = packageOf(name);
  const wazo = metadataOf(name);
  let built: BuiltPackage;
  let deb: string;

  beforeAll(() => {
    built = buildExample(directory);
    deb = built.path;
  });

  it('has nothing to be warned of', () => {
    expect(built.outputs).toMatchObject({ warnings: '0', errors: '0' });
  });

  describeWith([program('dpkg-deb', 'dpkg'), program('ar', 'binutils')], 'as other tools read it', () => {
    it('is one that wazo-plugind recognises', () => {
      const fields = read('dpkg-deb', '--field', deb, 'Package', 'Version', 'Section', 'Architecture');
      expect(fields).toBe(`Package: ${packageName}\nVersion: 1.0.0\nSection: wazo-plugind-plugin\nArchitecture: all\n`);
    });

    it('has the members and the control files of a Debian package', () => {
      expect(read('ar', 't', deb).split('\n')).toEqual(['debian-binary', 'control.tar.gz', 'data.tar.gz', '']);
      const info = read('dpkg-deb', '--info', deb);
      expect(info).toContain(' new Debian package, version 2.0.');
      expect(columns(shell('dpkg-deb --ctrl-tarfile "$1" | tar -tv', deb), 0, 1, 5)).toEqual([
        'drwxr-xr-x root/root ./',
        '-rw-r--r-- root/root ./control',
        '-rw-r--r-- root/root ./md5sums',
        '-rwxr-xr-x root/root ./postinst',
        '-rwxr-xr-x root/root ./postrm',
        '-rwxr-xr-x root/root ./prerm',
      ]);
    });

    it('holds its files and the metadata, of root', () => {
      const listing = columns(read('dpkg-deb', '--contents', deb), 0, 1, 5);
      const [directories, others] = [true, false].map((is) => listing.filter((line) => line.startsWith('d') === is));
      const expected = [
        ...[...files, `${wazo}/plugin.yml`].map((file) => `-rw-r--r-- root/root ./${file}`),
        ...[...programs, `${wazo}/rules`].map((file) => `-rwxr-xr-x root/root ./${file}`),
      ];
      expect(others?.sort()).toEqual(expected.sort());
      expect(directories?.[0]).toBe('drwxr-xr-x root/root ./');
      for (const line of directories ?? []) expect(line).toMatch(/^drwxr-xr-x root\/root \.\/(\S+\/)?$/);
      expect(columns(shell('ar p "$1" data.tar.gz | tar -tzv', deb), 0, 1, 5)).toEqual(listing);
    });

    it('has the right checksums of all of them', () => {
      const tree = temporaryDirectory();
      read('dpkg-deb', '--raw-extract', deb, tree);
      const checked = shell('cd "$1" && md5sum --check --strict DEBIAN/md5sums', tree);
      const all = [...files, ...programs, `${wazo}/plugin.yml`, `${wazo}/rules`];
      expect(columns(checked, 0).sort()).toEqual(all.map((file) => `${file}:`).sort());
    });

    it('holds the plugin as it is in the repository', () => {
      const tree = temporaryDirectory();
      read('dpkg-deb', '--extract', deb, tree);
      expect(read('diff', '-r', join(examples, directory, 'wazo'), join(tree, wazo))).toBe('');
    });
  });

  describeWith([program('dpkg-deb', 'dpkg'), pyYaml], 'as PyYAML reads it', () => {
    it('has the manifest that we read', () => {
      const script = `dpkg-deb --fsys-tarfile "$1" | tar -xO "./$2/plugin.yml" |
        python3 -c 'import json, sys, yaml; json.dump(yaml.safe_load(sys.stdin.buffer), sys.stdout)'`;
      expect(JSON.parse(shell(script, deb, wazo))).toEqual(JSON.parse(built.outputs['metadata'] ?? ''));
    });
  });

  describeWith([program('lintian')], 'as lintian sees it', () => {
    it('has only what is known and accepted', () => {
      const tags = read('lintian', '--no-cfg', '--profile', 'debian', '--fail-on', 'none', deb);
      const found = new Set([...tags.matchAll(/^[A-Z]: \S+: (\S+)/gm)].map(([, tag = '']) => tag));
      expect(found).toContain('unknown-section');
      expect([...found].filter((tag) => !(tag in accepted))).toEqual([]);
    });
  });
});

describeWith([rootUser, program('mmdebstrap')], 'on a server', () => {
  let root: DebianRoot;

  beforeAll(async () => {
    root = await makeDebianRoot({ include: ['python3-stevedore'] });
  });
  afterAll(() => root?.remove());

  describe.each(known)('the example $directory', (example) => {
    const { directory, name, files, programs = [] } = example;
    const packageName = packageOf(name);
    const paths = [...files, ...programs, metadataOf(name)].map((path) => `/${path}`).join(' ');
    let life: Life;
    let deb: string;

    beforeAll(async () => {
      life = lifeOf(packageName, root);
      deb = await life.add(buildExample(directory).path);
    });
    afterEach(async () => {
      await life.forget();
      await root.run('rm -rf /run/systemd /usr/local/bin/*');
    });

    it('is installed, removed and purged, and leaves nothing behind', async () => {
      await life.step(`dpkg -i ${deb}`, { state: 'installed 1.0.0' });
      await life.step(`ls -d ${paths}`, { state: 'installed 1.0.0' });
      await life.step(`dpkg -r ${packageName}`, { state: 'config-files 1.0.0' });
      await life.step(`dpkg -P ${packageName}`, { state: '' });
      const { stdout } = await root.run(`ls -d ${paths} 2>/dev/null`);
      expect(stdout).toBe('');
    });

    it('has the services see it come, change and go', async () => {
      const { reload, removal = reload } = example;
      const standIn = (path: string) => `printf '#!/bin/sh\\necho "\${0##*/} $*" >>/var/log/rules.log\\n' >${path}`;
      const called = ['asterisk', 'systemctl', 'wazo-auth-keys'].map((each) => `/usr/local/bin/${each}`);
      await root.run(`${called.map(standIn).join('; ')}; chmod +x ${called.join(' ')}; mkdir -p /run/systemd/system`);
      await life.step(`dpkg -i ${deb}`, { state: 'installed 1.0.0', calls: reload });
      const upgrade = await life.add(buildUpgrade(directory).path);
      await life.step(`dpkg -i ${upgrade}`, { state: 'installed 1.1.0', calls: reload });
      await life.step(`dpkg -r ${packageName}`, { state: 'config-files 1.1.0', calls: removal });
      await life.step(`dpkg -P ${packageName}`, { state: '' });
    });
  });

  it("has its modules found by the server's Python, and takes their bytecode with it", async () => {
    const modules = '/usr/lib/python3/dist-packages';
    const life = lifeOf(packageOf('confd-hello'), root);
    const deb = await life.add(buildExample('confd-plugin').path);
    await life.step(`dpkg -i ${deb}`, { state: 'installed 1.0.0' });
    const { stdout } = await root.run([
      'python3',
      '-c',
      `import wazo_confd_hello
from importlib.metadata import entry_points
print(*((each.name, each.value) for each in entry_points(group='wazo_confd.plugins')))`,
    ]);
    expect(stdout).toBe("('hello', 'wazo_confd_hello.plugin:Plugin')\n");
    await life.step(`ls ${modules}/wazo_confd_hello/__pycache__`, { state: 'installed 1.0.0' });
    await life.step(`dpkg -P ${packageOf('confd-hello')}`, { state: '' });
    const { stdout: left } = await root.run(`ls -d ${modules}/wazo_confd_hello*`);
    expect(left).toBe('');
  });
});

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pathOwnedByWazo } from '../../src/checks/path-owned-by-wazo.ts';
import owned from '../../src/wazo/data/owned-paths.json' with { type: 'json' };
import { type DebianRoot, makeDebianRoot } from '../support/debian-root.ts';
import { clean, staging, tree } from '../support/entries.ts';
import { describeWith, program, root } from '../support/needs.ts';

const find = (...entries: string[]) => pathOwnedByWazo(tree(...entries), staging());

/** Files that Wazo has, and what to do in place of staging them. */
const OWNED: [path: string, instead: string][] = [
  ['etc/asterisk/pjsip.conf', '`/etc/asterisk/pjsip.d`'],
  ['etc/asterisk/extensions.conf', '`/etc/asterisk/extensions_extra.d`'],
  ['etc/asterisk/extensions_extra.d/example.conf', 'another name'],
  ['etc/wazo-calld/config.yml', '`/etc/wazo-calld/conf.d`'],
  ['etc/wazo-phoned/conf.d/50-authorized-subnets.yml', 'another name'],
  ['etc/nginx/locations/https-available/wazo-calld', 'another name'],
  ['etc/cron.d/wazo-stat', 'another name'],
  ['lib/systemd/system/wazo-calld.service', '`/etc/systemd/system/wazo-calld.service.d`'],
  ['usr/share/wazo-asterisk-config/dialplan/extensions_lib_user.conf', 'leave it out'],
];

/** Files that it has not, however near. */
const FREE = [
  'etc/asterisk/pjsip.d/50-probe.conf',
  'etc/asterisk/extensions_extra.d/probe.conf',
  'etc/asterisk/res_curl.conf',
  'etc/wazo-calld/conf.d/50-probe.yml',
  'etc/nginx/locations/https-available/probe',
  'etc/cron.d/probe',
  'usr/lib/python3/dist-packages/probe/__init__.py',
  'etc/systemd/system/wazo-calld.service.d/probe.conf',
];

describe('path-owned-by-wazo', () => {
  it.each(OWNED)('is %s', (path, instead) => {
    const [finding, ...others] = find(path);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code: 'path-owned-by-wazo', severity: 'error', staged: { path: `/${path}` } });
    expect(finding?.message).toContain('trying to overwrite');
    expect(finding?.message).toContain(instead);
  });

  it('is a warning of the code of a service, of which only the beginning is known', () => {
    expect(find('usr/lib/python3/dist-packages/wazo_calld/__init__.py')).toMatchObject([{ severity: 'warning' }]);
    expect(find('usr/lib/python3/dist-packages/wazo_calld/plugins/probe/__init__.py')).toEqual([]);
    expect(find('usr/lib/python3/dist-packages/yaml/__init__.py')).toEqual([]);
  });

  it.each(FREE)('is not %s', (path) => expect(find(path)).toEqual([]));

  it('is not in a clean tree, nor a directory of that name', () => {
    expect(pathOwnedByWazo(clean, staging())).toEqual([]);
    expect(find('usr/share/asterisk/sounds/custom/')).toEqual([]);
  });

  it('is a link too', () => expect(find('etc/asterisk/pjsip.conf -> /opt/pjsip.conf')).toHaveLength(1));

  it('is told once of files about which there is the same to do', () => {
    const dialplan = ['extensions_lib_user.conf', 'extensions_lib_group.conf', 'extensions_lib_did.conf'];
    const found = find(...dialplan.map((name) => `usr/share/wazo-asterisk-config/dialplan/${name}`));
    expect(found).toHaveLength(1);
    for (const name of dialplan) expect(found[0]?.message).toContain(name);
  });

  it('is told for the Debian of which the paths are known', () => {
    const at = (release: 'buster' | 'bullseye' | 'trixie') =>
      pathOwnedByWazo(tree('etc/asterisk/pjsip.conf'), staging({ release }));
    expect([at('buster'), at('bullseye')]).toEqual([[], []]);
    expect(at('trixie')).toMatchObject([{ severity: 'warning' }]);
  });
});

describeWith([root, program('mmdebstrap'), program('dpkg-deb', 'dpkg')], 'a real dpkg', () => {
  let debian: DebianRoot;
  /** Makes a package with these files in the root, and gives what its dpkg says when it installs it. */
  async function install(name: string, paths: readonly string[]) {
    const directory = join(debian.path, name);
    mkdirSync(join(directory, 'DEBIAN'), { recursive: true });
    const control = `Package: ${name}\nVersion: 1\nArchitecture: all\nMaintainer: Probe <probe@example.org>\nDescription: Probe\n`;
    writeFileSync(join(directory, 'DEBIAN/control'), control);
    for (const path of paths) {
      mkdirSync(dirname(join(directory, path)), { recursive: true });
      writeFileSync(join(directory, path), '');
    }
    const { status, stderr } = await debian.run(`dpkg-deb --build /${name} /${name}.deb && dpkg -i /${name}.deb`);
    return { status, stderr };
  }

  beforeAll(async () => {
    debian = await makeDebianRoot();
    const { status, stderr } = await install('wazo', Object.keys(owned));
    expect(status, stderr).toBe(0);
  }, 120_000);
  afterAll(() => debian.remove());

  it.each(OWNED)('refuses %s, in the words of the message', async (path) => {
    const { status, stderr } = await install(`probe-${OWNED.findIndex(([each]) => each === path)}`, [path]);
    expect(status).not.toBe(0);
    expect(stderr).toContain(`trying to overwrite '/${path}', which is also in package wazo`);
    expect(find(path)[0]?.message).toContain(`trying to overwrite '/${path}', which is also in package`);
  });

  it('takes the others', async () => {
    const { status, stderr } = await install('probe', FREE);
    expect(status, stderr).toBe(0);
  });
});

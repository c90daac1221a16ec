import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildPlugin, packageOf } from '../support/build-plugin.ts';
import { type DebianRoot, makeDebianRoot } from '../support/debian-root.ts';
import { type Life, lifeOf } from '../support/life.ts';
import { describeWith, program, root as rootUser } from '../support/needs.ts';
import { asWazoPlugindMakesIt } from '../support/wazo-plugind-package.ts';

const needs = [rootUser, program('mmdebstrap'), program('dpkg-deb', 'dpkg')];
const LOGGER = packageOf('logger');
const BACKUP = '/var/lib/wazo-plugind/rules/rules.logger.test';

describeWith(needs, 'the life of a package on bookworm', () => {
  let root: DebianRoot;
  let life: Life;

  beforeAll(async () => {
    root = await makeDebianRoot();
    life = lifeOf(LOGGER, root);
    await root.run('apt-get install --yes busybox');
  });
  afterEach(() => life.forget());
  afterAll(() => root?.remove());

  describe.each([0, 1])('with a plugin of format %d', (formatVersion) => {
    let one: string;
    let two: string;
    /** The calls of a removal's second half: format 0 has no `postrm`. */
    const postrm = (version: string) => (formatVersion === 0 ? [] : [`postrm ${version}`]);
    const removal = (version: string) => [`uninstall ${version}`, ...postrm(version)];

    beforeAll(async () => {
      one = await life.add(buildPlugin({ formatVersion }).path);
      two = await life.add(buildPlugin({ formatVersion, version: '2.0' }).path);
    });

    describe.each(['dash', 'busybox', 'bash'])('under %s', (shell) => {
      beforeAll(async () => {
        const { stdout } = await root.run(`ln -sf "$(command -v ${shell})" /bin/sh; readlink -f /bin/sh`);
        expect(stdout).toBe(`/usr/bin/${shell}\n`);
      });
      afterAll(() => root.run('ln -sf dash /bin/sh'));

      it('is installed, reinstalled, upgraded, downgraded, removed and purged', async () => {
        await life.step(`dpkg -i ${one}`, { state: 'installed 1.0', calls: ['install 1.0'] });
        await life.step(`dpkg -i ${one}`, { state: 'installed 1.0', calls: ['install 1.0'] });
        await life.step(`dpkg -i ${two}`, { state: 'installed 2.0', calls: ['install 2.0'] });
        await life.step(`dpkg -i ${one}`, { state: 'installed 1.0', calls: ['install 1.0'] });
        await life.step(`dpkg -r ${LOGGER}`, { state: 'config-files 1.0', calls: removal('1.0') });
        await life.step(`dpkg -i ${two}`, { state: 'installed 2.0', calls: ['install 2.0'] });
        await life.step(`dpkg -r ${LOGGER}`, { state: 'config-files 2.0', calls: removal('2.0') });
        await life.step(`dpkg -P ${LOGGER}`, { state: '' });
      });

      it('stays installed where `uninstall` fails, and can be removed once it does not', async () => {
        await life.step(`dpkg -i ${one}`, { state: 'installed 1.0', calls: ['install 1.0'] });
        await life.step(`touch /fail-uninstall; dpkg -r ${LOGGER}`, {
          state: 'installed 1.0',
          calls: ['uninstall 1.0'],
          fails: /pre-removal script subprocess returned error exit status 7/,
        });
        await life.step(`rm /fail-uninstall; dpkg -r ${LOGGER}`, { state: 'config-files 1.0', calls: removal('1.0') });
      });
    });

    it.each(['INT', 'TERM', 'HUP'])('stays installed where the removal gets the signal %s', async (signal) => {
      await life.step(`dpkg -i ${one}`, { state: 'installed 1.0', calls: ['install 1.0'] });
      await life.step(`echo ${signal} >/interrupt-uninstall; dpkg -r ${LOGGER}`, {
        state: 'installed 1.0',
        calls: ['uninstall 1.0'],
        fails: /pre-removal script subprocess/,
      });
      await life.step(`rm /interrupt-uninstall; dpkg -r ${LOGGER}`, {
        state: 'config-files 1.0',
        calls: removal('1.0'),
      });
    });

    it('is purged at once', async () => {
      await life.step(`dpkg -i ${one}`, { state: 'installed 1.0', calls: ['install 1.0'] });
      await life.step(`dpkg -P ${LOGGER}`, { state: '', calls: removal('1.0') });
    });

    it('can be purged twice and removed again', async () => {
      await life.step(`dpkg -i ${one}`, { state: 'installed 1.0', calls: ['install 1.0'] });
      await life.step(`dpkg -r ${LOGGER}`, { state: 'config-files 1.0', calls: removal('1.0') });
      await life.step(`dpkg -r ${LOGGER}`, { state: 'config-files 1.0' });
      await life.step(`dpkg -P ${LOGGER}`, { state: '' });
      await life.step(`dpkg -P ${LOGGER}`, { state: '' });
    });

    it('is removed with the directory of wazo-plugind gone, and with it there', async () => {
      await life.step(`dpkg -i ${one}`, { state: 'installed 1.0', calls: ['install 1.0'] });
      await life.step(`rm -rf /var/lib/wazo-plugind; dpkg -r ${LOGGER}`, {
        state: 'config-files 1.0',
        calls: removal('1.0'),
      });
      await life.step(`dpkg -i ${one}`, { state: 'installed 1.0', calls: ['install 1.0'] });
      await life.step(`test -d /var/lib/wazo-plugind/rules && dpkg -P ${LOGGER}`, {
        state: '',
        calls: removal('1.0'),
      });
    });

    describe('where `install` fails the first time', () => {
      beforeEach(() =>
        life.step(`touch /fail-install; dpkg -i ${one}`, {
          state: 'half-configured 1.0',
          calls: ['install 1.0'],
          fails: /post-installation script subprocess returned error exit status 7/,
          problems: /half configured.*\n wazo-plugind-logger-test/s,
        }),
      );

      it('can be configured again', () =>
        life.step('rm /fail-install; dpkg --configure -a', { state: 'installed 1.0', calls: ['install 1.0'] }));

      it('can be installed again', () =>
        life.step(`rm /fail-install; dpkg -i ${one}`, { state: 'installed 1.0', calls: ['install 1.0'] }));

      it('can be upgraded', () =>
        life.step(`rm /fail-install; dpkg -i ${two}`, { state: 'installed 2.0', calls: ['install 2.0'] }));

      it('can be removed', () => life.step(`dpkg -r ${LOGGER}`, { state: 'config-files 1.0', calls: removal('1.0') }));
    });

    describe('where `install` fails on an upgrade', () => {
      beforeEach(async () => {
        await life.step(`dpkg -i ${one}`, { state: 'installed 1.0', calls: ['install 1.0'] });
        await life.step(`touch /fail-install; dpkg -i ${two}`, {
          state: 'half-configured 2.0',
          calls: ['install 2.0'],
          fails: /post-installation script subprocess returned error exit status 7/,
          problems: /half configured/,
        });
      });

      it('can be configured again', () =>
        life.step('rm /fail-install; dpkg --configure -a', { state: 'installed 2.0', calls: ['install 2.0'] }));

      it('can be downgraded', () =>
        life.step(`rm /fail-install; dpkg -i ${one}`, { state: 'installed 1.0', calls: ['install 1.0'] }));

      it('can be purged', () => life.step(`dpkg -P ${LOGGER}`, { state: '', calls: removal('2.0') }));
    });

    it('can be upgraded after `uninstall` failed', async () => {
      await life.step(`dpkg -i ${one}`, { state: 'installed 1.0', calls: ['install 1.0'] });
      await life.step(`touch /fail-uninstall; dpkg -P ${LOGGER}`, {
        state: 'installed 1.0',
        calls: ['uninstall 1.0'],
        fails: /exit status 7/,
      });
      await life.step(`dpkg -i ${two}`, { state: 'installed 2.0', calls: ['install 2.0'] });
      await life.step(`rm /fail-uninstall; dpkg -P ${LOGGER}`, { state: '', calls: removal('2.0') });
    });

    it('is not uninstalled where it never was installed', async () => {
      await life.step(`dpkg --unpack ${one}`, { state: 'unpacked 1.0', problems: /unpacked but not yet configured/ });
      await life.step(`dpkg -r ${LOGGER}`, { state: 'config-files 1.0' });
      await life.step(`dpkg --unpack ${one}`, { state: 'unpacked 1.0', problems: /unpacked but not yet configured/ });
      await life.step('dpkg --configure -a', { state: 'installed 1.0', calls: ['install 1.0'] });
    });

    it('has to be installed again before it can be removed where its `rules` is gone', async () => {
      await life.step(`dpkg -i ${one}`, { state: 'installed 1.0', calls: ['install 1.0'] });
      const rules = '/usr/lib/wazo-plugind/plugins/test/logger/wazo/rules';
      await life.step(`rm ${rules}; dpkg -r ${LOGGER}`, {
        state: 'installed 1.0',
        fails: /cp: cannot stat '\S+\/wazo\/rules'/,
        problems: new RegExp(`^missing\\s+${rules}$`),
      });
      await life.step(`dpkg -i ${one}`, { state: 'installed 1.0', calls: ['install 1.0'] });
      await life.step(`dpkg -r ${LOGGER}`, { state: 'config-files 1.0', calls: removal('1.0') });
    });

    it("leaves other plugins' copies of `rules` alone", async () => {
      const other = '/var/lib/wazo-plugind/rules/rules.logger2.test';
      await root.run(`mkdir -p ${other.replace(/[^/]+$/, '')}; echo other >${other}`);
      await root.run(`dpkg -i ${one}; dpkg -P ${LOGGER}`);
      expect(await root.run(`cat ${other}`)).toEqual({ status: 0, stdout: 'other\n', stderr: '' });
    });
  });

  describe('where `postrm` fails', () => {
    let one: string;

    beforeAll(async () => {
      one = await life.add(buildPlugin().path);
    });

    describe.each(['-r', '-P'])('on dpkg %s', (option) => {
      beforeEach(async () => {
        await life.step(`dpkg -i ${one}`, { state: 'installed 1.0', calls: ['install 1.0'] });
        await life.step(`touch /fail-postrm; dpkg ${option} ${LOGGER}`, {
          state: 'half-installed 1.0',
          calls: ['uninstall 1.0', 'postrm 1.0'],
          fails: /post-removal script subprocess returned error exit status 7/,
          problems: /half installed.*\n\/var\/lib\/wazo-plugind\/rules\/rules\.logger\.test$/s,
        });
      });

      it('`postrm` runs again with the next removal', () =>
        life.step(`rm /fail-postrm; dpkg -r ${LOGGER}`, { state: 'config-files 1.0', calls: ['postrm 1.0'] }));

      it('`postrm` runs again with the next purge', () =>
        life.step(`rm /fail-postrm; dpkg -P ${LOGGER}`, { state: '', calls: ['postrm 1.0'] }));

      it('the package can be installed again', async () => {
        await life.step(`rm /fail-postrm; dpkg -i ${one}`, { state: 'installed 1.0', calls: ['install 1.0'] });
        await life.step(`dpkg -P ${LOGGER}`, { state: '', calls: ['uninstall 1.0', 'postrm 1.0'] });
      });
    });
  });

  describe('beside packages that wazo-plugind made', () => {
    let theirs: string;
    let ours: string;

    beforeAll(async () => {
      theirs = await life.add(asWazoPlugindMakesIt(buildPlugin().path, 'logger'));
      ours = await life.add(buildPlugin({ version: '2.0' }).path);
    });
    beforeEach(async () => {
      await root.run('mkdir -p /var/lib/wazo-plugind/rules');
      await life.step(`dpkg -i ${theirs}`, { state: 'installed 1.0', calls: ['install 1.0'] });
    });

    it('takes over from one, and back', async () => {
      await life.step(`dpkg -i ${ours}`, { state: 'installed 2.0', calls: ['install 2.0'] });
      await life.step(`dpkg -i ${theirs}`, { state: 'installed 1.0', calls: ['install 1.0'] });
    });

    it('removes the copy of `rules` that one left behind', async () => {
      await life.step(`touch /fail-uninstall; dpkg -r ${LOGGER}`, {
        state: 'installed 1.0',
        calls: ['uninstall 1.0'],
        fails: /exit status 7/,
        problems: new RegExp(`^${BACKUP}$`),
      });
      await life.step(`dpkg -i ${ours}`, { state: 'installed 2.0', calls: ['install 2.0'] });
    });

    it('frees one that could never be purged', async () => {
      await life.step(`dpkg -P ${LOGGER}`, {
        state: 'config-files 1.0',
        calls: ['uninstall 1.0', 'postrm 1.0'],
        fails: /exit status 127/,
      });
      await life.step(`dpkg -i ${ours}`, { state: 'installed 2.0', calls: ['install 2.0'] });
      await life.step(`dpkg -P ${LOGGER}`, { state: '', calls: ['uninstall 2.0', 'postrm 2.0'] });
    });
  });

  describe('with dependencies', () => {
    let base: Life;
    let baseDeb: string;
    let one: string;
    let two: string;

    beforeAll(async () => {
      base = lifeOf(packageOf('base'), root);
      baseDeb = await base.add(buildPlugin({ name: 'base' }).path);
      const options = { depends: ['base'], debianDepends: ['hello (>= 2)', 'nonesuch | sed'] };
      one = await life.add(buildPlugin(options).path);
      two = await life.add(buildPlugin({ ...options, version: '2.0' }).path);
    });
    afterEach(async () => {
      await base.forget();
      await root.run('apt-get purge --yes hello');
    });

    it('has them installed by apt, before itself', async () => {
      await life.step(`apt-get install --yes ${one} ${baseDeb}`, {
        state: 'installed 1.0',
        calls: ['install 1.0', 'install 1.0'],
      });
      await life.step('hello', { state: 'installed 1.0' });
      await life.step(`apt-get install --yes ${two}`, { state: 'installed 2.0', calls: ['install 2.0'] });
      await life.step(`apt-get install --yes --allow-downgrades ${one}`, {
        state: 'installed 1.0',
        calls: ['install 1.0'],
      });
      await life.step(`apt-get remove --yes ${LOGGER}`, {
        state: 'config-files 1.0',
        calls: ['uninstall 1.0', 'postrm 1.0'],
      });
      await life.step(`apt-get purge --yes ${LOGGER}`, { state: '' });
    });

    it('has them installed by gdebi', async () => {
      await base.step(`gdebi --non-interactive ${baseDeb}`, { state: 'installed 1.0', calls: ['install 1.0'] });
      await life.step(`gdebi --non-interactive ${one}`, { state: 'installed 1.0', calls: ['install 1.0'] });
      await life.step('hello', { state: 'installed 1.0' });
      await life.step(`gdebi --non-interactive ${two}`, { state: 'installed 2.0', calls: ['install 2.0'] });
      await life.step(`apt-get purge --yes ${LOGGER}`, { state: '', calls: ['uninstall 2.0', 'postrm 2.0'] });
    });

    it('is not installed by dpkg before they are', async () => {
      await life.step(`dpkg -i ${one}`, {
        state: 'unpacked 1.0',
        fails: /depends on wazo-plugind-base-test; however/,
        problems: /unpacked but not yet configured/,
      });
      await life.step(`apt-get install --yes --fix-broken ${baseDeb}`, {
        state: 'installed 1.0',
        calls: ['install 1.0', 'install 1.0'],
      });
    });
  });
});

/** The life of packages in a real container with the stand-in: what fails, what is left, what was called. */

import { beforeAll, describe, expect, it } from 'vitest';
import { type Docker, docker, makeImage, startDocker } from '../support/docker.ts';
import { describeWith } from '../support/needs.ts';
import { type Lived, packageLiving, type RehearsalOptions, rehearseIn, type Seen } from '../support/rehearsal.ts';
import { asWazoPlugindMakesIt } from '../support/wazo-plugind-package.ts';

const WHOLE = ['install', 'upgrade', 'remove', 'purge', 'install again', 'purge at once'];

describeWith(docker, 'a rehearsal', () => {
  let daemon: Docker;
  let image: string;

  beforeAll(async () => {
    daemon = await startDocker();
    Object.assign(process.env, daemon.environment);
    image = await makeImage(daemon);
  });

  const rehearse = (lived: Lived, options: RehearsalOptions & { previous?: string } = {}): Promise<Seen> =>
    rehearseIn(image, { package: packageLiving(lived), ...options }, options);

  const nothing = ({ found, messages, steps, log }: Seen, expected = WHOLE) =>
    expect({ found, messages, steps }, log).toEqual({ found: [], messages: [], steps: expected });

  describe('finds nothing wrong', () => {
    it.each([0, 2])('with a plugin of format %j that does what it should', async (formatVersion) => {
      const seen = await rehearse({
        formatVersion,
        package: 'mkdir -p "$pkgdir/etc/wazo-calld/conf.d"; echo "a: 1" >"$pkgdir/etc/wazo-calld/conf.d/50-a.yml"',
        install: 'systemctl restart wazo-calld\nasterisk -rx "dialplan reload"',
        uninstall: 'service wazo-confd restart',
        postrm: 'wazo-auth-keys service update',
      });
      nothing(seen);
      expect(seen.called('install')).toEqual(['systemctl restart wazo-calld', "asterisk -rx 'dialplan reload'"]);
      expect(seen.called('upgrade')).toEqual(seen.called('install'));
      expect([...seen.called('remove'), ...seen.called('purge')]).toEqual([
        'service wazo-confd restart',
        ...(formatVersion > 0 ? ['wazo-auth-keys service update'] : []),
      ]);
    });

    it('with rules in make and in Python', async () => {
      const make = `#!/usr/bin/make -f
build package:
\tmkdir -p "$(pkgdir)/opt/a"
install:
\tsystemctl restart wazo-calld
uninstall postrm:
\ttrue
`;
      const python = `#!/usr/bin/python3
import os, subprocess, sys
if sys.argv[1] == 'package':
    os.makedirs(os.environ['pkgdir'] + '/opt/a')
if sys.argv[1] == 'install':
    subprocess.run(['systemctl', 'restart', 'wazo-calld'], check=True)
`;
      for (const [rules, depends] of [
        [make, 'make'],
        [python, 'python3'],
      ] as const) {
        const seen = await rehearse({ rules, debianDepends: [depends] });
        nothing(seen);
        expect(seen.called('install')).toEqual(['systemctl restart wazo-calld']);
      }
    });

    it('with what depends on Debian’s packages, on Wazo’s and on other plugins', async () => {
      const seen = await rehearse({
        debianDepends: ['make', 'wazo-calld (>= 23.01)', 'asterisk', 'nonsense | xivo-config'],
        depends: ['other'],
        install: 'make --version',
      });
      nothing(seen);
    });

    it('with a unit that the package brings, a daemon, and what asks for input', async () => {
      const unit = '[Service]\\nExecStart=/bin/true\\n[Install]\\nWantedBy=multi-user.target\\n';
      const seen = await rehearse({
        package: `mkdir -p "$pkgdir/lib/systemd/system"; printf '${unit}' >"$pkgdir/lib/systemd/system/probe.service"`,
        install: `systemctl daemon-reload
systemctl enable probe
systemctl restart probe
[ -e /run/probe.pid ] || { sleep 1000 & echo $! >/run/probe.pid; }
if read -r answer; then exit 1; fi`,
        uninstall: 'systemctl disable --now probe; kill "$(cat /run/probe.pid)"; rm /run/probe.pid',
      });
      nothing(seen);
    });
  });

  describe('tells of an install that fails', () => {
    const failing = async (install: string, more: Partial<Lived> = {}) => {
      const seen = await rehearse({ ...more, install });
      expect(seen.found, seen.log).toEqual(['error rehearsal-install-failed']);
      expect(seen.passed).toBe(false);
      return seen;
    };

    it('with its status, where it is, and goes on to remove it', async () => {
      const { messages, steps, life } = await failing('echo some words\nsystemctl restart xivo-ctid-ng');
      expect(messages[0]).toMatch(
        /`wazo\/rules install` ended with exit status 5\. A Wazo has no unit `xivo-ctid-ng` any more: write `wazo-calld`\./,
      );
      expect(steps).toEqual(['install failed', 'remove', 'purge']);
      expect(life.steps[0]?.lastLines).toContain('some words');
    });

    it('for a command, by what the release has', async () => {
      const { messages } = await failing('ngrep -V');
      expect(messages[0]).toContain('There is no command `ngrep`: add its Debian package `ngrep` to `debian_depends`');
    });

    it('for a Python module, by what the release has', async () => {
      const { messages } = await failing('python3 -c "import ldap3.core"', { debianDepends: ['python3'] });
      expect(messages[0]).toContain('Python has no module `ldap3`: add its Debian package `python3-ldap3` to');
    });

    it('when it takes too long', async () => {
      const seen = await rehearse({ install: 'echo before; sleep 1000' }, { patience: 8 });
      expect(seen.found).toEqual(['error rehearsal-install-failed']);
      expect(seen.messages[0]).toContain('after more than 8.0 s, by us');
    });

    it('when the package wants a version that the release does not have', async () => {
      const { messages, steps } = await failing(':', { debianDepends: ['make (>= 99)'] });
      expect(messages[0]).toContain('`debian_depends` asks for `make (>= 99)`, which this Debian does not have');
      expect(steps).toEqual(['install failed']);
    });

    it('when it has a file of Wazo’s', async () => {
      const { messages } = await failing(':', {
        package: 'mkdir -p "$pkgdir/etc/asterisk"; echo >"$pkgdir/etc/asterisk/extensions.conf"',
      });
      expect(messages[0]).toContain(
        "`/etc/asterisk/extensions.conf` is a file of Wazo's package `wazo-asterisk-config`",
      );
    });
  });

  it('tells of a removal that fails, of each cause once', async () => {
    const seen = await rehearse({ uninstall: 'systemctl restart xivo-dird' });
    expect(seen.found).toEqual(['error rehearsal-removal-failed']);
    expect(seen.messages[0]).toContain('`wazo/rules uninstall` ended with exit status 5');
    const both = await rehearse({ install: 'systemctl restart xivo-dird', uninstall: 'systemctl restart xivo-dird' });
    expect(both.found).toEqual(['error rehearsal-install-failed']);
    expect(both.steps).toEqual(['install failed', 'remove failed']);
  });

  it('tells of an upgrade that fails, and of a second installation', async () => {
    const upgrade = await rehearse({ install: 'mkdir /opt/probe', uninstall: 'rmdir /opt/probe' });
    expect(upgrade.found).toEqual(['error rehearsal-upgrade-failed']);
    const again = await rehearse({
      install: 'if [ -e /opt/again ]; then exit 3; fi',
      uninstall: 'touch /opt/again',
    });
    expect(again.found.sort()).toEqual(['error rehearsal-not-repeatable', 'warning rehearsal-left-over']);
  });

  it('tells of what is left, and of what is not as it was', async () => {
    const seen = await rehearse({
      install: `mkdir -p /opt/probe/a; touch /opt/probe/a/b /usr/share/probe/mine
echo x >>/etc/asterisk/modules.conf
echo "probe:x:4321:4321::/:/bin/sh" >>/etc/passwd
chmod 700 /etc/wazo-calld
rm -f /etc/debian_version
printf '#' | dd of=/etc/bash.bashrc conv=notrunc bs=1 seek=5 2>/dev/null
touch -d 2020-01-01 /etc/bash.bashrc`,
    });
    expect(seen.found).toEqual([
      'warning rehearsal-left-over',
      'warning rehearsal-changed',
      'warning rehearsal-not-repeatable',
    ]);
    expect(seen.passed).toBe(true);
    expect(seen.messages[0]).toContain('`/opt/probe` and `/usr/share/probe/mine`');
    expect(seen.messages[1]).toContain(
      '`/etc/asterisk/modules.conf` (content), `/etc/bash.bashrc` (content), `/etc/wazo-calld` (mode), `/etc/debian_version` (gone) and the users and groups (`/etc/passwd`)',
    );
    expect(seen.messages[2]).toContain('`/etc/asterisk/modules.conf`');
  });

  it('tells of a package that nobody has, and which may have been meant', async () => {
    const { found, messages, passed } = await rehearse({ debianDepends: ['python-requests', 'nonsense-of-mine'] });
    expect(found).toEqual(['warning debian-dependency-unavailable', 'warning debian-dependency-unavailable']);
    expect(messages[0]).toContain('Did you mean `python3-requests`?');
    expect(messages[1]).not.toContain('Did you mean');
    expect(passed).toBe(true);
  });

  it('gets over an install that removes dpkg, ends all processes, or empties the stand-in', async () => {
    const dpkg = await rehearse({ install: 'rm /usr/bin/dpkg' });
    expect(dpkg.passed).toBe(false);
    const all = await rehearse({ install: 'kill -9 -1' });
    expect(all.found[0]).toBe('error rehearsal-install-failed');
    const own = await rehearse({ install: 'rm -rf /var/lib/wazo-stand-in/* /usr/lib/wazo-stand-in' });
    expect(own.steps[0]).toBe('install');
  });

  it('tells of a disk that is full', async () => {
    const { messages } = await rehearse({ install: 'dd if=/dev/zero of=/dev/shm/x bs=1M' });
    expect(messages[0]).toContain('The disk is full');
  });

  describe('with a previous version', () => {
    it('upgrades from it, and tells apart what that left', async () => {
      const previous = packageLiving({ version: '0.9', install: 'touch /opt/old' });
      const seen = await rehearse({ install: 'touch /opt/new' }, { previous });
      expect(seen.found).toEqual(['warning rehearsal-left-over']);
      expect(seen.messages[0]).not.toContain('/opt/old');
      expect(seen.steps).toEqual([
        ...['install', 'remove', 'purge', 'install again', 'purge at once'],
        ...['install previous', 'upgrade from previous', 'purge upgraded'],
      ]);
    });

    it('mends what wazo-plugind’s own package does', async () => {
      const own = packageLiving({ version: '0.9' });
      const previous = asWazoPlugindMakesIt(own, 'probe');
      nothing(await rehearse({}, { previous }), [
        ...['install', 'remove', 'purge', 'install again', 'purge at once'],
        ...['install previous', 'upgrade from previous', 'purge upgraded'],
      ]);
      // By itself it gets stuck.
      const alone = await rehearseIn(image, { package: previous });
      expect(alone.found).toEqual(['error rehearsal-removal-failed']);
    });

    it('fails where the upgrade fails', async () => {
      const previous = packageLiving({ version: '0.9', install: 'touch /opt/lock', uninstall: 'rm -f /opt/lock' });
      const { found, messages } = await rehearse({ install: '[ ! -e /opt/lock ]' }, { previous });
      expect(found).toEqual(['error rehearsal-upgrade-failed']);
      expect(messages[0]).toContain('Upgrading from the previous version fails');
    });
  });

  it('begins again with what a server has and a small image has not', async () => {
    const seen = await rehearse({ install: 'jq --version; systemctl restart wazo-calld', uninstall: 'jq --version' });
    nothing(seen);
    expect(seen.life.added).toEqual(['jq']);
  });

  it('brings to an image with a Wazo its commands alone', async () => {
    const seen = await rehearse(
      {
        install: 'systemctl restart wazo-calld; grep -q mine /etc/wazo-calld/config.yml; wazo-auth-keys service update',
      },
      {
        prepare: `mkdir -p /etc/wazo-calld; echo mine >/etc/wazo-calld/config.yml
for name in wazo-plugind wazo-auth-keys; do printf '#!/bin/sh\nexit 1\n' >/usr/bin/$name; chmod +x /usr/bin/$name; done`,
      },
    );
    nothing(seen);
    expect(seen.called('install')).toEqual(['systemctl restart wazo-calld', 'wazo-auth-keys service update']);
  });

  it('leaves nothing when it is cancelled', async () => {
    const controller = new AbortController();
    const path = packageLiving({ install: 'sleep 1000' });
    setTimeout(() => controller.abort(new Error('cancelled')), 6000);
    await expect(rehearseIn(image, { package: path }, { signal: controller.signal })).rejects.toThrow('cancelled');
  });
});

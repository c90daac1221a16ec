import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type DebianRoot, makeDebianRoot } from './debian-root.ts';
import { describeWith, program, root as rootUser } from './needs.ts';

describeWith([rootUser, program('mmdebstrap'), program('dpkg-deb', 'dpkg')], 'a Debian root', () => {
  let root: DebianRoot;
  let directory: string;

  beforeAll(async () => {
    root = await makeDebianRoot();
    directory = mkdtempSync(join(tmpdir(), 'debian-root-test-'));
  }, 300_000);

  afterAll(async () => {
    await root?.remove();
    if (directory) rmSync(directory, { recursive: true });
  });

  it('is the release asked for, with the architecture of this machine', async () => {
    const { stdout } = await root.run('. /etc/os-release && echo "$VERSION_CODENAME" && dpkg --print-architecture');
    const architecture = execFileSync('dpkg', ['--print-architecture'], { encoding: 'utf8' });
    expect(stdout).toBe(`bookworm\n${architecture}`);
  });

  it('has a clean environment', async () => {
    const { stdout } = await root.run(['env'], { EXTRA: 'yes' });
    expect(stdout.trim().split('\n').sort()).toEqual([
      'DEBIAN_FRONTEND=noninteractive',
      'EXTRA=yes',
      'HOME=/root',
      'LC_ALL=C.UTF-8',
      'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
    ]);
  });

  it('tells how a command ended', async () => {
    expect(await root.run('echo out; echo err >&2; exit 3')).toEqual({ status: 3, stdout: 'out\n', stderr: 'err\n' });
  });

  it('lets no service start', async () => {
    expect((await root.run(['/usr/sbin/policy-rc.d', 'asterisk', 'start'])).status).toBe(101);
  });

  it('installs a package and what it depends on from the archive', async () => {
    const staged = join(directory, 'staged');
    mkdirSync(join(staged, 'DEBIAN'), { recursive: true });
    const control = [
      'Package: trivial',
      'Version: 1.0',
      'Architecture: all',
      'Maintainer: Nobody <nobody@example.org>',
      'Depends: hello',
      'Description: trivial',
    ];
    writeFileSync(join(staged, 'DEBIAN/control'), `${control.join('\n')}\n`);
    execFileSync('dpkg-deb', ['--build', '--root-owner-group', staged, join(directory, 'trivial.deb')]);
    await root.copyIn(join(directory, 'trivial.deb'), '/tmp/packages/trivial.deb');

    const install = await root.run(['apt-get', 'install', '--yes', '/tmp/packages/trivial.deb']);
    expect(install.status, install.stderr).toBe(0);

    expect((await root.run(['dpkg', '--status', 'trivial'])).stdout).toContain('Status: install ok installed');
    expect((await root.run(['hello'])).stdout).toBe('Hello, world!\n');
    expect(await root.run(['dpkg', '--audit'])).toEqual({ status: 0, stdout: '', stderr: '' });
  }, 60_000);

  it('is gone once removed', async () => {
    const other = await makeDebianRoot();
    await other.remove();
    expect((await other.run(['true'])).status).not.toBe(0);
    expect((await root.run(['true'])).status).toBe(0);
  }, 60_000);
});

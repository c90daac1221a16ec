/** `build-packages` on the machine itself, a bare Debian 12: by root, by sudo, and what is said where neither can be. */

import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type DebianRoot, makeDebianRoot } from '../support/debian-root.ts';
import { describeWith, program, root as rootUser } from '../support/needs.ts';
import { rules, writePlugin } from '../support/plugin.ts';

describeWith([rootUser, program('mmdebstrap')], 'the packages that rules needs', () => {
  let root: DebianRoot;

  beforeAll(async () => {
    root = await makeDebianRoot({ include: ['sudo'] });
    for (const path of ['dist', 'action.yml', 'package.json'])
      cpSync(path, join(root.path, 'action', path), { recursive: true });
    cpSync('node_modules/node/bin/node', join(root.path, 'usr/local/bin/node'));
    writePlugin(join(root.path, 'plugin'), { rules: rules({ build: 'command -v bc || :' }) });
    const made = await root.run('useradd --uid 1000 builder && chown -R builder: /plugin && chmod 1777 /tmp');
    expect(made).toMatchObject({ status: 0 });
  });
  afterAll(() => root?.remove());

  async function build(packages: string, user = 0) {
    const words = ['node', '/action/dist/index.js', 'build', '/plugin', '--output-directory', '/tmp/out'];
    const asUser = ['setpriv', `--reuid=${user}`, `--regid=${user}`, '--clear-groups', ...words];
    const { status, stdout, stderr } = await root.run([...asUser, '--build-packages', packages]);
    return { status, printed: stdout + stderr };
  }

  it('are asked for by a user who may not install them, with the line to add', async () => {
    const { status, printed } = await build('bc fakeroot', 1000);
    expect(status, printed).toBe(1);
    expect(printed).toContain('`- run: sudo apt-get update && sudo apt-get install --yes bc fakeroot`');
    expect(printed).not.toContain('wazo/rules build');
  });

  it('are installed by sudo, where they are missing', async () => {
    writeFileSync(join(root.path, 'etc/sudoers.d/builder'), 'builder ALL=(ALL) NOPASSWD: ALL\n', { mode: 0o440 });
    const first = await build('bc fakeroot', 1000);
    expect(first.status, first.printed).toBe(0);
    expect(first.printed).toMatch(
      /== Install bc, fakeroot\n[\s\S]*Setting up bc [\s\S]*== wazo\/rules build\n\/usr\/bin\/bc\n/,
    );
    const second = await build('bc fakeroot', 1000);
    expect(second.status, second.printed).toBe(0);
    expect(second.printed).not.toContain('Install');
  });

  it('are installed by root, also where the lists are missing', async () => {
    await root.run('rm -rf /var/lib/apt/lists/*; apt-get remove --yes bc');
    const { status, printed } = await build('bc');
    expect(status, printed).toBe(0);
    expect(printed).toMatch(/== Install bc\n[\s\S]*Setting up bc /);
  });

  it('are installed once another apt-get has ended', async () => {
    await root.run('apt-get remove --yes bc');
    const lock =
      'open F, ">/var/lib/dpkg/lock-frontend"; my $all = pack("ssx4q2ix4", 1); fcntl F, 6, $all or die; sleep 3';
    const [other, { status, printed }] = await Promise.all([root.run(['perl', '-e', lock]), build('bc')]);
    expect(other).toMatchObject({ status: 0 });
    expect(status, printed).toBe(0);
    expect(printed).toContain('Waiting for cache lock');
  });

  it('are named where there are none', async () => {
    const { status, printed } = await build('no-such-package');
    expect(status, printed).toBe(1);
    expect(printed).toMatch(/can't be installed: no-such-package\. .*check its name in `build-packages`/);
  });
});

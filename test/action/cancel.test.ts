/** A run that is cancelled, and a run as a normal user, under fakeroot. */

import { execFileSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { describeWith, program, root } from '../support/needs.ts';
import { leftIn, makeDirectory, makePlugin, pathsIn, processesOf, rules } from '../support/plugin.ts';
import { type ActionOptions, runAction, startAction } from '../support/runner.ts';

/** Lines that start a process of their own, say so with the file `begun`, and wait. */
const sleeping = 'sleep 60 & touch begun; wait; touch late';

async function cancelled(options: ActionOptions, signal: NodeJS.Signals): Promise<void> {
  const { workspace } = options;
  const { child, result, temp } = startAction({
    ...options,
    inputs: { 'upload-artifact': 'false', 'output-directory': 'out' },
  });
  await expect.poll(() => existsSync(join(workspace, 'begun')), { timeout: 20_000 }).toBe(true);
  const started = Date.now();
  child.kill(signal);
  const { exitCode, annotations, stderr, lines } = await result;

  expect(Date.now() - started).toBeLessThan(6000);
  expect(exitCode).toBe(128 + constants.signals[signal]);
  expect(annotations.map(({ message }) => message)).toEqual(['The run was cancelled']);
  expect(stderr).toBe('');
  expect(lines.filter((line) => /^\s+at /.test(line))).toEqual([]);
  await expect.poll(() => processesOf(workspace)).toEqual([]);
  expect(existsSync(join(workspace, 'late'))).toBe(false);
  expect(leftIn(temp)).toEqual([]);
  expect(pathsIn(workspace, temp).filter((path) => /\.(deb|partial)$/.test(path))).toEqual([]);
}

describe('a run that is cancelled', () => {
  it.each([
    ['SIGINT', 'build', { build: sleeping }],
    ['SIGTERM', 'build', { build: sleeping }],
    ['SIGHUP', 'build', { build: sleeping }],
    ['SIGINT', 'package', { package: `touch "$pkgdir/a"; ${sleeping}` }],
    ['SIGTERM', 'package', { package: `touch "$pkgdir/a"; ${sleeping}` }],
  ] as const)('by %s ends all that `rules %s` started and leaves nothing', async (signal, _, lines) => {
    await cancelled({ workspace: makePlugin({ rules: rules(lines) }) }, signal);
  });

  it('ends what does not want to end', async () => {
    const stubborn = `trap '' INT TERM; ${sleeping}`;
    await cancelled({ workspace: makePlugin({ rules: rules({ build: stubborn }) }) }, 'SIGINT');
  });

  it('leaves no half package', async () => {
    const big = 'dd if=/dev/urandom of="$pkgdir/big" bs=1M count=80 2>/dev/null';
    const workspace = makePlugin({ rules: rules({ package: big }) });
    const { child, result, temp } = startAction({
      workspace,
      inputs: { 'upload-artifact': 'false', 'output-directory': 'out', compression: 'xz', 'compression-level': '9' },
    });
    const begun = () => pathsIn(join(workspace, 'out')).length > 0;
    await expect.poll(begun, { timeout: 20_000, interval: 5 }).toBe(true);
    child.kill('SIGINT');
    const started = Date.now();
    expect((await result).exitCode).toBe(130);
    expect(Date.now() - started).toBeLessThan(6000);
    expect(pathsIn(join(workspace, 'out'))).toEqual([]);
    expect(leftIn(temp)).toEqual([]);
  });
});

describeWith([program('fakeroot')], 'a normal user', () => {
  const nobody = 65_534;
  let bundle: string;

  beforeAll(() => {
    // The bundle as it is, but that root becomes a normal user first; the checkout may be where only root can read.
    const directory = makeDirectory();
    cpSync(fileURLToPath(new URL('../../dist', import.meta.url)), join(directory, 'dist'), { recursive: true });
    bundle = join(directory, 'as-nobody.mjs');
    writeFileSync(
      bundle,
      `import { chmodSync, chownSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
if (process.getuid() === 0) {
  for (const root of [dirname(process.env.RUNNER_TEMP), process.env.GITHUB_WORKSPACE]) {
    chownSync(root, ${nobody}, ${nobody});
    for (const path of readdirSync(root, { recursive: true })) chownSync(join(root, path), ${nobody}, ${nobody});
  }
  chmodSync(${JSON.stringify(directory)}, 0o755);
  if (process.env.SETUID !== undefined) {
    chownSync(process.env.SETUID, 0, 0);
    chmodSync(process.env.SETUID, 0o4755);
  }
  process.setgroups([]);
  process.setgid(${nobody});
  process.setuid(${nobody});
}
await import('./dist/index.js');
`,
    );
  });

  const asRoot = 'id -u > user; install -D -o root -g root -m 640 user "$pkgdir/etc/user"; chown root "$pkgdir/etc"';

  it('stages under fakeroot, and builds', async () => {
    const workspace = makePlugin({ rules: rules({ build: 'id -u > builder', package: asRoot }) });
    const { exitCode, annotations, outputs } = await runAction({
      workspace,
      bundle,
      inputs: { 'upload-artifact': 'false' },
    });
    expect(annotations).toEqual([]);
    expect(exitCode).toBe(0);
    expect(readFileSync(join(workspace, 'builder'), 'utf8')).not.toBe('0\n');
    expect(readFileSync(join(workspace, 'user'), 'utf8')).toBe('0\n');
    expect(statSync(outputs['deb-path'] ?? '').uid).not.toBe(0);
  });

  it('is warned where there is no fakeroot', async () => {
    const bin = makeDirectory();
    for (const name of ['sh', 'id', 'mkdir', 'touch', 'env', 'git']) {
      symlinkSync(execFileSync('which', [name], { encoding: 'utf8' }).trim(), join(bin, name));
    }
    execFileSync('chmod', ['755', bin]);
    const workspace = makePlugin({
      rules: rules({ package: 'id -u > user; mkdir "$pkgdir/etc"; touch "$pkgdir/etc/a"' }),
    });
    const { exitCode, annotations } = await runAction({
      workspace,
      bundle,
      inputs: { 'upload-artifact': 'false' },
      env: { PATH: bin },
    });
    expect(exitCode).toBe(0);
    expect(annotations).toEqual([
      expect.objectContaining({ severity: 'warning', message: expect.stringContaining('`fakeroot` is not installed') }),
    ]);
    expect(readFileSync(join(workspace, 'user'), 'utf8')).not.toBe('0\n');
  });

  describeWith([root, program('setpriv', 'util-linux')], 'whose `rules` leaves a process of root behind', () => {
    it('builds, though that can not be ended', async () => {
      // As `sudo` would start it.
      const left = './sudo --reuid=0 --clear-groups sleep 5 & sleep 0.2; grep ^Uid: /proc/$!/status >user';
      const workspace = makePlugin({ rules: rules({ build: left }) });
      const sudo = join(workspace, 'sudo');
      copyFileSync(execFileSync('which', ['setpriv'], { encoding: 'utf8' }).trim(), sudo);
      const { exitCode, annotations } = await runAction({
        workspace,
        bundle,
        inputs: { 'upload-artifact': 'false' },
        env: { SETUID: sudo },
      });
      expect(annotations).toEqual([]);
      expect(exitCode).toBe(0);
      expect(readFileSync(join(workspace, 'user'), 'utf8')).toMatch(/^Uid:\t0\t0\t/);
    });
  });

  it('can cancel, which ends fakeroot’s own process too', async () => {
    await cancelled({ workspace: makePlugin({ rules: rules({ package: sleeping }) }), bundle }, 'SIGINT');
  });
});

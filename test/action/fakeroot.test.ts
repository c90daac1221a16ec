/** What `rules package` stages as root, and under fakeroot as another user, is the same package. */

import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { describeWith, program, root } from '../support/needs.ts';
import { makePlugin, processesOf, rules } from '../support/plugin.ts';

const bundle = fileURLToPath(new URL('../../dist/index.js', import.meta.url));
const NOBODY = 65534;

/** Where everybody may go; with a blank, which fakeroot's own shell stumbles over. */
const place = mkdtempSync(join(tmpdir(), 'fakeroot '));
chmodSync(place, 0o755);
afterAll(() => rmSync(place, { recursive: true, force: true }));

interface Run {
  status: number | null;
  printed: string;
  /** The sum of the package; undefined where there is none. */
  sum: string | undefined;
  workspace: string;
  /** What is left among the temporary files. */
  left: string[];
}

/** Builds a plugin whose `rules package` has these lines, as root or as nobody. */
function build(lines: string, user: 'root' | 'nobody', more: { checkout?: number } = {}): Run {
  const workspace = makePlugin({ rules: rules({ package: lines }) });
  const home = mkdtempSync(join(place, `${user}-`));
  const [temp, output] = [join(home, 'temp'), join(home, 'output')];
  for (const directory of [temp, output]) mkdirSync(directory);
  const owner = more.checkout ?? (user === 'root' ? 0 : NOBODY);
  const below = readdirSync(workspace, { recursive: true, encoding: 'utf8' }).map((path) => join(workspace, path));
  for (const path of [workspace, ...below]) chownSync(path, owner, owner);
  for (const path of user === 'root' ? [] : [home, temp, output]) chownSync(path, NOBODY, NOBODY);
  const prefix = user === 'root' ? [] : ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups'];
  const [first = '', ...words] = [...prefix, process.execPath, bundle, workspace, '--output-directory', output];
  const { status, stdout, stderr } = spawnSync(first, words, {
    env: {
      PATH: '/usr/bin:/bin:/usr/sbin:/sbin',
      RUNNER_TEMP: temp,
      SOURCE_DATE_EPOCH: '1000000000',
      GITHUB_WORKSPACE: workspace,
    },
    encoding: 'utf8',
  });
  const sum = /^deb-sha256: (.*)$/m.exec(stdout)?.[1];
  return { status, printed: stdout + stderr, sum, workspace, left: readdirSync(temp) };
}

const MODES = `
cd "$pkgdir"
mkdir -p etc/a var/b
install -m 0440 /etc/hostname etc/a/read-only
install -m 0400 /etc/hostname etc/a/private
install -o root -g root -m 4755 /etc/hostname etc/a/setuid
cp /etc/hostname etc/a/plain
cp /etc/hostname etc/a/executable; chmod 0555 etc/a/executable
cp /etc/hostname "etc/a/none of it"; chmod 0 "etc/a/none of it"
ln etc/a/read-only etc/a/twin
ln -s read-only etc/a/link
chmod 0500 etc/a
chmod 2775 var/b
mkdir -m 1777 var/c`;

describeWith([root, program('setpriv', 'util-linux'), program('fakeroot')], 'the same lines', () => {
  it('stage the same, whatever the rights of the files', () => {
    const [real, fake] = [build(MODES, 'root'), build(MODES, 'nobody')];
    expect(real.sum, real.printed).toMatch(/^[0-9a-f]{64}$/);
    expect(fake.sum, fake.printed).toBe(real.sum);
    expect([real.left, fake.left]).toEqual([[], []]);
  });

  it('are told that owners are lost, as root and under fakeroot', () => {
    const given = `mkdir -p "$pkgdir/var/lib/a" "$pkgdir/usr/b"; install -g games -m 640 /etc/hostname "$pkgdir/usr/b/c"
chown -R www-data "$pkgdir/var/lib/a"; touch "$pkgdir/usr/d"; chown root:root "$pkgdir/usr/d"`;
    for (const { status, printed } of [build(given, 'root'), build(given, 'nobody')]) {
      expect(status, printed).toBe(0);
      expect(printed.match(/`\S+`(, `\S+`)*: given to a user/g)).toEqual(['`/usr/b/c`, `/var/lib/a`: given to a user']);
    }
  });

  it('are told of no owner where it is who builds', () => {
    const copy = 'cp -a wazo "$pkgdir/usr"; chown --reference=wazo "$pkgdir/usr"';
    for (const run of [build(copy, 'root', { checkout: 1001 }), build(copy, 'nobody')]) {
      expect(run.status, run.printed).toBe(0);
      expect(run.printed).not.toContain('ownership-lost');
    }
  });

  it('can stage no device, which on disk is a file under fakeroot', () => {
    for (const user of ['root', 'nobody'] as const) {
      const { status, printed } = build('mkdir "$pkgdir/dev"; mknod "$pkgdir/dev/probe" c 1 3', user);
      expect(status, printed).toBe(1);
      expect(printed).toContain('The package would hold `/dev/probe`, a device');
    }
  });

  it('may take the number of a file that is gone for another one', () => {
    // A program without libc, or with a libc of its own, removes a file without fakeroot's knowledge.
    const again = `mkdir "$pkgdir/a"; chmod 0700 "$pkgdir/a"; env -u LD_PRELOAD rmdir "$pkgdir/a"; echo >"$pkgdir/b"`;
    const [real, fake] = [build(again, 'root'), build(again, 'nobody')];
    expect(real.sum, real.printed).toMatch(/^[0-9a-f]{64}$/);
    expect(fake.sum, fake.printed).toBe(real.sum);
  });

  it('leave no process of fakeroot where they kill it', async () => {
    const { status, printed, workspace, left } = build('kill -9 $PPID; sleep 5', 'nobody');
    expect(status).toBe(1);
    expect(printed).toContain('`fakeroot wazo/rules package` ended by the signal SIGKILL');
    expect(processesOf(workspace)).toEqual([]);
    expect(left).toEqual([]);
  });
});

/** `strict`: a shell `rules` ends at the first command that fails; without it, it goes on as it does on a server. */

import { execFileSync } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeWith, program } from '../support/needs.ts';
import { leftIn, makeDirectory, makePlugin, manifest } from '../support/plugin.ts';
import { type ActionResult, runAction } from '../support/runner.ts';

/** A rules file whose command fails in the middle, and which exits 0 all the same. */
function failing(first: string, command = 'build'): string {
  const fail = (name: string) => (name === command ? 'no-such-command --version' : ':');
  return `${first}
case "$1" in
build) ${fail('build')}; echo "build went on" ;;
package) ${fail('package')}; echo "package went on"; mkdir "$pkgdir/etc"; echo 1 >"$pkgdir/etc/a" ;;
esac
exit 0
`;
}

function build(rules: string, strict: boolean, env: Record<string, string> = {}): Promise<ActionResult> {
  const inputs = { 'upload-artifact': 'false', strict: String(strict) };
  // A server need not have make.
  const workspace = makePlugin({ rules, manifest: `${manifest}debian_depends: [make]\n` });
  return runAction({ workspace, inputs, env });
}

const codes = ({ annotations }: ActionResult) => annotations.map(({ title }) => title);

function expectStopped(result: ActionResult, command: string): void {
  expect(result.exitCode).toBe(1);
  expect(result.stdout).not.toContain(`${command} went on`);
  const error = result.annotations.find(({ severity }) => severity === 'error');
  expect(error).toMatchObject({ title: 'rules-failed', file: 'wazo/rules' });
  expect(error?.message).toMatch(/-e .*wazo\/rules (build|package)` ended with exit status 127\./);
  expect(error?.message).toContain('no-such-command');
  expect(leftIn(result.temp)).toEqual([]);
}

describe.each([
  '#!/bin/sh',
  '#!/bin/dash',
  '#!/bin/bash',
  '#!/bin/sh -u',
  '#!/bin/sh -',
  '#!/bin/bash --',
  '#!/bin/bash --posix',
  '#!/usr/bin/env sh',
  '#!/usr/bin/env bash',
  '#!/usr/bin/env -S bash --norc -u',
  '#!/usr/bin/env -S -i PATH=/usr/bin:/bin sh',
])('a rules file that begins %s', (first) => {
  it('ends at the command that fails', async () => {
    expectStopped(await build(failing(first), true), 'build');
  });
});

describe('a rules file without `set -e`', () => {
  it('ends at package too', async () => {
    const result = await build(failing('#!/bin/sh', 'package'), true);
    expect(result.stdout).toContain('build went on');
    expectStopped(result, 'package');
  });

  it.each(['build', 'package'])('goes on behind a command of %s that fails where it is not strict', async (command) => {
    const result = await build(failing('#!/bin/sh', command), false);
    expect({ exitCode: result.exitCode, codes: codes(result) }).toEqual({
      exitCode: 0,
      codes: ['rules-without-errexit'],
    });
    expect(result.stdout).toContain('no-such-command');
    expect(result.stdout).toContain(`${command} went on`);
    expect(result.outputs['deb-path']).toBeDefined();
  });

  it('that succeeds is built in both ways to the same package', async () => {
    const env = { SOURCE_DATE_EPOCH: '1700000000' };
    const rules = failing('#!/bin/sh', 'none');
    const [strict, other] = [await build(rules, true, env), await build(rules, false, env)];
    expect(strict.exitCode).toBe(0);
    expect(strict.outputs['deb-sha256']).toBe(other.outputs['deb-sha256']);
  });
});

describe('a rules file in another language', () => {
  it.each([
    [
      'make',
      '#!/usr/bin/make -f\nbuild:\n\t@-false\npackage:\n\t@-false\n\t@mkdir $(pkgdir)/etc; echo 1 >$(pkgdir)/etc/a\ninstall uninstall:\n',
    ],
    [
      'Python',
      '#!/usr/bin/env python3\nimport os, sys\nif sys.argv[1] == "package":\n    os.mkdir(os.environ["pkgdir"] + "/a"); open(os.environ["pkgdir"] + "/a/b", "w").close()\n',
    ],
  ])('is run as it is, and a notice says so: %s', async (_, rules) => {
    const result = await build(rules, true);
    expect(result.annotations).toMatchObject([{ severity: 'notice', title: 'strict-no-effect', file: 'wazo/rules' }]);
    expect(result.exitCode).toBe(0);
    expect(result.outputs).toMatchObject({ warnings: '0', errors: '0' });
    expect(codes(await build(rules, false))).toEqual([]);
  });
});

const NOBODY = 65534;

/** Starts the bundle as the user nobody where we are root, as whom the runner of a hosted machine is not. */
const dropRights = `import { chmodSync, chownSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
if (process.getuid() === 0) {
  const temp = process.env.RUNNER_TEMP;
  chmodSync(dirname(temp), 0o755);
  const below = readdirSync(temp, { recursive: true }).map((path) => join(temp, path));
  for (const path of [temp, ...below]) chownSync(path, ${NOBODY}, ${NOBODY});
  process.setgroups([]);
  process.setgid(${NOBODY});
  process.setuid(${NOBODY});
}
await import(${JSON.stringify(new URL('../../dist/index.js', import.meta.url).href)});
`;

describeWith([program('fakeroot'), program('dpkg-deb', 'dpkg')], 'a normal user', () => {
  function buildAsUser(rules: string, strict: boolean): Promise<ActionResult> {
    const workspace = makePlugin({ rules });
    const bundle = join(makeDirectory(), 'as-user.mjs');
    writeFileSync(bundle, dropRights);
    for (const path of [workspace, dirname(bundle)]) chmodSync(path, 0o755);
    return runAction({ workspace, inputs: { 'upload-artifact': 'false', strict: String(strict) }, bundle });
  }

  const owners = 'install -o root -g root -D -m 644 wazo/plugin.yml "$pkgdir/etc/a"; chown 1:1 "$pkgdir/etc/a"';

  it('has errexit under fakeroot', async () => {
    const result = await buildAsUser(failing('#!/bin/sh', 'package'), true);
    expectStopped(result, 'package');
    expect(result.stdout).toContain('`fakeroot /bin/sh -e wazo/rules package`');
  });

  it('may say whose the files are', async () => {
    const result = await buildAsUser(`#!/bin/sh\nset -e\ncase "$1" in\npackage) ${owners} ;;\nesac\n`, true);
    expect({ exitCode: result.exitCode, codes: codes(result) }).toEqual({
      exitCode: 0,
      codes: ['ownership-lost'],
    });
    const list = execFileSync('dpkg-deb', ['--contents', result.outputs['deb-path'] ?? ''], { encoding: 'utf8' });
    expect(list).toMatch(/^-rw-r--r-- root\/root .* \.\/etc\/a$/m);
  });
});

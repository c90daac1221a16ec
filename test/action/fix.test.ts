/** `--fix`: what it writes into a checkout, what it shows of it, and what is told after it. */

import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeWith, root } from '../support/needs.ts';
import { makeDirectory, makePlugin, manifest, pathsIn, rules } from '../support/plugin.ts';
import { runAction } from '../support/runner.ts';
import { runAtTerminal as run } from '../support/terminal.ts';

const broken = `# My plugin
nmae: My_Probe   # its name
namespace: test
version: 1.10
descripton: A plugin to try the action with
debian_depends: git
`;

describe('--fix', () => {
  it('mends what it can, shows it as a diff, and tells the rest', () => {
    const cwd = makePlugin({ manifest: `${broken}min_wazo_version: newest\n` });
    const { status, stdout } = run(['validate', '--fix'], { cwd });
    expect(status).toBe(0);
    expect(stdout.split('\n').slice(0, 5)).toEqual([
      '--- wazo/plugin.yml',
      '+++ wazo/plugin.yml',
      '@@ -2 +2 @@ `nmae` is `name` misspelt; a name has lower-case letters, digits and dashes',
      '-nmae: My_Probe   # its name',
      '+name: my-probe   # its name',
    ]);
    expect(stdout).toContain('-version: 1.10\n+version: "1.10"\n');
    expect(stdout.match(/(?<= )\[[a-z-]+-[a-z-]+\]$/gm)).toEqual(['[wazo-version-form]']);
    expect(readFileSync(join(cwd, 'wazo/plugin.yml'), 'utf8')).toBe(`# My plugin
name: my-probe   # its name
namespace: test
version: "1.10"
description: A plugin to try the action with
debian_depends: [git]
min_wazo_version: newest
`);

    const again = run(['validate', '--fix'], { cwd });
    expect(again.stdout).not.toContain('@@');
    expect(pathsIn(cwd)).toEqual([join(cwd, 'wazo'), join(cwd, 'wazo/plugin.yml'), join(cwd, 'wazo/rules')]);
  });

  it('mends what is then built', () => {
    const cwd = makePlugin({ manifest: broken, rules: rules().replaceAll('\n', '\r\n') });
    chmodSync(join(cwd, 'wazo/rules'), 0o644);
    const { status, stdout } = run(['build', '--fix'], { cwd });
    expect(status).toBe(0);
    expect(stdout).toContain('--- wazo/rules\n+++ wazo/rules\n@@ -1 +1 @@ 10 lines have Windows line ends');
    expect(stdout).toContain('\n-#!/bin/sh^M\n+#!/bin/sh\n');
    expect(stdout).toContain('\n-0644\n+0755\n');
    expect(readFileSync(join(cwd, 'wazo/rules'), 'utf8')).toBe(rules());
    expect(pathsIn(cwd)).toContain(join(cwd, 'wazo-plugind-my-probe-test_1.10_all.deb'));
  });

  it('shows files as the findings do, and says all that on standard error with --json', () => {
    const cwd = makeDirectory();
    mkdirSync(join(cwd, 'plugins'));
    renameSync(makePlugin({ manifest: `${broken}name: [a]\n` }), join(cwd, 'plugins/one'));
    const { stdout, stderr } = run(['validate', 'plugins/one', '--fix', '--json'], { cwd });
    expect(stderr).toContain('--- plugins/one/wazo/plugin.yml\n');
    expect(stderr).toMatch(/^plugins\/one\/wazo\/plugin\.yml$/m);
    expect(JSON.parse(stdout)).toMatchObject({ version: '1.10', errors: 1 });
  });

  it('keeps the mode of a file, and the link inside `wazo/` by which it is reached', () => {
    const cwd = makePlugin({ manifest: broken });
    renameSync(join(cwd, 'wazo/plugin.yml'), join(cwd, 'wazo/real.yml'));
    chmodSync(join(cwd, 'wazo/real.yml'), 0o640);
    symlinkSync('real.yml', join(cwd, 'wazo/plugin.yml'));
    expect(run(['validate', '--fix'], { cwd }).status).toBe(0);
    expect(readlinkSync(join(cwd, 'wazo/plugin.yml'))).toBe('real.yml');
    expect(statSync(join(cwd, 'wazo/real.yml')).mode & 0o7777).toBe(0o640);
    expect(readFileSync(join(cwd, 'wazo/real.yml'), 'utf8')).toContain('name: my-probe ');
  });

  it.each(['file', 'directory'])('writes nothing through a link that leaves `wazo/`: a %s', (kind) => {
    const elsewhere = makePlugin({ manifest: broken, rules: '#!/bin/sh\r\n' });
    chmodSync(join(elsewhere, 'wazo/rules'), 0o644);
    const cwd = makeDirectory();
    if (kind === 'directory') symlinkSync(join(elsewhere, 'wazo'), join(cwd, 'wazo'));
    else {
      mkdirSync(join(cwd, 'wazo'));
      for (const name of ['plugin.yml', 'rules']) symlinkSync(join(elsewhere, 'wazo', name), join(cwd, 'wazo', name));
    }
    const { status, stdout } = run(['validate', '--fix'], { cwd });
    expect(status).toBe(1);
    expect(stdout).not.toContain('@@');
    expect(readFileSync(join(elsewhere, 'wazo/plugin.yml'), 'utf8')).toBe(broken);
    expect(readFileSync(join(elsewhere, 'wazo/rules'), 'utf8')).toBe('#!/bin/sh\r\n');
    expect(statSync(join(elsewhere, 'wazo/rules')).mode & 0o777).toBe(0o644);
  });

  it('makes a program that is too large for a script executable too', () => {
    const cwd = makePlugin({ rules: `#!/bin/sh\n${'#'.repeat(1 << 21)}\n` });
    chmodSync(join(cwd, 'wazo/rules'), 0o644);
    expect(run(['validate', '--fix'], { cwd }).status).toBe(0);
    expect(lstatSync(join(cwd, 'wazo/rules')).size).toBe(10 + (1 << 21) + 1);
  });

  it('is refused where the directory is none', () => {
    expect(run(['validate', '--fix', 'nowhere'], { cwd: makePlugin() })).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('no such directory'),
    });
  });

  it('is not an input of the action: on GitHub nothing is written', async () => {
    const workspace = makePlugin({ manifest: broken });
    await runAction({ workspace, inputs: { mode: 'validate' }, env: { INPUT_FIX: 'true' } });
    expect(readFileSync(join(workspace, 'wazo/plugin.yml'), 'utf8')).toBe(broken);
  });
});

describe('--fix in a git checkout', () => {
  const git = (cwd: string, ...parameters: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...parameters], {
      cwd,
      encoding: 'utf8',
    });

  function repository(): { top: string; cwd: string } {
    const top = makeDirectory();
    const cwd = join(top, 'a [plugin]');
    renameSync(makePlugin({ manifest }), cwd);
    chmodSync(join(cwd, 'wazo/rules'), 0o644);
    git(top, 'init', '--quiet', '--template=');
    return { top, cwd };
  }

  it('tells git that `rules` is executable, and stages nothing else', () => {
    const { top, cwd } = repository();
    git(top, 'add', '--all');
    git(top, 'commit', '--quiet', '--message=one');
    writeFileSync(join(cwd, 'wazo/rules'), `${rules()}# not staged\n`);
    const { status, stdout } = run(['validate', '--fix'], { cwd });
    expect(status).toBe(0);
    expect(stdout).toContain('git knows it as executable now too: commit it\n');
    expect(git(top, 'diff', '--cached')).toBe(`diff --git a/a [plugin]/wazo/rules b/a [plugin]/wazo/rules
old mode 100644
new mode 100755
`);
    expect(run(['validate', '--fix'], { cwd }).stdout).not.toMatch(/@@|git knows/);
  });

  it('adds no file that git does not know', () => {
    const { top, cwd } = repository();
    const { stdout } = run(['validate', '--fix'], { cwd });
    expect(stdout).toContain('-0644\n+0755\n');
    expect(stdout).not.toContain('git knows');
    expect(git(top, 'ls-files')).toBe('');
  });

  it('runs no hook of the checkout', () => {
    const { top, cwd } = repository();
    git(top, 'add', '--all');
    mkdirSync(join(top, '.git/hooks'));
    writeFileSync(join(top, '.git/hooks/post-index-change'), `#!/bin/sh\ntouch ${top}/ran\n`, { mode: 0o755 });
    run(['validate', '--fix'], { cwd });
    expect(git(top, 'ls-files', '--stage', '--', 'a*/wazo/rules')).toMatch(/^100755/);
    expect(pathsIn(top)).not.toContain(join(top, 'ran'));
  });
});

describeWith([root], '--fix by root', () => {
  it('leaves a file to its owner', () => {
    const cwd = makePlugin({ manifest: broken });
    execFileSync('chown', ['65534:65534', join(cwd, 'wazo/plugin.yml')]);
    expect(run(['validate', '--fix'], { cwd }).status).toBe(0);
    const { uid, gid } = statSync(join(cwd, 'wazo/plugin.yml'));
    expect([uid, gid]).toEqual([65534, 65534]);
  });
});

/** What `rules` may do to the ground it stands on: the run fails, or the package is right all the same. */

import { execFileSync } from 'node:child_process';
import { chmodSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeWith, program } from '../support/needs.ts';
import { leftIn, makeDirectory, makePlugin, manifest, rules } from '../support/plugin.ts';
import { runAction } from '../support/runner.ts';

const inputs = { 'upload-artifact': 'false' };
const stage = 'mkdir -p "$pkgdir/etc" && echo > "$pkgdir/etc/a"';

describe('a `package` that leaves something else than was agreed', () => {
  it.each([
    ['no pkgdir', 'rmdir "$pkgdir"', 'reserved-path'],
    ['a link in the place of pkgdir', 'rmdir "$pkgdir" && ln -s /usr/share "$pkgdir"', 'reserved-path'],
    ['a file in the place of pkgdir', 'rmdir "$pkgdir" && echo > "$pkgdir"', 'reserved-path'],
    ['rules that can not run', `${stage} && chmod -x wazo/rules`, 'rules-not-executable'],
    ['no rules', `${stage} && rm wazo/rules`, 'rules-missing'],
    ['a directory for the manifest', `${stage} && rm wazo/plugin.yml && mkdir wazo/plugin.yml`, 'reserved-path'],
    ['rules that its owner can not run', `${stage} && chmod 655 wazo/rules`, 'rules-not-executable'],
    ['a dangling link for rules', `${stage} && ln -sf /nowhere wazo/rules`, 'rules-missing'],
    ['a link for wazo', `${stage} && mv wazo w2 && ln -s w2 wazo`, 'metadata-outside'],
  ])('fails: %s', async (_, lines, code) => {
    const workspace = makePlugin({ rules: rules({ package: lines }) });
    const { exitCode, annotations, temp, outputs } = await runAction({ workspace, inputs });
    expect(exitCode).toBe(1);
    expect(annotations.filter(({ severity }) => severity === 'error').map(({ title }) => title)).toEqual([code]);
    expect(outputs['deb-path']).toBeUndefined();
    expect(leftIn(temp)).toEqual([]);
  });
});

describeWith([program('dpkg-deb', 'dpkg')], 'the permission bits of directories that the metadata lies below', () => {
  it('are those that were staged', async () => {
    const lines = `${stage}; mkdir -p "$pkgdir/usr/lib/wazo-plugind"; chmod 711 "$pkgdir/usr/lib"; chmod 2775 "$pkgdir/usr/lib/wazo-plugind"`;
    const workspace = makePlugin({ rules: rules({ package: lines }) });
    const { exitCode, outputs } = await runAction({ workspace, inputs });
    expect(exitCode).toBe(0);
    const listing = execFileSync('dpkg-deb', ['--contents', outputs['deb-path'] ?? ''], { encoding: 'utf8' });
    expect(listing).toMatch(/^drwx--x--x root\/root .* \.\/usr\/lib\/$/m);
    expect(listing).toMatch(/^drwxrwsr-x root\/root .* \.\/usr\/lib\/wazo-plugind\/$/m);
    expect(listing).toMatch(/^drwxr-xr-x root\/root .* \.\/usr\/lib\/wazo-plugind\/plugins\/$/m);
  });

  it('go with a package that dpkg reads, also when the commit is dated beyond all time', async () => {
    const workspace = makePlugin();
    const git = (...parameters: string[]) =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...parameters], {
        cwd: workspace,
        env: { PATH: process.env['PATH'], GIT_COMMITTER_DATE: '@9999999999999 +0000' },
      });
    git('init', '--quiet');
    git('add', '.');
    git('commit', '--quiet', '--message', 'x');
    const { exitCode, outputs } = await runAction({ workspace, inputs });
    expect(exitCode).toBe(0);
    expect(execFileSync('dpkg-deb', ['--info', outputs['deb-path'] ?? ''], { encoding: 'utf8' })).toContain(
      'Package: ',
    );
  });
});

describe('a runner that lacks something', () => {
  it.each([
    ['a directory for temporary files', { RUNNER_TEMP: '/nowhere' }, "Can't make a temporary directory in /nowhere"],
    ['a file for outputs', { GITHUB_OUTPUT: '/nowhere/output' }, "can't be set"],
    ['a program for xz', { PATH: '/nowhere', INPUT_COMPRESSION: 'xz' }, 'no `xz`'],
  ])('is told so: %s', async (_, env, message) => {
    const script = rules({ package: 'PATH=/usr/bin:/bin; mkdir -p "$pkgdir/etc" && echo > "$pkgdir/etc/a"' });
    const { exitCode, stdout } = await runAction({ workspace: makePlugin({ rules: script }), inputs, env });
    expect(exitCode).toBe(1);
    expect(stdout).toContain(message);
    expect(stdout).not.toMatch(/mistake in the action|^\s+at /m);
  });

  it('is warned where the summary can not be written, and has its package', async () => {
    const env = { GITHUB_STEP_SUMMARY: '/nowhere/summary' };
    const { exitCode, annotations } = await runAction({ workspace: makePlugin(), inputs, env });
    expect(exitCode).toBe(0);
    expect(annotations).toContainEqual(
      expect.objectContaining({ severity: 'warning', message: expect.stringContaining('summary') }),
    );
  });
});

describe('an output directory', () => {
  it('in `wazo/` is refused, since the next run would pack the package', async () => {
    const workspace = makePlugin();
    const { exitCode, annotations } = await runAction({
      workspace,
      inputs: { ...inputs, 'output-directory': 'wazo/out' },
    });
    expect(exitCode).toBe(1);
    expect(annotations[0]?.message).toContain(`\`output-directory\` is ${workspace}/wazo/out, which is in \`wazo/\``);
  });

  it('is refused as well where a link leads into `wazo/`', async () => {
    const workspace = makePlugin();
    symlinkSync('wazo', join(workspace, 'out'));
    const { exitCode, annotations } = await runAction({
      workspace,
      inputs: { ...inputs, 'output-directory': 'out/packages' },
    });
    expect(exitCode).toBe(1);
    expect(annotations[0]?.message).toContain('which is in `wazo/`');
  });

  it('for temporary files may be relative', async () => {
    const cwd = makeDirectory();
    const workspace = makePlugin();
    const { exitCode, outputs, annotations } = await runAction({ workspace, inputs, env: { RUNNER_TEMP: '.' } });
    expect({ exitCode, annotations }).toEqual({ exitCode: 0, annotations: [] });
    expect(outputs['deb-path']?.startsWith('/')).toBe(true);
    expect(leftIn(cwd)).toEqual([]);
  });
});

describe('a `build`', () => {
  it.each(['rm wazo/plugin.yml', 'rm wazo/plugin.yml && echo "name: [" >wazo/plugin.yml'])(
    'that does away with the manifest leaves the one that was checked: %s',
    async (build) => {
      const workspace = makePlugin({ rules: rules({ build }) });
      const { exitCode, annotations } = await runAction({ workspace, inputs });
      expect(exitCode).toBe(0);
      expect(annotations.map(({ title }) => title)).toEqual(['manifest-changed']);
    },
  );

  it('that does away with `wazo/` fails as a plugin does', async () => {
    const workspace = makePlugin({ rules: rules({ build: 'rm -r wazo' }) });
    const { exitCode, annotations } = await runAction({ workspace, inputs });
    expect(exitCode).toBe(1);
    expect(annotations.map(({ title }) => title)).toEqual(['rules-failed']);
  });
});

describe('a directory for temporary files', () => {
  const plugin = { rules: rules({ package: 'mkdir -p "$pkgdir/etc/a"; echo 1 >"$pkgdir/etc/a/b"' }) };
  const build = async (temp: string) => {
    const env = { RUNNER_TEMP: temp, SOURCE_DATE_EPOCH: '1700000000' };
    const { outputs } = await runAction({ workspace: makePlugin(plugin), inputs, env });
    return outputs['deb-sha256'];
  };

  it('does not hand its setgid bit to the package', async () => {
    const temp = makeDirectory();
    chmodSync(temp, 0o2777);
    const plain = await build(makeDirectory());
    expect(plain).toMatch(/^[0-9a-f]{64}$/);
    expect(await build(temp)).toBe(plain);
  });

  describeWith([program('setfacl', 'acl')], 'with a default ACL', () => {
    it.each(['u::rwx,g::rwx,o::rwx', 'u::rwx,g::---,o::---'])('does not hand that to the package: %s', async (acl) => {
      const temp = makeDirectory();
      execFileSync('setfacl', ['--default', '--modify', acl, temp]);
      expect(await build(temp)).toBe(await build(makeDirectory()));
    });
  });
});

describe('a dependency that is spelt as a relationship', () => {
  it('is an error', async () => {
    const depends = 'depends:\n  - {name: "foo | bash", namespace: "x (>= 2)"}\n  - {name: zoo, namespace: b-c}\n';
    const workspace = makePlugin({ manifest: manifest + depends });
    const { annotations } = await runAction({ workspace, inputs: { mode: 'validate' } });
    expect(annotations.map(({ title }) => title)).toEqual(['dependency-invalid', 'dependency-invalid']);
  });
});

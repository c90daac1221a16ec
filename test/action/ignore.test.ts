/** Findings that the user does not want to be told. */

import { describe, expect, it } from 'vitest';
import { makePlugin, manifest, rules } from '../support/plugin.ts';
import { type ActionResult, runAction } from '../support/runner.ts';

function build(workspace: string, inputs: Record<string, string>): Promise<ActionResult> {
  return runAction({ workspace, inputs: { 'upload-artifact': 'false', ...inputs } });
}

const codes = ({ annotations }: ActionResult) => annotations.map(({ title }) => title);

describe('a finding that is ignored', () => {
  const staging = `
mkdir -p "$pkgdir/usr/local/lib/python3.12/dist-packages" "$pkgdir/usr/bin"
touch "$pkgdir/usr/local/lib/python3.12/dist-packages/probe.py"
printf '#!/opt/hostedtoolcache/python\\n' >"$pkgdir/usr/bin/probe"
chmod 4755 "$pkgdir/usr/bin/probe"`;

  it('lets a package be built that its error would stop, and is nowhere told but in one line', async () => {
    const workspace = makePlugin({ rules: rules({ package: staging }) });
    const stopped = await build(workspace, {});
    expect({ codes: codes(stopped), exitCode: stopped.exitCode }).toEqual({
      codes: ['python-version-path', 'build-path-in-shebang', 'setuid'],
      exitCode: 1,
    });

    const result = await build(workspace, { ignore: 'python-version-path, build-path-in-shebang, setuid' });
    expect({ annotations: result.annotations, exitCode: result.exitCode }).toEqual({ annotations: [], exitCode: 0 });
    expect(result.outputs).toMatchObject({
      errors: '0',
      warnings: '0',
      'deb-name': 'wazo-plugind-probe-test_1.0.0_all.deb',
    });
    expect(result.lines.filter((line) => line.includes('setuid'))).toEqual([
      'Ignored: 3 findings (python-version-path, setuid, build-path-in-shebang)',
    ]);
    expect(result.summary).not.toContain('setuid');
  });

  it('leaves the others to stop it', async () => {
    const workspace = makePlugin({ rules: rules({ package: staging }) });
    const result = await build(workspace, { ignore: 'python-version-path' });
    expect({ codes: codes(result), exitCode: result.exitCode }).toEqual({
      codes: ['build-path-in-shebang', 'setuid'],
      exitCode: 1,
    });
    expect(result.outputs).not.toHaveProperty('deb-path');
  });

  it('is not told when it is found again after `rules` ran', async () => {
    const script = rules({ build: 'if false; then [[ a == b ]]; fi' });
    const workspace = makePlugin({ rules: script });
    expect(codes(await build(workspace, {}))).toEqual(['bash-in-sh']);
    const result = await build(workspace, { ignore: 'bash-in-sh' });
    expect({ annotations: result.annotations, exitCode: result.exitCode }).toEqual({ annotations: [], exitCode: 0 });
    expect(result.lines).toContain('Ignored: 1 finding (bash-in-sh)');
  });

  it('fails nothing with `fail-on-warnings`, also where it is in a file', async () => {
    const workspace = makePlugin({
      manifest: manifest.replace('description', 'descripton'),
      rules: rules({ package: `mkdir "$pkgdir/etc"; printf '\\177ELF' >"$pkgdir/etc/compiled"` }),
    });
    const inputs = { 'fail-on-warnings': 'true' };
    const failed = await build(workspace, inputs);
    expect({ codes: codes(failed), exitCode: failed.exitCode }).toEqual({
      codes: ['key-misspelt', 'native-code-in-all'],
      exitCode: 1,
    });
    const result = await build(workspace, { ...inputs, ignore: 'native-code-in-all\nkey-misspelt' });
    expect({ annotations: result.annotations, exitCode: result.exitCode }).toEqual({ annotations: [], exitCode: 0 });
    expect(result.outputs).toHaveProperty('deb-path');
  });

  it('is none that no package can do without', async () => {
    const workspace = makePlugin({ manifest: 'name: a\n', rules: rules({}) });
    const { annotations, exitCode } = await build(workspace, { ignore: 'field-missing, payload-empty' });
    expect(exitCode).toBe(1);
    expect(annotations.map(({ message }) => message)).toEqual([
      'The input `ignore` has "field-missing", which can\'t be ignored: until it is fixed there is no package that a server could install',
    ]);
  });
});

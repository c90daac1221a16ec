/** What the action says of a staged tree: real files, through the bundle, from the finding to the log and the summary. */

import { generateKeyPairSync } from 'node:crypto';
import { chmodSync, cpSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { exampleNames, examples } from '../support/examples.ts';
import { leftIn, makeDirectory, makePlugin, manifest, pathsIn, rules } from '../support/plugin.ts';
import { type ActionResult, runAction } from '../support/runner.ts';

function build(workspace: string, inputs: Record<string, string> = {}): Promise<ActionResult> {
  return runAction({ workspace, inputs: { 'upload-artifact': 'false', ...inputs } });
}

/** Builds a plugin whose `rules package` runs these lines; `put PATH` stages a file. */
function stage(lines: string, inputs: Record<string, string> = {}, manifestText = manifest): Promise<ActionResult> {
  const put = 'put() { mkdir -p "$(dirname "$pkgdir/$1")"; echo "${2:-1}" >"$pkgdir/$1"; }';
  return build(makePlugin({ manifest: manifestText, rules: rules({ package: `${put}\n${lines}` }) }), inputs);
}

const codes = ({ annotations }: ActionResult) => annotations.map(({ title }) => title);
const packagesIn = (...roots: string[]) => pathsIn(...roots).filter((path) => /\.(deb|partial)$/.test(path));

/** Character references as a browser shows them. */
const readable = (html: string) => html.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));

describe('a tree with one of each', () => {
  const staging = `
put usr/local/lib/python3.12/dist-packages/probe/__init__.py
put usr/lib/python3/dist-packages/probe/__pycache__/a.cpython-312.pyc
put home/runner/.local/share/probe
mkdir -p "$pkgdir/usr/bin" "$pkgdir/etc" "$pkgdir/run"
printf '#!/opt/hostedtoolcache/Python/3.12.1/x64/bin/python\\nprint()\\n' >"$pkgdir/usr/bin/probe"
chmod 755 "$pkgdir/usr/bin/probe"
printf '\\177ELF\\002' >"$pkgdir/usr/bin/compiled"
put usr/bin/privileged; chmod 4755 "$pkgdir/usr/bin/privileged"
put etc/open; chmod 666 "$pkgdir/etc/open"
put tmp/probe
put usr/share/probe/.git/config
ln -s "$PWD/wazo/rules" "$pkgdir/etc/absolute"
ln -s "$pkgdir/etc/open" "$pkgdir/etc/staged"
ln -sr "$PWD/wazo/rules" "$pkgdir/etc/relative"
ln -s ../etc/open "$pkgdir/usr/inside"
mkfifo "$pkgdir/run/pipe"
put DEBIAN/control
put etc/a.pem '-----BEGIN PRIVATE KEY-----'
put etc/a.bak
put etc/etc/a
put etc/asterisk/a; chmod 600 "$pkgdir/etc/asterisk/a"
i=0; while [ $i -lt 12 ]; do i=$((i+1)); touch "$pkgdir/etc/$(printf '%0250d' $i)"; done`;
  const script = `#!/bin/sh
case "$1" in
build)
  mkdir -p \${pkgdir}/tmp
;;
package)
put() { mkdir -p "$(dirname "$pkgdir/$1")"; echo "\${2:-1}" >"$pkgdir/$1"; }
${staging}
;;
postrm) systemctl restart probe ;;
esac
`;
  const errors = [
    'reserved-path',
    'special-file',
    'python-version-path',
    'build-path-staged',
    'symlink-into-build',
    'path-not-installable',
    'build-path-in-shebang',
    'secret-staged',
  ];
  const warnings = [
    'description-missing',
    'pkgdir-elsewhere',
    'postrm-ignored',
    'python-releases',
    'vcs-files',
    'bytecode',
    'setuid',
    'world-writable',
    'transient-path',
    'junk-staged',
    'private-staged',
    'staged-twice',
    'native-code-in-all',
  ];
  let workspace: string;
  let result: ActionResult;
  let log: string;

  beforeAll(async () => {
    workspace = makePlugin({
      manifest: 'name: probe\nnamespace: test\nversion: "1.0.0"\nmin_wazo_version: "24.01"\n',
      rules: script,
    });
    result = await build(workspace, { 'output-directory': 'out' });
    log = result.lines.join('\n');
  });

  it('fails the step, and leaves no package', () => {
    const { exitCode, stderr, outputs, temp } = result;
    expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: '' });
    expect(outputs).toMatchObject({ errors: String(errors.length), warnings: String(warnings.length) });
    expect(outputs).not.toHaveProperty('deb-path');
    expect(leftIn(temp)).toEqual([]);
    expect(packagesIn(temp, workspace)).toEqual([]);
    expect(result.lines.at(-1)).toContain(`${errors.length} errors`);
  });

  it('has every finding once in the log, the errors first, under the file that it is about', () => {
    // A place in the file, the severity, the message, and the code at the end of a line.
    const shown = [...log.matchAll(/^ {2}[ \d:]* {2}(error|warning|notice) .*\[([a-z-]+)\]$/gm)].map(
      ([, severity, code]) => [severity, code],
    );
    expect(shown.filter(([severity]) => severity === 'error').map(([, code]) => code)).toEqual(errors);
    expect(
      shown
        .filter(([severity]) => severity === 'warning')
        .map(([, code]) => code)
        .sort(),
    ).toEqual(warnings.toSorted());
    expect(result.lines.filter((line) => line === 'wazo/rules')).toHaveLength(1);
    expect(result.lines.filter((line) => line === 'wazo/plugin.yml')).toHaveLength(1);
  });

  it('has ten annotations of a kind at most, and the last one counts the others', () => {
    const of = (severity: string) => result.annotations.filter((each) => each.severity === severity);
    expect(of('error')).toHaveLength(errors.length);
    expect(of('warning')).toHaveLength(10);
    expect(of('warning').at(-1)?.message).toMatch(/^4 more of this kind/);
    expect(of('error').every(({ title, file }) => title && file === 'wazo/rules')).toBe(true);
  });

  it('has every finding in the summary', () => {
    for (const code of new Set([...errors, ...warnings])) expect(result.summary).toContain(`<br>${code} |`);
    expect(result.summary).toContain('## ❌ ');
    expect(readable(result.summary)).toContain('/etc/relative → ');
  });

  it('is said with the paths that it is about', () => {
    for (const said of [
      '`/usr/local/lib/python3.12/dist-packages`',
      '`build-in: debian`',
      '`/usr/bin/probe`: the first line',
      '`/usr/bin/compiled`: compiled',
      `\`/etc/absolute → ${workspace}/wazo/rules\``,
      '`/usr/share/probe/.git` would',
      '`/home/runner` would',
      '`/tmp/probe` would',
    ]) {
      expect(log).toContain(said);
    }
    expect(log).toMatch(/`\/etc\/staged → \S+\/pkgdir\/etc\/open`/);
    expect(log).toMatch(/`\/etc\/relative → (\.\.\/)+\S+\/wazo\/rules`/);
    expect(log).not.toContain('/usr/inside');
  });
});

describe('a tree with nothing wrong', () => {
  it.each(exampleNames)('is that of the example %s', async (name) => {
    const workspace = makeDirectory();
    cpSync(join(examples, name), workspace, { recursive: true });
    const result = await build(workspace, { 'fail-on-warnings': 'true' });
    expect({ codes: codes(result), exitCode: result.exitCode }).toEqual({ codes: [], exitCode: 0 });
  });

  it('has names of any bytes', async () => {
    const result = await stage(
      'put "etc/$(printf \'caf\\351\')"; put "etc/café"; ln -s "$(printf \'\\377\')" "$pkgdir/etc/l"',
    );
    expect({ codes: codes(result), exitCode: result.exitCode }).toEqual({ codes: [], exitCode: 0 });
  });
});

describe('a warning', () => {
  const WARNED = 'put etc/a; chmod 666 "$pkgdir/etc/a"';

  it('does not keep the package from being built', async () => {
    const result = await stage(WARNED);
    expect({ codes: codes(result), exitCode: result.exitCode }).toEqual({ codes: ['world-writable'], exitCode: 0 });
    expect(packagesIn(result.temp)).toHaveLength(1);
  });

  it.each([
    ['on the tree', WARNED, 'world-writable'],
    ['on what is in a file', 'mkdir "$pkgdir/usr"; printf "\\177ELF" >"$pkgdir/usr/a"', 'native-code-in-all'],
    ['that there is nothing in it', ':', 'payload-empty'],
  ])('fails the step with fail-on-warnings, and no package is left: %s', async (_, lines, code) => {
    const result = await stage(lines, { 'fail-on-warnings': 'true' });
    expect({ codes: codes(result), exitCode: result.exitCode }).toEqual({ codes: [code], exitCode: 1 });
    expect(leftIn(result.temp)).toEqual([]);
    expect(result.outputs).not.toHaveProperty('deb-path');
    expect(result.lines.at(-1)).toContain('`fail-on-warnings` is set');
  });

  it.each([
    ['a directory of the name', 'cp -R etc pkgdir/', '`pkgdir/` in the checkout'],
    ['a tree beside others', 'cp -R etc debian/tmp/', '`debian/tmp/` in the checkout'],
    ['a file', 'echo 1 >etc/new', '`etc/new` in the checkout'],
    ['nothing', ':', 'copy the files'],
  ])('says where the files went that were to be staged: %s', async (_, lines, said) => {
    const files = { 'etc/a.conf': '1', 'debian/rules': '1' };
    // A clock of the file system ticks every few milliseconds.
    const workspace = makePlugin({ files, rules: rules({ build: 'echo 1 >built', package: `sleep 0.05; ${lines}` }) });
    const { annotations, exitCode } = await build(workspace);
    expect({ exitCode, codes: annotations.map(({ title }) => title) }).toEqual({
      exitCode: 0,
      codes: ['payload-empty'],
    });
    expect(annotations[0]?.message).toContain(said);
    expect(annotations[0]?.message).not.toContain('`built`');
  });

  it('is given of a checkout that others can not read, and counts', async () => {
    const workspace = makePlugin({
      files: { 'etc/asterisk/a': '1' },
      rules: rules({ package: 'cp -R etc "$pkgdir/"' }),
    });
    for (const path of ['wazo/plugin.yml', 'etc/asterisk/a']) chmodSync(join(workspace, path), 0o600);
    const { annotations, outputs } = await build(workspace);
    expect(annotations).toMatchObject([{ severity: 'warning', title: 'checkout-umask', file: 'wazo/plugin.yml' }]);
    expect(outputs).toMatchObject({ warnings: '1' });
  });

  it('is given where the Python package that the plugin is was not staged', async () => {
    const files = { 'setup.py': 'from setuptools import setup\nsetup(name="probe")\n' };
    const result = await build(makePlugin({ files }));
    expect({ codes: codes(result), exitCode: result.exitCode }).toEqual({
      codes: ['python-payload-missing'],
      exitCode: 0,
    });
    const tooling = await build(makePlugin({ files: { 'pyproject.toml': '[tool.black]\nline-length = 100\n' } }));
    expect(codes(tooling)).toEqual([]);
  });
});

describe('a secret', () => {
  const KEY = 'put etc/a.pem "-----BEGIN PRIVATE KEY-----"';

  it.each([
    ['that was staged', KEY, {}, 'wazo/rules', '`/etc/a.pem`'],
    ['that lies in wazo/', 'put etc/a', { 'wazo/.env': 'A=b\n' }, 'wazo/.env', '`wazo/.env`'],
    ['beside another error', `${KEY}; mkdir "$pkgdir/DEBIAN"`, {}, 'wazo/rules', '`/etc/a.pem`'],
    [
      'in wazo/ beside another error',
      'mkdir "$pkgdir/DEBIAN"; put a',
      { 'wazo/.env': 'A=b\n' },
      'wazo/.env',
      '`wazo/.env`',
    ],
  ] as const)('is an error: %s', async (_, lines, files, file, named) => {
    const put = 'put() { mkdir -p "$(dirname "$pkgdir/$1")"; echo "${2:-1}" >"$pkgdir/$1"; }';
    const workspace = makePlugin({ files, rules: rules({ package: `${put}\n${lines}` }) });
    const { annotations, exitCode, temp } = await build(workspace);
    expect(exitCode).toBe(1);
    const found = annotations.filter(({ title }) => title === 'secret-staged');
    expect(found).toMatchObject([{ severity: 'error', file }]);
    expect(found[0]?.message).toContain(named);
    expect(packagesIn(temp)).toEqual([]);
  });

  it('is also found at the end of a file of 64 KiB', async () => {
    const key = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    for (const [size, found] of [
      [65_536, ['secret-staged']],
      [65_537, []],
    ] as const) {
      const text = `${'#'.repeat(size - key.length - 1)}\n${key}`;
      const workspace = makePlugin({
        files: { a: text },
        rules: rules({ package: 'mkdir "$pkgdir/etc"; cp a "$pkgdir/etc/"' }),
      });
      expect(codes(await build(workspace))).toEqual(found);
    }
  });
});

describe('the Debian release', () => {
  it.each([
    ['bookworm', '3.11', []],
    ['bookworm', '3.12', ['python-version-path']],
    ['bullseye', '3.9', []],
    ['bullseye', '3.11', ['python-version-path']],
    ['buster', '3.7', []],
    ['trixie', '3.13', []],
  ])('%s decides on python%s', async (release, python, found) => {
    const lines = `put usr/local/lib/python${python}/dist-packages/probe.py`;
    const result = await stage(lines, { 'debian-release': release });
    expect(codes(result)).toEqual(found);
    expect(result.exitCode).toBe(found.length);
  });

  it('is the one of `wazo-version` where only that is set, and the log says so', async () => {
    const lines = 'put usr/local/lib/python3.9/dist-packages/probe.py';
    const result = await stage(lines, { 'wazo-version': '24.10' });
    expect({ codes: codes(result), exitCode: result.exitCode }).toEqual({ codes: [], exitCode: 0 });
    expect(result.lines).toContain('The target is Debian bullseye, since Wazo 24.10 runs on it');

    const both = await stage(lines, { 'wazo-version': '24.10', 'debian-release': 'bookworm' });
    expect(codes(both)).toEqual(['python-version-path']);
    expect(both.lines).toContain(
      'The target is Debian bookworm, as `debian-release` says, although Wazo 24.10 runs on bullseye',
    );
  });

  it('is not the only one where the manifest allows Wazos on several', async () => {
    const lines = 'put usr/local/lib/python3.11/dist-packages/probe.py';
    const range = (min: string, max: string) => `${manifest}min_wazo_version: "${min}"\nmax_wazo_version: "${max}"\n`;
    expect(codes(await stage(lines, {}, range('24.01', '26.01')))).toEqual(['python-releases']);
    expect(codes(await stage(lines, {}, range('25.15', '26.01')))).toEqual([]);
  });

  it('refuses zstd before anything runs where its dpkg can’t read it', async () => {
    const result = await build(makePlugin({ rules: rules({ build: 'echo it ran' }) }), {
      compression: 'zstd',
      'debian-release': 'bullseye',
    });
    expect({ codes: codes(result), exitCode: result.exitCode }).toEqual({ codes: ['zstd-unreadable'], exitCode: 1 });
    expect(result.stdout).not.toContain('it ran');
    expect(result.groups).toEqual([]);
    expect(leftIn(result.temp)).toEqual([]);
  });
});

/** The bundle as a person runs it at a terminal, outside GitHub. */

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { makeDirectory, makePlugin, manifest, pathsIn, rules } from '../support/plugin.ts';

const repository = fileURLToPath(new URL('../..', import.meta.url));

interface Ended {
  status: number | null;
  stdout: string;
  stderr: string;
}

function run(
  parameters: string[],
  { cwd = repository, temp = makeDirectory(), env = {} }: { cwd?: string; temp?: string; env?: NodeJS.ProcessEnv } = {},
): Ended {
  const bundle = join(repository, 'dist', 'index.js');
  const { status, stdout, stderr } = spawnSync(join(repository, 'node_modules/.bin/node'), [bundle, ...parameters], {
    cwd,
    env: { PATH: process.env['PATH'] ?? '', TMPDIR: temp, ...env },
    encoding: 'utf8',
    timeout: 30_000,
  });
  return { status, stdout, stderr };
}

describe('a run outside GitHub', () => {
  it('builds the example, says there is no upload, and where the package is', () => {
    const { status, stdout, stderr } = run(['examples/hello-world']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.match(/not uploaded/g)).toHaveLength(1);
    expect(stdout).not.toContain('::');
    const path = /^deb-path: (.*)$/m.exec(stdout)?.[1] ?? '';
    expect(existsSync(path)).toBe(true);
    expect(stdout.trimEnd().split('\n').at(-1)).toContain(path);
  });

  it('takes the directory it is in for the plugin', () => {
    const { status, stdout } = run(['--mode', 'validate'], { cwd: makePlugin() });
    expect(status).toBe(0);
    expect(stdout).toContain('name: probe\n');
  });

  it('takes any directory, as there is no workspace to stay in', () => {
    const { status, stdout } = run([makePlugin(), '--mode=validate'], { cwd: makeDirectory() });
    expect(status).toBe(0);
    expect(stdout).toContain('name: probe\n');
  });

  it('takes paths from where npm was called, since npm changes to the directory of the package', () => {
    const caller = makePlugin();
    const { status } = run(['.', '--output-directory', 'out'], { env: { INIT_CWD: caller } });
    expect(status).toBe(0);
    expect(pathsIn(join(caller, 'out'))).toHaveLength(1);
  });

  it('takes a flag alone for true', () => {
    const stage = '[ "$1" = build ] || { mkdir "$pkgdir/etc" && echo >"$pkgdir/etc/a"; }';
    const cwd = makePlugin({ rules: `#!/bin/sh\nfalse\n${stage}\n` });
    expect(run(['.'], { cwd }).status).toBe(0);
    expect(run(['--strict', '.'], { cwd }).status).toBe(1);
    expect(run(['--strict', 'false', '.'], { cwd }).status).toBe(0);
  });

  it('ends quietly where nobody reads on', () => {
    const bundle = join(repository, 'dist', 'index.js');
    const node = join(repository, 'node_modules/.bin/node');
    const script = '"$1" "$2" examples/hello-world | head -n 1';
    const { stdout, stderr } = spawnSync('sh', ['-c', script, 'sh', node, bundle], {
      cwd: repository,
      env: { PATH: process.env['PATH'] ?? '', TMPDIR: makeDirectory() },
      encoding: 'utf8',
    });
    expect(stdout.split('\n')).toHaveLength(2);
    expect(stderr).toBe('');
  });

  it('takes flags for inputs', () => {
    const cwd = makePlugin();
    const flags = [
      '--compression',
      'zstd',
      '--compression-level=3',
      '--output-directory',
      'out',
      '--architecture=amd64',
    ];
    const { status } = run(['.', ...flags], { cwd });
    expect(status).toBe(0);
    const deb = join(cwd, 'out/wazo-plugind-probe-test_1.0.0_amd64.deb');
    expect(pathsIn(join(cwd, 'out'))).toEqual([deb]);
    expect(readFileSync(deb, 'latin1')).toContain('data.tar.zst');
  });

  it('shows what it finds with its place, and fails', () => {
    const workspace = makePlugin({ manifest: manifest.replace('name: probe', 'name: Probe') });
    const { status, stdout, stderr } = run([workspace]);
    expect(status).toBe(1);
    expect(stdout).toMatch(new RegExp(`${workspace}/wazo/plugin.yml\\n +1:7 +error .*\\[name-invalid\\]\\n`));
    expect(stderr).toBe('error: Found in the plugin: 1 error\n');
  });

  it('is not disturbed by what a plugin’s files are called', () => {
    const temp = makeDirectory();
    mkdirSync(join(temp, 'x'));
    const workspace = makePlugin({ rules: rules({ package: `mkfifo "$pkgdir/$(printf 'a\\033[31mb')"` }) });
    const { status, stdout } = run([workspace], { temp });
    expect(status).toBe(1);
    expect(stdout).not.toContain('\x1b');
    expect(stdout).toContain('a\\x1b[31mb');
    expect(pathsIn(temp)).toEqual([join(temp, 'x')]);
  });

  it.each([
    [['--colour', 'red'], "'--colour'"],
    [['--mode'], '--mode'],
    [['--mode', 'x'], '`mode` is "x"'],
    [['a', 'b'], 'One plugin at a time'],
    [['.', '--path', 'b'], 'One plugin at a time'],
    [['nowhere'], 'no such directory'],
  ])('refuses a command line that makes no sense: %j', (parameters, message) => {
    const { status, stdout, stderr } = run(parameters, { cwd: makePlugin() });
    expect(status).toBe(1);
    expect(stdout).not.toContain('wazo/rules');
    expect(stderr).toMatch(/^error: /);
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it('lists every input with its default with --help', () => {
    const { inputs } = z
      .object({ inputs: z.record(z.string(), z.object({ default: z.string().optional() })) })
      .parse(parse(readFileSync(join(repository, 'action.yml'), 'utf8')));
    for (const flag of ['--help', '-h']) {
      const { status, stdout, stderr } = run([flag], { cwd: makeDirectory() });
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      for (const [name, { default: byDefault }] of Object.entries(inputs)) {
        const line = stdout.split('\n').find((each) => each.trimStart().startsWith(`--${name} `));
        expect(line, name).toBeDefined();
        if (byDefault) expect(line).toContain(byDefault);
      }
    }
  });
});

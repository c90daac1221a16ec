/** The bundle as a person runs it at a terminal, outside GitHub. */

import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { describeWith, program } from '../support/needs.ts';
import { makeDirectory, makePlugin, manifest, pathsIn, rules, writePlugin } from '../support/plugin.ts';
import { runAtTerminal as run } from '../support/terminal.ts';

const repository = fileURLToPath(new URL('../..', import.meta.url));

describe('a run outside GitHub', () => {
  it('builds the example into the current directory, says there is no upload, and where the package is', () => {
    const cwd = makeDirectory();
    const { status, stdout, stderr } = run([join(repository, 'examples/hello-world')], { cwd });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.match(/not uploaded/g)).toHaveLength(1);
    expect(stdout).not.toContain('::');
    const path = join(cwd, 'wazo-plugind-hello-world-wazocommunity_1.0.0_all.deb');
    expect(pathsIn(cwd)).toEqual([path]);
    expect(stdout).toContain(`deb-path: ${path}\n`);
    expect(stdout.trimEnd().split('\n').at(-1)).toBe(path);
  });

  it('tells what `rules` prints, what is found, what that comes to and where the package is, in this order', () => {
    const printing = rules({ build: 'echo to stdout; echo to stderr >&2', package: 'mkfifo "$pkgdir/pipe"' });
    const failed = run(['.'], { cwd: makePlugin({ rules: printing }) });
    expect(failed).toMatchObject({ status: 1, stderr: '' });
    expect(failed.stdout).toMatch(
      /to stdout\nto stderr\n[\s\S]*\[special-file\]\n[\s\S]*\nFound in the plugin: 1 error\n$/,
    );

    const cwd = makePlugin({ manifest: manifest.replace(/^description.*\n/m, '') });
    const built = run(['.'], { cwd });
    expect(built).toMatchObject({ status: 0, stderr: '' });
    expect(built.stdout).toMatch(
      /\[description-missing\]\n[\s\S]*\nBuilt \S+\.deb \(.* KiB\), with 1 warning\n\S+_1\.0\.0_all\.deb\n$/,
    );
  });

  it('begins lines of its own where `rules` leaves one', () => {
    const { stdout } = run(['.'], { cwd: makePlugin({ rules: rules({ build: 'printf half' }) }) });
    expect(stdout).toContain('\nhalf\n== wazo/rules package\n');
  });

  it('says how long a step took only where that was long', () => {
    const { stdout } = run(['.'], { cwd: makePlugin({ rules: rules({ build: 'sleep 1' }) }) });
    expect(stdout.match(/took .*/g)).toEqual([expect.stringMatching(/^took 1\.\d s$/)]);
  });

  it('takes the directory it is in for the plugin', () => {
    const { status, stdout } = run(['validate'], { cwd: makePlugin() });
    expect(status).toBe(0);
    expect(stdout).toContain('name: probe\n');
  });

  it('takes any directory, as there is no workspace to stay in', () => {
    const { status, stdout } = run(['validate', makePlugin()], { cwd: makeDirectory() });
    expect(status).toBe(0);
    expect(stdout).toContain('name: probe\n');
  });

  it('takes paths from where npm was called, since npm changes to the directory of the package', () => {
    const caller = makePlugin();
    const { status } = run(['.', '--output-directory', 'out'], { env: { INIT_CWD: caller } });
    expect(status).toBe(0);
    expect(pathsIn(join(caller, 'out'))).toHaveLength(1);
    // Where npm runs something else that starts us, its directory is none of our business.
    const cwd = makePlugin({ manifest: manifest.replace('probe', 'other') });
    expect(run(['validate'], { cwd, env: { INIT_CWD: caller } }).stdout).toContain('name: other\n');
  });

  it('takes a flag alone for true', () => {
    const stage = '[ "$1" = build ] || { mkdir "$pkgdir/etc" && echo >"$pkgdir/etc/a"; }';
    const cwd = makePlugin({ rules: `#!/bin/sh\nfalse\n${stage}\n` });
    expect(run(['.'], { cwd }).status).toBe(0);
    expect(run(['--strict', '.'], { cwd }).status).toBe(1);
    expect(run(['--strict', 'false', '.'], { cwd }).status).toBe(0);
  });

  it('takes an input for the mode too', () => {
    const cwd = makePlugin({ rules: '#!/bin/sh\ntouch ran\n' });
    expect(run(['--mode', 'validate'], { cwd }).status).toBe(0);
    expect(run(['validate', '--mode=validate'], { cwd }).status).toBe(0);
    expect(existsSync(join(cwd, 'ran'))).toBe(false);
  });

  it('ends quietly where nobody reads on', () => {
    const bundle = join(repository, 'dist', 'index.js');
    const node = join(repository, 'node_modules/.bin/node');
    const script = '"$1" "$2" | head -n 1';
    const { stdout, stderr } = spawnSync('sh', ['-c', script, 'sh', node, bundle], {
      cwd: makePlugin(),
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
    expect(stdout).toMatch(/\nFound in the plugin: 1 error\n$/);
    expect(stderr).toBe('');
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
    [['--colour', 'red'], "unknown option '--colour'. See --help"],
    [['--stict'], '(Did you mean --strict?)'],
    [['--mode'], '--mode'],
    [['--maintainer', '--strict'], 'Is the value missing?'],
    [['--mode', 'x'], '`mode` is "x"'],
    [['.', '--version'], "option '--version <VERSION>' argument missing"],
    [['validate', '--mode', 'build'], 'The command is `validate`, but `--mode` says `build`'],
    [['a', 'b'], 'One plugin at a time'],
    [['.', '--path', 'b'], 'One plugin at a time'],
    [['validte'], 'no command or directory `validte`. Did you mean `validate`?'],
    [['biuld', '.'], 'no command or directory `biuld`. Did you mean `build`?'],
    [['--strict', 'validate'], 'Write the command `validate` before all flags'],
    [['toString'], 'no such directory'],
    [['nowhere'], 'no such directory'],
    [['--output-directory', 'wazo'], 'is in `wazo/`'],
  ])('refuses a command line that makes no sense: %j', (parameters, message) => {
    const { status, stdout, stderr } = run(parameters, { cwd: makePlugin() });
    expect(status).toBe(2);
    expect(stdout).not.toContain('wazo/rules');
    expect(stderr).toMatch(/^error: /);
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(stdout).not.toContain('warnings:');
  });

  it('lists every input that a terminal has, by groups and with its default, with --help', () => {
    const { inputs } = z
      .object({ inputs: z.record(z.string(), z.object({ default: z.string().optional() })) })
      .parse(parse(readFileSync(join(repository, 'action.yml'), 'utf8')));
    for (const flag of ['--help', '-h']) {
      const { status, stdout, stderr } = run([flag], { cwd: makeDirectory() });
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(stdout).toMatch(/^What is checked:\n( {2}.*\n)*? {2}--fail-on-warnings /m);
      expect(stdout).toMatch(/^Commands:\n {2}build \[DIRECTORY\]\n/m);
      for (const [name, { default: byDefault }] of Object.entries(inputs)) {
        const line = stdout.split('\n').find((each) => each.trimStart().startsWith(`--${name} `));
        if (/^(upload-artifact|artifact-|retention-days|summary|verify-tag|tag-prefix)/.test(name)) {
          expect(line, name).toBeUndefined();
          expect(run(['validate', `--${name}`, byDefault || '1'], { cwd: makePlugin() }).status, name).toBe(0);
        } else {
          expect(line, name).toBeDefined();
          if (byDefault) expect(line).toContain(byDefault);
        }
      }
    }
    const { stdout } = run(['validate', '--help']);
    expect(stdout).toMatch(/^Usage: node \S*dist\/index\.js validate /);
    const byNpm = run(['--help'], { cwd: repository, env: { npm_lifecycle_event: 'start' } });
    expect(byNpm.stdout).toMatch(/^Usage: npm start -- /);
    expect(stdout).not.toContain('--mode');
    expect(run(['help', 'validate']).stdout).toBe(stdout);
  });

  it('costs a run on GitHub nothing: what reads a command line is in a file of its own', () => {
    expect(readFileSync(join(repository, 'dist/index.js'), 'utf8')).not.toContain('CommanderError');
  });

  it('tells its own version with --version alone', () => {
    const { version } = z
      .object({ version: z.string() })
      .parse(JSON.parse(readFileSync(`${repository}/package.json`, 'utf8')));
    expect(run(['--version'], { cwd: makeDirectory() })).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
    const { status, stdout } = run(['--version', '2.0~pr7'], { cwd: makePlugin() });
    expect(status).toBe(0);
    expect(stdout).toContain('version: 2.0~pr7\n');
  });
});

describe('a package in the plugin’s own directory', () => {
  const everything = rules({ package: 'mkdir "$pkgdir/opt"; cp -R . "$pkgdir/opt/probe"; ls >&2' });
  const contents = (deb: string) => execFileSync('dpkg-deb', ['--contents', deb], { encoding: 'utf8' });

  it('is not packaged by the next build, of any version', () => {
    const cwd = makePlugin({ rules: everything, files: { 'wazo-plugind-probe-other_1.deb': 'another plugin’s' } });
    for (const version of ['1.0.0', '1.0.0', '2.0.0']) {
      const { status } = run(['--version', version], { cwd });
      expect(status).toBe(0);
      const staged = contents(join(cwd, `wazo-plugind-probe-test_${version}_all.deb`));
      expect(staged.match(/\S+\.deb$/gm)).toEqual(['./opt/probe/wazo-plugind-probe-other_1.deb']);
    }
    expect(pathsIn(cwd).filter((path) => path.endsWith('_all.deb'))).toHaveLength(2);
  });

  it('is still there after a build that fails', () => {
    const cwd = makePlugin({ rules: everything });
    expect(run([], { cwd }).status).toBe(0);
    const deb = join(cwd, 'wazo-plugind-probe-test_1.0.0_all.deb');
    const before = readFileSync(deb);
    writePlugin(cwd, { rules: rules({ build: 'ls; false' }) });
    const { status, stdout } = run([], { cwd });
    expect(status).toBe(1);
    expect(stdout).not.toMatch(/^wazo-plugind.*\.deb$/m);
    expect(readFileSync(deb)).toEqual(before);
  });

  it('is still there after a build that is cancelled', async () => {
    const cwd = makePlugin({ rules: everything });
    expect(run([], { cwd }).status).toBe(0);
    writePlugin(cwd, { rules: rules({ build: 'touch begun; sleep 60' }) });
    const child = spawn(join(repository, 'node_modules/.bin/node'), [join(repository, 'dist/index.js')], {
      cwd,
      env: { PATH: process.env['PATH'] ?? '', TMPDIR: makeDirectory() },
      stdio: 'ignore',
    });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    await expect.poll(() => existsSync(join(cwd, 'begun')), { timeout: 20_000 }).toBe(true);
    child.kill('SIGINT');
    expect(await ended).toBe(130);
    expect(existsSync(join(cwd, 'wazo-plugind-probe-test_1.0.0_all.deb'))).toBe(true);
  });

  it('is put back where `rules` has removed its directory, and one reached by a link is one too', () => {
    const cwd = makePlugin({ rules: everything });
    const link = join(makeDirectory(), 'link');
    symlinkSync(cwd, link);
    expect(run(['.', '--output-directory', 'out'], { cwd }).status).toBe(0);
    writePlugin(cwd, { rules: rules({ package: 'rm -r out; cp -R . "$pkgdir/opt"' }) });
    expect(run(['.', '--output-directory', join(link, 'out'), '--version', '2'], { cwd }).status).toBe(0);
    expect(pathsIn(join(cwd, 'out'))).toHaveLength(2);
    expect(contents(join(cwd, 'out/wazo-plugind-probe-test_2_all.deb'))).not.toContain('_all.deb');
  });
});

describe('the outputs as JSON', () => {
  const outputs = (stdout: string) => z.record(z.string(), z.unknown()).parse(JSON.parse(stdout));

  it('are all that is on standard output', () => {
    const cwd = makePlugin({
      rules: rules({ build: 'echo to stdout', package: 'mkdir "$pkgdir/etc"; touch "$pkgdir/etc/a"' }),
    });
    const { status, stdout, stderr } = run(['--json'], { cwd });
    expect(status).toBe(0);
    expect(outputs(stdout)).toMatchObject({
      name: 'probe',
      version: '1.0.0',
      'deb-path': join(cwd, 'wazo-plugind-probe-test_1.0.0_all.deb'),
      'deb-size': expect.any(Number),
      warnings: 0,
      metadata: { namespace: 'test' },
    });
    expect(stderr).toMatch(/\nto stdout\n[\s\S]*\nBuilt .*\n.*_all\.deb\n$/);
    expect(stderr).not.toContain('deb-size');
  });

  it('are there after a failure too', () => {
    const failed = run(['validate', '--json'], { cwd: makePlugin({ manifest: manifest.replace('probe', 'Probe') }) });
    expect(failed.status).toBe(1);
    expect(outputs(failed.stdout)).toMatchObject({ namespace: 'test', errors: 1 });
    expect(failed.stderr).toContain('Found in the plugin: 1 error');

    for (const wrong of [
      ['--json', 'nowhere'],
      ['--colour', '--json'],
      ['--json', '--compression=x'],
    ]) {
      const { status, stdout, stderr } = run(wrong, { cwd: makePlugin() });
      expect(status).toBe(2);
      outputs(stdout);
      expect(stderr).toMatch(/^error: /);
    }
  });
});

describe('the exit status', () => {
  it('is 1 for what the machine lacks, which is told without a trace', () => {
    const { status, stderr } = run(['--output-directory', '/proc/nowhere'], { cwd: makePlugin() });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^error: Can't write \/proc\/nowhere\/.*\n$/);
  });

  it('is 1 where nothing can be written', () => {
    const script = '"$1" "$2" validate examples/hello-world >/dev/full';
    const { status, stderr } = spawnSync(
      'sh',
      ['-c', script, 'sh', join(repository, 'node_modules/.bin/node'), join(repository, 'dist/index.js')],
      { cwd: repository, env: { PATH: process.env['PATH'] ?? '' }, encoding: 'utf8' },
    );
    expect(status).toBe(1);
    expect(stderr).toMatch(/^error: Can't write the output: the disk is full.*\n$/);
  });
});

describeWith([program('script', 'bsdutils')], 'a terminal', () => {
  function onTerminal(parameters: string[], cwd: string, env: NodeJS.ProcessEnv = {}): string {
    const command = [join(repository, 'node_modules/.bin/node'), join(repository, 'dist/index.js'), ...parameters];
    const { stdout } = spawnSync('script', ['--quiet', '--command', command.join(' '), '/dev/null'], {
      cwd,
      env: { PATH: process.env['PATH'] ?? '', TERM: 'xterm', TMPDIR: makeDirectory(), ...env },
      encoding: 'utf8',
    });
    return stdout;
  }

  const broken = () => makePlugin({ manifest: manifest.replace('name: probe', 'name: Probe') });

  it('sees colours, unless it wants none', () => {
    const cwd = broken();
    expect(onTerminal(['validate'], cwd)).toContain('\x1b[31merror  \x1b[39m');
    expect(onTerminal(['validate', '--no-color'], cwd)).not.toContain('\x1b');
    expect(onTerminal(['validate'], cwd, { NO_COLOR: '1' })).not.toContain('\x1b');
    expect(onTerminal(['validate'], cwd, { TERM: 'dumb' })).not.toContain('\x1b');
  });

  it('sees how long a step has been silent for, on a line that leaves no trace', () => {
    const shown = onTerminal(
      ['.'],
      makePlugin({ rules: rules({ build: 'echo a; sleep 4; echo b; printf c; sleep 3' }) }),
    );
    const [, between = ''] = /a\r\n([\s\S]*)b\r\nc/.exec(shown) ?? [];
    expect(between).toMatch(/^(\r\x1b\[K\x1b\[2m {3}\d\.\d s\x1b\[22m)+\r\x1b\[K$/);
    // What has begun a line keeps it.
    expect(shown).toMatch(/b\r\nc(\x1b\[0m)?\r\n\x1b\[2m {3}took/);
  });
});

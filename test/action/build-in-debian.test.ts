/** `build-in: debian`: the plugin's code in a real container, what it sees there, and what stays when it is gone. */

import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { makeDebianRoot } from '../support/debian-root.ts';
import {
  BUILD_PACKAGES,
  type Docker,
  docker,
  makeBuildImage,
  makeImage,
  startDocker,
  unnamedVolumes,
} from '../support/docker.ts';
import { exampleNames, examples } from '../support/examples.ts';
import { describeWith, program, root } from '../support/needs.ts';
import { leftIn, makeDirectory, makePlugin, processesOf, rules, writePlugin } from '../support/plugin.ts';
import { type ActionOptions, type ActionResult, type RunningAction, startAction } from '../support/runner.ts';

/** A user of this machine who is not root. */
const USER = 1234;

describeWith([...docker, program('git')], 'a build in a container', () => {
  let daemon: Docker;
  let image: string;
  /** RUNNER_TEMP of each run, which tells its containers from those of other test files. */
  const temps: string[] = [];
  let volumes: string[];

  /** What is left on this machine of the containers of these runs, and volumes of any. */
  const left = () => {
    const lines = [
      ...daemon.ask('ps', '--all', '--no-trunc', '--format', '{{.ID}} {{.Status}} {{.Mounts}}').split('\n'),
      ...readFileSync('/proc/self/mountinfo', 'utf8').split('\n'),
    ];
    return [
      ...lines.filter((line) => temps.some((temp) => line.includes(temp))),
      ...unnamedVolumes(daemon).filter((name) => !volumes.includes(name)),
    ];
  };

  beforeAll(async () => {
    daemon = await startDocker();
    image = await makeBuildImage(daemon);
    volumes = unnamedVolumes(daemon);
  });

  // A slow disk takes its time to remove a container that nobody waits for any more.
  afterAll(() => vi.waitFor(() => expect(left()).toEqual([]), { timeout: 30_000 }));

  const options = ({ inputs, env, ...rest }: ActionOptions): ActionOptions => ({
    ...rest,
    inputs: { 'build-in': 'debian', 'debian-image': image, 'upload-artifact': 'false', ...inputs },
    env: { ...daemon.environment, ...env },
    timeoutMs: 150_000,
  });
  const start = (given: ActionOptions): RunningAction => {
    const action = startAction(options(given));
    temps.push(action.temp);
    return action;
  };
  const build = (given: ActionOptions): Promise<ActionResult> => start(given).result;
  const buildRules = (lines: Parameters<typeof rules>[0], given: Partial<ActionOptions> = {}) =>
    build({ workspace: makePlugin({ rules: rules(lines) }), ...given });
  const messages = ({ annotations }: ActionResult) => annotations.map(({ message }) => message);

  function expectSuccess(result: ActionResult): void {
    expect({ exitCode: result.exitCode, messages: messages(result) }, result.stdout).toEqual({
      exitCode: 0,
      messages: [],
    });
    expect(leftIn(result.temp).length).toBeLessThanOrEqual(1);
  }

  describe('makes the package', () => {
    const SOURCE_DATE_EPOCH = '1700000000';

    it.each(exampleNames)('that root makes on that Debian, byte for byte: %s', async (example) => {
      const workspace = makeDirectory();
      cpSync(join(examples, example), workspace, { recursive: true });
      const result = await build({ workspace, env: { SOURCE_DATE_EPOCH } });
      expectSuccess(result);

      const debian = await makeDebianRoot({ include: BUILD_PACKAGES });
      try {
        for (const path of ['dist', 'action.yml', 'package.json']) {
          cpSync(path, join(debian.path, 'action', path), { recursive: true });
        }
        cpSync(join(examples, example), join(debian.path, 'plugin'), { recursive: true });
        cpSync('node_modules/node/bin/node', join(debian.path, 'usr/local/bin/node'));
        const command = 'cd / && node /action/dist/index.js /plugin --output-directory /out';
        const made = await debian.run(command, { SOURCE_DATE_EPOCH, GITHUB_REPOSITORY_OWNER: 'octocat' });
        expect(made.status, made.stdout + made.stderr).toBe(0);
        const [name = ''] = readdirSync(join(debian.path, 'out'));
        const theirs = readFileSync(join(debian.path, 'out', name));
        expect(readFileSync(result.outputs['deb-path'] ?? '').equals(theirs)).toBe(true);
      } finally {
        await debian.remove();
      }
    });

    it('with Python modules where that Debian looks, which is not where this machine’s Python does', async () => {
      const plain = await makeImage(daemon, 'bullseye');
      const workspace = makePlugin({
        rules: rules({
          build: 'python3 setup.py build',
          package: 'python3 setup.py install --root "$pkgdir"',
        }),
        files: {
          'setup.py': `from setuptools import setup\nsetup(name='probe', version='1', packages=['probe'])\n`,
          'probe/__init__.py': '',
        },
      });
      const inputs = {
        'debian-release': 'bullseye',
        'debian-image': plain,
        'build-packages': 'python3-setuptools python3-distutils',
      };
      const result = await build({ workspace, inputs });
      expect(result.exitCode, result.stdout).toBe(0);
      const contents = execFileSync('dpkg-deb', ['--contents', result.outputs['deb-path'] ?? ''], { encoding: 'utf8' });
      expect(contents).toContain('./usr/local/lib/python3.9/dist-packages/probe/__init__.py');
      expect(result.groups.map(({ title }) => title)).toEqual([
        'Start a container of Debian bullseye',
        'Install python3-setuptools, python3-distutils, fakeroot',
        'wazo/rules build',
        'wazo/rules package',
        'Write the package',
      ]);
      expect(result.groups[1]?.lines.at(-1)).toMatch(/^took \d/);
    });

    it('with the rights that rules gives, whoever owns the checkout', async () => {
      const staging = `install -D -m 0440 -o www-data wazo/rules "$pkgdir/etc/a"; install -d -m 2750 "$pkgdir/b"; chown -R 33:33 "$pkgdir/b"`;
      const sums = [];
      for (const owner of [0, USER]) {
        const workspace = makePlugin({ rules: rules({ package: staging }) });
        for (const path of ['', ...readdirSync(workspace, { recursive: true, encoding: 'utf8' })]) {
          chownSync(join(workspace, path), owner, owner);
        }
        const { outputs, exitCode, stdout } = await build({ workspace, env: { SOURCE_DATE_EPOCH } });
        expect(exitCode, stdout).toBe(0);
        sums.push(outputs['deb-sha256']);
      }
      expect(new Set(sums).size).toBe(1);
    });
  });

  describe('runs rules', () => {
    it('as the checkout’s owner, from the plugin’s root, with umask 022, no input and a clean environment', async () => {
      const workspace = makeDirectory();
      const plugin = join(workspace, 'plugins/one');
      const look = 'id -u; id -un; pwd; umask; wc -c; env';
      writePlugin(plugin, {
        rules: rules({ build: look, package: `touch "$pkgdir/a"; ls -A "$pkgdir" | wc -l; ${look}` }),
      });
      for (const path of ['', ...readdirSync(workspace, { recursive: true, encoding: 'utf8' })]) {
        chownSync(join(workspace, path), USER, USER);
      }
      const result = await build({
        workspace,
        inputs: { path: 'plugins/one', 'build-environment': 'MINE\nALSO_MINE' },
        env: {
          MINE: 'two words\nand a line',
          ALSO_MINE: '',
          NOT_MINE: 'x',
          GITHUB_TOKEN: 'secret',
          ACTIONS_RUNTIME_TOKEN: 'secret',
          SOURCE_DATE_EPOCH: '1700000000',
          https_proxy: '',
        },
      });
      expect(result.exitCode, result.stdout).toBe(0);
      const [, built, staged] = result.groups;
      expect(built?.lines.slice(0, 5)).toEqual([`${USER}`, 'builder', plugin, '0022', '0']);
      expect(staged?.lines.slice(0, 6)).toEqual(['1', '0', 'root', plugin, '0022', '0']);
      const names = (lines: string[] = []) => lines.flatMap((line) => /^(\w+)=/.exec(line)?.[1] ?? []).sort();
      const github = ['ACTIONS', 'EVENT_NAME', 'JOB', 'REF', 'REF_NAME', 'REF_TYPE', 'REPOSITORY', 'REPOSITORY_OWNER'];
      expect(names(built?.lines)).toEqual(
        [
          ...[...github, 'RUN_ATTEMPT', 'RUN_ID', 'SERVER_URL', 'SHA', 'WORKFLOW', 'WORKSPACE'].map(
            (each) => `GITHUB_${each}`,
          ),
          ...['ALSO_MINE', 'CI', 'FAKEROOTDONTTRYCHOWN', 'HOME', 'HOSTNAME', 'LANG', 'MINE', 'PATH', 'PWD'],
          ...['SOURCE_DATE_EPOCH', 'https_proxy'],
        ].sort(),
      );
      expect(built?.lines).toEqual(expect.arrayContaining(['HOME=/home/builder', 'LANG=C.UTF-8', 'MINE=two words']));
      expect(names(staged?.lines)).toContain('pkgdir');
    });

    it('inertly, and shows its last lines, the cause and where it is', async () => {
      const result = await buildRules({ build: 'echo ::error::x\necho "##[warning]y"\nmsgfmt a.po' });
      expect(result.exitCode).toBe(1);
      const [error] = result.annotations;
      expect(result.annotations).toHaveLength(1);
      expect(error).toMatchObject({ title: 'rules-failed', file: 'wazo/rules', line: 7 });
      expect(error?.message).toMatch(
        /^`wazo\/rules build` ended with exit status 127\. .*`build-packages: .*\bgettext\b.*`/,
      );
      expect(error?.message).toContain('::error::x\n##[warning]y\n');
      expect(result.ignoredCommands.length).toBe(2);
    });

    it('with errexit where that is wanted', async () => {
      const workspace = makePlugin({ rules: '#!/bin/sh\nfalse\necho on\n' });
      const result = await build({ workspace, inputs: { strict: 'true' } });
      expect(messages(result)[0]).toContain('`/bin/sh -e wazo/rules build` ended with exit status 1');
      expect(result.stdout).not.toContain('on\n');
    });

    it('and takes all that it prints', async () => {
      const result = await buildRules({
        build: 'head -c 100000000 /dev/zero | tr "\\0" "\\n" | sed -n "s/$/0123456789/;1~11p"; echo last',
      });
      expectSuccess(result);
      expect(result.stdout.length).toBeGreaterThan(90_000_000);
    });

    it('only with an interpreter that the container has', async () => {
      const workspace = makePlugin({ rules: '#!/usr/bin/ksh93\n' });
      const result = await build({ workspace });
      expect(result.annotations.map(({ title }) => title)).toContain('rules-interpreter-missing');
      expect(messages(result).join()).toContain('`/usr/bin/ksh93`, which the container does not have');
    });

    it('and leaves nothing running between build and package', async () => {
      const stray = `setsid sh -c 'trap "" TERM; sleep 3; touch late; sleep 1000' >/dev/null 2>&1 &`;
      const workspace = makePlugin({ rules: rules({ build: stray, package: 'sleep 4; touch "$pkgdir/a"' }) });
      const result = await build({ workspace });
      expect(result.exitCode).toBe(0);
      expect(existsSync(join(workspace, 'late'))).toBe(false);
    });
  });

  describe('leaves in the checkout', () => {
    it('what its owner can remove, and git’s files as they were', async () => {
      const workspace = makePlugin({
        rules: rules({
          build:
            'mkdir -p out/deep; echo x >out/deep/file; ln -s file out/deep/link; chmod 700 out; umask 077; touch private',
        }),
      });
      git(workspace, 'init --quiet && git add --all && git commit --quiet --message x');
      for (const path of ['', ...readdirSync(workspace, { recursive: true, encoding: 'utf8' })]) {
        chownSync(join(workspace, path), USER, USER);
      }
      const stateOf = () =>
        readdirSync(join(workspace, '.git'), { recursive: true, encoding: 'utf8' }).map((path) => {
          const { uid, gid, mode, size, mtimeMs } = statSync(join(workspace, '.git', path));
          return [path, uid, gid, mode, size, mtimeMs].join(' ');
        });
      const state = stateOf();
      expectSuccess(await build({ workspace }));
      expect(stateOf()).toEqual(state);
      for (const path of ['out', 'out/deep', 'out/deep/file', 'private']) {
        const { uid, gid } = statSync(join(workspace, path));
        expect([path, uid, gid]).toEqual([path, USER, USER]);
      }
      const asUser = ['setpriv', `--reuid=${USER}`, `--regid=${USER}`, '--clear-groups', 'git', '-C', workspace];
      const [first = '', ...words] = [...asUser, '-c', `safe.directory=${workspace}`, 'clean', '-ffdxq'];
      chmodSync(workspace, 0o755);
      execFileSync(first, words, { env: { PATH: process.env['PATH'], HOME: '/' } });
      expect(readdirSync(workspace).sort()).toEqual(['.git', 'wazo']);
    });
  });

  describe('shows a hostile rules', () => {
    const TOKEN = 'ghs_0123456789abcdefTOKEN';

    it('no token, no file and no process of this machine', async () => {
      const outer = makeDirectory();
      const workspace = join(outer, 'workspace');
      const home = join(outer, 'home');
      mkdirSync(home);
      writeFileSync(join(home, '.netrc'), TOKEN);
      writePlugin(workspace, {
        rules: rules({
          build: `
echo "-- token"; (env; cat /proc/*/environ /proc/*/cmdline /proc/net/unix | tr '\\0' '\\n') 2>/dev/null | grep -a 'ghs_0123456789abcdefTOKE[N]' || :
grep -rIlas 'ghs_0123456789abcdefTOKE[N]' / --exclude-dir=proc --exclude-dir=sys --exclude-dir=wazo || :
echo "-- files"; ls -d ${home} ${outer}/* "$HOME"/.docker /var/run/docker.sock /run/docker.sock ${'$'}{RUNNER_TEMP:-/nowhere} 2>/dev/null | grep -v '^${workspace}$' || :
echo "-- processes"; cat /proc/[0-9]*/comm | sort -u | tr '\\n' ' '; echo
echo "-- mounts"; awk '$5 ~ "^${outer}" || $5 ~ "pkgdir" {print $5, $6}' /proc/self/mountinfo
echo "-- sudo"; grep NoNewPrivs /proc/self/status`,
        }),
      });
      git(workspace, `init --quiet && git config http.https://github.com/.extraheader "AUTHORIZATION: basic ${TOKEN}"`);
      git(workspace, `remote add origin https://x-access-token:${TOKEN}@github.com/octocat/hello`);
      const env = { HOME: home, ACTIONS_RUNTIME_TOKEN: TOKEN, GITHUB_TOKEN: TOKEN, INPUT_TOKEN: TOKEN };
      const result = await build({ workspace, env });
      expect(result.exitCode, result.stdout).toBe(0);
      const seen = result.groups[1]?.lines.join('\n') ?? '';
      const parts = seen
        .split(/^-- /m)
        .map((each) => [each.split('\n', 1)[0], each.slice(each.indexOf('\n') + 1)] as const);
      const part = (name: string) => new Map(parts).get(name)?.trim();
      expect(part('token')).toBe('');
      expect(part('files')).toBe('');
      expect(part('processes')?.split(' ')).toEqual(expect.arrayContaining(['perl', 'cat', 'rules']));
      expect(part('processes')).not.toMatch(/node|docker|sshd|vitest/);
      const mounts = part('mounts')?.split('\n').sort() ?? [];
      expect(mounts.filter((line) => line.includes('pkgdir'))).toHaveLength(1);
      expect(mounts.filter((line) => !line.includes('pkgdir')).map((line) => line.split(',')[0])).toEqual([
        `${workspace} rw`,
        `${workspace}/.git ro`,
        `${workspace}/.git/config ro`,
      ]);
      expect(part('sudo')).toMatch(/NoNewPrivs:\s+1/);
    });

    it('git’s files to read, which it can’t change, also of other repositories in the checkout', async () => {
      const workspace = makePlugin({
        rules: rules({
          build: `
git describe --tags --dirty
git remote get-url origin
git config --list --show-origin | grep -a TOKEN || :
cat .git/config .git/modules/library/config other/.git/config | grep -a TOKEN || :
for path in .git other/.git .git/modules/library; do
  git config --file $path/config core.fsmonitor ./evil 2>/dev/null && echo "changed $path/config" || :
  touch $path/hooks 2>/dev/null && echo "touched $path" || :
  mv $path $path.old 2>/dev/null && echo "moved $path" || :
  rm -rf $path/config 2>/dev/null && echo "removed $path/config" || :
done
echo "gitdir: $PWD/evil" 2>/dev/null >vendor/library/.git && echo "changed vendor/library/.git" || :
mv vendor vendor.old 2>/dev/null && echo "moved vendor" || :
for path in vendor/library empty missing; do
  mkdir -p $path/.git/objects $path/.git/refs 2>/dev/null && cp .git/HEAD $path/.git && echo "[core] fsmonitor = touch $PWD/ran" >$path/.git/config || :
done
git -C vendor/library log --format=%s`,
        }),
      });
      const library = makeDirectory();
      const other = join(workspace, 'other');
      const start = 'git add --all && git commit --quiet --allow-empty --message "in the library"';
      git(library, `init --quiet && ${start}`);
      git(workspace, 'init --quiet');
      git(workspace, `-c protocol.file.allow=always submodule --quiet add --name library ${library} vendor/library`);
      mkdirSync(join(workspace, 'empty'));
      for (const name of ['empty', 'missing']) {
        git(workspace, `update-index --add --cacheinfo 160000,$(git -C ${library} rev-parse HEAD),${name}`);
      }
      git(workspace, `commit --quiet --message x && git tag v1.2.3`);
      mkdirSync(other);
      git(other, `init --quiet && ${start}`);
      for (const each of [workspace, other, join(workspace, 'vendor/library')]) {
        git(each, `config http.extraheader "AUTHORIZATION: basic ${TOKEN}"`);
        git(each, `config includeIf.gitdir:/.path /tmp/${TOKEN}`);
        git(each, `config remote.origin.url https://x:${TOKEN}@github.com/octocat/hello`);
      }
      const result = await build({ workspace });
      expect(result.exitCode, result.stdout).toBe(0);
      expect(result.groups[1]?.lines).toEqual(['v1.2.3', 'https://github.com/octocat/hello', 'in the library']);
      git(workspace, 'status');
      expect(existsSync(join(workspace, 'ran'))).toBe(false);
    });

    it('nothing of a work tree’s repository but git’s files, to read', async () => {
      const repository = makePlugin({
        rules: rules({ build: `git describe --tags; ls ..; grep -rs TOKEN ../*/.git/config || :` }),
      });
      git(repository, 'init --quiet && git add --all && git commit --quiet --message x && git tag v3');
      git(repository, `config http.extraheader ${TOKEN}`);
      const tree = join(makeDirectory(), 'tree');
      git(repository, `worktree add --quiet ${tree}`);
      const result = await build({ workspace: tree });
      expect(result.exitCode, result.stdout).toBe(0);
      expect(result.groups[1]?.lines).toEqual(['v3', 'tree']);
    });

    it('nothing that a `.git` file of its own invention leads to', async () => {
      const secret = makeDirectory();
      for (const name of ['HEAD', 'config', 'secret']) writeFileSync(join(secret, name), TOKEN);
      const workspace = makePlugin({
        rules: rules({ build: `ls ${secret} || echo hidden` }),
        files: { '.git': `gitdir: ${secret}\n` },
      });
      const result = await build({ workspace });
      expect(result.groups[1]?.lines).toContain('hidden');
    });
  });

  describe('that is cancelled', () => {
    /** Cancels the build when its log has the line, and expects that nothing is left of it. */
    async function cancelAt(sign: RegExp, given: ActionOptions): Promise<void> {
      const { child, result, temp } = start(given);
      let log = '';
      await new Promise<void>((begun) => {
        child.stdout?.on('data', (text: string) => {
          log += text;
          if (sign.test(log)) begun();
        });
        child.once('exit', () => begun());
      });
      const started = Date.now();
      child.kill('SIGINT');
      const { exitCode, annotations, stdout } = await result;
      expect(Date.now() - started, stdout).toBeLessThan(7000);
      expect(exitCode, stdout).toBe(130);
      expect(annotations.map(({ message }) => message)).toEqual(['The run was cancelled']);
      await expect.poll(left, { timeout: 30_000 }).toEqual([]);
      expect(leftIn(temp)).toEqual([]);
      expect(processesOf(given.workspace)).toEqual([]);
    }

    it('while the image is pulled leaves nothing', async () => {
      const silent = createServer();
      const port = await listening(silent);
      try {
        const inputs = { 'debian-image': `127.0.0.1:${port}/debian:bookworm` };
        await cancelAt(/the image 127/, { workspace: makePlugin(), inputs });
      } finally {
        silent.close();
      }
    });

    it('while packages are installed leaves nothing', async () => {
      const inputs = { 'debian-image': await makeImage(daemon), 'build-packages': 'gettext' };
      await cancelAt(/Building dependency tree/, { workspace: makePlugin(), inputs });
    });

    it.each([
      ['build', { build: 'trap "" INT TERM; echo begun; sleep 100; touch late' }],
      ['package', { package: 'touch "$pkgdir/a"; trap "" INT TERM; echo begun; sleep 100; touch late' }],
    ] as const)('in `rules %s` leaves nothing', async (_, lines) => {
      const workspace = makePlugin({ rules: rules(lines) });
      await cancelAt(/^begun$/m, { workspace });
      expect(existsSync(join(workspace, 'late'))).toBe(false);
    });

    it('by SIGKILL leaves no container', async () => {
      const workspace = makePlugin({ rules: rules({ build: 'echo begun; sleep 100' }) });
      const { child, result } = start({ workspace });
      await new Promise<void>((begun) => child.stdout?.on('data', (text: string) => /^begun$/m.test(text) && begun()));
      child.kill('SIGKILL');
      await result;
      await expect.poll(left, { timeout: 30_000 }).toEqual([]);
    });
  });

  describeWith([program('docker-registry'), root], 'from a registry', () => {
    it('pulls its image where this machine does not have it, and shows that', async () => {
      const directory = makeDirectory();
      const port = await freePort();
      const configuration = join(directory, 'registry.yml');
      const storage = `storage: {filesystem: {rootdirectory: ${directory}/images}}`;
      writeFileSync(configuration, `version: 0.1\n${storage}\nhttp: {addr: "127.0.0.1:${port}"}\n`);
      const registry = spawn('docker-registry', ['serve', configuration], { stdio: 'ignore' });
      const pulled = `127.0.0.1:${port}/debian:bookworm`;
      try {
        daemon.ask('tag', image, pulled);
        await vi.waitFor(() => daemon.ask('push', '--quiet', pulled), { timeout: 60_000, interval: 500 });
        daemon.ask('rmi', pulled);
        const first = await buildRules({}, { inputs: { 'debian-image': pulled } });
        expect(first.exitCode, first.stdout).toBe(0);
        expect(first.groups[0]?.lines).toEqual(
          expect.arrayContaining([expect.stringContaining('Pulling from debian')]),
        );
        const second = await buildRules({}, { inputs: { 'debian-image': pulled } });
        expect(second.groups[0]?.lines).toEqual([`docker: the image ${pulled}`]);
      } finally {
        registry.kill();
        daemon.ask('rmi', '--force', pulled);
      }
    });
  });

  it('goes on beside another', async () => {
    const lines = { build: 'echo one >mine; sleep 2; cat mine' };
    const results = await Promise.all([buildRules(lines), buildRules(lines)]);
    results.forEach(expectSuccess);
  });

  describe('that can’t be', () => {
    it.each([
      [
        'docker is missing',
        () => ({ PATH: makeDirectory() }),
        /neither `docker` nor `podman`.*apt-get install docker\.io/,
      ],
      ['its daemon does not answer', () => ({ DOCKER_HOST: 'unix:///nowhere' }), /daemon does not answer. Start it/],
    ])('says what to do where %s', async (_, env, words) => {
      const result = await buildRules({}, { env: { PATH: onlyDocker(), ...env() } });
      expect(result.exitCode).toBe(1);
      expect(messages(result)).toEqual([expect.stringMatching(words)]);
      expect(leftIn(result.temp)).toEqual([]);
    });

    it('says that podman does not work, where that is the only one', async () => {
      const directory = makeDirectory();
      writeFileSync(join(directory, 'podman'), '#!/bin/sh\necho "Error: no subuid ranges found" >&2\nexit 125\n', {
        mode: 0o755,
      });
      const result = await buildRules({}, { env: { PATH: `${directory}:${only()}` } });
      expect(messages(result)).toEqual([expect.stringMatching(/^podman does not work .*no subuid ranges found/)]);
    });

    it.each(['checkout', 'pkgdir'])('says where the daemon has other files: its %s', async (where) => {
      const workspace = makePlugin();
      const other = makeDirectory();
      const path = onlyDocker();
      rmSync(join(path, 'docker'));
      const source = where === 'checkout' ? `\\Q${workspace}\\E` : '[^,]*/pkgdir';
      const script = `#!/usr/bin/perl\ns{source=${source},}{source=${other},} for @ARGV;\nexec '/usr/bin/docker', @ARGV;\n`;
      writeFileSync(join(path, 'docker'), script, { mode: 0o755 });
      const result = await build({ workspace, env: { PATH: path } });
      expect(messages(result)).toEqual([
        expect.stringMatching(/^The container does not see \/.*has other files there/),
      ]);
      expect(messages(result)[0]).toContain(where === 'checkout' ? workspace : 'pkgdir');
    });

    it('says what to do where the user has no right to docker’s socket', async () => {
      const workspace = makePlugin();
      const node = join(makeDirectory(), 'as-nobody');
      const real = resolve('node_modules/node/bin/node');
      writeFileSync(
        node,
        // A shell would drop variables with a hyphen in their names.
        `#!/usr/bin/perl
system('/bin/chmod', '-R', 'a+rwX', "$ENV{RUNNER_TEMP}/..", $ENV{GITHUB_WORKSPACE});
exec '/usr/bin/setpriv', '--reuid=65534', '--regid=65534', '--clear-groups', '${real}', @ARGV;
`,
        { mode: 0o755 },
      );
      const result = await build({ workspace, node, env: { PATH: onlyDocker() } });
      expect(messages(result)).toEqual([expect.stringMatching(/no right to docker's socket.*usermod -aG docker/)]);
    });

    it.each([
      [
        'an unknown image',
        { 'debian-image': 'localhost:1/none' },
        /`localhost:1\/none` can't be pulled: .* docker says: /,
      ],
      [
        'an unknown package',
        { 'build-packages': 'no-such-package' },
        /no such package: check its name.*Unable to locate package no-such-package/,
      ],
    ])('names %s, and says what to do', async (_, inputs, words) => {
      const result = await buildRules({}, { inputs });
      expect(result.exitCode).toBe(1);
      expect(messages(result)).toEqual([expect.stringMatching(words)]);
    });

    it('is an image of another release', async () => {
      const result = await buildRules({}, { inputs: { 'debian-release': 'trixie' } });
      expect(result.annotations).toEqual([
        expect.objectContaining({ title: 'debian-image-release', severity: 'error' }),
      ]);
      expect(messages(result)[0]).toMatch(/is Debian GNU\/Linux 12 \(bookworm\), and the package is for Debian trixie/);
      expect(result.groups.map(({ title }) => title)).toEqual(['Start a container of Debian trixie']);
    });

    it('goes on when its container is gone is told as that', async () => {
      const workspace = makePlugin({ rules: rules({ build: 'echo begun; sleep 100' }) });
      const { child, result } = start({ workspace });
      await new Promise<void>((begun) => child.stdout?.on('data', (text: string) => /^begun$/m.test(text) && begun()));
      const [container = ''] = daemon.ask('ps', '--quiet', '--filter', `volume=${workspace}`).split('\n');
      daemon.ask('rm', '--force', container);
      expect(messages(await result)).toEqual([expect.stringMatching(/^The container ended while a command ran in it/)]);
    });
  });

  describeWith([program('podman'), program('runc'), root], 'by podman', () => {
    it('in place of docker makes the same package', async () => {
      const tarball = join(makeDirectory(), 'image.tar');
      daemon.ask('save', '--output', tarball, image);
      const home = makeDirectory();
      const configuration = join(home, 'containers.conf');
      // As the test's docker: nothing of the kernel's that a small machine may lack.
      writeFileSync(
        configuration,
        '[containers]\nnetns = "host"\ndefault_ulimits = ["nofile=1024:1024", "nproc=4096:4096"]\n[engine]\nruntime = "runc"\n',
      );
      const env = { CONTAINERS_CONF: configuration, SOURCE_DATE_EPOCH: '1700000000' };
      const podman = (...words: string[]) =>
        execFileSync('podman', words, { encoding: 'utf8', env: { ...process.env, ...env } }).trim();
      podman('load', '--quiet', '--input', tarball);
      const containers = podman('ps', '--all', '--quiet');
      const lines = { package: 'install -D -m 0440 -o www-data wazo/rules "$pkgdir/etc/a"' };
      const result = await buildRules(lines, { env: { ...env, PATH: only('podman', 'runc', 'conmon') } });
      expect(result.exitCode, result.stdout).toBe(0);
      expect(result.groups[0]?.lines[0]).toBe(`podman: the image ${image}`);
      const docker = await buildRules(lines, { env });
      expect(result.outputs['deb-sha256']).toBe(docker.outputs['deb-sha256']);
      expect(podman('ps', '--all', '--quiet')).toBe(containers);
    });
  });
});

function listening(server: Server): Promise<number> {
  return new Promise((ready) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      ready(typeof address === 'object' ? (address?.port ?? 0) : 0);
    });
  });
}

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listening(server);
  await new Promise((closed) => server.close(closed));
  return port;
}

function git(directory: string, words: string): void {
  const env = { PATH: process.env['PATH'], HOME: '/nowhere', GIT_CONFIG_COUNT: '0', ...author };
  execFileSync('sh', ['-ec', `git ${words}`], { cwd: directory, env, stdio: 'pipe' });
}
const author = {
  GIT_AUTHOR_NAME: 'A',
  GIT_AUTHOR_EMAIL: 'a@b',
  GIT_COMMITTER_NAME: 'A',
  GIT_COMMITTER_EMAIL: 'a@b',
};

/** A PATH with these programs and what they call, and no other engine. */
function only(...programs: string[]): string {
  const directory = makeDirectory();
  chmodSync(directory, 0o755);
  for (const name of [...programs, 'git', 'env', 'sh', 'mount', 'iptables']) {
    const path = execFileSync('sh', ['-c', `command -v ${name} || :`], { encoding: 'utf8' }).trim();
    if (path !== '') symlinkSync(path, join(directory, name));
  }
  return directory;
}

function onlyDocker(): string {
  return only('docker');
}

/** What a plugin's code can see and do: nothing of the runner's, and nothing to the log but to be shown. */

import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { startArtifactService } from '../support/artifact-service.ts';
import { makeDirectory, makePlugin, pathsIn, processesOf, rules, writePlugin } from '../support/plugin.ts';
import { type ActionResult, runAction } from '../support/runner.ts';

/** Builds a plugin whose `rules` runs these lines, without an upload. */
function run(lines: { build?: string; package?: string }, env: Record<string, string> = {}): Promise<ActionResult> {
  return runAction({ workspace: makePlugin({ rules: rules(lines) }), inputs: { 'upload-artifact': 'false' }, env });
}

describe('what a plugin prints', () => {
  it('is shown and not obeyed, on either stream', async () => {
    const lines = [
      '::error file=x,line=1::from the plugin',
      '::set-output name=version::6.6.6',
      '  ::add-mask::probe',
      '##[error]the old form',
      'text ##[warning]inside a line',
      '::stop-commands::mine',
      '::mine::',
      '::endgroup::',
      '::warning::later',
    ];
    const print = `cat <<'END'\n${lines.join('\n')}\nEND`;
    const result = await run({
      build: `${print}\n{ ${print}\n} >&2`,
      package: `mkdir "$pkgdir/etc"; touch "$pkgdir/etc/a"; ${print}`,
    });

    expect(result.exitCode).toBe(0);
    expect(result.annotations).toEqual([]);
    expect(result.masks).toEqual([]);
    expect(result.stderrCommands).toEqual([]);
    expect(result.outputs['version']).toBe('1.0.0');
    expect(result.ignoredCommands.length).toBeGreaterThan(20);
    const [build, staging] = result.groups;
    for (const line of lines) {
      expect(
        build?.lines.filter((shown) => shown === line),
        line,
      ).toHaveLength(2);
      expect(
        staging?.lines.filter((shown) => shown === line),
        line,
      ).toHaveLength(1);
    }
    const known = new Set(['group', 'endgroup', 'stop-commands']);
    expect(result.commands.filter(({ name }) => !known.has(name))).toEqual([]);
  });

  it.each([
    ['no line end', "printf 'no line end'"],
    ['a carriage return', "printf 'no line end\\r'"],
    ['half a command', "printf '::group'"],
    ['half a character', "printf '\\303'"],
  ])('may end with %s, and what follows is obeyed', async (_, build) => {
    const { exitCode, groups, ignoredCommands } = await run({ build });
    expect(exitCode).toBe(0);
    expect(groups.map(({ title }) => title)).toEqual(['wazo/rules build', 'wazo/rules package', 'Write the package']);
    expect(ignoredCommands).toEqual([]);
  });

  it('is not obeyed where it goes to our own output, behind our back', async () => {
    // A runner reads our output through a pipe, which can be opened again; Node's own pipes are sockets, which can't.
    const bundle = join(makeDirectory(), 'piped.mjs');
    const dist = fileURLToPath(new URL('../../dist/index.js', import.meta.url));
    writeFileSync(
      bundle,
      `import { spawnSync } from 'node:child_process';
spawnSync('sh', ['-c', '"$0" "$1" | cat', process.execPath, ${JSON.stringify(dist)}], { stdio: 'inherit' });`,
    );
    const workspace = makePlugin({ rules: rules({ build: 'echo "::error::x" >"/proc/$PPID/fd/1"' }) });
    const { annotations, ignoredCommands } = await runAction({ workspace, bundle });
    expect(annotations.map(({ message }) => message)).not.toContain('x');
    expect(ignoredCommands).toContainEqual(expect.objectContaining({ name: 'error', message: 'x' }));
  });

  it('is not obeyed as the last lines of an error', async () => {
    const { annotations, exitCode, summary } = await run({ build: 'echo "::warning::x"; echo "##[warning]y"; exit 1' });
    expect(exitCode).toBe(1);
    expect(annotations.map(({ severity }) => severity)).toEqual(['error']);
    expect(annotations[0]?.message).toContain('::warning::x\n##[warning]y');
    expect(summary).not.toContain('::warning');
  });

  it('ends no command pause with a token of its own choice', async () => {
    const { stdout } = await run({ build: 'echo one', package: 'echo two; touch "$pkgdir/a"' });
    const tokens = [...stdout.matchAll(/^::stop-commands::(.*)$/gm)].map(([, token]) => token);
    expect(tokens).toHaveLength(2);
    expect(new Set(tokens).size).toBe(2);
    for (const token of tokens) expect(token).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('what a plugin sees', () => {
  it('is the environment without inputs, tokens and the runner’s files', async () => {
    const service = await startArtifactService();
    const workspace = makePlugin({
      rules: rules({ build: 'env -0 > build.env', package: 'env -0 > package.env; touch "$pkgdir/a"' }),
    });
    const env = {
      ...service.environment,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'secret',
      ACTIONS_CACHE_URL: 'http://x',
      FORGEJO_OUTPUT: '/tmp/x',
      MINE: 'kept',
    };
    const { exitCode, temp } = await runAction({ workspace, env });
    await service.close();
    expect(exitCode).toBe(0);

    const seen = (name: string): Record<string, string> =>
      Object.fromEntries(
        readFileSync(join(workspace, name), 'utf8')
          .split('\0')
          .filter((pair) => pair !== '')
          .map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
      );
    for (const variables of [seen('build.env'), seen('package.env')]) {
      const hidden = /^(INPUT_|ACTIONS_|(GITHUB|FORGEJO)_(ENV|PATH|OUTPUT|STATE|STEP_SUMMARY)$)/;
      expect(Object.keys(variables).filter((name) => hidden.test(name))).toEqual([]);
      const { PATH, HOME, ...rest } = variables;
      expect(PATH).toContain('/usr/bin');
      expect(HOME).toMatch(/\/home$/);
      expect(rest).toMatchObject({ GITHUB_WORKSPACE: workspace, GITHUB_ACTIONS: 'true', CI: 'true', MINE: 'kept' });
      expect(JSON.stringify(variables)).not.toContain(service.environment['ACTIONS_RUNTIME_TOKEN']);
    }
    expect(seen('build.env')).not.toHaveProperty('pkgdir');
    const { pkgdir } = seen('package.env');
    expect(pkgdir?.startsWith(`${temp}/`)).toBe(true);
    expect(basename(pkgdir ?? '')).toBe('pkgdir');
  });

  it('is an empty pkgdir, no input, umask 022 and the plugin’s root', async () => {
    const workspace = makeDirectory();
    const check = `umask > "seen-$1"; pwd >> "seen-$1"; wc -c >> "seen-$1"`;
    const staging = `${check}; ls -A "$pkgdir" | wc -l >> "seen-$1"; touch "$pkgdir/a"`;
    writePlugin(join(workspace, 'plugins/one'), { rules: rules({ build: check, package: staging }) });
    const inputs = { path: 'plugins/one', 'upload-artifact': 'false' };
    expect((await runAction({ workspace, inputs })).exitCode).toBe(0);

    const read = (name: string) =>
      readFileSync(join(workspace, 'plugins/one', name), 'utf8')
        .trim()
        .split('\n');
    expect(read('seen-build')).toEqual(['0022', join(workspace, 'plugins/one'), '0']);
    expect(read('seen-package')).toEqual(['0022', join(workspace, 'plugins/one'), '0', '0']);
  });

  it('is nothing that git runs for a repository which the plugin pretends to be', async () => {
    // A directory with these three is a bare repository to git, and its configuration can name programs.
    const workspace = makePlugin({
      files: {
        HEAD: 'ref: refs/heads/main\n',
        config:
          '[core]\n\trepositoryformatversion = 0\n\tbare = true\n[remote "origin"]\n\turl = https://github.com/evil/x\n',
        'objects/x': '',
        'refs/x': '',
      },
    });
    const { outputs, exitCode } = await runAction({
      workspace,
      inputs: { 'upload-artifact': 'false', compression: 'none' },
      env: { GITHUB_REPOSITORY_OWNER: undefined },
    });
    expect(exitCode).toBe(0);
    expect(readFileSync(outputs['deb-path'] ?? '', 'latin1')).not.toContain('evil@');
  });
});

describe('a process that a plugin leaves behind', () => {
  it('is ended, and does not hold up the run', async () => {
    const workspace = makePlugin({ rules: rules({ build: '(sleep 30; touch late) &' }) });
    const started = Date.now();
    const { exitCode } = await runAction({ workspace, inputs: { 'upload-artifact': 'false' } });
    expect(exitCode).toBe(0);
    expect(Date.now() - started).toBeLessThan(10_000);
    await expect.poll(() => processesOf(workspace)).toEqual([]);
  });
});

describe('what a manifest says', () => {
  const nasty = '::error::x%0A::warning::y <img src=x onerror=alert(1)> [a](javascript:b) | **c** `d` @octocat';

  it('is inert in log, outputs and summary', async () => {
    const workspace = makePlugin({
      manifest: `name: probe
namespace: test
version: "1.0.0"
description: "${nasty} \\u0007\\n::set-output name=version::6.6.6"
display_name: "${nasty}"
author: "${nasty}"
homepage: "${nasty}"
licens: "::notice::z"
`,
    });
    const result = await runAction({ workspace, inputs: { 'upload-artifact': 'false' } });

    expect(result.exitCode).toBe(0);
    const told = result.annotations.map(({ title, severity }) => `${severity} ${title}`);
    expect(told).toEqual(['warning field-unusable', 'warning field-unusable', 'warning key-misspelt']);
    const known = new Set(['group', 'endgroup', 'stop-commands']);
    expect(result.commands.filter(({ name }) => !known.has(name))).toEqual([]);
    expect(Object.keys(result.outputs)).toContain('metadata');
    expect(result.outputs['version']).toBe('1.0.0');
    expectInert(result.summary);
    expect(result.summary).toContain('| Author | <code>');
  });

  it.each(['name', 'namespace', 'version', 'min_wazo_version', 'debian_depends', 'plugin_format_version'])(
    'is inert where %s is wrong',
    async (field) => {
      const keys = { name: 'probe', namespace: 'test', version: '1.0', [field]: nasty };
      const text = Object.entries(keys).map(([key, value]) => `${key}: "${value}"`);
      const result = await runAction({
        workspace: makePlugin({ manifest: `${text.join('\n')}\n` }),
        inputs: { mode: 'validate' },
      });
      for (const { title, file } of result.annotations) {
        expect(title).toMatch(/^[a-z-]+$/);
        expect(file).toMatch(/^wazo\/(plugin\.yml|rules)$/);
      }
      expect(result.commands).toEqual([]);
      expectInert(result.summary);
    },
  );

  it('is inert in a key and in a file’s name', async () => {
    const workspace = makePlugin({
      manifest: 'name: probe\nnamespace: test\nversion: "1"\n"\\u003cb> | ::error::": 1\n"\\u003cb> | ::error::": 2\n',
      rules: rules({ package: 'touch "$pkgdir/<b>x|\\`::error::é"; mkfifo "$pkgdir/<i>"' }),
    });
    const result = await runAction({ workspace, inputs: { 'upload-artifact': 'false' } });
    expect(result.exitCode).toBe(1);
    expect(result.summary).not.toMatch(/<[bi]>/);
    expect(pathsIn(workspace).some((path) => path.endsWith('.deb'))).toBe(false);
  });

  function expectInert(summary: string): void {
    expect(summary).not.toMatch(/<(?!\/?(code|pre|br|details|summary)>)/);
    // Our own links lead to the line of a finding in the repository.
    const said = summary.replaceAll(/\]\(https:\/\/github\.com\/[\w/.%-]+(#L\d+)?\)/g, '');
    for (const active of ['](', '**', '`', '::', '@', 'javascript:']) expect(said).not.toContain(active);
    // Every row of a table has the cells of its head: nothing broke out of it.
    for (const table of summary
      .trim()
      .split('\n\n')
      .filter((part) => part.startsWith('|'))) {
      expect(new Set(table.split('\n').map((row) => row.split('|').length)).size, table).toBe(1);
    }
  }
});

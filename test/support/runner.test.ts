import { existsSync } from 'node:fs';
import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ActionOptions, type ActionResult, runAction, startAction } from './runner.ts';

let workspace: string;

beforeEach(async () => {
  workspace = await realpath(await mkdtemp(join(tmpdir(), 'runner-test-')));
});

afterEach(() => rm(workspace, { recursive: true }));

/** Options that run `script` in place of the bundle, with this `action.yml`. */
async function standIn(script: string, action = 'name: x'): Promise<ActionOptions> {
  const [bundle, actionFile] = [join(workspace, 'bundle.mjs'), join(workspace, 'action.yml')];
  await writeFile(bundle, script);
  await writeFile(actionFile, action);
  return { workspace, bundle, actionFile };
}

/** Runs a stand-in that prints these lines to stdout. */
async function say(...lines: string[]): Promise<ActionResult> {
  return runAction(await standIn(`console.log(${JSON.stringify(lines.join('\n'))})`));
}

describe('a run of the action', () => {
  const printEnvironment = 'console.log(JSON.stringify(process.env))';

  it('has the runner’s environment and nothing of ours', async () => {
    process.env['OURS'] = 'leaked';
    const { stdout, temp } = await runAction(await standIn(printEnvironment));
    delete process.env['OURS'];

    const seen = JSON.parse(stdout);
    expect(seen).toMatchObject({ GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: workspace, RUNNER_TEMP: temp });
    for (const name of ['OURS', 'NODE_ENV', 'VITEST']) expect(seen).not.toHaveProperty(name);
    for (const name of ['OUTPUT', 'ENV', 'PATH', 'STATE', 'STEP_SUMMARY', 'EVENT_PATH']) {
      expect(existsSync(seen[`GITHUB_${name}`]), name).toBe(true);
    }
  });

  it('runs on Node 24 in the workspace, without input', async () => {
    const script = `
      import { readFileSync } from 'node:fs';
      console.log(process.version, process.cwd(), JSON.stringify(readFileSync(0, 'utf8')));`;
    const { lines } = await runAction(await standIn(script));
    expect(lines).toEqual([expect.stringMatching(/^v24\.\S+ /)]);
    expect(lines[0]).toContain(` ${workspace} ""`);
  });

  it('sees every input of action.yml: as given, by default, or empty', async () => {
    const action = `
      inputs:
        path: { default: . }
        tag prefix: { description: x }
        wazo-version:
        upload: { default: true }
        token: { default: '\${{ github.token }}' }`;
    const options = await standIn(printEnvironment, action);
    const { stdout } = await runAction({ ...options, inputs: { token: 't', 'wazo-version': '24.10' } });

    const inputs = Object.entries(JSON.parse(stdout)).filter(([name]) => name.startsWith('INPUT_'));
    expect(Object.fromEntries(inputs)).toEqual({
      INPUT_PATH: '.',
      INPUT_TAG_PREFIX: '',
      'INPUT_WAZO-VERSION': '24.10',
      INPUT_UPLOAD: 'true',
      INPUT_TOKEN: 't',
    });
    await expect(runAction(options)).rejects.toThrow('must give the input token');
    await expect(runAction({ ...options, inputs: { pth: '' } })).rejects.toThrow('no input pth');
  });

  it('can have variables set and removed', async () => {
    const env = { ACTIONS_RESULTS_URL: 'http://x', GITHUB_ACTIONS: undefined };
    const { stdout } = await runAction({ ...(await standIn(printEnvironment)), env });
    expect(JSON.parse(stdout)).toMatchObject({ ACTIONS_RESULTS_URL: 'http://x' });
    expect(JSON.parse(stdout)).not.toHaveProperty('GITHUB_ACTIONS');
  });

  it('gives back status, streams, and what was written to the files', async () => {
    const script = `
      import { appendFileSync } from 'node:fs';
      appendFileSync(process.env.GITHUB_OUTPUT, 'name=a=b<<c\\n\\nlog<<END\\none\\n\\ntwo=2\\nEND\\nempty<<END\\nEND\\n');
      appendFileSync(process.env.GITHUB_STEP_SUMMARY, '# Built');
      console.log('out');
      console.error('err');
      console.error('::error::seen');
      process.exitCode = 3;`;
    const result = await runAction(await standIn(script));
    expect(result).toMatchObject({ exitCode: 3, signal: null, stdout: 'out\n', stderr: 'err\n::error::seen\n' });
    expect(result).toMatchObject({ summary: '# Built', env: '', path: '', state: '', annotations: [] });
    expect(result.outputs).toEqual({ name: 'a=b<<c', log: 'one\n\ntwo=2', empty: '' });
    expect(result.stderrCommands).toEqual(['::error::seen']);
  });

  it.each(['name', 'name<<END\nvalue', '=value', 'name<<\n\n'])(
    'fails where the runner refuses outputs: %j',
    async (text) => {
      const script = `import { appendFileSync } from 'node:fs';
      appendFileSync(process.env.GITHUB_OUTPUT, ${JSON.stringify(text)});`;
      await expect(runAction(await standIn(script))).rejects.toThrow('the runner');
    },
  );

  it('can be sent a signal', async () => {
    const { child, result } = startAction(await standIn('setInterval(() => {}, 1000); console.log("up")'));
    child.stdout?.once('data', () => child.kill('SIGINT'));
    expect(await result).toMatchObject({ exitCode: null, signal: 'SIGINT', lines: ['up'] });
  });

  it('is killed with its children when it takes too long', async () => {
    const script = `
      import { spawn } from 'node:child_process';
      console.log(spawn('sleep', ['60'], { stdio: 'inherit' }).pid);`;
    const { child, result } = startAction({ ...(await standIn(script)), timeoutMs: 1500 });
    const sleeper = Number(await new Promise((resolve) => child.stdout?.once('data', resolve)));
    await expect(result).rejects.toThrow(/did not end in 1500 ms.*\n\d+/);
    await expect.poll(() => existsSync(`/proc/${sleeper}/cwd`)).toBe(false);
  });
});

describe('the output of the action', () => {
  it('has annotations, unescaped as the runner does', async () => {
    const { annotations } = await say(
      '::error title=field-missing,file=a%2Cb/plugin.yml,line=3,col=7,endLine=3,endColumn=9::100%25%0Ano %3A name',
      '  ::Warning::indented',
      '::notice file=::no value',
      'text ::error::not at the start',
      'text ##[error title=x;file=y]the old form%5D, anywhere',
    );
    expect(annotations).toEqual([
      {
        severity: 'error',
        message: '100%\nno %3A name',
        title: 'field-missing',
        file: 'a,b/plugin.yml',
        line: 3,
        column: 7,
        endLine: 3,
        endColumn: 9,
      },
      { severity: 'warning', message: 'indented' },
      { severity: 'notice', message: 'no value' },
      { severity: 'error', title: 'x', file: 'y', message: 'the old form], anywhere' },
    ]);
  });

  it('has other commands, masks and groups', async () => {
    const { commands, masks, groups } = await say(
      '::add-mask::secret',
      '::group::Build',
      'make\r::set-env name=X::1',
      '::endgroup::',
      'between',
      '::group::Empty',
      '::unknown::x',
    );
    expect(commands.map(({ name }) => name)).toEqual(['add-mask', 'group', 'set-env', 'endgroup', 'group']);
    expect(commands[2]).toEqual({ name: 'set-env', properties: { name: 'X' }, message: '1' });
    expect(masks).toEqual(['secret']);
    expect(groups).toEqual([
      { title: 'Build', lines: ['make'] },
      { title: 'Empty', lines: ['::unknown::x'] },
    ]);
  });

  it('has no commands between stop-commands and its token', async () => {
    const { annotations, ignoredCommands, commands, groups } = await say(
      '::group::Build',
      '::stop-commands::Abc1',
      '::error::from the plugin',
      '::endgroup::',
      '::stop-commands::other',
      '::other::',
      '::abc1::',
      '::error::ours',
      '::abc1::',
    );
    expect(annotations.map(({ message }) => message)).toEqual(['ours']);
    expect(ignoredCommands.map(({ name }) => name)).toEqual(['error', 'endgroup', 'stop-commands']);
    expect(commands.map(({ name }) => name)).toEqual(['group', 'stop-commands']);
    expect(groups[0]?.lines.slice(0, 2)).toEqual(['::error::from the plugin', '::endgroup::']);
  });

  it.each(['', 'error', 'pause-logging'])('may not be stopped with the token %j', async (token) => {
    await expect(say(`::stop-commands::${token}`)).rejects.toThrow('refuses the stop token');
  });
});

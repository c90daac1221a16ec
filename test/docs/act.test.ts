/**
 * The workflows of README, docs and .github, run by act for each event that starts them, in real containers and against the
 * tests' artifact service. The single steps of docs/findings.md are examples of what fails; they have a test of their own.
 */

import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { type Act, type ActOptions, act, type Event, replaced, startAct } from '../support/act.ts';
import { examples } from '../support/examples.ts';
import { describeWith, program } from '../support/needs.ts';
import { makeDirectory } from '../support/plugin.ts';
import { ownWorkflow, shownWorkflows, type Workflow } from '../support/workflows.ts';

const names = z.union([z.string().transform((name) => [name]), z.array(z.string())]);
const filters = z.object({ branches: z.array(z.string()).optional(), tags: z.array(z.string()).optional() });
type Filters = z.infer<typeof filters> | null | undefined;

/** The events of a workflow, each with its filters. */
function triggersOf(on: unknown): Record<string, Filters> {
  const { data } = names.safeParse(on);
  if (data !== undefined) return Object.fromEntries(data.map((name) => [name, null]));
  return z.record(z.string(), filters.nullable()).parse(on);
}

/** A tag that a filter takes. */
const TAGS: Readonly<Record<string, string>> = { 'v*': 'v1.0.0', '*/v*': 'one/v1.0.0' };

/** The events that start a workflow. */
function eventsOf({ text }: Workflow): Event[] {
  const { push, pull_request } = triggersOf(parse(text).on);
  return [
    ...(push !== undefined && (push?.branches || !push?.tags) ? [{ kind: 'push' } as const] : []),
    ...(pull_request === undefined ? [] : [{ kind: 'pull_request' } as const]),
    ...(push?.tags ?? []).map((tag) => ({ kind: 'tag', tag: TAGS[tag] ?? tag }) as const),
  ];
}

const isFirst = ({ text }: Workflow, index: number, all: readonly Workflow[]) =>
  all.findIndex((each) => each.text === text) === index;

const cases = shownWorkflows
  .filter(({ place }) => !place.startsWith('docs/findings.md'))
  .filter(isFirst)
  .flatMap((workflow) =>
    eventsOf(workflow).map((event) => ({ ...workflow, event, about: Object.values(event).join(' ') })),
  )
  // For Debian 11 everything must be installed: once is enough, where it makes the most, and with the least.
  .filter(({ text, event }) => !text.includes('"bullseye"') || event.kind === 'tag')
  .map((each) => ({
    ...each,
    text: each.text
      .replace(/^ +debian-release: '\[.*\n/m, '$&      build-packages: fakeroot\n      rehearse: false\n')
      // What README shows is rehearsed, which is the same for all.
      .replace(/^ +tag-prefix: \$.*\n/m, '$&      rehearse: false\n'),
  }));

const shown = shownWorkflows.find(({ text }) => text.includes('/plugin.yml@v1'))?.text ?? '';
/** Another that calls our workflow, and is done sooner. */
const caller = `${shown}    with:\n      rehearse: false\n`;

function copyExample(name: string, directory: string): void {
  cpSync(join(examples, name), directory, { recursive: true });
}

/** A plugin at the root, or where the workflow looks for them two in directories of their own. */
function fillFor(text: string): (directory: string) => void {
  return (directory) => {
    if (!text.includes('/discover@')) {
      copyExample(text.includes('build-in: debian') ? 'calld-plugin' : 'hello-world', directory);
      return;
    }
    copyExample('hello-world', join(directory, 'one'));
    copyExample('dialplan', join(directory, 'two'));
  };
}

const packages = (names: readonly string[]) => names.filter((name) => name.endsWith('.deb'));

describeWith([...act, program('dpkg-deb', 'dpkg')], 'the workflows', () => {
  let run: Act;

  beforeAll(async () => {
    run = await startAct();
    console.log(`Something else is there for what needs GitHub or a registry:\n  ${replaced.join('\n  ')}`);
  });

  async function succeed(workflow: string, options: ActOptions) {
    const result = await run(workflow, options);
    expect({ status: result.status, failed: failedOf(result.jobs) }, result.log).toEqual({ status: 0, failed: [] });
    return result;
  }

  /** What a release has, whose sums must be right, and the versions in its packages. */
  function readRelease(directory: string): { files: string[]; versions: string[]; options: string[] } {
    const files = readdirSync(directory);
    execFileSync('sha256sum', ['--check', '--strict', 'SHA256SUMS'], { cwd: directory, stdio: 'pipe' });
    const options = files.includes('options')
      ? readFileSync(join(directory, 'options'), 'utf8').trim().split('\n')
      : [];
    const versions = packages(files).map((name) =>
      execFileSync('dpkg-deb', ['--field', join(directory, name), 'Version'], { encoding: 'utf8' }).trim(),
    );
    return { files: files.filter((name) => name !== 'options'), versions, options };
  }

  it.each(cases)(
    'run: $place on $about',
    async ({ text, event }) => {
      const changed = text.includes('/discover@') ? 'two' : '.';
      const { jobs, outputs, artifacts, releases } = await succeed(text, {
        event,
        fill: fillFor(text),
        change: (directory) => writeFileSync(join(directory, changed, 'new.txt'), ''),
        title: `"; touch title; ' $(touch title) \`touch title\` <b>`,
      });
      const uploads = !/mode: validate|upload-artifact: false/.test(text);
      expect(artifacts.length > 0).toBe(uploads);
      if (text === shown) expect(outputs['rehearsal']).toEqual(['passed']);
      if (text.includes('changed-only')) {
        const listed = { push: ['one', 'two'], pull_request: ['two'], tag: ['one'] }[event.kind];
        expect(outputs['directories']).toEqual([JSON.stringify(listed)]);
        expect(artifacts).toHaveLength(listed.length);
      }
      const releasing = event.kind === 'tag';
      expect(Object.keys(jobs).some((name) => name.includes('/Release'))).toBe(releasing);
      expect(Object.keys(releases)).toEqual(releasing ? [event.tag] : []);
      if (!releasing) return;
      const { files, options } = readRelease(releases[event.tag] ?? '');
      expect(files).toEqual(['SHA256SUMS', ...artifacts.map((name) => `${name}.deb`)].sort());
      expect(options.slice(0, 2)).toEqual(['--verify-tag', '--generate-notes']);
    },
    180_000,
  );

  it('add to a release that is there already, and leave its other files and their sums alone', async () => {
    const archive = 'source.tar.gz';
    const sum = `e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  ${archive}`;
    const stale = `${'0'.repeat(64)} *wazo-plugind-hello-world-wazocommunity_1.0.0_all.deb`;
    const there = {
      [archive]: '',
      SHA256SUMS: `${sum}\n${stale}\n`,
      'wazo-plugind-hello-world-wazocommunity_1.0.0_all.deb': 'x',
    };
    const event = { kind: 'tag', tag: 'v1.0.0' } as const;
    const { releases } = await succeed(caller, { event, fill: fillFor(caller), releases: { 'v1.0.0': there } });
    const { files, versions } = readRelease(releases['v1.0.0'] ?? '');
    expect(files).toEqual(['SHA256SUMS', archive, 'wazo-plugind-hello-world-wazocommunity_1.0.0_all.deb'].sort());
    expect(versions).toEqual(['1.0.0']);
  });

  it('take a tag for a text, whatever it says, and name files as GitHub stores them', async () => {
    const prefix = `$(touch\${IFS}pwned)"'\`id\`;&|<>v`;
    const workflow = `${caller}      tag-prefix: ${JSON.stringify(prefix)}\n`;
    const tag = `${prefix}1.0_rc1`;
    const fill = (directory: string) => {
      copyExample('hello-world', directory);
      const manifest = join(directory, 'wazo/plugin.yml');
      writeFileSync(manifest, readFileSync(manifest, 'utf8').replace('"1.0.0"', '"1.0~rc1"'));
    };
    const { releases, log } = await succeed(workflow, { event: { kind: 'tag', tag }, fill });
    expect(Object.keys(releases)).toEqual([tag]);
    const { files, versions, options } = readRelease(releases[tag] ?? '');
    expect(files).toEqual(['SHA256SUMS', 'wazo-plugind-hello-world-wazocommunity_1.0.rc1_all.deb']);
    expect(versions).toEqual(['1.0~rc1']);
    expect(options).toContain('--prerelease');
    expect(log).not.toContain('uid=');
    expect(existsSync('pwned')).toBe(false);
  });

  it('compare with the package of the last release, and tell in the notes what changes', async () => {
    const built = makeDirectory();
    fillFor(caller)(built);
    const manifest = join(built, 'wazo/plugin.yml');
    writeFileSync(manifest, readFileSync(manifest, 'utf8').replace('"1.0.0"', '"0.9.0"'));
    writeFileSync(join(built, 'etc/asterisk/extensions_extra.d/hello-world.conf'), '');
    execFileSync(process.execPath, [resolve('dist/index.js'), '.'], { cwd: built, stdio: 'pipe' });
    const [name = ''] = packages(readdirSync(built));
    const releases = { 'v0.9.0': { 'wazo-plugind-hello_1_all.deb': 'x', [name]: readFileSync(join(built, name)) } };
    const fill = fillFor(caller);

    const pull = await succeed(caller, { event: { kind: 'pull_request' }, fill, releases });
    expect(pull.outputs['changes']).toEqual([expect.stringContaining('"previous":"0.9.0"')]);

    const tagged = await succeed(caller, { event: { kind: 'tag', tag: 'v1.0.0' }, fill, releases });
    const { options } = readRelease(tagged.releases['v1.0.0'] ?? '');
    expect(options.slice(2)).toEqual([
      ...['--notes', '## What changes for a server', '', 'Version 0.9.0 becomes 1.0.0.'],
      ...['', 'Changed files:', '', '    /etc/asterisk/extensions_extra.d/hello-world.conf'],
    ]);
  });

  it('release nothing of a tag that is not for the version', async () => {
    const { status, jobs, releases } = await run(caller, {
      event: { kind: 'tag', tag: 'v2.0' },
      fill: fillFor(caller),
    });
    expect(status).not.toBe(0);
    expect(Object.values(jobs)).toEqual(['failure']);
    expect(releases).toEqual({});
  });

  it('run: .github/workflows/ci.yml on push, with the tests themselves left out', async () => {
    const fill = (directory: string) => {
      for (const path of ['action.yml', 'dist', 'package.json', 'examples/hello-world']) {
        cpSync(path, join(directory, path), { recursive: true });
      }
      mkdirSync(join(directory, '.ci'));
      writeFileSync(join(directory, '.ci/run'), '#!/bin/sh\necho the tests\n', { mode: 0o755 });
    };
    const parameters = ['--matrix', 'example:hello-world', '--matrix', 'place:runner'];
    // Not everywhere may a container be privileged; the tests alone need it.
    const text = ownWorkflow('ci.yml').text.replace('options: --privileged', '');
    const { jobs, artifacts, log } = await succeed(text, { event: { kind: 'push' }, fill, parameters });
    expect(Object.keys(jobs)).toHaveLength(2);
    expect(log).toContain('the tests');
    expect(artifacts).toEqual(['hello-world-runner']);
  });

  const failedOf = (jobs: Record<string, string>) => Object.keys(jobs).filter((name) => jobs[name] !== 'success');
});

/** `rehearse`: what becomes of a run whose package is rehearsed in a real container. */

import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { type ArtifactService, startArtifactService } from '../support/artifact-service.ts';
import { type Docker, docker, makeImage, startDocker } from '../support/docker.ts';
import { describeWith } from '../support/needs.ts';
import { leftIn, makeDirectory } from '../support/plugin.ts';
import { type Lived, packageLiving, pluginLiving } from '../support/rehearsal.ts';
import { type ActionResult, startAction } from '../support/runner.ts';

const TIME = 400_000;

describeWith(docker, 'a run with a rehearsal', () => {
  let daemon: Docker;
  let service: ArtifactService | undefined;
  let containers: string[];

  const running = () => daemon.ask('ps', '--all', '--quiet', '--filter', 'label=wazo-plugin-action').split('\n');

  beforeAll(async () => {
    daemon = await startDocker();
    await makeImage(daemon);
    containers = running();
  });

  afterEach(async () => {
    await service?.close();
    service = undefined;
  });

  // Other test files have theirs.
  afterAll(() => vi.waitFor(() => expect(running().length).toBeLessThanOrEqual(containers.length + 3), 30_000));

  const start = (lived: Lived, inputs: Record<string, string>, env: Record<string, string> = {}) =>
    startAction({
      workspace: pluginLiving(lived),
      inputs: { rehearse: 'true', ...inputs },
      env: { ...daemon.environment, ...env },
      timeoutMs: TIME,
    });
  const run = async (lived: Lived, inputs: Record<string, string> = {}): Promise<ActionResult> => {
    service = await startArtifactService({});
    return start(lived, inputs, service.environment).result;
  };
  const told = ({ annotations }: ActionResult) => annotations.map(({ severity, title }) => `${severity} ${title}`);

  const SOUND: Lived = {
    package: 'mkdir -p "$pkgdir/etc/wazo-calld/conf.d"; echo "a: 1" >"$pkgdir/etc/wazo-calld/conf.d/50-a.yml"',
    install: 'systemctl restart wazo-calld',
    uninstall: ':',
    postrm: 'systemctl restart wazo-calld',
  };

  it(
    'uploads a package that passes, and shows each step with what it called',
    async () => {
      const result = await run(SOUND);
      expect({ exitCode: result.exitCode, told: told(result) }, result.stdout).toEqual({ exitCode: 0, told: [] });
      expect(result.outputs['rehearsal']).toBe('passed');
      expect(service?.artifacts).toHaveLength(1);
      expect(result.groups.map(({ title }) => title)).toEqual([
        ...['wazo/rules build', 'wazo/rules package', 'Write the package', 'Start a container of Debian bookworm'],
        ...['Rehearsal: a stand-in for a Wazo', 'Rehearsal: install', 'Rehearsal: upgrade', 'Rehearsal: remove'],
        ...['Rehearsal: purge', 'Rehearsal: install again', 'Rehearsal: purge at once', 'Upload the package'],
      ]);
      expect(result.summary).toContain('### Rehearsal&#58; passed');
      expect(result.summary).toMatch(/\| install \| ✅ \| [\d.]+ s \| <code>systemctl restart wazo-calld<\/code> \|/);
      expect(leftIn(result.temp)).toHaveLength(1);
    },
    TIME,
  );

  const FAULTY: Lived = { ...SOUND, install: 'systemctl restart wazo-calld\necho ::error::x\nmsgfmt a.po' };

  it(
    'uploads and leaves none that fails',
    async () => {
      const result = await run(FAULTY);
      expect(result.exitCode).toBe(1);
      expect(told(result)).toEqual(['error rehearsal-install-failed']);
      expect(result.annotations[0]).toMatchObject({ file: 'wazo/rules', line: 9 });
      expect(result.outputs['rehearsal']).toBe('failed');
      expect(result.outputs['deb-path']).toBeUndefined();
      expect(service?.artifacts).toEqual([]);
      expect(result.summary).toContain('failed the rehearsal, 1 error');
      expect(leftIn(result.temp)).toEqual([]);
    },
    TIME,
  );

  it(
    'only tells where that is wanted, whatever else fails a run',
    async () => {
      const result = await run(FAULTY, { rehearse: 'report', 'fail-on-warnings': 'true' });
      expect(result.exitCode, result.stdout).toBe(0);
      expect(told(result)).toEqual(['warning rehearsal-install-failed']);
      expect(result.outputs['rehearsal']).toBe('failed');
      expect(service?.artifacts).toHaveLength(1);
    },
    TIME,
  );

  it(
    'fails for a warning where that is wanted',
    async () => {
      const result = await run({ ...SOUND, install: `${SOUND.install}\ntouch /opt/a` }, { 'fail-on-warnings': 'true' });
      expect(result.exitCode).toBe(1);
      expect(told(result)).toEqual(['warning rehearsal-left-over']);
      expect(result.outputs['rehearsal']).toBe('passed');
      expect(service?.artifacts).toEqual([]);
    },
    TIME,
  );

  it(
    'takes a service for restarted that was seen to be, and no other',
    async () => {
      // Read alone, the variable may stand for the unit, and the program may restart it.
      const asked = 'for unit in $(cat /usr/share/units); do systemctl restart "$unit"; done';
      const staging = (unit: string) =>
        `${SOUND.package}; install -d "$pkgdir/usr/share"; echo ${unit} >"$pkgdir/usr/share/units"`;
      const seen = await run({ ...SOUND, package: staging('wazo-calld'), install: asked });
      expect(told(seen)).toEqual([]);
      const unseen = await run({ ...SOUND, package: staging('wazo-confd'), install: asked });
      expect(told(unseen)).toEqual(['warning service-not-restarted']);
      expect(unseen.annotations[0]?.message).toContain('systemctl restart wazo-calld');
    },
    TIME,
  );

  it(
    'needs an image of that Debian',
    async () => {
      const result = await run(SOUND, { 'debian-release': 'bullseye', 'debian-image': 'debian:bookworm-slim' });
      expect(told(result)).toEqual(['error debian-image-release']);
      expect(result.outputs['deb-path']).toBeUndefined();
    },
    TIME,
  );

  it(
    'leaves nothing where there is no engine, and goes on without where it only tells',
    async () => {
      const none = makeDirectory();
      for (const engine of ['docker', 'podman']) {
        writeFileSync(join(none, engine), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
      }
      const env = { PATH: `${none}:/usr/bin:/bin` };
      const inputs = { 'upload-artifact': 'false' };
      const missing = await start(SOUND, inputs, env).result;
      expect(missing.exitCode).toBe(1);
      expect(missing.outputs['deb-path']).toBeUndefined();
      expect(leftIn(missing.temp)).toEqual([]);
      const only = await start(SOUND, { ...inputs, rehearse: 'report' }, env).result;
      expect(only.exitCode).toBe(0);
      expect(only.outputs['rehearsal']).toBeUndefined();
      expect(only.annotations[0]?.message).toContain('was not rehearsed');
    },
    TIME,
  );

  it.each(['Start a container', 'Rehearsal: a stand-in', 'Rehearsal: install', 'Rehearsal: purge'])(
    'that is cancelled at "%s" leaves nothing',
    async (title) => {
      const { child, result, temp } = start(
        { ...SOUND, install: `${SOUND.install}; sleep 2` },
        { 'upload-artifact': 'false' },
      );
      let said = '';
      child.stdout?.on('data', (text) => {
        said += text;
      });
      await vi.waitFor(() => expect(said).toContain(`::group::${title}`), { timeout: TIME, interval: 20 });
      child.kill('SIGINT');
      const { exitCode, annotations } = await result;
      expect(exitCode).toBe(130);
      expect(annotations.map(({ message }) => message)).toEqual(['The run was cancelled']);
      expect(leftIn(temp)).toEqual([]);
    },
    TIME,
  );

  it(
    'is had at a terminal, for a plugin and for a package',
    () => {
      const deb = packageLiving(SOUND);
      const say = (...words: string[]) =>
        spawnSync('node_modules/.bin/node', ['dist/index.js', ...words], {
          env: { PATH: process.env['PATH'], HOME: '/', ...daemon.environment },
          encoding: 'utf8',
        });
      const package_ = say('rehearse', deb);
      expect(package_.status, package_.stdout + package_.stderr).toBe(0);
      expect(package_.stdout).toContain('called: systemctl restart wazo-calld');
      expect(package_.stdout).toContain('rehearsal: passed');
      const plugin = pluginLiving(FAULTY);
      const built = say(plugin, '--rehearse', '--output-directory', join(plugin, 'out'));
      expect(built.status).toBe(1);
      expect(built.stdout).toContain('[rehearsal-install-failed]');
      expect(existsSync(join(plugin, 'out')) ? readdirSync(join(plugin, 'out')) : []).toEqual([]);
      expect(say('rehearse', '/etc/passwd').stderr).toContain('passwd is not a Debian package');
      expect(say('rehearse', '/nowhere.deb').status).toBe(1);
      const old = say('rehearse', deb, '--previous-package', packageLiving({ ...SOUND, version: '0.9' }));
      expect(old.status, old.stdout).toBe(0);
      expect(old.stdout).toContain('== Rehearsal: upgrade from previous');
      expect(say('rehearse').status).toBe(2);
      expect(say('rehearse', deb, deb).status).toBe(2);
    },
    TIME,
  );
});

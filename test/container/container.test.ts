import { spawn } from 'node:child_process';
import { chmodSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import {
  type Container,
  type ContainerCommand,
  type ContainerOptions,
  hasImage,
  LABEL,
  pullImage,
  startContainer,
} from '../../src/container/container.ts';
import { type Engine, findEngine } from '../../src/container/engine.ts';
import { type Docker, docker, makeImage, startDocker, unnamedVolumes } from '../support/docker.ts';
import { describeWith } from '../support/needs.ts';
import { makeDirectory } from '../support/plugin.ts';

const never = new AbortController().signal;

/** What the command prints, and how it ended. */
async function output(container: Container, command: string, options: Partial<ContainerCommand> = {}) {
  let text = '';
  const { failure } = await container.run({
    command: ['sh', '-c', command],
    async onOutput(bytes) {
      text += bytes.toString();
    },
    ...options,
  });
  return { failure, text };
}

describeWith(docker, 'a container', () => {
  let daemon: Docker;
  let engine: Engine;
  let image: string;

  beforeAll(async () => {
    daemon = await startDocker();
    Object.assign(process.env, daemon.environment);
    image = await makeImage(daemon);
    engine = await findEngine(never);
  });

  /** Does the work in a container, and sees that none is left after it. */
  async function inContainer(work: (container: Container) => Promise<void>, options: Partial<ContainerOptions> = {}) {
    const container = await startContainer(engine, { image, signal: never, ...options });
    try {
      await work(container);
    } finally {
      await container.end();
    }
    expect(() => daemon.ask('container', 'inspect', container.name)).toThrow();
  }

  it('says which Debian it is', async () => {
    await inContainer(async ({ system }) => {
      expect(system.get('ID')).toBe('debian');
      expect(system.get('VERSION_CODENAME')).toBe('bookworm');
      expect(system.get('PRETTY_NAME')).toContain('GNU/Linux 12');
    });
  });

  it('runs commands as a user, in a directory, with variables, umask 022 and no input, and says how they end', async () => {
    const mounted = makeDirectory();
    await inContainer(
      async (container) => {
        const user = { uid: 4321, gid: 8765 };
        const command = 'id -u; id -g; id -G; pwd; umask; wc -c; echo "$A"; touch "$PWD/made"';
        chmodSync(mounted, 0o777);
        const seen = await output(container, command, { user, directory: mounted, environment: { A: "a 'b'\nc=" } });
        expect(seen).toEqual({ failure: undefined, text: `4321\n8765\n8765\n${mounted}\n0022\n0\na 'b'\nc=\n` });
        const { uid, gid, mode } = statSync(join(mounted, 'made'));
        expect([uid, gid, mode & 0o777]).toEqual([4321, 8765, 0o644]);
        expect((await output(container, 'exit 7')).failure).toBe('with exit status 7');
        expect(await output(container, 'echo out; echo err >&2; kill -9 $$')).toMatchObject({
          failure: 'with exit status 137 (SIGKILL)',
          text: expect.stringMatching(/out|err/),
        });
      },
      { mounts: [{ source: mounted }] },
    );
  });

  it('inherits of our variables those alone that are named, and shows them to nobody', async () => {
    process.env['PROBE_SECRET'] = 'a\nb';
    await inContainer(async (container) => {
      const { text } = await output(container, 'env; echo "[$PROBE_SECRET]"', {
        inherited: ['PROBE_SECRET', 'UNSET_ONE'],
      });
      expect(text).toContain('[a\nb]');
      expect(text).not.toContain('UNSET_ONE');
      expect((await output(container, 'env')).text).not.toContain('PROBE_SECRET');
    });
  });

  it('sees nothing of this machine but what is mounted, and writes no more than it may', async () => {
    const [own, other] = [makeDirectory(), makeDirectory()];
    writeFileSync(join(own, 'a, "b"'), 'kept');
    await inContainer(
      async (container) => {
        const { text } = await output(
          container,
          `ls ${own}; ls ${other}; echo x >'${own}/a, "b"'; cat '${own}/a, "b"'`,
        );
        expect(text).toContain('a, "b"');
        expect(text).toContain('No such file or directory');
        expect(text).toContain('Read-only file system');
        expect(text).toContain('kept');
      },
      { mounts: [{ source: own }, { source: join(own, 'a, "b"'), readOnly: true }] },
    );
  });

  it('takes 100 MB of output at the reader’s pace', async () => {
    await inContainer(async (container) => {
      let length = 0;
      const { failure, lastLines } = await container.run({
        command: ['sh', '-c', 'head -c 100000000 /dev/zero | tr "\\0" "a"; echo; echo last'],
        async onOutput(bytes) {
          length += bytes.length;
        },
      });
      expect({ failure, length, last: lastLines.at(-1) }).toEqual({
        failure: undefined,
        length: 100_000_006,
        last: 'last',
      });
    });
  });

  it('takes nothing in that root writes to its first process’s output', async () => {
    await inContainer(async (container) => {
      const { failure } = await output(container, 'yes | head -c 30000000 >/proc/1/fd/1');
      expect(failure).toBeUndefined();
    });
  });

  it('ends what a command left running, also what does not want to', async () => {
    await inContainer(async (container) => {
      const left = `trap "" TERM INT; setsid sleep 1000 >/dev/null 2>&1 & setsid sh -c 'trap "" TERM; sleep 1001; sleep 1002' >/dev/null 2>&1 & sleep 0.2`;
      await output(container, left);
      const sleeping = async () => (await output(container, 'cat /proc/[0-9]*/cmdline | tr "\\0" " "')).text;
      expect(await sleeping()).toContain('sleep 1000');
      await container.endProcesses();
      expect(await sleeping()).not.toMatch(/sleep 100/);
      // The first process buries the orphans.
      expect((await output(container, 'cat /proc/[0-9]*/stat | grep -c " Z "')).text).toBe('0\n');
      expect((await output(container, 'echo still there')).text).toBe('still there\n');
    });
  });

  it('gets files', async () => {
    const file = join(makeDirectory(), 'a file');
    writeFileSync(file, 'content', { mode: 0o640 });
    await inContainer(async (container) => {
      await container.copyIn(file, '/srv/b file');
      expect((await output(container, 'cat "/srv/b file"; stat -c "%u %g %a" "/srv/b file"')).text).toBe(
        'content0 0 640\n',
      );
      await expect(container.copyIn(`${file}.not`, '/srv/c')).rejects.toThrow(/Can't copy .*a file\.not/);
    });
  });

  it('is gone when it was cancelled, and what ran in it is too', async () => {
    const controller = new AbortController();
    const container = await startContainer(engine, { image, signal: controller.signal });
    const running = output(container, 'trap "" INT TERM; echo up; sleep 1000');
    setTimeout(() => controller.abort(new Error('cancelled')), 500);
    const started = Date.now();
    await expect(running).rejects.toThrow('cancelled');
    await container.end();
    expect(Date.now() - started).toBeLessThan(4000);
    expect(() => daemon.ask('container', 'inspect', container.name)).toThrow();
  });

  it.each([0, 5, 50, 150, 300])('is not there when it is cancelled %i ms after its start', async (after) => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(new Error('cancelled')), after);
    const starting = startContainer(engine, { image, signal: controller.signal });
    await starting.then((container) => container.end()).catch(() => {});
    expect(daemon.ask('ps', '--all', '--quiet', '--filter', `label=${LABEL}`, '--filter', 'status=created')).toBe('');
  });

  it.each(['us', 'us and the engine’s command'])('does not outlive %s', async (who) => {
    const script = `
      import { startContainer } from ${JSON.stringify(join(process.cwd(), 'src/container/container.ts'))};
      const options = { image: ${JSON.stringify(image)}, signal: new AbortController().signal };
      const container = await startContainer(${JSON.stringify(engine)}, options);
      console.log(container.name);
      await container.run({ command: ['sleep', '1000'], async onOutput() {} });`;
    const node = join(process.cwd(), 'node_modules/.bin/node');
    const child = spawn(node, ['--input-type=module', '--eval', script], { stdio: ['ignore', 'pipe', 'inherit'] });
    const name = await new Promise<string>((resolve) =>
      child.stdout.once('data', (data) => resolve(String(data).trim())),
    );
    expect(daemon.ask('container', 'inspect', '--format', '{{.State.Running}}', name)).toBe('true');
    if (who !== 'us') spawn('sh', ['-c', `kill -9 $(grep -lz -- ${name} /proc/[0-9]*/cmdline | cut -d/ -f3)`]);
    child.kill('SIGKILL');
    await expect
      .poll(() => daemon.ask('ps', '--all', '--quiet', '--filter', `name=${name}`), { timeout: 5000 })
      .toBe('');
  });

  it('that somebody else ends is a failure of the machine, not of the command', async () => {
    const container = await startContainer(engine, { image, signal: never });
    const running = output(container, 'sleep 1000');
    setTimeout(() => daemon.ask('rm', '--force', container.name), 500);
    await expect(running).rejects.toThrow(/^The container ended while a command ran in it/);
    await container.end();
  });

  it('leaves no volume of its image', async () => {
    const before = unnamedVolumes(daemon);
    const built = buildImage(daemon, 'volume', `FROM ${image}\nVOLUME /data\nUSER nobody\nENTRYPOINT ["false"]\n`);
    await inContainer(
      async (container) => {
        expect((await output(container, 'id -u; touch /data/a')).text).toBe('0\n');
      },
      { image: built },
    );
    expect(unnamedVolumes(daemon)).toEqual(before);
  });

  it('says what to do where it can’t be started', async () => {
    const start = (options: Partial<ContainerOptions>) => startContainer(engine, { image, signal: never, ...options });
    await expect(start({ mounts: [{ source: '/nowhere/plugin' }] })).rejects.toThrow(
      /^No container can be started with `\/nowhere\/plugin` in it: .*does not exist/,
    );
    await expect(start({ image: 'no-such-image:1' })).rejects.toThrow(/`no-such-image:1`\. .*No such image/);
    const empty = buildImage(daemon, 'empty', 'FROM scratch\nCOPY Dockerfile /\n');
    await expect(start({ image: empty })).rejects.toThrow(/It must be a Debian .* with `sh` and `perl`\. /);
  });

  it('is made of an image that is pulled only by request, and that there may not be', async () => {
    expect(await hasImage(engine, image, never)).toBe(true);
    expect(await hasImage(engine, 'no-such-image:1', never)).toBe(false);
    const pulling = pullImage(engine, 'localhost:1/no-such-image:1', { async onOutput() {}, signal: never });
    await expect(pulling).rejects.toThrow(
      /^The image `localhost:1\/no-such-image:1` can't be pulled: check the network/,
    );
  });
});

function buildImage({ ask }: Docker, tag: string, dockerfile: string): string {
  const directory = makeDirectory();
  const image = `wazo-plugin-action-test:${tag}`;
  writeFileSync(join(directory, 'Dockerfile'), dockerfile);
  ask('build', '--quiet', '--network', 'host', '--tag', image, directory);
  return image;
}

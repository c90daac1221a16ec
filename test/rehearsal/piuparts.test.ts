/** What a rehearsal says is left behind, against piuparts, which asks the same of every package of Debian. */

import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { differences } from '../../src/rehearsal/state.ts';
import { buildPackage } from '../support/build-plugin.ts';
import { rootTarball } from '../support/debian-root.ts';
import { docker, makeImage, startDocker } from '../support/docker.ts';
import { exampleNames, examples } from '../support/examples.ts';
import { describeWith, program, root } from '../support/needs.ts';
import { makeDirectory } from '../support/plugin.ts';
import { packageLiving, rehearseIn } from '../support/rehearsal.ts';

describeWith([...docker, root, program('piuparts')], 'what is left behind', () => {
  let image: string;
  let base: string;

  beforeAll(async () => {
    const daemon = await startDocker();
    Object.assign(process.env, daemon.environment);
    image = await makeImage(daemon);
    base = join(makeDirectory(), 'base.tgz');
    execFileSync('sh', ['-c', 'gzip -1c "$1" >"$2"', 'sh', await rootTarball('bookworm', []), base]);
  });

  /** The files and directories that piuparts finds after a purge. */
  function leftByPiuparts(packages: readonly string[]): string[] {
    const options = [
      ...[`--basetgz=${base}`, '--distribution=bookworm', '--mirror=http://deb.debian.org/debian main'],
      ...['--skip-minimize', '--no-upgrade-test', '--warn-on-leftovers-after-purge', '--warn-on-debsums-errors'],
      ...['--skip-cronfiles-test', '--skip-logrotatefiles-test', '--no-eatmydata'],
    ];
    const { stdout, stderr } = spawnSync('piuparts', [...options, ...packages], {
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    });
    expect(stdout + stderr).toContain('piuparts run ends');
    expect(stdout).toContain('Package purging');
    const [, list = ''] = /Package purging left files on system:\n((?: {2}.*\n)*)/.exec(stdout) ?? [];
    const paths = list.split('\n').flatMap((line) => /^ {2}(\/\S*?)\/?\t/.exec(line)?.[1] ?? []);
    // A Wazo has it, and so has the stand-in.
    return paths.filter((path) => !/^\/var\/lib\/wazo-plugind(\/rules)?$/.test(path));
  }

  it('is the same', async () => {
    const deb = packageLiving({
      install: 'mkdir -p /opt/probe/a; touch /opt/probe/a/b /usr/share/probe/mine /etc/probe.conf',
    });
    const { life } = await rehearseIn(image, { package: deb });
    const purged = life.steps.find(({ name }) => name === 'purge')?.after ?? new Map();
    // Each path, not the topmost alone.
    const own = new Set(purged.keys());
    for (const path of life.before.keys()) own.delete(path);
    const topmost = differences(life.before, purged).added;
    const left = [...own].filter((path) => topmost.some((each) => path === each || path.startsWith(`${each}/`)));
    expect(leftByPiuparts([deb]).sort()).toEqual(left.sort());
  }, 600_000);

  it('is nothing of the examples', () => {
    const packages = exampleNames.map((name) => buildPackage(join(examples, name)).path);
    expect(leftByPiuparts(packages)).toEqual([]);
  }, 600_000);
});

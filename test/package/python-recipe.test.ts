/** A remedy of `python-version-path`: the documented job builds the usual Python plugin, as GitHub would run it. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { readPairs } from '../support/commands.ts';
import { type DebianRoot, makeDebianRoot } from '../support/debian-root.ts';
import { describeWith, program, root as rootUser } from '../support/needs.ts';
import { makePlugin, manifest, pathsIn } from '../support/plugin.ts';

const repository = fileURLToPath(new URL('../..', import.meta.url));

/**
 * What a bare Debian lacks to build such a plugin. The documented jobs also have git, with which the package gets the
 * time of the commit, and what git needs to clone.
 */
const NEEDED = ['python3', 'python3-setuptools'];

/** What most Python plugins do. */
const plugin = {
  manifest: `${manifest}min_wazo_version: "25.15"\n`,
  rules: `#!/bin/sh
set -e
case "$1" in
    build)
        python3 setup.py bdist
        ;;
    package)
        tar xvf dist/wazo_probe-*.tar.gz -C \${pkgdir}
        cp -R etc \${pkgdir}/
        ;;
    install|uninstall)
        systemctl restart wazo-confd
        ;;
    postrm)
        ;;
esac
`,
  files: {
    'setup.py': `from setuptools import find_packages, setup

setup(
    name='wazo_probe',
    version='1.0',
    packages=find_packages(),
    package_data={'wazo_probe': ['*.yml']},
    entry_points={
        'wazo_confd.plugins': ['probe = wazo_probe.plugin:Plugin'],
        'console_scripts': ['wazo-probe = wazo_probe.plugin:main'],
    },
)
`,
    'wazo_probe/__init__.py': '',
    'wazo_probe/plugin.py': 'class Plugin:\n    pass\n\n\ndef main():\n    print("it runs")\n',
    'wazo_probe/api.yml': 'paths: {}\n',
    'etc/wazo-confd/conf.d/50-probe.yml': 'enabled_plugins:\n  probe: true\n',
  },
};

const job = z.object({
  container: z.string(),
  steps: z.array(z.object({ with: z.object({ 'build-packages': z.string() }).partial().optional() })),
});

/** The job in a container of a Debian release that the recipes have. */
function jobInContainer(): z.infer<typeof job> {
  const text = readFileSync(join(repository, 'docs/recipes.md'), 'utf8');
  const section = text.split(/^## /m).find((each) => each.startsWith('Build in a container job\n')) ?? '';
  const yaml = /```yaml\n(jobs:[^`]*)```/.exec(section)?.[1] ?? '';
  return z.object({ jobs: z.object({ package: job }) }).parse(parse(yaml)).jobs.package;
}

/** The packages that the action installs in the job. */
const PACKAGES = jobInContainer()
  .steps.map((step) => step.with?.['build-packages'] ?? '')
  .join('');

describe('the job in docs/recipes.md', () => {
  it('runs in a Debian 12 and installs what the build needs', () => {
    expect(jobInContainer().container).toBe('debian:bookworm');
    expect(PACKAGES.split(' ')).toEqual(expect.arrayContaining(NEEDED));
  });
});

describeWith([rootUser, program('mmdebstrap')], 'in a bare Debian 12', () => {
  const workspace = '/__w/probe/probe';
  let root: DebianRoot;

  beforeAll(async () => {
    root = await makeDebianRoot({ include: ['apt'] });
    const copies = [
      ['node_modules/node/bin/node', '/__e/node24/bin/node'],
      ...readdirSync(join(repository, 'dist')).map((name) => [`dist/${name}`, `/__w/_actions/action/dist/${name}`]),
    ] as const;
    for (const [from = '', to = ''] of copies) await root.copyIn(join(repository, from), to);
    const source = makePlugin(plugin);
    for (const path of pathsIn(source)) {
      const place = `${workspace}${path.slice(source.length)}`;
      await root.copyIn(path, place).catch(() => root.run(['mkdir', '-p', place]));
    }
    await root.run('mkdir -p /__w/_temp /github/home');
  });
  afterAll(() => root?.remove());

  /** Runs the bundle as the runner does in a job with a container, and gives what it said. */
  async function build(inputs: Record<string, string> = {}) {
    const files = { GITHUB_OUTPUT: '/__w/_temp/output', GITHUB_STEP_SUMMARY: '/__w/_temp/summary' };
    await root.run('rm -rf /__w/_temp/*; touch /__w/_temp/output /__w/_temp/summary');
    const environment = {
      ...files,
      CI: 'true',
      HOME: '/github/home',
      GITHUB_ACTIONS: 'true',
      GITHUB_REPOSITORY: 'octocat/probe',
      GITHUB_REPOSITORY_OWNER: 'octocat',
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_WORKSPACE: workspace,
      RUNNER_TEMP: '/__w/_temp',
      'INPUT_DEBIAN-RELEASE': 'bookworm',
      'INPUT_FAIL-ON-WARNINGS': 'true',
      'INPUT_UPLOAD-ARTIFACT': 'false',
      ...inputs,
    };
    // No shell between: dash drops variables with a hyphen in their names.
    const command = ['env', '-C', workspace, '/__e/node24/bin/node', '/__w/_actions/action/dist/index.js'];
    const { status, stdout, stderr } = await root.run(command, environment);
    return { status, stdout, stderr, outputs: readPairs(readFileSync(join(root.path, files.GITHUB_OUTPUT), 'utf8')) };
  }

  it('the plugin is not built without them', async () => {
    const { status, stdout } = await build();
    expect(status).toBe(1);
    expect(stdout).toContain('python3: not found');
  });

  it('the plugin is built with them, and nothing is found', async () => {
    const { status, stdout, stderr, outputs } = await build({ 'INPUT_BUILD-PACKAGES': PACKAGES });
    expect(stdout).toContain(`::group::Install ${NEEDED.join(', ')}\n`);
    expect({ status, stderr, findings: stdout.match(/::(error|warning|notice).*/g) }, stdout).toEqual({
      status: 0,
      stderr: '',
      findings: null,
    });
    expect(outputs).toMatchObject({ errors: '0', warnings: '0' });

    await root.run(`dpkg-deb --extract ${outputs['deb-path']} /`);
    const used = await root.run(['wazo-probe']);
    expect(used).toEqual({ status: 0, stdout: 'it runs\n', stderr: '' });
    const listed = await root.run(`dpkg-deb --contents ${outputs['deb-path']}`);
    expect(listed.stdout).toContain('./usr/local/lib/python3.11/dist-packages/wazo_probe/plugin.py');
  });
});

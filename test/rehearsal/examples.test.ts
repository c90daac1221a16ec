/** The examples live through a rehearsal, and call what their page says that they need on a server. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { buildPackage } from '../support/build-plugin.ts';
import { docker, makeImage, startDocker } from '../support/docker.ts';
import { exampleNames, examples } from '../support/examples.ts';
import { describeWith } from '../support/needs.ts';
import { rehearseIn } from '../support/rehearsal.ts';

/** What the page calls a need, and the calls that it stands for. */
const CALLS: Readonly<Record<string, readonly string[]>> = {
  'a reload of the dialplan': ["asterisk -rx 'dialplan reload'"],
  'a restart of that service': ['systemctl restart wazo-calld'],
  "new keys, wazo-auth's restart": ['wazo-auth-keys service update', 'systemctl restart wazo-auth'],
  "wazo-calld's restart": ['systemctl restart wazo-calld'],
  "wazo-dird's restart": ['systemctl restart wazo-dird'],
  "wazo-confd's restart": ['systemctl restart wazo-confd'],
  "wazo-confgend's restart, reload": ['systemctl restart wazo-confgend', "asterisk -rx 'moh reload'"],
};

const needs = new Map(
  Array.from(
    readFileSync(join(examples, 'README.md'), 'utf8').matchAll(/^\|.*\| \[([\w-]+)\]\([\w-]+\) +\| (.*?) +\|$/gm),
    ([, name = '', need = '']) => [name, need],
  ),
);

describeWith(docker, 'an example', () => {
  let image: string;

  beforeAll(async () => {
    const daemon = await startDocker();
    Object.assign(process.env, daemon.environment);
    image = await makeImage(daemon);
  });

  it.each(exampleNames)(
    'lives, and calls what it needs: %s',
    async (name) => {
      const { path } = buildPackage(join(examples, name));
      const { found, messages, passed, called, log } = await rehearseIn(image, { package: path });
      expect({ found, messages, passed }, log).toEqual({ found: [], messages: [], passed: true });
      const expected = CALLS[needs.get(name) ?? ''];
      expect(expected, `what the page says of ${name}: ${needs.get(name)}`).toBeDefined();
      for (const step of ['install', 'upgrade', 'install again'] as const) expect(called(step)).toEqual(expected);
    },
    300_000,
  );
});

/** Leads a plugin's package through its life in a Debian root, and sees after each step whether all is well. */

import { basename } from 'node:path';
import { expect } from 'vitest';
import type { DebianRoot } from './debian-root.ts';

/** What is expected after a step. */
export interface After {
  /** dpkg's state of the package, and the version: `installed 1.0`; empty where dpkg doesn't know the package. */
  state: string;
  /** What the log says: `install 1.0` for a call of the plugin of `buildPlugin`. Nothing where left out. */
  calls?: readonly string[];
  /** What the step prints where it fails. It must succeed where this is left out. */
  fails?: RegExp;
  /** What is wrong, one thing a line. Nothing where left out. */
  problems?: RegExp;
}

export interface Life {
  /** Runs a shell command in the root, then looks at the package and at the log that the plugin's `rules` keeps. */
  step(command: string, after: After): Promise<void>;
  /** Brings a package into the root and gives its path there. */
  add(deb: string): Promise<string>;
  /** Makes the root as if the package had never been there. */
  forget(): Promise<void>;
}

const BACKUPS = '/var/lib/wazo-plugind/rules';

/** The life of the package with this name in the root. */
export function lifeOf(packageName: string, root: DebianRoot): Life {
  let count = 0;

  async function output(command: string): Promise<string> {
    const { stdout, stderr } = await root.run(command);
    return (stdout + stderr).trim();
  }

  /** dpkg has nothing to complain of, and no copy of `rules` is left over. */
  async function problems(state: string): Promise<string> {
    const verify = state.startsWith('installed') ? `dpkg --verify ${packageName}` : ':';
    return output(`dpkg --audit; ${verify}; find ${BACKUPS} -type f 2>/dev/null || :`);
  }

  return {
    async step(command, after) {
      const { status, stdout, stderr } = await root.run(command);
      const state = await output(`dpkg-query -W -f '\${db:Status-Status} \${Version}' ${packageName} 2>/dev/null`);
      const calls = await output('cat /var/log/rules.log 2>/dev/null; rm -f /var/log/rules.log');
      const said = `${command}\n${stdout}${stderr}`;
      expect({ state, calls: calls.split('\n').filter(Boolean) }, said).toEqual({
        state: after.state,
        calls: after.calls ?? [],
      });
      if (after.fails) {
        expect(status, said).not.toBe(0);
        expect(stdout + stderr).toMatch(after.fails);
      } else {
        expect(status, said).toBe(0);
      }
      if (after.problems) expect(await problems(state)).toMatch(after.problems);
      else expect(await problems(state), said).toBe('');
    },
    async add(deb) {
      count += 1;
      const path = `/tmp/packages/${count}/${basename(deb)}`;
      await root.copyIn(deb, path);
      return path;
    },
    async forget() {
      await root.run(`rm -rf /fail-* /interrupt-* /var/log/rules.log; dpkg --purge --force-all ${packageName}`);
      await root.run(`rm -rf ${BACKUPS} /var/log/rules.log`);
    },
  };
}

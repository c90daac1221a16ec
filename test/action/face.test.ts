/** The action's face: `action.yml`, what the code reads and sets, and the documentation say the same. */

import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { readInputs } from '../../src/inputs.ts';
import { startArtifactService } from '../support/artifact-service.ts';
import { action, types } from '../support/face.ts';
import { makePlugin } from '../support/plugin.ts';
import { runAction } from '../support/runner.ts';

describe('an input', () => {
  it('is read where action.yml has it, and had where it is read', () => {
    const read = new Set<string>();
    readInputs((name) => {
      read.add(name);
      return '';
    }, '/');
    expect([...read].sort()).toEqual(Object.keys(action.inputs).sort());
  });

  it('that is empty has the default that action.yml gives', () => {
    expect(readInputs(() => '', '/')).toEqual(readInputs((name) => action.inputs[name]?.default ?? '', '/'));
  });
});

describe('an output', () => {
  it('is set where action.yml has it, had where it is set, and of the type that action-types.yml gives', async () => {
    const service = await startArtifactService();
    const workspace = makePlugin();
    const previous = await runAction({ workspace, inputs: { 'upload-artifact': 'false' } });
    const inputs = { 'sarif-file': 'plugin.sarif', 'previous-package': previous.outputs['deb-path'] ?? '' };
    const { outputs } = await runAction({ workspace, inputs, env: service.environment });
    await service.close();
    // Only a container has it: test/action/rehearsal.test.ts.
    const expected = Object.keys(action.outputs).filter((name) => name !== 'rehearsal');
    expect(Object.keys(outputs).sort()).toEqual(expected.sort());
    const integers = Object.keys(outputs).filter((name) => /^\d+$/.test(outputs[name] ?? ''));
    expect(integers.sort()).toEqual(
      Object.keys(types.outputs)
        .filter((name) => types.outputs[name]?.type === 'integer')
        .sort(),
    );
  });
});

describe('the documentation', () => {
  it('has the inputs and outputs of action.yml in README, which `npm run readme` writes', () => {
    const script = () => execFileSync(process.execPath, ['scripts/readme.ts', '--check'], { stdio: 'pipe' });
    expect(script).not.toThrow();
  });

  const pages = readdirSync('docs').filter((name) => name.endsWith('.md'));
  it.each(['README.md', ...pages.map((name) => join('docs', name))])(
    'gives the action inputs that it has: %s',
    (path) => {
      const page = readFileSync(path, 'utf8');
      const blocks = Array.from(page.matchAll(/^```yaml.*\n([\s\S]*?)^```$/gm), ([, text = '']) => text);
      const given = blocks.filter((text) => text.includes('uses:')).flatMap((text) => inputsIn(parse(text)));
      for (const name of given) expect(Object.keys(action.inputs)).toContain(name);
    },
  );

  const step = z.object({
    uses: z.string().startsWith('wazo-community/wazo-plugin-action@'),
    with: z.record(z.string(), z.unknown()),
  });

  /** The inputs that the steps in a workflow, or in a piece of one, give to the action. */
  function inputsIn(part: unknown): string[] {
    if (typeof part !== 'object' || part === null) return [];
    const { data } = step.safeParse(part);
    return data === undefined ? Object.values(part).flatMap(inputsIn) : Object.keys(data.with);
  }
});

/** The action's face: `action.yml`, what the code reads and sets, and the tables of the documentation say the same. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { readInputs } from '../../src/inputs.ts';
import { startArtifactService } from '../support/artifact-service.ts';
import { makePlugin } from '../support/plugin.ts';
import { runAction } from '../support/runner.ts';

const repository = fileURLToPath(new URL('../..', import.meta.url));

const described = z.string().regex(/\.\s*$/, 'ends with a full stop');
const action = z
  .strictObject({
    name: z.string(),
    description: z.string().max(125, 'the marketplace takes no more'),
    author: z.string(),
    branding: z.object({ icon: z.string(), color: z.string() }),
    inputs: z.record(
      z.string().regex(/^[a-z-]+$/),
      z.strictObject({ description: described, default: z.string().min(1).optional() }),
    ),
    outputs: z.record(z.string().regex(/^[a-z0-9-]+$/), z.strictObject({ description: described })),
    runs: z.strictObject({ using: z.literal('node24'), main: z.literal('dist/index.js') }),
  })
  .parse(parse(readFileSync(join(repository, 'action.yml'), 'utf8')));

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
  it('is set where action.yml has it, and had where it is set', async () => {
    const service = await startArtifactService();
    const inputs = { 'sarif-file': 'plugin.sarif' };
    const { outputs } = await runAction({ workspace: makePlugin(), inputs, env: service.environment });
    await service.close();
    expect(Object.keys(outputs).sort()).toEqual(Object.keys(action.outputs).sort());
  });
});

describe('the documentation', () => {
  const tables = documents().flatMap((path) => readTables(readFileSync(path, 'utf8')));
  const headed = (head: string) => tables.filter(([row]) => row?.[0]?.toLowerCase() === head);

  it('has every input with its default', () => {
    expect(headed('input').length).toBeGreaterThan(0);
    for (const [, ...rows] of headed('input')) {
      const documented = Object.fromEntries(
        rows.flatMap(([name = '', byDefault = '']) => names(name).map((each) => [each, byDefault])),
      );
      expect(Object.keys(documented).sort()).toEqual(Object.keys(action.inputs).sort());
      for (const [name, { default: byDefault }] of Object.entries(action.inputs)) {
        if (byDefault !== undefined) expect(documented[name], name).toBe(`\`${byDefault}\``);
      }
    }
  });

  it('has every output', () => {
    expect(headed('output').length).toBeGreaterThan(0);
    for (const [, ...rows] of headed('output')) {
      expect(rows.flatMap(([name = '']) => names(name)).sort()).toEqual(Object.keys(action.outputs).sort());
    }
  });

  function documents(): string[] {
    const docs = join(repository, 'docs');
    const names = existsSync(docs) ? readdirSync(docs).filter((name) => name.endsWith('.md')) : [];
    return [join(repository, 'README.md'), ...names.map((name) => join(docs, name))].filter((path) => existsSync(path));
  }

  /** What a cell sets as code: one row may have several names. */
  function names(cell: string): string[] {
    return [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
  }

  /** The tables of a Markdown text, each as rows of cells; the row of dashes is left out. */
  function readTables(text: string): string[][][] {
    return [...text.matchAll(/(^\|.*\|\n?)+/gm)].map(([table]) =>
      table
        .trim()
        .split('\n')
        .filter((row) => !/^\|[\s|:-]+\|$/.test(row))
        .map((row) =>
          row
            .slice(1, -1)
            .split(/(?<!\\)\|/)
            .map((cell) => cell.trim()),
        ),
    );
  }
});

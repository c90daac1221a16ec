import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { changesJsonSchema } from '../../src/comparison/changes-schema.ts';
import { compare } from '../../src/comparison/comparison.ts';
import { toldChanges } from '../../src/comparison/told.ts';
import { compared, METADATA, type Parts } from '../support/compared.ts';

const schema = JSON.parse(readFileSync('schema/changes.schema.json', 'utf8'));
const validate = new Ajv({ strict: true }).compile(schema);

function told(previous: Parts, now: Parts) {
  const output: unknown = toldChanges(compare(compared(previous), compared(now)));
  expect(validate(output), JSON.stringify(validate.errors)).toBe(true);
  return output;
}

describe('the output', () => {
  it('has the schema that is in `schema/`', () => expect(changesJsonSchema()).toEqual(schema));

  it('is empty where nothing changed, whatever the packages take up', () => {
    expect(told({ size: 1 }, { size: 2 })).toEqual({});
  });

  it('has the version alone where nothing else changed', () => {
    expect(told({ size: 1 }, { size: 2, fields: { Version: '2' } })).toEqual({
      version: { previous: '1.0.0', now: '2' },
    });
  });

  it('has all that changed', () => {
    const rules = `${METADATA}/rules`;
    const manifest = `${METADATA}/plugin.yml`;
    const output = told(
      {
        ...{ size: 1, fields: { Depends: 'git' }, scripts: { postinst: '1' } },
        files: { [rules]: '1', [manifest]: 'a: 1', 'etc/a 644': '1', 'etc/gone': '', 'var/x/': '' },
      },
      {
        ...{
          size: 2,
          fields: { Version: '2', Architecture: 'amd64', Depends: 'curl', Homepage: 'x' },
          scripts: { postinst: '2' },
        },
        files: { [rules]: '2', [manifest]: 'a: 2', 'etc/a 600': '2', 'etc/café': '', 'etc/l -> x': '' },
      },
    );
    expect(output).toEqual({
      version: { previous: '1.0.0', now: '2' },
      architecture: { previous: 'all', now: 'amd64' },
      dependencies: { added: ['curl'], removed: ['git'] },
      size: { previous: 1, now: 2 },
      files: {
        added: ['/etc/café', '/etc/l'],
        removed: ['/etc/gone', '/var/x/'],
        changed: [
          { path: '/etc/a', what: ['content', 'mode'] },
          { path: `/${manifest}`, what: ['content'] },
          { path: `/${rules}`, what: ['content'] },
        ],
      },
      rules: true,
      manifest: true,
      scripts: ['postinst'],
      fields: ['Homepage'],
    });
  });

  it('is not more than a runner takes', () => {
    const files = (content: string, from: number) =>
      Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`${'x'.repeat(3000)}${index + from}`, content]));
    const names = (letter: string) => Array.from({ length: 1500 }, (_, index) => `${letter}${index}`).join();
    const output = told(
      { files: files('1', 0), fields: { Depends: names('a') } },
      { files: files('2', 1500), fields: { Depends: names('b') } },
    );
    expect(output).toMatchObject({ more: { added: 500, removed: 500, changed: 2500, dependencies: 1000 } });
    expect(JSON.stringify(output).length).toBeLessThan(2 ** 20);
  });
});

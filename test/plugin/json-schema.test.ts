import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { manifestJsonSchema } from '../../src/plugin/json-schema.ts';
import { exampleNames } from '../support/examples.ts';

const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(manifestJsonSchema());
const sound = { name: 'a', namespace: 'b', version: '1' };

describe('the JSON Schema of a manifest', () => {
  it('is the one in schema/, which `npm run schema` writes', () => {
    expect(JSON.parse(readFileSync('schema/plugin.schema.json', 'utf8'))).toEqual(manifestJsonSchema());
  });

  it.each(exampleNames)('accepts the example %s, in the eyes of another validator', (example) => {
    const manifest: unknown = parse(readFileSync(`examples/${example}/wazo/plugin.yml`, 'utf8'), { version: '1.1' });
    expect(validate(manifest), JSON.stringify(validate.errors)).toBe(true);
  });

  it.each([
    ['any further key', { ...sound, anything: [1] }],
    ['a number as the version', { ...sound, version: 1.5 }],
    ['nothing in `debian_depends`', { ...sound, debian_depends: null }],
    ['further keys in a dependency', { ...sound, depends: [{ name: 'c', namespace: 'd', more: true }] }],
  ])('accepts %s', (_, manifest) => {
    expect(validate(manifest)).toBe(true);
  });

  it.each([
    ['no name', { namespace: 'b', version: '1' }],
    ['a name with capitals', { ...sound, name: 'A' }],
    ['a namespace with a dash', { ...sound, namespace: 'a-b' }],
    ['a boolean as the version', { ...sound, version: true }],
    ['a text as the format version', { ...sound, plugin_format_version: '1' }],
    ['a format version that does not exist', { ...sound, plugin_format_version: 3 }],
    ['a text for `debian_depends`', { ...sound, debian_depends: 'git' }],
    ['null for `depends`', { ...sound, depends: null }],
    ['a dependency without a namespace', { ...sound, depends: [{ name: 'c' }] }],
  ])('refuses %s', (_, manifest) => {
    expect(validate(manifest)).toBe(false);
  });

  it('describes every key that it knows', () => {
    const { properties } = manifestJsonSchema() as { properties: Record<string, { description?: string }> };
    const silent = Object.entries(properties).filter(([, { description }]) => !description);
    expect(silent).toEqual([]);
  });
});

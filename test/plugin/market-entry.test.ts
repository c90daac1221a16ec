import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { checkManifest } from '../../src/plugin/manifest.ts';
import { marketEntryOf } from '../../src/plugin/market-entry.ts';
import { type MarketEntry, marketEntryJsonSchema } from '../../src/plugin/market-entry-schema.ts';
import { exampleNames } from '../support/examples.ts';

const validate = new Ajv({ strict: true }).compile(marketEntryJsonSchema());
const source = { url: 'https://github.com/octocat/probe', ref: 'v1.0', subdirectory: '' };
const bare = 'name: probe\nnamespace: test\nversion: "1.0"\n';

function entry(text: string, more: { version?: string; subdirectory?: string } = {}): MarketEntry {
  const { version, subdirectory = '' } = more;
  const { manifest, findings } = checkManifest(Buffer.from(text), { version });
  if (manifest === undefined) throw new Error(JSON.stringify(findings));
  return marketEntryOf(manifest, { ...source, subdirectory });
}

describe('the entry of a market', () => {
  it('has what the manifest says of the plugin, and where its version is cloned from', () => {
    const said = `display_name: Probe
author: Jane Doe <jane@example.org>
color: aqua
icon: user
homepage: https://example.org
tags: [beta, users]
description: |
  A plugin.
  It does "this" & <that>.
`;
    expect(entry(`${bare}${said}min_wazo_version: "24.10"\nmax_wazo_version: "25.15"\nlicense: MIT\n`)).toEqual({
      name: 'probe',
      namespace: 'test',
      display_name: 'Probe',
      author: 'Jane Doe <jane@example.org>',
      color: 'aqua',
      icon: 'user',
      homepage: 'https://example.org',
      tags: ['beta', 'users'],
      description: 'A plugin.\nIt does "this" & <that>.\n',
      versions: [
        {
          version: '1.0',
          method: 'git',
          options: { url: 'https://github.com/octocat/probe', ref: 'v1.0' },
          min_wazo_version: '24.10',
          max_wazo_version: '25.15',
        },
      ],
    });
  });

  it('leaves out what the manifest lacks, or has as something else than a market reads', () => {
    const options = { url: source.url, ref: source.ref };
    const lacking = { name: 'probe', namespace: 'test', versions: [{ version: '1.0', method: 'git', options }] };
    expect(entry(bare)).toEqual(lacking);
    expect(entry(`${bare}icon: [a]\ncolor: null\ndisplay_name: {a: 1}\ntags: {a: 1}\n`)).toEqual(lacking);
  });

  it('has texts where YAML reads numbers, and a list of tags where there is one alone', () => {
    const { display_name, tags } = entry(`${bare}display_name: 42\ntags: [1.50, yes, null, [a]]\n`);
    expect({ display_name, tags }).toEqual({ display_name: '42', tags: ['1.5', 'True'] });
    expect(entry(`${bare}tags: users\n`).tags).toEqual(['users']);
    expect(entry(`${bare}tags: []\n`).tags).toEqual([]);
  });

  it('has the version that wazo-plugind finds in the clone, whatever is packaged', () => {
    expect(entry(bare, { version: '2.0' }).versions[0]?.version).toBe('1.0');
  });

  it('says where in the repository the plugin lies', () => {
    expect(entry(bare, { subdirectory: 'plugins/one' }).versions[0]?.options.subdirectory).toBe('plugins/one');
  });

  it.each(exampleNames)('is one that its schema knows: %s', (name) => {
    const made = entry(readFileSync(`examples/${name}/wazo/plugin.yml`, 'utf8'), { subdirectory: `examples/${name}` });
    expect(validate(made), JSON.stringify(validate.errors)).toBe(true);
  });
});

it('has its schema in schema/, which `npm run schema` writes', () => {
  expect(JSON.parse(readFileSync('schema/market-entry.schema.json', 'utf8'))).toEqual(marketEntryJsonSchema());
});

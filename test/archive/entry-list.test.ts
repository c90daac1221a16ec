import { describe, expect, it } from 'vitest';
import { EntryList } from '../../src/archive/entry-list.ts';
import { entry } from '../support/entries.ts';

const EVERY_TYPE = [
  'etc/',
  'etc/a 640',
  'etc/b => etc/a',
  'etc/c -> ../a',
  'run/x (pipe)',
  'run/y (socket)',
  'z (device)',
];

describe('a list of entries', () => {
  it('gives back what was added, as often as it is gone through', () => {
    const entries = EVERY_TYPE.map((text) => ({ ...entry(text), mtime: -1.5e9 }));
    const list = new EntryList();
    for (const each of entries) list.add(each);
    expect([...list]).toEqual(entries);
    expect([...list]).toEqual(entries);
  });

  it('has every bit of names that are no UTF-8, and of what is large', () => {
    const large = { size: 2 ** 43 + 1, mode: 0o7777, mtime: 2 ** 40 };
    const given = { ...entry('caf\xe9/\xff\x80', 'latin1'), ...large };
    const list = new EntryList();
    list.add(given);
    expect([...list]).toEqual([given]);
  });

  it('has room for any number of the longest paths and targets', () => {
    const link = { ...entry('l -> t'), path: 'p'.repeat(4096), target: 't'.repeat(4095) };
    const list = new EntryList();
    const places = Array.from({ length: 100 }, (_, index) => list.add({ ...link, path: `${index}${link.path}` }));
    expect([...list].map(({ path }) => path)).toEqual(Array.from(places, (_, index) => `${index}${link.path}`));
    expect(places.map((place) => list.pathAt(place))).toEqual([...list].map(({ path }) => path));
  });

  it('keeps the trees of their contents apart', () => {
    const list = new EntryList();
    const trees = ['/a', '/b'].map((root) => ({ root, prefix: '' }));
    for (const content of [...trees, ...trees]) list.add({ ...entry('a'), type: 'file', size: 0, content });
    const contents = [...list].flatMap((each) => (each.type === 'file' ? [each.content] : []));
    expect(contents).toEqual([...trees, ...trees]);
  });

  it('is empty where nothing was added', () => {
    expect([...new EntryList()]).toEqual([]);
  });
});
